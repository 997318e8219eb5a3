/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-review.h"

G_BEGIN_DECLS

/* A closed review is what its minutes say: it is not rewritten, but corrected by an addendum (7.5.3). */

gboolean _mandate_review_was_closed (MandateChange *change,
                                     const char    *review);
void     _mandate_review_lock (MandateReview *self,
                               MandateChange *change);
void     _mandate_review_lock_removal (MandateReview *self,
                                       MandateChange *change);
void     _mandate_review_lock_part (MandateRecord     *part,
                                    MandateChange     *change,
                                    const char *const *kept);
void     _mandate_review_lock_part_removal (MandateRecord *part,
                                            MandateChange *change);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-policy-version.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/* How long after the occasion a policy review is planned. */
#define MANDATE_POLICY_REVIEW_DAYS 30

MandateReview *mandate_policy_open_review (MandateChange *change,
                                           const char    *occasion,
                                           const char    *today);
gboolean       mandate_policy_close_review (MandateChange         *change,
                                            MandateReview         *review,
                                            const char            *outcome,
                                            const char            *reason,
                                            const char            *held_on,
                                            MandatePolicyVersion **draft,
                                            GError               **error);

G_END_DECLS

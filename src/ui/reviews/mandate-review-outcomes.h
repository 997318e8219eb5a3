/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_OUTCOMES (mandate_review_outcomes_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewOutcomes, mandate_review_outcomes, MANDATE, REVIEW_OUTCOMES, AdwBin)

GtkWidget *mandate_review_outcomes_new (MandateSession *session,
                                        MandateReview  *review,
                                        const char     *input);
void       mandate_review_outcomes_update (MandateReviewOutcomes *self);
void       mandate_review_outcomes_set_narrow (MandateReviewOutcomes *self,
                                               gboolean               is_narrow);
void       mandate_review_outcomes_edit (MandateReviewOutcomes *self,
                                         const char            *id);
void       mandate_review_outcomes_compose (MandateReviewOutcomes *self,
                                            GType                  type);

G_END_DECLS

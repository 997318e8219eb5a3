/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review-topic.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_PANE (mandate_review_pane_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewPane, mandate_review_pane, MANDATE, REVIEW_PANE, AdwBin)

GtkWidget *mandate_review_pane_new (MandateSession     *session,
                                    MandateReview      *review,
                                    const MandateTopic *topic,
                                    guint               number);
void       mandate_review_pane_update (MandateReviewPane *self);
void       mandate_review_pane_set_narrow (MandateReviewPane *self,
                                           gboolean           is_narrow);
void       mandate_review_pane_edit_outcome (MandateReviewPane *self,
                                             const char        *id);
gboolean   mandate_review_pane_compose (MandateReviewPane *self,
                                        GType              type);
void       mandate_review_pane_edit_title (MandateReviewPane *self);

G_END_DECLS

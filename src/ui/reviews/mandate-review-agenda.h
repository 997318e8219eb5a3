/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review-topic.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_AGENDA (mandate_review_agenda_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewAgenda, mandate_review_agenda, MANDATE, REVIEW_AGENDA, AdwBin)

GtkWidget *mandate_review_agenda_new (MandateSession *session,
                                      MandateReview  *review);
void       mandate_review_agenda_update (MandateReviewAgenda *self,
                                         guint                topic);
void       mandate_review_agenda_focus (MandateReviewAgenda *self);

G_END_DECLS

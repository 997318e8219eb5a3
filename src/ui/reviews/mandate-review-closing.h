/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_CLOSING (mandate_review_closing_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewClosing, mandate_review_closing, MANDATE, REVIEW_CLOSING, AdwBin)

GtkWidget *mandate_review_closing_new (MandateSession *session,
                                       MandateReview  *review);
void       mandate_review_closing_update (MandateReviewClosing *self);
gboolean   mandate_review_closing_can_close (MandateReviewClosing *self);
gboolean   mandate_review_closing_close (MandateReviewClosing *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_TEXT (mandate_review_text_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewText, mandate_review_text, MANDATE, REVIEW_TEXT, AdwBin)

GtkWidget *mandate_review_text_new (const char *label,
                                    const char *hint);
void       mandate_review_text_show (MandateReviewText *self,
                                     const char        *text);
char      *mandate_review_text_get (MandateReviewText *self);
void       mandate_review_text_append (MandateReviewText *self,
                                       const char        *text);
void       mandate_review_text_set_editable (MandateReviewText *self,
                                             gboolean           is_editable);
void       mandate_review_text_flush (MandateReviewText *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FORM_CARD (mandate_form_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateFormCard, mandate_form_card, MANDATE, FORM_CARD, AdwBin)

MandateFormCard *mandate_form_card_new (MandateSession    *session,
                                        const char        *heading,
                                        const char        *text,
                                        const char        *verb,
                                        MandateRecord     *record,
                                        const char *const *fields);

MandateForm *mandate_form_card_get_form (MandateFormCard *self);
gpointer     mandate_form_card_get_record (MandateFormCard *self);
void         mandate_form_card_append (MandateFormCard *self,
                                       GtkWidget       *widget);
void         mandate_form_card_set_can_confirm (MandateFormCard *self,
                                                gboolean         can_confirm);
void         mandate_form_card_show_error (MandateFormCard *self,
                                           const GError    *error);

G_END_DECLS

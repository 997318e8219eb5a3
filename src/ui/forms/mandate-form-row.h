/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-live-form.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_FORM_ROW (mandate_form_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateFormRow, mandate_form_row, MANDATE, FORM_ROW, AdwExpanderRow)

struct _MandateFormRowClass
{
  AdwExpanderRowClass parent_class;
};

void mandate_form_row_set_up (MandateFormRow    *self,
                              MandateSession    *session,
                              MandateRecord     *record,
                              const char *const *fields);

MandateSession *mandate_form_row_get_session (MandateFormRow *self);
const char     *mandate_form_row_get_id (MandateFormRow *self);
gpointer        mandate_form_row_find_record (MandateFormRow *self);
void            mandate_form_row_show (MandateFormRow *self,
                                       const char     *title,
                                       const char     *subtitle);
void            mandate_form_row_set_below (MandateFormRow *self,
                                            GtkWidget      *below);
GtkWidget      *mandate_form_row_add_button (MandateFormRow *self,
                                             const char     *label,
                                             GCallback       clicked);
void            mandate_form_row_open (MandateFormRow *self);

G_END_DECLS

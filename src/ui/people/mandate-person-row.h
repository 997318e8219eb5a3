/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-row.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PERSON_ROW (mandate_person_row_get_type ())
G_DECLARE_FINAL_TYPE (MandatePersonRow, mandate_person_row, MANDATE, PERSON_ROW, MandateFormRow)

GtkWidget *mandate_person_row_new (MandateSession *session,
                                   MandateRecord  *person);

void mandate_person_row_update (MandatePersonRow *self);

G_END_DECLS

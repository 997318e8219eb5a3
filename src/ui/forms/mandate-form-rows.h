/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-row.h"

G_BEGIN_DECLS

/* Makes a row of a record, up to date. */
typedef GtkWidget *(*MandateFormRowNew) (MandateSession *session,
                                         MandateRecord  *record);

void mandate_form_rows_follow (GPtrArray        *rows,
                               GtkListBox       *list,
                               MandateSession   *session,
                               GPtrArray        *records,
                               MandateFormRowNew new_row);
void mandate_form_rows_open (GPtrArray  *rows,
                             const char *id);

G_END_DECLS

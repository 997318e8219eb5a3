/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-list-spec.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RECORD_ROW (mandate_record_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecordRow, mandate_record_row, MANDATE, RECORD_ROW, GtkWidget)

GtkWidget *mandate_record_row_new (MandateSession        *session,
                                   const MandateListSpec *spec);

MandateRecord *mandate_record_row_get_record (MandateRecordRow *self);
void           mandate_record_row_set_record (MandateRecordRow *self,
                                              MandateRecord    *record);
void           mandate_record_row_set_heading (MandateRecordRow *self, const char *heading);
void           mandate_record_row_refresh (MandateRecordRow *self);

G_END_DECLS

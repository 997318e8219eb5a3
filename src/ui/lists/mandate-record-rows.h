/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-list-spec.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RECORD_ROWS (mandate_record_rows_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecordRows, mandate_record_rows, MANDATE, RECORD_ROWS, GObject)

MandateRecordRows *mandate_record_rows_new (MandateSession        *session,
                                            const MandateListSpec *spec);

GtkListItemFactory *mandate_record_rows_new_factory (MandateRecordRows *self);
void                mandate_record_rows_set_current (MandateRecordRows *self,
                                                     MandateRecord     *record);
void                mandate_record_rows_refresh (MandateRecordRows *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-history-model.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HISTORY_ROW (mandate_history_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryRow, mandate_history_row, MANDATE, HISTORY_ROW, GtkWidget)

GtkWidget *mandate_history_row_new (MandateSession      *session,
                                    MandateHistoryModel *model,
                                    GtkListItem         *item);
void       mandate_history_row_bind (MandateHistoryRow *self);
void       mandate_history_row_unbind (MandateHistoryRow *self);

G_END_DECLS

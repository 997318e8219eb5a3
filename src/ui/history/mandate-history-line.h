/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-history-entry.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HISTORY_LINE (mandate_history_line_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryLine, mandate_history_line, MANDATE, HISTORY_LINE, GtkWidget)

GtkWidget *mandate_history_line_new (MandateSession *session);

MandateHistoryEntry *mandate_history_line_get_entry (MandateHistoryLine *self);
void                 mandate_history_line_set_entry (MandateHistoryLine  *self,
                                                     MandateHistoryEntry *entry);
void                 mandate_history_line_set_is_open (MandateHistoryLine *self,
                                                       gboolean            is_open);

G_END_DECLS

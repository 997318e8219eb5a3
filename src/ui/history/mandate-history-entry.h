/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HISTORY_ENTRY (mandate_history_entry_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryEntry, mandate_history_entry, MANDATE, HISTORY_ENTRY, GObject)

MandateHistoryEntry *mandate_history_entry_new (gint64        seq,
                                                MandateEntry *entry);

gint64              mandate_history_entry_get_seq (MandateHistoryEntry *self);
const MandateEntry *mandate_history_entry_get_entry (MandateHistoryEntry *self);
const char         *mandate_history_entry_get_day (MandateHistoryEntry *self);

char       *mandate_history_entry_make_title (MandateHistoryEntry *self);
char       *mandate_history_entry_make_time (MandateHistoryEntry *self);
char       *mandate_history_entry_make_subtitle (MandateHistoryEntry *self,
                                                 MandateSession      *session);
const char *mandate_history_entry_find_icon (MandateHistoryEntry *self,
                                             MandateSession      *session);

G_END_DECLS

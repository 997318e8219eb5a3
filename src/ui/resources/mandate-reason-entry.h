/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_REASON_ENTRY (mandate_reason_entry_get_type ())
G_DECLARE_FINAL_TYPE (MandateReasonEntry, mandate_reason_entry, MANDATE, REASON_ENTRY, GtkBox)

GtkWidget *mandate_reason_entry_new (void);
void       mandate_reason_entry_set (MandateReasonEntry *self,
                                     const char         *adequacy,
                                     const char         *reason);
void       mandate_reason_entry_show_problem (MandateReasonEntry *self,
                                              const char         *sentence);

G_END_DECLS

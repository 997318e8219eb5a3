/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_FACT_ROW (mandate_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateFactRow, mandate_fact_row, MANDATE, FACT_ROW, GtkWidget)

GtkWidget *mandate_fact_row_new (const char *icon,
                                 const char *caption);
void       mandate_fact_row_show_ready (MandateFactRow *self,
                                        const char     *value);
void       mandate_fact_row_show_open (MandateFactRow *self,
                                       const char     *value,
                                       const char     *sentence,
                                       gboolean        is_gap);
GtkWidget *mandate_fact_row_add_answer (MandateFactRow *self,
                                        const char     *label,
                                        const char     *action,
                                        const char     *target);
void       mandate_fact_row_set_edit (MandateFactRow *self,
                                      const char     *tooltip,
                                      const char     *action);
void       mandate_fact_row_set_editor (MandateFactRow *self,
                                        GtkWidget      *editor);
GtkWidget *mandate_fact_row_get_editor (MandateFactRow *self);
gboolean   mandate_fact_row_get_is_gap (MandateFactRow *self);
GtkWidget *mandate_fact_row_get_first_answer (MandateFactRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How wide a column is. */
#define MANDATE_RACI_COLUMN 84

/**
 * MandateRaciStripFill:
 * @owner: who has the strip
 * @cell: (nullable): a cell that shows another column so far, or %NULL for a new one
 * @column: a column
 *
 * Returns: (transfer floating): @cell, or a new one, that shows @column
 */
typedef GtkWidget *(*MandateRaciStripFill) (gpointer   owner,
                                            GtkWidget *cell,
                                            guint      column);

#define MANDATE_TYPE_RACI_STRIP (mandate_raci_strip_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciStrip, mandate_raci_strip, MANDATE, RACI_STRIP, GtkWidget)

GtkWidget *mandate_raci_strip_new (GtkAdjustment       *adjustment,
                                   MandateRaciStripFill fill,
                                   gpointer             owner);
void       mandate_raci_strip_set_n_columns (MandateRaciStrip *self,
                                             guint             n_columns);
void       mandate_raci_strip_show_column (MandateRaciStrip *self,
                                           guint             column);

G_END_DECLS

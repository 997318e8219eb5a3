/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-raci-spot.h"

G_BEGIN_DECLS

/**
 * MandateRaciCellsRead:
 * @owner: who has the cells
 * @column: a column
 *
 * Returns: its letters, a bit for each in the order of mandate_letter_get_value()
 */
typedef guint (*MandateRaciCellsRead) (gpointer owner,
                                       guint    column);

/**
 * MandateRaciCellsDescribe:
 * @owner: who has the cells
 * @column: a column
 * @tooltip: (out) (nullable): what its letters mean
 *
 * Returns: (transfer full): the whole in words
 */
typedef char *(*MandateRaciCellsDescribe) (gpointer owner,
                                           guint    column,
                                           char   **tooltip);

#define MANDATE_TYPE_RACI_CELLS (mandate_raci_cells_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciCells, mandate_raci_cells, MANDATE, RACI_CELLS, GtkWidget)

GtkWidget *mandate_raci_cells_new (const char              *activity,
                                   GtkAdjustment           *adjustment,
                                   MandateRaciCellsRead     read,
                                   MandateRaciCellsDescribe describe,
                                   gpointer                 owner);
void       mandate_raci_cells_update (MandateRaciCells *self,
                                      guint             n_columns,
                                      gboolean          is_clash);

MandateRaciSpot *mandate_raci_cells_get_spot (MandateRaciCells *self,
                                              guint             column);
void             mandate_raci_cells_keep_spot (MandateRaciCells *self,
                                               int               column);
gboolean         mandate_raci_cells_find_column (MandateRaciCells *self,
                                                 double            x,
                                                 guint            *column);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_FIELD_GRID (mandate_field_grid_get_type ())
G_DECLARE_FINAL_TYPE (MandateFieldGrid, mandate_field_grid, MANDATE, FIELD_GRID, AdwBin)

/**
 * MandateGridField:
 * @number: what stands in it, large
 * @note: (nullable): a few words below
 * @tooltip: what is there, in words
 * @name: the whole for who hears it: row, column and what is there
 * @is_empty: whether nothing is there
 *
 * What a field of a grid says.
 */
typedef struct
{
  const char *number;
  const char *note;
  const char *tooltip;
  const char *name;
  gboolean    is_empty;
} MandateGridField;

GtkWidget *mandate_field_grid_new (const char *action,
                                   int         threshold,
                                   int         title_width);
void       mandate_field_grid_set_shape (MandateFieldGrid *self,
                                         guint             n_rows,
                                         guint             n_columns);
void       mandate_field_grid_set_row (MandateFieldGrid *self,
                                       guint             row,
                                       const char       *title);
void       mandate_field_grid_set_column (MandateFieldGrid *self,
                                          guint             column,
                                          const char       *title,
                                          const char       *short_title);
void       mandate_field_grid_set_field (MandateFieldGrid       *self,
                                         guint                   row,
                                         guint                   column,
                                         const MandateGridField *field);
GtkWidget *mandate_field_grid_get_field (MandateFieldGrid *self,
                                         guint             row,
                                         guint             column);
gboolean   mandate_field_grid_handle_key (MandateFieldGrid *self,
                                          guint             keyval);

G_END_DECLS

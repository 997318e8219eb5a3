/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateCsvRow:
 * @line: the line of the file on which the row begins, the first is 1
 * @cells: (element-type utf8): what stands in the columns
 *
 * One row of a table; something stands in it.
 */
typedef struct
{
  guint      line;
  GPtrArray *cells;
} MandateCsvRow;

GPtrArray  *mandate_csv_read (const char *data,
                              gssize      length,
                              GError    **error);
const char *mandate_csv_row_get (const MandateCsvRow *row,
                                 guint                column);

void mandate_csv_append (GString           *csv,
                         const char *const *cells,
                         gssize             n_cells);

G_END_DECLS

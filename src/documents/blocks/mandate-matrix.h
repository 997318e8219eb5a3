/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateMatrix:
 * @text: what it says; printed beside it for those who have no camera
 * @side: how many squares stand in a row
 * @squares: row by row, 1 where it is dark
 *
 * A code that a camera reads: a square of squares. What kind it is, only the
 * builder knows; around it the layout leaves white.
 */
typedef struct
{
  char   *text;
  guint   side;
  guint8 *squares;
} MandateMatrix;

MandateMatrix *mandate_matrix_new (const char *text,
                                   guint       side);
void           mandate_matrix_free (MandateMatrix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateMatrix, mandate_matrix_free)

G_END_DECLS

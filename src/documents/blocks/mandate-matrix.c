/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-matrix.h"

/**
 * mandate_matrix_new:
 * @text: what it says
 * @side: how many squares stand in a row
 *
 * Returns: (transfer full): a matrix that is all light
 */
MandateMatrix *
mandate_matrix_new (const char *text,
                    guint       side)
{
  MandateMatrix *self = g_new0 (MandateMatrix, 1);

  self->text = g_strdup (text);
  self->side = side;
  self->squares = g_new0 (guint8, (gsize) side * side);

  return self;
}

void
mandate_matrix_free (MandateMatrix *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->squares);
  g_free (self);
}

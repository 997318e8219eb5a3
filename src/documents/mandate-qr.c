/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-qr.h"

#include <qrencode.h>

/**
 * mandate_qr_new:
 * @text: capitals, figures and dashes make the smallest code
 *
 * A quarter of the code may be written over or lost on the way through a
 * scanner.
 *
 * Returns: (transfer full) (nullable): the QR code (ISO/IEC 18004) of @text, or
 *   %NULL if it is empty or far too long
 */
MandateMatrix *
mandate_qr_new (const char *text)
{
  QRcode        *code;
  MandateMatrix *matrix;

  g_return_val_if_fail (text != NULL, NULL);

  code = QRcode_encodeString (text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1);
  if (code == NULL)
    return NULL;

  matrix = mandate_matrix_new (text, (guint) code->width);
  for (gsize i = 0; i < (gsize) code->width * (gsize) code->width; i++)
    matrix->squares[i] = code->data[i] & 1;
  QRcode_free (code);

  return matrix;
}

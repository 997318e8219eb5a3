/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-picture.h"

/**
 * mandate_picture_new:
 * @words: what stands in for it where it can't be seen
 * @width: in dots
 * @height: in dots
 * @stride: bytes from one row to the next
 * @pixels: (transfer none): all rows
 *
 * Returns: (transfer full): a picture
 */
MandatePicture *
mandate_picture_new (const char *words,
                     guint       width,
                     guint       height,
                     guint       stride,
                     GBytes     *pixels)
{
  MandatePicture *self;

  g_return_val_if_fail (stride >= width * 4 && g_bytes_get_size (pixels) >= (gsize) stride * height, NULL);

  self = g_new0 (MandatePicture, 1);
  self->words = g_strdup (words);
  self->width = width;
  self->height = height;
  self->stride = stride;
  self->pixels = g_bytes_ref (pixels);

  return self;
}

void
mandate_picture_free (MandatePicture *self)
{
  if (self == NULL)
    return;

  g_bytes_unref (self->pixels);
  g_free (self->words);
  g_free (self);
}

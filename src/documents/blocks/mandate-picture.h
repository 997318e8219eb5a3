/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandatePicture:
 * @words: what stands in for it where it can't be seen
 * @width: in dots
 * @height: in dots
 * @stride: bytes from one row to the next
 * @pixels: row by row, 32 bits a dot as cairo has them in RGB24
 *
 * A picture that was decoded already.
 */
typedef struct
{
  char   *words;
  guint   width;
  guint   height;
  guint   stride;
  GBytes *pixels;
} MandatePicture;

MandatePicture *mandate_picture_new (const char *words,
                                     guint       width,
                                     guint       height,
                                     guint       stride,
                                     GBytes     *pixels);
void            mandate_picture_free (MandatePicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePicture, mandate_picture_free)

G_END_DECLS

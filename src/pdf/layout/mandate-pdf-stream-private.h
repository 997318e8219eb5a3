/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Where cairo writes to: it knows that writing failed, we keep why. */
typedef struct
{
  int         fd;     /* (unowned) */
  GByteArray *buffer; /* (owned) */
  GError     *error;  /* (owned) (nullable) */
} MandatePdfStream;

void           _mandate_pdf_stream_init (MandatePdfStream *self,
                                         int               fd);
void           _mandate_pdf_stream_clear (MandatePdfStream *self);
cairo_status_t _mandate_pdf_stream_write (void                *self,
                                          const unsigned char *bytes,
                                          unsigned int         n_bytes);
gboolean       _mandate_pdf_stream_flush (MandatePdfStream *self);

G_END_DECLS

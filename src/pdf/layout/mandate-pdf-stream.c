/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-stream-private.h"

#include "mandate-pdf-writer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

/* Cairo hands over a few bytes at a time. */
#define BUFFER_SIZE (64 * 1024)

void
_mandate_pdf_stream_init (MandatePdfStream *self,
                          int               fd)
{
  self->fd = fd;
  self->error = NULL;
  self->buffer = g_byte_array_sized_new (BUFFER_SIZE);
}

void
_mandate_pdf_stream_clear (MandatePdfStream *self)
{
  g_clear_pointer (&self->buffer, g_byte_array_unref);
  g_clear_error (&self->error);
}

gboolean
_mandate_pdf_stream_flush (MandatePdfStream *self)
{
  gsize done = 0;

  while (self->error == NULL && done < self->buffer->len)
    {
      const ssize_t n = write (self->fd, self->buffer->data + done, self->buffer->len - done);

      if (n > 0)
        done += (gsize) n;
      else if (n == 0 || errno != EINTR)
        self->error = g_error_new (MANDATE_PDF_WRITER_ERROR,
                                   MANDATE_PDF_WRITER_ERROR_WRITE,
                                   _ ("Could not write the file: %s"),
                                   g_strerror (n == 0 ? ENOSPC : errno));
    }

  g_byte_array_set_size (self->buffer, 0);

  return self->error == NULL;
}

cairo_status_t
_mandate_pdf_stream_write (void                *data,
                           const unsigned char *bytes,
                           unsigned int         n_bytes)
{
  MandatePdfStream *self = data;

  g_byte_array_append (self->buffer, bytes, n_bytes);

  if (self->buffer->len < BUFFER_SIZE)
    return CAIRO_STATUS_SUCCESS;

  return _mandate_pdf_stream_flush (self) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

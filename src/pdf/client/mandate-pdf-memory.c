/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-job-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

static gboolean
fail (GError **error)
{
  int code = errno;

  g_set_error (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_FAILED, "%s (%s)", _mandate_pdf_error_message (MANDATE_PDF_ERROR_FAILED), g_strerror (code));

  return FALSE;
}

/**
 * _mandate_pdf_memory_new:
 * @error: return location
 *
 * Returns: a file in memory with no name and no bytes yet, or -1
 */
int
_mandate_pdf_memory_new (GError **error)
{
  int fd = memfd_create ("mandate-pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0)
    fail (error);

  return fd;
}

gboolean
_mandate_pdf_memory_append (int      fd,
                            GBytes  *bytes,
                            GError **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      ssize_t n = write (fd, data, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return fail (error);

      data += n;
      length -= (gsize) n;
    }

  return TRUE;
}

/**
 * _mandate_pdf_memory_seal:
 * @fd: a file in memory
 * @error: return location
 *
 * Nobody can change it any more, neither we while the helper reads it nor
 * the helper for whoever else has it.
 *
 * Returns: whether it worked
 */
gboolean
_mandate_pdf_memory_seal (int      fd,
                          GError **error)
{
  if (fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) != 0)
    return fail (error);

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "helper.h"

#include <errno.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * helper_file_map:
 * @fd: an open file
 * @file: (out): its bytes, there until the helper ends
 *
 * Returns: OK, or EMPTY when there is nothing to map, or FAILED
 */
MandatePdfStatus
helper_file_map (int         fd,
                 HelperFile *file)
{
  struct stat status;
  void       *data;

  if (fstat (fd, &status) != 0 || status.st_size < 0)
    return MANDATE_PDF_STATUS_FAILED;

  if (status.st_size == 0)
    return MANDATE_PDF_STATUS_EMPTY;

  data = mmap (NULL, (gsize) status.st_size, PROT_READ, MAP_SHARED, fd, 0);
  if (data == MAP_FAILED)
    return errno == ENOMEM ? MANDATE_PDF_STATUS_TOO_LARGE : MANDATE_PDF_STATUS_FAILED;

  file->data = data;
  file->length = (gsize) status.st_size;

  return MANDATE_PDF_STATUS_OK;
}

/**
 * helper_file_forget:
 * @file: a mapped file
 *
 * Gives back the memory that the bytes looked at so far take; they are
 * fetched again when needed. A pack of scans would otherwise be held whole.
 */
void
helper_file_forget (const HelperFile *file)
{
  if (file->data != NULL)
    madvise (file->data, file->length, MADV_DONTNEED);
}

gboolean
helper_write_all (int         fd,
                  const void *data,
                  gsize       length)
{
  const char *bytes = data;

  while (length > 0)
    {
      ssize_t n = write (fd, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;

      bytes += n;
      length -= (gsize) n;
    }

  return TRUE;
}

void
helper_send_progress (guint value)
{
  MandatePdfFrame frame = { MANDATE_PDF_FRAME_MAGIC, MANDATE_PDF_FRAME_PROGRESS, value, 0 };

  helper_write_all (STDOUT_FILENO, &frame, sizeof frame);
}

gboolean
helper_send_result (MandatePdfStatus status,
                    GBytes          *payload)
{
  MandatePdfFrame frame = { MANDATE_PDF_FRAME_MAGIC, MANDATE_PDF_FRAME_RESULT, status, 0 };
  const void     *data = NULL;
  gsize           length = 0;

  if (payload != NULL)
    data = g_bytes_get_data (payload, &length);

  if (length > G_MAXUINT32)
    {
      frame.value = MANDATE_PDF_STATUS_TOO_LARGE;
      length = 0;
    }

  frame.length = (guint32) length;

  return helper_write_all (STDOUT_FILENO, &frame, sizeof frame) &&
         helper_write_all (STDOUT_FILENO, data, length);
}

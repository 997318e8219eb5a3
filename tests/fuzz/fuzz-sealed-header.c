/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sealed copies come from anywhere: whatever their beginning says, it is an error or it makes sense. */

#define _GNU_SOURCE /* memfd_create */

#include <sys/mman.h>
#include <unistd.h>

#include "mandate-sealed-header-private.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes,
                            gsize         size);

/* As cheap as a header may be; what asks for more is not worth the time here. */
static gboolean
is_cheap (const MandateSealedHeader *header)
{
  return header->cost.work <= 2 && header->cost.memory <= 64;
}

static void
open_all (const guint8 *bytes,
          gsize         size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) passphrase = mandate_secret_new_text ("correct horse battery staple");
  const int      in = memfd_create ("fuzz", MFD_CLOEXEC);
  const gboolean is_ready = write (in, bytes, size) == (gssize) size && lseek (in, 0, SEEK_SET) == 0;

  if (is_ready && _mandate_sealed_file_open_fd (in, -1, passphrase, NULL, NULL, NULL, &error) != (error == NULL))
    g_error ("an error goes with no success, and only with none");

  close (in);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes,
                        gsize         size)
{
  g_autoptr (GError) error = NULL;
  MandateSealedHeader header;
  guint8              again[MANDATE_SEALED_HEADER_SIZE];

  if (!_mandate_sealed_header_parse (bytes, MIN (size, MANDATE_SEALED_HEADER_SIZE), &header, &error))
    {
      if (error == NULL || error->domain != MANDATE_TRUST_ERROR)
        g_error ("a header was refused without a reason");

      return 0;
    }

  _mandate_sealed_header_write (&header, again);

  if (memcmp (bytes, again, sizeof again) != 0)
    g_error ("a header is not what was read");

  if (is_cheap (&header))
    open_all (bytes, size);

  return 0;
}

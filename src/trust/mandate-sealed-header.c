/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-sealed-header-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where what stands. */
#define AT_VERSION 8
#define AT_WORK    9
#define AT_MEMORY  13
#define AT_SALT    17
#define AT_STREAM  33
#define AT_SIZE    57

/* A file from outside may ask for this much, no more. */
#define MAX_WORK   10
#define MIN_MEMORY 8           /* KiB */
#define MAX_MEMORY 1024 * 1024 /* KiB */
#define MAX_SIZE   (G_GUINT64_CONSTANT (1) << 50)

static void
put (guint8 *bytes,
     guint64 number,
     guint   n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    bytes[i] = (guint8) (number >> 8 * i & 0xff);
}

static guint64
get (const guint8 *bytes,
     guint         n_bytes)
{
  guint64 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number |= (guint64) bytes[i] << 8 * i;

  return number;
}

/**
 * _mandate_sealed_header_write:
 * @header: a header
 * @bytes: (out): how it stands in the file
 */
void
_mandate_sealed_header_write (const MandateSealedHeader *header,
                              guint8                     bytes[MANDATE_SEALED_HEADER_SIZE])
{
  memcpy (bytes, MANDATE_SEALED_MAGIC, MANDATE_SEALED_MAGIC_SIZE);
  bytes[AT_VERSION] = MANDATE_SEALED_VERSION;
  put (bytes + AT_WORK, header->cost.work, 4);
  put (bytes + AT_MEMORY, header->cost.memory, 4);
  memcpy (bytes + AT_SALT, header->salt, sizeof header->salt);
  memcpy (bytes + AT_STREAM, header->stream, sizeof header->stream);
  put (bytes + AT_SIZE, header->size, 8);
}

/* Whether it is a file of ours, of this version, with a header that is there as a whole. */
static gboolean
check_kind (const guint8 *bytes,
            gsize         n_bytes,
            GError      **error)
{
  if (n_bytes < MANDATE_SEALED_MAGIC_SIZE || memcmp (bytes, MANDATE_SEALED_MAGIC, MANDATE_SEALED_MAGIC_SIZE) != 0)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_NOT_SEALED,
                         _ ("This is no sealed copy of Mandate. Choose a file that was made with “Save a Sealed Copy”."));
  else if (n_bytes > AT_VERSION && bytes[AT_VERSION] > MANDATE_SEALED_VERSION)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_TOO_NEW,
                         _ ("The copy was sealed by a newer Mandate than this one. Install the newer version, then open it."));
  else if (n_bytes > AT_VERSION && bytes[AT_VERSION] != MANDATE_SEALED_VERSION)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_ALTERED,
                         _ ("The beginning of the copy was altered: no Mandate ever wrote it so. Use another copy."));
  else if (n_bytes < MANDATE_SEALED_HEADER_SIZE)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_TRUNCATED,
                         _ ("The copy is incomplete: it ends within its first bytes. Copy it again from where it came from, or use another."));
  else
    return TRUE;

  return FALSE;
}

/**
 * _mandate_sealed_header_parse:
 * @bytes: the beginning of a file, the first %MANDATE_SEALED_HEADER_SIZE bytes if it has as many
 * @n_bytes: how many
 * @header: (out): what it says
 * @error: return location for an error
 *
 * Whether it says the truth, only the first chunk tells. So what it asks for is
 * held against limits before anything is spent on it.
 *
 * Returns: whether it makes sense
 */
gboolean
_mandate_sealed_header_parse (const guint8        *bytes,
                              gsize                n_bytes,
                              MandateSealedHeader *header,
                              GError             **error)
{
  if (!check_kind (bytes, n_bytes, error))
    return FALSE;

  header->cost.work = (guint32) get (bytes + AT_WORK, 4);
  header->cost.memory = (guint32) get (bytes + AT_MEMORY, 4);
  memcpy (header->salt, bytes + AT_SALT, sizeof header->salt);
  memcpy (header->stream, bytes + AT_STREAM, sizeof header->stream);
  header->size = get (bytes + AT_SIZE, 8);

  if (header->cost.work <= MAX_WORK && header->cost.memory <= MAX_MEMORY &&
      header->cost.work > 0 && header->cost.memory >= MIN_MEMORY && header->size <= MAX_SIZE)
    return TRUE;

  g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_TOO_DEMANDING,
                       _ ("The beginning of the copy was altered: it asks for amounts of memory, work or space that no copy of Mandate needs. Use another copy."));

  return FALSE;
}

/**
 * _mandate_sealed_header_get_sealed_size:
 * @header: a header that makes sense
 *
 * Returns: how large the sealed file is as a whole
 */
guint64
_mandate_sealed_header_get_sealed_size (const MandateSealedHeader *header)
{
  const guint64 n_chunks = MAX (1, (header->size + MANDATE_SEALED_CHUNK_SIZE - 1) / MANDATE_SEALED_CHUNK_SIZE);

  return MANDATE_SEALED_HEADER_SIZE + header->size + n_chunks * crypto_secretstream_xchacha20poly1305_ABYTES;
}

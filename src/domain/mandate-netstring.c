/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-netstring.h"

#include <string.h>

/**
 * mandate_netstring_hash_bytes:
 * @checksum: a sum in the making
 * @bytes: what is to be summed up
 * @size: how many bytes
 *
 * Adds a netstring: the length, a colon, the bytes, a comma. No two lists of
 * fields give the same bytes, and a few lines in any language recompute it.
 */
void
mandate_netstring_hash_bytes (GChecksum    *checksum,
                              gconstpointer bytes,
                              gsize         size)
{
  char length[32];

  g_snprintf (length, sizeof length, "%" G_GSIZE_FORMAT ":", size);
  g_checksum_update (checksum, (const guchar *) length, -1);
  g_checksum_update (checksum, bytes, size);
  g_checksum_update (checksum, (const guchar *) ",", 1);
}

/**
 * mandate_netstring_hash_text:
 * @checksum: a sum in the making
 * @text: (nullable): a text; none counts as empty
 */
void
mandate_netstring_hash_text (GChecksum  *checksum,
                             const char *text)
{
  mandate_netstring_hash_bytes (checksum, text != NULL ? text : "", text != NULL ? strlen (text) : 0);
}

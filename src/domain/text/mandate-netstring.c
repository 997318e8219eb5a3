/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-netstring.h"

#include <string.h>

/**
 * mandate_netstring_put:
 * @to: where there is room for @size bytes and %MANDATE_NETSTRING_MORE more
 * @bytes: (nullable): what is to be written
 * @size: how many bytes
 *
 * Writes a netstring: the length, a colon, the bytes, a comma. No two lists of
 * fields give the same bytes, and a few lines in any language recompute it.
 *
 * Returns: (transfer none): where it ends
 */
guint8 *
mandate_netstring_put (guint8       *to,
                       gconstpointer bytes,
                       gsize         size)
{
  to = mandate_netstring_put_number (to, size);
  *to++ = ':';
  if (size > 0)
    memcpy (to, bytes, size);
  to += size;
  *to++ = ',';

  return to;
}

/**
 * mandate_netstring_put_number:
 * @to: where there is room for 20 digits
 * @number: a number
 *
 * Writes it as decimal digits. When a journal is checked, a dozen of them go
 * by for each entry, and to format them would take longer than the hash.
 *
 * Returns: (transfer none): where it ends
 */
guint8 *
mandate_netstring_put_number (guint8 *to,
                              guint64 number)
{
  guint8 digits[20];
  guint  n = 0;

  do
    {
      digits[n++] = '0' + number % 10;
      number /= 10;
    }
  while (number > 0);

  while (n > 0)
    *to++ = digits[--n];

  return to;
}

/**
 * mandate_netstring_hash_bytes:
 * @checksum: a sum in the making
 * @bytes: what is to be summed up
 * @size: how many bytes
 *
 * Adds a netstring, as mandate_netstring_put() writes it.
 */
void
mandate_netstring_hash_bytes (GChecksum    *checksum,
                              gconstpointer bytes,
                              gsize         size)
{
  guint8  length[MANDATE_NETSTRING_MORE];
  guint8 *end = mandate_netstring_put_number (length, size);

  *end++ = ':';
  g_checksum_update (checksum, length, end - length);
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

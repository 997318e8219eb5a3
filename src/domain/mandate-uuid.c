/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-uuid.h"

/**
 * mandate_uuid_new:
 *
 * Makes an id of version 7 (RFC 9562): time first, so that records sort by
 * when they were made, in every copy alike.
 *
 * Within one process ids grow strictly: where the clock stands still or goes
 * back, the last time is counted on.
 *
 * Returns: (transfer full): 36 characters in lower case
 */
char *
mandate_uuid_new (void)
{
  static GMutex  lock;
  static guint64 last;
  const guint64  now = g_get_real_time ();
  guint64        ticks;
  guint32        high;
  guint32        low;

  /* Milliseconds, and in the 12 bits after them the fraction of one (method 3 of the RFC). */
  ticks = now / 1000 << 12 | now % 1000 * 4096 / 1000;

  g_mutex_lock (&lock);
  last = MAX (ticks, last + 1);
  ticks = last;
  g_mutex_unlock (&lock);

  high = g_random_int ();
  low = g_random_int ();

  return g_strdup_printf ("%08x-%04x-7%03x-%04x-%04x%08x",
                          (guint32) (ticks >> 28), (guint32) (ticks >> 12 & 0xffff), (guint32) (ticks & 0xfff),
                          0x8000 | (high >> 16 & 0x3fff), high & 0xffff, low);
}

/**
 * mandate_uuid_new_like:
 * @other: an id that mandate_uuid_new() made
 *
 * Makes another id of the same moment: for a record that takes the place of
 * one of another type, so that it still tells when that was begun.
 *
 * Returns: (transfer full): 36 characters in lower case
 */
char *
mandate_uuid_new_like (const char *other)
{
  /* All but the random part: 48 bits of milliseconds, the version, and the fraction of one. */
  const int time_length = 18;
  guint32   high = g_random_int ();
  guint32   low = g_random_int ();

  g_return_val_if_fail (mandate_uuid_is_valid (other), NULL);

  return g_strdup_printf ("%.*s-%04x-%04x%08x", time_length, other, 0x8000 | (high >> 16 & 0x3fff), high & 0xffff, low);
}

/**
 * mandate_uuid_new_from:
 * @other: an id
 * @purpose: what the record is for
 *
 * Makes the one id of the record that belongs to @other for @purpose: the same
 * each time and in every copy, so that there is never a second one.
 *
 * Returns: (transfer full): 36 characters in lower case
 */
char *
mandate_uuid_new_from (const char *other,
                       const char *purpose)
{
  const int        time_length = 18;
  g_autofree char *seed = g_strconcat (purpose, ":", other, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, seed, -1);

  g_return_val_if_fail (mandate_uuid_is_valid (other), NULL);

  return g_strdup_printf ("%.*s-8%.3s-%.12s", time_length, other, sum, sum + 3);
}

/**
 * mandate_uuid_is_valid:
 * @text: any text
 *
 * Returns: whether it is a UUID as this program writes it: 36 characters in lower case
 */
gboolean
mandate_uuid_is_valid (const char *text)
{
  for (guint i = 0; i < 36; i++)
    {
      const gboolean is_dash = i == 8 || i == 13 || i == 18 || i == 23;

      if (is_dash ? text[i] != '-' : !g_ascii_isdigit (text[i]) && (text[i] < 'a' || text[i] > 'f'))
        return FALSE;
    }

  return text[36] == '\0';
}

/**
 * mandate_uuid_get_time:
 * @text: an id
 *
 * Returns: when it was made, in milliseconds since 1970; 0 where it does not say
 */
gint64
mandate_uuid_get_time (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  if (!mandate_uuid_is_valid (text) || text[14] != '7')
    return 0;

  return (gint64) g_ascii_strtoull (text, NULL, 16) << 16 | (gint64) g_ascii_strtoull (text + 9, NULL, 16);
}

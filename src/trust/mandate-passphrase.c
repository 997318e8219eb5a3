/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#define ALPHABET      "abcdefghjkmnpqrstuvwxyz23456789" /* no i, l, o, 0, 1: they are taken for one another on paper */
#define GROUPS        5
#define GROUP_LENGTH  4
#define MIN_DIFFERENT 5
#define MAX_SIZE      1024

/**
 * mandate_passphrase_suggest:
 *
 * Returns: (transfer full): a passphrase of five groups of four characters that are not mixed up when they are
 *   written down, such as “k7wf-…”: 31²⁰ of them, 99 bits
 */
MandateSecret *
mandate_passphrase_suggest (void)
{
  char           text[GROUPS * (GROUP_LENGTH + 1)];
  MandateSecret *passphrase;

  for (guint i = 0; i < sizeof text; i++)
    text[i] = i % (GROUP_LENGTH + 1) == GROUP_LENGTH ? '-' : ALPHABET[randombytes_uniform (strlen (ALPHABET))];

  passphrase = mandate_secret_new (text, sizeof text - 1);
  sodium_memzero (text, sizeof text);

  return passphrase;
}

static guint
count_different (const char *text)
{
  guint n = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    n += g_utf8_strchr (text, c - text, g_utf8_get_char (c)) == NULL;

  return n;
}

/**
 * mandate_passphrase_check:
 * @passphrase: a passphrase that a person thought of
 * @error: return location for an error
 *
 * Who has a sealed copy can try passphrases for as long as they like. Length
 * is what helps against it; rules about digits and signs do not.
 *
 * Returns: whether it may be used to seal; to open, any may be tried
 */
gboolean
mandate_passphrase_check (const MandateSecret *passphrase,
                          GError             **error)
{
  const char *text = mandate_secret_get_text (passphrase);

  if (!g_utf8_validate_len (text, mandate_secret_get_size (passphrase), NULL))
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE,
                         _ ("The passphrase is no text, and nobody could type it. Save it as UTF-8, without a zero byte."));
  else if (g_utf8_strlen (text, -1) < MANDATE_PASSPHRASE_MIN_LENGTH)
    g_set_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE,
                 /* Translators: %d is a number of characters. */
                 _ ("The passphrase is short, and a computer would soon guess it. Use at least %d characters: four or five words are good."),
                 MANDATE_PASSPHRASE_MIN_LENGTH);
  else if (count_different (text) < MIN_DIFFERENT)
    g_set_error_literal (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE,
                         _ ("The passphrase repeats the same few characters, and a computer would soon guess it. Four or five words are good."));
  else
    return TRUE;

  return FALSE;
}

static gssize
read_all (int     fd,
          guint8 *bytes,
          gsize   size)
{
  gsize  have = 0;
  gssize n = 1;

  while (have < size && n != 0)
    {
      n = read (fd, bytes + have, size - have);

      if (n < 0 && errno != EINTR)
        return -1;

      have += n > 0 ? (gsize) n : 0;
    }

  return (gssize) have;
}

/**
 * mandate_passphrase_read:
 * @path: (type filename): a file with a passphrase
 * @error: return location for an error
 *
 * Reads the first line, which is the passphrase without the line end.
 *
 * Returns: (transfer full) (nullable): the passphrase
 */
MandateSecret *
mandate_passphrase_read (const char *path,
                         GError    **error)
{
  guint8         bytes[MAX_SIZE];
  const int      fd = open (path, O_RDONLY | O_CLOEXEC);
  const gssize   size = fd >= 0 ? read_all (fd, bytes, sizeof bytes) : -1;
  MandateSecret *passphrase = NULL;

  if (size < 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                 /* Translators: %1$s is a file name, %2$s a reason of the system. */
                 _ ("Could not read “%1$s”: %2$s."), path, g_strerror (errno));
  else if (size == sizeof bytes)
    g_set_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WEAK_PASSPHRASE,
                 /* Translators: %s is a file name. */
                 _ ("“%s” is too large for a passphrase. Name the file that has the passphrase in its only line."), path);
  else
    {
      const guint8 *end = memchr (bytes, '\n', (gsize) size);
      gsize         length = end != NULL ? (gsize) (end - bytes) : (gsize) size;

      if (length > 0 && bytes[length - 1] == '\r')
        length--;

      passphrase = mandate_secret_new (bytes, length);
    }

  sodium_memzero (bytes, sizeof bytes);

  if (fd >= 0)
    close (fd);

  return passphrase;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What proves a pack as a whole. A file can't hold its own checksum, so it
 * stands behind what it is of: after the PDF's last line follow comments with
 * the number of bytes before them, their SHA-256 and, where there is a key, a
 * signature over that; then the PDF's last lines once more, so that readers,
 * which begin at the end, find what they look for.
 *
 * There is one way only to write these lines, and each value in them is
 * checked: so not one byte of the file can be another without being noticed.
 */

#include "config.h"

#include "mandate-pack-tail.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "mandate-seal.h"

#define FIRST_LINE "%Mandate-Pack-1\n"

/* More than a tail ever has, and no more than readers look through for the last line. */
#define MAX_TAIL 1000

/* More than “startxref”, a number and the end take. */
#define MAX_END 64

#define BLOCK ((gsize) 256 * 1024)

void
mandate_pack_tail_free (MandatePackTail *self)
{
  if (self == NULL)
    return;

  g_free (self->sha256);
  g_free (self->key);
  g_free (self->seal);
  g_free (self);
}

static gboolean
read_at (int     fd,
         char   *to,
         gsize   length,
         guint64 place)
{
  while (length > 0)
    {
      const ssize_t n = pread (fd, to, length, (off_t) place);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;

      to += n;
      place += (guint64) n;
      length -= (gsize) n;
    }

  return TRUE;
}

static gboolean
hash_bytes (GChecksum    *checksum,
            int           fd,
            guint64       length,
            GCancellable *cancellable,
            GError      **error)
{
  g_autofree char *block = g_malloc (BLOCK);

  for (guint64 place = 0; place < length;)
    {
      const gsize n = (gsize) MIN (BLOCK, length - place);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      if (!read_at (fd, block, n, place))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The file could not be read to its end. Check the disk or the connection and try again."));
          return FALSE;
        }

      g_checksum_update (checksum, (const guchar *) block, (gssize) n);
      place += n;
    }

  return TRUE;
}

/* Before the last lines stands whatever a PDF may hold, zeros too. */
static const char *
find_last (const char *bytes,
           gsize       length,
           const char *wanted)
{
  const gsize n = strlen (wanted);

  for (gsize i = length >= n ? length - n + 1 : 0; i > 0; i--)
    if (memcmp (bytes + i - 1, wanted, n) == 0)
      return bytes + i - 1;

  return NULL;
}

/* “startxref”, the number and the end, as they stand before the tail. */
static char *
dup_end (int     fd,
         guint64 length)
{
  const gsize      n = (gsize) MIN (length, MAX_END);
  g_autofree char *end = g_malloc0 (MAX_END + 1);
  const char      *found;

  if (!read_at (fd, end, n, length - n))
    return NULL;

  found = find_last (end, n, "startxref\n");

  return found != NULL && g_str_has_suffix (found, "%%EOF\n") ? g_strdup (found) : NULL;
}

static char *
format (const MandatePackTail *self,
        const char            *end)
{
  GString *text = g_string_new (FIRST_LINE);

  g_string_append_printf (text, "%%Bytes %" G_GUINT64_FORMAT "\n%%SHA-256 %s\n", self->length, self->sha256);
  if (self->key != NULL)
    g_string_append_printf (text, "%%Key %s\n%%Seal %s\n", self->key, self->seal);
  g_string_append (text, end);

  return g_string_free (text, FALSE);
}

/* What is signed: two netstrings, as in a seal of the journal. */
static char *
make_statement (const MandatePackTail *self)
{
  return g_strdup_printf ("19:mandate-pack-file-1,64:%s,", self->sha256);
}

static gboolean
write_tail (int         fd,
            const char *text,
            guint64     place,
            GError    **error)
{
  gsize length = strlen (text);

  while (length > 0)
    {
      const ssize_t n = pwrite (fd, text, length, (off_t) place);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The disk is full. Free some space and try again."));
          return FALSE;
        }

      text += n;
      place += (guint64) n;
      length -= (gsize) n;
    }

  return TRUE;
}

/**
 * mandate_pack_tail_append:
 * @fd: a PDF, open for reading and writing
 * @key: (nullable): what seals it
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Adds the lines that prove the file.
 *
 * Returns: (transfer full) (nullable): SHA-256 of all of the file, with them
 */
char *
mandate_pack_tail_append (int                  fd,
                          const MandateSecret *key,
                          GCancellable        *cancellable,
                          GError             **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GChecksum) whole = NULL;
  g_autoptr (MandatePackTail) self = g_new0 (MandatePackTail, 1);
  g_autofree char *statement = NULL;
  g_autofree char *end = NULL;
  g_autofree char *text = NULL;

  self->length = (guint64) MAX (lseek (fd, 0, SEEK_END), 0);
  end = dup_end (fd, self->length);
  g_return_val_if_fail (end != NULL, NULL);

  if (!hash_bytes (checksum, fd, self->length, cancellable, error))
    return NULL;

  whole = g_checksum_copy (checksum);
  self->sha256 = g_strdup (g_checksum_get_string (checksum));
  statement = make_statement (self);
  self->key = key != NULL ? mandate_seal_key_dup_public (key, error) : NULL;
  self->seal = self->key != NULL ? mandate_seal_sign (key, statement, error) : NULL;
  if (key != NULL && self->seal == NULL)
    return NULL;

  text = format (self, end);
  if (!write_tail (fd, text, self->length, error))
    return NULL;

  g_checksum_update (whole, (const guchar *) text, (gssize) strlen (text));

  return g_strdup (g_checksum_get_string (whole));
}

/* The value of a line, which is cut off from the lines after it. */
static char *
take_line (char      **text,
           const char *name)
{
  char *value = *text + strlen (name);
  char *end;

  if (!g_str_has_prefix (*text, name))
    return NULL;

  end = strchr (value, '\n');
  if (end == NULL)
    return NULL;

  *end = '\0';
  *text = end + 1;

  return value;
}

static MandatePackTail *
parse (char *text)
{
  g_autoptr (MandatePackTail) self = g_new0 (MandatePackTail, 1);
  const char *length = take_line (&text, "%Bytes ");

  if (length == NULL || !g_ascii_string_to_unsigned (length, 10, 1, G_MAXINT64, &self->length, NULL))
    return NULL;

  self->sha256 = g_strdup (take_line (&text, "%SHA-256 "));
  self->key = g_strdup (take_line (&text, "%Key "));
  self->seal = self->key != NULL ? g_strdup (take_line (&text, "%Seal ")) : NULL;

  return self->sha256 != NULL && (self->key == NULL) == (self->seal == NULL) ? g_steal_pointer (&self) : NULL;
}

/**
 * mandate_pack_tail_is_there:
 * @fd: a file, open for reading
 *
 * Returns: whether it ends with lines that may be those of a pack
 */
gboolean
mandate_pack_tail_is_there (int fd)
{
  const guint64    size = (guint64) MAX (lseek (fd, 0, SEEK_END), 0);
  const gsize      n = (gsize) MIN (size, MAX_TAIL);
  g_autofree char *text = g_malloc (MAX_TAIL);

  return read_at (fd, text, n, size - n) && find_last (text, n, FIRST_LINE) != NULL;
}

/**
 * mandate_pack_tail_read:
 * @fd: a file, open for reading
 *
 * Returns: (transfer full) (nullable): the lines that prove it, exactly as
 *   they have to be, or %NULL if it does not end with such lines
 */
MandatePackTail *
mandate_pack_tail_read (int fd)
{
  const guint64    size = (guint64) MAX (lseek (fd, 0, SEEK_END), 0);
  const gsize      n = (gsize) MIN (size, MAX_TAIL);
  g_autofree char *text = g_malloc0 (MAX_TAIL + 1);
  g_autofree char *lines = NULL;
  g_autofree char *end = NULL;
  g_autofree char *expected = NULL;
  const char      *first;
  g_autoptr (MandatePackTail) self = NULL;

  if (!read_at (fd, text, n, size - n))
    return NULL;

  first = find_last (text, n, FIRST_LINE);
  if (first == NULL || strlen (first) != n - (gsize) (first - text))
    return NULL;

  lines = g_strdup (first + strlen (FIRST_LINE));
  self = parse (lines);
  if (self == NULL || self->length != size - strlen (first))
    return NULL;

  end = dup_end (fd, self->length);
  expected = end != NULL ? format (self, end) : NULL;

  return g_strcmp0 (expected, first) == 0 ? g_steal_pointer (&self) : NULL;
}

/**
 * mandate_pack_tail_is_sound:
 * @self: the last lines of a file
 * @fd: the file, open for reading
 * @cancellable: (nullable): to stop it
 * @file_sha256: (out): SHA-256 of all of the file
 * @error: return location for an error
 *
 * Returns: whether the bytes before the lines are those that they speak of;
 *   with an error, nobody knows
 */
gboolean
mandate_pack_tail_is_sound (const MandatePackTail *self,
                            int                    fd,
                            GCancellable          *cancellable,
                            char                 **file_sha256,
                            GError               **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GChecksum) whole = NULL;
  g_autofree char *end = dup_end (fd, self->length);
  g_autofree char *text = end != NULL ? format (self, end) : NULL;

  if (text == NULL || !hash_bytes (checksum, fd, self->length, cancellable, error))
    return FALSE;

  whole = g_checksum_copy (checksum);
  g_checksum_update (whole, (const guchar *) text, (gssize) strlen (text));
  *file_sha256 = g_strdup (g_checksum_get_string (whole));

  return g_str_equal (g_checksum_get_string (checksum), self->sha256);
}

/**
 * mandate_pack_tail_is_genuine:
 * @self: the last lines of a file, which are sealed
 *
 * Returns: whether who has the key signed just this checksum
 */
gboolean
mandate_pack_tail_is_genuine (const MandatePackTail *self)
{
  g_autofree char *statement = make_statement (self);

  return self->key != NULL && mandate_seal_verify (self->key, statement, self->seal, NULL);
}

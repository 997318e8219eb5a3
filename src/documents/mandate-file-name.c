/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of files that tell, in any folder, whose document it is and from when. */

#include "config.h"

#include "mandate-file-name.h"

#include <string.h>

/* A file system takes 255 bytes; somebody may want to put “ (2)” behind it. */
#define MAX_BYTES 200

/* What each of the four may take of it, so that the later ones are never cut off. */
#define MAX_PART 80

#define DASH " – "

/* Signs that some file system refuses, or that would lead to another folder. */
static gboolean
is_refused (gunichar sign)
{
  return sign < 0x80 && strchr ("/\\:*?\"<>|", (int) sign) != NULL;
}

/* Marks that nobody sees could make a name look like another. */
static gboolean
is_unseen (gunichar sign)
{
  const GUnicodeType type = g_unichar_type (sign);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_PRIVATE_USE || type == G_UNICODE_UNASSIGNED;
}

static void
append_sign (GString *name,
             gunichar sign)
{
  const gboolean is_blank = g_unichar_isspace (sign);

  if (is_refused (sign))
    sign = '-';

  if (is_blank && (name->len == 0 || name->str[name->len - 1] == ' '))
    return;

  if (is_blank)
    g_string_append_c (name, ' ');
  else if (!is_unseen (sign))
    g_string_append_unichar (name, sign);
}

/* Dots at the start hide a file, dots and blanks at the end are lost on the way. */
static void
strip (GString *name)
{
  const gsize first = strspn (name->str, ". ");

  g_string_erase (name, 0, (gssize) first);
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
}

static char *
clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString         *name = g_string_new (NULL);

  for (const char *p = valid; *p != '\0' && name->len < MAX_PART; p = g_utf8_next_char (p))
    append_sign (name, g_utf8_get_char (p));

  strip (name);

  return g_string_free (name, FALSE);
}

static void
append_part (GString    *name,
             const char *separator,
             const char *text)
{
  g_autofree char *part = clean (text);

  if (*part == '\0' || name->len + strlen (separator) + strlen (part) > MAX_BYTES)
    return;

  if (name->len > 0)
    g_string_append (name, separator);
  g_string_append (name, part);
}

/**
 * mandate_document_make_file_name:
 * @organisation: (nullable): whose document it is
 * @title: (nullable): what it is called
 * @version: (nullable): number of its version
 * @kind: (nullable): what of it, such as “Approval page”
 * @date: (nullable): its day
 *
 * Makes a name such as “Kornwinkel – Information security policy 2.0 –
 * 2026-11-22.pdf”. Whatever the words are, the name is one file's in one
 * folder, of a length and of signs that every file system takes.
 *
 * Returns: (transfer full): the name, with “.pdf”
 */
char *
mandate_document_make_file_name (const char *organisation,
                                 const char *title,
                                 const char *version,
                                 const char *kind,
                                 const char *date)
{
  GString *name = g_string_new (NULL);

  append_part (name, DASH, organisation);
  append_part (name, DASH, title);
  append_part (name, " ", version);
  append_part (name, DASH, kind);
  append_part (name, DASH, date);
  strip (name);

  g_string_append (name, name->len > 0 ? ".pdf" : "Mandate.pdf");

  return g_string_free (name, FALSE);
}

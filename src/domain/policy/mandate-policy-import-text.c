/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that somebody wrote elsewhere as text: whichever way its letters are stored, and whichever program saved it. */

#include "config.h"

#include "mandate-policy-import.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"

/* How files begin that are no text, though people take them for one, and what to do instead. */
static const struct
{
  const char *start;
  gsize       length;
  const char *message;
} refused[] = {
  { "PK\x03\x04", 4, N_ ("This is a document of a word processor, which is not read. Open it there and save it as plain text or as PDF, then choose that file.") },
  { "\xd0\xcf\x11\xe0", 4, N_ ("This is a document of an old word processor, which is not read. Open it there and save it as plain text or as PDF, then choose that file.") },
  { "{\\rtf", 5, N_ ("This is a document in Rich Text Format, which is not read. Open it in a word processor and save it as plain text or as PDF, then choose that file.") },
  { "%PDF-", 5, N_ ("This is a PDF file, not a text file.") },
};

static gboolean
refuse (GBytes  *bytes,
        GError **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    if (length >= refused[i].length && memcmp (data, refused[i].start, refused[i].length) == 0)
      {
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ (refused[i].message));
        return TRUE;
      }

  return FALSE;
}

/* Of text without a mark at its start: two bytes a letter leave every other one empty in most languages. */
static const char *
guess_wide (const guint8 *data,
            gsize         length)
{
  gsize n_even = 0;
  gsize n_odd = 0;

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      n_even += data[i] == 0;
      n_odd += data[i + 1] == 0;
    }

  if (n_odd * 4 > length && n_even * 20 < length)
    return "UTF-16LE";

  return n_even * 4 > length && n_odd * 20 < length ? "UTF-16BE" : NULL;
}

static const char *
recognise (const guint8 *data,
           gsize         length,
           gsize        *n_mark)
{
  *n_mark = 0;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      *n_mark = 3;
      return "UTF-8";
    }

  if (length >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    {
      *n_mark = 2;
      return data[0] == 0xff ? "UTF-16LE" : "UTF-16BE";
    }

  if (g_utf8_validate_len ((const char *) data, length, NULL))
    return "UTF-8";

  if (guess_wide (data, length) != NULL)
    return guess_wide (data, length);

  return memchr (data, '\0', length) == NULL ? "WINDOWS-1252" : NULL;
}

/* Lines end in one way; a page break is a paragraph; soft hyphens and marks of direction of the start go. */
static char *
straighten (const char *text)
{
  GString *straight = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (c == '\r' && at[1] == '\n')
        continue;

      if (c == '\f')
        g_string_append (straight, "\n\n");
      else if (c == '\r' || c == 0x2028 || c == 0x2029 || c == '\v')
        g_string_append_c (straight, '\n');
      else if (c == 0xa0)
        g_string_append_c (straight, ' ');
      else if (c != 0xad && c != 0xfeff && (c >= ' ' || c == '\n' || c == '\t'))
        g_string_append_unichar (straight, c);
    }

  return g_string_free (straight, FALSE);
}

/**
 * mandate_policy_import_decode:
 * @bytes: a file
 * @encoding: (out) (optional): how its letters were stored
 * @error: return location for an error that says what to do
 *
 * Reads a text file in UTF-8, UTF-16 or Windows-1252, with the line ends of any system.
 *
 * Returns: (transfer full) (nullable): its text as UTF-8 with simple line ends,
 *   or %NULL if it is no text
 */
char *
mandate_policy_import_decode (GBytes      *bytes,
                              const char **encoding,
                              GError     **error)
{
  gsize            length;
  const guint8    *data = g_bytes_get_data (bytes, &length);
  gsize            n_mark;
  const char      *found;
  g_autofree char *text = NULL;
  g_autofree char *straight = NULL;

  if (refuse (bytes, error))
    return NULL;

  found = length > 0 ? recognise (data, length, &n_mark) : NULL;
  if (found != NULL)
    text = g_convert ((const char *) data + n_mark, length - n_mark, "UTF-8", found, NULL, NULL, NULL);

  straight = text != NULL ? straighten (text) : NULL;
  if (straight == NULL || *g_strstrip (straight) == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("No text was found in this file. Save the policy as plain text or as PDF, then choose that file."));
      return NULL;
    }

  if (encoding != NULL)
    *encoding = found;

  return g_steal_pointer (&straight);
}

/* (transfer full) (nullable): the groups of the first match. */
static GStrv
match_first (const char *text,
             const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_return_val_if_fail (regex != NULL, NULL);

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch_all (match) : NULL;
}

/**
 * mandate_policy_import_find_number:
 * @text: a policy
 *
 * Returns: (transfer full) (nullable): the number of the version that it says of itself
 */
char *
mandate_policy_import_find_number (const char *text)
{
  g_auto (GStrv) groups = match_first (text, "\\b(?:version|versión|fassung|ausgabe|revision|révision|revisión|rev\\.|v)[ :.]{0,3}(\\d{1,3}(?:\\.\\d{1,3}){0,2})\\b");

  return groups != NULL ? g_strdup (groups[1]) : NULL;
}

/**
 * mandate_policy_import_find_date:
 * @text: a policy
 *
 * Returns: (transfer full) (nullable): the first day that is written in figures,
 *   as in ISO 8601; a day whose order of figures can be read in two ways is none
 */
char *
mandate_policy_import_find_date (const char *text)
{
  g_auto (GStrv) iso = match_first (text, "\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  g_auto (GStrv) dotted = match_first (text, "\\b(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})\\b");
  g_auto (GStrv) slashed = match_first (text, "\\b(1[3-9]|2\\d|3[01])/(\\d{1,2})/(\\d{4})\\b");
  GStrv            european = dotted != NULL ? dotted : slashed;
  g_autofree char *date = NULL;

  if (iso != NULL)
    date = g_strdup (iso[0]);
  else if (european != NULL)
    date = g_strdup_printf ("%s-%02d-%02d", european[3], atoi (european[2]), atoi (european[1]));

  return date != NULL && mandate_date_is_valid (date) ? g_steal_pointer (&date) : NULL;
}

static guint
count_matches (const char *text,
               const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  g_return_val_if_fail (regex != NULL, 0);

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    count++;

  return count;
}

/**
 * mandate_policy_import_guess_language:
 * @text: a policy
 *
 * Returns: the document language whose small words it has most of
 */
const char *
mandate_policy_import_guess_language (const char *text)
{
  static const char *const languages[][2] = {
    { "en", "\\b(?:the|and|of|to|is|are|that|who)\\b" },
    { "de", "\\b(?:der|die|das|und|ist|wir|nicht|mit|für)\\b" },
    { "fr", "\\b(?:le|les|des|et|est|nous|pour|dans|qui)\\b" },
    { "es", "\\b(?:el|los|las|y|es|que|para|con|del)\\b" },
  };
  const char *best = "en";
  guint       most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      const guint count = count_matches (text, languages[i][1]);

      if (count > most)
        {
          most = count;
          best = languages[i][0];
        }
    }

  return best;
}

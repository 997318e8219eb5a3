/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a message (RFC 5322): sender, day and subject. */

#include "config.h"

#include "mandate-message.h"

#include <string.h>

#include "mandate-date.h"

static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };

/* (transfer full): what bytes in quoted-printable, with “_” for a blank, say. */
static char *
decode_quoted (const char *text,
               gsize      *length)
{
  GString *decoded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '=' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          g_string_append_c (decoded, (char) (g_ascii_xdigit_value (p[1]) << 4 | g_ascii_xdigit_value (p[2])));
          p += 2;
        }
      else
        {
          g_string_append_c (decoded, *p == '_' ? ' ' : *p);
        }
    }

  *length = decoded->len;

  return g_string_free (decoded, FALSE);
}

/* A word such as =?utf-8?B?…?= (RFC 2047); what can't be read stays as it is. */
static gboolean
decode_word (const GMatchInfo *match,
             GString          *result,
             gpointer          data)
{
  g_autofree char *charset = g_match_info_fetch (match, 1);
  g_autofree char *encoding = g_match_info_fetch (match, 2);
  g_autofree char *text = g_match_info_fetch (match, 3);
  g_autofree char *whole = g_match_info_fetch (match, 0);
  gsize            length = 0;
  g_autofree char *bytes = g_ascii_strcasecmp (encoding, "b") == 0 ? (char *) g_base64_decode (text, &length) : decode_quoted (text, &length);
  g_autofree char *decoded = g_convert (bytes, (gssize) length, "UTF-8", charset, NULL, NULL, NULL);

  g_string_append (result, decoded != NULL ? decoded : g_strstrip (whole));

  return FALSE;
}

static char *
decode (const char *text)
{
  g_autoptr (GRegex) word = g_regex_new ("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?\\s]*)\\?=(?:\\s+(?==\\?))?", 0, 0, NULL);

  return g_regex_replace_eval (word, text, -1, 0, 0, decode_word, NULL, NULL);
}

/**
 * mandate_message_get_header:
 * @message: a message
 * @name: of a header, such as “Subject”
 *
 * Returns: (transfer full) (nullable): what it says, on one line and in UTF-8
 */
char *
mandate_message_get_header (const char *message,
                            const char *name)
{
  g_autoptr (GString) value = NULL;
  g_auto (GStrv) lines = g_strsplit (message, "\n", -1);
  const gsize length = strlen (name);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchomp (lines[i]);

      if (*line == '\0' || (value != NULL && *line != ' ' && *line != '\t'))
        break;

      if (value != NULL)
        g_string_append (value, line);
      else if (g_ascii_strncasecmp (line, name, length) == 0 && line[length] == ':')
        value = g_string_new (line + length + 1);
    }

  if (value == NULL || !g_utf8_validate (value->str, -1, NULL))
    return NULL;

  g_strstrip (value->str);

  return decode (value->str);
}

/**
 * mandate_message_get_sender:
 * @message: a message
 *
 * Returns: (transfer full) (nullable): the address that it is from
 */
char *
mandate_message_get_sender (const char *message)
{
  g_autofree char *from = mandate_message_get_header (message, "From");
  const char      *open = from != NULL ? strrchr (from, '<') : NULL;
  const char      *close = open != NULL ? strchr (open, '>') : NULL;
  const char      *address = from;

  if (from == NULL || strchr (from, '@') == NULL)
    return NULL;

  if (close != NULL)
    return g_strndup (open + 1, close - open - 1);

  return g_strndup (address, strcspn (address, " \t("));
}

/**
 * mandate_message_get_subject:
 * @message: a message
 *
 * Returns: (transfer full) (nullable): its subject
 */
char *
mandate_message_get_subject (const char *message)
{
  return mandate_message_get_header (message, "Subject");
}

static int
find_month (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_ascii_strncasecmp (name, months[i], 3) == 0)
      return (int) i + 1;

  return 0;
}

/**
 * mandate_message_get_day:
 * @message: a message
 *
 * Returns: (transfer full) (nullable): the day on which it was sent, where its sender was
 */
char *
mandate_message_get_day (const char *message)
{
  g_autofree char *date = mandate_message_get_header (message, "Date");
  g_autoptr (GRegex) pattern = g_regex_new ("(\\d{1,2}) ([A-Za-z]{3})[a-z]* (\\d{4})", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *day = NULL;
  g_autofree char *month = NULL;
  g_autofree char *year = NULL;
  g_autofree char *text = NULL;

  if (date == NULL || !g_regex_match (pattern, date, 0, &match))
    return NULL;

  day = g_match_info_fetch (match, 1);
  month = g_match_info_fetch (match, 2);
  year = g_match_info_fetch (match, 3);
  text = g_strdup_printf ("%s-%02d-%02d", year, find_month (month), atoi (day));

  return mandate_date_is_valid (text) ? g_steal_pointer (&text) : NULL;
}

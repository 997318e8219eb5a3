/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of a calendar file (RFC 5545). */

#include "config.h"

#include "mandate-ical.h"

#include <string.h>

/* How many octets a line has at most, without its end. */
#define MAX_OCTETS 75

/* A line that is too long goes on after a blank; no letter is cut in two. */
static void
add_folded (GString    *file,
            const char *line)
{
  gsize n_used = 0;

  while (*line != '\0')
    {
      gsize n = g_utf8_next_char (line) - line;

      if (n_used + n > MAX_OCTETS)
        {
          g_string_append (file, "\r\n ");
          n_used = 1;
        }

      g_string_append_len (file, line, n);
      n_used += n;
      line += n;
    }

  g_string_append (file, "\r\n");
}

/**
 * mandate_ical_add:
 * @file: what was written so far
 * @property: a property, with its parameters
 * @value: its value, as it is to stand in the file
 *
 * Adds a line.
 */
void
mandate_ical_add (GString    *file,
                  const char *property,
                  const char *value)
{
  g_autofree char *line = g_strconcat (property, ":", value, NULL);
  g_autofree char *valid = g_utf8_make_valid (line, -1);

  add_folded (file, valid);
}

/**
 * mandate_ical_add_text:
 * @file: what was written so far
 * @property: a property whose value is text
 * @text: (nullable): the text; nothing is added for none
 *
 * Adds a line whose value is @text, with what has a meaning of its own escaped
 * (3.3.11), and without what no text may hold.
 */
void
mandate_ical_add_text (GString    *file,
                       const char *property,
                       const char *text)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (text == NULL || *text == '\0')
    return;

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\n')
        g_string_append (value, "\\n");
      else if (strchr ("\\;,", *c) != NULL)
        g_string_append_printf (value, "\\%c", *c);
      else if (!g_ascii_iscntrl (*c) || *c == '\t')
        g_string_append_c (value, *c);
    }

  mandate_ical_add (file, property, value->str);
}

/**
 * mandate_ical_format_day:
 * @date: a valid date
 *
 * Returns: (transfer full): it as calendar files have it: 20270131
 */
char *
mandate_ical_format_day (const char *date)
{
  return g_strdup_printf ("%.4s%.2s%.2s", date, date + 5, date + 8);
}

/**
 * mandate_ical_format_moment:
 * @moment: a moment as entries of the journal have it, in UTC
 *
 * Returns: (transfer full): it as calendar files have it: 20270131T120000Z
 */
char *
mandate_ical_format_moment (const char *moment)
{
  return g_strdup_printf ("%.4s%.2s%.2sT%.2s%.2s%.2sZ", moment, moment + 5, moment + 8, moment + 11, moment + 14, moment + 17);
}

/**
 * mandate_ical_add_day:
 * @file: what was written so far
 * @property: a property, without parameters
 * @date: a valid date
 *
 * Adds a line for a whole day, wherever the reader is.
 */
void
mandate_ical_add_day (GString    *file,
                      const char *property,
                      const char *date)
{
  g_autofree char *name = g_strconcat (property, ";VALUE=DATE", NULL);
  g_autofree char *day = mandate_ical_format_day (date);

  mandate_ical_add (file, name, day);
}

/**
 * mandate_ical_quote:
 * @text: the value of a parameter, such as somebody's name
 *
 * Returns: (transfer full): it in quotes, in which no quotes and no line ends can
 *   be (3.2)
 */
char *
mandate_ical_quote (const char *text)
{
  GString *quoted = g_string_new ("\"");

  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"')
      g_string_append_c (quoted, '\'');
    else if (!g_ascii_iscntrl (*c))
      g_string_append_c (quoted, *c);

  g_string_append_c (quoted, '"');

  return g_string_free (quoted, FALSE);
}

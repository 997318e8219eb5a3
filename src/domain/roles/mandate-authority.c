/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The authority of a role as ticks: lines in the language of the documents, which one may write over freely. */

#include "config.h"

#include "mandate-authority.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STOP   N_ ("Stop unsafe work")
#define ASK    N_ ("Ask for any record")
#define REPORT N_ ("Report straight to top management")
/* Translators: %s is an amount, such as 500 EUR. */
#define SPEND N_ ("Spend up to %s")

void
mandate_authority_clear (MandateAuthority *self)
{
  g_clear_pointer (&self->spends, g_free);
  g_clear_pointer (&self->more, g_free);
}

/* (transfer full) (nullable): the amount, if the line says how much may be spent. */
static char *
read_spending (const char               *line,
               const MandateTranslation *translation)
{
  g_auto (GStrv) parts = g_strsplit (mandate_translate (translation, SPEND), "%s", 2);
  gsize length = strlen (line);
  gsize around = strlen (parts[0]) + strlen (parts[1]);

  if (length <= around || !g_str_has_prefix (line, parts[0]) || !g_str_has_suffix (line, parts[1]))
    return NULL;

  return g_strndup (line + strlen (parts[0]), length - around);
}

static void
append_line (GString    *text,
             const char *line)
{
  if (line == NULL || *line == '\0')
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');

  g_string_append (text, line);
}

static void
read_line (MandateAuthority         *self,
           const char               *line,
           const MandateTranslation *translation,
           GString                  *more)
{
  g_autofree char *spends = read_spending (line, translation);

  if (g_str_equal (line, mandate_translate (translation, STOP)))
    self->can_stop = TRUE;
  else if (g_str_equal (line, mandate_translate (translation, ASK)))
    self->can_ask = TRUE;
  else if (g_str_equal (line, mandate_translate (translation, REPORT)))
    self->can_report = TRUE;
  else if (spends != NULL && self->spends == NULL)
    self->spends = g_steal_pointer (&spends);
  else
    append_line (more, line);
}

/**
 * mandate_authority_read:
 * @self: (out caller-allocates): what @text says; cleared by mandate_authority_clear()
 * @text: (nullable): the authority of a role
 * @translation: the language of the documents
 *
 * Recognizes the lines that mandate_authority_write() wrote; all others are
 * kept as they are.
 */
void
mandate_authority_read (MandateAuthority         *self,
                        const char               *text,
                        const MandateTranslation *translation)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  GString *more = g_string_new (NULL);

  memset (self, 0, sizeof *self);

  for (guint i = 0; lines[i] != NULL; i++)
    read_line (self, g_strstrip (lines[i]), translation, more);

  self->more = g_string_free (more, more->len == 0);
}

/**
 * mandate_authority_write:
 * @self: what the holder may do
 * @translation: the language of the documents
 *
 * 5.3: a responsibility without authority is none, so it is written down what
 * the holder may decide, stop, spend or ask for.
 *
 * Returns: (transfer full) (nullable): one a line, or %NULL if it is nothing
 */
char *
mandate_authority_write (const MandateAuthority   *self,
                         const MandateTranslation *translation)
{
  GString *text = g_string_new (NULL);

  if (self->can_stop)
    append_line (text, mandate_translate (translation, STOP));

  if (self->can_ask)
    append_line (text, mandate_translate (translation, ASK));

  if (self->spends != NULL && *self->spends != '\0')
    {
      g_autofree char *line = g_strdup_printf (mandate_translate (translation, SPEND), self->spends);

      append_line (text, line);
    }

  if (self->can_report)
    append_line (text, mandate_translate (translation, REPORT));

  append_line (text, self->more);

  return g_string_free (text, text->len == 0);
}

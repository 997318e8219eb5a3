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

static const MandateField fields[] = {
  MANDATE_FIELD (MandateAuthority, can_stop, BOOLEAN, N_ ("May stop unsafe work")),
  MANDATE_FIELD (MandateAuthority, can_ask, BOOLEAN, N_ ("May ask for any record")),
  MANDATE_FIELD (MandateAuthority, can_report, BOOLEAN, N_ ("May report straight to top management")),
  MANDATE_FIELD (MandateAuthority, spends, TEXT, N_ ("May spend up to")),
  MANDATE_FIELD (MandateAuthority, more, LONG_TEXT, N_ ("May also (in your words)"), .help = N_ ("One a line.")),
  MANDATE_FIELD (MandateAuthority, reporting_line, LONG_TEXT, N_ ("Reports how, how often, in what form")),
  MANDATE_FIELD (MandateAuthority, hours_a_month, INTEGER, N_ ("Hours a month"), .minimum = 0, .maximum = 400),
  MANDATE_FIELD (MandateAuthority, required_competence, LONG_TEXT, N_ ("Has to know or have done")),
};

/* What is called alike in the role. */
static const char *const shared_fields[] = { "reporting_line", "hours_a_month", "required_competence" };

G_DEFINE_FINAL_TYPE (MandateAuthority, mandate_authority, MANDATE_TYPE_RECORD)

static char *
mandate_authority_describe (MandateRecord *record)
{
  return g_strdup (_ ("Authority"));
}

static void
mandate_authority_class_init (MandateAuthorityClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "authority", N_ ("Authority"), N_ ("Authority"), fields, G_N_ELEMENTS (fields));
  record_class->describe = mandate_authority_describe;
}

static void
mandate_authority_init (MandateAuthority *self)
{
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
 * @self: answers; afterwards what @text says
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

  self->can_stop = self->can_ask = self->can_report = FALSE;
  g_clear_pointer (&self->spends, g_free);
  g_clear_pointer (&self->more, g_free);

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
mandate_authority_write (MandateAuthority         *self,
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

static void
copy (MandateRecord *to,
      MandateRecord *from,
      const char    *field)
{
  g_autofree char *text = mandate_record_format (from, mandate_record_type_find_field (G_OBJECT_TYPE (from), field, NULL));

  mandate_record_set (to, field, text != NULL ? text : "", NULL);
}

/**
 * mandate_authority_take_over:
 * @self: answers
 * @role: a role
 * @translation: the language of the documents
 *
 * Takes over what is written down in @role.
 */
void
mandate_authority_take_over (MandateAuthority         *self,
                             MandateRole              *role,
                             const MandateTranslation *translation)
{
  mandate_authority_read (self, role->authority, translation);
  for (guint i = 0; i < G_N_ELEMENTS (shared_fields); i++)
    copy (MANDATE_RECORD (self), MANDATE_RECORD (role), shared_fields[i]);
}

/**
 * mandate_authority_put:
 * @self: answers
 * @role: a role that is being changed
 * @translation: the language of the documents
 *
 * Writes them down in @role.
 */
void
mandate_authority_put (MandateAuthority         *self,
                       MandateRole              *role,
                       const MandateTranslation *translation)
{
  g_autofree char *authority = mandate_authority_write (self, translation);

  mandate_record_set (MANDATE_RECORD (role), "authority", authority != NULL ? authority : "", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shared_fields); i++)
    copy (MANDATE_RECORD (role), MANDATE_RECORD (self), shared_fields[i]);
}

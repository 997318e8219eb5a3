/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People in vCard files: versions 3.0 (RFC 2426) and 4.0 (RFC 6350), and the 2.1 that phones still write. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-people-source.h"
#include "mandate-text-bytes.h"

/* One “NAME;PARAMETER=VALUE:VALUE”, unfolded. */
typedef struct
{
  guint    line;
  char    *name;
  char    *parameters; /* in capital letters */
  char    *value;
  gboolean is_quoted_printable;
} Property;

typedef struct
{
  MandatePeopleSource *source;
  MandateSourcePerson *person; /* (nullable) (owned) the card that is open */
  char                *name_of_parts;
  gboolean             has_preferred_email;
  gboolean             is_group;
} Reader;

static void
property_clear (Property *self)
{
  g_free (self->name);
  g_free (self->parameters);
  g_free (self->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Property, property_clear)

/* Where the value begins: the first colon that no quotation marks hold. */
static const char *
find_colon (const char *line)
{
  gboolean is_quoted = FALSE;

  for (; *line != '\0' && (is_quoted || *line != ':'); line++)
    if (*line == '"')
      is_quoted = !is_quoted;

  return *line == ':' ? line : NULL;
}

static gboolean
property_read (Property   *self,
               const char *line,
               guint       number)
{
  const char      *colon = find_colon (line);
  g_autofree char *head = colon != NULL ? g_strndup (line, colon - line) : NULL;
  char            *semicolon = head != NULL ? strchr (head, ';') : NULL;
  const char      *dot;

  if (head == NULL)
    return FALSE;

  if (semicolon != NULL)
    *semicolon = '\0';

  /* “item1.EMAIL”: what groups properties says nothing to us. */
  dot = strchr (head, '.');
  self->line = number;
  self->name = g_ascii_strup (dot != NULL ? dot + 1 : head, -1);
  self->parameters = g_ascii_strup (semicolon != NULL ? semicolon + 1 : "", -1);
  self->value = g_strdup (colon + 1);
  self->is_quoted_printable = strstr (self->parameters, "QUOTED-PRINTABLE") != NULL;

  return TRUE;
}

static char *
decode_quoted_printable (const char *value)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  char *text;

  for (const char *at = value; *at != '\0'; at++)
    {
      if (at[0] == '=' && g_ascii_isxdigit (at[1]) && g_ascii_isxdigit (at[2]))
        {
          g_string_append_c (bytes, (char) (g_ascii_xdigit_value (at[1]) * 16 + g_ascii_xdigit_value (at[2])));
          at += 2;
        }
      else
        g_string_append_c (bytes, *at);
    }

  /* Phones leave the character set out; bytes that are no UTF-8 are Western then. */
  text = mandate_text_bytes_decode (bytes->str, (gssize) bytes->len, NULL);

  return text != NULL ? text : g_strdup ("");
}

/* (transfer full): the parts of @value between semicolons, without what protects characters. */
static GPtrArray *
split_value (const char *value)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *at = value;; at++)
    {
      if (*at == ';' || *at == '\0')
        {
          g_ptr_array_add (parts, g_strstrip (g_strdup (part->str)));
          g_string_truncate (part, 0);
          if (*at == '\0')
            return parts;
        }
      else if (*at == '\\' && at[1] != '\0')
        {
          at++;
          g_string_append_c (part, *at == 'n' || *at == 'N' ? ' ' : *at);
        }
      else
        g_string_append_c (part, *at);
    }
}

static const char *
get_part (GPtrArray *parts,
          guint      i)
{
  return i < parts->len ? g_ptr_array_index (parts, i) : "";
}

/* “Pérez;Ana;María;;” of N: the names in the order in which they are said. */
static char *
join_names (GPtrArray *parts)
{
  static const guint order[] = { 1, 2, 0 };
  GString           *name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *part = get_part (parts, order[i]);

      if (*part != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", part);
    }

  return g_string_free (name, FALSE);
}

static void
take (char      **word,
      const char *text)
{
  if (*word == NULL && *text != '\0')
    *word = g_strdup (text);
}

/* The preferred address, else the first one. */
static void
take_email (Reader         *self,
            const Property *property,
            const char     *email)
{
  gboolean is_preferred = strstr (property->parameters, "PREF") != NULL;
  char   **word = &self->person->words[MANDATE_PEOPLE_WORD_EMAIL];

  if (is_preferred && !self->has_preferred_email && *email != '\0')
    g_clear_pointer (word, g_free);

  self->has_preferred_email |= is_preferred;
  take (word, email);
}

static void
take_property (Reader         *self,
               const Property *property)
{
  g_autofree char *value = property->is_quoted_printable ? decode_quoted_printable (property->value) : g_strdup (property->value);
  g_autoptr (GPtrArray) parts = split_value (value);
  char **words = self->person->words;

  if (g_str_equal (property->name, "FN"))
    take (&words[MANDATE_PEOPLE_WORD_NAME], get_part (parts, 0));
  else if (g_str_equal (property->name, "N") && self->name_of_parts == NULL)
    self->name_of_parts = join_names (parts);
  else if (g_str_equal (property->name, "TITLE"))
    take (&words[MANDATE_PEOPLE_WORD_JOB_TITLE], get_part (parts, 0));
  else if (g_str_equal (property->name, "ORG"))
    take (&words[MANDATE_PEOPLE_WORD_DEPARTMENT], get_part (parts, 1));
  else if (g_str_equal (property->name, "EMAIL"))
    take_email (self, property, get_part (parts, 0));
  else if (g_str_equal (property->name, "KIND"))
    self->is_group = g_ascii_strcasecmp (get_part (parts, 0), "individual") != 0;
}

static void
begin_card (Reader *self,
            guint   line)
{
  if (self->person != NULL)
    {
      mandate_people_source_remark (self->source, self->person->line, "%s", _ ("this card never ends, END:VCARD is missing. What it says is left out."));
      for (guint i = 0; i < MANDATE_PEOPLE_N_WORDS; i++)
        g_free (self->person->words[i]);
      g_free (self->person);
    }

  g_clear_pointer (&self->name_of_parts, g_free);
  self->has_preferred_email = FALSE;
  self->is_group = FALSE;
  self->person = line > 0 ? g_new0 (MandateSourcePerson, 1) : NULL;
  if (self->person != NULL)
    self->person->line = line;
}

static void
end_card (Reader *self)
{
  MandateSourcePerson *person = g_steal_pointer (&self->person);

  if (self->name_of_parts != NULL)
    take (&person->words[MANDATE_PEOPLE_WORD_NAME], self->name_of_parts);

  if (self->is_group)
    {
      mandate_people_source_remark (self->source, person->line, "%s", _ ("this card is of a group or a firm, not of a person. It is left out."));
      for (guint i = 0; i < MANDATE_PEOPLE_N_WORDS; i++)
        g_clear_pointer (&person->words[i], g_free);
    }

  mandate_people_source_take (self->source, person);
}

static void
read_line (Reader     *self,
           const char *line,
           guint       number)
{
  g_auto (Property) property = { 0 };

  /* A line that says nothing that we know is none of ours, as the standard wants it. */
  if (!property_read (&property, line, number))
    return;

  if (g_str_equal (property.name, "BEGIN") && g_ascii_strcasecmp (property.value, "VCARD") == 0)
    begin_card (self, number);
  else if (self->person == NULL)
    return;
  else if (g_str_equal (property.name, "END"))
    end_card (self);
  else
    take_property (self, &property);
}

/* Whether the next line goes on with @line: folded, or with the “=” at the end that quoted-printable folds with. */
static gboolean
continues (const char *line,
           const char *next)
{
  const char      *colon = find_colon (line);
  g_autofree char *head = colon != NULL ? g_ascii_strup (line, colon - line) : g_strdup ("");

  if (*next == ' ' || *next == '\t')
    return TRUE;

  return strstr (head, "QUOTED-PRINTABLE") != NULL && g_str_has_suffix (line, "=");
}

static void
append_continuation (GString    *line,
                     const char *next)
{
  if (*next == ' ' || *next == '\t')
    {
      g_string_append (line, next + 1);
      return;
    }

  g_string_truncate (line, line->len - 1);
  g_string_append (line, next);
}

/**
 * mandate_people_source_is_cards:
 * @text: the text of a file
 *
 * Returns: whether it is vCards rather than a table
 */
gboolean
mandate_people_source_is_cards (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return g_ascii_strncasecmp (text, "BEGIN:VCARD", 11) == 0;
}

/**
 * mandate_people_source_read_cards:
 * @self: a source to add to
 * @text: the text of a vCard file, with any number of cards
 *
 * Reads people from cards: FN, else N, is the name, TITLE the job, the second
 * part of ORG the department, EMAIL the address, the preferred one first.
 */
void
mandate_people_source_read_cards (MandatePeopleSource *self,
                                  const char          *text)
{
  g_autoptr (GString) joined = g_string_new (text);
  g_auto (GStrv) lines = NULL;
  Reader reader = { .source = self };

  g_string_replace (joined, "\r\n", "\n", 0);
  g_string_replace (joined, "\r", "\n", 0);
  lines = g_strsplit (joined->str, "\n", -1);

  for (guint i = 0; lines[i] != NULL;)
    {
      g_autoptr (GString) line = g_string_new (lines[i]);
      guint number = ++i;

      while (lines[i] != NULL && continues (line->str, lines[i]))
        append_continuation (line, lines[i++]);

      read_line (&reader, line->str, number);
    }

  begin_card (&reader, 0);
}

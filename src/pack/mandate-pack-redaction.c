/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a pack leaves out, wherever it stands: in a table, in minutes, in what
 * a check found. So words are exchanged when they are on their way to the
 * page, not where each builder writes them.
 */

#include "config.h"

#include "mandate-pack-redaction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-resource.h"

/* What is shorter is an abbreviation, or a word of its own. */
#define MIN_NAME 3

#define EMAIL "[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"

typedef struct
{
  MandatePackRedactions bit;
  const char           *name;
  const char           *said;
} Kind;

static const Kind kinds[] = {
  { MANDATE_PACK_REDACT_PEOPLE, "people", N_ ("names are given as initials") },
  { MANDATE_PACK_REDACT_AMOUNTS, "amounts", N_ ("amounts of money are left out") },
  { MANDATE_PACK_REDACT_EMAIL, "email", N_ ("e-mail addresses are left out") },
};

typedef struct
{
  GRegex     *people; /* (owned) (nullable) */
  GHashTable *initials;
  GRegex     *amounts; /* (owned) (nullable) */
  GRegex     *email;   /* (owned) (nullable) */
  char       *hidden;
} Redaction;

/**
 * mandate_pack_redactions_get_usual:
 * @audit: (nullable): id of a kind of audit
 *
 * An auditor has to know who answers for what (5.3). A customer has to see that
 * somebody does, and has no business with people's names and addresses, nor
 * with what things cost.
 *
 * Returns: what is left out of a pack for it if nobody says anything else
 */
MandatePackRedactions
mandate_pack_redactions_get_usual (const char *audit)
{
  return g_strcmp0 (audit, "customer") == 0 ? MANDATE_PACK_REDACT_PEOPLE | MANDATE_PACK_REDACT_AMOUNTS | MANDATE_PACK_REDACT_EMAIL : 0;
}

/**
 * mandate_pack_redactions_parse:
 * @text: (nullable): words such as `people,email`, or `none`
 * @redactions: (out): what they mean
 * @error: return location for an error that names a word that is none
 *
 * Returns: whether each word is one
 */
gboolean
mandate_pack_redactions_parse (const char            *text,
                               MandatePackRedactions *redactions,
                               GError               **error)
{
  g_auto (GStrv) words = g_strsplit (text != NULL ? text : "", ",", -1);

  *redactions = 0;
  if (g_strcmp0 (text, "none") == 0)
    return TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize k = 0;

      g_strstrip (words[i]);
      while (k < G_N_ELEMENTS (kinds) && !g_str_equal (words[i], kinds[k].name))
        k++;

      if (k == G_N_ELEMENTS (kinds))
        {
          /* Translators: %s is what was typed. */
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("“%s” can’t be left out. Choose of: people, amounts, email."), words[i]);
          return FALSE;
        }

      *redactions |= kinds[k].bit;
    }

  return TRUE;
}

/**
 * mandate_pack_redactions_format:
 * @redactions: what is left out
 *
 * Returns: (transfer full) (nullable): words such as `people,email`, or %NULL for nothing
 */
char *
mandate_pack_redactions_format (MandatePackRedactions redactions)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (redactions & kinds[i].bit)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "," : "", kinds[i].name);

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * mandate_pack_redactions_describe:
 * @redactions: what is left out
 * @translation: into which language
 *
 * Returns: (transfer full) (nullable): a sentence for the pack, or %NULL for nothing
 */
char *
mandate_pack_redactions_describe (MandatePackRedactions     redactions,
                                  const MandateTranslation *translation)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (redactions & kinds[i].bit)
      g_ptr_array_add (said, (gpointer) mandate_translate (translation, kinds[i].said));
  g_ptr_array_add (said, NULL);

  if (said->len == 1)
    return NULL;

  list = g_strjoinv ("; ", (char **) said->pdata);

  /* Translators: %s is what is left out, such as “names are given as initials”. */
  return g_strdup_printf (mandate_translate (translation, N_ ("In this pack %s. Evidence is named and not shown; it can be seen at the organisation.")), list);
}

/**
 * mandate_pack_make_initials:
 * @name: what somebody is called
 *
 * Returns: (transfer full): “A. M. P.” for “Ana María Pérez”
 */
char *
mandate_pack_make_initials (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;

      if (initials->len > 0)
        g_string_append (initials, "\u00a0");
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
      g_string_append_c (initials, '.');
    }

  return g_strdup (initials->str);
}

/* The longer name first: who is called as somebody else and more is not cut in two. */
static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const glong first = g_utf8_strlen (*(char *const *) a, -1);
  const glong second = g_utf8_strlen (*(char *const *) b, -1);

  return (first < second) - (first > second);
}

static void
add_word (Redaction  *self,
          GPtrArray  *patterns,
          const char *word)
{
  if (g_hash_table_contains (self->initials, word))
    return;

  g_hash_table_insert (self->initials, g_strdup (word), mandate_pack_make_initials (word));
  g_ptr_array_add (patterns, g_regex_escape_string (word, -1));
}

/*
 * People are called by one of their names, too: minutes say “Mira”. A short
 * word may be anything, and one that is in the organisation's own name says
 * no more than that.
 */
static void
add_name (Redaction       *self,
          GPtrArray       *patterns,
          MandateRegister *reg,
          const char      *name)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);
  const char          *own = organisation != NULL ? organisation->legal_name : NULL;
  g_auto (GStrv) words = g_strsplit (name, " ", -1);

  if (*name != '\0')
    add_word (self, patterns, name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= MIN_NAME && g_unichar_isupper (g_utf8_get_char (words[i])) && (own == NULL || strstr (own, words[i]) == NULL))
      add_word (self, patterns, words[i]);
}

static void
take_people (Redaction       *self,
             MandateRegister *reg,
             GPtrArray       *names)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) patterns = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *pattern = NULL;

  self->initials = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      const MandatePerson *person = mandate_record_list_get (list, i);

      if (person->name != NULL)
        add_name (self, patterns, reg, person->name);
    }
  for (guint i = 0; i < names->len; i++)
    add_name (self, patterns, reg, g_ptr_array_index (names, i));

  if (patterns->len == 0)
    return;

  g_ptr_array_sort (patterns, compare_lengths);
  g_ptr_array_add (patterns, NULL);
  joined = g_strjoinv ("|", (char **) patterns->pdata);
  pattern = g_strdup_printf ("(?<!\\w)(?:%s)(?!\\w)", joined);
  self->people = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static void
add_currency (GString    *list,
              const char *code)
{
  if (code != NULL && strstr (list->str, code) == NULL)
    g_string_append_printf (list, "|%s", code);
}

/* Only the organisation's own currencies: “ISO 27001” is no amount. */
static void
take_amounts (Redaction       *self,
              MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  g_autoptr (GString) signs = g_string_new ("€|\\$|£|¥|EUR|USD|CHF|GBP");
  g_autofree char *pattern = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    add_currency (signs, ((MandateResource *) mandate_record_list_get (list, i))->currency);

  pattern = g_strdup_printf ("(?:%1$s)[\\s\u00a0\u202f]?[−-]?\\d(?:[\\d.,'’\u00a0\u202f]*\\d)?|\\d(?:[\\d.,'’\u00a0\u202f]*\\d)?[\\s\u00a0\u202f]?(?:%1$s)(?!\\w)", signs->str);
  self->amounts = g_regex_new (pattern, G_REGEX_OPTIMIZE, 0, NULL);
}

static Redaction *
redaction_new (MandateRegister          *reg,
               GPtrArray                *names,
               MandatePackRedactions     redactions,
               const MandateTranslation *translation)
{
  Redaction *self = g_new0 (Redaction, 1);

  /* Translators: stands in a pack where an amount or an e-mail address was. */
  self->hidden = g_strdup_printf ("[%s]", mandate_translate (translation, N_ ("left out")));
  if (redactions & MANDATE_PACK_REDACT_PEOPLE)
    take_people (self, reg, names);
  if (redactions & MANDATE_PACK_REDACT_AMOUNTS)
    take_amounts (self, reg);
  if (redactions & MANDATE_PACK_REDACT_EMAIL)
    self->email = g_regex_new (EMAIL, G_REGEX_OPTIMIZE, 0, NULL);

  return self;
}

static void
redaction_free (gpointer data)
{
  Redaction *self = data;

  g_clear_pointer (&self->people, g_regex_unref);
  g_clear_pointer (&self->initials, g_hash_table_unref);
  g_clear_pointer (&self->amounts, g_regex_unref);
  g_clear_pointer (&self->email, g_regex_unref);
  g_free (self->hidden);
  g_free (self);
}

static gboolean
put_initials (const GMatchInfo *match,
              GString          *result,
              gpointer          data)
{
  const Redaction *self = data;
  g_autofree char *name = g_match_info_fetch (match, 0);

  g_string_append (result, g_hash_table_lookup (self->initials, name));

  return FALSE;
}

static void
take (char **text,
      char  *changed)
{
  if (changed == NULL)
    return;

  g_free (*text);
  *text = changed;
}

static void
redact_words (char   **text,
              gpointer data)
{
  Redaction *self = data;

  if (self->people != NULL && g_regex_match (self->people, *text, 0, NULL))
    take (text, g_regex_replace_eval (self->people, *text, -1, 0, 0, put_initials, self, NULL));
  if (self->email != NULL && g_regex_match (self->email, *text, 0, NULL))
    take (text, g_regex_replace_literal (self->email, *text, -1, 0, self->hidden, 0, NULL));
  if (self->amounts != NULL && g_regex_match (self->amounts, *text, 0, NULL))
    take (text, g_regex_replace_literal (self->amounts, *text, -1, 0, self->hidden, 0, NULL));
}

/**
 * mandate_pack_redact:
 * @document: a document whose chapters are built anew at each call
 * @reg: the records that it shows
 * @names: (element-type utf8): what people were called who are not in @reg, or not so
 * @redactions: what is left out of it
 * @translation: its language
 *
 * Lets @document leave out what is to be left out. Somebody's name is known
 * where it stands as it is on record; what a text says of people in other
 * words stays.
 */
void
mandate_pack_redact (MandateDocument          *document,
                     MandateRegister          *reg,
                     GPtrArray                *names,
                     MandatePackRedactions     redactions,
                     const MandateTranslation *translation)
{
  MandateBlockVisitor visitor = { .words = redact_words };

  if (redactions == 0)
    return;

  visitor.data = redaction_new (reg, names, redactions, translation);
  mandate_document_set_visitor (document, &visitor, redaction_free);
}

/**
 * mandate_pack_redact_text:
 * @text: (nullable): some text beside a pack's pages
 * @reg: the records that it is about
 * @names: (element-type utf8): what people were called who are not in @reg, or not so
 * @redactions: what is left out of it
 * @translation: its language
 *
 * Returns: (transfer full) (nullable): the text without what is left out
 */
char *
mandate_pack_redact_text (const char               *text,
                          MandateRegister          *reg,
                          GPtrArray                *names,
                          MandatePackRedactions     redactions,
                          const MandateTranslation *translation)
{
  char      *changed = g_strdup (text);
  Redaction *self;

  if (text == NULL || redactions == 0)
    return changed;

  self = redaction_new (reg, names, redactions, translation);
  redact_words (&changed, self);
  redaction_free (self);

  return changed;
}

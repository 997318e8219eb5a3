/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-template-set-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

void
_mandate_template_words_free (MandateTemplateWords *self)
{
  g_clear_pointer (&self->policy, _mandate_policy_texts_free);
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->agendas);
  g_free (self);
}

void
mandate_template_set_free (MandateTemplateSet *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->languages, g_hash_table_unref);
  g_clear_pointer (&self->examples, g_hash_table_unref);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self->name);
  g_free (self->version);
  g_free (self->author);
  g_free (self);
}

const char *
mandate_template_set_get_name (const MandateTemplateSet *self)
{
  return self->name;
}

const char *
mandate_template_set_get_version (const MandateTemplateSet *self)
{
  return self->version;
}

/**
 * mandate_template_set_get_author:
 * @self: a set
 *
 * Returns: (nullable): who made it
 */
const char *
mandate_template_set_get_author (const MandateTemplateSet *self)
{
  return self->author;
}

/**
 * mandate_template_set_get_logo:
 * @self: a set
 *
 * Returns: (transfer none) (nullable): a PNG or JPEG file that was not decoded yet
 */
GBytes *
mandate_template_set_get_logo (const MandateTemplateSet *self)
{
  return self->logo;
}

static const MandateTemplateWords *
find_words (const MandateTemplateSet *self,
            const char               *language)
{
  return language != NULL ? g_hash_table_lookup (self->languages, language) : NULL;
}

/**
 * mandate_template_set_find:
 * @self: a set
 * @language: (nullable): the language of a document
 * @path: what a sentence of a letter or message is called
 *
 * Returns: (nullable): the set's words for it; %NULL where it has none
 */
const char *
mandate_template_set_find (const MandateTemplateSet *self,
                           const char               *language,
                           const char               *path)
{
  const MandateTemplateWords *words = find_words (self, language);

  return words != NULL ? g_hash_table_lookup (words->texts, path) : NULL;
}

/**
 * mandate_template_set_get_policy_texts:
 * @self: a set
 * @language: (nullable): the language of a policy
 *
 * Returns: (nullable): what policies are made of in that language: the set's
 *   words and, where it has none, the program's; %NULL if it has nothing for
 *   policies in it
 */
const MandatePolicyTexts *
mandate_template_set_get_policy_texts (const MandateTemplateSet *self,
                                       const char               *language)
{
  const MandateTemplateWords *words = find_words (self, language);

  return words != NULL ? words->policy : NULL;
}

/**
 * mandate_template_set_get_agenda:
 * @self: a set
 * @language: (nullable): the language of the minutes
 * @kind: (nullable): a kind of meetings
 * @n_topics: (out): how many points it has
 *
 * Returns: (nullable) (array length=n_topics): the points that are proposed
 */
const MandateTemplateTopic *
mandate_template_set_get_agenda (const MandateTemplateSet *self,
                                 const char               *language,
                                 const char               *kind,
                                 guint                    *n_topics)
{
  const MandateTemplateWords *words = find_words (self, language);
  GArray                     *topics = words != NULL && kind != NULL ? g_hash_table_lookup (words->agendas, kind) : NULL;

  *n_topics = topics != NULL ? topics->len : 0;

  return topics != NULL ? (const MandateTemplateTopic *) topics->data : NULL;
}

/**
 * mandate_template_set_is_example:
 * @self: a set
 * @hash: SHA-256 of a paragraph's words
 *
 * Returns: whether it is one of the set's examples for policies
 */
gboolean
mandate_template_set_is_example (const MandateTemplateSet *self,
                                 const char               *hash)
{
  return g_hash_table_contains (self->examples, hash);
}

static void
add_word (GString    *list,
          const char *word)
{
  g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
}

/* Whether the set has words of its own below a path, such as “letters.”. */
static gboolean
has_below (const MandateTemplateWords *words,
           const char                 *prefix)
{
  GHashTableIter iter;
  gpointer       path;

  g_hash_table_iter_init (&iter, words->texts);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (g_str_has_prefix (path, prefix))
      return TRUE;

  return FALSE;
}

/**
 * mandate_template_set_describe:
 * @self: a set
 *
 * Returns: (transfer full): what is in it, such as “English: policy, letters; logo”
 */
char *
mandate_template_set_describe (const MandateTemplateSet *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    {
      const MandateTemplateWords *words = find_words (self, language->value);
      g_autoptr (GString) list = g_string_new (NULL);

      if (words == NULL)
        continue;

      if (words->policy != NULL)
        add_word (list, _ ("policy"));
      if (has_below (words, "letters."))
        add_word (list, _ ("letters"));
      if (has_below (words, "messages."))
        add_word (list, _ ("messages"));
      if (g_hash_table_size (words->agendas) > 0)
        add_word (list, _ ("agendas"));
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "; " : "", _ (language->label), list->str);
    }

  if (self->logo != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", _ ("logo"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * mandate_template_set_tell_rest:
 * @self: a set
 * @language: (nullable): the language of an organisation's documents
 *
 * Returns: (transfer full): a sentence that says which texts are the set's, and
 *   which are the program's because the set has none
 */
char *
mandate_template_set_tell_rest (const MandateTemplateSet *self,
                                const char               *language)
{
  const MandateTemplateWords *words = find_words (self, language);
  g_autoptr (GString) missing = g_string_new (NULL);

  if (words == NULL)
    {
      const char *label = mandate_choices_find_label (mandate_document_languages, language);

      /* Translators: %1$s is the name of a set of templates, %2$s a language. */
      return g_strdup_printf (_ ("“%1$s” has no texts in %2$s: those of Mandate are used."), self->name, label != NULL ? _ (label) : _ ("this language"));
    }

  if (words->policy == NULL)
    add_word (missing, _ ("policy"));
  if (!has_below (words, "letters."))
    add_word (missing, _ ("letters"));
  if (!has_below (words, "messages."))
    add_word (missing, _ ("messages"));
  if (g_hash_table_size (words->agendas) == 0)
    add_word (missing, _ ("agendas"));

  if (missing->len == 0)
    /* Translators: %s is the name of a set of templates. */
    return g_strdup_printf (_ ("Texts of “%s”; single ones that it lacks are those of Mandate."), self->name);

  /* Translators: %1$s is the name of a set of templates, %2$s a list, such as “letters, agendas”. */
  return g_strdup_printf (_ ("Texts of “%1$s”. It has none for these, so those of Mandate are used: %2$s."), self->name, missing->str);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads the sentences that policies are made of. A file has exactly the texts
 * that are listed here: one that is missing would leave a hole in a document,
 * and one that nobody asks for is most likely misspelt.
 */

#include "config.h"

#include "mandate-policy-texts.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-domain-resources.h"
#include "mandate-policy-json-private.h"
#include "mandate-policy-texts-private.h"
#include "mandate-record.h"

#define FOLDER   "/io/github/mandate_isms/Mandate/policies/"
#define FORMAT   "mandate-policy-texts"
#define FALLBACK "en"

struct _MandatePolicyTexts
{
  char       *language;
  GHashTable *texts; /* (owned) (element-type utf8 utf8): by path, such as “headings.purpose” */
};

static const char *const roots[] = { "format", "language", "title", "first-version", "changed", NULL };
static const char *const headings[] = { "purpose", "scope", "requirements", "objectives", "rules", "readers", "responsibility", "review", NULL };
static const char *const sentences[] = {
  "purpose-unnamed", "purpose", "work", "worries", "protects_customers", "protects_money", "protects_uptime", "protects_reputation",
  "protects_secrets", "protects_law", "applies", "follows_staff", "follows_contractors", "follows_suppliers", "follows_visitors",
  "covers", "media", "exceptions", "promise-requirements", "laws", "contracts", "industry_rules", "own_requirements",
  "requirements-kept", "requirements-change", "promise-improvement", "aims", "aims_framework", "published", "outsiders-public",
  "outsiders-on-request", "outsiders-not", "class-public", "class-internal", "class-confidential", "approves", "approves-job",
  "approves-body", "everyone", "review-monthly", "review-yearly", "review-months", "occasions", "exact-text", NULL
};
static const char *const rules[] = {
  "access", "devices", "passwords", "incidents", "remote_work", "suppliers", "data_handling", "backups", "physical", "acceptable_use", NULL
};
static const char *const rule_parts[] = { "title", "text", NULL };
static const char *const sizes[] = { "starting", "growing", "established", NULL };
static const char *const size_parts[] = {
  "decides", "questions", "review", "rule_access", "rule_incidents", "rule_suppliers", "rule_backups", NULL
};
static const char *const sectors[] = {
  "general", "health", "software", "retail-and-crafts", "manufacturing", "professional-services", "non-profit-or-public", NULL
};
static const char *const sector_parts[] = {
  "purpose", "laws", "contracts", "aims", "rule-title", "rule-text", "protects_words", "exceptions", "improvement", NULL
};
static const char *const examples[] = {
  "protects_words", "exceptions", "laws", "contracts", "own_requirements", "improvement", "aims", "aims_framework", "outsiders_reason", "rule_own", NULL
};

static void
add_paths (GPtrArray         *paths,
           const char        *group,
           const char *const *names,
           const char *const *parts)
{
  for (guint i = 0; names[i] != NULL; i++)
    for (guint k = 0; parts[k] != NULL; k++)
      g_ptr_array_add (paths, g_strjoin (".", group, names[i], parts[k], NULL));
}

/**
 * mandate_policy_texts_list_paths:
 *
 * Returns: (transfer full) (element-type utf8): what the texts are called,
 *   such as “sectors.health.purpose”; every language has them all
 */
GPtrArray *
mandate_policy_texts_list_paths (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; roots[i] != NULL; i++)
    g_ptr_array_add (paths, g_strdup (roots[i]));

  for (guint i = 0; headings[i] != NULL; i++)
    g_ptr_array_add (paths, g_strconcat ("headings.", headings[i], NULL));

  for (guint i = 0; sentences[i] != NULL; i++)
    g_ptr_array_add (paths, g_strconcat ("sentences.", sentences[i], NULL));

  add_paths (paths, "rules", rules, rule_parts);
  add_paths (paths, "sizes", sizes, size_parts);
  add_paths (paths, "sectors", sectors, sector_parts);
  add_paths (paths, "examples", examples, sizes);

  return paths;
}

static gboolean
refuse (GError    **error,
        const char *path)
{
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %s is what a text is called in a file, such as headings.purpose. */
               _ ("“%s” is not a text, nor a list of texts."), path);

  return FALSE;
}

/* (transfer full) (nullable): a text, or one of each line of a list. */
static char *
read_text (JsonNode *node)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  JsonArray *array;

  if (JSON_NODE_HOLDS_VALUE (node))
    return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_dup_string (node) : NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (item) || json_node_get_value_type (item) != G_TYPE_STRING)
        return NULL;

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", json_node_get_string (item));
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* What is in the object, by path: “headings.purpose”. Lists are texts of several lines. */
gboolean
_mandate_policy_texts_flatten (JsonObject *object,
                               const char *prefix,
                               GHashTable *texts,
                               GError    **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      JsonNode        *node = json_object_get_member (object, l->data);
      g_autofree char *path = *prefix != '\0' ? g_strjoin (".", prefix, l->data, NULL) : g_strdup (l->data);
      g_autofree char *text = NULL;

      if (JSON_NODE_HOLDS_OBJECT (node))
        {
          if (!_mandate_policy_texts_flatten (json_node_get_object (node), path, texts, error))
            return FALSE;
          continue;
        }

      text = read_text (node);
      if (text == NULL || *text == '\0')
        return refuse (error, path);

      g_hash_table_replace (texts, g_steal_pointer (&path), g_steal_pointer (&text));
    }

  return TRUE;
}

/* Exactly the texts that there have to be. */
static gboolean
check_paths (GHashTable *texts,
             GError    **error)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();
  GHashTableIter iter;
  gpointer       path;

  for (guint i = 0; i < paths->len; i++)
    if (!g_hash_table_contains (texts, g_ptr_array_index (paths, i)))
      {
        g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                     /* Translators: %s is what a text is called in a file, such as headings.purpose. */
                     _ ("The text “%s” is missing."), (const char *) g_ptr_array_index (paths, i));
        return FALSE;
      }

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &path, NULL))
    if (!g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL))
      {
        g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                     /* Translators: %s is what a text is called in a file, such as headings.purpose. */
                     _ ("Nothing asks for a text called “%s”."), (const char *) path);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_head (MandatePolicyTexts *self,
            GError            **error)
{
  if (g_strcmp0 (g_hash_table_lookup (self->texts, "format"), FORMAT) == 0 &&
      g_strcmp0 (g_hash_table_lookup (self->texts, "language"), self->language) == 0)
    return TRUE;

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %s is a language's code, such as fr. */
               _ ("The file has no texts of policies in “%s”."), self->language);

  return FALSE;
}

/* (transfer full) (nullable): what a file says. */
MandatePolicyTexts *
_mandate_policy_texts_new_for_json (const char *language,
                                    GBytes     *json,
                                    GError    **error)
{
  g_autoptr (MandatePolicyTexts) self = g_new0 (MandatePolicyTexts, 1);
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize       size;
  const char *data = g_bytes_get_data (json, &size);
  JsonNode   *root;

  self->language = g_strdup (language);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!json_parser_load_from_data (parser, data, size, error))
    return NULL;

  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, language);
      return NULL;
    }

  if (!_mandate_policy_texts_flatten (json_node_get_object (root), "", self->texts, error) || !check_paths (self->texts, error) || !check_head (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* (transfer full): the texts of @base, with those of @own in their places. */
MandatePolicyTexts *
_mandate_policy_texts_new_over (const MandatePolicyTexts *base,
                                GHashTable               *own)
{
  MandatePolicyTexts *self = g_new0 (MandatePolicyTexts, 1);
  GHashTable *const   layers[] = { base->texts, own };

  self->language = g_strdup (base->language);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      GHashTableIter iter;
      gpointer       path, text;

      g_hash_table_iter_init (&iter, layers[i]);
      while (g_hash_table_iter_next (&iter, &path, &text))
        g_hash_table_replace (self->texts, g_strdup (path), g_strdup (text));
    }

  return self;
}

void
_mandate_policy_texts_free (MandatePolicyTexts *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_free (self->language);
  g_free (self);
}

static MandatePolicyTexts *
load (const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_strdup_printf (FOLDER "%s.json", language);
  g_autoptr (GBytes) json = g_resource_lookup_data (mandate_domain_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  MandatePolicyTexts *texts = json != NULL ? _mandate_policy_texts_new_for_json (language, json, &error) : NULL;

  /* They are part of the program: some that can't be read are a mistake in the program. */
  if (texts == NULL)
    g_error ("The texts of policies in “%s” can't be read: %s", language, error->message);

  return texts;
}

/* (element-type utf8 MandatePolicyTexts): of all languages, read on first use, on any thread. */
static GHashTable *
get_all (void)
{
  static gsize all = 0;

  if (g_once_init_enter (&all))
    {
      GHashTable *read = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) _mandate_policy_texts_free);

      for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
        g_hash_table_insert (read, (gpointer) language->value, load (language->value));

      g_once_init_leave (&all, (gsize) read);
    }

  return (GHashTable *) all;
}

/**
 * mandate_policy_texts_get:
 * @language: (nullable): the language of the document, such as “fr”; English
 *   where there are no texts in it
 *
 * Returns: (transfer none): its texts
 */
const MandatePolicyTexts *
mandate_policy_texts_get (const char *language)
{
  const MandatePolicyTexts *texts = language != NULL ? g_hash_table_lookup (get_all (), language) : NULL;

  return texts != NULL ? texts : g_hash_table_lookup (get_all (), FALLBACK);
}

const char *
mandate_policy_texts_get_language (const MandatePolicyTexts *self)
{
  return self->language;
}

/**
 * mandate_policy_texts_find:
 * @self: the texts of a language
 * @path: what the text is called, such as “headings.purpose”
 *
 * Returns: (nullable): the text; %NULL where there is none of that name
 */
const char *
mandate_policy_texts_find (const MandatePolicyTexts *self,
                           const char               *path)
{
  return g_hash_table_lookup (self->texts, path);
}

static const char *
find_value (GPtrArray  *pairs,
            const char *name,
            gsize       length)
{
  for (guint i = 0; i + 1 < pairs->len; i += 2)
    {
      const char *other = g_ptr_array_index (pairs, i);

      if (strlen (other) == length && strncmp (other, name, length) == 0)
        return g_ptr_array_index (pairs, i + 1);
    }

  return NULL;
}

/* (transfer full): @text with what stands for the names in braces; names and values by turns. */
char *
_mandate_policy_texts_fill_pairs (const char *text,
                                  GPtrArray  *pairs)
{
  GString *filled = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *end = *text == '{' ? strchr (text, '}') : NULL;
      const char *value = end != NULL ? find_value (pairs, text + 1, end - text - 1) : NULL;

      if (value != NULL)
        {
          g_string_append (filled, value);
          text = end + 1;
        }
      else
        g_string_append_c (filled, *text++);
    }

  return g_string_free (filled, FALSE);
}

/**
 * mandate_policy_texts_fill:
 * @text: a text with names in braces, such as “{place}”
 * @...: names and what stands there instead, by turns; then %NULL
 *
 * What is put in is not looked at again, so it may have braces of its own.
 *
 * Returns: (transfer full): the text with everything in its place
 */
char *
mandate_policy_texts_fill (const char *text,
                           ...)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new ();
  const char *part;
  va_list     arguments;

  va_start (arguments, text);
  while ((part = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (pairs, (gpointer) part);
  va_end (arguments);

  return _mandate_policy_texts_fill_pairs (text, pairs);
}

/**
 * mandate_policy_texts_choose_sector:
 * @organisation: (nullable): an organisation
 *
 * Returns: the sector whose texts suit it; “general” where there are none of its own
 */
const char *
mandate_policy_texts_choose_sector (MandateOrganisation *organisation)
{
  for (guint i = 0; organisation != NULL && sectors[i] != NULL; i++)
    if (g_strcmp0 (organisation->sector, sectors[i]) == 0)
      return sectors[i];

  return sectors[0];
}

/**
 * mandate_policy_texts_choose_profile:
 * @organisation: (nullable): an organisation
 *
 * Returns: the size profile whose wording suits it: its own, else the one that
 *   goes by its number of people
 */
const char *
mandate_policy_texts_choose_profile (MandateOrganisation *organisation)
{
  for (guint i = 0; organisation != NULL && sizes[i] != NULL; i++)
    if (g_strcmp0 (organisation->size_profile, sizes[i]) == 0)
      return sizes[i];

  if (organisation == NULL || organisation->people_count == MANDATE_UNSET)
    return "growing";

  return organisation->people_count < 15 ? "starting" : organisation->people_count <= 150 ? "growing"
                                                                                          : "established";
}

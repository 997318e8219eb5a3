/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-translation.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-domain-resources.h"
#include "mandate-translation-private.h"

#define FOLDER "/io/github/mandate_isms/Mandate/translations/"

struct _MandateTranslation
{
  char       *language;
  JsonParser *parser; /* (owned) */
  JsonObject *texts;  /* (unowned) (nullable): none for English */
};

/* “de_AT.UTF-8” and “de-AT” are “de”. */
static char *
get_base_language (const char *language)
{
  return g_strndup (language, strcspn (language, "_-.@"));
}

/* The words of a translation as po-to-json.py writes it; English where there is none or it is damaged. */
MandateTranslation *
_mandate_translation_new_for_json (const char *language,
                                   GBytes     *json)
{
  MandateTranslation *self = g_new0 (MandateTranslation, 1);
  JsonNode           *root = NULL;

  self->parser = json_parser_new_immutable ();

  if (json != NULL && json_parser_load_from_data (self->parser, g_bytes_get_data (json, NULL), g_bytes_get_size (json), NULL))
    root = json_parser_get_root (self->parser);

  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    self->texts = json_node_get_object (root);

  self->language = g_strdup (self->texts != NULL ? language : "en");

  return self;
}

/**
 * mandate_translation_new:
 * @language: a language, as in BCP 47; one that there is no translation for
 *   counts as English
 *
 * Returns: (transfer full): its words
 */
MandateTranslation *
mandate_translation_new (const char *language)
{
  g_autofree char *base = get_base_language (language);
  g_autofree char *path = g_strdup_printf (FOLDER "%s.json", base);
  g_autoptr (GBytes) json = g_resource_lookup_data (mandate_domain_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return _mandate_translation_new_for_json (base, json);
}

/**
 * mandate_translation_new_for_screen:
 *
 * Returns: (transfer full): the words of the language that the user works in,
 *   which may be fewer languages than those of documents
 */
MandateTranslation *
mandate_translation_new_for_screen (void)
{
  /* Translators: the code of the language that you translate into, such as “de”. */
  return mandate_translation_new (C_ ("code of this language", "en"));
}

void
mandate_translation_free (MandateTranslation *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->parser);
  g_free (self->language);
  g_free (self);
}

/**
 * mandate_translation_get_language:
 * @self: a translation
 *
 * Returns: the language that the words are really in
 */
const char *
mandate_translation_get_language (const MandateTranslation *self)
{
  return self->language;
}

/**
 * mandate_translate:
 * @self: a translation
 * @text: an English text, marked with N_() where it is no literal
 *
 * Returns: the text in the translation's language; English where it has none
 */
const char *
mandate_translate (const MandateTranslation *self,
                   const char               *text)
{
  JsonNode *node = self->texts != NULL ? json_object_get_member (self->texts, text) : NULL;

  /* Where the same text also stands for one of many, a PO file has both in one entry. */
  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_array_get_string_element (json_node_get_array (node), 0);

  return node != NULL ? json_node_get_string (node) : text;
}

/**
 * mandate_translate_count:
 * @self: a translation
 * @singular: an English text about one
 * @plural: the text about @n
 * @n: how many
 *
 * Returns: the right form in the translation's language
 */
const char *
mandate_translate_count (const MandateTranslation *self,
                         const char               *singular,
                         const char               *plural,
                         guint64                   n)
{
  JsonNode *node = self->texts != NULL ? json_object_get_member (self->texts, singular) : NULL;
  /* Two forms in all languages that documents are written in; French counts none as one. */
  const gboolean is_one = n == 1 || (n == 0 && g_str_equal (self->language, "fr"));

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) < 2)
    return is_one ? singular : plural;

  return json_array_get_string_element (json_node_get_array (node), is_one ? 0 : 1);
}

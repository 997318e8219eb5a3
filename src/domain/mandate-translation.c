/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-translation.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-domain-resources.h"
#include "mandate-translation-private.h"

#define FOLDER "/io/github/mandate_isms/Mandate/translations/"

/* Which form each count takes, as po-to-json.py works it out: the rules of all
 * languages repeat after a hundred, small counts set apart. */
#define FORMS   "\004forms"
#define REPEATS 100

struct _MandateTranslation
{
  char       *language;
  JsonParser *parser; /* (owned) */
  JsonObject *texts;  /* (unowned) (nullable): none for English */
  JsonArray  *forms;  /* (unowned) (nullable): which form a count takes */
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

  root = self->texts != NULL ? json_object_get_member (self->texts, FORMS) : NULL;
  if (root != NULL && JSON_NODE_HOLDS_ARRAY (root) && json_array_get_length (json_node_get_array (root)) == 2 * REPEATS)
    self->forms = json_node_get_array (root);

  self->language = g_strdup (self->texts != NULL ? language : "en");

  return self;
}

/* Looked for among all resources, so that a translation under way can be tried
 * on paper before it is part of the program (G_RESOURCE_OVERLAYS). */
static GBytes *
find_json (const char *base)
{
  g_autofree char *path = g_strdup_printf (FOLDER "%s.json", base);

  /* Named, or the linker would leave it out. */
  if (mandate_domain_get_resource () == NULL)
    return NULL;

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
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
  g_autoptr (GBytes) json = find_json (base);

  return _mandate_translation_new_for_json (base, json);
}

/**
 * mandate_translation_is_there:
 * @language: a language, as in BCP 47
 *
 * Only whole translations are built in (po/LINGUAS, po/LINGUAS.documents).
 *
 * Returns: whether documents can be written in it
 */
gboolean
mandate_translation_is_there (const char *language)
{
  g_autofree char *base = get_base_language (language);
  g_autoptr (GBytes) json = find_json (base);

  return json != NULL || g_str_equal (base, "en");
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

static guint
find_form (const MandateTranslation *self,
           guint64                   n)
{
  if (self->forms == NULL)
    return n == 1 ? 0 : 1;

  return (guint) json_array_get_int_element (self->forms, (guint) (n < 2 * REPEATS ? n : REPEATS + n % REPEATS));
}

/**
 * mandate_translate_count:
 * @self: a translation
 * @singular: an English text about one
 * @plural: the text about @n
 * @n: how many
 *
 * Returns: the right form in the translation's language, of which Arabic has six
 */
const char *
mandate_translate_count (const MandateTranslation *self,
                         const char               *singular,
                         const char               *plural,
                         guint64                   n)
{
  JsonNode   *node = self->texts != NULL ? json_object_get_member (self->texts, singular) : NULL;
  JsonArray  *texts = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  const guint form = find_form (self, n);

  if (texts == NULL || form >= json_array_get_length (texts))
    return n == 1 ? singular : plural;

  return json_array_get_string_element (texts, form);
}

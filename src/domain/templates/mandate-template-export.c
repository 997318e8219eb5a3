/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's own texts as a set of templates, for people to make one of their own from. */

#include "config.h"

#include "mandate-template-export.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-template-set-private.h"
#include "mandate-template-texts.h"

/* (transfer none): the group that a path's last part stands in; those that are missing are made. */
static JsonObject *
reach (JsonObject *object,
       GStrv       parts)
{
  for (guint i = 0; parts[i + 1] != NULL; i++)
    {
      if (!json_object_has_member (object, parts[i]))
        json_object_set_object_member (object, parts[i], json_object_new ());

      object = json_object_get_object_member (object, parts[i]);
    }

  return object;
}

/* What has several lines is a list of lines, which is easier on the eye. */
static void
put_text (JsonObject *object,
          const char *path,
          const char *text)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  JsonObject *group = reach (object, parts);
  const char *name = parts[g_strv_length (parts) - 1];
  JsonArray  *array;

  if (lines[0] == NULL || lines[1] == NULL)
    {
      json_object_set_string_member (group, name, text);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    json_array_add_string_element (array, lines[i]);
  json_object_set_array_member (group, name, array);
}

static JsonObject *
write_policy (const char *language)
{
  const MandatePolicyTexts *texts = mandate_policy_texts_get (language);
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);

      if (!g_str_equal (path, "format") && !g_str_equal (path, "language"))
        put_text (object, path, mandate_policy_texts_find (texts, path));
    }

  return object;
}

static JsonArray *
write_agenda (const char               *kind,
              const MandateTranslation *translation)
{
  g_autoptr (GArray) topics = mandate_meeting_template_list_topics (kind, NULL, translation);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < topics->len; i++)
    {
      const MandateTemplateTopic *topic = &g_array_index (topics, MandateTemplateTopic, i);
      JsonObject                 *object = json_object_new ();

      json_object_set_string_member (object, "title", topic->title);
      if (topic->input != NULL)
        json_object_set_string_member (object, "input", topic->input);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonObject *
write_language (const char *language)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new (language);
  g_autoptr (GPtrArray) paths = mandate_template_texts_list_paths ();
  JsonObject *object = json_object_new ();
  JsonObject *agendas = json_object_new ();

  json_object_set_object_member (object, "policy", write_policy (language));
  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *text = mandate_template_texts_make_built_in (g_ptr_array_index (paths, i), translation);

      put_text (object, g_ptr_array_index (paths, i), text);
    }

  for (const MandateChoice *kind = mandate_review_kinds; kind->value != NULL; kind++)
    if (mandate_meeting_template_find (kind->value)->n_topics > 0)
      json_object_set_array_member (agendas, kind->value, write_agenda (kind->value, translation));
  json_object_set_object_member (object, "agendas", agendas);

  return object;
}

/**
 * mandate_template_write_built_in:
 *
 * Returns: (transfer full): all texts of the program as a set of templates, in
 *   all languages of documents. To be given a name, changed, and cut down to
 *   what a house has words of its own for.
 */
GBytes *
mandate_template_write_built_in (void)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  JsonObject *object = json_object_new ();
  JsonObject *languages = json_object_new ();
  char       *text;
  gsize       length;

  json_object_set_string_member (object, "format", MANDATE_TEMPLATE_SET_FORMAT);
  json_object_set_string_member (object, "name", _ ("My House Style"));
  json_object_set_string_member (object, "version", "1");
  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    json_object_set_object_member (languages, language->value, write_language (language->value));
  json_object_set_object_member (object, "languages", languages);

  json_node_take_object (root, object);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}

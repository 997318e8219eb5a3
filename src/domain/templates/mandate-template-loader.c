/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Reads a set of templates. It comes from outside, so nothing of it is taken on
 * trust: a set is right from end to end, or it is refused with the place that
 * is wrong. What it leaves out is no mistake; what nobody asks for is, because
 * it is most likely misspelt.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-json-depth.h"
#include "mandate-logo.h"
#include "mandate-policy-json-private.h"
#include "mandate-record.h"
#include "mandate-template-set-private.h"
#include "mandate-template-texts.h"

/* A set nests seven deep: the lines of a text of a sector. */
#define MAX_DEPTH  8
#define MAX_TEXT   20000
#define MAX_NAME   100
#define MAX_TOPICS 30

/* The place goes by the names in the file, such as languages.de.letters. */
static gboolean
refuse (GError    **error,
        const char *problem,
        const char *place)
{
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, "%s: %s", place, problem);

  return FALSE;
}

static gboolean
refuse_unknown (GError    **error,
                const char *place)
{
  return refuse (error, _ ("nothing asks for this. Compare it with the built-in templates, and correct its name or take it out."), place);
}

/* (transfer none) (nullable): what is in a member that has to be an object. */
static JsonObject *
get_object (JsonNode   *node,
            const char *place,
            GError    **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  refuse (error, _ ("here belongs a group in braces."), place);

  return NULL;
}

static gboolean
is_printable (const char *text,
              gboolean    may_have_lines)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_iscntrl (g_utf8_get_char (c)) && !(may_have_lines && (*c == '\n' || *c == '\t')))
      return FALSE;

  return TRUE;
}

/* (transfer full) (nullable): one line, such as the name of the set. */
static char *
read_line (JsonNode   *node,
           const char *place,
           GError    **error)
{
  const char      *value = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  g_autofree char *text = value != NULL ? g_strstrip (g_strdup (value)) : NULL;

  if (text != NULL && *text != '\0' && g_utf8_strlen (text, -1) <= MAX_NAME && is_printable (text, FALSE))
    return g_steal_pointer (&text);

  refuse (error, _ ("here belongs one line of at most 100 characters."), place);

  return NULL;
}

/* Whether @name, up to @length, may stand in braces. */
static gboolean
is_filled_in (const char        *name,
              gsize              length,
              const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (strlen (names[i]) == length && strncmp (names[i], name, length) == 0)
      return TRUE;

  return FALSE;
}

/* (transfer full) (nullable): the first name in braces that nothing is put in for. */
static char *
find_odd_name (const char        *text,
               const char *const *names)
{
  for (const char *c = strchr (text, '{'); c != NULL; c = strchr (c + 1, '{'))
    {
      const gsize length = strspn (c + 1, "abcdefghijklmnopqrstuvwxyz_-");

      if (length > 0 && c[1 + length] == '}' && !is_filled_in (c + 1, length, names))
        return g_strndup (c, length + 2);
    }

  return NULL;
}

/* What stands in braces in a text of the program may stand there in a set's. */
static GStrv
list_names (const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const char *c = strchr (text, '{'); c != NULL; c = strchr (c + 1, '{'))
    {
      const char *end = strchr (c, '}');

      if (end != NULL)
        g_ptr_array_add (names, g_strndup (c + 1, end - c - 1));
    }
  g_ptr_array_add (names, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

static gboolean
check_text (const char        *place,
            const char        *text,
            const char *const *names,
            gboolean           may_have_lines,
            GError           **error)
{
  g_autofree char *odd = find_odd_name (text, names);
  g_autofree char *problem = NULL;

  if (g_utf8_strlen (text, -1) > MAX_TEXT)
    return refuse (error, _ ("the text is longer than 20,000 characters. Make it shorter."), place);

  if (!is_printable (text, may_have_lines))
    return refuse (error, may_have_lines ? _ ("the text has a character that can’t be printed. Take it out.") : _ ("the text has several lines, or a character that can’t be printed. Write one line."), place);

  if (odd == NULL)
    return TRUE;

  /* Translators: %s is a name in braces, such as {organisation}. */
  problem = g_strdup_printf (_ ("nothing is put in for “%s” here. Take it out, or compare it with the built-in templates."), odd);

  return refuse (error, problem, place);
}

/* The words of a policy that are headings are one line on paper, too. */
static gboolean
is_one_line (const char *path)
{
  return g_str_has_prefix (path, "headings.") || g_str_equal (path, "title") || (g_str_has_prefix (path, "rules.") && g_str_has_suffix (path, ".title")) ||
         g_str_has_suffix (path, ".rule-title");
}

static gboolean
check_policy_text (const char *place,
                   const char *path,
                   const char *text,
                   GError    **error)
{
  const char *known = mandate_policy_texts_find (mandate_policy_texts_get ("en"), path);
  g_auto (GStrv) names = known != NULL ? list_names (known) : NULL;

  if (known == NULL || g_str_equal (path, "format") || g_str_equal (path, "language"))
    return refuse_unknown (error, place);

  return check_text (place, text, (const char *const *) names, !is_one_line (path), error);
}

/* The place of an own example is in square brackets: by these it is known to be still open. */
static gboolean
check_sentence (const char *place,
                const char *path,
                const char *text,
                GError    **error)
{
  if (mandate_template_texts_find (path) == NULL)
    return refuse_unknown (error, place);

  if (g_str_has_suffix (path, ".place") && (!g_str_has_prefix (text, "[") || strchr (text, ']') != text + strlen (text) - 1))
    return refuse (error, _ ("the place for an own example stands in square brackets. Put the text into [ and ]."), place);

  return check_text (place, text, mandate_template_texts_get_names (path), !g_str_has_suffix (path, ".title"), error);
}

/* One of the groups “policy”, “letters” and “messages”. */
static gboolean
read_group (MandateTemplateWords *words,
            GHashTable           *policy,
            const char           *group,
            JsonNode             *node,
            const char           *place,
            GError              **error)
{
  JsonObject *object = get_object (node, place, error);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const gboolean is_policy = g_str_equal (group, "policy");
  GHashTableIter iter;
  gpointer       path, text;

  if (object == NULL)
    return FALSE;

  if (!_mandate_policy_texts_flatten (object, is_policy ? "" : group, texts, error))
    {
      g_prefix_error (error, "%s: ", place);
      return FALSE;
    }

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &path, &text))
    {
      g_autofree char *full = is_policy ? g_strconcat (place, ".", path, NULL) : g_strconcat (place, (char *) path + strlen (group), NULL);

      if (!(is_policy ? check_policy_text (full, path, text, error) : check_sentence (full, path, text, error)))
        return FALSE;

      g_hash_table_replace (is_policy ? policy : words->texts, g_strdup (path), g_strdup (text));
    }

  return TRUE;
}

static void
topic_clear (gpointer data)
{
  MandateTemplateTopic *topic = data;

  g_free ((char *) topic->title);
  g_free ((char *) topic->input);
}

static gboolean
read_topic (GArray     *topics,
            JsonNode   *node,
            const char *place,
            GError    **error)
{
  JsonObject *object = get_object (node, place, error);
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;
  MandateTemplateTopic topic = { NULL, NULL, NULL };

  if (object == NULL)
    return FALSE;

  /* From here on the array owns what was read, also where it is refused. */
  g_array_append_val (topics, topic);

  for (GList *l = members; l != NULL; l = l->next)
    {
      MandateTemplateTopic *read = &g_array_index (topics, MandateTemplateTopic, topics->len - 1);
      g_autofree char      *at = g_strjoin (".", place, l->data, NULL);
      const gboolean        is_title = g_str_equal (l->data, "title");
      char                 *line;

      if (!is_title && !g_str_equal (l->data, "input"))
        return refuse_unknown (error, at);

      line = read_line (json_object_get_member (object, l->data), at, error);
      if (line == NULL)
        return FALSE;

      *(is_title ? &read->title : &read->input) = line;
      if (!is_title && mandate_choices_find_label (mandate_review_inputs, line) == NULL)
        return refuse (error, _ ("there is no such input of a review. Compare it with the built-in templates."), at);
    }

  return g_array_index (topics, MandateTemplateTopic, topics->len - 1).title != NULL || refuse (error, _ ("the title is missing."), place);
}

static gboolean
read_agenda (MandateTemplateWords *words,
             const char           *kind,
             JsonNode             *node,
             const char           *place,
             GError              **error)
{
  g_autoptr (GArray) topics = g_array_new (FALSE, TRUE, sizeof (MandateTemplateTopic));
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  g_array_set_clear_func (topics, topic_clear);

  if (mandate_meeting_template_find (kind)->n_topics == 0)
    return refuse_unknown (error, place);

  if (array == NULL || json_array_get_length (array) == 0 || json_array_get_length (array) > MAX_TOPICS)
    return refuse (error, _ ("here belongs a list of 1 to 30 points."), place);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *at = g_strdup_printf ("%s[%u]", place, i + 1);

      if (!read_topic (topics, json_array_get_element (array, i), at, error))
        return FALSE;
    }

  g_hash_table_replace (words->agendas, g_strdup (kind), g_steal_pointer (&topics));

  return TRUE;
}

static gboolean
read_agendas (MandateTemplateWords *words,
              JsonNode             *node,
              const char           *place,
              GError              **error)
{
  JsonObject *object = get_object (node, place, error);
  g_autoptr (GList) kinds = object != NULL ? json_object_get_members (object) : NULL;

  if (object == NULL)
    return FALSE;

  for (GList *l = kinds; l != NULL; l = l->next)
    {
      g_autofree char *at = g_strjoin (".", place, l->data, NULL);

      if (!read_agenda (words, l->data, json_object_get_member (object, l->data), at, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_language (MandateTemplateSet *self,
               const char         *language,
               JsonNode           *node,
               GError            **error)
{
  g_autofree char *place = g_strconcat ("languages.", language, NULL);
  JsonObject      *object = get_object (node, place, error);
  g_autoptr (GList) groups = object != NULL ? json_object_get_members (object) : NULL;
  g_autoptr (GHashTable) policy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  MandateTemplateWords *words;

  if (object == NULL)
    return FALSE;

  if (mandate_choices_find_label (mandate_document_languages, language) == NULL)
    return refuse (error, _ ("documents can’t be written in this language. There are en, de, fr and es."), place);

  words = g_new0 (MandateTemplateWords, 1);
  words->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  words->agendas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_hash_table_replace (self->languages, g_strdup (language), words);

  for (GList *l = groups; l != NULL; l = l->next)
    {
      g_autofree char *at = g_strjoin (".", place, l->data, NULL);
      JsonNode        *group = json_object_get_member (object, l->data);
      const gboolean   is_group = g_str_equal (l->data, "policy") || g_str_equal (l->data, "letters") || g_str_equal (l->data, "messages");

      if (!is_group && !g_str_equal (l->data, "agendas"))
        return refuse_unknown (error, at);

      if (!(is_group ? read_group (words, policy, l->data, group, at, error) : read_agendas (words, group, at, error)))
        return FALSE;
    }

  if (g_hash_table_size (policy) > 0)
    {
      _mandate_policy_texts_add_examples (policy, self->examples);
      words->policy = _mandate_policy_texts_new_over (mandate_policy_texts_get (language), policy);
    }

  return TRUE;
}

static gboolean
read_languages (MandateTemplateSet *self,
                JsonNode           *node,
                GError            **error)
{
  JsonObject *object = get_object (node, "languages", error);
  g_autoptr (GList) languages = object != NULL ? json_object_get_members (object) : NULL;

  if (object == NULL)
    return FALSE;

  for (GList *l = languages; l != NULL; l = l->next)
    if (!read_language (self, l->data, json_object_get_member (object, l->data), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_logo (MandateTemplateSet *self,
           JsonNode           *node,
           GError            **error)
{
  const char *text = JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
  guchar     *data;
  gsize       size;

  if (text == NULL || strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=") != strlen (text))
    return refuse (error, _ ("here belongs a picture, in base64 and without line breaks."), "logo");

  data = g_base64_decode (text, &size);
  self->logo = g_bytes_new_take (data, size);

  return mandate_logo_check (self->logo, error);
}

static gboolean
read_member (MandateTemplateSet *self,
             const char         *name,
             JsonNode           *node,
             GError            **error)
{
  char **line = g_str_equal (name, "name") ? &self->name : g_str_equal (name, "version") ? &self->version
                                                         : g_str_equal (name, "author")  ? &self->author
                                                                                         : NULL;

  if (line != NULL)
    return (*line = read_line (node, name, error)) != NULL;

  if (g_str_equal (name, "languages"))
    return read_languages (self, node, error);

  if (g_str_equal (name, "logo"))
    return read_logo (self, node, error);

  return g_str_equal (name, "format") || refuse_unknown (error, name);
}

static gboolean
check_format (JsonObject *object,
              GError    **error)
{
  JsonNode *format = json_object_get_member (object, "format");

  if (format != NULL && JSON_NODE_HOLDS_VALUE (format) && g_strcmp0 (json_node_get_string (format), MANDATE_TEMPLATE_SET_FORMAT) == 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                       _ ("This is not a set of templates that this program can read. Save the built-in templates to see what one looks like."));

  return FALSE;
}

/* (transfer full) (nullable): what a file says, if it is JSON at all. */
static JsonParser *
parse (GBytes  *json,
       GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) reason = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (json, &size);

  if (size > 0 && size <= MANDATE_TEMPLATE_SET_MAX_SIZE && g_utf8_validate_len (data, size, NULL) && mandate_json_is_shallow (data, size, MAX_DEPTH))
    {
      if (json_parser_load_from_data (parser, data, size, &reason) && json_parser_get_root (parser) != NULL && JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)))
        return g_steal_pointer (&parser);
    }

  if (reason != NULL)
    g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                 /* Translators: %s says what is wrong and in which line. */
                 _ ("The file is damaged, or there is a slip in it: %s"), reason->message);
  else
    g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("This is not a set of templates: it is no JSON text of at most 4 MiB."));

  return NULL;
}

/**
 * mandate_template_set_new_from_json:
 * @json: what is in a file
 * @error: return location for an error that names the place
 *
 * Returns: (transfer full) (nullable): the set; %NULL if anything in it is wrong
 */
MandateTemplateSet *
mandate_template_set_new_from_json (GBytes  *json,
                                    GError **error)
{
  g_autoptr (JsonParser) parser = parse (json, error);
  JsonObject *object = parser != NULL ? json_node_get_object (json_parser_get_root (parser)) : NULL;
  g_autoptr (GList) members = object != NULL ? json_object_get_members (object) : NULL;
  g_autoptr (MandateTemplateSet) self = NULL;

  if (object == NULL || !check_format (object, error))
    return NULL;

  self = g_new0 (MandateTemplateSet, 1);
  self->languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) _mandate_template_words_free);
  self->examples = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (GList *l = members; l != NULL; l = l->next)
    if (!read_member (self, l->data, json_object_get_member (object, l->data), error))
      return NULL;

  if (self->name == NULL || self->version == NULL)
    {
      refuse (error, _ ("this is missing. Each set has a name and a version."), self->name == NULL ? "name" : "version");
      return NULL;
    }

  return g_steal_pointer (&self);
}

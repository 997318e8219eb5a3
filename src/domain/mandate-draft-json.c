/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * A draft as text, to be kept until it is used.
 *
 * {
 *   "format": "mandate-draft",
 *   "version": 1,
 *   "records": { KEY: { "type": TYPE, "record": { "id": …, FIELD: VALUE, … } }, … },
 *   "notes": { KEY: TEXT, … }
 * }
 *
 * Values are as mandate_record_to_json() writes them.
 */

#include "config.h"

#include "mandate-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-draft-private.h"
#include "mandate-json-depth.h"
#include "mandate-record-json.h"

#define FORMAT         "mandate-draft"
#define VERSION_NUMBER 1
#define MAX_DEPTH      16

static void
write_records (MandateDraft *self,
               JsonBuilder  *builder)
{
  g_autoptr (GPtrArray) keys = _mandate_draft_list_sorted (self->records, "");

  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);

  for (guint i = 0; i < keys->len; i++)
    {
      const char    *key = g_ptr_array_index (keys, i);
      MandateRecord *record = g_hash_table_lookup (self->records, key);

      json_builder_set_member_name (builder, key);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "type");
      json_builder_add_string_value (builder, mandate_record_type_get_name (G_OBJECT_TYPE (record)));
      json_builder_set_member_name (builder, "record");
      json_builder_add_value (builder, mandate_record_to_json (record));
      json_builder_end_object (builder);
    }

  json_builder_end_object (builder);
}

static void
write_notes (MandateDraft *self,
             JsonBuilder  *builder)
{
  g_autoptr (GPtrArray) keys = _mandate_draft_list_sorted (self->notes, "");

  json_builder_set_member_name (builder, "notes");
  json_builder_begin_object (builder);

  for (guint i = 0; i < keys->len; i++)
    {
      json_builder_set_member_name (builder, g_ptr_array_index (keys, i));
      json_builder_add_string_value (builder, g_hash_table_lookup (self->notes, g_ptr_array_index (keys, i)));
    }

  json_builder_end_object (builder);
}

/**
 * mandate_draft_to_json:
 * @self: a draft
 *
 * Returns: (transfer full): all that is in it; the same text for the same draft
 */
char *
mandate_draft_to_json (MandateDraft *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (MANDATE_IS_DRAFT (self), NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION_NUMBER);
  write_records (self, builder);
  write_notes (self, builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                       _ ("The draft is damaged and can’t be read. Start again with a new one."));

  return FALSE;
}

/* Leaving out what is not known would lose an answer without a word. */
static gboolean
refuse_newer (MandateRecordError code,
              const char        *unknown,
              GError           **error)
{
  g_set_error (error, MANDATE_RECORD_ERROR, code,
               /* Translators: %s is what this version does not know, such as the name of a field. */
               _ ("The draft was made by a newer version of Mandate: this one does not know “%s”. Update Mandate to go on with the draft."), unknown);

  return FALSE;
}

static GType
find_type (MandateDraft *self,
           const char   *name,
           const GType  *extra_types,
           guint         n_extra_types)
{
  for (guint i = 0; i < n_extra_types; i++)
    if (g_strcmp0 (mandate_record_type_get_name (extra_types[i]), name) == 0)
      return extra_types[i];

  return mandate_schema_find_type (mandate_register_get_schema (self->reg), name, NULL);
}

static const char *
get_text (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Whether all members are fields of the type; else the error names the first that is not. */
static gboolean
knows_all_fields (GType       type,
                  JsonObject *object,
                  GError    **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    if (!g_str_equal (l->data, "id") && mandate_record_type_find_field (type, l->data, NULL) == NULL)
      return refuse_newer (MANDATE_RECORD_ERROR_NO_FIELD, l->data, error);

  return TRUE;
}

static MandateRecord *
read_record (MandateDraft *self,
             JsonNode     *node,
             const GType  *extra_types,
             guint         n_extra_types,
             GError      **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonObject *content = object != NULL ? get_object (object, "record") : NULL;
  const char *name = object != NULL ? get_text (json_object_get_member (object, "type")) : NULL;
  GType       type = name != NULL ? find_type (self, name, extra_types, n_extra_types) : G_TYPE_INVALID;

  if (content == NULL || name == NULL)
    refuse (error);
  else if (type == G_TYPE_INVALID)
    refuse_newer (MANDATE_RECORD_ERROR_NO_TYPE, name, error);
  else if (knows_all_fields (type, content, error))
    return mandate_record_from_json (type, content, error);

  return NULL;
}

static gboolean
read_records (MandateDraft *self,
              JsonObject   *object,
              GHashTable   *records,
              const GType  *extra_types,
              guint         n_extra_types,
              GError      **error)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      MandateRecord *record = read_record (self, json_object_get_member (object, l->data), extra_types, n_extra_types, error);

      if (record == NULL)
        return FALSE;

      g_hash_table_replace (records, g_strdup (l->data), record);
    }

  return TRUE;
}

static gboolean
read_notes (JsonObject *object,
            GHashTable *notes,
            GError    **error)
{
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      const char *text = get_text (json_object_get_member (object, l->data));

      if (text == NULL)
        return refuse (error);

      g_hash_table_replace (notes, g_strdup (l->data), g_strdup (text));
    }

  return TRUE;
}

static gboolean
check_head (JsonObject *root,
            GError    **error)
{
  JsonNode *version = json_object_get_member (root, "version");

  if (g_strcmp0 (get_text (json_object_get_member (root, "format")), FORMAT) != 0 ||
      version == NULL || !JSON_NODE_HOLDS_VALUE (version) || json_node_get_int (version) < 1)
    return refuse (error);

  if (json_node_get_int (version) > VERSION_NUMBER)
    {
      g_autofree char *number = g_strdup_printf (FORMAT " %" G_GINT64_FORMAT, json_node_get_int (version));

      return refuse_newer (MANDATE_RECORD_ERROR_INVALID, number, error);
    }

  return get_object (root, "records") != NULL && get_object (root, "notes") != NULL ? TRUE : refuse (error);
}

/**
 * mandate_draft_load_json:
 * @self: a draft
 * @json: (nullable): what mandate_draft_to_json() wrote; %NULL or empty for nothing
 * @extra_types: (array length=n_extra_types) (nullable): record types that
 *   the draft may have beside those of the register
 * @n_extra_types: how many
 * @error: return location for an error that says what to do
 *
 * Puts what was kept in place of all that is in the draft. On an error the
 * draft stays as it is. What a newer version of the program has written is
 * refused, as leaving out what is not known would lose answers.
 *
 * Returns: whether it was read
 */
gboolean
mandate_draft_load_json (MandateDraft *self,
                         const char   *json,
                         const GType  *extra_types,
                         guint         n_extra_types,
                         GError      **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) records = _mandate_draft_new_records ();
  g_autoptr (GHashTable) notes = _mandate_draft_new_notes ();
  JsonNode *root = NULL;

  g_return_val_if_fail (MANDATE_IS_DRAFT (self), FALSE);

  if (json != NULL && *json != '\0')
    {
      if (mandate_json_is_shallow (json, strlen (json), MAX_DEPTH) && json_parser_load_from_data (parser, json, -1, NULL))
        root = json_parser_get_root (parser);

      if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
        return refuse (error);

      if (!check_head (json_node_get_object (root), error) ||
          !read_records (self, get_object (json_node_get_object (root), "records"), records, extra_types, n_extra_types, error) ||
          !read_notes (get_object (json_node_get_object (root), "notes"), notes, error))
        return FALSE;
    }

  g_hash_table_unref (self->records);
  self->records = g_steal_pointer (&records);
  g_hash_table_unref (self->notes);
  self->notes = g_steal_pointer (&notes);

  return TRUE;
}

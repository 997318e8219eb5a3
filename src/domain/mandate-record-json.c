/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A record as a JSON object and back, for files and for answers that are not records yet. */

#include "config.h"

#include "mandate-record-json.h"

#include <glib/gi18n-lib.h>

#include "mandate-uuid.h"

static JsonNode *
write_value (MandateRecord      *record,
             const MandateField *field)
{
  JsonNode        *node = json_node_alloc ();
  g_autofree char *text = NULL;

  if (mandate_record_is_empty (record, field))
    return json_node_init_null (node);

  if (field->kind == MANDATE_FIELD_BOOLEAN)
    return json_node_init_boolean (node, mandate_record_get_boolean (record, field));

  if (field->kind == MANDATE_FIELD_INTEGER)
    return json_node_init_int (node, mandate_record_get_integer (record, field));

  if (field->kind == MANDATE_FIELD_NUMBER)
    return json_node_init_double (node, mandate_record_get_number (record, field));

  text = mandate_record_format (record, field);

  return json_node_init_string (node, text);
}

/**
 * mandate_record_to_json:
 * @record: a record
 *
 * Values are texts, booleans and numbers; an amount of money is a text in
 * major units (“1200.50”), as people write it; what is empty is null.
 *
 * Returns: (transfer full): an object with its id and all its fields
 */
JsonNode *
mandate_record_to_json (MandateRecord *record)
{
  g_autoptr (JsonObject) object = json_object_new ();
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  json_object_set_string_member (object, "id", mandate_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    json_object_set_member (object, fields[i].name, write_value (record, &fields[i]));

  return json_node_init_object (json_node_alloc (), object);
}

static char *
value_to_text (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (JSON_NODE_HOLDS_NULL (node))
    return g_strdup ("");

  if (!JSON_NODE_HOLDS_VALUE (node))
    return NULL;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return g_strdup (json_node_get_string (node));
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");
    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
    default:
      return g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
    }
}

static gboolean
read_field (MandateRecord *record,
            const char    *name,
            JsonNode      *node,
            GError       **error)
{
  g_autofree char *text = value_to_text (node);

  if (text != NULL)
    return mandate_record_set (record, name, text, error);

  /* Translators: %s is a field's name. */
  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               _ ("%s: a list or an object stands where a value is expected."), name);

  return FALSE;
}

static const char *
read_id (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "id");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* The field that the amounts depend on is read before them. */
static gboolean
read_fields (MandateRecord *record,
             JsonObject    *object,
             gboolean       only_currency,
             GError       **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    {
      const char         *name = l->data;
      const MandateField *field;

      if (g_str_equal (name, "id"))
        continue;

      field = mandate_record_type_find_field (G_OBJECT_TYPE (record), name, error);
      if (field == NULL)
        return FALSE;

      if ((field->kind == MANDATE_FIELD_CURRENCY) == only_currency &&
          !read_field (record, name, json_object_get_member (object, name), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * mandate_record_from_json:
 * @type: a record type
 * @object: an object with its fields; what it leaves out is empty
 * @error: return location for an error that names record, field and reason
 *
 * Returns: (transfer full): the record, or %NULL on error
 */
MandateRecord *
mandate_record_from_json (GType       type,
                          JsonObject *object,
                          GError    **error)
{
  const char *id = read_id (object);
  g_autoptr (MandateRecord) record = NULL;

  if (id == NULL && json_object_has_member (object, "id"))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("id: it is not a text."));
      return NULL;
    }

  if (id == NULL)
    {
      record = mandate_record_new (type, NULL);
    }
  else
    {
      record = mandate_record_load (type, id);
      if (!mandate_uuid_is_valid (id))
        {
          g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("“%s” is not an id."), id);
          return NULL;
        }
    }

  if (!read_fields (record, object, TRUE, error) || !read_fields (record, object, FALSE, error))
    return NULL;

  return g_steal_pointer (&record);
}

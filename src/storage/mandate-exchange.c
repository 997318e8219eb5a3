/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Everything in one JSON file, both ways.
 *
 * {
 *   "format": "mandate-workspace",
 *   "version": 1,
 *   "name": what the workspace is called,
 *   "records": { TYPE: [ { "id": …, FIELD: VALUE, … }, … ], … },
 *   "files": [ { "sha256": …, "content": base64 }, … ],
 *   "journal": [ { "seq": …, "entry": …, "recorded_at": …, "happened_on": …,
 *                  "actor": …, "kind": …, "reverses": …, "label": …,
 *                  "changeset": base64, "previous_hash": …, "hash": …,
 *                  "person": …, "login": …, "other_parent": …,
 *                  "brought_in": [ … ] }, … ]
 * }
 *
 * Values are texts, booleans and numbers; an amount of money is a text in
 * major units (“1200.50”), as people write it; what is empty is null or left
 * out. “mandatectl types” lists types and fields.
 */

#include "config.h"

#include "mandate-exchange.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-backup.h"
#include "mandate-record-json.h"
#include "mandate-workspace-merge.h"

#define FORMAT         "mandate-workspace"
#define VERSION_NUMBER 1

static void
write_records (JsonBuilder     *builder,
               MandateRegister *reg)
{
  const MandateSchema *schema = mandate_register_get_schema (reg);

  json_builder_set_member_name (builder, "records");
  json_builder_begin_object (builder);

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      GType              type = mandate_schema_get_type_at (schema, t);
      MandateRecordList *list = mandate_register_get_list (reg, type);

      json_builder_set_member_name (builder, mandate_record_type_get_name (type));
      json_builder_begin_array (builder);

      for (guint i = 0; i < mandate_record_list_get_length (list); i++)
        json_builder_add_value (builder, mandate_record_to_json (mandate_record_list_get (list, i)));

      json_builder_end_array (builder);
    }

  json_builder_end_object (builder);
}

/**
 * mandate_exchange_add_text:
 * @builder: in an object
 * @name: name of a member
 * @text: (nullable): its value, or %NULL for null
 */
void
mandate_exchange_add_text (JsonBuilder *builder,
                           const char  *name,
                           const char  *text)
{
  json_builder_set_member_name (builder, name);

  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_bytes (JsonBuilder *builder,
           const char  *name,
           GBytes      *bytes)
{
  gsize            size;
  gconstpointer    data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_base64_encode (data, size);

  mandate_exchange_add_text (builder, name, text);
}

static gboolean
write_files (JsonBuilder      *builder,
             MandateWorkspace *workspace,
             GError          **error)
{
  g_autoptr (GPtrArray) sums = mandate_workspace_list_files (workspace, error);

  if (sums == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);

  for (guint i = 0; i < sums->len; i++)
    {
      g_autoptr (GBytes) content = mandate_workspace_read_file (workspace, g_ptr_array_index (sums, i), error);

      if (content == NULL)
        return FALSE;

      json_builder_begin_object (builder);
      mandate_exchange_add_text (builder, "sha256", g_ptr_array_index (sums, i));
      add_bytes (builder, "content", content);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return TRUE;
}

static void
write_entry (JsonBuilder        *builder,
             const MandateEntry *entry,
             GBytes             *changeset)
{
  json_builder_set_member_name (builder, "seq");
  json_builder_add_int_value (builder, entry->seq);
  mandate_exchange_add_text (builder, "entry", entry->entry);
  mandate_exchange_add_text (builder, "recorded_at", entry->recorded_at);
  mandate_exchange_add_text (builder, "happened_on", entry->happened_on);
  mandate_exchange_add_text (builder, "actor", entry->actor);
  mandate_exchange_add_text (builder, "kind", mandate_entry_kind_to_string (entry->kind));
  json_builder_set_member_name (builder, "reverses");
  json_builder_add_int_value (builder, entry->reverses);
  mandate_exchange_add_text (builder, "label", entry->label);
  add_bytes (builder, "changeset", changeset);
  mandate_exchange_add_text (builder, "previous_hash", entry->previous_hash);
  mandate_exchange_add_text (builder, "hash", entry->hash);
  mandate_exchange_add_text (builder, "person", entry->person);
  mandate_exchange_add_text (builder, "login", entry->login);
  mandate_exchange_add_text (builder, "other_parent", entry->other_parent);
}

/* What other copies had recorded, below the entry that brought it in. */
static gboolean
write_brought_in (JsonBuilder      *builder,
                  MandateWorkspace *workspace,
                  gint64            seq,
                  GError          **error)
{
  g_autoptr (GPtrArray) entries = mandate_workspace_list_brought_in (workspace, seq, error);

  if (entries == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "brought_in");
  json_builder_begin_array (builder);

  for (guint i = 0; i < entries->len; i++)
    {
      MandateEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GBytes) changeset = mandate_workspace_read_brought_in (workspace, entry->hash, error);

      if (changeset == NULL)
        return FALSE;

      json_builder_begin_object (builder);
      write_entry (builder, entry, changeset);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return TRUE;
}

static gboolean
write_journal (JsonBuilder      *builder,
               MandateWorkspace *workspace,
               GError          **error)
{
  g_autoptr (GPtrArray) entries = mandate_workspace_list_entries (workspace, 0, G_MAXINT, error);

  if (entries == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "journal");
  json_builder_begin_array (builder);

  for (guint i = entries->len; i > 0; i--)
    {
      MandateEntry *entry = g_ptr_array_index (entries, i - 1);
      g_autoptr (GBytes) changeset = mandate_workspace_read_changeset (workspace, entry->seq, error);

      if (changeset == NULL)
        return FALSE;

      json_builder_begin_object (builder);
      write_entry (builder, entry, changeset);
      if (entry->kind == MANDATE_ENTRY_MERGE && !write_brought_in (builder, workspace, entry->seq, error))
        return FALSE;

      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);

  return TRUE;
}

/**
 * mandate_exchange_export:
 * @workspace: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): all its records, files and journal entries, or %NULL on error
 */
JsonNode *
mandate_exchange_export (MandateWorkspace *workspace,
                         GError          **error)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  mandate_exchange_add_text (builder, "format", FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION_NUMBER);
  mandate_exchange_add_text (builder, "name", mandate_workspace_get_name (workspace));
  write_records (builder, mandate_workspace_get_register (workspace));

  if (!write_files (builder, workspace, error) || !write_journal (builder, workspace, error))
    return NULL;

  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static GBytes *
get_bytes (JsonObject *object,
           const char *name)
{
  const char *text = get_text (object, name);
  guchar     *data;
  gsize       size;

  if (text == NULL)
    return NULL;

  data = g_base64_decode (text, &size);

  return g_bytes_new_take (data, size);
}

static gboolean
refuse (GError    **error,
        const char *message)
{
  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
read_type (MandateChange *change,
           const char    *name,
           JsonNode      *node,
           GError       **error)
{
  const MandateSchema *schema = mandate_register_get_schema (mandate_change_get_register (change));
  GType                type = mandate_schema_find_type (schema, name, error);
  JsonArray           *array;

  if (type == G_TYPE_INVALID)
    return FALSE;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return refuse (error, _ ("A list of records is expected below each type."));

  array = json_node_get_array (node);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autoptr (MandateRecord) record = NULL;

      if (JSON_NODE_HOLDS_OBJECT (element))
        record = mandate_record_from_json (type, json_node_get_object (element), error);
      else
        refuse (error, _ ("A record is expected to be an object."));

      if (record == NULL)
        {
          /* Translators: %1$s is a record type, %2$u counts the records of that type. */
          g_prefix_error (error, _ ("%1$s number %2$u: "), name, i + 1);
          return FALSE;
        }

      mandate_change_put (change, record);
    }

  return TRUE;
}

static gboolean
read_records (MandateChange *change,
              JsonObject    *root,
              GError       **error)
{
  JsonNode   *node = json_object_get_member (root, "records");
  JsonObject *types;
  g_autoptr (GList) names = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return refuse (error, _ ("The file has no records."));

  types = json_node_get_object (node);
  names = json_object_get_members (types);

  for (GList *l = names; l != NULL; l = l->next)
    if (!read_type (change, l->data, json_object_get_member (types, l->data), error))
      return FALSE;

  return TRUE;
}

static gboolean
read_files (MandateWorkspace *workspace,
            JsonArray        *files,
            GError          **error)
{
  for (guint i = 0; files != NULL && i < json_array_get_length (files); i++)
    {
      JsonNode   *element = json_array_get_element (files, i);
      JsonObject *file = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      g_autoptr (GBytes) content = file != NULL ? get_bytes (file, "content") : NULL;
      g_autofree char *sha256 = NULL;

      if (content == NULL)
        return refuse (error, _ ("A kept file has no content."));

      sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
      if (g_strcmp0 (sha256, get_text (file, "sha256")) != 0)
        return refuse (error, _ ("A kept file is damaged: its SHA-256 is another than the one beside it."));

      g_free (g_steal_pointer (&sha256));
      sha256 = mandate_workspace_keep_file (workspace, content, error);
      if (sha256 == NULL)
        return FALSE;
    }

  return TRUE;
}

/* The entry points into @object. */
static gboolean
parse_entry (JsonObject   *object,
             MandateEntry *entry,
             GError      **error)
{
  entry->seq = json_object_get_int_member_with_default (object, "seq", 0);
  entry->entry = (char *) get_text (object, "entry");
  entry->recorded_at = (char *) get_text (object, "recorded_at");
  entry->happened_on = (char *) get_text (object, "happened_on");
  entry->actor = (char *) get_text (object, "actor");
  entry->label = (char *) get_text (object, "label");
  entry->person = (char *) get_text (object, "person");
  entry->login = (char *) get_text (object, "login");
  entry->previous_hash = (char *) get_text (object, "previous_hash");
  entry->hash = (char *) get_text (object, "hash");
  entry->other_parent = (char *) get_text (object, "other_parent");
  entry->kind = mandate_entry_kind_from_string (get_text (object, "kind"));
  entry->reverses = json_object_get_int_member_with_default (object, "reverses", 0);

  return (entry->entry != NULL && entry->recorded_at != NULL && entry->actor != NULL && entry->label != NULL) ||
         refuse (error, _ ("An entry of the journal is not complete."));
}

static gboolean
read_brought_in (MandateWorkspace *workspace,
                 gint64            seq,
                 JsonArray        *entries,
                 GError          **error)
{
  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    {
      JsonNode   *element = json_array_get_element (entries, i);
      JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      g_autoptr (GBytes) changeset = object != NULL ? get_bytes (object, "changeset") : NULL;
      MandateEntry entry = { 0 };

      if (changeset == NULL)
        return refuse (error, _ ("An entry of the journal has no changes."));

      if (!parse_entry (object, &entry, error) ||
          !mandate_workspace_replay_brought_in (workspace, seq, &entry, changeset, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_entry (MandateWorkspace *workspace,
            JsonNode         *element,
            GError          **error)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
  g_autoptr (GBytes) changeset = object != NULL ? get_bytes (object, "changeset") : NULL;
  MandateEntry entry = { 0 };

  if (changeset == NULL)
    return refuse (error, _ ("An entry of the journal has no changes."));

  return parse_entry (object, &entry, error) && mandate_workspace_replay (workspace, &entry, entry.hash, changeset, error) &&
         read_brought_in (workspace, entry.seq, get_array (object, "brought_in"), error);
}

/* A new workspace takes over the whole history, entry by entry, with its hashes. */
static gboolean
read_journal (MandateWorkspace *workspace,
              JsonArray        *journal,
              GError          **error)
{
  for (guint i = 0; journal != NULL && i < json_array_get_length (journal); i++)
    if (!read_entry (workspace, json_array_get_element (journal, i), error))
      {
        /* Translators: %u is the place of an entry. */
        g_prefix_error (error, _ ("Journal, entry %u: "), i + 1);
        return FALSE;
      }

  return TRUE;
}

/* In a new workspace, what the file does not hold is not there. */
static void
remove_others (MandateChange *change,
               JsonObject    *root)
{
  MandateRegister     *reg = mandate_change_get_register (change);
  const MandateSchema *schema = mandate_register_get_schema (reg);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *puts = mandate_change_get_puts (change);

  for (guint i = 0; i < puts->len; i++)
    g_hash_table_add (ids, (gpointer) mandate_record_get_id (g_ptr_array_index (puts, i)));

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      MandateRecordList *list = mandate_register_get_list (reg, mandate_schema_get_type_at (schema, t));

      for (guint i = 0; i < mandate_record_list_get_length (list); i++)
        {
          MandateRecord *record = mandate_record_list_get (list, i);

          if (!g_hash_table_contains (ids, mandate_record_get_id (record)))
            mandate_change_remove (change, record);
        }
    }
}

static gboolean
check_format (JsonNode    *document,
              JsonObject **root,
              GError     **error)
{
  *root = document != NULL && JSON_NODE_HOLDS_OBJECT (document) ? json_node_get_object (document) : NULL;

  if (*root == NULL || g_strcmp0 (get_text (*root, "format"), FORMAT) != 0)
    return refuse (error, _ ("The file is not an export of this program."));

  if (json_object_get_int_member_with_default (*root, "version", 0) > VERSION_NUMBER)
    return refuse (error, _ ("The file was written by a newer version of Mandate. Update Mandate to read it."));

  return TRUE;
}

/**
 * mandate_exchange_import:
 * @workspace: a workspace
 * @document: what mandate_exchange_export() made, or somebody wrote by hand
 * @error: return location for an error that names record, field and reason
 *
 * Brings in all records, as one action. A workspace in which nothing was done
 * yet becomes what the file is, its history included. In any other, records
 * with a known id are changed, the rest is added, nothing is removed; a backup
 * is made before.
 *
 * On an error the records are as they were; a new workspace should be dropped.
 *
 * Returns: whether everything was brought in
 */
gboolean
mandate_exchange_import (MandateWorkspace *workspace,
                         JsonNode         *document,
                         GError          **error)
{
  g_autoptr (MandateChange) trial = NULL;
  g_autoptr (MandateChange) change = NULL;
  g_autofree char *hash = NULL;
  JsonObject      *root;
  gint64           head;

  if (!check_format (document, &root, error) || !mandate_workspace_get_head (workspace, &head, &hash, error))
    return FALSE;

  /* Once without any effect, so that a bad record is found before a file is kept. */
  trial = mandate_change_new (mandate_workspace_get_register (workspace), _ ("Import"));
  if (!read_records (trial, root, error) || !mandate_change_check (trial, error))
    return FALSE;

  if ((head > 0 && !mandate_backup_make_before (mandate_workspace_get_path (workspace), MANDATE_BACKUP_IMPORT, NULL, error)) ||
      !read_files (workspace, get_array (root, "files"), error) ||
      (head == 0 && !read_journal (workspace, get_array (root, "journal"), error)))
    return FALSE;

  change = mandate_change_new (mandate_workspace_get_register (workspace), _ ("Import"));
  if (!read_records (change, root, error))
    return FALSE;

  if (head == 0)
    remove_others (change, root);

  return mandate_workspace_commit (workspace, change, error);
}

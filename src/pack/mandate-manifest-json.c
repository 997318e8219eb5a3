/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The manifest as JSON, there and back. */

#include "config.h"

#include "mandate-manifest.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "mandate-json-depth.h"

#define FORMAT "mandate-pack-1"

/* A manifest nests three deep. */
#define MAX_DEPTH 8

/* A member that is text, and where it is kept. */
typedef struct
{
  const char *name;
  gsize       offset;
} Member;

static const Member members[] = {
  { "pack", G_STRUCT_OFFSET (MandateManifest, pack) },
  { "workspace", G_STRUCT_OFFSET (MandateManifest, workspace) },
  { "organisation", G_STRUCT_OFFSET (MandateManifest, organisation) },
  { "as_of", G_STRUCT_OFFSET (MandateManifest, as_of) },
  { "audit", G_STRUCT_OFFSET (MandateManifest, audit) },
  { "language", G_STRUCT_OFFSET (MandateManifest, language) },
  { "paper", G_STRUCT_OFFSET (MandateManifest, paper) },
  { "redacted", G_STRUCT_OFFSET (MandateManifest, redacted) },
  { "version", G_STRUCT_OFFSET (MandateManifest, version) },
  { "records_sha256", G_STRUCT_OFFSET (MandateManifest, records_sha256) },
  { "entry_sha256", G_STRUCT_OFFSET (MandateManifest, entry_sha256) },
  { "entry_at", G_STRUCT_OFFSET (MandateManifest, entry_at) },
  { "seal", G_STRUCT_OFFSET (MandateManifest, seal) },
  { "seal_at", G_STRUCT_OFFSET (MandateManifest, seal_at) },
  { "seal_purpose", G_STRUCT_OFFSET (MandateManifest, seal_purpose) },
  { "seal_about", G_STRUCT_OFFSET (MandateManifest, seal_about) },
  { "seal_key", G_STRUCT_OFFSET (MandateManifest, seal_key) },
  { "sealed_with", G_STRUCT_OFFSET (MandateManifest, sealed_with) },
};

static const Member part_members[] = {
  { "id", G_STRUCT_OFFSET (MandateManifestPart, id) },
  { "title", G_STRUCT_OFFSET (MandateManifestPart, title) },
  { "sha256", G_STRUCT_OFFSET (MandateManifestPart, sha256) },
};

static const Member file_members[] = {
  { "number", G_STRUCT_OFFSET (MandateManifestFile, number) },
  { "id", G_STRUCT_OFFSET (MandateManifestFile, id) },
  { "title", G_STRUCT_OFFSET (MandateManifestFile, title) },
  { "media_type", G_STRUCT_OFFSET (MandateManifestFile, media_type) },
  { "sha256", G_STRUCT_OFFSET (MandateManifestFile, sha256) },
  { "attachment", G_STRUCT_OFFSET (MandateManifestFile, attachment) },
};

static void
write_members (JsonBuilder  *builder,
               gconstpointer from,
               const Member *list,
               gsize         n_members)
{
  for (gsize i = 0; i < n_members; i++)
    {
      const char *value = G_STRUCT_MEMBER (char *, from, list[i].offset);

      if (value == NULL)
        continue;

      json_builder_set_member_name (builder, list[i].name);
      json_builder_add_string_value (builder, value);
    }
}

static void
write_number (JsonBuilder *builder,
              const char  *name,
              gint64       value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
write_part (JsonBuilder               *builder,
            const MandateManifestPart *part)
{
  json_builder_begin_object (builder);
  write_members (builder, part, part_members, G_N_ELEMENTS (part_members));
  write_number (builder, "page", part->page);
  json_builder_end_object (builder);
}

static void
write_file (JsonBuilder               *builder,
            const MandateManifestFile *file)
{
  json_builder_begin_object (builder);
  write_members (builder, file, file_members, G_N_ELEMENTS (file_members));
  write_number (builder, "size", file->size);
  write_number (builder, "page", file->page);
  write_number (builder, "pages", file->n_pages);
  json_builder_end_object (builder);
}

static JsonNode *
build (const MandateManifest *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  write_members (builder, self, members, G_N_ELEMENTS (members));
  write_number (builder, "entry", self->entry);
  write_number (builder, "pages", self->n_pages);
  write_number (builder, "gaps", self->n_gaps);

  json_builder_set_member_name (builder, "parts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->parts->len; i++)
    write_part (builder, g_ptr_array_index (self->parts, i));
  json_builder_end_array (builder);

  json_builder_set_member_name (builder, "evidence");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->files->len; i++)
    write_file (builder, g_ptr_array_index (self->files, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * mandate_manifest_to_json:
 * @self: a manifest
 *
 * Returns: (transfer full): it as JSON, the same bytes for the same manifest
 */
GBytes *
mandate_manifest_to_json (const MandateManifest *self)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = build (self);
  gsize length;
  char *text;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, &length);

  return g_bytes_new_take (text, length);
}

static gboolean
read_members (JsonObject   *object,
              gpointer      to,
              const Member *list,
              gsize         n_members)
{
  for (gsize i = 0; i < n_members; i++)
    {
      JsonNode *node = json_object_get_member (object, list[i].name);

      if (node == NULL)
        continue;
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;

      g_free (G_STRUCT_MEMBER (char *, to, list[i].offset));
      G_STRUCT_MEMBER (char *, to, list[i].offset) = g_strdup (json_node_get_string (node));
    }

  return TRUE;
}

static gboolean
read_number (JsonObject *object,
             const char *name,
             gint64      maximum,
             gint64     *value)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return FALSE;

  *value = json_node_get_int (node);

  return *value >= 0 && *value <= maximum;
}

static gboolean
read_count (JsonObject *object,
            const char *name,
            guint      *count)
{
  gint64 value;

  if (!read_number (object, name, G_MAXINT, &value))
    return FALSE;

  *count = (guint) value;

  return TRUE;
}

static gboolean
read_part (MandateManifest *self,
           JsonObject      *object)
{
  MandateManifestPart *part = mandate_manifest_add_part (self);

  return read_members (object, part, part_members, G_N_ELEMENTS (part_members)) && part->id != NULL && part->sha256 != NULL &&
         read_count (object, "page", &part->page);
}

static gboolean
read_file (MandateManifest *self,
           JsonObject      *object)
{
  MandateManifestFile *file = mandate_manifest_add_file (self);

  return read_members (object, file, file_members, G_N_ELEMENTS (file_members)) && file->number != NULL && file->id != NULL &&
         read_number (object, "size", G_MAXINT64, &file->size) && read_count (object, "page", &file->page) && read_count (object, "pages", &file->n_pages);
}

static gboolean
read_list (MandateManifest *self,
           JsonObject      *object,
           const char      *name,
           gboolean (*read_item) (MandateManifest *self,
                                  JsonObject      *item))
{
  JsonNode  *node = json_object_get_member (object, name);
  JsonArray *array;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *item = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_OBJECT (item) || !read_item (self, json_node_get_object (item)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_all (MandateManifest *self,
          JsonObject      *object)
{
  JsonNode *format = json_object_get_member (object, "format");

  return format != NULL && JSON_NODE_HOLDS_VALUE (format) && g_strcmp0 (json_node_get_string (format), FORMAT) == 0 &&
         read_members (object, self, members, G_N_ELEMENTS (members)) && self->pack != NULL && self->workspace != NULL && self->as_of != NULL &&
         self->language != NULL && self->paper != NULL && self->records_sha256 != NULL && read_number (object, "entry", G_MAXINT64, &self->entry) &&
         read_count (object, "pages", &self->n_pages) && read_count (object, "gaps", &self->n_gaps) && read_list (self, object, "parts", read_part) &&
         read_list (self, object, "evidence", read_file);
}

/**
 * mandate_manifest_new_from_json:
 * @json: what hangs on a pack
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the manifest
 */
MandateManifest *
mandate_manifest_new_from_json (GBytes  *json,
                                GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (MandateManifest) self = mandate_manifest_new ();
  gsize       length;
  const char *data = g_bytes_get_data (json, &length);
  JsonNode   *root;

  if (length > 0 && g_utf8_validate_len (data, length, NULL) && mandate_json_is_shallow (data, length, MAX_DEPTH) && json_parser_load_from_data (parser, data, (gssize) length, NULL))
    {
      root = json_parser_get_root (parser);
      if (root != NULL && JSON_NODE_HOLDS_OBJECT (root) && read_all (self, json_node_get_object (root)))
        return g_steal_pointer (&self);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("The list of what the pack is made of can’t be read: it was changed, or made by a later version of this program."));

  return NULL;
}

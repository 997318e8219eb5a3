/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-manifest.h"

#include "mandate-netstring.h"
#include "mandate-pack-log.h"

static void
part_free (gpointer data)
{
  MandateManifestPart *part = data;

  g_free (part->id);
  g_free (part->title);
  g_free (part->sha256);
  g_free (part);
}

static void
file_free (gpointer data)
{
  MandateManifestFile *file = data;

  g_free (file->number);
  g_free (file->id);
  g_free (file->title);
  g_free (file->media_type);
  g_free (file->sha256);
  g_free (file->attachment);
  g_free (file);
}

MandateManifest *
mandate_manifest_new (void)
{
  MandateManifest *self = g_new0 (MandateManifest, 1);

  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->files = g_ptr_array_new_with_free_func (file_free);

  return self;
}

static void
free_texts (MandateManifest *self)
{
  char *texts[] = {
    self->pack, self->workspace, self->organisation, self->as_of, self->audit, self->language,
    self->paper, self->redacted, self->version, self->records_sha256, self->entry_sha256, self->entry_at,
    self->seal, self->seal_at, self->seal_purpose, self->seal_about, self->seal_key, self->sealed_with
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
}

void
mandate_manifest_free (MandateManifest *self)
{
  if (self == NULL)
    return;

  free_texts (self);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->files);
  g_free (self);
}

/**
 * mandate_manifest_add_part:
 * @self: a manifest
 *
 * Returns: (transfer none): its new last part, to be filled
 */
MandateManifestPart *
mandate_manifest_add_part (MandateManifest *self)
{
  MandateManifestPart *part = g_new0 (MandateManifestPart, 1);

  g_ptr_array_add (self->parts, part);

  return part;
}

/**
 * mandate_manifest_add_file:
 * @self: a manifest
 *
 * Returns: (transfer none): its new last piece of evidence, to be filled
 */
MandateManifestFile *
mandate_manifest_add_file (MandateManifest *self)
{
  MandateManifestFile *file = g_new0 (MandateManifestFile, 1);

  g_ptr_array_add (self->files, file);

  return file;
}

static void
hash_record (GChecksum     *checksum,
             MandateRecord *record)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  mandate_netstring_hash_text (checksum, mandate_record_type_get_name (G_OBJECT_TYPE (record)));
  mandate_netstring_hash_text (checksum, mandate_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = mandate_record_format (record, &fields[i]);

      if (value == NULL)
        continue;

      mandate_netstring_hash_text (checksum, fields[i].name);
      mandate_netstring_hash_text (checksum, value);
    }
}

/**
 * mandate_manifest_hash_records:
 * @reg: a register
 *
 * Sums up all records in one figure that a pack can print: type by type in the
 * order of the schema, record by record in the order of their ids, each as
 * netstrings of its type, its id, and name and value of each field that is
 * not empty. The log of packs is left out.
 *
 * Returns: (transfer full): SHA-256, in hexadecimal
 */
char *
mandate_manifest_hash_records (MandateRegister *reg)
{
  const MandateSchema *schema = mandate_register_get_schema (reg);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint t = 0; t < mandate_schema_get_n_types (schema); t++)
    {
      const GType        type = mandate_schema_get_type_at (schema, t);
      MandateRecordList *list = mandate_register_get_list (reg, type);

      /* That a pack was saved is recorded after it, and must not make another of the next. */
      if (mandate_pack_log_has_type (type))
        continue;

      for (guint i = 0; i < mandate_record_list_get_length (list); i++)
        hash_record (checksum, mandate_record_list_get (list, i));
    }

  return g_strdup (g_checksum_get_string (checksum));
}

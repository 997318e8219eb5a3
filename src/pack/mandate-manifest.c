/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-manifest.h"

#include "mandate-netstring.h"

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
 * not empty.
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
      MandateRecordList *list = mandate_register_get_list (reg, mandate_schema_get_type_at (schema, t));

      for (guint i = 0; i < mandate_record_list_get_length (list); i++)
        hash_record (checksum, mandate_record_list_get (list, i));
    }

  return g_strdup (g_checksum_get_string (checksum));
}

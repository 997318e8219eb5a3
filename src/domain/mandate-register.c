/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-register.h"

#include <string.h>

#include "mandate-register-private.h"

/* How far a name is looked for through records that have none; in a damaged file they may go round in circles. */
#define MAX_DEPTH 3

/**
 * MandateRegister:
 *
 * All records of a workspace as objects, the same object for the same record
 * as long as the register lives. Checks, documents and screens read it and
 * nothing else; only storage, and tests, write it.
 */
struct _MandateRegister
{
  GObject parent_instance;

  const MandateSchema *schema;  /* (unowned) outlives every register */
  GHashTable          *lists;   /* (owned) (element-type GType MandateRecordList) */
  GHashTable          *records; /* (owned) (element-type utf8 MandateRecord): ids belong to the records */
};

G_DEFINE_FINAL_TYPE (MandateRegister, mandate_register, G_TYPE_OBJECT)

/* UUIDs differ at their ends; hashing all 36 characters would be the dearest part of loading. */
static guint
hash_id (gconstpointer data)
{
  const char *id = data;
  guint       tail[2];

  if (strlen (id) < 16)
    return g_str_hash (id);

  memcpy (tail, id + strlen (id) - sizeof tail, sizeof tail);

  return tail[0] * 31 + tail[1] * 0x9e3779b1u;
}

static void
mandate_register_finalize (GObject *object)
{
  MandateRegister *self = MANDATE_REGISTER (object);

  g_hash_table_unref (self->records);
  g_hash_table_unref (self->lists);

  G_OBJECT_CLASS (mandate_register_parent_class)->finalize (object);
}

static void
mandate_register_class_init (MandateRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_register_finalize;
}

static void
mandate_register_init (MandateRegister *self)
{
  self->lists = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->records = g_hash_table_new (hash_id, g_str_equal);
}

/**
 * mandate_register_new:
 * @schema: the record types; must outlive the register
 *
 * Returns: (transfer full): a register without records
 */
MandateRegister *
mandate_register_new (const MandateSchema *schema)
{
  MandateRegister *self = g_object_new (MANDATE_TYPE_REGISTER, NULL);

  self->schema = schema;

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);

      g_hash_table_insert (self->lists, GSIZE_TO_POINTER (type), mandate_record_list_new (type));
    }

  return self;
}

const MandateSchema *
mandate_register_get_schema (MandateRegister *self)
{
  g_return_val_if_fail (MANDATE_IS_REGISTER (self), NULL);

  return self->schema;
}

/**
 * mandate_register_get_list:
 * @self: a register
 * @type: a record type
 *
 * Returns: (transfer none): all records of the type, kept up to date
 */
MandateRecordList *
mandate_register_get_list (MandateRegister *self,
                           GType            type)
{
  g_return_val_if_fail (MANDATE_IS_REGISTER (self), NULL);

  return g_hash_table_lookup (self->lists, GSIZE_TO_POINTER (type));
}

/**
 * mandate_register_find:
 * @self: a register
 * @type: a record type
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that type and id
 */
gpointer
mandate_register_find (MandateRegister *self,
                       GType            type,
                       const char      *id)
{
  MandateRecord *record = mandate_register_find_any (self, id);

  return record != NULL && G_OBJECT_TYPE (record) == type ? record : NULL;
}

/**
 * mandate_register_find_only:
 * @self: a register
 * @type: a type of which a workspace has one record
 *
 * Returns: (transfer none) (nullable): that record
 */
gpointer
mandate_register_find_only (MandateRegister *self,
                            GType            type)
{
  return mandate_register_find (self, type, mandate_record_type_get_only_id (type));
}

/**
 * mandate_register_find_any:
 * @self: a register
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the record of that id, whatever its type
 */
gpointer
mandate_register_find_any (MandateRegister *self,
                           const char      *id)
{
  g_return_val_if_fail (MANDATE_IS_REGISTER (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->records, id) : NULL;
}

/**
 * mandate_register_find_link:
 * @self: a register
 * @link: (nullable): “type/id”
 *
 * Returns: (transfer none) (nullable): the record that the link names
 */
gpointer
mandate_register_find_link (MandateRegister *self,
                            const char      *link)
{
  const char    *slash = link != NULL ? strchr (link, '/') : NULL;
  MandateRecord *record = slash != NULL ? mandate_register_find_any (self, slash + 1) : NULL;
  const char    *name;

  if (record == NULL)
    return NULL;

  name = mandate_record_type_get_name (G_OBJECT_TYPE (record));

  return strlen (name) == (gsize) (slash - link) && g_str_has_prefix (link, name) ? record : NULL;
}

void
mandate_register_add (MandateRegister *self,
                      MandateRecord   *record)
{
  g_return_if_fail (MANDATE_IS_REGISTER (self));
  g_return_if_fail (MANDATE_IS_RECORD (record));

  g_return_if_fail (!g_hash_table_contains (self->records, mandate_record_get_id (record)));

  /* First, so that whom the list tells of the record can find it. */
  g_hash_table_insert (self->records, (gpointer) mandate_record_get_id (record), record);
  mandate_record_list_add (mandate_register_get_list (self, G_OBJECT_TYPE (record)), record);
}

void
mandate_register_remove (MandateRegister *self,
                         MandateRecord   *record)
{
  g_return_if_fail (MANDATE_IS_REGISTER (self));
  g_return_if_fail (MANDATE_IS_RECORD (record));

  g_return_if_fail (mandate_register_find_any (self, mandate_record_get_id (record)) == record);

  g_hash_table_remove (self->records, mandate_record_get_id (record));
  mandate_record_list_remove (mandate_register_get_list (self, G_OBJECT_TYPE (record)), record);
}

/**
 * mandate_register_take_all:
 * @self: a register without records of the type
 * @type: a record type
 * @records: (transfer full) (element-type MandateRecord): records sorted by id, which the array owns
 *
 * Fills a list at once.
 */
void
mandate_register_take_all (MandateRegister *self,
                           GType            type,
                           GPtrArray       *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (self->records, (gpointer) mandate_record_get_id (record), record);
    }

  mandate_record_list_take_all (mandate_register_get_list (self, type), records);
}

static char *
describe (MandateRegister *self,
          MandateRecord   *record,
          GHashTable      *newer,
          guint            depth)
{
  g_autofree char *name = mandate_record_describe (record);
  g_autoptr (GString) joined = g_string_new (NULL);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  if (depth == 0 || g_strcmp0 (name, mandate_record_get_id (record)) != 0)
    return g_steal_pointer (&name);

  for (guint i = 0; i < n_fields; i++)
    {
      const char      *id;
      MandateRecord   *other;
      g_autofree char *other_name = NULL;

      if (fields[i].kind != MANDATE_FIELD_REFERENCE || mandate_record_is_empty (record, &fields[i]))
        continue;

      id = mandate_record_get_text (record, &fields[i]);
      other = newer != NULL ? g_hash_table_lookup (newer, id) : NULL;
      if (other == NULL)
        other = mandate_register_find_any (self, id);

      if (other == NULL || other == record)
        continue;

      other_name = describe (self, other, newer, depth - 1);
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", other_name);
    }

  return joined->len > 0 ? g_strdup (joined->str) : g_steal_pointer (&name);
}

/*
 * Like mandate_register_describe(), for a record of a change, whose further
 * records (id to record) count before those of the register.
 */
char *
_mandate_register_describe_amid (MandateRegister *self,
                                 MandateRecord   *record,
                                 GHashTable      *newer)
{
  return describe (self, record, newer, MAX_DEPTH);
}

/**
 * mandate_register_describe:
 * @self: a register
 * @record: a record, of the register or not
 *
 * Returns: (transfer full): what a list calls it: its own name, or the names
 *   of the records that it joins
 */
char *
mandate_register_describe (MandateRegister *self,
                           MandateRecord   *record)
{
  g_return_val_if_fail (MANDATE_IS_REGISTER (self), NULL);

  return describe (self, record, NULL, MAX_DEPTH);
}

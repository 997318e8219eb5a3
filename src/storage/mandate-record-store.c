/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How records become rows and rows records: all of it from the field tables. */

#include "config.h"

#include "mandate-record-store.h"

#include <math.h>
#include <string.h>

/**
 * mandate_record_store_set_field:
 * @record: a record
 * @field: one of its fields
 * @value: what its column holds
 *
 * Gives a field the value of its column.
 */
void
mandate_record_store_set_field (MandateRecord      *record,
                                const MandateField *field,
                                sqlite3_value      *value)
{
  const gboolean is_null = sqlite3_value_type (value) == SQLITE_NULL;

  if (mandate_field_is_textual (field))
    mandate_record_take_text (record, field, g_strdup ((const char *) sqlite3_value_text (value)));
  else if (field->kind == MANDATE_FIELD_NUMBER)
    mandate_record_set_number (record, field, is_null ? NAN : sqlite3_value_double (value));
  else
    mandate_record_set_integer (record, field, is_null ? MANDATE_UNSET : sqlite3_value_int64 (value));
}

/* “id, name, …”, the columns by name, so that an added column may stand anywhere. */
static GString *
append_columns (GString    *sql,
                GType       type,
                const char *prefix,
                const char *suffix)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, "%s%s%s%s", i > 0 ? ", " : "", prefix, fields[i].name, suffix);

  return sql;
}

/* In a damaged file even a primary key may be missing, double or out of order. */
static gboolean
check_id (MandateDatabase *database,
          MandateRegister *reg,
          GPtrArray       *before,
          const char      *id,
          GError         **error)
{
  const char *last = before->len > 0 ? mandate_record_get_id (g_ptr_array_index (before, before->len - 1)) : "";

  if (id != NULL && strcmp (last, id) < 0 && mandate_register_find_any (reg, id) == NULL)
    return TRUE;

  mandate_database_set_error (database, SQLITE_CORRUPT, error);

  return FALSE;
}

static gboolean
load_type (MandateDatabase *database,
           MandateRegister *reg,
           GType            type,
           GError         **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT id, ");
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (MandateStatement) statement = NULL;
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  gboolean            has_row = TRUE;

  append_columns (sql, type, "", "");
  g_string_append_printf (sql, " FROM %s ORDER BY id", mandate_record_type_get_table (type));

  statement = mandate_database_prepare (database, sql->str, error);

  while (has_row)
    {
      MandateRecord *record;
      const char    *id;

      if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        break;

      id = mandate_statement_get_text (statement, 0);
      if (!check_id (database, reg, records, id, error))
        return FALSE;

      record = mandate_record_load (type, id);
      g_object_freeze_notify (G_OBJECT (record));

      for (guint i = 0; i < n_fields; i++)
        mandate_record_store_set_field (record, &fields[i], mandate_statement_get_value (statement, i + 1));

      g_object_thaw_notify (G_OBJECT (record));
      g_ptr_array_add (records, record);
    }

  mandate_register_take_all (reg, type, g_steal_pointer (&records));

  return TRUE;
}

/**
 * mandate_record_store_load:
 * @database: a connection
 * @reg: an empty register
 * @error: return location for an error
 *
 * Fills a register with all records.
 *
 * Returns: whether all could be read
 */
gboolean
mandate_record_store_load (MandateDatabase *database,
                           MandateRegister *reg,
                           GError         **error)
{
  const MandateSchema *schema = mandate_register_get_schema (reg);

  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      GType type = mandate_schema_get_type_at (schema, i);

      if (!load_type (database, reg, type, error))
        {
          g_prefix_error (error, "%s: ", mandate_record_type_get_plural (type));
          return FALSE;
        }
    }

  return TRUE;
}

static void
bind_field (MandateStatement   *statement,
            int                 parameter,
            MandateRecord      *record,
            const MandateField *field)
{
  /* What is not bound is NULL. */
  if (mandate_record_is_empty (record, field))
    return;

  if (mandate_field_is_textual (field))
    mandate_statement_bind_text (statement, parameter, mandate_record_get_text (record, field));
  else if (field->kind == MANDATE_FIELD_NUMBER)
    mandate_statement_bind_number (statement, parameter, mandate_record_get_number (record, field));
  else if (field->kind == MANDATE_FIELD_BOOLEAN)
    mandate_statement_bind_integer (statement, parameter, mandate_record_get_boolean (record, field));
  else
    mandate_statement_bind_integer (statement, parameter, mandate_record_get_integer (record, field));
}

static char *
format_save (GType type)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);

  g_string_append_printf (sql, "INSERT INTO %s (id, ", mandate_record_type_get_table (type));
  append_columns (sql, type, "", "");
  g_string_append (sql, ") VALUES (?");

  for (guint i = 0; i < n_fields; i++)
    g_string_append (sql, ", ?");

  g_string_append (sql, ") ON CONFLICT (id) DO UPDATE SET ");

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (sql, "%s%s = excluded.%s", i > 0 ? ", " : "", fields[i].name, fields[i].name);

  return g_strdup (sql->str);
}

/**
 * mandate_record_store_save:
 * @database: a connection, in a transaction
 * @record: a record
 * @error: return location for an error
 *
 * Writes a record, new or in place of the one with its id.
 *
 * Returns: whether it was written
 */
gboolean
mandate_record_store_save (MandateDatabase *database,
                           MandateRecord   *record,
                           GError         **error)
{
  GType               type = G_OBJECT_TYPE (record);
  g_autofree char    *sql = format_save (type);
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (type, &n_fields);
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, mandate_record_get_id (record));

  for (guint i = 0; i < n_fields; i++)
    bind_field (statement, i + 2, record, &fields[i]);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_record_store_remove:
 * @database: a connection, in a transaction
 * @record: a record
 * @error: return location for an error
 *
 * Returns: whether it is gone
 */
gboolean
mandate_record_store_remove (MandateDatabase *database,
                             MandateRecord   *record,
                             GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", mandate_record_type_get_table (G_OBJECT_TYPE (record)));
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, mandate_record_get_id (record));

  return mandate_statement_run (statement, error);
}

/**
 * mandate_record_store_copy:
 * @database: a connection whose tables are empty
 * @schema: the record types
 * @source: name of an attached database
 * @error: return location for an error
 *
 * Copies all rows of all records.
 *
 * Returns: whether they were copied
 */
gboolean
mandate_record_store_copy (MandateDatabase     *database,
                           const MandateSchema *schema,
                           const char          *source,
                           GError             **error)
{
  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const char      *table = mandate_record_type_get_table (mandate_schema_get_type_at (schema, i));
      g_autofree char *sql = g_strdup_printf ("INSERT INTO main.%s SELECT * FROM %s.%s", table, source, table);

      if (!mandate_database_execute (database, sql, error))
        return FALSE;
    }

  return TRUE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What SQLite's session extension recorded: turned round, applied, read. */

#include "config.h"

#include "mandate-changeset.h"

#include <glib/gi18n-lib.h>

#include "mandate-changeset-check.h"
#include "mandate-changeset-private.h"
#include "mandate-record-store.h"

static void
set_unreadable (int      result,
                GError **error)
{
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is a technical reason. */
               _ ("The recorded changes can't be read (%s)."), sqlite3_errstr (result));
}

static void
field_change_free (gpointer data)
{
  MandateFieldChange *change = data;

  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
record_change_free (gpointer data)
{
  MandateRecordChange *change = data;

  g_free (change->id);
  g_ptr_array_unref (change->fields);
  g_free (change);
}

/**
 * mandate_changeset_invert:
 * @changeset: recorded changes
 * @error: return location for an error
 *
 * Returns: (transfer full): the changes that take them back, or %NULL on error
 */
GBytes *
mandate_changeset_invert (GBytes  *changeset,
                          GError **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  void         *inverse = NULL;
  int           inverse_size = 0;
  int           result;

  if (!mandate_changeset_check (changeset, error))
    return NULL;

  result = sqlite3changeset_invert (size, data, &inverse_size, &inverse);
  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (inverse, inverse_size, sqlite3_free, inverse);

  set_unreadable (result, error);

  return NULL;
}

/* Whatever does not fit stops everything: nothing is applied by halves. */
static int
conflict_cb (void                   *data,
             int                     reason,
             sqlite3_changeset_iter *iter)
{
  int *first = data;

  if (*first == 0)
    *first = reason;

  return SQLITE_CHANGESET_ABORT;
}

/**
 * mandate_changeset_apply:
 * @database: a connection, in a transaction, with foreign keys off
 * @changeset: changes
 * @error: return location for an error
 *
 * Applies changes, all of them or none. Foreign keys are off because rows come
 * in the order of tables; the caller checks them at the end.
 *
 * Returns: whether every change fitted
 */
gboolean
mandate_changeset_apply (MandateDatabase *database,
                         GBytes          *changeset,
                         GError         **error)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  int           conflict = 0;
  int           result;

  if (!mandate_changeset_check (changeset, error))
    return FALSE;

  if (size == 0)
    return TRUE;

  result = sqlite3changeset_apply (mandate_database_get_handle (database), size, (void *) data,
                                   NULL, conflict_cb, &conflict);
  if (result == SQLITE_OK)
    return TRUE;

  if (conflict == SQLITE_CHANGESET_CONSTRAINT)
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT,
                         _ ("It would change or remove what was approved. Approve a new version, or withdraw this one, instead."));
  else if (conflict != 0)
    g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                         _ ("The records are not what the journal says they are."));
  else
    mandate_database_set_error (database, result, error);

  return FALSE;
}

static gboolean
read_row (sqlite3_changeset_iter *iter,
          const MandateSchema    *schema,
          MandateChangesetRow    *row)
{
  const char *table;
  int         n_columns;
  int         is_indirect;

  if (sqlite3changeset_op (iter, &table, &n_columns, &row->operation, &is_indirect) != SQLITE_OK)
    return FALSE;

  row->type = mandate_schema_find_table (schema, table);
  if (row->type == G_TYPE_INVALID)
    return FALSE;

  row->fields = mandate_record_type_get_fields (row->type, &row->n_fields);
  /* The id comes first; columns of a later schema are not in older entries. */
  row->n_fields = MIN (row->n_fields, (guint) n_columns - 1);

  return TRUE;
}

sqlite3_value *
_mandate_changeset_get_old (sqlite3_changeset_iter    *iter,
                            const MandateChangesetRow *row,
                            int                        column)
{
  sqlite3_value *value = NULL;

  if (row->operation != SQLITE_INSERT)
    sqlite3changeset_old (iter, column, &value);

  return value;
}

sqlite3_value *
_mandate_changeset_get_new (sqlite3_changeset_iter    *iter,
                            const MandateChangesetRow *row,
                            int                        column)
{
  sqlite3_value *value = NULL;

  if (row->operation != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, &value);

  return value;
}

const char *
_mandate_changeset_get_id (sqlite3_changeset_iter    *iter,
                           const MandateChangesetRow *row)
{
  sqlite3_value *value = row->operation == SQLITE_INSERT ? _mandate_changeset_get_new (iter, row, 0) : _mandate_changeset_get_old (iter, row, 0);

  return (const char *) sqlite3_value_text (value);
}

/*
 * _mandate_changeset_for_each_row:
 * @changeset: changes that this program recorded, or that were checked
 * @schema: the record types
 * @func: (scope call): called for each row of a record
 * @data: for @func
 * @error: return location for an error
 *
 * Returns: whether the changes could be read to their end
 */
gboolean
_mandate_changeset_for_each_row (GBytes              *changeset,
                                 const MandateSchema *schema,
                                 MandateChangesetFunc func,
                                 gpointer             data,
                                 GError             **error)
{
  sqlite3_changeset_iter *iter;
  MandateChangesetRow     row;
  gsize                   size;
  gconstpointer           bytes = g_bytes_get_data (changeset, &size);
  int                     result = sqlite3changeset_start (&iter, size, (void *) bytes);

  while (result == SQLITE_OK && sqlite3changeset_next (iter) == SQLITE_ROW)
    if (read_row (iter, schema, &row))
      func (data, iter, &row);

  if (result == SQLITE_OK)
    result = sqlite3changeset_finalize (iter);

  if (result == SQLITE_OK)
    return TRUE;

  set_unreadable (result, error);

  return FALSE;
}

static void
refresh_record (MandateRegister           *reg,
                sqlite3_changeset_iter    *iter,
                const MandateChangesetRow *row)
{
  const char    *id = _mandate_changeset_get_id (iter, row);
  MandateRecord *record = mandate_register_find (reg, row->type, id);
  const gboolean is_new = record == NULL;

  if (row->operation == SQLITE_DELETE)
    {
      if (record != NULL)
        mandate_register_remove (reg, record);

      return;
    }

  if (is_new)
    record = mandate_record_load (row->type, id);

  g_object_freeze_notify (G_OBJECT (record));

  for (guint i = 0; i < row->n_fields; i++)
    {
      sqlite3_value *value = _mandate_changeset_get_new (iter, row, i + 1);

      if (value != NULL)
        mandate_record_store_set_field (record, &row->fields[i], value);
    }

  g_object_thaw_notify (G_OBJECT (record));

  if (is_new)
    {
      mandate_register_add (reg, record);
      g_object_unref (record);
    }
}

/**
 * mandate_changeset_refresh:
 * @database: a connection
 * @changeset: changes that were applied
 * @reg: a register as it was before them
 * @error: return location for an error
 *
 * Brings just those objects up to date that the changes touched.
 *
 * Returns: whether the changes could be read
 */
gboolean
mandate_changeset_refresh (MandateDatabase *database,
                           GBytes          *changeset,
                           MandateRegister *reg,
                           GError         **error)
{
  return _mandate_changeset_for_each_row (changeset, mandate_register_get_schema (reg), (MandateChangesetFunc) refresh_record, reg, error);
}

/* A record that holds one value, so that it is written as records write it. */
static char *
format_value (const MandateChangesetRow *row,
              const MandateField        *field,
              MandateRecord             *scratch,
              sqlite3_value             *value)
{
  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;

  mandate_record_store_set_field (scratch, field, value);

  return mandate_record_format (scratch, field);
}

static MandateRecordChange *
describe_row (sqlite3_changeset_iter    *iter,
              const MandateChangesetRow *row,
              MandateRegister           *reg)
{
  MandateRecord       *known = mandate_register_find (reg, row->type, _mandate_changeset_get_id (iter, row));
  MandateRecordChange *change = g_new0 (MandateRecordChange, 1);
  g_autoptr (MandateRecord) scratch = known != NULL ? mandate_record_copy (known) : mandate_record_load (row->type, _mandate_changeset_get_id (iter, row));

  change->type = row->type;
  change->id = g_strdup (_mandate_changeset_get_id (iter, row));
  change->fields = g_ptr_array_new_with_free_func (field_change_free);
  change->operation = row->operation == SQLITE_INSERT   ? MANDATE_OPERATION_ADDED
                      : row->operation == SQLITE_DELETE ? MANDATE_OPERATION_REMOVED
                                                        : MANDATE_OPERATION_CHANGED;

  for (guint i = 0; i < row->n_fields; i++)
    {
      MandateFieldChange *field;
      sqlite3_value      *before = _mandate_changeset_get_old (iter, row, i + 1);
      sqlite3_value      *after = _mandate_changeset_get_new (iter, row, i + 1);

      if (before == NULL && after == NULL)
        continue;

      field = g_new0 (MandateFieldChange, 1);
      field->field = &row->fields[i];
      field->before = format_value (row, field->field, scratch, before);
      field->after = format_value (row, field->field, scratch, after);

      if (field->before == NULL && field->after == NULL)
        field_change_free (field);
      else
        g_ptr_array_add (change->fields, field);
    }

  return change;
}

typedef struct
{
  MandateRegister *reg;
  GPtrArray       *changes;
  guint            limit;
  guint            n_records;
} Peek;

static void
peek_row (Peek                      *self,
          sqlite3_changeset_iter    *iter,
          const MandateChangesetRow *row)
{
  if (self->n_records++ < self->limit)
    g_ptr_array_add (self->changes, describe_row (iter, row, self->reg));
}

/**
 * mandate_changeset_peek:
 * @changeset: recorded changes
 * @reg: the records now, for the currency of their amounts
 * @limit: how many records at most
 * @n_records: (out): how many there are
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRecordChange): what they did to
 *   the first records
 */
GPtrArray *
mandate_changeset_peek (GBytes          *changeset,
                        MandateRegister *reg,
                        guint            limit,
                        guint           *n_records,
                        GError         **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (record_change_free);
  Peek           peek = { reg, changes, limit, 0 };
  const gboolean is_read = mandate_changeset_check (changeset, error) &&
                           _mandate_changeset_for_each_row (changeset, mandate_register_get_schema (reg), (MandateChangesetFunc) peek_row, &peek, error);

  *n_records = peek.n_records;

  return is_read ? g_steal_pointer (&changes) : NULL;
}

/**
 * mandate_changeset_list:
 * @changeset: recorded changes
 * @reg: the records now, for the currency of their amounts
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRecordChange): what they did,
 *   record by record and field by field
 */
GPtrArray *
mandate_changeset_list (GBytes          *changeset,
                        MandateRegister *reg,
                        GError         **error)
{
  guint n_records;

  return mandate_changeset_peek (changeset, reg, G_MAXUINT, &n_records, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What makes the journal quick to look through: which records an entry touched,
 * the words of its label, and where the clock was set back. All follow from the
 * journal and can be made again from it at any time; nothing is ever read from
 * them but where to look.
 */

#include "config.h"

#include "mandate-journal-index.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "mandate-changeset-check.h"

#define TOUCHED "SELECT touched.value ->> 'id', seq, touched.value ->> 'type', touched.value ->> 'operation' " \
                "FROM journal, json_each (changeset_records (changeset)) AS touched"

#define SET_BACK "SELECT seq FROM (SELECT seq, recorded_at, lag (recorded_at) OVER (ORDER BY seq) AS before FROM journal) WHERE recorded_at < before"

static const char *
name_operation (int operation)
{
  switch (operation)
    {
    case SQLITE_INSERT:
      return "added";
    case SQLITE_DELETE:
      return "removed";
    default:
      return "changed";
    }
}

/* Of a record that an entry touched; the texts live as long as the changeset is at it. */
typedef struct
{
  const char *id;
  const char *type;
  const char *operation;
} Touched;

/* Told of each; FALSE ends it. */
typedef gboolean (*TouchedFunc) (const Touched *touched,
                                 gpointer       data,
                                 GError       **error);

static gboolean
read_touched (sqlite3_changeset_iter *iter,
              Touched                *touched)
{
  sqlite3_value *id = NULL;
  int            n_columns, operation, is_indirect;

  if (sqlite3changeset_op (iter, &touched->type, &n_columns, &operation, &is_indirect) != SQLITE_OK ||
      (operation == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old) (iter, 0, &id) != SQLITE_OK || id == NULL)
    return FALSE;

  touched->id = (const char *) sqlite3_value_text (id);
  touched->operation = name_operation (operation);

  return TRUE;
}

/* What is no changeset touches none: that it is none, the check of the chain says. */
static gboolean
for_each_touched (gconstpointer changeset,
                  gsize         size,
                  TouchedFunc   func,
                  gpointer      data,
                  GError      **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (changeset, size);
  sqlite3_changeset_iter *iter;
  Touched                 touched;
  gboolean                goes_on = TRUE;

  if (size == 0 || !mandate_changeset_check (bytes, NULL) || sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return TRUE;

  while (goes_on && sqlite3changeset_next (iter) == SQLITE_ROW)
    if (read_touched (iter, &touched))
      goes_on = func (&touched, data, error);

  sqlite3changeset_finalize (iter);

  return goes_on;
}

static gboolean
write_touched (const Touched *touched,
               gpointer       data,
               GError       **error)
{
  JsonBuilder *builder = data;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, touched->id);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, touched->type);
  json_builder_set_member_name (builder, "operation");
  json_builder_add_string_value (builder, touched->operation);
  json_builder_end_object (builder);

  return TRUE;
}

/*
 * changeset_records (changeset): the records that it touches, as a JSON array
 * for json_each().
 */
static void
changeset_records (sqlite3_context *context,
                   int              n_values,
                   sqlite3_value  **values)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for_each_touched (sqlite3_value_blob (values[0]), sqlite3_value_bytes (values[0]), write_touched, builder, NULL);
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  sqlite3_result_text (context, text, -1, SQLITE_TRANSIENT);
}

/**
 * mandate_journal_index_enable:
 * @database: a connection
 * @error: return location for an error
 *
 * Gives the connection the SQL function `changeset_records`, with which the index
 * of a whole journal is made and checked.
 *
 * Returns: whether it has it
 */
gboolean
mandate_journal_index_enable (MandateDatabase *database,
                              GError         **error)
{
  const int result = sqlite3_create_function_v2 (mandate_database_get_handle (database), "changeset_records", 1,
                                                 SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                                 NULL, changeset_records, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;

  mandate_database_set_error (database, result, error);

  return FALSE;
}

/* Where a touched record is to be written. */
typedef struct
{
  MandateDatabase *database;
  gint64           seq;
} Place;

static gboolean
add_touched (const Touched *touched,
             gpointer       data,
             GError       **error)
{
  const Place *place = data;
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (place->database, "INSERT INTO journal_record (id, seq, record_type, operation) VALUES (?1, ?2, ?3, ?4)", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, touched->id);
  mandate_statement_bind_integer (statement, 2, place->seq);
  mandate_statement_bind_text (statement, 3, touched->type);
  mandate_statement_bind_text (statement, 4, touched->operation);

  return mandate_statement_run (statement, error);
}

static gboolean
add_words (MandateDatabase    *database,
           const MandateEntry *entry,
           GError            **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, "INSERT INTO journal_text (rowid, label, actor) VALUES (?1, ?2, ?3)", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1, entry->seq);
  mandate_statement_bind_text (statement, 2, entry->label);
  mandate_statement_bind_text (statement, 3, entry->actor);

  return mandate_statement_run (statement, error);
}

static gboolean
add_set_back (MandateDatabase    *database,
              const MandateEntry *entry,
              GError            **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "INSERT INTO journal_set_back (seq) SELECT ?1 FROM journal WHERE seq = ?1 - 1 AND recorded_at > ?2", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1, entry->seq);
  mandate_statement_bind_text (statement, 2, entry->recorded_at);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_journal_index_add:
 * @database: a connection, in a transaction
 * @entry: an entry that was just written
 * @changeset: its changes
 * @size: how many bytes
 * @error: return location for an error
 *
 * Returns: whether it can be found now
 */
gboolean
mandate_journal_index_add (MandateDatabase    *database,
                           const MandateEntry *entry,
                           gconstpointer       changeset,
                           gsize               size,
                           GError            **error)
{
  Place place = { database, entry->seq };

  return for_each_touched (changeset, size, add_touched, &place, error) && add_words (database, entry, error) && add_set_back (database, entry, error);
}

/* Where even that is refused, because the file can't be written or another program writes, nobody can ask. */
static gboolean
check_words (MandateDatabase *database)
{
  g_autoptr (GError) reason = NULL;

  return mandate_database_execute_beside (database, "INSERT INTO journal_text (journal_text, rank) VALUES ('integrity-check', 1)", &reason) ||
         !g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
}

/**
 * mandate_journal_index_check:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: whether the index knows of the records that the entries touched, of
 *   their words and moments, and of no others
 */
gboolean
mandate_journal_index_check (MandateDatabase *database,
                             GError         **error)
{
  gint64 n_wrong;

  if (!mandate_database_read_integer (database,
                                      "WITH touched (id, seq, record_type, operation) AS (" TOUCHED "), set_back (seq) AS (" SET_BACK ") "
                                      "SELECT (SELECT count(*) FROM (SELECT id, seq, record_type, operation FROM touched EXCEPT SELECT id, seq, record_type, operation FROM journal_record)) + "
                                      "(SELECT count(*) FROM (SELECT id, seq, record_type, operation FROM journal_record EXCEPT SELECT id, seq, record_type, operation FROM touched)) + "
                                      "(SELECT count(*) FROM (SELECT seq FROM set_back EXCEPT SELECT seq FROM journal_set_back)) + "
                                      "(SELECT count(*) FROM (SELECT seq FROM journal_set_back EXCEPT SELECT seq FROM set_back))",
                                      &n_wrong, error))
    return FALSE;

  if (n_wrong == 0 && check_words (database))
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                       _ ("The index of the journal was changed outside this program: the history of a record would be incomplete."));

  return FALSE;
}

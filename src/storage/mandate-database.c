/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-database.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#define BUSY_TIMEOUT_MS 5000

G_DEFINE_QUARK (MandateStorageError, mandate_storage_error)

struct _MandateDatabase
{
  sqlite3    *handle;
  GHashTable *statements; /* (owned) (element-type utf8 MandateStatement) */
  GThread    *owner;
};

struct _MandateStatement
{
  MandateDatabase *database; /* (unowned) outlives its cache */
  sqlite3_stmt    *handle;
  int              bind_result;
  guint            in_use : 1;
};

struct _MandateTransaction
{
  MandateDatabase *database; /* (unowned) outlives its transactions */
};

static void
statement_free (gpointer data)
{
  MandateStatement *self = data;

  sqlite3_finalize (self->handle);
  g_free (self);
}

/* A full disk does not always call itself one: not where what shared memory is made of does not fit. */
static gboolean
is_full (MandateDatabase *self,
         int              result)
{
  const int number = sqlite3_system_errno (self->handle);

  return (result & 0xff) == SQLITE_FULL || result == SQLITE_IOERR_SHMSIZE ||
         ((result & 0xff) == SQLITE_IOERR && (number == ENOSPC || number == EDQUOT));
}

/**
 * mandate_database_set_error:
 * @self: a connection
 * @result: what SQLite returned
 * @error: return location for an error
 *
 * Says what SQLite said, in a person's words where there are better ones.
 */
void
mandate_database_set_error (MandateDatabase *self,
                            int              result,
                            GError         **error)
{
  const char      *message = sqlite3_errmsg (self->handle);
  g_autofree char *other = NULL;
  int              code = MANDATE_STORAGE_ERROR_FAILED;

  switch (is_full (self, result) ? SQLITE_FULL : result & 0xff)
    {
    case SQLITE_CONSTRAINT:
      code = MANDATE_STORAGE_ERROR_CONSTRAINT;
      break;
    case SQLITE_FULL:
      code = MANDATE_STORAGE_ERROR_NO_SPACE;
      message = _ ("The disk is full. Free some space and try again.");
      break;
    case SQLITE_IOERR:
      message = _ ("The file could not be read or written to the end. Check the disk and how it is connected, then try again.");
      break;
    case SQLITE_NOMEM:
      message = _ ("There is not enough memory. Close other programs and try again.");
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      message = _ ("The file or its folder can't be written. Check who may write there.");
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      message = _ ("Another program is writing to the workspace. Try again in a moment.");
      break;
    case SQLITE_NOTADB:
      code = MANDATE_STORAGE_ERROR_NOT_OURS;
      message = _ ("The file is not a workspace of this program.");
      break;
    case SQLITE_CORRUPT:
      code = MANDATE_STORAGE_ERROR_DAMAGED;
      message = _ ("The file is damaged. Restore a backup.");
      break;
    default:
      /* Translators: %s is a technical reason. */
      message = other = g_strdup_printf (_ ("The workspace could not be read or written (%s)."), message);
      break;
    }

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, code, message);
}

/*
 * What a hostile or careless file could misuse is off before the first
 * statement. Nothing here writes: whose file it is, is not known yet.
 */
static gboolean
configure (MandateDatabase *self,
           GError         **error)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);

  /* With less than FULL, a power cut was seen to lose actions that had been reported as done. */
  return mandate_database_execute (self, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL", error);
}

/**
 * mandate_database_make_name:
 * @path: (type filename): an absolute path
 * @mode: how it is opened
 *
 * Returns: (transfer full): how SQLite has to be told of that file
 */
char *
mandate_database_make_name (const char         *path,
                            MandateDatabaseMode mode)
{
  g_autofree char *escaped = NULL;

  if (mode != MANDATE_DATABASE_IMMUTABLE)
    return g_strdup (path);

  escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strconcat ("file:", escaped, "?immutable=1", NULL);
}

/**
 * mandate_database_open:
 * @path: (type filename): where the file is, or `:memory:`
 * @mode: what for
 * @error: return location for an error
 *
 * Opens a database. Bringing its schema up to date is mandate_migrate()'s.
 *
 * Returns: (transfer full): the connection, or %NULL on error
 */
MandateDatabase *
mandate_database_open (const char         *path,
                       MandateDatabaseMode mode,
                       GError            **error)
{
  static const int flags[] = {
    [MANDATE_DATABASE_READ_WRITE] = SQLITE_OPEN_READWRITE,
    [MANDATE_DATABASE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    [MANDATE_DATABASE_READ_ONLY] = SQLITE_OPEN_READONLY,
    [MANDATE_DATABASE_IMMUTABLE] = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
  };
  g_autoptr (MandateDatabase) self = g_new0 (MandateDatabase, 1);
  g_autofree char *name = NULL;
  int              extra = SQLITE_OPEN_EXRESCODE;
  int              result;

  g_return_val_if_fail (path != NULL, NULL);

  /* What is in memory has no path that could be taken for a URI, but is attached to files that are named by one. */
  name = mandate_database_make_name (path, mode);
  if (g_str_equal (path, ":memory:"))
    extra |= SQLITE_OPEN_URI;

  self->owner = g_thread_self ();
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, statement_free);

  result = sqlite3_open_v2 (name, &self->handle, flags[mode] | extra, NULL);
  if (result != SQLITE_OK)
    mandate_database_set_error (self, result, error);

  if (result != SQLITE_OK || !configure (self, error))
    {
      /* Translators: %s is a file name. */
      g_prefix_error (error, _ ("Could not open “%s”: "), path);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
mandate_database_free (MandateDatabase *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->statements);
  sqlite3_close (self->handle);
  g_free (self);
}

/**
 * mandate_database_set_read_only:
 * @self: a connection
 * @error: return location for an error
 *
 * From now on the connection refuses to write.
 */
gboolean
mandate_database_set_read_only (MandateDatabase *self,
                                GError         **error)
{
  return mandate_database_execute (self, "PRAGMA query_only = ON", error);
}

/**
 * mandate_database_has_moved:
 * @self: a connection
 *
 * Returns: whether the file that is open is no longer the one of its path
 */
gboolean
mandate_database_has_moved (MandateDatabase *self)
{
  int has_moved = 0;

  g_return_val_if_fail (self->owner == g_thread_self (), FALSE);

  return sqlite3_file_control (self->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved) == SQLITE_OK && has_moved != 0;
}

/**
 * mandate_database_adopt:
 * @self: a connection that the thread which opened it has done with
 *
 * From now on the connection belongs to the thread that calls this. SQLite
 * itself minds threads only while they meet.
 */
void
mandate_database_adopt (MandateDatabase *self)
{
  self->owner = g_thread_self ();
}

/**
 * mandate_database_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own handle, for sessions and backups
 */
sqlite3 *
mandate_database_get_handle (MandateDatabase *self)
{
  g_return_val_if_fail (self->owner == g_thread_self (), NULL);

  return self->handle;
}

gboolean
mandate_database_execute (MandateDatabase *self,
                          const char      *sql,
                          GError         **error)
{
  int result;

  g_return_val_if_fail (self->owner == g_thread_self (), FALSE);

  result = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (result == SQLITE_OK)
    return TRUE;

  mandate_database_set_error (self, result, error);

  return FALSE;
}

/**
 * mandate_database_execute_beside:
 * @self: a connection
 * @sql: what leaves the file as it is, although SQLite asks for it as for a
 *   change: a table that only this connection sees, a check of an index
 * @error: return location for an error
 *
 * A connection that may only read is let for that moment, and no longer.
 */
gboolean
mandate_database_execute_beside (MandateDatabase *self,
                                 const char      *sql,
                                 GError         **error)
{
  gint64   is_reader;
  gboolean is_done;

  if (!mandate_database_read_integer (self, "PRAGMA query_only", &is_reader, error))
    return FALSE;

  if (is_reader == 0)
    return mandate_database_execute (self, sql, error);

  if (!mandate_database_execute (self, "PRAGMA query_only = OFF", error))
    return FALSE;

  is_done = mandate_database_execute (self, sql, error);

  return mandate_database_execute (self, "PRAGMA query_only = ON", is_done ? error : NULL) && is_done;
}

/**
 * mandate_database_read_integer:
 * @self: a connection
 * @sql: a query of one row and column
 * @value: (out): what it gave; 0 for no row
 * @error: return location for an error
 *
 * Returns: whether the query could be run
 */
gboolean
mandate_database_read_integer (MandateDatabase *self,
                               const char      *sql,
                               gint64          *value,
                               GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (self, sql, error);
  gboolean has_row;

  if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
    return FALSE;

  *value = has_row ? mandate_statement_get_integer (statement, 0) : 0;

  return TRUE;
}

/**
 * mandate_database_read_text:
 * @self: a connection
 * @sql: a query of one row and column
 * @error: return location for an error
 *
 * Returns: (transfer full): what it gave, "" for no row, or %NULL on error
 */
char *
mandate_database_read_text (MandateDatabase *self,
                            const char      *sql,
                            GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (self, sql, error);
  const char *text = NULL;
  gboolean    has_row;

  if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
    return NULL;

  if (has_row)
    text = mandate_statement_get_text (statement, 0);

  return g_strdup (text != NULL ? text : "");
}

/**
 * mandate_database_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement, kept by the connection for the next
 *   time; release it before it is prepared again
 */
MandateStatement *
mandate_database_prepare (MandateDatabase *self,
                          const char      *sql,
                          GError         **error)
{
  MandateStatement *statement;
  sqlite3_stmt     *handle;
  int               result;

  g_return_val_if_fail (self->owner == g_thread_self (), NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      g_return_val_if_fail (!statement->in_use, NULL);

      statement->in_use = TRUE;
      return statement;
    }

  result = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (result != SQLITE_OK)
    {
      mandate_database_set_error (self, result, error);
      return NULL;
    }

  statement = g_new0 (MandateStatement, 1);
  statement->database = self;
  statement->handle = handle;
  statement->in_use = TRUE;
  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

void
mandate_statement_release (MandateStatement *self)
{
  if (self == NULL)
    return;

  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->bind_result = SQLITE_OK;
  self->in_use = FALSE;
}

/* The first failed bind is reported by the step, so that call sites stay flat. */
static void
keep_bind_result (MandateStatement *self,
                  int               result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

void
mandate_statement_bind_integer (MandateStatement *self,
                                int               parameter,
                                gint64            value)
{
  keep_bind_result (self, sqlite3_bind_int64 (self->handle, parameter, value));
}

void
mandate_statement_bind_number (MandateStatement *self,
                               int               parameter,
                               double            value)
{
  keep_bind_result (self, sqlite3_bind_double (self->handle, parameter, value));
}

/**
 * mandate_statement_bind_text:
 * @self: a statement
 * @parameter: number of a parameter, from 1
 * @value: (nullable): a text that lives until the statement is released, or %NULL for none
 */
void
mandate_statement_bind_text (MandateStatement *self,
                             int               parameter,
                             const char       *value)
{
  keep_bind_result (self, sqlite3_bind_text (self->handle, parameter, value, -1, SQLITE_STATIC));
}

/**
 * mandate_statement_bind_bytes:
 * @self: a statement
 * @parameter: number of a parameter, from 1
 * @value: (nullable): bytes that live until the statement is released
 * @size: how many
 */
void
mandate_statement_bind_bytes (MandateStatement *self,
                              int               parameter,
                              const void       *value,
                              gsize             size)
{
  keep_bind_result (self, sqlite3_bind_blob64 (self->handle, parameter, value != NULL ? value : "", size, SQLITE_STATIC));
}

gboolean
mandate_statement_step (MandateStatement *self,
                        gboolean         *has_row,
                        GError          **error)
{
  int result = self->bind_result;

  if (result == SQLITE_OK)
    result = sqlite3_step (self->handle);

  *has_row = result == SQLITE_ROW;

  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  mandate_database_set_error (self->database, result, error);

  return FALSE;
}

/**
 * mandate_statement_run:
 * @self: a statement that gives no rows
 * @error: return location for an error
 *
 * Returns: whether it was carried out
 */
gboolean
mandate_statement_run (MandateStatement *self,
                       GError          **error)
{
  gboolean has_row;

  return mandate_statement_step (self, &has_row, error);
}

gint64
mandate_statement_get_integer (MandateStatement *self,
                               int               column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
mandate_statement_get_text (MandateStatement *self,
                            int               column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

int
mandate_statement_get_n_columns (MandateStatement *self)
{
  return sqlite3_column_count (self->handle);
}

/* (transfer none): valid until the next step. */
sqlite3_value *
mandate_statement_get_value (MandateStatement *self,
                             int               column)
{
  return sqlite3_column_value (self->handle, column);
}

GBytes *
mandate_statement_dup_bytes (MandateStatement *self,
                             int               column)
{
  const void *bytes = sqlite3_column_blob (self->handle, column);

  return g_bytes_new (bytes, sqlite3_column_bytes (self->handle, column));
}

static MandateTransaction *
begin (MandateDatabase *self,
       const char      *sql,
       GError         **error)
{
  MandateTransaction *transaction;

  if (!mandate_database_execute (self, sql, error))
    return NULL;

  transaction = g_new0 (MandateTransaction, 1);
  transaction->database = self;

  return transaction;
}

/**
 * mandate_database_begin:
 * @self: a connection
 * @error: return location for an error
 *
 * Begins a transaction that writes: never a deferred one, which could fail
 * half way because somebody else wrote first.
 *
 * Returns: (transfer full): the transaction; dropped, it is rolled back
 */
MandateTransaction *
mandate_database_begin (MandateDatabase *self,
                        GError         **error)
{
  return begin (self, "BEGIN IMMEDIATE", error);
}

/**
 * mandate_database_begin_reading:
 * @self: a connection
 * @error: return location for an error
 *
 * Begins a transaction in which everything is read as of one moment, whoever
 * writes meanwhile.
 *
 * Returns: (transfer full): the transaction, to be dropped at the end
 */
MandateTransaction *
mandate_database_begin_reading (MandateDatabase *self,
                                GError         **error)
{
  return begin (self, "BEGIN", error);
}

/**
 * mandate_transaction_commit:
 * @self: (transfer full): a transaction
 * @error: return location for an error
 *
 * Makes the changes last. Whatever comes of it, the transaction is over.
 */
gboolean
mandate_transaction_commit (MandateTransaction *self,
                            GError            **error)
{
  g_autoptr (MandateTransaction) transaction = self;

  if (!mandate_database_execute (transaction->database, "COMMIT", error))
    return FALSE;

  g_free (g_steal_pointer (&transaction));

  return TRUE;
}

void
mandate_transaction_rollback (MandateTransaction *self)
{
  if (self == NULL)
    return;

  /* SQLite has rolled back by itself where the disk was full. */
  if (!sqlite3_get_autocommit (self->database->handle))
    sqlite3_exec (self->database->handle, "ROLLBACK", NULL, NULL, NULL);

  g_free (self);
}

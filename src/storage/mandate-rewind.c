/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Going back in time, on a scratch copy in memory.
 *
 * Only the recorded tables are copied: the journal stays where it is, and
 * evidence bytes never change. The copy has no triggers that fire, because
 * those that keep approved text unchanged would refuse to rewind it.
 */

#include "config.h"

#include "mandate-rewind.h"

#include <glib/gi18n-lib.h>

#include "mandate-changeset.h"
#include "mandate-journal.h"
#include "mandate-migrator.h"
#include "mandate-record-store.h"

typedef sqlite3_changegroup ChangeGroup;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChangeGroup, sqlite3changegroup_delete)

/**
 * mandate_rewind_open:
 * @path: a workspace's file, as mandate_database_make_name() names it
 * @schema: its record types
 * @migrations: resource folder of its migrations
 * @error: return location for an error
 *
 * Returns: (transfer full): a copy of its records in memory, or %NULL on error
 */
MandateDatabase *
mandate_rewind_open (const char          *path,
                     const MandateSchema *schema,
                     const char          *migrations,
                     GError             **error)
{
  g_autoptr (MandateDatabase) scratch = mandate_database_open (":memory:", MANDATE_DATABASE_CREATE, error);
  g_autoptr (MandateStatement) attach = NULL;

  if (scratch == NULL || !mandate_migrate (scratch, migrations, error) ||
      !mandate_database_execute (scratch, "PRAGMA foreign_keys = OFF", error))
    return NULL;

  sqlite3_db_config (mandate_database_get_handle (scratch), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);

  attach = mandate_database_prepare (scratch, "ATTACH ?1 AS source", error);
  if (attach == NULL)
    return NULL;

  mandate_statement_bind_text (attach, 1, path);

  if (!mandate_statement_run (attach, error))
    return NULL;

  g_clear_pointer (&attach, mandate_statement_release);

  /* With its last entry, the copy knows of which moment it is, whoever writes on meanwhile. */
  if (!mandate_database_execute (scratch, "BEGIN", error) ||
      !mandate_record_store_copy (scratch, schema, "source", error) ||
      !mandate_database_execute (scratch, "INSERT INTO main.journal SELECT * FROM source.journal ORDER BY seq DESC LIMIT 1", error) ||
      !mandate_database_execute (scratch, "COMMIT; DETACH source", error))
    return NULL;

  return g_steal_pointer (&scratch);
}

/* The entries after @seq that the copy has seen, newest first. */
static MandateStatement *
select_entries (MandateDatabase *scratch,
                MandateDatabase *source,
                gint64           seq,
                GError         **error)
{
  g_autofree char  *hash = NULL;
  MandateStatement *statement;
  gint64            head;

  if (!mandate_journal_get_head (scratch, &head, &hash, error))
    return NULL;

  statement = mandate_database_prepare (source, "SELECT seq, changeset FROM journal WHERE seq > ?1 AND seq <= ?2 ORDER BY seq DESC", error);
  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, seq);
  mandate_statement_bind_integer (statement, 2, head);

  return statement;
}

static gboolean
rewind_entry (MandateDatabase  *scratch,
              MandateStatement *row,
              GError          **error)
{
  g_autoptr (GBytes) changeset = mandate_statement_dup_bytes (row, 1);
  g_autoptr (GBytes) inverse = mandate_changeset_invert (changeset, error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, mandate_statement_get_integer (row, 0));

  if (inverse != NULL && mandate_changeset_apply (scratch, inverse, error))
    return TRUE;

  g_clear_error (error);
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               _ ("Records were changed outside this program: they are not what entry %s of the journal left behind."), number);

  return FALSE;
}

static gboolean
rewind_one_by_one (MandateDatabase *scratch,
                   MandateDatabase *source,
                   gint64           seq,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr (MandateStatement) entries = select_entries (scratch, source, seq, error);
  gboolean has_row = TRUE;

  if (entries == NULL)
    return FALSE;

  while (TRUE)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !mandate_statement_step (entries, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      if (!rewind_entry (scratch, entries, error))
        return FALSE;
    }
}

/*
 * Combined, a thousand changes of one row are one. %NULL without an error where
 * entries can't be combined, because a migration between them added columns.
 */
static GBytes *
combine_inverses (MandateDatabase *scratch,
                  MandateDatabase *source,
                  gint64           seq,
                  GError         **error)
{
  g_autoptr (ChangeGroup) group = NULL;
  g_autoptr (MandateStatement) entries = select_entries (scratch, source, seq, error);
  void    *combined = NULL;
  int      size = 0;
  int      result;
  gboolean has_row = TRUE;

  if (entries == NULL)
    return NULL;

  result = sqlite3changegroup_new (&group);

  while (result == SQLITE_OK)
    {
      g_autoptr (GBytes) changeset = NULL;
      g_autoptr (GBytes) inverse = NULL;

      if (!mandate_statement_step (entries, &has_row, error))
        return NULL;

      if (!has_row)
        break;

      changeset = mandate_statement_dup_bytes (entries, 1);
      inverse = mandate_changeset_invert (changeset, error);
      if (inverse == NULL)
        return NULL;

      result = sqlite3changegroup_add (group, g_bytes_get_size (inverse), (void *) g_bytes_get_data (inverse, NULL));
    }

  if (result == SQLITE_OK)
    result = sqlite3changegroup_output (group, &size, &combined);

  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (combined, size, sqlite3_free, combined);

  if (result != SQLITE_SCHEMA)
    mandate_database_set_error (source, result, error);

  return NULL;
}

/**
 * mandate_rewind_in_place:
 * @database: a connection, in a transaction, with foreign keys and triggers off
 * @source: a connection to the journal; may be the same
 * @seq: place of an entry, 0 for before the first
 * @error: return location for an error
 *
 * Takes back everything after that entry, as a part of what the caller does.
 *
 * Returns: whether the records are now as they were then
 */
gboolean
mandate_rewind_in_place (MandateDatabase *database,
                         MandateDatabase *source,
                         gint64           seq,
                         GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GBytes) inverse = combine_inverses (database, source, seq, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (inverse != NULL)
    return mandate_changeset_apply (database, inverse, error);

  return rewind_one_by_one (database, source, seq, NULL, error);
}

/**
 * mandate_rewind_to:
 * @scratch: a copy of the records
 * @source: the workspace's own connection
 * @seq: place of an entry, 0 for before the first
 * @error: return location for an error
 *
 * Takes back everything after that entry.
 *
 * Returns: whether the copy is now as the records were then
 */
gboolean
mandate_rewind_to (MandateDatabase *scratch,
                   MandateDatabase *source,
                   gint64           seq,
                   GError         **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (scratch, error);

  return transaction != NULL && mandate_rewind_in_place (scratch, source, seq, error) &&
         mandate_transaction_commit (g_steal_pointer (&transaction), error);
}

static gboolean
check_empty (MandateDatabase     *scratch,
             const MandateSchema *schema,
             GError             **error)
{
  for (guint i = 0; i < mandate_schema_get_n_types (schema); i++)
    {
      const char      *table = mandate_record_type_get_table (mandate_schema_get_type_at (schema, i));
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
      gint64           n_rows;

      if (!mandate_database_read_integer (scratch, sql, &n_rows, error))
        return FALSE;

      if (n_rows > 0)
        {
          g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                       /* Translators: %s is a plural, such as “People”. */
                       _ ("Records were added outside this program (%s): no entry of the journal tells of them."),
                       mandate_record_type_get_plural (mandate_schema_get_type_at (schema, i)));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * mandate_rewind_check:
 * @scratch: a copy of the records as they are now
 * @source: the workspace's own connection
 * @schema: the record types
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the first entry that does not fit
 *
 * Takes back entry by entry down to the first: every value must be what the
 * entry before left, and nothing may remain.
 *
 * Returns: whether the journal leads to exactly these records
 */
gboolean
mandate_rewind_check (MandateDatabase     *scratch,
                      MandateDatabase     *source,
                      const MandateSchema *schema,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (scratch, error);

  return transaction != NULL && rewind_one_by_one (scratch, source, 0, cancellable, error) && check_empty (scratch, schema, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Entries of other copies that were brought in, as those copies recorded them.
 * They hang from entries that are here, and an entry of the kind “merge” hangs
 * from them.
 */

#include "config.h"

#include "mandate-branch.h"

#include <glib/gi18n-lib.h>

#include "mandate-entry-hash.h"
#include "mandate-journal-private.h"

/**
 * mandate_branch_list:
 * @database: a connection
 * @merged_by: place of the entry that brought them in, 0 for all
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): entries that were
 *   brought in, in the order in which that was done
 */
GPtrArray *
mandate_branch_list (MandateDatabase *database,
                     gint64           merged_by,
                     GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "SELECT " MANDATE_JOURNAL_COLUMNS " FROM journal_branch AS journal "
                              "WHERE ?1 = 0 OR merged_by = ?1 ORDER BY merged_by, seq, hash",
                              error);

  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, merged_by);

  return _mandate_journal_collect (statement, error);
}

/**
 * mandate_branch_read_changeset:
 * @database: a connection
 * @hash: hash of an entry that was brought in
 * @error: return location for an error
 *
 * Returns: (transfer full): its changes, or %NULL on error
 */
GBytes *
mandate_branch_read_changeset (MandateDatabase *database,
                               const char      *hash,
                               GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, "SELECT changeset FROM journal_branch WHERE hash = ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  mandate_statement_bind_text (statement, 1, hash);

  if (!mandate_statement_step (statement, &has_row, error))
    return NULL;

  if (has_row)
    return mandate_statement_dup_bytes (statement, 0);

  /* Translators: %s is a hash. */
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("No entry with the hash %s was brought in."), hash);

  return NULL;
}

/**
 * mandate_branch_add:
 * @database: a connection, in a transaction
 * @entry: an entry of another copy, with its hash
 * @changeset: its changes
 * @merged_by: place of the entry that brings it in
 * @error: return location for an error
 *
 * Returns: whether it was written
 */
gboolean
mandate_branch_add (MandateDatabase    *database,
                    const MandateEntry *entry,
                    GBytes             *changeset,
                    gint64              merged_by,
                    GError            **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "INSERT INTO journal_branch (seq, entry, recorded_at, happened_on, actor, kind, reverses, label, "
                              "previous_hash, hash, person, login, other_parent, changeset, merged_by) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                              error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1, entry->seq);
  mandate_statement_bind_text (statement, 2, entry->entry);
  mandate_statement_bind_text (statement, 3, entry->recorded_at);
  mandate_statement_bind_text (statement, 4, entry->happened_on);
  mandate_statement_bind_text (statement, 5, entry->actor);
  mandate_statement_bind_text (statement, 6, mandate_entry_kind_to_string (entry->kind));
  if (entry->reverses != 0)
    mandate_statement_bind_integer (statement, 7, entry->reverses);
  mandate_statement_bind_text (statement, 8, entry->label);
  mandate_statement_bind_text (statement, 9, entry->previous_hash);
  mandate_statement_bind_text (statement, 10, entry->hash);
  mandate_statement_bind_text (statement, 11, entry->person);
  mandate_statement_bind_text (statement, 12, entry->login);
  mandate_statement_bind_text (statement, 13, entry->other_parent);
  mandate_statement_bind_bytes (statement, 14, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset));
  mandate_statement_bind_integer (statement, 15, merged_by);

  return mandate_statement_run (statement, error);
}

static gboolean
set_broken (const char *label,
            GError    **error)
{
  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: %s is what was done. */
               _ ("What was brought in from another copy was changed outside this program (“%s”). The entries of this copy itself are as they were recorded."), label);

  return FALSE;
}

/* A row of what was brought in, while it is checked. */
typedef struct
{
  MandateEntry *entry;
  gint64        merged_by;
  gboolean      is_reached;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  mandate_entry_free (row->entry);
  g_free (row);
}

/* Every row is what its hash says; those that are go to @rows by their hashes. */
static gboolean
check_rows (MandateDatabase *database,
            GHashTable      *rows,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT " MANDATE_JOURNAL_COLUMNS ", journal.changeset, journal.merged_by FROM journal_branch AS journal", error);
  g_autoptr (MandateEntryHash) hash = mandate_entry_hash_new ();
  gboolean has_row;

  while (statement != NULL)
    {
      Row *row;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      if (!mandate_entry_hash_is_sound (hash, statement))
        return set_broken (mandate_statement_get_text (statement, 7), error);

      row = g_new0 (Row, 1);
      row->entry = _mandate_journal_read_row (statement);
      row->merged_by = mandate_statement_get_integer (statement, 14);
      g_hash_table_insert (rows, row->entry->hash, row);
    }

  return FALSE;
}

/* From one merge, what it brought in: all that no merge before it had. */
static gboolean
reach (GHashTable *rows,
       const char *other_parent,
       gint64      seq,
       GError    **error)
{
  g_autoptr (GQueue) open = g_queue_new ();

  g_queue_push_tail (open, (gpointer) other_parent);

  while (!g_queue_is_empty (open))
    {
      Row *row = g_hash_table_lookup (rows, g_queue_pop_head (open));

      if (row == NULL || row->is_reached)
        continue;

      if (row->merged_by != seq)
        return set_broken (row->entry->label, error);

      row->is_reached = TRUE;
      g_queue_push_tail (open, row->entry->previous_hash);
      if (row->entry->other_parent != NULL)
        g_queue_push_tail (open, row->entry->other_parent);
    }

  return TRUE;
}

/* Follows the merges of this copy, one after the other; the entries that they name go to @named. */
static gboolean
follow_merges (MandateDatabase *database,
               GHashTable      *rows,
               GHashTable      *named,
               GError         **error)
{
  g_autoptr (MandateStatement) merge = mandate_database_prepare (database, "SELECT seq, other_parent, label FROM journal WHERE other_parent IS NOT NULL ORDER BY seq", error);
  gboolean has_row;

  while (merge != NULL)
    {
      const char *other_parent;

      if (!mandate_statement_step (merge, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      other_parent = mandate_statement_get_text (merge, 1);
      g_hash_table_replace (named, g_strdup (other_parent), g_strdup (mandate_statement_get_text (merge, 2)));

      if (!reach (rows, other_parent, mandate_statement_get_integer (merge, 0), error))
        return FALSE;
    }

  return FALSE;
}

static gboolean
drop_own (MandateDatabase *database,
          GHashTable      *named,
          GError         **error)
{
  g_autoptr (MandateStatement) row = NULL;
  gboolean has_row = TRUE;

  if (g_hash_table_size (named) == 0)
    return TRUE;

  row = mandate_database_prepare (database, "SELECT hash FROM journal", error);

  while (row != NULL && g_hash_table_size (named) > 0)
    {
      if (!mandate_statement_step (row, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      g_hash_table_remove (named, mandate_statement_get_text (row, 0));
    }

  return row != NULL;
}

/* No row hangs in the air; what the rows hang from goes to @named. */
static gboolean
check_reached (GHashTable *rows,
               GHashTable *named,
               GError    **error)
{
  GHashTableIter iter;
  gpointer       value;

  g_hash_table_iter_init (&iter, rows);

  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Row *row = value;

      if (!row->is_reached)
        return set_broken (row->entry->label, error);

      g_hash_table_replace (named, g_strdup (row->entry->previous_hash), g_strdup (row->entry->label));
      if (row->entry->other_parent != NULL)
        g_hash_table_replace (named, g_strdup (row->entry->other_parent), g_strdup (row->entry->label));
    }

  return TRUE;
}

/**
 * mandate_branch_check:
 * @database: a connection, whose own chain is whole
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Recomputes the hashes of all that was brought in. Both parents of each entry
 * must be here, and each must lead to the merge that it says brought it in.
 *
 * Returns: whether it is as it was recorded
 */
gboolean
mandate_branch_check (MandateDatabase *database,
                      GCancellable    *cancellable,
                      GError         **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, row_free);
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       hash, label;

  if (!check_rows (database, rows, cancellable, error) || !follow_merges (database, rows, named, error) ||
      !check_reached (rows, named, error))
    return FALSE;

  g_hash_table_iter_init (&iter, named);

  while (g_hash_table_iter_next (&iter, &hash, NULL))
    if (g_hash_table_contains (rows, hash) || g_str_equal (hash, MANDATE_JOURNAL_NO_HASH))
      g_hash_table_iter_remove (&iter);

  if (!drop_own (database, named, error))
    return FALSE;

  g_hash_table_iter_init (&iter, named);

  return !g_hash_table_iter_next (&iter, &hash, &label) || set_broken (label, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking the chain of a journal, also beside the work that goes on in the file. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-branch.h"
#include "mandate-entry-hash.h"
#include "mandate-journal-private.h"

/* How many entries are checked between two words of how far it is. */
#define PROGRESS_STEP 500

static gboolean
set_broken (gint64   seq,
            GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);
  g_autofree char *before = g_strdup_printf ("%" G_GINT64_FORMAT, seq - 1);

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: both %s are numbers of entries. */
               _ ("The journal is broken at entry %s: it, or one before it, was changed outside this program. "
                  "Everything up to entry %s is as it was recorded."),
               number, before);

  return FALSE;
}

/* The hash of the row takes the place of that of the row before. */
static gboolean
check_entry (MandateEntryHash *hash,
             MandateStatement *row,
             gint64            seq,
             char              previous_hash[MANDATE_ENTRY_HASH_SIZE])
{
  if (!mandate_entry_hash_is_sound (hash, row) || mandate_statement_get_integer (row, MANDATE_JOURNAL_COLUMN_SEQ) != seq ||
      strcmp (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_PREVIOUS_HASH), previous_hash) != 0)
    return FALSE;

  g_strlcpy (previous_hash, mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_HASH), MANDATE_ENTRY_HASH_SIZE);

  return TRUE;
}

/**
 * mandate_journal_walk_chain:
 * @database: a connection
 * @progress: (nullable): told now and then how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the first bad entry
 *
 * Recomputes every hash, also of what was brought in from other copies.
 *
 * Returns: whether the chain is whole
 */
gboolean
mandate_journal_walk_chain (MandateDatabase    *database,
                            MandateProgressFunc progress,
                            gpointer            data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autoptr (MandateEntryHash) hash = mandate_entry_hash_new ();
  g_autoptr (MandateStatement) statement = NULL;
  char     previous_hash[MANDATE_ENTRY_HASH_SIZE] = MANDATE_JOURNAL_NO_HASH;
  gboolean has_row;
  gint64   head;

  if (!mandate_database_read_integer (database, "SELECT ifnull (max (seq), 0) FROM journal", &head, error))
    return FALSE;

  statement = mandate_database_prepare (database, "SELECT " MANDATE_JOURNAL_COLUMNS ", changeset FROM journal ORDER BY seq", error);
  if (statement == NULL)
    return FALSE;

  for (gint64 seq = 1;; seq++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return mandate_branch_check (database, cancellable, error);

      if (!check_entry (hash, statement, seq, previous_hash))
        return set_broken (seq, error);

      if (progress != NULL && seq % PROGRESS_STEP == 0)
        progress (seq, MAX (seq, head), data);
    }
}

/**
 * mandate_journal_check_chain:
 * @database: a connection
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the first bad entry
 *
 * Recomputes every hash.
 *
 * Returns: whether the chain is whole
 */
gboolean
mandate_journal_check_chain (MandateDatabase *database,
                             GCancellable    *cancellable,
                             GError         **error)
{
  return mandate_journal_walk_chain (database, NULL, NULL, cancellable, error);
}

/**
 * mandate_journal_check_file:
 * @path: a workspace's file
 * @progress: (nullable): told now and then how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the first bad entry
 *
 * Recomputes every hash by a connection of its own, in whatever thread it is
 * called. The file is opened as for writing, because only so its log of what
 * is not yet in it can be read, but nothing is written.
 *
 * Returns: whether the chain is whole
 */
gboolean
mandate_journal_check_file (const char         *path,
                            MandateProgressFunc progress,
                            gpointer            data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_READ_WRITE, error);

  return database != NULL && mandate_database_execute (database, "PRAGMA query_only = ON", error) &&
         mandate_journal_walk_chain (database, progress, data, cancellable, error);
}

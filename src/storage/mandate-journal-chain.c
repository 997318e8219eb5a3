/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checking the journal of a file beside the work that goes on in it. */

#include "config.h"

#include "mandate-journal.h"

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

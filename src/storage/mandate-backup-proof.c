/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup counts when it was opened again and found to be what it is a copy of. */

#include "config.h"

#include "mandate-backup-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "mandate-journal.h"
#include "mandate-migrator.h"
#include "mandate-verification.h"

void
_mandate_backup_source_clear (MandateBackupSource *source)
{
  g_clear_pointer (&source->contents, mandate_contents_free);
  g_clear_pointer (&source->hash, g_free);
}

static gboolean
read_all (MandateDatabase     *database,
          MandateBackupSource *source,
          GCancellable        *cancellable,
          GError             **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin_reading (database, error);

  _mandate_backup_source_clear (source);

  if (transaction == NULL)
    return FALSE;

  source->contents = mandate_contents_read (database, error);
  source->hash = source->contents != NULL ? mandate_contents_hash (database, cancellable, error) : NULL;

  return source->hash != NULL;
}

/**
 * _mandate_backup_read_source:
 * @path: (type filename): a workspace's file
 * @source: (out): what it is, as of one moment
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
_mandate_backup_read_source (const char          *path,
                             MandateBackupSource *source,
                             GCancellable        *cancellable,
                             GError             **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_READ_WRITE, error);

  return database != NULL && read_all (database, source, cancellable, error);
}

/*
 * A journal of an older schema can't be recomputed before it is migrated, and
 * the backup is made before that: here it has to be enough that the journal is
 * the same.
 */
static gboolean
check_chain (MandateDatabase *database,
             GCancellable    *cancellable,
             GError         **error)
{
  gboolean is_current;

  if (!mandate_migrator_check (database, MANDATE_MIGRATIONS, &is_current, error))
    return FALSE;

  return !is_current || mandate_journal_check_chain (database, cancellable, error);
}

static gboolean
check_same (const MandateBackupSource *copy,
            const MandateBackupSource *source,
            GError                   **error)
{
  if (g_str_equal (copy->hash, source->hash))
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, copy->contents->seq != source->contents->seq ? MANDATE_STORAGE_ERROR_STALE : MANDATE_STORAGE_ERROR_FAILED,
                       _ ("what was written is not what is in the workspace."));

  return FALSE;
}

/**
 * _mandate_backup_check_size:
 * @path: (type filename): a copy
 * @database: the same, opened
 * @error: return location for an error
 *
 * SQLite reads what is missing of a last page as zeros, which an empty page is
 * full of: that its end was cut off is seen by nothing else.
 *
 * Returns: whether all of the file is there
 */
gboolean
_mandate_backup_check_size (const char      *path,
                            MandateDatabase *database,
                            GError         **error)
{
  gint64   size;
  GStatBuf info;

  if (!mandate_database_read_integer (database, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", &size, error))
    return FALSE;

  if (g_stat (path, &info) == 0 && info.st_size == size)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED, _ ("the end of the file is missing."));

  return FALSE;
}

/**
 * _mandate_backup_prove:
 * @path: (type filename): a copy that was just written
 * @source: what it is a copy of
 * @cancellable: (nullable): to stop it
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_STALE where the
 *   copy is of another moment, because somebody wrote on
 *
 * Opens the copy anew and checks its structure, the chain of its journal, and
 * that it holds what the source held: every row of every table.
 *
 * Returns: whether it can be relied on
 */
gboolean
_mandate_backup_prove (const char                *path,
                       const MandateBackupSource *source,
                       GCancellable              *cancellable,
                       GError                   **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_READ_ONLY, error);
  g_auto (MandateBackupSource) copy = { NULL, NULL };

  return database != NULL && _mandate_backup_check_size (path, database, error) && mandate_verify_structure (database, error) && check_chain (database, cancellable, error) &&
         read_all (database, &copy, cancellable, error) && check_same (&copy, source, error);
}

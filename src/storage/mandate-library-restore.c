/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Bringing a workspace back: from a backup, or from a copy that takes its place.
 * Whatever is there is kept first, as a backup or, where it can't be read, as it is.
 */

#include "config.h"

#include "mandate-library-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "mandate-ancestry.h"
#include "mandate-migrator.h"
#include "mandate-output-file.h"
#include "mandate-uuid.h"
#include "mandate-workspace-private.h"

void
mandate_library_copy_free (MandateLibraryCopy *self)
{
  if (self == NULL)
    return;

  mandate_contents_free (self->contents);
  mandate_contents_free (self->here_contents);
  mandate_library_item_free (self->here);
  g_free (self->parted_at);
  g_free (self);
}

static MandateLibraryItem *
copy_item (const MandateLibraryItem *item)
{
  MandateLibraryItem *copy = g_new0 (MandateLibraryItem, 1);

  copy->name = g_strdup (item->name);
  copy->id = g_strdup (item->id);
  copy->workspace_id = g_strdup (item->workspace_id);
  copy->path = g_strdup (item->path);
  copy->changed_at = g_strdup (item->changed_at);
  copy->is_sample = item->is_sample;

  return copy;
}

/* Opened once, it is of this schema, and can be compared. */
static MandateDatabase *
open_here (const MandateLibraryItem *item,
           GError                  **error)
{
  g_autoptr (MandateDatabase) here = mandate_database_open (item->path, MANDATE_DATABASE_READ_WRITE, error);
  g_autoptr (MandateWorkspace) workspace = NULL;
  gboolean is_current;

  if (here == NULL || !mandate_migrator_check (here, MANDATE_MIGRATIONS, &is_current, error))
    return NULL;

  if (is_current)
    return g_steal_pointer (&here);

  g_clear_pointer (&here, mandate_database_free);
  workspace = mandate_library_open_item (item, error);

  return workspace != NULL ? mandate_database_open (item->path, MANDATE_DATABASE_READ_WRITE, error) : NULL;
}

/* Of those here the one with the same id, or else one that has the same beginning. */
static gboolean
relate_to (MandateLibraryCopy       *self,
           MandateDatabase          *there,
           const MandateLibraryItem *item,
           GError                  **error)
{
  g_autoptr (MandateDatabase) here = open_here (item, error);
  g_autoptr (MandateContents) contents = here != NULL ? mandate_contents_read (here, error) : NULL;
  g_autoptr (MandateAncestry) ancestry = NULL;
  const gboolean is_same = g_strcmp0 (item->workspace_id, self->contents->workspace_id) == 0;
  gboolean       alike;

  if (contents == NULL || !mandate_relation_begins_alike (there, here, &alike, error))
    return FALSE;

  if (!is_same && (!alike || self->here != NULL))
    return TRUE;

  ancestry = mandate_ancestry_new (here, there, error);
  if (ancestry == NULL)
    return FALSE;

  g_clear_pointer (&self->parted_at, g_free);
  if (!mandate_ancestry_find_parting (ancestry, here, &self->parted_at, error))
    return FALSE;

  g_clear_pointer (&self->here, mandate_library_item_free);
  g_clear_pointer (&self->here_contents, mandate_contents_free);
  self->here = copy_item (item);
  self->here_contents = g_steal_pointer (&contents);
  self->relation = mandate_relation_compare (ancestry->only_there->len, ancestry->only_here->len, TRUE);
  self->common = ancestry->fork;
  self->n_only_here = mandate_ancestry_count_changes (ancestry->only_here);
  self->n_only_there = mandate_ancestry_count_changes (ancestry->only_there);

  return TRUE;
}

/* What can't be read here is no reason not to look at the copy, unless it is of the same workspace. */
static gboolean
relate (MandateLibraryCopy *self,
        MandateDatabase    *there,
        GPtrArray          *items,
        GError            **error)
{
  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);
      const gboolean            is_same = g_strcmp0 (item->workspace_id, self->contents->workspace_id) == 0;

      if (item->problem == NULL && !relate_to (self, there, item, is_same ? error : NULL) && is_same)
        return FALSE;
    }

  return TRUE;
}

/**
 * mandate_library_look_at_copy:
 * @path: (type filename): a file that mandate_workspace_export_copy() wrote, or a backup
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Checks a copy as mandate_library_add_copy() does, down to the last entry of
 * its journal, and says what it holds and how it stands to what is here. Takes
 * nothing in.
 *
 * Returns: (transfer full): what was found, or %NULL on error
 */
MandateLibraryCopy *
mandate_library_look_at_copy (const char   *path,
                              GCancellable *cancellable,
                              GError      **error)
{
  g_auto (MandateArrival) arrival = { .source = path };
  g_autoptr (MandateLibraryCopy) self = g_new0 (MandateLibraryCopy, 1);
  g_autoptr (MandateDatabase) database = NULL;
  g_autoptr (GPtrArray) items = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!_mandate_arrival_receive (&arrival, cancellable, error))
    return NULL;

  database = mandate_database_open (arrival.path, MANDATE_DATABASE_READ_WRITE, error);
  self->contents = database != NULL ? mandate_contents_read (database, error) : NULL;
  items = self->contents != NULL ? mandate_library_list (error) : NULL;
  return items != NULL && relate (self, database, items, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
is_busy (MandateDatabase *database)
{
  const int code = sqlite3_errcode (mandate_database_get_handle (database)) & 0xff;

  return code == SQLITE_BUSY || code == SQLITE_LOCKED;
}

/*
 * A connection that nobody else has one beside, not even to read, and a file
 * that is all there is of the workspace: without a write-ahead log. %NULL
 * without an error where the file can't be opened at all; then only the lock of
 * the one writer tells that nobody has it open.
 */
static gboolean
lock_out_others (const char       *path,
                 MandateDatabase **lock,
                 GError          **error)
{
  g_autoptr (MandateDatabase) database = NULL;
  g_autofree char *mode = NULL;

  *lock = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  database = mandate_database_open (path, MANDATE_DATABASE_READ_WRITE, NULL);
  if (database == NULL)
    return TRUE;

  mode = mandate_database_read_text (database, "PRAGMA journal_mode = DELETE", NULL);

  if ((mode == NULL || !mandate_database_execute (database, "BEGIN EXCLUSIVE", NULL)) && is_busy (database))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY,
                           _ ("The workspace is open elsewhere, in a window or another program. Close it there and try again."));
      return FALSE;
    }

  /* A damaged file may refuse. Closed now, its connection touches nothing that comes later. */
  if (g_strcmp0 (mode, "delete") == 0)
    *lock = g_steal_pointer (&database);

  return TRUE;
}

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED) ||
         g_error_matches (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_OURS);
}

/* As a backup if it is sound, as it is if not; where neither can be, it must stay. */
static gboolean
keep_what_is_there (const MandateLibraryItem *item,
                    MandateBackupReason       reason,
                    gboolean                 *is_damaged,
                    GCancellable             *cancellable,
                    GError                  **error)
{
  g_autoptr (GError) failure = NULL;

  *is_damaged = FALSE;

  if (!g_file_test (item->path, G_FILE_TEST_EXISTS) || mandate_backup_make_before (item->path, reason, cancellable, &failure))
    return TRUE;

  *is_damaged = is_damage (failure);

  if (!*is_damaged)
    g_propagate_error (error, g_steal_pointer (&failure));

  return *is_damaged;
}

static void
remove_beside (const char *path)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);

      g_unlink (beside);
    }
}

/*
 * What is beside the old file goes before the new one comes: SQLite would take
 * an old write-ahead log for the new file's own. Of a damaged file it was kept.
 */
static gboolean
take_place (MandateArrival           *arrival,
            const MandateLibraryItem *item,
            gboolean                  is_damaged,
            GError                  **error)
{
  g_autoptr (MandateWriterLock) writer = NULL;
  g_autoptr (MandateDatabase) lock = NULL;
  g_autofree char *folder = g_path_get_dirname (item->path);
  g_autofree char *kept = NULL;

  /* Of a lost workspace the folder may be gone, too. */
  g_mkdir_with_parents (folder, 0700);

  writer = mandate_writer_lock_take (item->path, error);
  if (writer == NULL || !lock_out_others (item->path, &lock, error))
    return FALSE;

  if (is_damaged)
    {
      kept = mandate_backup_keep_damaged (item->path, NULL, error);
      if (kept == NULL)
        return FALSE;
    }

  if (lock == NULL)
    remove_beside (item->path);

  return mandate_output_file_put (arrival->path, item->path, error);
}

/* It goes on under the name that it has here, unless it can't be read what that is. */
static gboolean
write_identity (MandateArrival           *arrival,
                const MandateLibraryItem *item,
                GError                  **error)
{
  g_autoptr (MandateLibraryItem) arrived = _mandate_library_read_file (arrival->path, error);
  g_autoptr (GPtrArray) items = arrived != NULL ? mandate_library_list (error) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  if (items == NULL)
    return FALSE;

  id = _mandate_library_has_workspace (items, arrived->workspace_id, item->id) ? mandate_uuid_new () : g_strdup (arrived->workspace_id);
  name = item->problem == NULL ? g_strdup (item->name) : mandate_library_make_name (arrived->name, item->name, error);

  return name != NULL && _mandate_arrival_write_identity (arrival, id, name, error);
}

static gboolean
replace (const MandateLibraryItem *item,
         MandateArrival           *arrival,
         MandateBackupReason       reason,
         GCancellable             *cancellable,
         GError                  **error)
{
  gboolean is_damaged;

  return write_identity (arrival, item, error) && keep_what_is_there (item, reason, &is_damaged, cancellable, error) &&
         take_place (arrival, item, is_damaged, error);
}

/**
 * mandate_library_replace:
 * @item: a workspace of the list, which nobody has open
 * @path: (type filename): a copy that is to take its place
 * @cancellable: (nullable): to stop it
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_READ_ONLY
 *   where it is open for writing, %G_IO_ERROR_BUSY where for reading
 *
 * Checks the copy, backs up what is there, and puts the copy in its place. The
 * workspace keeps its folder, its name and its backups. Until the last moment
 * the old file is there, and from then on the new one.
 *
 * Returns: whether the copy is the workspace now
 */
gboolean
mandate_library_replace (const MandateLibraryItem *item,
                         const char               *path,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_auto (MandateArrival) arrival = { .source = path };

  g_return_val_if_fail (item != NULL && path != NULL, FALSE);

  return _mandate_arrival_receive (&arrival, cancellable, error) && replace (item, &arrival, MANDATE_BACKUP_REPLACE, cancellable, error);
}

/* Whether the backup's last entry is one of the workspace's, and all of that is sound. */
static gboolean
can_go_back (MandateWorkspace      *workspace,
             const MandateContents *backup,
             GCancellable          *cancellable,
             GError               **error)
{
  g_autoptr (MandateEntry) entry = NULL;

  if (!mandate_workspace_verify (workspace, cancellable, error))
    return FALSE;

  if (backup->seq == 0)
    return g_strcmp0 (mandate_workspace_get_id (workspace), backup->workspace_id) == 0;

  entry = mandate_workspace_read_entry (workspace, backup->seq, error);

  return entry != NULL && g_strcmp0 (entry->hash, backup->hash) == 0;
}

static gboolean
go_back (MandateWorkspace      *workspace,
         MandateArrival        *arrival,
         const MandateBackup   *backup,
         const MandateContents *contents,
         GCancellable          *cancellable,
         GError               **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (arrival->path, MANDATE_DATABASE_READ_WRITE, error);
  g_autofree char *records = database != NULL ? mandate_contents_hash_records (database, mandate_schema_get (), error) : NULL;
  g_autofree char *moment = g_date_time_format (backup->made_at, "%Y-%m-%d %H:%M");
  g_autofree char *label = NULL;

  /* Translators: %s is a day and a time, in UTC. */
  label = g_strdup_printf (_ ("Restore the backup of %s UTC"), moment);

  return records != NULL && mandate_backup_make_before (mandate_workspace_get_path (workspace), MANDATE_BACKUP_RESTORE, cancellable, error) &&
         _mandate_workspace_restore (workspace, contents->seq, records, label, error);
}

static MandateContents *
read_contents (const char *path,
               GError    **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_READ_WRITE, error);

  return database != NULL ? mandate_contents_read (database, error) : NULL;
}

static MandateWorkspace *
try_open_sound (const MandateLibraryItem *item,
                const MandateContents    *backup,
                GCancellable             *cancellable,
                GError                  **error)
{
  g_autoptr (MandateWorkspace) workspace = mandate_library_open_item (item, error);

  if (workspace == NULL)
    return NULL;

  if (mandate_workspace_get_refusal (workspace) != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_BUSY, mandate_workspace_get_refusal (workspace));
      return NULL;
    }

  return can_go_back (workspace, backup, cancellable, error) ? g_steal_pointer (&workspace) : NULL;
}

/*
 * %NULL without an error where the file that is there is gone, damaged, or knows
 * nothing of the backup. One that could not be read this time is none of that:
 * in its place, the backup would put off what was done since for no reason. A
 * read that failed once may look like damage, so that is to be found twice.
 */
static MandateWorkspace *
open_sound (const MandateLibraryItem *item,
            const MandateContents    *backup,
            GCancellable             *cancellable,
            GError                  **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (MandateWorkspace) workspace = try_open_sound (item, backup, cancellable, &reason);

  if (is_damage (reason))
    {
      g_clear_error (&reason);
      workspace = try_open_sound (item, backup, cancellable, &reason);
    }

  if (reason != NULL && !is_damage (reason) && !g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&reason));

  return g_steal_pointer (&workspace);
}

/**
 * mandate_library_restore:
 * @item: a workspace of the list, which nobody has open
 * @backup: a backup of it
 * @way: (out) (optional): how it was done
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Makes a workspace what it was. Where the workspace is sound and its journal
 * knows the last entry of the backup, that is one more entry, which can be
 * undone; where not, the backup takes the file's place. Either way what is
 * there now is backed up first, and a damaged file is kept as it is.
 *
 * Returns: whether it was restored; if not, nothing was changed
 */
gboolean
mandate_library_restore (const MandateLibraryItem *item,
                         const MandateBackup      *backup,
                         MandateRestoreWay        *way,
                         GCancellable             *cancellable,
                         GError                  **error)
{
  g_auto (MandateArrival) arrival = { .source = backup->path };
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (MandateContents) contents = NULL;
  g_autoptr (GError) reason = NULL;

  if (backup->reason == MANDATE_BACKUP_DAMAGED)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED, _ ("This is a damaged file and no backup. Choose another one."));
      return FALSE;
    }

  if (!_mandate_arrival_receive (&arrival, cancellable, error))
    return FALSE;

  contents = read_contents (arrival.path, error);
  if (contents == NULL)
    return FALSE;

  workspace = open_sound (item, contents, cancellable, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (way != NULL)
    *way = workspace != NULL ? MANDATE_RESTORE_ENTRY : MANDATE_RESTORE_FILE;

  if (workspace != NULL)
    return go_back (workspace, &arrival, backup, contents, cancellable, error);

  return replace (item, &arrival, MANDATE_BACKUP_RESTORE, cancellable, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The backups of a workspace: whole copies of its file, beside the workspaces
 * and not among them. Every function takes the path of the workspace's file and
 * uses connections of its own, so that it may be called from any thread.
 */

#include "config.h"

#include "mandate-backup-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "mandate-backup-rotation.h"
#include "mandate-output-file.h"
#include "mandate-workspace-private.h"

#define SUFFIX    MANDATE_BACKUP_SUFFIX
#define MAX_TRIES 5

static char *
make_folder (const char *workspace,
             GError    **error)
{
  g_autofree char *folder = mandate_backup_get_folder (workspace);

  if (folder == NULL)
    {
      g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                   /* Translators: %s is a file name. */
                   _ ("“%s” is not a workspace of this computer."), workspace);
      return NULL;
    }

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* Translators: %1$s is a folder, %2$s a reason of the system. */
               _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), folder, g_strerror (errno));

  return NULL;
}

/* The next second that no backup has, so that a name is never used twice. */
static char *
choose_name (const char         *folder,
             GDateTime          *now,
             MandateBackupReason reason)
{
  g_autoptr (GDateTime) moment = g_date_time_to_utc (now);

  while (TRUE)
    {
      g_autofree char *text = g_date_time_format (moment, "%Y-%m-%dT%H%M%SZ");
      g_autofree char *name = g_strconcat (text, "-", mandate_backup_reason_to_string (reason), SUFFIX, NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GDateTime       *next;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);

      next = g_date_time_add_seconds (moment, 1);
      g_date_time_unref (moment);
      moment = next;
    }
}

static gboolean
write_and_prove (const char   *workspace,
                 const char   *path,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (MandateOutputFile) output = mandate_output_file_new_private (path, error);
  g_auto (MandateBackupSource) source = { NULL, NULL };
  const char *temporary = output != NULL ? mandate_output_file_get_temporary (output) : NULL;

  return output != NULL && _mandate_backup_read_source (workspace, &source, cancellable, error) &&
         _mandate_workspace_write_copy (workspace, MANDATE_DATABASE_READ_WRITE, temporary, error) && _mandate_backup_prove (temporary, &source, cancellable, error) &&
         mandate_output_file_finish (output, error);
}

/* Somebody may write while the copy is made; then it is made again. */
static char *
make (const char         *workspace,
      MandateBackupReason reason,
      GDateTime          *now,
      GCancellable       *cancellable,
      GError            **error)
{
  g_autofree char *folder = make_folder (workspace, error);
  g_autoptr (GError) reason_of_failure = NULL;

  for (guint i = 0; folder != NULL && i < MAX_TRIES; i++)
    {
      g_autofree char *name = choose_name (folder, now, reason);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_clear_error (&reason_of_failure);

      if (write_and_prove (workspace, path, cancellable, &reason_of_failure))
        return g_steal_pointer (&name);

      if (!g_error_matches (reason_of_failure, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE) &&
          !g_error_matches (reason_of_failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
        break;
    }

  if (reason_of_failure != NULL)
    g_propagate_error (error, g_steal_pointer (&reason_of_failure));

  return NULL;
}

/**
 * mandate_backup_make:
 * @workspace: (type filename): the file of a workspace of the library
 * @reason: why
 * @now: (nullable): the moment to name it for, or %NULL for now
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, which says that it is about a backup
 *
 * Copies a workspace, opens the copy again, and gives it its name when it was
 * proven: it is whole, its journal is unbroken, and it holds every row that the
 * workspace held at that moment. Where that fails, nothing is left of it.
 *
 * Returns: (transfer full): the backup, or %NULL on error
 */
MandateBackup *
mandate_backup_make (const char         *workspace,
                     MandateBackupReason reason,
                     GDateTime          *now,
                     GCancellable       *cancellable,
                     GError            **error)
{
  g_autoptr (GDateTime) moment = now != NULL ? g_date_time_ref (now) : g_date_time_new_now_utc ();
  g_autofree char *folder = mandate_backup_get_folder (workspace);
  g_autofree char *name = make (workspace, reason, moment, cancellable, error);
  MandateBackup   *backup;

  if (name == NULL)
    {
      g_prefix_error (error, _ ("No backup could be made: "));
      return NULL;
    }

  backup = _mandate_backup_from_name (folder, name);
  _mandate_backup_look_inside (backup);

  return backup;
}

/**
 * mandate_backup_make_before:
 * @workspace: (type filename): a workspace's file
 * @reason: what is about to be done
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, which says that nothing was done
 *
 * To be called before what changes much at once. Of a file outside the library
 * no backup is made: whoever opens one keeps it himself.
 *
 * Returns: whether it may be done
 */
gboolean
mandate_backup_make_before (const char         *workspace,
                            MandateBackupReason reason,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autofree char *folder = mandate_backup_get_folder (workspace);
  g_autoptr (MandateBackup) backup = NULL;

  if (folder == NULL)
    return TRUE;

  backup = mandate_backup_make (workspace, reason, NULL, cancellable, error);
  if (backup == NULL)
    g_prefix_error (error, _ ("Nothing was changed, because it would have had to be backed up first. "));

  return backup != NULL;
}

static gboolean
keep_file (const char *from,
           const char *to,
           GError    **error)
{
  g_autoptr (GFile) source = NULL;
  g_autoptr (GFile) target = NULL;

  if (!g_file_test (from, G_FILE_TEST_EXISTS) || link (from, to) == 0)
    return TRUE;

  source = g_file_new_for_path (from);
  target = g_file_new_for_path (to);

  return g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error);
}

/**
 * mandate_backup_keep_damaged:
 * @workspace: (type filename): a workspace's file that can't be read, and that
 *   nobody has open
 * @now: (nullable): the moment to name it for, or %NULL for now
 * @error: return location for an error
 *
 * Keeps the bytes as they are among the backups, with those of the write-ahead
 * log. The file itself stays where it is.
 *
 * Returns: (transfer full) (type filename): where they are kept, or %NULL on error
 */
char *
mandate_backup_keep_damaged (const char *workspace,
                             GDateTime  *now,
                             GError    **error)
{
  g_autoptr (GDateTime) moment = now != NULL ? g_date_time_ref (now) : g_date_time_new_now_utc ();
  g_autofree char *folder = make_folder (workspace, error);
  g_autofree char *name = folder != NULL ? choose_name (folder, moment, MANDATE_BACKUP_DAMAGED) : NULL;
  g_autofree char *path = NULL;
  g_autofree char *log = g_strconcat (workspace, "-wal", NULL);
  g_autofree char *kept_log = NULL;

  if (name == NULL)
    return NULL;

  path = g_build_filename (folder, name, NULL);
  kept_log = g_strconcat (path, "-wal", NULL);

  if (!keep_file (workspace, path, error) || !keep_file (log, kept_log, error))
    {
      g_prefix_error (error, _ ("The damaged file could not be kept: "));
      return NULL;
    }

  return g_steal_pointer (&path);
}

/**
 * mandate_backup_if_due:
 * @workspace: (type filename): a workspace's file
 * @now: now, in the time zone of the user
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * To be called with the first change of a day: makes the day's backup where
 * there is none yet, and removes those whose time has passed. Of a file outside
 * the library there are none.
 *
 * Returns: whether there is one
 */
gboolean
mandate_backup_if_due (const char   *workspace,
                       GDateTime    *now,
                       GCancellable *cancellable,
                       GError      **error)
{
  g_autofree char *folder = mandate_backup_get_folder (workspace);
  g_autoptr (MandateBackup) backup = folder != NULL ? mandate_backup_find_of_day (workspace, now, NULL) : NULL;

  if (folder == NULL || backup != NULL)
    return TRUE;

  /* Where the folder can't be read, nothing can be written, either, and that is told. */
  backup = mandate_backup_make (workspace, MANDATE_BACKUP_DAILY, now, cancellable, error);

  return backup != NULL && mandate_backup_rotate (workspace, now, error);
}

static gboolean
remove_file (const char *path,
             GError    **error)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  g_unlink (log);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* Translators: %1$s is a file, %2$s a reason of the system. */
               _ ("The old backup “%1$s” could not be removed: %2$s."), path, g_strerror (errno));

  return FALSE;
}

/* Those of one reason among themselves: seven backups before imports do not push out those of the days. */
static gboolean
rotate_reason (GPtrArray          *backups,
               MandateBackupReason reason,
               GDateTime          *now,
               GError            **error)
{
  g_autoptr (GPtrArray) moments = g_ptr_array_new ();
  g_autoptr (GPtrArray) own = g_ptr_array_new ();
  g_autofree gboolean *keep = NULL;

  for (guint i = 0; i < backups->len; i++)
    {
      MandateBackup *backup = g_ptr_array_index (backups, i);

      if (backup->reason != reason)
        continue;

      g_ptr_array_add (own, backup);
      g_ptr_array_add (moments, backup->made_at);
    }

  keep = g_new0 (gboolean, own->len + 1);
  mandate_backup_rotation_choose ((GDateTime *const *) moments->pdata, moments->len, now, keep);

  for (guint i = 0; i < own->len; i++)
    if (!keep[i] && !remove_file (((MandateBackup *) g_ptr_array_index (own, i))->path, error))
      return FALSE;

  return TRUE;
}

/* What is left of a backup in the making whose program was killed. Younger ones may still be in the making. */
static void
remove_abandoned (const char *workspace,
                  GDateTime  *now)
{
  g_autofree char *folder = mandate_backup_get_folder (workspace);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf         status;

      if (strstr (name, SUFFIX ".") != NULL && g_stat (path, &status) == 0 && status.st_mtime < g_date_time_to_unix (now) - 24 * 60 * 60)
        g_unlink (path);
    }
}

/**
 * mandate_backup_rotate:
 * @workspace: (type filename): a workspace's file
 * @now: now
 * @error: return location for an error
 *
 * Removes the backups that mandate_backup_rotation_choose() does not keep, the
 * backups of each reason among themselves, and what never became one.
 *
 * Returns: whether they are gone
 */
gboolean
mandate_backup_rotate (const char *workspace,
                       GDateTime  *now,
                       GError    **error)
{
  g_autoptr (GPtrArray) backups = _mandate_backup_list_names (workspace, error);

  remove_abandoned (workspace, now);

  for (guint reason = 0; backups != NULL && reason <= MANDATE_BACKUP_DAMAGED; reason++)
    if (!rotate_reason (backups, reason, now, error))
      return FALSE;

  return backups != NULL;
}

/**
 * mandate_backup_delete_all:
 * @workspace: (type filename): a workspace's file
 * @error: return location for an error
 *
 * Removes all backups of a workspace for good.
 *
 * Returns: whether they are gone
 */
gboolean
mandate_backup_delete_all (const char *workspace,
                           GError    **error)
{
  g_autofree char *folder = mandate_backup_get_folder (workspace);
  g_autoptr (GPtrArray) backups = _mandate_backup_list_names (workspace, error);

  if (backups == NULL)
    return FALSE;

  for (guint i = 0; i < backups->len; i++)
    if (!remove_file (((MandateBackup *) g_ptr_array_index (backups, i))->path, error))
      return FALSE;

  if (folder != NULL)
    g_rmdir (folder);

  return TRUE;
}

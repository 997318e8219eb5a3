/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The folder of the user's choice that gets a sealed copy of each day's backup.
 * It may be gone for weeks, as a stick is: which it is, and what was copied
 * there last, is kept on this computer. Of what is in the folder only the files
 * of this workspace and this computer are touched.
 */

#include "config.h"

#include "mandate-extra-folder.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "mandate-backup-rotation.h"
#include "mandate-library.h"

#define SUFFIX         ".mandate-sealed"
#define MARK_LENGTH    8
#define MOMENT_FORMAT  "%Y-%m-%dT%H%M%SZ"
#define MOMENT_LENGTH  18
#define MAX_NAME_CHARS 60

void
mandate_extra_folder_free (MandateExtraFolder *self)
{
  if (self == NULL)
    return;

  g_free (self->folder);
  g_clear_pointer (&self->copied_at, g_date_time_unref);
  g_free (self->problem);
  g_free (self);
}

/* One small file for all workspaces of this computer; it names folders and days, nothing of the records. */
static char *
get_settings_path (void)
{
  g_autofree char *workspaces = mandate_library_get_folder ();
  g_autofree char *above = g_path_get_dirname (workspaces);

  return g_build_filename (above, "extra-folders.ini", NULL);
}

/* %NULL on error; where there is no file, nothing was chosen yet. What could not be read must not be written over. */
static GKeyFile *
load_settings (GError **error)
{
  g_autofree char *path = get_settings_path ();
  g_autoptr (GKeyFile) settings = g_key_file_new ();
  g_autoptr (GError) reason = NULL;

  if (g_key_file_load_from_file (settings, path, G_KEY_FILE_NONE, &reason) || g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return g_steal_pointer (&settings);

  /* Translators: %s is a file name; the reason follows. */
  g_propagate_prefixed_error (error, g_steal_pointer (&reason), _ ("Could not read “%s”: "), path);

  return NULL;
}

static gboolean
save_settings (GKeyFile *settings,
               GError  **error)
{
  g_autofree char *path = get_settings_path ();
  g_auto (GStrv) groups = g_key_file_get_groups (settings, NULL);

  if (*groups == NULL && (g_unlink (path) == 0 || errno == ENOENT))
    return TRUE;

  return g_key_file_save_to_file (settings, path, error);
}

/* What happens while copies are made has nobody in front of it: it is for whoever looks for the reason later. */
static GKeyFile *
load_settings_or_warn (void)
{
  g_autoptr (GError) error = NULL;
  GKeyFile *settings = load_settings (&error);

  if (settings == NULL)
    g_warning ("Could not note the state of the extra folder: %s", error->message);

  return settings;
}

static void
save_settings_or_warn (GKeyFile *settings)
{
  g_autoptr (GError) error = NULL;

  if (!save_settings (settings, &error))
    g_warning ("Could not note the state of the extra folder: %s", error->message);
}

/* What a workspace's folder in the library is called, which no other computer has. */
static char *
get_id (const char *workspace)
{
  g_autofree char *folder = g_path_get_dirname (workspace);

  return g_path_get_basename (folder);
}

static GDateTime *
parse_moment (const char *text)
{
  int year, month, day, hour, minute, second;

  if (strlen (text) < MOMENT_LENGTH || sscanf (text, "%4d-%2d-%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;

  return g_date_time_new_utc (year, month, day, hour, minute, second);
}

/**
 * mandate_extra_folder_find:
 * @workspace: (type filename): a workspace's file
 *
 * Returns: (transfer full) (nullable): the folder that gets its sealed copies,
 *   or %NULL where none was chosen
 */
MandateExtraFolder *
mandate_extra_folder_find (const char *workspace)
{
  g_autoptr (GKeyFile) settings = load_settings (NULL);
  g_autofree char    *id = get_id (workspace);
  g_autofree char    *folder = settings != NULL ? g_key_file_get_string (settings, id, "folder", NULL) : NULL;
  g_autofree char    *moment = NULL;
  MandateExtraFolder *self;

  if (folder == NULL)
    return NULL;

  moment = g_key_file_get_string (settings, id, "copied-at", NULL);
  self = g_new0 (MandateExtraFolder, 1);
  self->folder = g_steal_pointer (&folder);
  self->copied_at = moment != NULL ? parse_moment (moment) : NULL;
  self->problem = g_key_file_get_string (settings, id, "problem", NULL);

  return self;
}

/**
 * mandate_extra_folder_choose:
 * @workspace: (type filename): a workspace's file
 * @folder: (type filename) (nullable): where sealed copies are to go, %NULL for nowhere
 * @error: return location for an error
 *
 * Copies that are in a folder that was chosen before stay there.
 *
 * Returns: whether that holds from now on
 */
gboolean
mandate_extra_folder_choose (const char *workspace,
                             const char *folder,
                             GError    **error)
{
  g_autoptr (GKeyFile) settings = load_settings (error);
  g_autofree char *id = get_id (workspace);

  if (settings == NULL)
    return FALSE;

  g_key_file_remove_group (settings, id, NULL);
  if (folder != NULL)
    g_key_file_set_string (settings, id, "folder", folder);

  return save_settings (settings, error);
}

/**
 * mandate_extra_folder_note_problem:
 * @workspace: (type filename): a workspace's file
 * @problem: (nullable): why there is no copy in the extra folder, or %NULL if there is
 *
 * Keeps the reason for whoever looks at the backups next.
 */
void
mandate_extra_folder_note_problem (const char *workspace,
                                   const char *problem)
{
  g_autoptr (GKeyFile) settings = load_settings_or_warn ();
  g_autofree char *id = get_id (workspace);

  if (settings == NULL || !g_key_file_has_group (settings, id))
    return;

  if (problem != NULL)
    g_key_file_set_string (settings, id, "problem", problem);
  else
    g_key_file_remove_key (settings, id, "problem", NULL);

  save_settings_or_warn (settings);
}

static void
note_copy (const char          *workspace,
           const MandateBackup *backup)
{
  g_autoptr (GKeyFile) settings = load_settings_or_warn ();
  g_autofree char *id = get_id (workspace);
  g_autofree char *moment = g_date_time_format (backup->made_at, MOMENT_FORMAT);

  if (settings == NULL)
    return;

  g_key_file_set_string (settings, id, "copied-at", moment);
  g_key_file_remove_key (settings, id, "problem", NULL);
  save_settings_or_warn (settings);
}

/**
 * mandate_extra_folder_is_behind:
 * @self: an extra folder
 * @backup: a backup of its workspace
 *
 * Returns: whether the folder has nothing as new as @backup
 */
gboolean
mandate_extra_folder_is_behind (const MandateExtraFolder *self,
                                const MandateBackup      *backup)
{
  return self->copied_at == NULL || g_date_time_compare (self->copied_at, backup->made_at) < 0;
}

/* “ (1a2b3c4d) ”: tells the copies of one workspace of one computer from all others. */
static char *
make_mark (const char *workspace)
{
  g_autofree char *id = get_id (workspace);

  return g_strdup_printf (" (%.*s) ", MARK_LENGTH, id);
}

/* “Corner Bakery (1a2b3c4d) 2026-11-22T091400Z.mandate-sealed”, which the file systems of sticks take, too. */
static char *
make_name (const char          *workspace,
           const MandateBackup *backup)
{
  g_autofree char *mark = make_mark (workspace);
  g_autofree char *moment = g_date_time_format (backup->made_at, MOMENT_FORMAT);
  const char      *title = backup->contents != NULL && backup->contents->workspace_name != NULL ? backup->contents->workspace_name : "Mandate";
  g_autofree char *name = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), MAX_NAME_CHARS));

  g_strdelimit (name, "/\\:*?\"<>|", '-');

  return g_strconcat (name, mark, moment, SUFFIX, NULL);
}

static GDateTime *
read_moment (const char *name,
             const char *mark)
{
  const gsize length = strlen (name);
  const gsize tail = strlen (mark) + MOMENT_LENGTH + strlen (SUFFIX);
  const char *start = length > tail ? name + length - tail : NULL;

  if (start == NULL || !g_str_has_prefix (start, mark) || !g_str_has_suffix (name, SUFFIX))
    return NULL;

  return parse_moment (start + strlen (mark));
}

static int
compare_copies (gconstpointer a,
                gconstpointer b)
{
  const MandateBackup *first = *(const MandateBackup *const *) a;
  const MandateBackup *second = *(const MandateBackup *const *) b;

  return g_date_time_compare (second->made_at, first->made_at);
}

static void
add_copy (GPtrArray  *copies,
          const char *folder,
          const char *name,
          const char *mark)
{
  GDateTime     *moment = read_moment (name, mark);
  MandateBackup *copy;
  GStatBuf       status;

  if (moment == NULL)
    return;

  copy = g_new0 (MandateBackup, 1);
  copy->path = g_build_filename (folder, name, NULL);
  copy->name = g_strdup (name);
  copy->reason = MANDATE_BACKUP_DAILY;
  copy->made_at = moment;
  copy->size = g_stat (copy->path, &status) == 0 ? status.st_size : 0;
  g_ptr_array_add (copies, copy);
}

static GDir *
open_folder (const char *folder,
             GError    **error)
{
  GDir *dir = g_dir_open (folder, 0, NULL);

  if (dir == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                 /* Translators: %s is a folder. */
                 _ ("The folder “%s” is not there now. Plug the stick in or connect to the network; the copy is made then."), folder);

  return dir;
}

/**
 * mandate_extra_folder_list:
 * @workspace: (type filename): a workspace's file
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateBackup): the sealed copies of
 *   this workspace and this computer in its extra folder, newest first
 */
GPtrArray *
mandate_extra_folder_list (const char *workspace,
                           GError    **error)
{
  g_autoptr (MandateExtraFolder) self = mandate_extra_folder_find (workspace);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_backup_free);
  g_autofree char *mark = make_mark (workspace);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self == NULL)
    return g_steal_pointer (&copies);

  dir = open_folder (self->folder, error);
  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    add_copy (copies, self->folder, name, mark);

  g_ptr_array_sort (copies, compare_copies);

  return g_steal_pointer (&copies);
}

static gboolean
rotate (const char *workspace,
        GDateTime  *now,
        GError    **error)
{
  g_autoptr (GPtrArray) copies = mandate_extra_folder_list (workspace, error);
  g_autoptr (GPtrArray) moments = g_ptr_array_new ();
  g_autofree gboolean *keep = NULL;

  for (guint i = 0; copies != NULL && i < copies->len; i++)
    g_ptr_array_add (moments, ((MandateBackup *) g_ptr_array_index (copies, i))->made_at);

  keep = g_new0 (gboolean, moments->len + 1);
  mandate_backup_rotation_choose ((GDateTime *const *) moments->pdata, moments->len, now, keep);

  for (guint i = 0; i < moments->len; i++)
    {
      const MandateBackup *copy = g_ptr_array_index (copies, i);

      if (keep[i] || g_unlink (copy->path) == 0 || errno == ENOENT)
        continue;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: %1$s is a file, %2$s a reason of the system. */
                   _ ("The old copy “%1$s” could not be removed: %2$s."), copy->path, g_strerror (errno));
      return FALSE;
    }

  return copies != NULL;
}

static gboolean
write_copy (const char           *folder,
            const char           *workspace,
            const MandateBackup  *backup,
            const MandateSecret  *passphrase,
            MandateSealedCost     cost,
            MandateSealedProgress progress,
            gpointer              data,
            GCancellable         *cancellable,
            GError              **error)
{
  g_autofree char *name = make_name (workspace, backup);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GDir) dir = open_folder (folder, error);

  if (dir == NULL)
    return FALSE;

  return g_file_test (path, G_FILE_TEST_EXISTS) ||
         mandate_sealed_copy_write_file (backup->path, path, FALSE, passphrase, cost, progress, data, cancellable, error);
}

/**
 * mandate_extra_folder_write:
 * @workspace: (type filename): a workspace's file, which has an extra folder
 * @backup: a proven backup of it
 * @now: now
 * @passphrase: what opens the copy
 * @cost: what each try of a passphrase costs
 * @progress: (nullable): called now and then
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error, which is kept, too
 *
 * Writes a sealed copy of @backup to the extra folder, and removes the copies
 * that mandate_backup_rotation_choose() does not keep. May be called from any
 * thread.
 *
 * Returns: whether the copy is there
 */
gboolean
mandate_extra_folder_write (const char           *workspace,
                            const MandateBackup  *backup,
                            GDateTime            *now,
                            const MandateSecret  *passphrase,
                            MandateSealedCost     cost,
                            MandateSealedProgress progress,
                            gpointer              data,
                            GCancellable         *cancellable,
                            GError              **error)
{
  g_autoptr (MandateExtraFolder) self = mandate_extra_folder_find (workspace);
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (write_copy (self->folder, workspace, backup, passphrase, cost, progress, data, cancellable, &reason))
    {
      note_copy (workspace, backup);
      if (rotate (workspace, now, &reason))
        return TRUE;
    }

  if (!g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mandate_extra_folder_note_problem (workspace, reason->message);
  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

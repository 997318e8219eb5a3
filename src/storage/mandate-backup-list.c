/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which backups there are: told by their names, and by what is in them. */

#include "config.h"

#include "mandate-backup-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "mandate-library.h"

#define SUFFIX       MANDATE_BACKUP_SUFFIX
#define MOMENT_CHARS 18 /* of “2026-01-03T090000Z” */

static const struct
{
  const char *name;
  const char *label;
} reasons[] = {
  /* Translators: why a backup was made. */
  [MANDATE_BACKUP_DAILY] = { "daily", N_ ("First change of the day") },
  [MANDATE_BACKUP_MIGRATION] = { "migration", N_ ("Before an update of Mandate") },
  [MANDATE_BACKUP_IMPORT] = { "import", N_ ("Before an import") },
  [MANDATE_BACKUP_REPLACE] = { "replace", N_ ("Before another copy took its place") },
  [MANDATE_BACKUP_RESTORE] = { "restore", N_ ("Before a backup was restored") },
  [MANDATE_BACKUP_HAND] = { "hand", N_ ("Made by hand") },
  [MANDATE_BACKUP_DAMAGED] = { "damaged", N_ ("Damaged file that was replaced") },
};

void
mandate_backup_free (MandateBackup *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->name);
  g_date_time_unref (self->made_at);
  mandate_contents_free (self->contents);
  g_free (self->problem);
  g_free (self);
}

const char *
mandate_backup_reason_to_string (MandateBackupReason reason)
{
  g_return_val_if_fail (reason < G_N_ELEMENTS (reasons), NULL);

  return reasons[reason].name;
}

/**
 * mandate_backup_reason_get_label:
 * @reason: why a backup was made
 *
 * Returns: (transfer none): the same in words, in the language of the screen
 */
const char *
mandate_backup_reason_get_label (MandateBackupReason reason)
{
  g_return_val_if_fail (reason < G_N_ELEMENTS (reasons), NULL);

  return _ (reasons[reason].label);
}

/**
 * mandate_backup_get_folder:
 * @workspace: (type filename): a workspace's file
 *
 * Returns: (transfer full) (nullable) (type filename): where its backups are, or
 *   are to be; %NULL for a file outside the library, which has none
 */
char *
mandate_backup_get_folder (const char *workspace)
{
  g_autofree char *folder = g_path_get_dirname (workspace);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *library = mandate_library_get_folder ();
  g_autofree char *canonical = g_canonicalize_filename (library, NULL);
  g_autofree char *program = g_path_get_dirname (library);
  g_autofree char *id = g_path_get_basename (folder);

  if (!g_str_equal (parent, library) && !g_str_equal (parent, canonical))
    return NULL;

  return g_build_filename (program, "backups", id, NULL);
}

/* Of the name “2026-01-03T090000Z-daily.mandate”; %NULL for any other file. */
static GDateTime *
parse_name (const char          *name,
            MandateBackupReason *reason)
{
  static const char pattern[] = "dddd-dd-ddTddddddZ-";
  int               year, month, day, hour, minute, second;
  g_autofree char  *rest = NULL;

  for (guint i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (name[i]) : name[i] != pattern[i])
      return NULL;

  if (!g_str_has_suffix (name, SUFFIX))
    return NULL;

  rest = g_strndup (name + MOMENT_CHARS + 1, strlen (name) - MOMENT_CHARS - 1 - strlen (SUFFIX));

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_equal (reasons[i].name, rest) &&
        sscanf (name, "%4d-%2d-%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) == 6)
      {
        *reason = i;
        return g_date_time_new_utc (year, month, day, hour, minute, second);
      }

  return NULL;
}

MandateBackup *
_mandate_backup_from_name (const char *folder,
                           const char *name)
{
  MandateBackupReason reason = MANDATE_BACKUP_HAND;
  GDateTime          *made_at = parse_name (name, &reason);
  MandateBackup      *self;
  GStatBuf            status;

  if (made_at == NULL)
    return NULL;

  self = g_new0 (MandateBackup, 1);
  self->path = g_build_filename (folder, name, NULL);
  self->name = g_strdup (name);
  self->reason = reason;
  self->made_at = made_at;
  self->size = g_stat (self->path, &status) == 0 ? status.st_size : 0;

  return self;
}

/* Not all of it: what it holds is told by its first pages, and a list is not to read gigabytes. */
void
_mandate_backup_look_inside (MandateBackup *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = NULL;

  if (self->reason == MANDATE_BACKUP_DAMAGED)
    {
      self->problem = g_strdup (_ ("This is the workspace's file as it was found damaged. It is kept for somebody who knows how to save what is in it."));
      return;
    }

  database = mandate_database_open (self->path, MANDATE_DATABASE_READ_ONLY, &error);
  self->contents = database != NULL && _mandate_backup_check_size (self->path, database, &error) ? mandate_contents_read (database, &error) : NULL;

  if (self->contents == NULL)
    self->problem = g_strdup (error->message);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const MandateBackup *first = *(const MandateBackup *const *) a;
  const MandateBackup *second = *(const MandateBackup *const *) b;

  return strcmp (second->name, first->name);
}

/* Newest first, from their names alone. */
GPtrArray *
_mandate_backup_list_names (const char *workspace,
                            GError    **error)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_backup_free);
  g_autofree char *folder = mandate_backup_get_folder (workspace);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (folder == NULL || !g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&backups);

  dir = g_dir_open (folder, 0, error);
  if (dir == NULL)
    return NULL;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      MandateBackup *backup = _mandate_backup_from_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_backups);

  return g_steal_pointer (&backups);
}

/**
 * mandate_backup_list:
 * @workspace: (type filename): a workspace's file, which need not be there any more
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateBackup): its backups, newest
 *   first; one that can't be read is among them, with its problem
 */
GPtrArray *
mandate_backup_list (const char *workspace,
                     GError    **error)
{
  GPtrArray *backups = _mandate_backup_list_names (workspace, error);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    _mandate_backup_look_inside (g_ptr_array_index (backups, i));

  return backups;
}

/**
 * mandate_backup_find:
 * @workspace: (type filename): a workspace's file
 * @text: the name of a backup, or how it begins
 * @error: return location for an error
 *
 * Returns: (transfer full): the one backup that is meant, or %NULL on error
 */
MandateBackup *
mandate_backup_find (const char *workspace,
                     const char *text,
                     GError    **error)
{
  g_autoptr (GPtrArray) backups = _mandate_backup_list_names (workspace, error);
  MandateBackup *found = NULL;
  guint          n_found = 0;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    if (g_str_has_prefix (((MandateBackup *) g_ptr_array_index (backups, i))->name, text))
      {
        found = g_ptr_array_index (backups, i);
        n_found++;
      }

  if (n_found == 1)
    {
      MandateBackup *backup = g_ptr_array_steal_index (backups, 0);

      while (backup != found)
        {
          mandate_backup_free (backup);
          backup = g_ptr_array_steal_index (backups, 0);
        }

      _mandate_backup_look_inside (backup);
      return backup;
    }

  if (backups != NULL && n_found == 0)
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                 _ ("There is no backup “%s”. “mandatectl backups” lists those that there are."), text);
  else if (backups != NULL)
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                 /* Translators: %s is what was typed, the beginning of a moment. */
                 _ ("Several backups begin with “%s”. Write more of the name."), text);

  return NULL;
}

static gboolean
is_same_day (GDateTime *moment,
             GDateTime *now)
{
  g_autoptr (GDateTime) here = g_date_time_to_timezone (moment, g_date_time_get_timezone (now));

  return g_date_time_get_year (here) == g_date_time_get_year (now) && g_date_time_get_day_of_year (here) == g_date_time_get_day_of_year (now);
}

/**
 * mandate_backup_find_of_day:
 * @workspace: (type filename): a workspace's file
 * @now: a moment of the day, in the time zone whose day is meant
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the newest backup of that day that can be
 *   read, made for whatever reason; %NULL where there is none, or on error
 */
MandateBackup *
mandate_backup_find_of_day (const char *workspace,
                            GDateTime  *now,
                            GError    **error)
{
  g_autoptr (GPtrArray) backups = _mandate_backup_list_names (workspace, error);

  while (backups != NULL && backups->len > 0)
    {
      g_autoptr (MandateBackup) backup = g_ptr_array_steal_index (backups, 0);

      if (!is_same_day (backup->made_at, now))
        continue;

      _mandate_backup_look_inside (backup);
      if (backup->problem == NULL)
        return g_steal_pointer (&backup);
    }

  return NULL;
}

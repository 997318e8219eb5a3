/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workspaces of this computer: a folder each, named for its id. */

#include "config.h"

#include "mandate-library-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "mandate-backup.h"
#include "mandate-evidence-index.h"
#include "mandate-migrator.h"
#include "mandate-suggestion.h"
#include "mandate-uuid.h"
#include "mandate-writer-lock.h"

#define FILE_NAME MANDATE_LIBRARY_FILE_NAME
#define MAX_NAME  200

void
mandate_library_item_free (MandateLibraryItem *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->id);
  g_free (self->workspace_id);
  g_free (self->path);
  g_free (self->changed_at);
  g_free (self->problem);
  g_free (self);
}

/**
 * mandate_library_get_folder:
 *
 * Returns: (transfer full) (type filename): where the workspaces lie
 */
char *
mandate_library_get_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "mandate", "workspaces", NULL);
}

static gboolean
read_identity_as (MandateLibraryItem *item,
                  MandateDatabaseMode mode,
                  GError            **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (item->path, mode, error);
  gint64 is_sample;

  if (database == NULL)
    return FALSE;

  g_clear_pointer (&item->name, g_free);
  g_clear_pointer (&item->workspace_id, g_free);
  item->name = mandate_database_read_text (database, "SELECT name FROM workspace", error);
  item->workspace_id = item->name != NULL ? mandate_database_read_text (database, "SELECT id FROM workspace", error) : NULL;
  item->changed_at = item->workspace_id != NULL ? mandate_database_read_text (database, "SELECT recorded_at FROM journal ORDER BY seq DESC LIMIT 1", error) : NULL;

  if (item->changed_at == NULL ||
      !mandate_database_read_integer (database, "SELECT is_sample FROM workspace", &is_sample, error))
    {
      g_prefix_error (error, _ ("Could not read “%s”: "), item->path);
      return FALSE;
    }

  item->is_sample = is_sample == 1;

  return TRUE;
}

/* Also where SQLite can put nothing beside the file. */
static gboolean
read_identity (MandateLibraryItem *item,
               GError            **error)
{
  g_autofree char *beside = g_strconcat (item->path, "-wal", NULL);
  const gboolean   is_whole = !g_file_test (beside, G_FILE_TEST_EXISTS);
  g_autoptr (GError) reason = NULL;

  if (read_identity_as (item, MANDATE_DATABASE_READ_WRITE, &reason) ||
      (is_whole && g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_FAILED) &&
       read_identity_as (item, MANDATE_DATABASE_IMMUTABLE, NULL)))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/**
 * _mandate_library_read_file:
 * @path: (type filename): a workspace's file, anywhere
 * @error: return location for an error
 *
 * Returns: (transfer full): what it says of itself, without an id in the library
 */
MandateLibraryItem *
_mandate_library_read_file (const char *path,
                            GError    **error)
{
  g_autoptr (MandateLibraryItem) item = g_new0 (MandateLibraryItem, 1);

  item->path = g_strdup (path);

  return read_identity (item, error) ? g_steal_pointer (&item) : NULL;
}

/**
 * _mandate_library_read_item:
 * @folder: (type filename): where the workspaces lie
 * @id: what one's folder is called
 *
 * Returns: (transfer full): the workspace, with its problem if it can't be read
 */
MandateLibraryItem *
_mandate_library_read_item (const char *folder,
                            const char *id)
{
  MandateLibraryItem *item = g_new0 (MandateLibraryItem, 1);
  g_autoptr (GError) error = NULL;

  item->id = g_strdup (id);
  item->path = g_build_filename (folder, id, FILE_NAME, NULL);

  if (!read_identity (item, &error))
    item->problem = g_strdup (error->message);

  /* It has to be called something, to be found and removed. */
  if (item->name == NULL)
    item->name = g_strdup (id);

  return item;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const MandateLibraryItem *first = *(const MandateLibraryItem *const *) a;
  const MandateLibraryItem *second = *(const MandateLibraryItem *const *) b;
  int                       order = g_utf8_collate (first->name, second->name);

  return order != 0 ? order : strcmp (first->id, second->id);
}

/* A workspace whose file is gone while its backups are there: by what the newest of them says. */
static MandateLibraryItem *
read_lost_item (const char *folder,
                const char *id)
{
  g_autofree char *path = g_build_filename (folder, id, FILE_NAME, NULL);
  g_autoptr (GPtrArray) backups = g_file_test (path, G_FILE_TEST_EXISTS) ? NULL : mandate_backup_list (path, NULL);
  MandateLibraryItem *item;

  if (backups == NULL || backups->len == 0)
    return NULL;

  item = g_new0 (MandateLibraryItem, 1);
  item->id = g_strdup (id);
  item->path = g_steal_pointer (&path);
  item->problem = g_strdup (_ ("The file of this workspace is gone. Restore a backup."));

  for (guint i = 0; i < backups->len && item->name == NULL; i++)
    {
      const MandateBackup *backup = g_ptr_array_index (backups, i);

      if (backup->contents != NULL)
        item->name = g_strdup (backup->contents->workspace_name);
    }

  if (item->name == NULL)
    item->name = g_strdup (id);

  return item;
}

static gboolean
add_items (GPtrArray  *items,
           const char *folder,
           const char *searched,
           MandateLibraryItem *(*read) (const char *folder,
                                        const char *id),
           GError **error)
{
  g_autoptr (GDir) dir = NULL;
  const char *id;

  if (!g_file_test (searched, G_FILE_TEST_EXISTS))
    return TRUE;

  dir = g_dir_open (searched, 0, error);
  if (dir == NULL)
    return FALSE;

  while ((id = g_dir_read_name (dir)) != NULL)
    {
      MandateLibraryItem *item = mandate_uuid_is_valid (id) ? read (folder, id) : NULL;

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return TRUE;
}

static MandateLibraryItem *
read_item_that_is_there (const char *folder,
                         const char *id)
{
  g_autofree char *path = g_build_filename (folder, id, FILE_NAME, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? _mandate_library_read_item (folder, id) : NULL;
}

/**
 * mandate_library_list:
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateLibraryItem): all workspaces by
 *   name; one that can't be read is among them, and does not hide the others,
 *   and so is one of which only backups are left
 */
GPtrArray *
mandate_library_list (GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_library_item_free);
  g_autofree char *folder = mandate_library_get_folder ();
  g_autofree char *program = g_path_get_dirname (folder);
  g_autofree char *backups = g_build_filename (program, "backups", NULL);

  if (!add_items (items, folder, folder, read_item_that_is_there, error))
    return NULL;

  /* Backups that can't be looked through hide no workspace; the next one that is made says what is wrong. */
  add_items (items, folder, backups, read_lost_item, NULL);

  g_ptr_array_sort (items, compare_items);

  return g_steal_pointer (&items);
}

static MandateLibraryItem *
find (const char *name,
      GPtrArray  *names,
      GError    **error)
{
  g_autoptr (GPtrArray) items = mandate_library_list (error);

  if (items == NULL)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    {
      MandateLibraryItem *item = g_ptr_array_index (items, i);

      if (g_str_equal (item->name, name))
        {
          g_ptr_array_set_free_func (items, NULL);
          g_ptr_array_remove_index (items, i);
          g_ptr_array_set_free_func (items, (GDestroyNotify) mandate_library_item_free);
          return item;
        }

      g_ptr_array_add (names, g_strdup (item->name));
    }

  return NULL;
}

/**
 * mandate_library_find:
 * @name: what a workspace is called
 * @error: return location for an error, which suggests the nearest name
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateLibraryItem *
mandate_library_find (const char *name,
                      GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) reason = NULL;
  MandateLibraryItem *item;
  const char         *nearest;

  g_return_val_if_fail (name != NULL, NULL);

  item = find (name, names, &reason);
  if (item != NULL)
    return item;

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  nearest = mandate_find_nearest (name, names);
  if (nearest != NULL)
    /* Translators: %1$s is what was typed, %2$s the nearest name. */
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                 _ ("There is no workspace “%1$s”. Did you mean “%2$s”?"), name, nearest);
  else
    g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND,
                 _ ("There is no workspace “%s”. “mandatectl list” shows those that there are."), name);

  return NULL;
}

/**
 * mandate_library_find_id:
 * @id: a workspace's id in the library
 * @error: return location for an error
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateLibraryItem *
mandate_library_find_id (const char *id,
                         GError    **error)
{
  g_autofree char    *folder = mandate_library_get_folder ();
  MandateLibraryItem *item = mandate_uuid_is_valid (id) ? read_item_that_is_there (folder, id) : NULL;

  if (item == NULL && mandate_uuid_is_valid (id))
    item = read_lost_item (folder, id);

  if (item != NULL)
    return item;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("This workspace is not there any more."));

  return NULL;
}

/* What a new schema makes of a file must be possible to take back, too. What can't be looked at says why when it is opened. */
static gboolean
is_of_older_schema (const char *path)
{
  g_autoptr (MandateDatabase) database = g_file_test (path, G_FILE_TEST_EXISTS) ? mandate_database_open (path, MANDATE_DATABASE_READ_WRITE, NULL) : NULL;
  gboolean is_current;
  gint64   n_tables;

  return database != NULL && mandate_database_read_integer (database, "SELECT count(*) FROM sqlite_schema", &n_tables, NULL) && n_tables > 0 &&
         mandate_migrator_check (database, MANDATE_MIGRATIONS, &is_current, NULL) && !is_current;
}

/* Of an item that may be lost, or of an older schema. */
static gboolean
prepare_opening (const MandateLibraryItem *item,
                 GError                  **error)
{
  if (item->problem != NULL && !g_file_test (item->path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, item->problem);
      return FALSE;
    }

  return !is_of_older_schema (item->path) || mandate_backup_make_before (item->path, MANDATE_BACKUP_MIGRATION, NULL, error);
}

/**
 * mandate_library_open_item:
 * @item: a workspace of the list
 * @error: return location for an error
 *
 * Opens a workspace. One of an older schema is backed up before it is brought
 * to this program's; where that fails, the file is left as it is.
 *
 * Returns: (transfer full): that workspace, or %NULL on error
 */
MandateWorkspace *
mandate_library_open_item (const MandateLibraryItem *item,
                           GError                  **error)
{
  if (!prepare_opening (item, error))
    return NULL;

  return mandate_workspace_open (item->path, mandate_schema_get (), MANDATE_MIGRATIONS, error);
}

/**
 * mandate_library_open:
 * @name: what a workspace is called
 * @error: return location for an error
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_library_open (const char *name,
                      GError    **error)
{
  g_autoptr (MandateLibraryItem) item = mandate_library_find (name, error);

  return item != NULL ? mandate_library_open_item (item, error) : NULL;
}

/**
 * mandate_library_open_for_reading:
 * @name: what a workspace is called
 * @error: return location for an error
 *
 * Returns: (transfer full): that workspace, which keeps nobody from writing to
 *   it, or %NULL on error
 */
MandateWorkspace *
mandate_library_open_for_reading (const char *name,
                                  GError    **error)
{
  g_autoptr (MandateLibraryItem) item = mandate_library_find (name, error);

  if (item == NULL || !prepare_opening (item, error))
    return NULL;

  return mandate_workspace_open_for_reading (item->path, mandate_schema_get (), MANDATE_MIGRATIONS, error);
}

/* One line that fits into a list. */
static gboolean
is_name (const char *name)
{
  g_autofree char *stripped = NULL;

  if (!g_utf8_validate (name, -1, NULL) || g_utf8_strlen (name, -1) > MAX_NAME || strpbrk (name, "\n\r\t") != NULL)
    return FALSE;

  stripped = g_strstrip (g_strdup (name));

  return *stripped != '\0';
}

static gboolean
is_taken (GPtrArray  *items,
          const char *name,
          const char *own)
{
  for (guint i = 0; i < items->len; i++)
    {
      const MandateLibraryItem *item = g_ptr_array_index (items, i);

      if (g_strcmp0 (item->name, own) != 0 && g_str_equal (item->name, name))
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_library_make_name:
 * @wanted: what a workspace is to be called
 * @own: (nullable): what it is called now
 * @error: return location for an error
 *
 * Makes a name that no other workspace has: “Name”, or “Name 2” where that is
 * taken. Of what can't be a name, because it has several lines or none, a
 * plain one is made.
 *
 * Returns: (transfer full): the name, or %NULL on error
 */
char *
mandate_library_make_name (const char *wanted,
                           const char *own,
                           GError    **error)
{
  g_autoptr (GPtrArray) items = mandate_library_list (error);
  const char      *base = is_name (wanted) ? wanted : _ ("My Organisation");
  g_autofree char *name = g_strdup (base);

  if (items == NULL)
    return NULL;

  for (guint n = 2; is_taken (items, name, own); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", base, n);
    }

  return g_steal_pointer (&name);
}

gboolean
_mandate_library_check_name (const char *name,
                             GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MandateLibraryItem) taken = NULL;
  g_autoptr (GError) reason = NULL;

  if (!is_name (name))
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   _ ("A workspace needs a name of one line and at most %d characters."), MAX_NAME);
      return FALSE;
    }

  taken = find (name, names, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (taken == NULL)
    return TRUE;

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_EXISTS,
               _ ("There is a workspace “%s” already. Choose another name."), name);

  return FALSE;
}

static char *
make_folder (const char *library,
             GError    **error)
{
  g_autofree char *id = mandate_uuid_new ();
  g_autofree char *folder = g_build_filename (library, id, NULL);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* Translators: %1$s is a folder, %2$s a reason of the system. */
               _ ("Could not make the folder “%1$s”: %2$s. Check who may write there."), folder, g_strerror (errno));

  return NULL;
}

/* With all that this program puts there, and nothing else. */
void
_mandate_library_remove_folder (const char *folder)
{
  static const char *const names[] = { FILE_NAME, FILE_NAME "-wal", FILE_NAME "-shm", FILE_NAME "-journal", MANDATE_LIBRARY_LOCK_NAME,
                                       FILE_NAME MANDATE_EVIDENCE_INDEX_SUFFIX, FILE_NAME MANDATE_EVIDENCE_INDEX_SUFFIX "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

/**
 * mandate_library_create:
 * @name: what people will call it
 * @is_sample: whether it is an example
 * @error: return location for an error
 *
 * Makes a workspace without records. Where that fails, nothing is left of it.
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_library_create (const char *name,
                        gboolean    is_sample,
                        GError    **error)
{
  g_autofree char  *library = mandate_library_get_folder ();
  g_autofree char  *folder = NULL;
  g_autofree char  *path = NULL;
  MandateWorkspace *workspace;

  g_return_val_if_fail (name != NULL, NULL);

  if (!_mandate_library_check_name (name, error))
    return NULL;

  folder = make_folder (library, error);
  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, FILE_NAME, NULL);
  workspace = mandate_workspace_create (path, name, is_sample, mandate_schema_get (), MANDATE_MIGRATIONS, error);
  if (workspace == NULL)
    _mandate_library_remove_folder (folder);

  return workspace;
}

/**
 * mandate_library_delete:
 * @name: what a workspace is called
 * @error: return location for an error
 *
 * Removes a workspace, its journal, its evidence and its backups for good.
 *
 * Returns: whether it is gone
 */
gboolean
mandate_library_delete (const char *name,
                        GError    **error)
{
  g_autoptr (MandateLibraryItem) item = mandate_library_find (name, error);

  return item != NULL && mandate_library_delete_item (item, error);
}

/**
 * mandate_library_delete_item:
 * @item: a workspace of the list
 * @error: return location for an error
 *
 * Removes a workspace, its journal, its evidence and its backups for good.
 *
 * Returns: whether it is gone
 */
gboolean
mandate_library_delete_item (const MandateLibraryItem *item,
                             GError                  **error)
{
  g_autofree char *folder = g_path_get_dirname (item->path);
  g_autoptr (MandateWriterLock) lock = NULL;
  g_autoptr (GError) reason = NULL;

  lock = mandate_writer_lock_take (item->path, &reason);
  if (g_error_matches (reason, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  _mandate_library_remove_folder (folder);

  if (!g_file_test (item->path, G_FILE_TEST_EXISTS))
    return mandate_backup_delete_all (item->path, error);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("Could not remove “%s”. Check who may write there."), folder);

  return FALSE;
}

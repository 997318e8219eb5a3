/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The workspaces of this computer: a folder each, named for its id. */

#include "config.h"

#include "mandate-library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "mandate-migrator.h"
#include "mandate-suggestion.h"
#include "mandate-uuid.h"

#define FILE_NAME "workspace.db"
#define MAX_NAME  200

void
mandate_library_item_free (MandateLibraryItem *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->id);
  g_free (self->path);
  g_free (self->changed_at);
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

static MandateLibraryItem *
read_item (const char *folder,
           const char *id,
           GError    **error)
{
  g_autoptr (MandateLibraryItem) item = g_new0 (MandateLibraryItem, 1);
  g_autoptr (MandateDatabase) database = NULL;
  gint64 is_sample;

  item->id = g_strdup (id);
  item->path = g_build_filename (folder, id, FILE_NAME, NULL);
  database = mandate_database_open (item->path, MANDATE_DATABASE_READ_WRITE, error);

  if (database == NULL)
    return NULL;

  item->name = mandate_database_read_text (database, "SELECT name FROM workspace", error);
  item->changed_at = item->name != NULL ? mandate_database_read_text (database, "SELECT recorded_at FROM journal ORDER BY seq DESC LIMIT 1", error) : NULL;

  if (item->changed_at == NULL ||
      !mandate_database_read_integer (database, "SELECT is_sample FROM workspace", &is_sample, error))
    {
      g_prefix_error (error, _ ("Could not read “%s”: "), item->path);
      return NULL;
    }

  item->is_sample = is_sample == 1;

  return g_steal_pointer (&item);
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

/**
 * mandate_library_list:
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateLibraryItem): all workspaces by name
 */
GPtrArray *
mandate_library_list (GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_library_item_free);
  g_autofree char *folder = mandate_library_get_folder ();
  g_autoptr (GDir) dir = NULL;
  const char *id;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&items);

  dir = g_dir_open (folder, 0, error);
  if (dir == NULL)
    return NULL;

  while ((id = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char    *path = g_build_filename (folder, id, FILE_NAME, NULL);
      MandateLibraryItem *item;

      if (!mandate_uuid_is_valid (id) || !g_file_test (path, G_FILE_TEST_EXISTS))
        continue;

      item = read_item (folder, id, error);
      if (item == NULL)
        return NULL;

      g_ptr_array_add (items, item);
    }

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
 * mandate_library_open_item:
 * @item: a workspace of the list
 * @error: return location for an error
 *
 * Returns: (transfer full): that workspace, or %NULL on error
 */
MandateWorkspace *
mandate_library_open_item (const MandateLibraryItem *item,
                           GError                  **error)
{
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

static gboolean
check_name (const char *name,
            GError    **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MandateLibraryItem) taken = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *stripped = g_strstrip (g_strdup (name));

  if (!g_utf8_validate (name, -1, NULL) || *stripped == '\0' || g_utf8_strlen (name, -1) > MAX_NAME || strpbrk (name, "\n\r\t") != NULL)
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

static void
remove_folder (const char *folder)
{
  static const char *const names[] = { FILE_NAME, FILE_NAME "-wal", FILE_NAME "-shm" };

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

  if (!check_name (name, error))
    return NULL;

  folder = make_folder (library, error);
  if (folder == NULL)
    return NULL;

  path = g_build_filename (folder, FILE_NAME, NULL);
  workspace = mandate_workspace_create (path, name, is_sample, mandate_schema_get (), MANDATE_MIGRATIONS, error);
  if (workspace == NULL)
    remove_folder (folder);

  return workspace;
}

/**
 * mandate_library_delete:
 * @name: what a workspace is called
 * @error: return location for an error
 *
 * Removes a workspace, its journal and its evidence for good.
 *
 * Returns: whether it is gone
 */
gboolean
mandate_library_delete (const char *name,
                        GError    **error)
{
  g_autoptr (MandateLibraryItem) item = mandate_library_find (name, error);
  g_autofree char *folder = NULL;

  if (item == NULL)
    return FALSE;

  folder = g_path_get_dirname (item->path);
  remove_folder (folder);

  if (!g_file_test (item->path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("Could not remove “%s”. Check who may write there."), folder);

  return FALSE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-errands.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-sample.h"
#include "mandate-translation.h"

static void
return_workspace (GTask            *task,
                  MandateWorkspace *workspace,
                  GError           *error)
{
  if (workspace != NULL)
    g_task_return_pointer (task, workspace, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_library_find_id (task_data, &error);
  MandateWorkspace *workspace = item != NULL ? mandate_library_open_item (item, &error) : NULL;

  return_workspace (task, workspace, error);
}

/* Half a sample would be taken for a poor company. */
static MandateWorkspace *
create_sample (const char *name,
               GError    **error)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();
  g_autofree char  *today = mandate_date_today ();
  MandateWorkspace *workspace = mandate_library_create (name, TRUE, error);

  if (workspace == NULL || mandate_sample_fill (workspace, mandate_translation_get_language (translation), today, error))
    return workspace;

  g_object_unref (workspace);
  mandate_library_delete (name, NULL);

  return NULL;
}

static void
sample_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError           *error = NULL;
  g_autofree char  *name = mandate_library_make_name (_ ("Sample Company"), NULL, &error);
  MandateWorkspace *workspace = name != NULL ? create_sample (name, &error) : NULL;

  return_workspace (task, workspace, error);
}

static void
run (GTaskThreadFunc     function,
     const char         *argument,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, g_strdup (argument), g_free);
  g_task_run_in_thread (task, function);
}

/**
 * mandate_open_workspace_async:
 * @id: a workspace's id in the library
 * @cancellable: (nullable): when it is not wanted any more
 * @callback: called with the workspace
 * @data: for @callback
 *
 * Opens a workspace.
 */
void
mandate_open_workspace_async (const char         *id,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  run (open_thread, id, cancellable, callback, data);
}

/**
 * mandate_create_sample_async:
 * @cancellable: (nullable): when it is not wanted any more
 * @callback: called with the workspace
 * @data: for @callback
 *
 * Makes an example organisation in the language of the screen.
 */
void
mandate_create_sample_async (GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            data)
{
  run (sample_thread, NULL, cancellable, callback, data);
}

/**
 * mandate_errand_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the workspace, which belongs to the calling thread
 *   from now on, or %NULL on error
 */
MandateWorkspace *
mandate_errand_finish (GAsyncResult *result,
                       GError      **error)
{
  MandateWorkspace *workspace = g_task_propagate_pointer (G_TASK (result), error);

  if (workspace != NULL)
    mandate_workspace_adopt (workspace);

  return workspace;
}

typedef struct
{
  char             *id;
  char             *name;
  MandateRestoreWay way;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->id);
  g_free (restoring->name);
  g_free (restoring);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Restoring *restoring = task_data;
  GError    *error = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_library_find_id (restoring->id, &error);
  g_autoptr (MandateBackup) backup = item != NULL ? mandate_backup_find (item->path, restoring->name, &error) : NULL;
  MandateWorkspace *workspace = NULL;

  if (backup != NULL && mandate_library_restore (item, backup, &restoring->way, cancellable, &error))
    workspace = mandate_library_open_item (item, &error);

  return_workspace (task, workspace, error);
}

/**
 * mandate_restore_backup_async:
 * @id: the id in the library of a workspace that nobody has open
 * @name: what a backup of it is called
 * @cancellable: (nullable): to stop it
 * @callback: called with the workspace
 * @data: for @callback
 *
 * Makes the workspace what it was, and opens it.
 */
void
mandate_restore_backup_async (const char         *id,
                              const char         *name,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->id = g_strdup (id);
  restoring->name = g_strdup (name);
  g_task_set_task_data (task, restoring, restoring_free);
  g_task_run_in_thread (task, restore_thread);
}

/**
 * mandate_restore_backup_finish:
 * @result: what the callback was given
 * @way: (out): how it was done
 * @error: return location for an error; the workspace is as it was then
 *
 * Returns: (transfer full): the workspace, or %NULL on error
 */
MandateWorkspace *
mandate_restore_backup_finish (GAsyncResult      *result,
                               MandateRestoreWay *way,
                               GError           **error)
{
  Restoring *restoring = g_task_get_task_data (G_TASK (result));

  *way = restoring->way;

  return mandate_errand_finish (result, error);
}

static void
list_backups_thread (GTask        *task,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  GError    *error = NULL;
  GPtrArray *backups = mandate_backup_list (task_data, &error);

  if (backups != NULL)
    g_task_return_pointer (task, backups, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_list_backups_async:
 * @path: (type filename): a workspace's file
 * @cancellable: (nullable): when they are not wanted any more
 * @callback: called with them; ends with mandate_list_backups_finish()
 * @data: for @callback
 *
 * Looks into all backups of a workspace.
 */
void
mandate_list_backups_async (const char         *path,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  run (list_backups_thread, path, cancellable, callback, data);
}

/**
 * mandate_list_backups_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateBackup): the backups, newest first
 */
GPtrArray *
mandate_list_backups_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
export_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  /* The file chooser has asked whether to replace what is there. */
  if (mandate_workspace_export_copy (source, task_data, TRUE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_export_copy_async:
 * @workspace: an open workspace
 * @path: (type filename): where the copy is to be; what is there is replaced
 * @callback: called when it is there; ends with mandate_export_copy_finish()
 * @data: for @callback
 *
 * Writes a copy of @workspace, which may be used meanwhile.
 */
void
mandate_export_copy_async (MandateWorkspace   *workspace,
                           const char         *path,
                           GAsyncReadyCallback callback,
                           gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (workspace, NULL, callback, data);

  g_task_set_task_data (task, g_strdup (path), g_free);
  g_task_run_in_thread (task, export_thread);
}

gboolean
mandate_export_copy_finish (GAsyncResult *result,
                            GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
look_back_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  GError      *error = NULL;
  MandatePast *past = mandate_workspace_look_back (source, task_data, &error);

  if (past != NULL)
    g_task_return_pointer (task, past, (GDestroyNotify) mandate_past_free);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_look_back_async:
 * @workspace: an open workspace
 * @date: a day up to today
 * @cancellable: (nullable): when it is not wanted any more
 * @callback: called with what was found; ends with mandate_look_back_finish()
 * @data: for @callback
 *
 * Finds out how things stood in @workspace, which may be used meanwhile.
 */
void
mandate_look_back_async (MandateWorkspace   *workspace,
                         const char         *date,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (workspace, cancellable, callback, data);

  g_task_set_return_on_cancel (task, TRUE);
  g_task_set_task_data (task, g_strdup (date), g_free);
  g_task_run_in_thread (task, look_back_thread);
}

/**
 * mandate_look_back_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): how things stood, or %NULL on error
 */
MandatePast *
mandate_look_back_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

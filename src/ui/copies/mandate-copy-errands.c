/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-copy-errands.h"

#include "mandate-trust-error.h"

/* Each one costs a second to try; who has more workspaces types it. */
#define MAX_PASSPHRASES 5

#define BUSY_TRIES 5
#define BUSY_WAIT  (G_USEC_PER_SEC / 4)

/* What a thread is given. */
typedef struct
{
  char               *path;
  char               *other;       /* (nullable) another file, an id or a name */
  GPtrArray          *passphrases; /* (nullable) (element-type MandateSecret) */
  int                *permille;    /* (nullable) in an atomic box */
  MandateBackupReason reason;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->passphrases, g_ptr_array_unref);
  g_clear_pointer (&job->permille, g_atomic_rc_box_release);
  g_free (job->path);
  g_free (job->other);
  g_free (job);
}

static Job *
job_new (const char *path,
         const char *other)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  job->other = g_strdup (other);

  return job;
}

static void
run (Job                *job,
     GTaskThreadFunc     function,
     GCancellable       *cancellable,
     GAsyncReadyCallback callback,
     gpointer            data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, function);
}

static void
answer (GTask         *task,
        gpointer       pointer,
        GDestroyNotify destroy,
        GError        *error)
{
  if (pointer != NULL)
    g_task_return_pointer (task, pointer, destroy);
  else
    g_task_return_error (task, error);
}

void
mandate_received_copy_free (MandateReceivedCopy *self)
{
  if (self == NULL)
    return;

  mandate_opened_copy_free (self->opened);
  mandate_library_copy_free (self->found);
  g_free (self);
}

/* The keyring is asked about one workspace after another. */
typedef struct
{
  MandateKeyring *keyring;
  GPtrArray      *items;   /* (element-type MandateLibraryItem) */
  GPtrArray      *secrets; /* (element-type MandateSecret) */
  guint           next;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->keyring);
  g_clear_pointer (&search->items, g_ptr_array_unref);
  g_clear_pointer (&search->secrets, g_ptr_array_unref);
  g_free (search);
}

static void
keep_if_new (GPtrArray     *secrets,
             MandateSecret *secret)
{
  for (guint i = 0; i < secrets->len; i++)
    if (mandate_secret_is_equal (g_ptr_array_index (secrets, i), secret))
      return;

  g_ptr_array_add (secrets, mandate_secret_ref (secret));
}

static void search_on (GTask *task);

static void
looked_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GTask) task = data;
  Search *search = g_task_get_task_data (task);
  g_autoptr (MandateSecret) secret = NULL;

  /* Whatever the keyring's trouble is, the person can type. */
  if (mandate_keyring_lookup_finish (search->keyring, result, &secret, NULL) == MANDATE_KEYRING_FOUND && secret != NULL)
    keep_if_new (search->secrets, secret);

  search_on (g_steal_pointer (&task));
}

/* Takes @task. */
static void
search_on (GTask *task)
{
  Search            *search = g_task_get_task_data (task);
  MandateKeyringItem item = { .kind = MANDATE_KEYRING_PASSPHRASE };

  while (item.workspace == NULL && search->items != NULL && search->next < search->items->len && search->secrets->len < MAX_PASSPHRASES)
    item.workspace = ((MandateLibraryItem *) g_ptr_array_index (search->items, search->next++))->workspace_id;

  if (item.workspace != NULL)
    {
      mandate_keyring_lookup_async (search->keyring, &item, FALSE, g_task_get_cancellable (task), looked_up_cb, task);
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&search->secrets), (GDestroyNotify) g_ptr_array_unref);
  g_object_unref (task);
}

/**
 * mandate_find_passphrases_async:
 * @keyring: where passphrases may be kept
 * @cancellable: (nullable): when they are not wanted any more
 * @callback: called with what is kept; ends with mandate_find_passphrases_finish()
 * @data: for @callback
 *
 * Looks for the passphrases of the workspaces that are here: a sealed file does
 * not say whose it is. Nobody is asked to unlock anything.
 */
void
mandate_find_passphrases_async (MandateKeyring     *keyring,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            data)
{
  GTask  *task = g_task_new (NULL, cancellable, callback, data);
  Search *search = g_new0 (Search, 1);

  search->keyring = g_object_ref (keyring);
  search->items = mandate_library_list (NULL);
  search->secrets = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_secret_unref);

  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, search, search_free);
  search_on (task);
}

/**
 * mandate_find_passphrases_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (element-type MandateSecret): what may open it; often nothing
 */
GPtrArray *
mandate_find_passphrases_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
progress_cb (guint64  done,
             guint64  total,
             gpointer data)
{
  Job *job = data;

  if (job->permille != NULL && total > 0)
    g_atomic_int_set (job->permille, (int) (done * 1000 / total));
}

static MandateOpenedCopy *
open_with_any (Job          *job,
               GCancellable *cancellable,
               GError      **error)
{
  const guint n = job->passphrases != NULL ? job->passphrases->len : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GError) reason = NULL;
      MandateOpenedCopy *opened =
        mandate_opened_copy_new (job->path, g_ptr_array_index (job->passphrases, i), progress_cb, job, cancellable, &reason);

      if (opened != NULL)
        return opened;

      if (i + 1 == n || !g_error_matches (reason, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }

  return mandate_opened_copy_new (job->path, NULL, progress_cb, job, cancellable, error);
}

static void
receive_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (MandateReceivedCopy) received = g_new0 (MandateReceivedCopy, 1);
  GError *error = NULL;

  received->opened = open_with_any (task_data, cancellable, &error);
  if (received->opened != NULL)
    received->found = mandate_library_look_at_copy (mandate_opened_copy_get_path (received->opened), cancellable, &error);

  answer (task, received->found != NULL ? g_steal_pointer (&received) : NULL, (GDestroyNotify) mandate_received_copy_free, error);
}

/**
 * mandate_receive_copy_async:
 * @path: (type filename): a copy, plain or sealed
 * @passphrases: (nullable) (element-type MandateSecret): what may open it, tried in turn
 * @permille: (nullable) (transfer none): an int in an atomic reference counted box, where the unsealing says how far it is
 * @cancellable: (nullable): to stop it
 * @callback: called with what was found; ends with mandate_receive_copy_finish()
 * @data: for @callback
 *
 * Unseals a copy, checks it to the last entry, and compares it with what is here.
 */
void
mandate_receive_copy_async (const char         *path,
                            GPtrArray          *passphrases,
                            int                *permille,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  Job *job = job_new (path, NULL);

  if (passphrases != NULL)
    job->passphrases = g_ptr_array_ref (passphrases);
  if (permille != NULL)
    job->permille = g_atomic_rc_box_acquire (permille);

  run (job, receive_thread, cancellable, callback, data);
}

/**
 * mandate_receive_copy_finish:
 * @result: what the callback was given
 * @error: return location for an error; %MANDATE_TRUST_ERROR_WRONG_PASSPHRASE
 *   where it is sealed and none of the passphrases opens it
 *
 * Returns: (transfer full): the copy, or %NULL on error
 */
MandateReceivedCopy *
mandate_receive_copy_finish (GAsyncResult *result,
                             GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
add_thread (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Job    *job = task_data;
  GError *error = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_library_add_copy_as (job->path, job->other, cancellable, &error);

  answer (task, item != NULL ? mandate_library_open_item (item, &error) : NULL, g_object_unref, error);
}

/**
 * mandate_add_copy_async:
 * @path: (type filename): a copy of a workspace, plain
 * @name: what it is to be called here
 * @cancellable: (nullable): to stop the copying
 * @callback: called with the workspace; ends with mandate_errand_finish()
 * @data: for @callback
 *
 * Takes in a copy as a workspace of its own, and opens it.
 */
void
mandate_add_copy_async (const char         *path,
                        const char         *name,
                        GCancellable       *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer            data)
{
  run (job_new (path, name), add_thread, cancellable, callback, data);
}

/* A check of the history that went on beside takes a moment to let go of the file. */
static gboolean
replace_patiently (const MandateLibraryItem *item,
                   const char               *path,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  for (guint i = 0; i < BUSY_TRIES; i++)
    {
      g_autoptr (GError) reason = NULL;

      if (mandate_library_replace (item, path, cancellable, &reason))
        return TRUE;

      if (i + 1 == BUSY_TRIES || !g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_BUSY))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }

      g_usleep (BUSY_WAIT);
    }

  return FALSE;
}

static void
replace_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job    *job = task_data;
  GError *error = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_library_find_id (job->other, &error);
  gboolean is_done = item != NULL && replace_patiently (item, job->path, cancellable, &error);

  answer (task, is_done ? mandate_library_open_item (item, &error) : NULL, g_object_unref, error);
}

/**
 * mandate_replace_async:
 * @id: a workspace's id in the library; nobody may have it open
 * @path: (type filename): a copy, plain
 * @cancellable: (nullable): to stop it
 * @callback: called with the workspace; ends with mandate_errand_finish()
 * @data: for @callback
 *
 * Backs up the workspace, puts the copy in its place, and opens that.
 */
void
mandate_replace_async (const char         *id,
                       const char         *path,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            data)
{
  run (job_new (path, id), replace_thread, cancellable, callback, data);
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job    *job = task_data;
  GError *error = NULL;

  answer (task, mandate_merge_plan_new (job->path, job->other, cancellable, &error), (GDestroyNotify) mandate_merge_plan_free, error);
}

/**
 * mandate_compare_copy_async:
 * @workspace: (type filename): a workspace's file, which may be used meanwhile
 * @copy: (type filename): a copy, plain
 * @cancellable: (nullable): to stop it
 * @callback: called with the plan; ends with mandate_compare_copy_finish()
 * @data: for @callback
 *
 * Finds out what it would mean to bring the copy's changes in.
 */
void
mandate_compare_copy_async (const char         *workspace,
                            const char         *copy,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data)
{
  run (job_new (workspace, copy), compare_thread, cancellable, callback, data);
}

/**
 * mandate_compare_copy_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full): the plan, which belongs to the calling thread from
 *   now on, or %NULL on error
 */
MandateMergePlan *
mandate_compare_copy_finish (GAsyncResult *result,
                             GError      **error)
{
  MandateMergePlan *plan = g_task_propagate_pointer (G_TASK (result), error);

  if (plan != NULL)
    mandate_merge_plan_adopt (plan);

  return plan;
}

static void
back_up_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job    *job = task_data;
  GError *error = NULL;

  if (mandate_backup_make_before (job->path, job->reason, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * mandate_back_up_before_async:
 * @workspace: (type filename): a workspace's file, which may be used meanwhile
 * @reason: what is to be done with it
 * @cancellable: (nullable): to stop it
 * @callback: called when the backup is there; ends with mandate_back_up_before_finish()
 * @data: for @callback
 *
 * Backs up a workspace, and proves that.
 */
void
mandate_back_up_before_async (const char         *workspace,
                              MandateBackupReason reason,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            data)
{
  Job *job = job_new (workspace, NULL);

  job->reason = reason;
  run (job, back_up_thread, cancellable, callback, data);
}

gboolean
mandate_back_up_before_finish (GAsyncResult *result,
                               GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-keeper.h"

#include <glib/gi18n-lib.h>

/* After a failure the same would fail again, as long as nobody has done anything about it. */
#define REST_SECONDS (5 * 60)

/**
 * MandateKeeper:
 *
 * Sees to it that nothing of a workspace is lost, beside the work that goes on:
 * a backup after the first change of a day, a sealed copy of it in the extra
 * folder, a seal over what is handed over. All that takes long is done in
 * threads, with connections of their own.
 */
struct _MandateKeeper
{
  GObject parent_instance;

  MandateWorkspace *workspace;
  MandateKeyring   *keyring; /* (nullable) before the start */
  MandateSealing   *sealing; /* (nullable) likewise */
  MandateSealedCost cost;
  GCancellable     *cancellable;
  MandateBackup    *last;    /* (owned) (nullable) the newest proven one */
  char             *problem; /* (nullable) why there is none of today */
  char             *path;    /* of the workspace's file */
  gint64            failed_at;
  gboolean          is_busy;    /* with a backup */
  gboolean          is_changed; /* since that was begun */
  gboolean          is_copying; /* to the extra folder */
};

G_DEFINE_FINAL_TYPE (MandateKeeper, mandate_keeper, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_RECORDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef enum
{
  WORK_LOOK, /* at the start: only where something was done since */
  WORK_DAY,  /* after a change: only where there is none of the day */
  WORK_HAND, /* in any case */
} WorkKind;

/* What a thread is given. */
typedef struct
{
  GWeakRef          keeper;
  WorkKind          kind;
  char             *path;
  char             *head; /* (nullable) hash of the last entry */
  MandateSecret    *passphrase;
  MandateSealedCost cost;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_weak_ref_clear (&work->keeper);
  g_clear_pointer (&work->passphrase, mandate_secret_unref);
  g_free (work->path);
  g_free (work->head);
  g_free (work);
}

static Work *
work_new (MandateKeeper *self,
          WorkKind       kind)
{
  Work *work = g_new0 (Work, 1);

  g_weak_ref_init (&work->keeper, self);
  work->kind = kind;
  work->path = g_strdup (self->path);
  work->cost = self->cost;

  return work;
}

static void
mandate_keeper_dispose (GObject *object)
{
  MandateKeeper *self = MANDATE_KEEPER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->sealing);
  g_clear_object (&self->keyring);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mandate_keeper_parent_class)->dispose (object);
}

static void
mandate_keeper_finalize (GObject *object)
{
  MandateKeeper *self = MANDATE_KEEPER (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->last, mandate_backup_free);
  g_free (self->problem);
  g_free (self->path);

  G_OBJECT_CLASS (mandate_keeper_parent_class)->finalize (object);
}

static void
mandate_keeper_class_init (MandateKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mandate_keeper_dispose;
  object_class->finalize = mandate_keeper_finalize;

  /**
   * MandateKeeper::changed:
   *
   * There is something new about the backups, the extra folder or the key.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * MandateKeeper::recorded:
   *
   * The journal has an entry more: a seal, or a key.
   */
  signals[SIGNAL_RECORDED] = g_signal_new ("recorded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mandate_keeper_init (MandateKeeper *self)
{
  self->cancellable = g_cancellable_new ();
  self->cost = MANDATE_SEALED_COST_DEFAULT;
}

/**
 * mandate_keeper_new:
 * @workspace: (transfer none): an open workspace
 *
 * Returns: (transfer full): what looks after @workspace, once it is started
 */
MandateKeeper *
mandate_keeper_new (MandateWorkspace *workspace)
{
  MandateKeeper *self = g_object_new (MANDATE_TYPE_KEEPER, NULL);

  self->workspace = g_object_ref (workspace);
  self->path = g_strdup (mandate_workspace_get_path (workspace));

  return self;
}

static void
emit_changed (MandateKeeper *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* (nullable): the newest that can be read, which is why it is there at all */
static MandateBackup *
find_last (const char *path)
{
  g_autoptr (GPtrArray) backups = mandate_backup_list (path, NULL);

  while (backups != NULL && backups->len > 0)
    {
      g_autoptr (MandateBackup) backup = g_ptr_array_steal_index (backups, 0);

      if (backup->problem == NULL)
        return g_steal_pointer (&backup);
    }

  return NULL;
}

static gboolean
back_up_by_hand (const char   *path,
                 GDateTime    *now,
                 GCancellable *cancellable,
                 GError      **error)
{
  g_autoptr (MandateBackup) backup = mandate_backup_make (path, MANDATE_BACKUP_HAND, now, cancellable, error);

  return backup != NULL && mandate_backup_rotate (path, now, error);
}

static gboolean
back_up (Work         *work,
         GCancellable *cancellable,
         GError      **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (MandateBackup) last = NULL;

  if (work->kind == WORK_HAND)
    return back_up_by_hand (work->path, now, cancellable, error);

  if (work->kind == WORK_LOOK)
    {
      last = find_last (work->path);
      if (last != NULL && g_strcmp0 (last->contents->hash, work->head) == 0)
        return TRUE;
    }

  return mandate_backup_if_due (work->path, now, cancellable, error);
}

static void
back_up_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Work   *work = data;
  GError *error = NULL;

  if (back_up (work, cancellable, &error))
    g_task_return_pointer (task, find_last (work->path), (GDestroyNotify) mandate_backup_free);
  else
    g_task_return_error (task, error);
}

static void
take_last (MandateKeeper *self,
           MandateBackup *last)
{
  g_clear_pointer (&self->last, mandate_backup_free);
  g_clear_pointer (&self->problem, g_free);
  self->last = last;
  self->failed_at = 0;
}

static void
take_problem (MandateKeeper *self,
              const char    *message)
{
  g_free (self->problem);
  self->problem = g_strdup (message);
  self->failed_at = g_get_monotonic_time ();
}

static void
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (MandateKeeper) self = g_weak_ref_get (&work->keeper);
  g_autoptr (GError) error = NULL;
  MandateBackup *last = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&last, mandate_backup_free);
      return;
    }

  self->is_busy = FALSE;

  if (error != NULL)
    take_problem (self, error->message);
  else
    take_last (self, last);

  emit_changed (self);

  if (error == NULL)
    mandate_keeper_copy_to_extra_folder (self);
  if (self->is_changed)
    mandate_keeper_note_change (self);
}

/* Outside the library there are no backups. */
static gboolean
has_backups (MandateKeeper *self)
{
  g_autofree char *folder = mandate_backup_get_folder (self->path);

  return folder != NULL && !mandate_workspace_is_read_only (self->workspace);
}

static void
begin_backup (MandateKeeper *self,
              WorkKind       kind)
{
  g_autoptr (GTask) task = NULL;
  Work  *work;
  gint64 seq;

  if (self->is_busy || !has_backups (self))
    return;

  self->is_busy = TRUE;
  work = work_new (self, kind);
  mandate_workspace_get_head (self->workspace, &seq, &work->head, NULL);

  task = g_task_new (NULL, self->cancellable, backed_up_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, back_up_thread);
  emit_changed (self);
}

static gboolean
is_of_today (const MandateBackup *backup)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) made_at = backup != NULL ? g_date_time_to_local (backup->made_at) : NULL;

  return made_at != NULL && g_date_time_get_year (made_at) == g_date_time_get_year (now) && g_date_time_get_day_of_year (made_at) == g_date_time_get_day_of_year (now);
}

/**
 * mandate_keeper_note_change:
 * @self: a keeper
 *
 * To be called after each change: the first one of a day leads to a backup.
 */
void
mandate_keeper_note_change (MandateKeeper *self)
{
  const gboolean rests = self->failed_at != 0 && g_get_monotonic_time () - self->failed_at < REST_SECONDS * G_USEC_PER_SEC;

  self->is_changed = self->is_busy;

  if (self->keyring != NULL && !rests && (self->problem != NULL || !is_of_today (self->last)))
    begin_backup (self, WORK_DAY);
}

/**
 * mandate_keeper_back_up:
 * @self: a keeper
 *
 * Makes a backup now, because somebody wants one. #MandateKeeper::changed tells
 * when it is there, or failed.
 */
void
mandate_keeper_back_up (MandateKeeper *self)
{
  begin_backup (self, WORK_HAND);
}

static void
copy_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Work   *work = data;
  GError *error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (MandateBackup) backup = find_last (work->path);

  if (backup == NULL || mandate_extra_folder_write (work->path, backup, now, work->passphrase, work->cost, NULL, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What went wrong is kept with the folder, and shown with it. */
static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (MandateKeeper) self = g_weak_ref_get (&work->keeper);

  if (self == NULL)
    return;

  self->is_copying = FALSE;
  emit_changed (self);
}

static void
give_up_copy (MandateKeeper *self,
              const char    *problem)
{
  self->is_copying = FALSE;
  mandate_extra_folder_note_problem (self->path, problem);
  emit_changed (self);
}

static void
begin_copy (MandateKeeper *self,
            MandateSecret *passphrase)
{
  Work *work = work_new (self, WORK_HAND);
  g_autoptr (GTask) task = g_task_new (NULL, self->cancellable, copied_cb, NULL);

  work->passphrase = mandate_secret_ref (passphrase);
  g_task_set_task_data (task, work, work_free);
  g_task_set_priority (task, G_PRIORITY_LOW);
  g_task_run_in_thread (task, copy_thread);
}

static void
passphrase_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr (MandateKeeper) self = data;
  g_autoptr (MandateSecret) passphrase = NULL;
  MandateKeyringState state = mandate_keyring_lookup_finish (MANDATE_KEYRING (source), result, &passphrase, NULL);

  if (self->workspace == NULL)
    return;

  if (state == MANDATE_KEYRING_FOUND && self->last != NULL)
    begin_copy (self, passphrase);
  else if (state == MANDATE_KEYRING_MISSING)
    give_up_copy (self, _ ("The passphrase for sealed copies is not in the keyring of this computer. Choose the folder again to give it."));
  else
    give_up_copy (self, _ ("The keyring with the passphrase did not open. The copy is made when it does."));
}

/**
 * mandate_keeper_copy_to_extra_folder:
 * @self: a keeper
 *
 * Writes a sealed copy of the newest backup to the extra folder, if there is
 * such a folder and it has none as new. Never asks for anything.
 */
void
mandate_keeper_copy_to_extra_folder (MandateKeeper *self)
{
  const MandateKeyringItem item = { MANDATE_KEYRING_PASSPHRASE, mandate_workspace_get_id (self->workspace), MANDATE_KEEPER_PASSPHRASE };
  g_autoptr (MandateExtraFolder) folder = mandate_extra_folder_find (self->path);

  if (folder == NULL || self->keyring == NULL || self->is_copying || self->last == NULL || !mandate_extra_folder_is_behind (folder, self->last))
    return;

  self->is_copying = TRUE;
  emit_changed (self);
  mandate_keyring_lookup_async (self->keyring, &item, FALSE, self->cancellable, passphrase_cb, g_object_ref (self));
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GError) error = NULL;

  /* The state tells it all, and nobody waits for it. */
  if (!mandate_sealing_look_finish (MANDATE_SEALING (source), result, &error))
    g_debug ("The key was not found: %s", error->message);
}

/**
 * mandate_keeper_start:
 * @self: a keeper
 * @keyring: (transfer none): where keys and passphrases are
 *
 * Looks, without asking anybody anything, what backups and which key there are;
 * makes the backup that is due if something was done since the last one.
 */
void
mandate_keeper_start (MandateKeeper  *self,
                      MandateKeyring *keyring)
{
  g_return_if_fail (self->keyring == NULL);

  self->keyring = g_object_ref (keyring);
  self->sealing = mandate_sealing_new (self->workspace, keyring);
  g_signal_connect_object (self->sealing, "notify::state", G_CALLBACK (emit_changed), self, G_CONNECT_SWAPPED);

  mandate_sealing_look_async (self->sealing, FALSE, self->cancellable, looked_cb, NULL);
  begin_backup (self, WORK_LOOK);
}

/* What each try of a passphrase is to cost; tests can't wait for what an attacker must. */
void
mandate_keeper_set_cost (MandateKeeper    *self,
                         MandateSealedCost cost)
{
  self->cost = cost;
}

MandateSealedCost
mandate_keeper_get_cost (MandateKeeper *self)
{
  return self->cost;
}

/**
 * mandate_keeper_get_keyring:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): where keys and passphrases are
 */
MandateKeyring *
mandate_keeper_get_keyring (MandateKeeper *self)
{
  return self->keyring;
}

/**
 * mandate_keeper_get_sealing:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): the key of the workspace, once it is started
 */
MandateSealing *
mandate_keeper_get_sealing (MandateKeeper *self)
{
  return self->sealing;
}

/* Whether a backup is being made. */
gboolean
mandate_keeper_is_busy (MandateKeeper *self)
{
  return self->is_busy;
}

/**
 * mandate_keeper_get_problem:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): why the last backup failed, until one succeeds
 */
const char *
mandate_keeper_get_problem (MandateKeeper *self)
{
  return self->problem;
}

/**
 * mandate_keeper_get_last:
 * @self: a keeper
 *
 * Returns: (transfer none) (nullable): the newest backup that was proven
 */
const MandateBackup *
mandate_keeper_get_last (MandateKeeper *self)
{
  return self->last;
}

/* Nothing was recorded since but that it was sealed. */
static gboolean
is_sealed (MandateKeeper *self)
{
  g_autoptr (GPtrArray) seals = mandate_workspace_list_seals (self->workspace, NULL);
  const MandateKeptSeal *last = seals != NULL && seals->len > 0 ? g_ptr_array_index (seals, seals->len - 1) : NULL;
  g_autofree char       *hash = NULL;
  gint64                 seq;

  return last != NULL && g_strcmp0 (last->fingerprint, mandate_sealing_get_fingerprint (self->sealing)) == 0 &&
         mandate_workspace_get_head (self->workspace, &seq, &hash, NULL) && seq == last->seq + 1;
}

/**
 * mandate_keeper_seal:
 * @self: a keeper
 * @purpose: `pack`, `approval` or `hand`
 * @about: (nullable): what it is for: the id of an approval
 * @error: return location for an error
 *
 * Seals what is on record, where there is a key. Where there is none, nothing
 * is missed; and a pack that is saved twice needs no second seal.
 *
 * Returns: %FALSE if there is a key and it did not seal
 */
gboolean
mandate_keeper_seal (MandateKeeper *self,
                     const char    *purpose,
                     const char    *about,
                     GError       **error)
{
  if (self->sealing == NULL || mandate_sealing_get_state (self->sealing) != MANDATE_SEALING_READY)
    return TRUE;

  if (g_str_equal (purpose, "pack") && is_sealed (self))
    return TRUE;

  if (!mandate_sealing_seal (self->sealing, purpose, about, error))
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_RECORDED], 0);

  return TRUE;
}

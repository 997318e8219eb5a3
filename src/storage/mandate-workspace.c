/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-evidence-store.h"
#include "mandate-record-store.h"
#include "mandate-recording.h"
#include "mandate-uuid.h"

/**
 * MandateWorkspace:
 *
 * One organisation's file and its register: the one door through which records
 * change. What goes through it is one transaction, recorded by SQLite's session
 * extension, appended to the journal and chained to the entry before; then just
 * those objects of the register are brought up to date that it touched.
 */

G_DEFINE_FINAL_TYPE (MandateWorkspace, mandate_workspace, G_TYPE_OBJECT)

static GDateTime *
read_clock (gpointer data)
{
  return g_date_time_new_now_utc ();
}

static void
mandate_workspace_finalize (GObject *object)
{
  MandateWorkspace *self = MANDATE_WORKSPACE (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->database, mandate_database_free);
  g_clear_pointer (&self->lock, mandate_writer_lock_release);
  g_clear_error (&self->refusal);
  g_free (self->path);
  g_free (self->migrations);
  g_free (self->id);
  g_free (self->name);
  g_free (self->actor);
  g_free (self->person);

  G_OBJECT_CLASS (mandate_workspace_parent_class)->finalize (object);
}

static void
mandate_workspace_class_init (MandateWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mandate_workspace_finalize;
}

static void
mandate_workspace_init (MandateWorkspace *self)
{
  self->actor = g_strdup (g_get_user_name ());
  self->clock = read_clock;
}

char *
_mandate_workspace_format_moment (MandateWorkspace *self)
{
  g_autoptr (GDateTime) now = self->clock (self->clock_data);

  return mandate_journal_format_moment (now);
}

const char *
mandate_workspace_get_path (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->path;
}

const char *
mandate_workspace_get_id (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->id;
}

const char *
mandate_workspace_get_name (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->name;
}

/**
 * mandate_workspace_set_name:
 * @self: a workspace
 * @name: what people call it from now on; mandate_library_make_name() makes
 *   one that no other workspace has
 * @error: return location for an error
 *
 * Renames the workspace. Its name is not part of the records: it tells the
 * workspaces of one computer apart, and leaves no entry in the journal.
 *
 * Returns: whether it has the name
 */
gboolean
mandate_workspace_set_name (MandateWorkspace *self,
                            const char       *name,
                            GError          **error)
{
  g_autoptr (MandateStatement) statement = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  if (!_mandate_workspace_check_writable (self, error))
    return FALSE;

  statement = mandate_database_prepare (self->database, "UPDATE workspace SET name = ?1", error);
  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, name);
  if (!mandate_statement_run (statement, error))
    return FALSE;

  g_free (self->name);
  self->name = g_strdup (name);

  return TRUE;
}

gboolean
mandate_workspace_get_is_sample (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return self->is_sample;
}

/**
 * mandate_workspace_get_register:
 * @self: a workspace
 *
 * Returns: (transfer none): all its records, kept up to date
 */
MandateRegister *
mandate_workspace_get_register (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->reg;
}

/**
 * mandate_workspace_adopt:
 * @self: a workspace that another thread opened and has done with
 *
 * From now on the workspace belongs to the thread that calls this.
 */
void
mandate_workspace_adopt (MandateWorkspace *self)
{
  g_return_if_fail (MANDATE_IS_WORKSPACE (self));

  mandate_database_adopt (self->database);
}

/**
 * mandate_workspace_set_actor:
 * @self: a workspace
 * @actor: (nullable): the name of who works with it from now on, or %NULL for
 *   the login name, as it is at first
 * @person: (nullable): id of the person of that name
 *
 * Entries bear the person and, beside it, the name of the login.
 */
void
mandate_workspace_set_actor (MandateWorkspace *self,
                             const char       *actor,
                             const char       *person)
{
  g_return_if_fail (MANDATE_IS_WORKSPACE (self));

  g_free (self->actor);
  self->actor = g_strdup (actor != NULL ? actor : g_get_user_name ());
  g_free (self->person);
  self->person = g_strdup (person);
}

/**
 * mandate_workspace_get_actor:
 * @self: a workspace
 *
 * Returns: (transfer none): the name that entries bear
 */
const char *
mandate_workspace_get_actor (MandateWorkspace *self)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return self->actor;
}

/**
 * mandate_workspace_set_clock:
 * @self: a workspace
 * @clock: (nullable): tells what entries bear as the moment they were
 *   recorded, or %NULL for the computer's own
 * @data: for @clock
 *
 * For the example organisation, whose story lies in the past, and for tests.
 */
void
mandate_workspace_set_clock (MandateWorkspace *self,
                             MandateClockFunc  clock,
                             gpointer          data)
{
  g_return_if_fail (MANDATE_IS_WORKSPACE (self));

  self->clock = clock != NULL ? clock : read_clock;
  self->clock_data = data;
}

MandateEntry *
_mandate_workspace_new_entry (MandateWorkspace *self,
                              MandateEntryKind  kind,
                              gint64            reverses,
                              const char       *label)
{
  MandateEntry *entry = g_new0 (MandateEntry, 1);

  entry->entry = mandate_uuid_new ();
  entry->recorded_at = _mandate_workspace_format_moment (self);
  entry->actor = g_strdup (self->actor);
  entry->person = g_strdup (self->person);
  entry->login = g_strdup (g_get_user_name ());
  entry->kind = kind;
  entry->reverses = reverses;
  entry->label = g_strdup (label);

  return entry;
}

gboolean
_mandate_workspace_check_head (MandateWorkspace *self,
                               GError          **error)
{
  g_autofree char *hash = NULL;
  gint64           head;

  if (!mandate_journal_get_head (self->database, &head, &hash, error))
    return FALSE;

  if (head == self->head)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_STALE,
                       _ ("Another program changed this workspace meanwhile. Open it again and repeat what you did."));

  return FALSE;
}

gboolean
_mandate_workspace_check_references (MandateWorkspace *self,
                                     GError          **error)
{
  gint64 n_dangling;

  if (!mandate_database_read_integer (self->database, "SELECT count(*) FROM pragma_foreign_key_check", &n_dangling, error))
    return FALSE;

  if (n_dangling == 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT,
                       _ ("A record would be missing that another one names."));

  return FALSE;
}

/* That a seal was made, or what was brought in, is worth an entry even where no record changed. */
static gboolean
is_worth_an_entry (MandateEntryKind kind,
                   GBytes          *changeset)
{
  return g_bytes_get_size (changeset) > 0 || kind == MANDATE_ENTRY_SEAL || kind == MANDATE_ENTRY_MERGE;
}

/* Whether an entry is in the journal, as far as can be told. */
static gboolean
has_entry (MandateWorkspace *self,
           const char       *entry,
           gboolean         *has_row,
           GError          **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (self->database, "SELECT 1 FROM journal WHERE entry = ?1", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, entry);

  return mandate_statement_step (statement, has_row, error);
}

/*
 * What could not be committed may be there all the same: its last step is not
 * the last thing that can fail. Its id tells; done again, it would be there twice.
 */
static gboolean
commit (MandateWorkspace   *self,
        MandateTransaction *transaction,
        const MandateEntry *entry,
        GError            **error)
{
  g_autoptr (GError) reason = NULL;
  gboolean is_there = FALSE;

  if (mandate_transaction_commit (transaction, &reason))
    return TRUE;

  if (!has_entry (self, entry->entry, &is_there, NULL))
    g_prefix_error (&reason, "%s ", _ ("It is not certain whether this was recorded: open the workspace again and look before you repeat it."));
  else if (is_there)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/* Ends what _mandate_workspace_perform() does: what is written is made to last, and then known. */
gboolean
_mandate_workspace_finish (MandateWorkspace   *self,
                           MandateTransaction *transaction,
                           const MandateEntry *entry,
                           GBytes             *changeset,
                           GError            **error)
{
  if (!commit (self, transaction, entry, error))
    return FALSE;

  /* Before those are told that listen to the register: they may want to write themselves. */
  self->head = entry->seq;

  if (mandate_changeset_refresh (self->database, changeset, self->reg, error))
    return TRUE;

  /* No entry: a register that is behind the file must not be written on. */
  self->head = -1;
  g_prefix_error (error, "%s ", _ ("This was recorded, but could not be read back. Open the workspace again."));

  return FALSE;
}

/*
 * Everything that is ever done goes through here: write, record, chain,
 * commit, refresh. What changes nothing leaves no entry.
 */
gboolean
_mandate_workspace_perform (MandateWorkspace *self,
                            MandateEntry     *entry,
                            MandateWriteFunc  write,
                            gpointer          data,
                            GError          **error)
{
  g_autoptr (MandateTransaction) transaction = NULL;
  g_autoptr (MandateRecording) recording = NULL;
  g_autoptr (GBytes) changeset = NULL;

  if (!_mandate_workspace_check_writable (self, error))
    return FALSE;

  transaction = mandate_database_begin (self->database, error);
  if (transaction == NULL || !_mandate_workspace_check_head (self, error))
    return FALSE;

  recording = mandate_recording_start (self->database, error);
  if (recording == NULL || !write (self, data, error))
    return FALSE;

  changeset = mandate_recording_finish (recording, error);
  if (changeset == NULL)
    return FALSE;

  if (!is_worth_an_entry (entry->kind, changeset))
    return TRUE;

  if (!mandate_journal_append (self->database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error))
    return FALSE;

  /* A recording must not outlive what it watches being committed by halves. */
  g_clear_pointer (&recording, mandate_recording_free);

  return _mandate_workspace_finish (self, g_steal_pointer (&transaction), entry, changeset, error);
}

/* A #MandateChange, as it is: whether it may be done is for the caller to know. */
gboolean
_mandate_workspace_write_change (MandateWorkspace *self,
                                 gpointer          data,
                                 GError          **error)
{
  MandateChange *change = data;
  GPtrArray     *puts = mandate_change_get_puts (change);
  GPtrArray     *removals = mandate_change_get_removals (change);

  /*
   * Records of one change may name each other, in any order. Not for a single
   * one: SQLite prepares every statement anew after this, half of what an
   * action costs.
   */
  if (puts->len + removals->len > 1 && !mandate_database_execute (self->database, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;

  for (guint i = 0; i < removals->len; i++)
    if (!mandate_record_store_remove (self->database, g_ptr_array_index (removals, i), error))
      return FALSE;

  for (guint i = 0; i < puts->len; i++)
    {
      MandateRecord *record = g_ptr_array_index (puts, i);
      MandateRecord *old = mandate_change_find_old (change, record);

      /* Writing what is there already would wake the guards of what is approved. */
      if (old != NULL && mandate_record_equal (old, record))
        continue;

      if (!mandate_record_store_save (self->database, record, error))
        return FALSE;
    }

  return TRUE;
}

/* @reverses is the entry that the change brings earlier values back from, 0 for none. */
gboolean
_mandate_workspace_commit (MandateWorkspace *self,
                           MandateChange    *change,
                           gint64            reverses,
                           GError          **error)
{
  g_autoptr (MandateEntry) entry = _mandate_workspace_new_entry (self, MANDATE_ENTRY_ACTION, reverses, mandate_change_get_label (change));
  g_autofree char *today = mandate_date_of_moment (entry->recorded_at);
  const char      *happened_on;

  mandate_change_set_today (change, today);

  if (!mandate_change_check (change, error) || !mandate_evidence_store_check_change (self->database, change, error))
    return FALSE;

  happened_on = mandate_change_get_happened_on (change);
  if (happened_on != NULL && *happened_on != '\0')
    entry->happened_on = g_strdup (happened_on);

  return _mandate_workspace_perform (self, entry, _mandate_workspace_write_change, change, error);
}

/**
 * mandate_workspace_commit:
 * @self: a workspace
 * @change: what is to be done
 * @error: return location for an error; %MANDATE_RECORD_ERROR_INVALID names all
 *   that is wrong with the records
 *
 * Checks a change and does it, all or nothing, as one entry of the journal.
 *
 * Returns: whether it was done
 */
gboolean
mandate_workspace_commit (MandateWorkspace *self,
                          MandateChange    *change,
                          GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (mandate_change_get_register (change) == self->reg, FALSE);

  return _mandate_workspace_commit (self, change, 0, error);
}

/**
 * mandate_workspace_keep_file:
 * @self: a workspace
 * @content: bytes of a file
 * @error: return location for an error
 *
 * Keeps bytes beside the records; an evidence record then names them.
 *
 * Returns: (transfer full): their SHA-256, or %NULL on error
 */
char *
mandate_workspace_keep_file (MandateWorkspace *self,
                             GBytes           *content,
                             GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  if (!_mandate_workspace_check_writable (self, error))
    return NULL;

  return mandate_evidence_store_add (self->database, content, error);
}

/**
 * mandate_workspace_read_file:
 * @self: a workspace
 * @sha256: sum of the bytes
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes, or %NULL on error
 */
GBytes *
mandate_workspace_read_file (MandateWorkspace *self,
                             const char       *sha256,
                             GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_evidence_store_read (self->database, sha256, error);
}

/**
 * mandate_workspace_list_files:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the SHA-256 sums of all kept files
 */
GPtrArray *
mandate_workspace_list_files (MandateWorkspace *self,
                              GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_evidence_store_list (self->database, error);
}

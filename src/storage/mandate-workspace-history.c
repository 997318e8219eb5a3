/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace and its journal: taking back, taking over, looking back, verifying. */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-record-store.h"
#include "mandate-rewind.h"
#include "mandate-verification.h"

static gboolean
write_reversal (MandateWorkspace *self,
                gpointer          data,
                GError          **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverse = NULL;
  gint64 *seq = data;

  changeset = mandate_journal_read_changeset (self->database, *seq, error);
  if (changeset == NULL)
    return FALSE;

  inverse = mandate_changeset_invert (changeset, error);

  return inverse != NULL && mandate_changeset_apply (self->database, inverse, error) && _mandate_workspace_check_references (self, error);
}

/* An entry that can be taken back without a trace tells of nothing that this program does. */
static gboolean
check_recorded (MandateEntry *entry,
                GError      **error)
{
  if (entry->seq > 0)
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED, _ ("The records are not what the journal says they are."));

  return FALSE;
}

static char *
reverse (MandateWorkspace *self,
         MandateEntryKind  kind,
         gint64            seq,
         const char       *nothing,
         GError          **error)
{
  g_autoptr (MandateEntry) reversed = NULL;
  g_autoptr (MandateEntry) entry = NULL;
  gboolean is_restore;

  if (seq == 0)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING, nothing);
      return NULL;
    }

  reversed = mandate_journal_read (self->database, seq, error);
  if (reversed == NULL)
    return NULL;

  entry = _mandate_workspace_new_entry (self, kind, seq, reversed->label);

  if (!_mandate_workspace_is_restore (self, seq, &is_restore, error))
    return NULL;

  if (!_mandate_workspace_perform_unguarded (self, entry, is_restore, write_reversal, &seq, error) || !check_recorded (entry, error))
    {
      /* Translators: %s is what was done. */
      g_prefix_error (error, kind == MANDATE_ENTRY_UNDO ? _ ("“%s” can't be undone. ") : _ ("“%s” can't be done again. "), reversed->label);
      return NULL;
    }

  return g_strdup (reversed->label);
}

/**
 * mandate_workspace_find_undoable:
 * @self: a workspace
 * @seq: (out): place of the entry that the next undo takes back, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_workspace_find_undoable (MandateWorkspace *self,
                                 gint64           *seq,
                                 GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_journal_find_undoable (self->database, seq, error);
}

/**
 * mandate_workspace_find_redoable:
 * @self: a workspace
 * @seq: (out): place of the undo that the next redo takes back, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_workspace_find_redoable (MandateWorkspace *self,
                                 gint64           *seq,
                                 GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_journal_find_redoable (self->database, seq, error);
}

/**
 * mandate_workspace_undo:
 * @self: a workspace
 * @error: return location for an error; %MANDATE_STORAGE_ERROR_CONSTRAINT where
 *   an approval would be taken back
 *
 * Takes back the last action that still stands, as an entry of its own.
 *
 * Returns: (transfer full): what was taken back, or %NULL on error
 */
char *
mandate_workspace_undo (MandateWorkspace *self,
                        GError          **error)
{
  gint64 seq;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  if (!mandate_journal_find_undoable (self->database, &seq, error))
    return NULL;

  return reverse (self, MANDATE_ENTRY_UNDO, seq, _ ("There is nothing to undo."), error);
}

/**
 * mandate_workspace_redo:
 * @self: a workspace
 * @error: return location for an error
 *
 * Does again what was undone last, as an entry of its own.
 *
 * Returns: (transfer full): what was done again, or %NULL on error
 */
char *
mandate_workspace_redo (MandateWorkspace *self,
                        GError          **error)
{
  gint64 seq;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  if (!mandate_journal_find_redoable (self->database, &seq, error))
    return NULL;

  return reverse (self, MANDATE_ENTRY_REDO, seq, _ ("There is nothing to redo."), error);
}

/**
 * mandate_workspace_list_entries:
 * @self: a workspace
 * @before: place of an entry, or 0 for the end
 * @limit: how many at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): entries of the journal, newest first
 */
GPtrArray *
mandate_workspace_list_entries (MandateWorkspace *self,
                                gint64            before,
                                guint             limit,
                                GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_list (self->database, before, limit, error);
}

/**
 * mandate_workspace_find_entries:
 * @self: a workspace
 * @query: which entries
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): the entries, newest first
 */
GPtrArray *
mandate_workspace_find_entries (MandateWorkspace          *self,
                                const MandateJournalQuery *query,
                                GError                   **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_find (self->database, query, error);
}

/**
 * mandate_workspace_list_actors:
 * @self: a workspace
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the names of all who ever did something
 */
GPtrArray *
mandate_workspace_list_actors (MandateWorkspace *self,
                               GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_list_actors (self->database, error);
}

/**
 * mandate_workspace_list_changes:
 * @self: a workspace
 * @seq: place of an entry
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRecordChange): what the entry did
 */
GPtrArray *
mandate_workspace_list_changes (MandateWorkspace *self,
                                gint64            seq,
                                GError          **error)
{
  g_autoptr (GBytes) changeset = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  changeset = mandate_journal_read_changeset (self->database, seq, error);

  return changeset != NULL ? mandate_changeset_list (changeset, self->reg, error) : NULL;
}

/**
 * mandate_workspace_peek_changes:
 * @self: a workspace
 * @seq: place of an entry
 * @limit: how many records at most
 * @n_records: (out): how many the entry touched
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateRecordChange): what the entry
 *   did to the first records that it touched
 */
GPtrArray *
mandate_workspace_peek_changes (MandateWorkspace *self,
                                gint64            seq,
                                guint             limit,
                                guint            *n_records,
                                GError          **error)
{
  g_autoptr (GBytes) changeset = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  changeset = mandate_journal_read_changeset (self->database, seq, error);

  return changeset != NULL ? mandate_changeset_peek (changeset, self->reg, limit, n_records, error) : NULL;
}

gboolean
mandate_workspace_get_head (MandateWorkspace *self,
                            gint64           *seq,
                            char            **hash,
                            GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_journal_get_head (self->database, seq, hash, error);
}

/**
 * mandate_workspace_find_entry_on:
 * @self: a workspace
 * @date: a day, where the computer is
 * @seq: (out): the last entry recorded up to its end, 0 for none
 * @error: return location for an error
 *
 * Returns: whether the journal could be read
 */
gboolean
mandate_workspace_find_entry_on (MandateWorkspace *self,
                                 const char       *date,
                                 gint64           *seq,
                                 GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  return mandate_journal_find_last_on (self->database, date, seq, error);
}

MandateEntry *
mandate_workspace_read_entry (MandateWorkspace *self,
                              gint64            seq,
                              GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_read (self->database, seq, error);
}

GBytes *
mandate_workspace_read_changeset (MandateWorkspace *self,
                                  gint64            seq,
                                  GError          **error)
{
  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), NULL);

  return mandate_journal_read_changeset (self->database, seq, error);
}

static gboolean
replay (MandateWorkspace *self,
        MandateEntry     *entry,
        const char       *hash,
        GBytes           *changeset,
        GError          **error)
{
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (self->database, error);

  if (transaction == NULL || !_mandate_workspace_check_head (self, error) || !mandate_changeset_apply (self->database, changeset, error) ||
      !_mandate_workspace_check_references (self, error) ||
      !mandate_journal_append (self->database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), error))
    return FALSE;

  if (g_strcmp0 (entry->hash, hash) != 0)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                           _ ("it is not what was recorded: its hash is another than the one beside it."));
      return FALSE;
    }

  return _mandate_workspace_finish (self, g_steal_pointer (&transaction), entry, changeset, error);
}

/**
 * mandate_workspace_replay:
 * @self: a workspace
 * @entry: an entry of another journal; place and hashes are not read
 * @hash: (nullable): the hash it must end up with
 * @changeset: its changes
 * @error: return location for an error
 *
 * Takes over an entry as it was recorded elsewhere, with its moment and actor.
 *
 * Returns: whether it fitted, and has that hash
 */
gboolean
mandate_workspace_replay (MandateWorkspace   *self,
                          const MandateEntry *entry,
                          const char         *hash,
                          GBytes             *changeset,
                          GError            **error)
{
  g_autoptr (MandateEntry) taken = NULL;
  gboolean done;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  taken = _mandate_workspace_new_entry (self, entry->kind, entry->reverses, entry->label);
  taken->happened_on = g_strdup (entry->happened_on);
  g_free (taken->entry);
  taken->entry = g_strdup (entry->entry);
  g_free (taken->recorded_at);
  taken->recorded_at = g_strdup (entry->recorded_at);
  g_free (taken->actor);
  taken->actor = g_strdup (entry->actor);
  g_free (taken->person);
  taken->person = g_strdup (entry->person);
  g_free (taken->login);
  taken->login = g_strdup (entry->login);
  taken->other_parent = g_strdup (entry->other_parent);

  if (!_mandate_workspace_check_writable (self, error) || !mandate_database_execute (self->database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  /* What was brought in was written without the guards of what is approved, too. */
  sqlite3_db_config (mandate_database_get_handle (self->database), SQLITE_DBCONFIG_ENABLE_TRIGGER, taken->kind != MANDATE_ENTRY_MERGE, NULL);
  done = replay (self, taken, hash, changeset, error);
  sqlite3_db_config (mandate_database_get_handle (self->database), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);

  return mandate_database_execute (self->database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/**
 * mandate_workspace_rewind:
 * @self: a workspace
 * @seq: place of an entry, 0 for before the first
 * @error: return location for an error
 *
 * Makes a register of all records as they were after that entry. The workspace
 * itself is not touched.
 *
 * Returns: (transfer full): the register, or %NULL on error
 */
MandateRegister *
mandate_workspace_rewind (MandateWorkspace *self,
                          gint64            seq,
                          GError          **error)
{
  g_autoptr (MandateDatabase) scratch = NULL;
  g_autoptr (MandateRegister) reg = mandate_register_new (self->schema);
  g_autofree char *name = mandate_database_make_name (self->path, self->mode);

  scratch = mandate_rewind_open (name, self->schema, self->migrations, error);

  if (scratch == NULL || !mandate_rewind_to (scratch, self->database, seq, error) ||
      !mandate_record_store_load (scratch, reg, error))
    return NULL;

  return g_steal_pointer (&reg);
}

/**
 * mandate_workspace_verify:
 * @self: a workspace
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that says what is wrong, and from which entry
 *
 * Checks everything that could have been changed behind the program's back: the
 * file's structure and schema, the chain of the journal, that the journal leads
 * to exactly the records that are there, and the bytes of all evidence.
 *
 * Returns: whether all is as it was recorded
 */
gboolean
mandate_workspace_verify (MandateWorkspace *self,
                          GCancellable     *cancellable,
                          GError          **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (MANDATE_IS_WORKSPACE (self), FALSE);

  name = mandate_database_make_name (self->path, self->mode);

  return mandate_verify (self->database, name, self->schema, self->migrations, cancellable, error);
}

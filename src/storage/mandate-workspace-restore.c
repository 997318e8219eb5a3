/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making the records what they were, as one entry that can be taken back like any other. */

#include "config.h"

#include "mandate-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-contents.h"
#include "mandate-rewind.h"

/* The records at an entry, and what they must add up to. */
typedef struct
{
  gint64      seq;
  const char *records;
} Target;

static void
enable_triggers (MandateWorkspace *self,
                 gboolean          enable)
{
  sqlite3_db_config (mandate_database_get_handle (self->database), SQLITE_DBCONFIG_ENABLE_TRIGGER, enable, NULL);
}

/**
 * _mandate_workspace_perform_unguarded:
 * @self: a workspace
 * @entry: what is to be said of it
 * @without_triggers: whether what is approved may be touched, which is so where
 *   all records become what they were before, or come from another copy
 * @write: writes, and checks what it wrote
 * @data: for @write
 * @error: return location for an error
 *
 * Does something with foreign keys off. They can't be switched off inside a
 * transaction, and so are around it.
 *
 * Returns: whether it was done
 */
gboolean
_mandate_workspace_perform_unguarded (MandateWorkspace *self,
                                      MandateEntry     *entry,
                                      gboolean          without_triggers,
                                      MandateWriteFunc  write,
                                      gpointer          data,
                                      GError          **error)
{
  gboolean done;

  if (!mandate_database_execute (self->database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  enable_triggers (self, !without_triggers);
  done = _mandate_workspace_perform (self, entry, write, data, error);
  enable_triggers (self, TRUE);

  return mandate_database_execute (self->database, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/**
 * _mandate_workspace_is_restore:
 * @self: a workspace
 * @seq: place of an entry
 * @is_restore: (out): whether it restored a backup, or took that back, or did so again
 * @error: return location for an error
 *
 * Returns: whether the journal could be read
 */
gboolean
_mandate_workspace_is_restore (MandateWorkspace *self,
                               gint64            seq,
                               gboolean         *is_restore,
                               GError          **error)
{
  while (TRUE)
    {
      g_autoptr (MandateEntry) entry = mandate_journal_read (self->database, seq, error);

      if (entry == NULL)
        return FALSE;

      *is_restore = entry->kind == MANDATE_ENTRY_RESTORE;

      /* Always further back, whatever a damaged journal says. */
      if ((entry->kind != MANDATE_ENTRY_UNDO && entry->kind != MANDATE_ENTRY_REDO) || entry->reverses <= 0 || entry->reverses >= seq)
        return TRUE;

      seq = entry->reverses;
    }
}

static gboolean
check_records (MandateWorkspace *self,
               const char       *expected,
               GError          **error)
{
  g_autofree char *records = mandate_contents_hash_records (self->database, self->schema, error);

  if (records == NULL)
    return FALSE;

  if (g_str_equal (records, expected))
    return TRUE;

  g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
                       _ ("The records of the backup are not what the journal says they were."));

  return FALSE;
}

static gboolean
write_records (MandateWorkspace *self,
               gpointer          data,
               GError          **error)
{
  const Target *target = data;

  return mandate_rewind_in_place (self->database, self->database, target->seq, error) &&
         _mandate_workspace_check_references (self, error) && check_records (self, target->records, error);
}

/**
 * _mandate_workspace_restore:
 * @self: a workspace whose journal holds the entry and is verified
 * @seq: place of the entry that was the last one of a backup, 0 for none
 * @records: what mandate_contents_hash_records() says of the backup
 * @label: what it is called
 * @error: return location for an error
 *
 * Makes all records what they were after that entry, as one entry of the
 * journal. Approvals go back, too: nothing that was approved since then is
 * changed by halves, it is not there yet.
 *
 * Returns: whether the records are those of the backup
 */
gboolean
_mandate_workspace_restore (MandateWorkspace *self,
                            gint64            seq,
                            const char       *records,
                            const char       *label,
                            GError          **error)
{
  g_autoptr (MandateEntry) entry = _mandate_workspace_new_entry (self, MANDATE_ENTRY_RESTORE, 0, label);
  Target target = { .seq = seq, .records = records };

  return _mandate_workspace_perform_unguarded (self, entry, TRUE, write_records, &target, error);
}

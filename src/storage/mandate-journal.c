/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-journal.h"

#include <glib/gi18n-lib.h>

#include "mandate-journal-index.h"
#include "mandate-journal-private.h"
#include "mandate-journal-query.h"

static const char *const kinds[] = {
  [MANDATE_ENTRY_ACTION] = "action",
  [MANDATE_ENTRY_UNDO] = "undo",
  [MANDATE_ENTRY_REDO] = "redo",
  [MANDATE_ENTRY_SEAL] = "seal",
  [MANDATE_ENTRY_MERGE] = "merge",
  [MANDATE_ENTRY_RESTORE] = "restore",
  [MANDATE_ENTRY_MIGRATION] = "migration",
};

void
mandate_entry_free (MandateEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->entry);
  g_free (self->recorded_at);
  g_free (self->happened_on);
  g_free (self->actor);
  g_free (self->label);
  g_free (self->previous_hash);
  g_free (self->hash);
  g_free (self->person);
  g_free (self->login);
  g_free (self->other_parent);
  g_free (self);
}

const char *
mandate_entry_kind_to_string (MandateEntryKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

/**
 * mandate_entry_kind_from_string:
 * @text: (nullable): a kind as the journal has it
 *
 * Returns: the kind; an action where there is no such kind
 */
MandateEntryKind
mandate_entry_kind_from_string (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], text) == 0)
      return i;

  return MANDATE_ENTRY_ACTION;
}

/**
 * mandate_journal_format_moment:
 * @moment: a moment
 *
 * Returns: (transfer full): it as entries have it: UTC, to the millisecond
 */
char *
mandate_journal_format_moment (GDateTime *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (moment);
  g_autofree char *seconds = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (utc) / 1000);
}

/**
 * mandate_journal_append:
 * @database: a connection, in a transaction
 * @entry: what is to be said; its place and hashes are filled in
 * @changeset: the changes
 * @size: how many bytes
 * @error: return location for an error
 *
 * Chains an entry to the last one.
 *
 * Returns: whether it was written
 */
gboolean
mandate_journal_append (MandateDatabase *database,
                        MandateEntry    *entry,
                        gconstpointer    changeset,
                        gsize            size,
                        GError         **error)
{
  g_autoptr (MandateStatement) statement = NULL;

  if (!mandate_journal_get_head (database, &entry->seq, &entry->previous_hash, error))
    return FALSE;

  entry->seq++;
  entry->hash = mandate_entry_compute_hash (entry, changeset, size);

  statement = mandate_database_prepare (database,
                                        "INSERT INTO journal (seq, entry, recorded_at, happened_on, actor, kind, reverses, label, previous_hash, hash, person, login, other_parent, changeset)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                                        error);
  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1 + MANDATE_JOURNAL_COLUMN_SEQ, entry->seq);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_ENTRY, entry->entry);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_RECORDED_AT, entry->recorded_at);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_HAPPENED_ON, entry->happened_on);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_ACTOR, entry->actor);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_KIND, kinds[entry->kind]);
  if (entry->reverses != 0)
    mandate_statement_bind_integer (statement, 1 + MANDATE_JOURNAL_COLUMN_REVERSES, entry->reverses);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_LABEL, entry->label);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_PREVIOUS_HASH, entry->previous_hash);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_HASH, entry->hash);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_PERSON, entry->person);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_LOGIN, entry->login);
  mandate_statement_bind_text (statement, 1 + MANDATE_JOURNAL_COLUMN_OTHER_PARENT, entry->other_parent);
  mandate_statement_bind_bytes (statement, 1 + MANDATE_JOURNAL_COLUMN_CHANGESET, changeset, size);

  return mandate_statement_run (statement, error) && mandate_journal_index_add (database, entry, changeset, size, error);
}

/* The entry of a row over MANDATE_JOURNAL_COLUMNS. */
MandateEntry *
_mandate_journal_read_row (MandateStatement *row)
{
  MandateEntry *entry = g_new0 (MandateEntry, 1);

  entry->seq = mandate_statement_get_integer (row, MANDATE_JOURNAL_COLUMN_SEQ);
  entry->entry = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_ENTRY));
  entry->recorded_at = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_RECORDED_AT));
  entry->happened_on = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_HAPPENED_ON));
  entry->actor = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_ACTOR));
  entry->kind = mandate_entry_kind_from_string (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_KIND));
  entry->reverses = mandate_statement_get_integer (row, MANDATE_JOURNAL_COLUMN_REVERSES);
  entry->label = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_LABEL));
  entry->previous_hash = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_PREVIOUS_HASH));
  entry->hash = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_HASH));
  entry->person = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_PERSON));
  entry->login = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_LOGIN));
  entry->other_parent = g_strdup (mandate_statement_get_text (row, MANDATE_JOURNAL_COLUMN_OTHER_PARENT));

  return entry;
}

/* Entries from a statement over MANDATE_JOURNAL_COLUMNS. */
GPtrArray *
_mandate_journal_collect (MandateStatement *statement,
                          GError          **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_entry_free);
  gboolean has_row = TRUE;

  while (has_row)
    {
      if (!mandate_statement_step (statement, &has_row, error))
        return NULL;

      if (has_row)
        g_ptr_array_add (entries, _mandate_journal_read_row (statement));
    }

  return g_steal_pointer (&entries);
}

static void
set_not_found (gint64   seq,
               GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND, _ ("The journal has no entry %s."), number);
}

/**
 * mandate_journal_read:
 * @database: a connection
 * @seq: place of an entry
 * @error: return location for an error
 *
 * Returns: (transfer full): the entry, or %NULL on error
 */
MandateEntry *
mandate_journal_read (MandateDatabase *database,
                      gint64           seq,
                      GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT " MANDATE_JOURNAL_COLUMNS " FROM journal WHERE seq = ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, seq);

  if (!mandate_statement_step (statement, &has_row, error))
    return NULL;

  if (has_row)
    return _mandate_journal_read_row (statement);

  set_not_found (seq, error);

  return NULL;
}

/**
 * mandate_journal_list:
 * @database: a connection
 * @before: place of an entry, or 0 for the end
 * @limit: how many entries at most
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): the entries before it, newest first
 */
GPtrArray *
mandate_journal_list (MandateDatabase *database,
                      gint64           before,
                      guint            limit,
                      GError         **error)
{
  const MandateJournalQuery query = { .before = before, .limit = limit };

  return mandate_journal_find (database, &query, error);
}

/**
 * mandate_journal_read_changeset:
 * @database: a connection
 * @seq: place of an entry
 * @error: return location for an error
 *
 * Returns: (transfer full): its changes, as SQLite's session extension writes them
 */
GBytes *
mandate_journal_read_changeset (MandateDatabase *database,
                                gint64           seq,
                                GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT changeset FROM journal WHERE seq = ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, seq);

  if (!mandate_statement_step (statement, &has_row, error))
    return NULL;

  if (has_row)
    return mandate_statement_dup_bytes (statement, 0);

  set_not_found (seq, error);

  return NULL;
}

/**
 * mandate_journal_get_head:
 * @database: a connection
 * @seq: (out): place of the last entry, 0 for none
 * @hash: (out) (transfer full): its hash
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_get_head (MandateDatabase *database,
                          gint64          *seq,
                          char           **hash,
                          GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1", error);
  gboolean has_row;

  if (statement == NULL || !mandate_statement_step (statement, &has_row, error))
    return FALSE;

  *seq = has_row ? mandate_statement_get_integer (statement, 0) : 0;
  *hash = g_strdup (has_row ? mandate_statement_get_text (statement, 1) : MANDATE_JOURNAL_NO_HASH);

  return TRUE;
}

/* To bring changes in, or to restore, is something a person did like any other. */
static MandateEntryKind
as_done (MandateEntryKind kind)
{
  return kind == MANDATE_ENTRY_MERGE || kind == MANDATE_ENTRY_RESTORE ? MANDATE_ENTRY_ACTION : kind;
}

/*
 * The newest entry that still holds, going back: an undo and the entry it took
 * back cancel each other out. @taking is the kind that cancels, @until the one
 * past which nothing can be taken back.
 */
static gboolean
find_standing (MandateDatabase *database,
               MandateEntryKind taking,
               MandateEntryKind standing,
               int              until,
               gint64          *seq,
               GError         **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database, "SELECT seq, kind FROM journal WHERE kind NOT IN ('seal', 'migration') AND (kind <> 'merge' OR length(changeset) > 0) ORDER BY seq DESC", error);
  guint    n_taken = 0;
  gboolean has_row = TRUE;

  *seq = 0;

  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      MandateEntryKind kind;

      if (!mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      kind = as_done (mandate_entry_kind_from_string (mandate_statement_get_text (statement, 1)));

      if (kind == taking)
        {
          n_taken++;
        }
      else if (until >= 0 && kind == (MandateEntryKind) until)
        {
          return TRUE;
        }
      else if (n_taken > 0)
        {
          n_taken--;
        }
      else if (kind == standing || until < 0)
        {
          *seq = mandate_statement_get_integer (statement, 0);
          return TRUE;
        }
    }
}

/**
 * mandate_journal_find_undoable:
 * @database: a connection
 * @seq: (out): the entry whose changes the next undo takes back, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_find_undoable (MandateDatabase *database,
                               gint64          *seq,
                               GError         **error)
{
  return find_standing (database, MANDATE_ENTRY_UNDO, MANDATE_ENTRY_ACTION, -1, seq, error);
}

/**
 * mandate_journal_find_redoable:
 * @database: a connection
 * @seq: (out): the undo whose changes the next redo takes back, 0 for none
 * @error: return location for an error
 *
 * What was undone can be redone until something else is done.
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_find_redoable (MandateDatabase *database,
                               gint64          *seq,
                               GError         **error)
{
  return find_standing (database, MANDATE_ENTRY_REDO, MANDATE_ENTRY_UNDO, MANDATE_ENTRY_ACTION, seq, error);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-journal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-branch.h"
#include "mandate-date.h"
#include "mandate-journal-index.h"
#include "mandate-journal-private.h"
#include "mandate-journal-query.h"
#include "mandate-netstring.h"

/* How many entries are checked between two words of how far it is. */
#define PROGRESS_STEP 500

#define COLUMNS "seq, entry, recorded_at, happened_on, actor, kind, reverses, label, previous_hash, hash, person, login, other_parent"

enum
{
  COLUMN_SEQ,
  COLUMN_ENTRY,
  COLUMN_RECORDED_AT,
  COLUMN_HAPPENED_ON,
  COLUMN_ACTOR,
  COLUMN_KIND,
  COLUMN_REVERSES,
  COLUMN_LABEL,
  COLUMN_PREVIOUS_HASH,
  COLUMN_HASH,
  COLUMN_PERSON,
  COLUMN_LOGIN,
  COLUMN_OTHER_PARENT,
  COLUMN_CHANGESET,
};

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

static void
hash_integer (GChecksum *checksum,
              gint64     value)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
  mandate_netstring_hash_text (checksum, text);
}

/**
 * mandate_entry_compute_hash:
 * @self: an entry whose hash does not matter
 * @changeset: its changes
 * @size: how many bytes
 *
 * The hash covers every column, each as a netstring and in this order: seq,
 * entry, recorded_at, happened_on, actor, kind, reverses, label, changeset,
 * previous_hash; and person, login, other_parent after them where any of the
 * three is there, which no entry from before schema 4 has. Numbers are decimal,
 * what is NULL is empty. Whoever has the file can so recompute the chain without
 * this program.
 *
 * Returns: (transfer full): SHA-256, in hexadecimal
 */
char *
mandate_entry_compute_hash (const MandateEntry *self,
                            gconstpointer       changeset,
                            gsize               size)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  hash_integer (checksum, self->seq);
  mandate_netstring_hash_text (checksum, self->entry);
  mandate_netstring_hash_text (checksum, self->recorded_at);
  mandate_netstring_hash_text (checksum, self->happened_on);
  mandate_netstring_hash_text (checksum, self->actor);
  mandate_netstring_hash_text (checksum, kinds[self->kind]);

  if (self->reverses != 0)
    hash_integer (checksum, self->reverses);
  else
    mandate_netstring_hash_text (checksum, NULL);

  mandate_netstring_hash_text (checksum, self->label);
  mandate_netstring_hash_bytes (checksum, changeset, size);
  mandate_netstring_hash_text (checksum, self->previous_hash);

  if (self->person != NULL || self->login != NULL || self->other_parent != NULL)
    {
      mandate_netstring_hash_text (checksum, self->person);
      mandate_netstring_hash_text (checksum, self->login);
      mandate_netstring_hash_text (checksum, self->other_parent);
    }

  return g_strdup (g_checksum_get_string (checksum));
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
                                        "INSERT INTO journal (" COLUMNS ", changeset)"
                                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
                                        error);
  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_integer (statement, 1 + COLUMN_SEQ, entry->seq);
  mandate_statement_bind_text (statement, 1 + COLUMN_ENTRY, entry->entry);
  mandate_statement_bind_text (statement, 1 + COLUMN_RECORDED_AT, entry->recorded_at);
  mandate_statement_bind_text (statement, 1 + COLUMN_HAPPENED_ON, entry->happened_on);
  mandate_statement_bind_text (statement, 1 + COLUMN_ACTOR, entry->actor);
  mandate_statement_bind_text (statement, 1 + COLUMN_KIND, kinds[entry->kind]);
  if (entry->reverses != 0)
    mandate_statement_bind_integer (statement, 1 + COLUMN_REVERSES, entry->reverses);
  mandate_statement_bind_text (statement, 1 + COLUMN_LABEL, entry->label);
  mandate_statement_bind_text (statement, 1 + COLUMN_PREVIOUS_HASH, entry->previous_hash);
  mandate_statement_bind_text (statement, 1 + COLUMN_HASH, entry->hash);
  mandate_statement_bind_text (statement, 1 + COLUMN_PERSON, entry->person);
  mandate_statement_bind_text (statement, 1 + COLUMN_LOGIN, entry->login);
  mandate_statement_bind_text (statement, 1 + COLUMN_OTHER_PARENT, entry->other_parent);
  mandate_statement_bind_bytes (statement, 1 + COLUMN_CHANGESET, changeset, size);

  return mandate_statement_run (statement, error) && mandate_journal_index_add (database, entry->seq, error);
}

static MandateEntry *
entry_from_row (MandateStatement *row)
{
  MandateEntry *entry = g_new0 (MandateEntry, 1);

  entry->seq = mandate_statement_get_integer (row, COLUMN_SEQ);
  entry->entry = g_strdup (mandate_statement_get_text (row, COLUMN_ENTRY));
  entry->recorded_at = g_strdup (mandate_statement_get_text (row, COLUMN_RECORDED_AT));
  entry->happened_on = g_strdup (mandate_statement_get_text (row, COLUMN_HAPPENED_ON));
  entry->actor = g_strdup (mandate_statement_get_text (row, COLUMN_ACTOR));
  entry->kind = mandate_entry_kind_from_string (mandate_statement_get_text (row, COLUMN_KIND));
  entry->reverses = mandate_statement_get_integer (row, COLUMN_REVERSES);
  entry->label = g_strdup (mandate_statement_get_text (row, COLUMN_LABEL));
  entry->previous_hash = g_strdup (mandate_statement_get_text (row, COLUMN_PREVIOUS_HASH));
  entry->hash = g_strdup (mandate_statement_get_text (row, COLUMN_HASH));
  entry->person = g_strdup (mandate_statement_get_text (row, COLUMN_PERSON));
  entry->login = g_strdup (mandate_statement_get_text (row, COLUMN_LOGIN));
  entry->other_parent = g_strdup (mandate_statement_get_text (row, COLUMN_OTHER_PARENT));

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
        g_ptr_array_add (entries, entry_from_row (statement));
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
    mandate_database_prepare (database, "SELECT " COLUMNS " FROM journal WHERE seq = ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, 1, seq);

  if (!mandate_statement_step (statement, &has_row, error))
    return NULL;

  if (has_row)
    return entry_from_row (statement);

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

static gboolean
find_last_until (MandateDatabase *database,
                 const char      *moment,
                 gint64          *seq,
                 GError         **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, "SELECT max (seq) FROM journal WHERE recorded_at < ?1", error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, moment);

  if (!mandate_statement_step (statement, &has_row, error))
    return FALSE;

  *seq = mandate_statement_get_integer (statement, 0);

  return TRUE;
}

/**
 * mandate_journal_find_last_on:
 * @database: a connection
 * @date: a day, where the computer is
 * @seq: (out): place of the last entry recorded on that day or before, 0 for none
 * @error: return location for an error
 *
 * Entries bear what the clock said, and clocks are set back. The order of
 * entries is that of the journal; a day ends with the last entry that bears it
 * or an earlier one, and with it go all before, whatever they bear. So one
 * entry from the future hides none of those after it.
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_find_last_on (MandateDatabase *database,
                              const char      *date,
                              gint64          *seq,
                              GError         **error)
{
  g_autofree char *next = mandate_date_add_days (date, 1);
  g_autofree char *end = mandate_date_get_start (next);

  return find_last_until (database, end, seq, error);
}

/**
 * mandate_journal_find_last_before:
 * @database: a connection
 * @date: a day, where the computer is
 * @seq: (out): place of the last entry recorded before that day, 0 for none
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
mandate_journal_find_last_before (MandateDatabase *database,
                                  const char      *date,
                                  gint64          *seq,
                                  GError         **error)
{
  g_autofree char *start = mandate_date_get_start (date);

  return find_last_until (database, start, seq, error);
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

/* A column that is NULL where there is nothing to say. */
static gboolean
is_optional (int column)
{
  return column == COLUMN_HAPPENED_ON || column == COLUMN_PERSON || column == COLUMN_LOGIN || column == COLUMN_OTHER_PARENT;
}

/*
 * The hash sees text as far as its first NUL, and neither an empty text nor a
 * zero apart from none: a row that says something in a way in which this
 * program never says it was not written by it.
 */
static gboolean
is_as_written (MandateStatement   *row,
               const MandateEntry *entry)
{
  for (int i = 0; i < COLUMN_CHANGESET; i++)
    {
      sqlite3_value *value = mandate_statement_get_value (row, i);
      const int      type = sqlite3_value_type (value);

      if (type == SQLITE_TEXT && strlen ((const char *) sqlite3_value_text (value)) != (gsize) sqlite3_value_bytes (value))
        return FALSE;

      if (type == SQLITE_NULL)
        continue;

      if ((i == COLUMN_REVERSES && entry->reverses == 0) || (type == SQLITE_TEXT && is_optional (i) && sqlite3_value_bytes (value) == 0))
        return FALSE;
    }

  return g_strcmp0 (mandate_statement_get_text (row, COLUMN_KIND), kinds[entry->kind]) == 0;
}

/*
 * The entry of a row over MANDATE_JOURNAL_COLUMNS and the changeset, if it is
 * what was recorded: %NULL where its hash is another.
 */
MandateEntry *
_mandate_journal_read_sound (MandateStatement *row)
{
  g_autoptr (MandateEntry) entry = entry_from_row (row);
  sqlite3_value   *changeset = mandate_statement_get_value (row, COLUMN_CHANGESET);
  g_autofree char *hash = NULL;

  hash = mandate_entry_compute_hash (entry, sqlite3_value_blob (changeset), sqlite3_value_bytes (changeset));

  return g_strcmp0 (entry->hash, hash) == 0 && is_as_written (row, entry) ? g_steal_pointer (&entry) : NULL;
}

static gboolean
check_entry (MandateStatement *row,
             gint64            seq,
             const char       *previous_hash,
             GError          **error)
{
  g_autoptr (MandateEntry) entry = _mandate_journal_read_sound (row);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);
  g_autofree char *before = g_strdup_printf ("%" G_GINT64_FORMAT, seq - 1);

  if (entry != NULL && entry->seq == seq && g_strcmp0 (entry->previous_hash, previous_hash) == 0)
    return TRUE;

  g_set_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED,
               /* Translators: both %s are numbers of entries. */
               _ ("The journal is broken at entry %s: it, or one before it, was changed outside this program. "
                  "Everything up to entry %s is as it was recorded."),
               number, before);

  return FALSE;
}

/**
 * mandate_journal_walk_chain:
 * @database: a connection
 * @progress: (nullable): told now and then how far it is
 * @data: for @progress
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the first bad entry
 *
 * Recomputes every hash, also of what was brought in from other copies.
 *
 * Returns: whether the chain is whole
 */
gboolean
mandate_journal_walk_chain (MandateDatabase    *database,
                            MandateProgressFunc progress,
                            gpointer            data,
                            GCancellable       *cancellable,
                            GError            **error)
{
  g_autoptr (MandateStatement) statement = NULL;
  g_autofree char *previous_hash = g_strdup (MANDATE_JOURNAL_NO_HASH);
  gboolean         has_row = TRUE;
  gint64           head;

  if (!mandate_database_read_integer (database, "SELECT ifnull (max (seq), 0) FROM journal", &head, error))
    return FALSE;

  statement = mandate_database_prepare (database, "SELECT " COLUMNS ", changeset FROM journal ORDER BY seq", error);
  if (statement == NULL)
    return FALSE;

  for (gint64 seq = 1;; seq++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !mandate_statement_step (statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return mandate_branch_check (database, cancellable, error);

      if (!check_entry (statement, seq, previous_hash, error))
        return FALSE;

      g_free (previous_hash);
      previous_hash = g_strdup (mandate_statement_get_text (statement, COLUMN_HASH));

      if (progress != NULL && seq % PROGRESS_STEP == 0)
        progress (seq, MAX (seq, head), data);
    }
}

/**
 * mandate_journal_check_chain:
 * @database: a connection
 * @cancellable: (nullable): to stop it
 * @error: return location for an error that names the first bad entry
 *
 * Recomputes every hash.
 *
 * Returns: whether the chain is whole
 */
gboolean
mandate_journal_check_chain (MandateDatabase *database,
                             GCancellable    *cancellable,
                             GError         **error)
{
  return mandate_journal_walk_chain (database, NULL, NULL, cancellable, error);
}

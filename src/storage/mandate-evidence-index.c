/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Not in the workspace's file: what was read of evidence follows from its bytes,
 * would make every copy larger, and may be read while another program has the
 * workspace. Whatever is wrong with this file, it is made anew.
 */

#include "config.h"

#include "mandate-evidence-index.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* An index of another version is made anew. */
#define INDEX_VERSION 2

#define AS_TEXT(number) #number
#define TO_TEXT(number) AS_TEXT (number)

struct _MandateEvidenceIndex
{
  MandateDatabase *database;
};

/* What came in was noted in the first version as it is now; what was read is read again. */
static const char tables[] =
  "DROP TABLE IF EXISTS file;"
  "DROP TABLE IF EXISTS word;"
  "CREATE TABLE file ("
  "  id INTEGER NOT NULL PRIMARY KEY,"
  "  sha256 TEXT NOT NULL UNIQUE,"
  "  condition INTEGER NOT NULL,"
  "  n_pages INTEGER NOT NULL,"
  "  is_signed INTEGER NOT NULL,"
  "  is_restricted INTEGER NOT NULL,"
  "  has_form INTEGER NOT NULL,"
  "  has_text INTEGER NOT NULL,"
  "  code TEXT,"
  "  thumbnail BLOB,"
  "  title TEXT,"
  "  day TEXT,"
  "  day_origin INTEGER NOT NULL"
  ") STRICT;"
  "CREATE VIRTUAL TABLE word USING fts5 (text, tokenize = \"unicode61 remove_diacritics 2\", prefix = '2 3');"
  "CREATE TABLE file_day (sha256 TEXT NOT NULL PRIMARY KEY, day TEXT NOT NULL) STRICT, WITHOUT ROWID;"
  "CREATE TABLE IF NOT EXISTS arrival (uri TEXT NOT NULL PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
  "PRAGMA user_version = " TO_TEXT (INDEX_VERSION) ";";

MandateFileFacts *
mandate_file_facts_new (const char          *sha256,
                        MandateFileCondition condition)
{
  MandateFileFacts *self = g_new0 (MandateFileFacts, 1);

  self->sha256 = g_strdup (sha256);
  self->condition = condition;

  return self;
}

void
mandate_file_facts_free (MandateFileFacts *self)
{
  if (self == NULL)
    return;

  g_free (self->sha256);
  g_free (self->code);
  g_clear_pointer (&self->thumbnail, g_bytes_unref);
  g_free (self->title);
  g_free (self->day);
  g_free (self);
}

void
mandate_evidence_index_free (MandateEvidenceIndex *self)
{
  g_clear_pointer (&self->database, mandate_database_free);
  g_free (self);
}

static MandateDatabase *
open_database (const char *path,
               GError    **error)
{
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_CREATE, error);
  gint64 version;

  /* What a power cut takes of it is read again. */
  if (database == NULL || !mandate_database_execute (database, "PRAGMA synchronous = NORMAL", error) ||
      !mandate_database_read_integer (database, "PRAGMA user_version", &version, error))
    return NULL;

  if (version == 0 || version == 1)
    {
      g_autoptr (MandateTransaction) making = mandate_database_begin (database, error);

      if (making == NULL || !mandate_database_execute (database, tables, error) ||
          !mandate_transaction_commit (g_steal_pointer (&making), error))
        return NULL;
    }
  else if (version != INDEX_VERSION)
    {
      g_set_error_literal (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_TOO_NEW, _ ("What was read of the files is of another version of the program."));
      return NULL;
    }

  return g_steal_pointer (&database);
}

/* A page of it that was overwritten is noticed here, and not in the midst of a search. */
static gboolean
is_sound (MandateDatabase *database)
{
  g_autofree char *found = mandate_database_read_text (database, "PRAGMA quick_check(1)", NULL);

  return g_strcmp0 (found, "ok") == 0 &&
         mandate_database_execute (database, "SELECT id, sha256, condition, n_pages, is_signed, is_restricted, has_form, has_text, code, thumbnail, title, day, day_origin FROM file LIMIT 0", NULL) &&
         mandate_database_execute (database, "SELECT day FROM file_day LIMIT 0", NULL);
}

/**
 * mandate_evidence_index_open:
 * @workspace_path: (type filename): the file of a workspace
 * @error: return location for an error
 *
 * Opens what was read of its evidence. Where there is nothing, or it can't be
 * used, there is an empty one.
 *
 * Returns: (transfer full): the index, for the thread that opened it, or %NULL on error
 */
MandateEvidenceIndex *
mandate_evidence_index_open (const char *workspace_path,
                             GError    **error)
{
  g_autofree char *path = g_strconcat (workspace_path, MANDATE_EVIDENCE_INDEX_SUFFIX, NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (MandateDatabase) database = open_database (path, NULL);
  MandateEvidenceIndex *self;

  if (database == NULL || !is_sound (database))
    {
      g_clear_pointer (&database, mandate_database_free);
      g_unlink (journal);
      g_unlink (path);
      database = open_database (path, error);
    }

  if (database == NULL)
    return NULL;

  g_chmod (path, 0600);
  self = g_new0 (MandateEvidenceIndex, 1);
  self->database = g_steal_pointer (&database);

  return self;
}

static MandateFileFacts *
read_facts (MandateStatement *row,
            const char       *sha256)
{
  MandateFileFacts *facts = mandate_file_facts_new (sha256, (MandateFileCondition) mandate_statement_get_integer (row, 0));

  facts->n_pages = (guint) mandate_statement_get_integer (row, 1);
  facts->is_signed = mandate_statement_get_integer (row, 2) != 0;
  facts->is_restricted = mandate_statement_get_integer (row, 3) != 0;
  facts->has_form = mandate_statement_get_integer (row, 4) != 0;
  facts->has_text = mandate_statement_get_integer (row, 5) != 0;
  facts->code = g_strdup (mandate_statement_get_text (row, 6));
  facts->thumbnail = mandate_statement_dup_bytes (row, 7);
  if (facts->thumbnail != NULL && g_bytes_get_size (facts->thumbnail) == 0)
    g_clear_pointer (&facts->thumbnail, g_bytes_unref);
  facts->title = g_strdup (mandate_statement_get_text (row, 8));
  facts->day = g_strdup (mandate_statement_get_text (row, 9));
  facts->day_origin = (MandateDayOrigin) mandate_statement_get_integer (row, 10);

  return facts;
}

/**
 * mandate_evidence_index_find:
 * @self: an index
 * @sha256: sum of a file
 *
 * Returns: (transfer full) (nullable): what is known of it, %NULL if it was not read
 */
MandateFileFacts *
mandate_evidence_index_find (MandateEvidenceIndex *self,
                             const char           *sha256)
{
  g_autoptr (MandateStatement) row =
    mandate_database_prepare (self->database, "SELECT condition, n_pages, is_signed, is_restricted, has_form, has_text, code, thumbnail, title, day, day_origin FROM file WHERE sha256 = ?1", NULL);
  gboolean has_row;

  if (row == NULL)
    return NULL;

  mandate_statement_bind_text (row, 1, sha256);

  return mandate_statement_step (row, &has_row, NULL) && has_row ? read_facts (row, sha256) : NULL;
}

static gboolean
forget (MandateEvidenceIndex *self,
        const char           *sha256,
        const char           *sql,
        GError              **error)
{
  g_autoptr (MandateStatement) statement = mandate_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, sha256);

  return mandate_statement_run (statement, error);
}

static gboolean
forget_file (MandateEvidenceIndex *self,
             const char           *sha256,
             GError              **error)
{
  return forget (self, sha256, "DELETE FROM word WHERE rowid = (SELECT id FROM file WHERE sha256 = ?1)", error) &&
         forget (self, sha256, "DELETE FROM file WHERE sha256 = ?1", error);
}

static gboolean
put_file (MandateEvidenceIndex   *self,
          const MandateFileFacts *facts,
          GError                **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (self->database,
                              "INSERT INTO file (sha256, condition, n_pages, is_signed, is_restricted, has_form, has_text, code, thumbnail, title, day, day_origin)"
                              " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
                              error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, facts->sha256);
  mandate_statement_bind_integer (statement, 2, facts->condition);
  mandate_statement_bind_integer (statement, 3, facts->n_pages);
  mandate_statement_bind_integer (statement, 4, facts->is_signed);
  mandate_statement_bind_integer (statement, 5, facts->is_restricted);
  mandate_statement_bind_integer (statement, 6, facts->has_form);
  mandate_statement_bind_integer (statement, 7, facts->has_text);
  mandate_statement_bind_text (statement, 8, facts->code);
  if (facts->thumbnail != NULL)
    mandate_statement_bind_bytes (statement, 9, g_bytes_get_data (facts->thumbnail, NULL), g_bytes_get_size (facts->thumbnail));
  mandate_statement_bind_text (statement, 10, facts->title);
  mandate_statement_bind_text (statement, 11, facts->day);
  mandate_statement_bind_integer (statement, 12, facts->day_origin);

  return mandate_statement_run (statement, error);
}

static gboolean
put_words (MandateEvidenceIndex *self,
           const char           *sha256,
           const char           *text,
           GError              **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (self->database, "INSERT INTO word (rowid, text) SELECT id, ?2 FROM file WHERE sha256 = ?1", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, sha256);
  mandate_statement_bind_text (statement, 2, text);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_evidence_index_put:
 * @self: an index
 * @facts: what was found
 * @text: (nullable): the words in the file
 * @error: return location for an error
 *
 * Keeps what is known of a file, in place of what was known.
 *
 * Returns: whether it is kept
 */
gboolean
mandate_evidence_index_put (MandateEvidenceIndex   *self,
                            const MandateFileFacts *facts,
                            const char             *text,
                            GError                **error)
{
  g_autoptr (MandateTransaction) putting = mandate_database_begin (self->database, error);

  return putting != NULL && forget_file (self, facts->sha256, error) && put_file (self, facts, error) &&
         (text == NULL || put_words (self, facts->sha256, text, error)) &&
         mandate_transaction_commit (g_steal_pointer (&putting), error);
}

/**
 * mandate_evidence_index_forget:
 * @self: an index
 * @sha256: sum of a file
 * @error: return location for an error
 *
 * Lets the file be read again, as if it never had been.
 *
 * Returns: whether nothing is known of it any more
 */
gboolean
mandate_evidence_index_forget (MandateEvidenceIndex *self,
                               const char           *sha256,
                               GError              **error)
{
  g_autoptr (MandateTransaction) forgetting = mandate_database_begin (self->database, error);

  return forgetting != NULL && forget_file (self, sha256, error) &&
         mandate_transaction_commit (g_steal_pointer (&forgetting), error);
}

/* (transfer full) (nullable): what FTS5 understands: the words as a phrase, of which the last may go on. */
static char *
make_query (const char *words)
{
  g_autoptr (GString) query = g_string_new ("\"");
  gboolean has_letters = FALSE;

  for (const char *c = words; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar letter = g_utf8_get_char (c);

      has_letters = has_letters || g_unichar_isalnum (letter);
      g_string_append_unichar (query, letter == '"' ? ' ' : letter);
    }

  g_string_append (query, "\" *");

  return has_letters ? g_strdup (query->str) : NULL;
}

/**
 * mandate_evidence_index_search:
 * @self: an index
 * @words: what to look for: one word, its beginning, or several in a row
 *
 * Returns: (transfer full) (element-type utf8 utf8): the sums of the files in
 *   which @words stand, whatever their case and accents
 */
GHashTable *
mandate_evidence_index_search (MandateEvidenceIndex *self,
                               const char           *words)
{
  GHashTable      *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *query = make_query (words);
  g_autoptr (MandateStatement) rows = NULL;
  gboolean has_row = TRUE;

  if (query == NULL)
    return found;

  rows = mandate_database_prepare (self->database, "SELECT sha256 FROM word JOIN file ON file.id = word.rowid WHERE word MATCH ?1", NULL);
  if (rows == NULL)
    return found;

  mandate_statement_bind_text (rows, 1, query);
  while (mandate_statement_step (rows, &has_row, NULL) && has_row)
    g_hash_table_add (found, g_strdup (mandate_statement_get_text (rows, 0)));

  return found;
}

/**
 * mandate_evidence_index_put_file_day:
 * @self: an index
 * @sha256: sum of a file
 * @day: the day on which it was written last, before it came in
 * @error: return location for an error
 *
 * Remembers what is lost when only the bytes of a file are kept. The first day
 * stays: who copies a file again may change it.
 *
 * Returns: whether that is remembered
 */
gboolean
mandate_evidence_index_put_file_day (MandateEvidenceIndex *self,
                                     const char           *sha256,
                                     const char           *day,
                                     GError              **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (self->database, "INSERT INTO file_day (sha256, day) VALUES (?1, ?2) ON CONFLICT DO NOTHING", error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, sha256);
  mandate_statement_bind_text (statement, 2, day);

  return mandate_statement_run (statement, error);
}

/**
 * mandate_evidence_index_find_file_day:
 * @self: an index
 * @sha256: sum of a file
 *
 * Returns: (transfer full) (nullable): the day on which it was written last
 *   before it came in, if it came in on this computer
 */
char *
mandate_evidence_index_find_file_day (MandateEvidenceIndex *self,
                                      const char           *sha256)
{
  g_autoptr (MandateStatement) row = mandate_database_prepare (self->database, "SELECT day FROM file_day WHERE sha256 = ?1", NULL);
  gboolean has_row;

  if (row == NULL)
    return NULL;

  mandate_statement_bind_text (row, 1, sha256);

  return mandate_statement_step (row, &has_row, NULL) && has_row ? g_strdup (mandate_statement_get_text (row, 0)) : NULL;
}

/**
 * mandate_evidence_index_knows_arrival:
 * @self: an index
 * @uri: a file of a folder that scans come from
 * @size: its size
 * @modified: when it was written last
 *
 * Returns: whether that file was looked at already, as it is now
 */
gboolean
mandate_evidence_index_knows_arrival (MandateEvidenceIndex *self,
                                      const char           *uri,
                                      gint64                size,
                                      gint64                modified)
{
  g_autoptr (MandateStatement) row =
    mandate_database_prepare (self->database, "SELECT 1 FROM arrival WHERE uri = ?1 AND size = ?2 AND modified = ?3", NULL);
  gboolean has_row;

  if (row == NULL)
    return FALSE;

  mandate_statement_bind_text (row, 1, uri);
  mandate_statement_bind_integer (row, 2, size);
  mandate_statement_bind_integer (row, 3, modified);

  return mandate_statement_step (row, &has_row, NULL) && has_row;
}

/**
 * mandate_evidence_index_add_arrival:
 * @self: an index
 * @uri: a file of a folder that scans come from
 * @size: its size
 * @modified: when it was written last
 * @error: return location for an error
 *
 * Remembers that the file was looked at: what a person removed again does not
 * come back by itself.
 *
 * Returns: whether that is remembered
 */
gboolean
mandate_evidence_index_add_arrival (MandateEvidenceIndex *self,
                                    const char           *uri,
                                    gint64                size,
                                    gint64                modified,
                                    GError              **error)
{
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (self->database,
                              "INSERT INTO arrival (uri, size, modified) VALUES (?1, ?2, ?3)"
                              " ON CONFLICT DO UPDATE SET size = excluded.size, modified = excluded.modified",
                              error);

  if (statement == NULL)
    return FALSE;

  mandate_statement_bind_text (statement, 1, uri);
  mandate_statement_bind_integer (statement, 2, size);
  mandate_statement_bind_integer (statement, 3, modified);

  return mandate_statement_run (statement, error);
}

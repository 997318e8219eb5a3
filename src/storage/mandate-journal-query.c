/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Looking through the journal, newest first. A page continues where the one
 * before ended, by the place of an entry: the millionth costs what the first
 * does. Of several conditions the one that leaves fewest entries leads, by its
 * index; the others are looked up for each entry that it finds.
 */

#include "config.h"

#include "mandate-journal-query.h"

#include <string.h>

#include "mandate-journal-private.h"
#include "mandate-record.h"

enum
{
  PARAMETER_BEFORE = 1,
  PARAMETER_LIMIT,
  PARAMETER_SEARCH,
  PARAMETER_ACTOR,
  PARAMETER_TYPE,
  PARAMETER_RECORD,
  PARAMETER_AFTER,
};

static gboolean
is_given (const char *text)
{
  return text != NULL && text[strspn (text, " \t\n")] != '\0';
}

/* More would be a query that takes longer than what it is to save. */
#define MAX_WORDS 32

/* The index knows beginnings of up to three characters by themselves: see 0004. */
#define MAX_INDEXED 3

static gboolean
is_one_word (const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word))
    if (!g_unichar_isalnum (g_utf8_get_char (word)))
      return FALSE;

  return TRUE;
}

/*
 * The words of the journal that begin so, as alternatives; %NULL where there
 * are none or too many. The index would first put together all places of all of
 * them, a million of which take a tenth of a second; places of whole words it
 * reads as far as they are needed.
 */
static char *
list_words (MandateDatabase *database,
            const char      *beginning,
            GError         **error)
{
  g_autoptr (MandateStatement) words = NULL;
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *folded = g_utf8_strdown (beginning, -1);
  g_autofree char *end = g_strconcat (folded, "\364\217\277\277", NULL);
  gboolean         has_row = TRUE;
  guint            n = 0;

  if (!mandate_database_execute_beside (database, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.journal_word USING fts5vocab (main, journal_text, instance)", error))
    return NULL;

  words = mandate_database_prepare (database,
                                    "WITH RECURSIVE next (word) AS ("
                                    "SELECT (SELECT term FROM temp.journal_word WHERE term >= ?1 LIMIT 1) UNION ALL "
                                    "SELECT (SELECT term FROM temp.journal_word WHERE term >= word || char (1) LIMIT 1) FROM next WHERE word IS NOT NULL AND word < ?2) "
                                    "SELECT word FROM next WHERE word < ?2",
                                    error);
  if (words == NULL)
    return NULL;

  mandate_statement_bind_text (words, 1, folded);
  mandate_statement_bind_text (words, 2, end);

  for (; has_row && n <= MAX_WORDS; n += has_row)
    {
      if (!mandate_statement_step (words, &has_row, error))
        return NULL;

      if (has_row)
        g_string_append_printf (list, "%s\"%s\"", n > 0 ? " OR " : "", mandate_statement_get_text (words, 0));
    }

  return n > 0 && n <= MAX_WORDS ? g_strdup (list->str) : NULL;
}

/*
 * (transfer full) (nullable): %NULL on error. Each word may be the beginning of
 * one; what the index takes for its own signs is quoted.
 */
static char *
make_match (MandateDatabase *database,
            const char      *search,
            GError         **error)
{
  g_auto (GStrv) words = g_strsplit_set (search, " \t\n", -1);
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gboolean   is_long = is_one_word (words[i]) && g_utf8_strlen (words[i], -1) > MAX_INDEXED;
      g_autofree char *list = is_long ? list_words (database, words[i], &failure) : NULL;
      g_auto (GStrv) parts = g_strsplit (words[i], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }

      if (list != NULL)
        g_string_append_printf (match, "%s(%s)", match->len > 0 ? " AND " : "", list);
      else if (*words[i] != '\0')
        g_string_append_printf (match, "%s\"%s\"*", match->len > 0 ? " AND " : "", quoted);
    }

  return g_strdup (match->str);
}

static void
append_source (GString                   *sql,
               const MandateJournalQuery *query)
{
  if (is_given (query->record))
    g_string_append (sql, " FROM journal_record AS lead CROSS JOIN journal ON journal.seq = lead.seq WHERE lead.id = ?6 AND lead.seq < ?1 AND lead.seq > ?7");
  else if (is_given (query->search))
    g_string_append (sql, " FROM journal_text AS lead CROSS JOIN journal ON journal.seq = lead.rowid WHERE lead.journal_text MATCH ?3 AND lead.rowid < ?1 AND lead.rowid > ?7");
  else if (query->record_type != G_TYPE_INVALID)
    g_string_append (sql, " FROM journal_record AS lead CROSS JOIN journal ON journal.seq = lead.seq WHERE lead.record_type = ?5 AND lead.seq < ?1 AND lead.seq > ?7");
  else
    g_string_append (sql, " FROM journal WHERE journal.seq < ?1 AND journal.seq > ?7");
}

static char *
make_sql (const MandateJournalQuery *query)
{
  g_autoptr (GString) sql = g_string_new ("SELECT " MANDATE_JOURNAL_COLUMNS);
  const gboolean has_record = is_given (query->record);
  const gboolean has_search = is_given (query->search);
  const gboolean has_type = query->record_type != G_TYPE_INVALID;

  append_source (sql, query);

  if (has_record && has_search)
    g_string_append (sql, " AND journal.seq IN (SELECT rowid FROM journal_text WHERE journal_text MATCH ?3)");

  if (has_type && (has_record || has_search))
    g_string_append (sql, " AND EXISTS (SELECT 1 FROM journal_record AS also WHERE also.seq = journal.seq AND also.record_type = ?5)");

  if (is_given (query->actor))
    g_string_append (sql, " AND journal.actor = ?4");

  if (has_type && !has_record && !has_search)
    g_string_append (sql, " GROUP BY lead.seq ORDER BY lead.seq DESC LIMIT ?2");
  else if (has_search && !has_record)
    g_string_append (sql, " ORDER BY lead.rowid DESC LIMIT ?2");
  else
    g_string_append (sql, has_record ? " ORDER BY lead.seq DESC LIMIT ?2" : " ORDER BY journal.seq DESC LIMIT ?2");

  return g_strdup (sql->str);
}

/* Days become places: the journal is in the order in which it was recorded. */
static gboolean
find_bounds (MandateDatabase           *database,
             const MandateJournalQuery *query,
             gint64                    *after,
             gint64                    *before,
             GError                   **error)
{
  gint64 last;

  *after = 0;
  *before = query->before > 0 ? query->before : G_MAXINT64;

  if (is_given (query->from) && !mandate_journal_find_last_before (database, query->from, after, error))
    return FALSE;

  if (!is_given (query->until))
    return TRUE;

  if (!mandate_journal_find_last_on (database, query->until, &last, error))
    return FALSE;

  *before = MIN (*before, last + 1);

  return TRUE;
}

/**
 * mandate_journal_find:
 * @database: a connection
 * @query: which entries
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type MandateEntry): the entries, newest first
 */
GPtrArray *
mandate_journal_find (MandateDatabase           *database,
                      const MandateJournalQuery *query,
                      GError                   **error)
{
  g_autofree char *sql = make_sql (query);
  g_autofree char *match = NULL;
  g_autoptr (MandateStatement) statement = NULL;
  gint64 after, before;

  if (!find_bounds (database, query, &after, &before, error))
    return NULL;

  statement = mandate_database_prepare (database, sql, error);
  if (statement == NULL)
    return NULL;

  mandate_statement_bind_integer (statement, PARAMETER_BEFORE, before);
  mandate_statement_bind_integer (statement, PARAMETER_LIMIT, query->limit > 0 ? query->limit : G_MAXINT);
  mandate_statement_bind_integer (statement, PARAMETER_AFTER, after);

  if (is_given (query->search))
    {
      match = make_match (database, query->search, error);
      if (match == NULL)
        return NULL;

      mandate_statement_bind_text (statement, PARAMETER_SEARCH, match);
    }

  if (is_given (query->actor))
    mandate_statement_bind_text (statement, PARAMETER_ACTOR, query->actor);

  if (query->record_type != G_TYPE_INVALID && strstr (sql, "?5") != NULL)
    mandate_statement_bind_text (statement, PARAMETER_TYPE, mandate_record_type_get_table (query->record_type));

  if (is_given (query->record))
    mandate_statement_bind_text (statement, PARAMETER_RECORD, query->record);

  return _mandate_journal_collect (statement, error);
}

/**
 * mandate_journal_list_actors:
 * @database: a connection
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the names of all who did something, in order
 */
GPtrArray *
mandate_journal_list_actors (MandateDatabase *database,
                             GError         **error)
{
  /* From name to name by the index: of a million entries only a handful is looked at. */
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (database,
                              "WITH RECURSIVE actors (name) AS (SELECT min (actor) FROM journal UNION ALL "
                              "SELECT (SELECT min (actor) FROM journal WHERE actor > name) FROM actors WHERE name IS NOT NULL) "
                              "SELECT name FROM actors WHERE name IS NOT NULL",
                              error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  gboolean has_row = statement != NULL;

  while (has_row)
    {
      if (!mandate_statement_step (statement, &has_row, error))
        return NULL;

      if (has_row)
        g_ptr_array_add (names, g_strdup (mandate_statement_get_text (statement, 0)));
    }

  return statement != NULL ? g_steal_pointer (&names) : NULL;
}

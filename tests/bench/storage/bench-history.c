/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Looking through a long journal: pages by the place of an entry against pages
 * that are counted off, words by an index against words looked for in every
 * label, and the check of the chain against a bare scan with the same hashes.
 *
 *     bench-history [N]
 */

#include "mandate-bench.h"
#include "mandate-journal-query.h"
#include "mandate-test-storage.h"

#define N_ENTRIES 200000
#define PAGE      128
#define N_FOUND   50
#define N_ROUNDS  9

typedef struct
{
  MandateTestWorkspace fixture;
  MandateDatabase     *database;
  guint                n_entries;
} Bench;

static void
find (Bench                     *bench,
      const MandateJournalQuery *query,
      guint                      n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = mandate_journal_find (bench->database, query, &error);

  if (found == NULL || found->len != n_expected)
    g_error ("%s", error != NULL ? error->message : "Not what was looked for was found.");
}

static void
read_newest (gpointer data)
{
  const MandateJournalQuery query = { .limit = PAGE };

  find (data, &query, PAGE);
}

static void
read_middle (gpointer data)
{
  const MandateJournalQuery query = { .before = ((Bench *) data)->n_entries / 2, .limit = PAGE };

  find (data, &query, PAGE);
}

static void
search (gpointer data)
{
  const MandateJournalQuery query = { .search = "goal 77", .limit = N_FOUND };

  find (data, &query, N_FOUND);
}

static void
scan (Bench      *bench,
      const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateStatement) statement = mandate_database_prepare (bench->database, sql, &error);
  gboolean has_row = statement != NULL;

  while (has_row)
    if (!mandate_statement_step (statement, &has_row, &error))
      g_error ("%s", error->message);
}

static void
count_off_middle (gpointer data)
{
  g_autofree char *sql = g_strdup_printf ("SELECT seq, entry, recorded_at, happened_on, actor, kind, reverses, label FROM journal ORDER BY seq DESC LIMIT %d OFFSET %u", PAGE, ((Bench *) data)->n_entries / 2);

  scan (data, sql);
}

static void
search_labels (gpointer data)
{
  scan (data, "SELECT seq, entry, recorded_at, label FROM journal WHERE label LIKE '%goal 77%' ORDER BY recorded_at DESC");
}

static void
find_day (gpointer data)
{
  Bench *bench = data;
  gint64 seq;

  if (!mandate_journal_find_last_on (bench->database, "2020-03-01", &seq, NULL) || seq == 0)
    g_error ("There is nothing.");
}

/* As one would do without the order of the journal. */
static void
look_for_day (gpointer data)
{
  scan (data, "SELECT max (seq) FROM journal WHERE recorded_at < '2020-03-02T00:00:00.000Z'");
}

static void
check_chain (gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!mandate_journal_check_chain (((Bench *) data)->database, NULL, &error))
    g_error ("%s", error->message);
}

/* The same columns through the same hash, and no more. */
static void
hash_all (gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateStatement) statement =
    mandate_database_prepare (((Bench *) data)->database,
                              "SELECT seq, entry, recorded_at, happened_on, actor, kind, reverses, label, changeset, previous_hash, person, login, other_parent, hash FROM journal ORDER BY seq", &error);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean has_row = TRUE;

  while (mandate_statement_step (statement, &has_row, &error) && has_row)
    {
      g_checksum_reset (checksum);
      for (int i = 0; i < 13; i++)
        {
          sqlite3_value *value = mandate_statement_get_value (statement, i);

          if (sqlite3_value_bytes (value) > 0)
            g_checksum_update (checksum, sqlite3_value_blob (value), sqlite3_value_bytes (value));
        }
      g_checksum_get_string (checksum);
    }
}

/* As the program appends, but in one transaction. */
static void
fill (Bench *bench)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changeset = mandate_workspace_read_changeset (bench->fixture.workspace, mandate_test_get_head (&bench->fixture), &error);
  g_autoptr (MandateTransaction) transaction = mandate_database_begin (bench->database, &error);
  g_autoptr (GDateTime) start = g_date_time_new_utc (2020, 1, 1, 0, 0, 0);

  for (guint i = 0; i < bench->n_entries; i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_add_minutes (start, i);
      g_autoptr (MandateEntry) entry = g_new0 (MandateEntry, 1);

      entry->entry = g_uuid_string_random ();
      entry->recorded_at = mandate_journal_format_moment (moment);
      entry->actor = g_strdup_printf ("Person %u", i % 9);
      entry->kind = MANDATE_ENTRY_ACTION;
      entry->label = g_strdup_printf ("Change goal %u", i % 1000);

      if (!mandate_journal_append (bench->database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), &error))
        g_error ("%s", error->message);
    }

  if (!mandate_transaction_commit (g_steal_pointer (&transaction), &error))
    g_error ("%s", error->message);
}

static gboolean
report_time (const char      *name,
             MandateBenchFunc func,
             gpointer         data,
             double           goal_ms)
{
  double   times[N_ROUNDS];
  double   median;
  gboolean is_met;

  func (data);
  for (guint i = 0; i < N_ROUNDS; i++)
    times[i] = mandate_bench_time (func, data);

  median = mandate_bench_median (times, N_ROUNDS) / 1000;
  is_met = median <= goal_ms;
  g_print ("%-24s %10.3f ms %13s %6s %6.2f  %s\n", name, median, "", "", goal_ms, is_met ? "ok" : "MISSED");

  return is_met;
}

int
main (int   argc,
      char *argv[])
{
  Bench    bench = { .n_entries = argc > 1 ? atoi (argv[1]) : N_ENTRIES };
  gboolean is_met;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  mandate_test_set_up (&bench.fixture, NULL);
  id = mandate_test_add_person (&bench.fixture, "Somebody");
  bench.database = mandate_database_open (bench.fixture.path, MANDATE_DATABASE_READ_WRITE, &error);
  if (bench.database == NULL)
    g_error ("%s", error->message);
  fill (&bench);

  is_met = report_time ("newest page", read_newest, &bench, 1);
  is_met &= report_time ("page in the middle", read_middle, &bench, 10);
  is_met &= report_time ("the entry of a day", find_day, &bench, 1);
  is_met &= mandate_bench_report ("day / every entry", mandate_bench_interleave (N_ROUNDS, find_day, look_for_day, &bench), 0.1);
  is_met &= mandate_bench_report ("page / counted off", mandate_bench_interleave (N_ROUNDS, read_middle, count_off_middle, &bench), 0.1);
  is_met &= report_time ("newest 50 found", search, &bench, 10);
  is_met &= mandate_bench_report ("newest 50 / every label", mandate_bench_interleave (N_ROUNDS, search, search_labels, &bench), 0.1);
  is_met &= mandate_bench_report ("chain / bare hashes", mandate_bench_interleave (3, check_chain, hash_all, &bench), 1.3);

  mandate_database_free (bench.database);
  mandate_test_tear_down (&bench.fixture, NULL);

  return is_met ? EXIT_SUCCESS : EXIT_FAILURE;
}

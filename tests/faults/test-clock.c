/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the computer's clock says is written down as it says it; what came after what, the journal knows by itself. */

#include "mandate-date.h"
#include "mandate-test-storage.h"

typedef MandateTestWorkspace Fixture;

static gint64
find_on (Fixture    *fixture,
         const char *date)
{
  g_autoptr (GError) error = NULL;
  gint64 seq;

  mandate_workspace_find_entry_on (fixture->workspace, date, &seq, &error);
  g_assert_no_error (error);

  return seq;
}

static guint
count_people_after (Fixture *fixture,
                    gint64   seq)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRegister) reg = mandate_workspace_rewind (fixture->workspace, seq, &error);

  g_assert_no_error (error);

  return mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_PERSON));
}

static void
add_on (Fixture    *fixture,
        const char *moment)
{
  g_autofree char *id = NULL;

  mandate_test_set_clock (fixture, moment);
  id = mandate_test_add_person (fixture, moment);
}

static void
test_entries_chain_although_the_clock_was_set_back (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_autoptr (MandateEntry) second = NULL;

  add_on (fixture, "2024-01-05T10:00:00Z");
  add_on (fixture, "2024-01-03T10:00:00Z");
  mandate_test_undo (fixture);
  mandate_test_redo (fixture);
  mandate_test_reopen (fixture);
  mandate_test_verify (fixture);

  /* What the clock said, and not what would look better. */
  second = mandate_workspace_read_entry (fixture->workspace, 2, NULL);
  g_assert_cmpstr (second->recorded_at, ==, "2024-01-03T10:00:00.000Z");
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 4);
}

static void
test_day_ends_with_the_last_entry_that_bears_it_or_an_earlier_one (Fixture      *fixture,
                                                                   gconstpointer data)
{
  add_on (fixture, "2024-01-05T10:00:00Z");
  add_on (fixture, "2024-01-03T10:00:00Z");
  add_on (fixture, "2024-01-04T10:00:00Z");
  add_on (fixture, "2024-01-06T10:00:00Z");

  g_assert_cmpint (find_on (fixture, "2024-01-02"), ==, 0);
  g_assert_cmpint (find_on (fixture, "2024-01-03"), ==, 2);
  g_assert_cmpint (find_on (fixture, "2024-01-04"), ==, 3);
  g_assert_cmpint (find_on (fixture, "2024-01-05"), ==, 3);
  g_assert_cmpint (find_on (fixture, "2024-01-06"), ==, 4);

  /* An entry stands on all before it, whatever they bear. */
  g_assert_cmpuint (count_people_after (fixture, find_on (fixture, "2024-01-03")), ==, 2);
  g_assert_cmpuint (count_people_after (fixture, find_on (fixture, "2024-01-04")), ==, 3);
}

/* A clock that once was years ahead must not hide what was recorded since. */
static void
test_one_entry_from_the_future_hides_none_of_today (Fixture      *fixture,
                                                    gconstpointer data)
{
  add_on (fixture, "2024-01-01T10:00:00Z");
  add_on (fixture, "2038-01-19T03:14:07Z");
  add_on (fixture, "2024-01-02T10:00:00Z");

  g_assert_cmpint (find_on (fixture, "2024-01-01"), ==, 1);
  g_assert_cmpint (find_on (fixture, "2024-01-02"), ==, 3);
  g_assert_cmpuint (count_people_after (fixture, find_on (fixture, "2024-01-02")), ==, 3);
  mandate_test_verify (fixture);
}

static gint64
look_for (MandateDatabase *database,
          const char      *date)
{
  g_autofree char *next = mandate_date_add_days (date, 1);
  g_autofree char *end = mandate_date_get_start (next);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateStatement) statement = mandate_database_prepare (database, "SELECT ifnull (max (seq), 0) FROM journal WHERE recorded_at < ?1", &error);
  gboolean has_row;

  g_assert_no_error (error);
  mandate_statement_bind_text (statement, 1, end);
  mandate_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);

  return mandate_statement_get_integer (statement, 0);
}

/* Whatever the clock does, a day ends where a look at every entry ends it. */
static void
test_days_of_a_clock_that_jumps_end_where_every_entry_says (Fixture      *fixture,
                                                            gconstpointer data)
{
  g_autoptr (GDateTime) moment = g_date_time_new_utc (2024, 6, 1, 12, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = NULL;

  for (guint i = 0; i < 150; i++)
    {
      const gboolean   is_set_back = g_test_rand_int_range (0, 6) == 0;
      GDateTime       *next = g_date_time_add_hours (moment, is_set_back ? g_test_rand_int_range (-300, 0) : g_test_rand_int_range (0, 60));
      g_autofree char *text = g_date_time_format_iso8601 (next);

      g_date_time_unref (moment);
      moment = next;
      add_on (fixture, text);
    }

  database = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);

  for (int day = -100; day < 300; day++)
    {
      g_autofree char *date = mandate_date_add_days ("2024-06-01", day);

      g_assert_cmpint (find_on (fixture, date), ==, look_for (database, date));
    }

  mandate_test_verify (fixture);
}

#define ADD(path, function) g_test_add ("/clock/" path, Fixture, NULL, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("entries-chain-although-it-was-set-back", test_entries_chain_although_the_clock_was_set_back);
  ADD ("day-ends-with-the-last-entry-that-bears-it-or-an-earlier-one", test_day_ends_with_the_last_entry_that_bears_it_or_an_earlier_one);
  ADD ("one-entry-from-the-future-hides-none-of-today", test_one_entry_from_the_future_hides_none_of_today);

  ADD ("days-of-one-that-jumps-end-where-every-entry-says", test_days_of_a_clock_that_jumps_end_where_every_entry_says);

  return g_test_run ();
}

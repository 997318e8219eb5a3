/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-migrator.h"
#include "mandate-test-storage.h"

typedef MandateTestWorkspace Fixture;

/* Ten entries on three days by two people: three people, a role, changes of both. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *ana = NULL;
  g_autofree char *bo = NULL;

  mandate_test_set_up (fixture, data);
  mandate_workspace_set_actor (fixture->workspace, "Marta Ruiz", NULL);
  mandate_test_set_clock (fixture, "2024-03-01T10:00:00Z");
  ana = mandate_test_add_person (fixture, "Ana Pérez");
  bo = mandate_test_add_person (fixture, "Bo");
  mandate_test_set_clock (fixture, "2024-03-02T10:00:00Z");
  mandate_workspace_set_actor (fixture->workspace, "Jonas", NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *notes = g_strdup_printf ("%u", i);

      mandate_test_edit (fixture, MANDATE_TYPE_PERSON, i % 2 == 0 ? ana : bo, "notes", notes);
    }

  mandate_test_set_clock (fixture, "2024-03-04T10:00:00Z");
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, bo);
  mandate_test_undo (fixture);
  g_free (mandate_test_approve_policy (fixture, "We keep to it."));
}

static char *
find (Fixture            *fixture,
      MandateJournalQuery query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = mandate_workspace_find_entries (fixture->workspace, &query, &error);
  g_autoptr (GString) places = g_string_new (NULL);

  g_assert_no_error (error);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (places, "%s%d", i > 0 ? " " : "", (int) ((MandateEntry *) g_ptr_array_index (entries, i))->seq);

  return g_strdup (places->str);
}

static void
assert_found (Fixture            *fixture,
              MandateJournalQuery query,
              const char         *expected)
{
  g_autofree char *found = find (fixture, query);

  g_assert_cmpstr (found, ==, expected);
}

static const char *
find_id (Fixture    *fixture,
         const char *name)
{
  MandateRecordList *people = mandate_register_get_list (mandate_workspace_get_register (fixture->workspace), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    if (g_str_equal (((MandatePerson *) mandate_record_list_get (people, i))->name, name))
      return mandate_record_get_id (mandate_record_list_get (people, i));

  g_assert_not_reached ();
}

static void
test_pages_continue_where_the_last_ended (Fixture      *fixture,
                                          gconstpointer data)
{
  assert_found (fixture, (MandateJournalQuery){ .before = 10, .limit = 3 }, "9 8 7");
  assert_found (fixture, (MandateJournalQuery){ .before = 7, .limit = 3 }, "6 5 4");
  assert_found (fixture, (MandateJournalQuery){ .before = 2, .limit = 3 }, "1");
  assert_found (fixture, (MandateJournalQuery){ .before = 1, .limit = 3 }, "");
}

static void
test_by_person (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) actors = mandate_workspace_list_actors (fixture->workspace, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (actors->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (actors, 0), ==, "Jonas");
  g_assert_cmpstr (g_ptr_array_index (actors, 1), ==, "Marta Ruiz");

  assert_found (fixture, (MandateJournalQuery){ .actor = "Marta Ruiz" }, "2 1");
  assert_found (fixture, (MandateJournalQuery){ .actor = "Jonas", .before = 6 }, "5 4 3");
  assert_found (fixture, (MandateJournalQuery){ .actor = "Nobody" }, "");
}

static void
test_by_record (Fixture      *fixture,
                gconstpointer data)
{
  assert_found (fixture, (MandateJournalQuery){ .record = find_id (fixture, "Bo") }, "9 8 6 4 2");
  assert_found (fixture, (MandateJournalQuery){ .record = find_id (fixture, "Bo"), .before = 8, .limit = 2 }, "6 4");
  assert_found (fixture, (MandateJournalQuery){ .record = find_id (fixture, "Bo"), .actor = "Marta Ruiz" }, "2");
}

static void
test_by_type (Fixture      *fixture,
              gconstpointer data)
{
  assert_found (fixture, (MandateJournalQuery){ .record_type = MANDATE_TYPE_PERSON, .before = 10 }, "9 8 7 6 5 4 3 2 1");
  assert_found (fixture, (MandateJournalQuery){ .record_type = MANDATE_TYPE_REVIEW }, "");
  assert_found (fixture, (MandateJournalQuery){ .record_type = MANDATE_TYPE_PERSON, .actor = "Marta Ruiz" }, "2 1");
}

static void
test_by_day (Fixture      *fixture,
             gconstpointer data)
{
  assert_found (fixture, (MandateJournalQuery){ .until = "2024-03-01" }, "2 1");
  assert_found (fixture, (MandateJournalQuery){ .from = "2024-03-02", .until = "2024-03-03" }, "7 6 5 4 3");
  assert_found (fixture, (MandateJournalQuery){ .from = "2024-03-03", .before = 10 }, "9 8");
  assert_found (fixture, (MandateJournalQuery){ .from = "2025-01-01" }, "");
}

static void
test_by_words (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *all = find (fixture, (MandateJournalQuery){ .search = "Marta" });

  g_assert_cmpstr (all, ==, "2 1");
  assert_found (fixture, (MandateJournalQuery){ .search = "mar ru" }, "2 1");
  assert_found (fixture, (MandateJournalQuery){ .search = "jonas", .before = 6, .limit = 2 }, "5 4");
  assert_found (fixture, (MandateJournalQuery){ .search = "mar", .record = find_id (fixture, "Bo") }, "2");
  assert_found (fixture, (MandateJournalQuery){ .search = "mar", .record_type = MANDATE_TYPE_REVIEW }, "");
  assert_found (fixture, (MandateJournalQuery){ .search = "nobody" }, "");

  /* By the words that begin so; where the index folds what this does not, by the beginning itself. */
  assert_found (fixture, (MandateJournalQuery){ .search = "JONA", .before = 6, .limit = 2 }, "5 4");
  assert_found (fixture, (MandateJournalQuery){ .search = "joná", .before = 6, .limit = 2 }, "5 4");
  assert_found (fixture, (MandateJournalQuery){ .search = "mart mar", .limit = 1 }, "2");
  assert_found (fixture, (MandateJournalQuery){ .search = "mart jona" }, "");
}

/* As the command line does, and a window beside another one that writes. */
static void
test_words_are_found_by_who_may_only_read (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateWorkspace *writer = fixture->workspace;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) reader = mandate_workspace_open_for_reading (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  g_assert_no_error (error);
  fixture->workspace = reader;
  assert_found (fixture, (MandateJournalQuery){ .search = "Marta" }, "2 1");
  assert_found (fixture, (MandateJournalQuery){ .search = "jona", .before = 6, .limit = 2 }, "5 4");
  fixture->workspace = writer;
}

/* What the index takes for an operator is typed by people, too. */
static void
test_signs_are_words (Fixture      *fixture,
                      gconstpointer data)
{
  static const char *const searches[] = { "\"", "a AND", "NOT", "(", "label:x", "*", "-", "x\"y", "  ", "^", "“Bö”" };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = find (fixture, (MandateJournalQuery){ .search = searches[i] });

      g_test_message ("%s: %s", searches[i], found);
    }
}

static void
test_seals_are_kept_and_told (Fixture      *fixture,
                              gconstpointer data)
{
  const MandateSealKey key = { .fingerprint = "abcd", .public_key = "cHVibGlj", .enrolled_at = "2024-03-04T10:00:00.000Z" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GPtrArray) seals = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *undone = NULL;
  MandateKeptSeal  seal = { .id = "s", .fingerprint = "abcd", .workspace = "w", .purpose = "pack", .about = "", .made_at = "2024-03-04T10:00:00.000Z", .signature = "c2ln" };

  mandate_workspace_add_seal_key (fixture->workspace, &key, "New key abcd", &error);
  g_assert_no_error (error);
  mandate_workspace_get_head (fixture->workspace, &seal.seq, &hash, &error);
  seal.entry_hash = hash;
  mandate_workspace_add_seal (fixture->workspace, &seal, "Sealed", &error);
  g_assert_no_error (error);
  mandate_test_verify (fixture);

  entry = mandate_workspace_read_entry (fixture->workspace, seal.seq + 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->kind, ==, MANDATE_ENTRY_SEAL);

  seals = mandate_workspace_list_seals (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (seals->len, ==, 1);
  g_assert_cmpstr (((MandateKeptSeal *) g_ptr_array_index (seals, 0))->entry_hash, ==, hash);

  /* It is nothing that undo would take back: the approval before it is, and that stays. */
  undone = mandate_workspace_undo (fixture->workspace, &error);
  g_assert_null (undone);
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
}

static void
test_seals_can_be_neither_changed_nor_removed (Fixture      *fixture,
                                               gconstpointer data)
{
  static const char *const statements[] = { "DELETE FROM seal", "UPDATE seal SET signature = ''", "DELETE FROM seal_key", "UPDATE seal_key SET public_key = ''" };
  const MandateSealKey     key = { .fingerprint = "abcd", .public_key = "cHVibGlj", .enrolled_at = "2024-03-04T10:00:00.000Z" };
  const MandateKeptSeal    seal = { .id = "s", .fingerprint = "abcd", .workspace = "w", .seq = 1, .entry_hash = "h", .purpose = "pack", .about = "", .made_at = "m", .signature = "c2ln" };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = NULL;

  mandate_workspace_add_seal_key (fixture->workspace, &key, "New key abcd", &error);
  g_assert_no_error (error);
  mandate_workspace_add_seal (fixture->workspace, &seal, "Sealed", &error);
  g_assert_no_error (error);

  database = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_assert_false (mandate_database_execute (database, statements[i], &error));
      g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
      g_clear_error (&error);
    }
}

#define ADD(name, function) \
  g_test_add ("/journal-query/" name, Fixture, NULL, set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pages-continue-where-the-last-ended", test_pages_continue_where_the_last_ended);
  ADD ("finds/by-person", test_by_person);
  ADD ("finds/by-record", test_by_record);
  ADD ("finds/by-type", test_by_type);
  ADD ("finds/by-day", test_by_day);
  ADD ("finds/by-words", test_by_words);
  ADD ("finds/words-for-who-may-only-read", test_words_are_found_by_who_may_only_read);
  ADD ("finds/signs-as-words", test_signs_are_words);
  ADD ("seals/are-kept-and-told", test_seals_are_kept_and_told);
  ADD ("seals/can-be-neither-changed-nor-removed", test_seals_can_be_neither_changed_nor_removed);

  return g_test_run ();
}

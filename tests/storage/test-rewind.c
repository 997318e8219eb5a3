/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-migrator.h"
#include "mandate-rewind.h"
#include "mandate-test-storage.h"

#define N_ACTIONS    (g_test_slow () ? 10000 : 2500)
#define N_BETWEEN    250
#define MAX_PER_TYPE 60

typedef MandateTestWorkspace Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_workspace_get_register (fixture->workspace);
}

static void
assert_was (Fixture    *fixture,
            gint64      seq,
            const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateRegister) then = mandate_workspace_rewind (fixture->workspace, seq, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = mandate_test_dump_register (then);
  g_assert_cmpstr (dump, ==, expected);
}

static void
test_shows_the_records_as_they_were (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *id = NULL;

  g_ptr_array_add (states, mandate_test_dump (fixture));
  id = mandate_test_add_person (fixture, "Ana");
  g_ptr_array_add (states, mandate_test_dump (fixture));
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  g_ptr_array_add (states, mandate_test_dump (fixture));
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, id);
  g_ptr_array_add (states, mandate_test_dump (fixture));
  mandate_test_undo (fixture);
  g_ptr_array_add (states, mandate_test_dump (fixture));

  for (guint i = 0; i < states->len; i++)
    assert_was (fixture, i, g_ptr_array_index (states, i));

  /* What is not yet is as now. */
  assert_was (fixture, 99, g_ptr_array_index (states, states->len - 1));
}

static void
test_leaves_the_workspace_alone (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  MandateRecord   *person = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id);
  g_autoptr (MandateRegister) then = NULL;
  g_autofree char *before = mandate_test_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_undo (fixture);
  mandate_test_redo (fixture);
  person = mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id);
  then = mandate_workspace_rewind (fixture->workspace, 0, &error);
  g_assert_no_error (error);

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id) == (gpointer) person);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 3);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
}

static void
test_goes_past_approvals (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *empty = mandate_test_dump (fixture);
  g_autofree char *version = mandate_test_approve_policy (fixture, "# Policy");

  mandate_test_edit (fixture, MANDATE_TYPE_POLICY_VERSION, version, "state", "in-force");
  assert_was (fixture, 0, empty);
  mandate_test_verify (fixture);
}

static void
test_changes_that_cancel_out_are_none (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *before = mandate_test_dump (fixture);
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *with = mandate_test_dump (fixture);

  for (guint i = 0; i < 5; i++)
    {
      mandate_test_undo (fixture);
      mandate_test_redo (fixture);
    }

  mandate_test_undo (fixture);

  assert_was (fixture, 0, before);
  assert_was (fixture, 1, with);
  assert_was (fixture, 12, before);
  mandate_test_verify (fixture);
}

static MandateRecord *
choose (Fixture *fixture,
        GType    type)
{
  MandateRecordList *list = mandate_register_get_list (get_register (fixture), type);
  guint              length = mandate_record_list_get_length (list);

  return length > 0 ? mandate_record_list_get (list, g_test_rand_int_range (0, length)) : NULL;
}

static const struct
{
  GType (*get_type) (void);
  const char *title;
  const char *text;
  const char *reference;
} kinds[] = {
  { mandate_person_get_type, "name", "notes", NULL },
  { mandate_business_goal_get_type, "title", "description", "owner" },
  { mandate_decision_get_type, "title", "reason", "owner" },
  { mandate_action_get_type, "title", "outcome", "owner" },
};

static void
write_at_random (Fixture       *fixture,
                 MandateRecord *record,
                 guint          kind,
                 guint          number)
{
  static const char *const texts[] = { "", "a", "Ünï 👩 'quoted' %s", "two\nlines" };
  g_autofree char         *title = g_strdup_printf ("Number %u", number);
  MandateRecord           *person = choose (fixture, MANDATE_TYPE_PERSON);

  mandate_record_set (record, kinds[kind].title, title, NULL);
  if (g_test_rand_bit ())
    mandate_record_set (record, kinds[kind].text, texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))], NULL);
  if (kinds[kind].reference != NULL && g_test_rand_bit ())
    mandate_record_set (record, kinds[kind].reference, person != NULL ? mandate_record_get_id (person) : "", NULL);
  if (kind == 2)
    mandate_record_set (record, "kind", "improvement", NULL);
}

/* Some records in one change: added, edited or removed. */
static void
act_at_random (Fixture *fixture,
               guint    number)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "At random");
  const int n_records = g_test_rand_int_range (1, 4);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < n_records; i++)
    {
      const guint    kind = g_test_rand_int_range (0, G_N_ELEMENTS (kinds));
      const GType    type = kinds[kind].get_type ();
      MandateRecord *record = choose (fixture, type);
      const guint    length = mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), type));
      const int      what = g_test_rand_int_range (0, 3);

      if (record == NULL || (what == 0 && length < MAX_PER_TYPE))
        write_at_random (fixture, mandate_change_create (change, type, NULL), kind, number);
      else if (what == 1 && mandate_change_find (change, type, mandate_record_get_id (record)) == record)
        mandate_change_remove (change, record);
      else if (mandate_change_find (change, type, mandate_record_get_id (record)) != NULL)
        write_at_random (fixture, mandate_change_edit (change, type, mandate_record_get_id (record)), kind, number);
    }

  /* A person who is still named can't go; that one is not done. */
  if (!mandate_workspace_commit (fixture->workspace, change, &error))
    g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
}

static void
undo_or_redo_at_random (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;

  label = g_test_rand_bit () ? mandate_workspace_undo (fixture->workspace, &error) : mandate_workspace_redo (fixture->workspace, &error);
  if (label == NULL)
    g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING);
}

static void
test_shows_every_moment_of_a_long_story (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GHashTable) states = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       seq;
  gpointer       state;
  gint64         next = 0;

  for (guint i = 0; mandate_test_get_head (fixture) < N_ACTIONS; i++)
    {
      const gint64 head = mandate_test_get_head (fixture);

      if (head >= next)
        {
          g_hash_table_insert (states, g_memdup2 (&head, sizeof head), mandate_test_dump (fixture));
          mandate_test_assert_register_matches_file (fixture);
          next = head + N_BETWEEN;
        }

      if (g_test_rand_int_range (0, 5) == 0)
        undo_or_redo_at_random (fixture);
      else
        act_at_random (fixture, i);
    }

  g_hash_table_iter_init (&iter, states);
  while (g_hash_table_iter_next (&iter, &seq, &state))
    assert_was (fixture, *(gint64 *) seq, state);

  mandate_test_reopen (fixture);
  mandate_test_assert_register_matches_file (fixture);
  mandate_test_verify (fixture);
}

/* Somebody writes after the copy was made and before it is rewound. */
static void
test_later_entries_do_not_matter (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *first = mandate_test_add_person (fixture, "Ana");
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) source = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_ONLY, &error);
  g_autoptr (MandateDatabase) scratch = NULL;
  gint64   n_people;
  gboolean is_whole;

  g_assert_no_error (error);
  scratch = mandate_rewind_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);

  second = mandate_test_add_person (fixture, "Bo");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, first, "name", "Anna");

  is_whole = mandate_rewind_check (scratch, source, mandate_schema_get (), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (is_whole);

  mandate_rewind_to (scratch, source, 0, &error);
  g_assert_no_error (error);
  mandate_database_read_integer (scratch, "SELECT count(*) FROM person", &n_people, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_people, ==, 0);
}

static void
test_altered_record_stops_it (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;

  mandate_test_execute (fixture->path, "UPDATE person SET name = 'Mallory'");
  g_assert_null (mandate_workspace_rewind (fixture->workspace, 0, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
}

#define ADD(path, function) g_test_add ("/rewind/" path, Fixture, NULL, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("shows-the-records-as-they-were", test_shows_the_records_as_they_were);
  ADD ("shows-every-moment-of-a-long-story", test_shows_every_moment_of_a_long_story);
  ADD ("leaves-the-workspace-alone", test_leaves_the_workspace_alone);
  ADD ("goes-past-approvals", test_goes_past_approvals);
  ADD ("changes-that-cancel-out-are-none", test_changes_that_cancel_out_are_none);
  ADD ("later-entries-do-not-matter", test_later_entries_do_not_matter);
  ADD ("altered-record-stops-it", test_altered_record_stops_it);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-test-storage.h"

typedef MandateTestWorkspace Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_workspace_get_register (fixture->workspace);
}

static MandatePerson *
find_person (Fixture    *fixture,
             const char *id)
{
  return mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id);
}

static void
bring_back (Fixture *fixture,
            gint64   seq)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = mandate_workspace_bring_back (fixture->workspace, seq, &error);

  g_assert_no_error (error);
  g_assert_nonnull (label);
  mandate_test_assert_register_matches_file (fixture);
  mandate_test_verify (fixture);
}

static void
assert_refused (Fixture    *fixture,
                gint64      seq,
                const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = mandate_test_dump (fixture);
  g_autofree char *after = NULL;
  gint64           head = mandate_test_get_head (fixture);

  g_assert_null (mandate_workspace_bring_back (fixture->workspace, seq, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, head);
}

static void
test_earlier_value_comes_back (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "one");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "two");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "job_title", "Baker");
  bring_back (fixture, 3);

  g_assert_cmpstr (find_person (fixture, id)->notes, ==, "one");
  g_assert_cmpstr (find_person (fixture, id)->job_title, ==, "Baker");
}

static void
test_it_is_an_action_of_its_own (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "one");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "job_title", "Baker");
  bring_back (fixture, 2);

  entry = mandate_workspace_read_entry (fixture->workspace, 4, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry->kind, ==, MANDATE_ENTRY_ACTION);
  g_assert_cmpint (entry->reverses, ==, 2);

  mandate_test_undo (fixture);
  g_assert_cmpstr (find_person (fixture, id)->notes, ==, "one");
  mandate_test_undo (fixture);
  g_assert_null (find_person (fixture, id)->job_title);
}

static void
test_later_change_stands_in_the_way (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "one");
  mandate_workspace_set_actor (fixture->workspace, "Zoë", NULL);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "two");
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "job_title", "Baker");

  assert_refused (fixture, 2, "“Notes” of Ana was changed again on 1 January 2024 by Zoë");
}

static void
test_day_in_the_way_is_that_of_the_computer (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "one");
  mandate_workspace_set_actor (fixture->workspace, "Zoë", NULL);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "two");

  g_setenv ("TZ", "-11:00", TRUE);
  assert_refused (fixture, 2, "“Notes” of Ana was changed again on 31 December 2023 by Zoë");
  g_setenv ("TZ", "UTC", TRUE);
}

static void
test_added_record_goes_unless_it_was_changed (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *bo = mandate_test_add_person (fixture, "Bo");

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, bo, "notes", "one");
  bring_back (fixture, 1);
  g_assert_null (find_person (fixture, ana));
  assert_refused (fixture, 2, "“Notes” of Bo");
}

static void
test_record_that_is_gone_is_named (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "one");
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, id);
  assert_refused (fixture, 2, "by ");
}

static void
test_approved_text_stays (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *version = mandate_test_approve_policy (fixture, "We keep to it.");

  for (gint64 seq = mandate_test_get_head (fixture); seq > 1; seq--)
    {
      g_autoptr (GPtrArray) changes = mandate_workspace_list_changes (fixture->workspace, seq, NULL);
      const MandateRecordChange *change = g_ptr_array_index (changes, 0);

      if (change->type == MANDATE_TYPE_POLICY_VERSION || change->type == MANDATE_TYPE_APPROVAL)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (mandate_workspace_bring_back (fixture->workspace, seq, &error));
          g_assert_nonnull (error);
        }
    }
}

static GPtrArray *
list_removed (Fixture *fixture,
              gint64   before,
              guint    limit)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *removals = mandate_workspace_list_removed (fixture->workspace, before, limit, &error);

  g_assert_no_error (error);

  return removals;
}

static gboolean
bring_back_record (Fixture *fixture,
                   gpointer removal,
                   GError **error)
{
  gboolean done = mandate_workspace_bring_back_record (fixture->workspace, removal, error);

  mandate_test_assert_register_matches_file (fixture);

  return done;
}

static void
test_removed_records_are_listed_until_they_are_back (Fixture      *fixture,
                                                     gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *bo = mandate_test_add_person (fixture, "Bo");
  g_autoptr (GPtrArray) none = list_removed (fixture, 0, 10);
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) older = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GError) error = NULL;
  const MandateRemoval *last;

  g_assert_cmpuint (none->len, ==, 0);
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, ana);
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, bo);

  two = list_removed (fixture, 0, 10);
  g_assert_cmpuint (two->len, ==, 2);
  last = g_ptr_array_index (two, 0);
  g_assert_cmpstr (((MandatePerson *) last->record)->name, ==, "Bo");
  g_assert_cmpint (last->entry->seq, ==, 4);

  older = list_removed (fixture, 4, 10);
  g_assert_cmpuint (older->len, ==, 1);
  g_assert_cmpstr (((MandatePerson *) ((MandateRemoval *) g_ptr_array_index (older, 0))->record)->name, ==, "Ana");

  bring_back_record (fixture, g_ptr_array_index (two, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (find_person (fixture, bo)->name, ==, "Bo");
  one = list_removed (fixture, 0, 10);
  g_assert_cmpuint (one->len, ==, 1);
  mandate_test_verify (fixture);
}

static void
test_parts_come_back_with_their_record (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *person = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add a role");
  MandateRecord   *role = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);
  MandateRecord   *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (role));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GError) error = NULL;

  mandate_record_set (role, "title", "Security lead", NULL);
  mandate_record_set (holding, "role", id, NULL);
  mandate_record_set (holding, "person", person, NULL);
  mandate_record_set (holding, "held_from", "2024-01-01", NULL);
  mandate_test_commit (fixture, change);
  before = mandate_test_dump (fixture);

  mandate_test_remove (fixture, MANDATE_TYPE_ROLE, id);
  removed = list_removed (fixture, 0, 10);
  g_assert_cmpuint (removed->len, ==, 2);

  for (guint i = 0; i < removed->len; i++)
    {
      MandateRemoval *removal = g_ptr_array_index (removed, i);

      if (MANDATE_IS_ROLE (removal->record))
        bring_back_record (fixture, removal, &error);
      g_assert_no_error (error);
    }

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_what_it_needs_must_be_there (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *person = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Decide");
  MandateRecord   *decision = mandate_change_create (change, MANDATE_TYPE_DECISION, NULL);
  g_autofree char *id = g_strdup (mandate_record_get_id (decision));
  g_autoptr (GPtrArray) removed = NULL;
  g_autoptr (GError) error = NULL;

  mandate_record_set (decision, "title", "Buy a safe", NULL);
  mandate_record_set (decision, "owner", person, NULL);
  mandate_test_commit (fixture, change);
  mandate_test_remove (fixture, MANDATE_TYPE_DECISION, id);
  mandate_test_remove (fixture, MANDATE_TYPE_PERSON, person);

  removed = list_removed (fixture, 0, 10);
  bring_back_record (fixture, g_ptr_array_index (removed, 1), &error);
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  g_assert_null (mandate_register_find (get_register (fixture), MANDATE_TYPE_DECISION, id));
}

#define ADD(name, function) \
  g_test_add ("/bring-back/" name, Fixture, NULL, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("value/of-an-older-entry", test_earlier_value_comes_back);
  ADD ("value/is-an-action-that-can-be-undone", test_it_is_an_action_of_its_own);
  ADD ("value/is-refused-where-it-was-changed-again", test_later_change_stands_in_the_way);
  ADD ("value/names-the-day-where-the-computer-is", test_day_in_the_way_is_that_of_the_computer);
  ADD ("value/takes-an-untouched-addition-back", test_added_record_goes_unless_it_was_changed);
  ADD ("value/names-who-removed-the-record", test_record_that_is_gone_is_named);
  ADD ("value/leaves-approved-text", test_approved_text_stays);
  ADD ("record/is-listed-until-it-is-back", test_removed_records_are_listed_until_they_are_back);
  ADD ("record/comes-with-its-parts", test_parts_come_back_with_their_record);
  ADD ("record/needs-what-it-names", test_what_it_needs_must_be_there);

  return g_test_run ();
}

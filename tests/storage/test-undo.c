/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-test-storage.h"

typedef MandateTestWorkspace Fixture;

static MandateRegister *
get_register (Fixture *fixture)
{
  return mandate_workspace_get_register (fixture->workspace);
}

/* Undone, the file is as before; redone, as after; and undone once more. */
static void
assert_there_and_back (Fixture    *fixture,
                       const char *before)
{
  g_autofree char *after = mandate_test_dump (fixture);

  g_assert_cmpstr (after, !=, before);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;

      mandate_test_undo (fixture);
      undone = mandate_test_dump (fixture);
      g_assert_cmpstr (undone, ==, before);
      mandate_test_assert_register_matches_file (fixture);

      mandate_test_redo (fixture);
      redone = mandate_test_dump (fixture);
      g_assert_cmpstr (redone, ==, after);
      mandate_test_assert_register_matches_file (fixture);
    }

  mandate_test_verify (fixture);
}

static void
test_adding (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *before = mandate_test_dump (fixture);
  g_autofree char *id = mandate_test_add_person (fixture, "Ana “%s” O'Brien 👩");

  assert_there_and_back (fixture, before);
}

static void
test_changing (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *before = NULL;

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "one\ntwo");
  before = mandate_test_dump (fixture);
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "notes", "");

  assert_there_and_back (fixture, before);
}

static char *
add_role_with_parts (Fixture *fixture)
{
  g_autofree char *person = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Add a role");
  MandateRecord *role = mandate_change_create (change, MANDATE_TYPE_ROLE, NULL);
  MandateRecord *activity = mandate_change_create (change, MANDATE_TYPE_RACI_ACTIVITY, NULL);
  MandateRecord *cell = mandate_change_create (change, MANDATE_TYPE_RACI_CELL, NULL);

  mandate_record_set (role, "title", "Security lead", NULL);
  mandate_record_set (activity, "title", "Review access", NULL);
  mandate_record_set (cell, "activity", mandate_record_get_id (activity), NULL);
  mandate_record_set (cell, "role", mandate_record_get_id (role), NULL);
  mandate_record_set (cell, "letter", "accountable", NULL);

  for (guint i = 0; i < 3; i++)
    {
      MandateRecord *holding = mandate_change_create (change, MANDATE_TYPE_ROLE_HOLDING, NULL);

      mandate_record_set (holding, "role", mandate_record_get_id (role), NULL);
      mandate_record_set (holding, "person", person, NULL);
      mandate_record_set (holding, "held_from", "2024-01-01", NULL);
    }

  mandate_test_commit (fixture, change);

  return g_strdup (mandate_record_get_id (role));
}

static void
test_removing_with_parts (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *role = add_role_with_parts (fixture);
  g_autofree char *before = mandate_test_dump (fixture);

  mandate_test_remove (fixture, MANDATE_TYPE_ROLE, role);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_ROLE_HOLDING)), ==, 0);
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (get_register (fixture), MANDATE_TYPE_RACI_CELL)), ==, 0);

  assert_there_and_back (fixture, before);
}

static void
test_adding_changing_and_removing_at_once (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autofree char *changed = mandate_test_add_person (fixture, "Ana");
  g_autofree char *removed = mandate_test_add_person (fixture, "Bo");
  g_autofree char *before = mandate_test_dump (fixture);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (fixture), "Much");

  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Cy", NULL);
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, changed), "name", "Anna", NULL);
  mandate_change_remove (change, mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, removed));
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_ROLE, NULL), "title", "Lead", NULL);
  mandate_test_commit (fixture, change);

  assert_there_and_back (fixture, before);
}

static void
test_says_what_was_taken_back (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = mandate_workspace_undo (fixture->workspace, &error);
  g_autofree char *redone = mandate_workspace_redo (fixture->workspace, &error);
  g_autoptr (MandateEntry) undo = mandate_workspace_read_entry (fixture->workspace, 2, &error);
  g_autoptr (MandateEntry) redo = mandate_workspace_read_entry (fixture->workspace, 3, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Add a person");
  g_assert_cmpstr (redone, ==, "Add a person");
  g_assert_cmpint (undo->kind, ==, MANDATE_ENTRY_UNDO);
  g_assert_cmpint (undo->reverses, ==, 1);
  g_assert_cmpint (redo->kind, ==, MANDATE_ENTRY_REDO);
  g_assert_cmpint (redo->reverses, ==, 2);
}

static void
test_nothing_is_left_to_undo_or_redo (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) undoing = NULL;
  g_autoptr (GError) redoing = NULL;

  g_assert_null (mandate_workspace_undo (fixture->workspace, &undoing));
  g_assert_error (undoing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING);
  id = mandate_test_add_person (fixture, "Ana");
  g_assert_null (mandate_workspace_redo (fixture->workspace, &redoing));
  g_assert_error (redoing, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 1);
}

static void
test_everything_after_opening_again (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *empty = mandate_test_dump (fixture);
  g_autofree char *role = add_role_with_parts (fixture);
  g_autofree char *full = mandate_test_dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  mandate_test_reopen (fixture);
  mandate_test_undo (fixture);
  mandate_test_reopen (fixture);
  mandate_test_undo (fixture);
  undone = mandate_test_dump (fixture);
  g_assert_cmpstr (undone, ==, empty);

  mandate_test_reopen (fixture);
  mandate_test_redo (fixture);
  mandate_test_reopen (fixture);
  mandate_test_redo (fixture);
  redone = mandate_test_dump (fixture);
  g_assert_cmpstr (redone, ==, full);
  mandate_test_assert_register_matches_file (fixture);
  mandate_test_verify (fixture);
}

static void
test_new_action_ends_what_can_be_redone (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *first = mandate_test_add_person (fixture, "Ana");
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_undo (fixture);
  second = mandate_test_add_person (fixture, "Bo");
  g_assert_null (mandate_workspace_redo (fixture->workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOTHING);
}

static void
test_approval_is_refused_in_words (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *version = mandate_test_approve_policy (fixture, "# Policy");
  g_autofree char *before = mandate_test_dump (fixture);
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "“Approve the policy” can't be undone."));
  g_assert_nonnull (strstr (error->message, "withdraw"));

  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 3);
  mandate_test_assert_register_matches_file (fixture);

  /* And work goes on. */
  id = mandate_test_add_person (fixture, "Bo");
  mandate_test_undo (fixture);
  mandate_test_verify (fixture);
}

static void
test_refusal_leaves_references_watched (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *version = mandate_test_approve_policy (fixture, "# Policy");
  g_autofree char *label = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = NULL;

  label = mandate_workspace_undo (fixture->workspace, &error);
  g_assert_null (label);
  g_clear_error (&error);

  /* Behind the domain's back, the person goes whom the next record names. */
  change = mandate_change_new (get_register (fixture), "Add a goal");
  {
    g_autofree char *person = mandate_test_add_person (fixture, "Bo");
    g_autofree char *sql = g_strdup_printf ("DELETE FROM person WHERE id = '%s'", person);
    MandateRecord   *goal = mandate_change_create (change, MANDATE_TYPE_BUSINESS_GOAL, NULL);

    mandate_record_set (goal, "title", "Grow", NULL);
    mandate_record_set (goal, "owner", person, NULL);
    mandate_test_execute (fixture->path, sql);
  }

  g_assert_false (mandate_workspace_commit (fixture->workspace, change, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
}

/* A record altered behind the back is not overwritten by an undo that does not know of it. */
static void
test_altered_record_is_not_overwritten (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", "Anna");
  mandate_test_execute (fixture->path, "UPDATE person SET name = 'Mallory'");
  before = mandate_test_dump (fixture);

  g_assert_null (mandate_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* A row came from elsewhere that names what the undo would remove. */
static void
test_named_record_is_not_removed (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *sql = g_strdup_printf ("INSERT INTO business_goal (id, title, owner) VALUES ('g', 'Grow', '%s')", id);
  g_autoptr (GError) error = NULL;

  mandate_test_execute (fixture->path, sql);
  g_assert_null (mandate_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 1);
}

static void
test_failed_redo_is_called_so (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autofree char *sql = g_strdup_printf ("INSERT INTO person (id, name, is_external, is_top_management) VALUES ('%s', 'Eve', 0, 0)", id);
  g_autoptr (GError) error = NULL;

  mandate_test_undo (fixture);
  mandate_test_execute (fixture->path, sql);
  g_assert_null (mandate_workspace_redo (fixture->workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "can't be done again"));
}

static void
test_unreadable_entry_is_refused (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *id = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;

  mandate_test_execute (fixture->path, data);
  g_assert_null (mandate_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 1);
  g_assert_nonnull (mandate_register_find (get_register (fixture), MANDATE_TYPE_PERSON, id));
}

#define ADD(path, data, function) g_test_add ("/undo/" path, Fixture, data, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("takes-back/adding", NULL, test_adding);
  ADD ("takes-back/changing", NULL, test_changing);
  ADD ("takes-back/removing-with-parts", NULL, test_removing_with_parts);
  ADD ("takes-back/adding-changing-and-removing-at-once", NULL, test_adding_changing_and_removing_at_once);
  ADD ("takes-back/everything-after-opening-again", NULL, test_everything_after_opening_again);
  ADD ("tells/what-was-taken-back", NULL, test_says_what_was_taken_back);
  ADD ("tells/that-nothing-is-left", NULL, test_nothing_is_left_to_undo_or_redo);
  ADD ("tells/that-a-redo-failed", NULL, test_failed_redo_is_called_so);
  ADD ("redo/ends-with-a-new-action", NULL, test_new_action_ends_what_can_be_redone);
  ADD ("refuses/approval-in-words", NULL, test_approval_is_refused_in_words);
  ADD ("refuses/and-references-are-watched-again", NULL, test_refusal_leaves_references_watched);
  ADD ("refuses/to-overwrite-an-altered-record", NULL, test_altered_record_is_not_overwritten);
  ADD ("refuses/to-remove-a-named-record", NULL, test_named_record_is_not_removed);
  ADD ("refuses/what-is-no-changeset", "UPDATE journal SET changeset = x'00ff17'", test_unreadable_entry_is_refused);
  ADD ("refuses/what-ends-too-soon", "UPDATE journal SET changeset = substr (changeset, 1, length (changeset) - 3)", test_unreadable_entry_is_refused);
  ADD ("refuses/what-is-empty", "UPDATE journal SET changeset = x''", test_unreadable_entry_is_refused);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>

#include "mandate-migrator.h"
#include "mandate-records.h"
#include "mandate-workspace.h"

typedef struct
{
  char             *folder;
  char             *path;
  MandateWorkspace *workspace;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mandate-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "workspace.db", NULL);
  fixture->workspace = mandate_workspace_create (fixture->path, "Bakery", FALSE, mandate_schema_get (), MANDATE_MIGRATIONS, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->workspace);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static char *
add_person (Fixture    *fixture,
            const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Add");
  MandateRecord *person = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  mandate_record_set (person, "name", name, &error);
  g_assert_no_error (error);
  mandate_workspace_commit (fixture->workspace, change, &error);
  g_assert_no_error (error);

  return g_strdup (mandate_record_get_id (person));
}

static guint
count_people (MandateRegister *reg)
{
  return mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_PERSON));
}

static void
test_commit_brings_the_register_up_to_date (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *id = add_person (fixture, "Ana Pérez");
  MandatePerson   *person = mandate_register_find (mandate_workspace_get_register (fixture->workspace), MANDATE_TYPE_PERSON, id);

  g_assert_nonnull (person);
  g_assert_cmpstr (person->name, ==, "Ana Pérez");
}

static void
test_undo_and_redo_are_entries_of_their_own (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = add_person (fixture, "Ana");
  g_autofree char *second = add_person (fixture, "Bo");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *hash = NULL;
  gint64           head;

  undone = mandate_workspace_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_people (mandate_workspace_get_register (fixture->workspace)), ==, 1);
  redone = mandate_workspace_redo (fixture->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_people (mandate_workspace_get_register (fixture->workspace)), ==, 2);

  mandate_workspace_get_head (fixture->workspace, &head, &hash, &error);
  g_assert_no_error (error);
  g_assert_cmpint (head, ==, 4);
  g_assert_true (mandate_workspace_verify (fixture->workspace, NULL, &error));
  g_assert_no_error (error);
}

static void
test_rewind_shows_the_records_as_they_were (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = add_person (fixture, "Ana");
  g_autofree char *second = add_person (fixture, "Bo");
  g_autoptr (MandateRegister) then = mandate_workspace_rewind (fixture->workspace, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_people (then), ==, 1);
  g_assert_nonnull (mandate_register_find (then, MANDATE_TYPE_PERSON, first));
}

static void
test_open_finds_what_was_committed (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = add_person (fixture, "Ana");
  g_autoptr (MandateWorkspace) again =
    mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mandate_workspace_get_name (again), ==, "Bakery");
  g_assert_nonnull (mandate_register_find (mandate_workspace_get_register (again), MANDATE_TYPE_PERSON, id));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/workspace/commit/brings-the-register-up-to-date", Fixture, NULL, set_up, test_commit_brings_the_register_up_to_date, tear_down);
  g_test_add ("/workspace/undo/and-redo-are-entries-of-their-own", Fixture, NULL, set_up, test_undo_and_redo_are_entries_of_their_own, tear_down);
  g_test_add ("/workspace/rewind/shows-the-records-as-they-were", Fixture, NULL, set_up, test_rewind_shows_the_records_as_they_were, tear_down);
  g_test_add ("/workspace/open/finds-what-was-committed", Fixture, NULL, set_up, test_open_finds_what_was_committed, tear_down);

  return g_test_run ();
}

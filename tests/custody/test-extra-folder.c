/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-extra-folder.h"
#include "mandate-library.h"
#include "mandate-test-library.h"

typedef struct
{
  MandateTestWorkspace desk;
  MandateSecret       *passphrase;
  char                *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  mandate_test_library_set_up (&fixture->desk, data);
  fixture->passphrase = mandate_secret_new_text ("correct horse battery");
  fixture->folder = mandate_test_make_folder ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_extra_folder_choose (fixture->desk.path, NULL, &error);
  g_assert_no_error (error);
  mandate_secret_unref (fixture->passphrase);
  mandate_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  mandate_test_library_tear_down (&fixture->desk, data);
}

static void
choose (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  mandate_extra_folder_choose (fixture->desk.path, fixture->folder, &error);
  g_assert_no_error (error);
}

static gboolean
write_copy (Fixture    *fixture,
            const char *moment,
            GError    **error)
{
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (&fixture->desk, moment);

  return mandate_extra_folder_write (fixture->desk.path, backup, backup->made_at, fixture->passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, error);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = mandate_extra_folder_list (fixture->desk.path, &error);

  g_assert_no_error (error);

  return copies;
}

static void
test_nothing_is_written_before_a_folder_is_chosen (Fixture      *fixture,
                                                   gconstpointer data)
{
  g_assert_null (mandate_extra_folder_find (fixture->desk.path));
}

static void
test_copy_opens_with_the_passphrase (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (MandateExtraFolder) folder = NULL;
  g_autoptr (MandateOpenedCopy) opened = NULL;
  g_autoptr (MandateLibraryCopy) looked_at = NULL;
  const MandateBackup *copy;

  g_free (mandate_test_add_person (&fixture->desk, "Ana"));
  choose (fixture);
  g_assert_true (write_copy (fixture, "2026-11-22T09:14:00Z", &error));
  g_assert_no_error (error);

  copies = list (fixture);
  g_assert_cmpuint (copies->len, ==, 1);
  copy = g_ptr_array_index (copies, 0);
  g_assert_true (g_str_has_prefix (copy->name, "Bakery ("));
  g_assert_true (g_str_has_suffix (copy->name, " 2026-11-22T091400Z.mandate-sealed"));

  opened = mandate_opened_copy_new (copy->path, fixture->passphrase, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  looked_at = mandate_library_look_at_copy (mandate_opened_copy_get_path (opened), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (looked_at->relation, ==, MANDATE_RELATION_SAME);

  folder = mandate_extra_folder_find (fixture->desk.path);
  g_assert_cmpstr (folder->folder, ==, fixture->folder);
  g_assert_null (folder->problem);
  g_assert_cmpint (g_date_time_compare (folder->copied_at, copy->made_at), ==, 0);
}

static void
test_seven_days_four_weeks_and_twelve_months_are_kept (Fixture      *fixture,
                                                       gconstpointer data)
{
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 8, 1, 9, 0, 0);
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *stranger = g_build_filename (fixture->folder, "Other (00000000) 2020-01-01T090000Z.mandate-sealed", NULL);
  GDateTime       *moments[40];
  guint            n_kept = 0;

  g_assert_true (g_file_set_contents (stranger, "not ours", -1, NULL));
  choose (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *moment = NULL;

      moments[i] = g_date_time_add_days (first, i);
      moment = g_date_time_format_iso8601 (moments[i]);
      g_assert_true (write_copy (fixture, moment, &error));
      g_assert_no_error (error);
    }

  copies = list (fixture);
  for (guint i = 0; i + 1 < copies->len; i++)
    g_assert_cmpint (g_date_time_compare (((MandateBackup *) copies->pdata[i])->made_at, ((MandateBackup *) copies->pdata[i + 1])->made_at), >, 0);

  /* Seven days, three more weeks that end before, and August. */
  for (guint i = 0; i < copies->len; i++)
    n_kept += g_date_time_compare (((MandateBackup *) copies->pdata[i])->made_at, moments[33]) >= 0;
  g_assert_cmpuint (n_kept, ==, 7);
  g_assert_cmpuint (copies->len, >=, 9);
  g_assert_cmpuint (copies->len, <=, 12);
  g_assert_true (g_file_test (stranger, G_FILE_TEST_EXISTS));

  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    g_date_time_unref (moments[i]);
}

static void
test_folder_that_is_away_is_told_and_made_up_for (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *away = g_strconcat (fixture->folder, ".away", NULL);
  g_autoptr (MandateExtraFolder) folder = NULL;
  g_autoptr (MandateExtraFolder) later = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  choose (fixture);
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_false (write_copy (fixture, "2026-11-22T09:14:00Z", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));

  folder = mandate_extra_folder_find (fixture->desk.path);
  g_assert_cmpstr (folder->problem, ==, error->message);
  g_assert_null (folder->copied_at);
  g_clear_error (&error);

  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
  g_assert_true (write_copy (fixture, "2026-11-22T10:00:00Z", &error));
  g_assert_no_error (error);
  later = mandate_extra_folder_find (fixture->desk.path);
  g_assert_null (later->problem);
  copies = list (fixture);
  g_assert_false (mandate_extra_folder_is_behind (later, g_ptr_array_index (copies, 0)));
}

static void
test_copy_that_can_not_be_written_leaves_nothing (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (&fixture->desk, "2026-11-22T09:14:00Z");
  g_autoptr (MandateExtraFolder) folder = NULL;
  g_autoptr (GDir) dir = NULL;

  choose (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_false (mandate_extra_folder_write (fixture->desk.path, backup, backup->made_at, fixture->passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  folder = mandate_extra_folder_find (fixture->desk.path);
  g_assert_null (folder->problem);
}

static void
test_copies_stay_where_the_folder_is_given_up (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GDir) dir = NULL;

  choose (fixture);
  g_assert_true (write_copy (fixture, "2026-11-22T09:14:00Z", &error));
  mandate_extra_folder_choose (fixture->desk.path, NULL, &error);
  g_assert_no_error (error);

  g_assert_null (mandate_extra_folder_find (fixture->desk.path));
  copies = list (fixture);
  g_assert_cmpuint (copies->len, ==, 0);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_nonnull (g_dir_read_name (dir));
}

/* The folders of all workspaces are in it. */
static void
test_list_of_folders_that_can_not_be_read_is_not_written_over (Fixture      *fixture,
                                                               gconstpointer data)
{
  g_autofree char *workspaces = mandate_library_get_folder ();
  g_autofree char *above = g_path_get_dirname (workspaces);
  g_autofree char *path = g_build_filename (above, "extra-folders.ini", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "half of a li", -1, &error));
  g_assert_false (mandate_extra_folder_choose (fixture->desk.path, fixture->folder, &error));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "half of a li");
  g_assert_cmpint (g_unlink (path), ==, 0);
}

#define ADD(name, function) g_test_add ("/custody/extra-folder/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  MandateTestLibrary library;
  int                status;

  g_test_init (&argc, &argv, NULL);
  mandate_test_library_begin (&library);

  ADD ("nothing-is-written-before-a-folder-is-chosen", test_nothing_is_written_before_a_folder_is_chosen);
  ADD ("copy-opens-with-the-passphrase", test_copy_opens_with_the_passphrase);
  ADD ("seven-days-four-weeks-and-twelve-months-are-kept", test_seven_days_four_weeks_and_twelve_months_are_kept);
  ADD ("folder-that-is-away-is-told-and-made-up-for", test_folder_that_is_away_is_told_and_made_up_for);
  ADD ("copy-that-can-not-be-written-leaves-nothing", test_copy_that_can_not_be_written_leaves_nothing);
  ADD ("copies-stay-where-the-folder-is-given-up", test_copies_stay_where_the_folder_is_given_up);
  ADD ("list-of-folders-that-can-not-be-read-is-not-written-over", test_list_of_folders_that_can_not_be_read_is_not_written_over);

  status = g_test_run ();
  mandate_test_library_end (&library);

  return status;
}

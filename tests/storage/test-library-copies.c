/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "mandate-library.h"
#include "mandate-migrator.h"
#include "mandate-test-storage.h"

/* A workspace, an exported copy of it, and an empty library to take copies in. */
typedef struct
{
  MandateTestWorkspace source;
  char                *copy;
} Fixture;

static void export(Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  mandate_workspace_export_copy (fixture->source.workspace, fixture->copy, TRUE, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *id = NULL;

  mandate_test_set_up (&fixture->source, NULL);
  id = mandate_test_add_person (&fixture->source, "Ana Pérez");
  fixture->copy = g_build_filename (fixture->source.folder, "bakery.mandate", NULL);
  export(fixture);
}

static guint
count_in_library (void)
{
  g_autofree char *library = mandate_library_get_folder ();
  g_autoptr (GDir) dir = g_dir_open (library, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
empty_library (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = mandate_library_list (&error);

  g_assert_no_error (error);

  for (guint i = 0; i < items->len; i++)
    {
      mandate_library_delete_item (g_ptr_array_index (items, i), &error);
      g_assert_no_error (error);
    }

  g_assert_cmpuint (count_in_library (), ==, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  empty_library ();
  mandate_test_tear_down (&fixture->source, NULL);
  g_free (fixture->copy);
}

static MandateLibraryItem *
add (const char *path)
{
  g_autoptr (GError) error = NULL;
  MandateLibraryItem *item = mandate_library_add_copy (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (item->problem);

  return item;
}

static void
refuse (const char *path,
        int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_library_add_copy (path, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, code);
  g_assert_cmpuint (count_in_library (), ==, 0);
}

static void
test_copy_is_the_same_workspace (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (MandateLibraryItem) item = add (fixture->copy);
  g_autofree char *before = mandate_test_dump (&fixture->source);
  g_autofree char *after = mandate_test_dump_file (item->path, mandate_schema_get ());
  g_autoptr (MandateWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (item->name, ==, "Bakery");
  g_assert_cmpstr (item->workspace_id, ==, mandate_workspace_get_id (fixture->source.workspace));
  g_assert_cmpstr (after, ==, before);

  workspace = mandate_library_open_item (item, &error);
  g_assert_no_error (error);
  mandate_workspace_verify (workspace, NULL, &error);
  g_assert_no_error (error);
}

static void
test_second_copy_says_that_it_is_one (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (MandateLibraryItem) first = add (fixture->copy);
  g_autoptr (MandateLibraryItem) second = add (fixture->copy);
  g_autoptr (MandateLibraryItem) third = add (fixture->copy);

  g_assert_cmpstr (second->name, ==, "Bakery (copy)");
  g_assert_cmpstr (third->name, ==, "Bakery (copy) 2");
  g_assert_cmpstr (second->workspace_id, !=, first->workspace_id);
  g_assert_cmpstr (third->workspace_id, !=, second->workspace_id);
  g_assert_cmpuint (count_in_library (), ==, 3);
}

static void
test_copy_leaves_the_file_as_it_is (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *before = mandate_test_hash_file (fixture->copy);
  g_autofree char *after = NULL;
  g_autoptr (MandateLibraryItem) item = add (fixture->copy);

  after = mandate_test_hash_file (fixture->copy);
  g_assert_cmpstr (after, ==, before);
}

static void
test_file_of_another_kind_is_refused (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->source.folder, "other", NULL);

  g_assert_true (g_file_set_contents (path, "Dear all, here is the policy.", -1, NULL));
  refuse (path, MANDATE_STORAGE_ERROR_NOT_OURS);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  refuse (path, MANDATE_STORAGE_ERROR_NOT_OURS);
  refuse ("/dev/zero", MANDATE_STORAGE_ERROR_NOT_OURS);
}

static void
test_other_database_is_refused (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->source.folder, "other", NULL);
  g_autoptr (MandateDatabase) database = mandate_database_open (path, MANDATE_DATABASE_CREATE, NULL);

  g_assert_true (mandate_database_execute (database, "CREATE TABLE person (id TEXT)", NULL));
  refuse (path, MANDATE_STORAGE_ERROR_NOT_OURS);
}

/* What the file says it is, it need not be. */
static void
test_changed_schema_is_refused (Fixture      *fixture,
                                gconstpointer data)
{
  static const char *const changes[] = {
    "CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM journal; END",
    "CREATE VIEW extra AS SELECT * FROM person",
    "CREATE TABLE extra (id TEXT)",
    "CREATE INDEX extra ON person (name)",
    "DROP TRIGGER approval_stays",
    "DROP TRIGGER approval_stays; CREATE TRIGGER approval_stays BEFORE DELETE ON approval BEGIN SELECT 1; END",
    "ALTER TABLE person ADD COLUMN extra TEXT",
    "DELETE FROM workspace",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      export(fixture);
      mandate_test_execute (fixture->copy, changes[i]);
      refuse (fixture->copy, MANDATE_STORAGE_ERROR_NOT_OURS);
    }
}

static void
test_newer_version_is_refused (Fixture      *fixture,
                               gconstpointer data)
{
  mandate_test_execute (fixture->copy, "CREATE TRIGGER of_tomorrow AFTER INSERT ON person BEGIN SELECT 1; END; PRAGMA user_version = 99");
  refuse (fixture->copy, MANDATE_STORAGE_ERROR_TOO_NEW);
}

static void
read_copy (Fixture *fixture,
           char   **content,
           gsize   *size)
{
  g_autoptr (GError) error = NULL;

  g_file_get_contents (fixture->copy, content, size, &error);
  g_assert_no_error (error);
}

static void
test_truncated_copy_is_refused (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            size;

  read_copy (fixture, &content, &size);

  for (gsize n = 4096; n < size; n += (size / 7 / 4096 + 1) * 4096)
    {
      g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes", n, size);
      g_assert_true (g_file_set_contents (fixture->copy, content, n, NULL));
      refuse (fixture->copy, MANDATE_STORAGE_ERROR_DAMAGED);
    }
}

static void
test_damaged_copy_is_refused (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            size;

  read_copy (fixture, &content, &size);
  memset (content + 8192, 0xa5, 4096);
  g_assert_true (g_file_set_contents (fixture->copy, content, size, NULL));
  refuse (fixture->copy, MANDATE_STORAGE_ERROR_DAMAGED);
}

/* Each sound for SQLite, and none what was recorded. */
static void
test_tampered_copy_is_refused (Fixture      *fixture,
                               gconstpointer data)
{
  static const char *const changes[] = {
    "UPDATE journal SET actor = 'Eve'",
    "UPDATE person SET name = 'Eve'",
    "DELETE FROM journal",
    "DELETE FROM journal_record",
    "INSERT INTO evidence_file VALUES ('0000', x'00')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_test_message ("%s", changes[i]);
      export(fixture);
      mandate_test_execute (fixture->copy, changes[i]);
      refuse (fixture->copy, MANDATE_STORAGE_ERROR_DAMAGED);
    }
}

/* Not a byte of it is copied: the file is larger than the disk may be. */
static void
test_file_that_is_too_large_is_refused (Fixture      *fixture,
                                        gconstpointer data)
{
  g_assert_cmpint (truncate (fixture->copy, (gint64) 2 * 1024 * 1024 * 1024 + 4096), ==, 0);
  refuse (fixture->copy, MANDATE_STORAGE_ERROR_NOT_OURS);
}

static void
test_copy_takes_the_name_it_is_given (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_library_add_copy_as (fixture->copy, "Branch", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (item->name, ==, "Branch");
  g_assert_cmpstr (item->workspace_id, ==, mandate_workspace_get_id (fixture->source.workspace));

  g_assert_null (mandate_library_add_copy_as (fixture->copy, "Branch", NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_EXISTS);
  g_assert_cmpuint (count_in_library (), ==, 1);
}

/* Its latest actions are in a file beside it, and would be missing. */
static void
test_workspace_in_use_is_refused (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_library_add_copy (fixture->source.path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  g_assert_cmpuint (count_in_library (), ==, 0);
}

static void
test_stopped_copying_leaves_nothing (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (mandate_library_add_copy (fixture->copy, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_in_library (), ==, 0);
}

static void
test_export_replaces_only_what_it_may (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->copy, "mine", -1, NULL));
  g_assert_false (mandate_workspace_export_copy (fixture->source.workspace, fixture->copy, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (fixture->copy, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
}

/* On a file system that nobody else sees. */
static gboolean
mount_small (const char *folder)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
         mount ("tmpfs", folder, "tmpfs", MS_NOSUID | MS_NODEV, "size=64k") == 0;
}

static void
test_export_to_a_full_disk_leaves_nothing (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autofree char *folder = mandate_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "bakery.mandate", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  if (!mount_small (folder))
    {
      g_assert_cmpint (g_rmdir (folder), ==, 0);
      g_test_skip ("a file system can be mounted by root only");
      return;
    }

  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  g_assert_false (mandate_workspace_export_copy (fixture->source.workspace, path, TRUE, &error));
  g_assert_nonnull (strstr (error->message, "disk is full"));

  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "bakery.mandate");
  g_assert_null (g_dir_read_name (dir));
  g_clear_pointer (&dir, g_dir_close);

  g_assert_cmpint (umount (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_name_is_changed_beside_the_journal (Fixture      *fixture,
                                         gconstpointer data)
{
  gint64 head = mandate_test_get_head (&fixture->source);
  g_autoptr (GError) error = NULL;

  mandate_workspace_set_name (fixture->source.workspace, "Corner Bakery", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mandate_workspace_get_name (fixture->source.workspace), ==, "Corner Bakery");

  mandate_test_reopen (&fixture->source);
  g_assert_cmpstr (mandate_workspace_get_name (fixture->source.workspace), ==, "Corner Bakery");
  g_assert_cmpint (mandate_test_get_head (&fixture->source), ==, head);
  mandate_test_verify (&fixture->source);
}

static void
assert_name (const char *wanted,
             const char *own,
             const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = mandate_library_make_name (wanted, own, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (name, ==, expected);
}

static void
test_names_are_taken_once (Fixture      *fixture,
                           gconstpointer data)
{
  g_autoptr (MandateLibraryItem) item = add (fixture->copy);

  assert_name ("Café", NULL, "Café");
  assert_name ("Bakery", NULL, "Bakery 2");
  assert_name ("Bakery", "Bakery", "Bakery");
  assert_name ("two\nlines", NULL, "My Organisation");
  assert_name ("  ", NULL, "My Organisation");
}

/* It may be mended or restored; the others are of use meanwhile. */
static void
test_unreadable_workspace_hides_no_other (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (MandateLibraryItem) first = add (fixture->copy);
  g_autoptr (MandateLibraryItem) second = add (fixture->copy);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  guint n_problems = 0;

  g_assert_true (g_file_set_contents (first->path, "not a database, but long enough to be looked at", -1, NULL));
  items = mandate_library_list (&error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 2);

  for (guint i = 0; i < items->len; i++)
    n_problems += ((MandateLibraryItem *) g_ptr_array_index (items, i))->problem != NULL;

  g_assert_cmpuint (n_problems, ==, 1);
}

static gpointer
open_in_thread (gpointer data)
{
  MandateLibraryItem *item = data;

  return mandate_library_open_item (item, NULL);
}

static void
test_workspace_goes_from_thread_to_thread (Fixture      *fixture,
                                           gconstpointer data)
{
  g_autoptr (MandateLibraryItem) item = add (fixture->copy);
  MandateTestWorkspace there = { .clock = g_date_time_new_now_utc (), .path = g_strdup (item->path) };
  g_autofree char     *id = NULL;

  there.workspace = g_thread_join (g_thread_new ("open", open_in_thread, item));
  g_assert_nonnull (there.workspace);
  mandate_workspace_adopt (there.workspace);
  id = mandate_test_add_person (&there, "Ben");
  mandate_test_verify (&there);

  g_assert_finalize_object (there.workspace);
  g_free (there.path);
  g_date_time_unref (there.clock);
}

#define ADD(path, function) g_test_add ("/library/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = mandate_test_make_folder ();
  g_autofree char *library = NULL;
  g_autofree char *program = g_build_filename (data, "mandate", NULL);
  int              result;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);
  library = mandate_library_get_folder ();

  ADD ("copy/is-the-same-workspace", test_copy_is_the_same_workspace);
  ADD ("copy/of-what-is-here-says-that-it-is-one", test_second_copy_says_that_it_is_one);
  ADD ("copy/leaves-the-file-as-it-is", test_copy_leaves_the_file_as_it_is);
  ADD ("copy/refuses-a-file-of-another-kind", test_file_of_another_kind_is_refused);
  ADD ("copy/refuses-another-database", test_other_database_is_refused);
  ADD ("copy/refuses-a-schema-that-is-not-ours", test_changed_schema_is_refused);
  ADD ("copy/refuses-a-newer-version", test_newer_version_is_refused);
  ADD ("copy/refuses-what-was-cut-off", test_truncated_copy_is_refused);
  ADD ("copy/refuses-what-is-damaged", test_damaged_copy_is_refused);
  ADD ("copy/refuses-what-was-tampered-with", test_tampered_copy_is_refused);
  ADD ("copy/refuses-a-file-that-is-too-large", test_file_that_is_too_large_is_refused);
  ADD ("copy/takes-the-name-it-is-given", test_copy_takes_the_name_it_is_given);
  ADD ("copy/refuses-a-workspace-in-use", test_workspace_in_use_is_refused);
  ADD ("copy/stopped-leaves-nothing", test_stopped_copying_leaves_nothing);
  ADD ("export/replaces-only-what-it-may", test_export_replaces_only_what_it_may);
  ADD ("export/to-a-full-disk-leaves-nothing", test_export_to_a_full_disk_leaves_nothing);
  ADD ("name/is-changed-beside-the-journal", test_name_is_changed_beside_the_journal);
  ADD ("name/is-taken-once", test_names_are_taken_once);
  ADD ("list/shows-the-others-when-one-cannot-be-read", test_unreadable_workspace_hides_no_other);
  ADD ("workspace/goes-from-thread-to-thread", test_workspace_goes_from_thread_to_thread);

  result = g_test_run ();

  g_rmdir (library);
  g_rmdir (program);
  g_rmdir (data);

  return result;
}

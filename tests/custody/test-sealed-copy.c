/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-library.h"
#include "mandate-sealed-copy.h"
#include "mandate-test-storage.h"

typedef struct
{
  MandateTestWorkspace desk;
  MandateSecret       *passphrase;
  char                *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("evidence", 8);
  g_autofree char *id = NULL;
  g_autofree char *sum = NULL;

  mandate_test_set_up (&fixture->desk, data);
  id = mandate_test_add_person (&fixture->desk, "Ana");
  sum = mandate_workspace_keep_file (fixture->desk.workspace, bytes, &error);
  g_assert_no_error (error);
  fixture->passphrase = mandate_secret_new_text ("correct horse battery");
  fixture->path = g_build_filename (fixture->desk.folder, "copy.mandate-sealed", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_secret_unref (fixture->passphrase);
  g_free (fixture->path);
  mandate_test_tear_down (&fixture->desk, data);
}

static void
write_copy (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  mandate_sealed_copy_write (fixture->desk.workspace, fixture->path, FALSE, fixture->passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Whatever happened, no plain file is left beside the workspaces. */
static void
assert_nothing_plain_is_left (void)
{
  g_autofree char *workspaces = mandate_library_get_folder ();
  g_autofree char *above = g_path_get_dirname (workspaces);
  g_autoptr (GDir) folder = g_dir_open (above, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "plain-"));
}

static void
test_sealed_copy_opens_as_the_same_workspace (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateOpenedCopy) copy = NULL;
  g_autofree char *here = mandate_test_dump (&fixture->desk);
  g_autofree char *there = NULL;

  write_copy (fixture);
  g_assert_true (mandate_sealed_file_is_sealed (fixture->path));
  copy = mandate_opened_copy_new (fixture->path, fixture->passphrase, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  there = mandate_test_dump_file (mandate_opened_copy_get_path (copy), mandate_schema_get ());
  g_assert_cmpstr (there, ==, here);

  g_clear_pointer (&copy, mandate_opened_copy_free);
  assert_nothing_plain_is_left ();
}

static gboolean
holds (const char *content,
       gsize       size,
       const char *word)
{
  const gsize length = strlen (word);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (content + i, word, length) == 0)
      return TRUE;

  return FALSE;
}

static void
test_no_name_is_readable_in_it (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            size;

  write_copy (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &size, NULL));
  g_assert_false (holds (content, size, "Ana"));
  g_assert_false (holds (content, size, "SQLite"));
  g_assert_false (holds (content, size, "correct horse"));
}

static void
test_wrong_passphrase_is_refused (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (MandateSecret) wrong = mandate_secret_new_text ("correct horse stable");
  g_autoptr (GError) error = NULL;

  write_copy (fixture);
  g_assert_null (mandate_opened_copy_new (fixture->path, wrong, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_null (mandate_opened_copy_new (fixture->path, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_TRUST_ERROR, MANDATE_TRUST_ERROR_WRONG_PASSPHRASE);
  assert_nothing_plain_is_left ();
}

static void
test_plain_copy_stays_where_it_is (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *plain = g_build_filename (fixture->desk.folder, "copy.mandate", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateOpenedCopy) copy = NULL;

  mandate_workspace_export_copy (fixture->desk.workspace, plain, FALSE, &error);
  g_assert_no_error (error);
  copy = mandate_opened_copy_new (plain, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (mandate_opened_copy_get_path (copy), ==, plain);
  g_clear_pointer (&copy, mandate_opened_copy_free);
  g_assert_true (g_file_test (plain, G_FILE_TEST_EXISTS));
}

static void
test_file_that_is_there_stays (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "mine", -1, NULL));
  g_assert_false (mandate_sealed_copy_write (fixture->desk.workspace, fixture->path, FALSE, fixture->passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  assert_nothing_plain_is_left ();
}

static void
test_stopped_copy_leaves_nothing (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (mandate_sealed_copy_write (fixture->desk.workspace, fixture->path, FALSE, fixture->passphrase, MANDATE_SEALED_COST_LEAST, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  assert_nothing_plain_is_left ();
}

#define ADD(name, function) \
  g_test_add ("/sealed-copy/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("opens-as-the-same-workspace", test_sealed_copy_opens_as_the_same_workspace);
  ADD ("shows-nothing-to-others", test_no_name_is_readable_in_it);
  ADD ("is-refused-with-another-passphrase", test_wrong_passphrase_is_refused);
  ADD ("plain-one-stays-where-it-is", test_plain_copy_stays_where_it_is);
  ADD ("does-not-replace-a-file-unasked", test_file_that_is_there_stays);
  ADD ("leaves-nothing-when-stopped", test_stopped_copy_leaves_nothing);

  return g_test_run ();
}

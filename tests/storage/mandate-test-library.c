/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-test-library.h"

#include <glib/gstdio.h>

/* Before anything asks GLib where the data folder is. */
void
mandate_test_library_begin (MandateTestLibrary *library)
{
  library->data = mandate_test_make_folder ();
  g_setenv ("XDG_DATA_HOME", library->data, TRUE);
}

/* Every test removed its workspaces, and nothing may be left of them. */
void
mandate_test_library_end (MandateTestLibrary *library)
{
  static const char *const folders[] = { "mandate/workspaces", "mandate/backups", "mandate", "" };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = g_build_filename (library->data, folders[i], NULL);

      if (g_file_test (folder, G_FILE_TEST_EXISTS))
        g_assert_cmpint (g_rmdir (folder), ==, 0);
    }

  g_free (library->data);
}

void
mandate_test_library_set_up (MandateTestWorkspace *fixture,
                             gconstpointer         data)
{
  g_autoptr (GError) error = NULL;

  fixture->workspace = mandate_library_create ("Bakery", FALSE, &error);
  g_assert_no_error (error);
  fixture->path = g_strdup (mandate_workspace_get_path (fixture->workspace));
  fixture->clock = g_date_time_new_now_utc ();
}

void
mandate_test_library_close (MandateTestWorkspace *fixture)
{
  if (fixture->workspace != NULL)
    g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
}

void
mandate_test_library_reopen (MandateTestWorkspace *fixture)
{
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autoptr (GError) error = NULL;

  mandate_test_library_close (fixture);
  fixture->workspace = mandate_library_open_item (item, &error);
  g_assert_no_error (error);
}

void
mandate_test_library_tear_down (MandateTestWorkspace *fixture,
                                gconstpointer         data)
{
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_library_close (fixture);
  items = mandate_library_list (&error);
  g_assert_no_error (error);

  for (guint i = 0; i < items->len; i++)
    {
      mandate_library_delete_item (g_ptr_array_index (items, i), &error);
      g_assert_no_error (error);
    }

  g_date_time_unref (fixture->clock);
  g_free (fixture->path);
}

/* A file where the folder should be: not even root can write into that. */
void
mandate_test_library_block_backups (MandateTestWorkspace *fixture)
{
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);
  g_autofree char *parent = g_path_get_dirname (folder);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
}

void
mandate_test_library_unblock_backups (MandateTestWorkspace *fixture)
{
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);

  g_assert_cmpint (g_unlink (folder), ==, 0);
}

MandateLibraryItem *
mandate_test_library_get_item (MandateTestWorkspace *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *id = g_path_get_basename (folder);
  g_autoptr (GError) error = NULL;
  MandateLibraryItem *item = mandate_library_find_id (id, &error);

  g_assert_no_error (error);

  return item;
}

MandateBackup *
mandate_test_library_back_up (MandateTestWorkspace *fixture,
                              const char           *moment)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GError) error = NULL;
  MandateBackup *backup = mandate_backup_make (fixture->path, MANDATE_BACKUP_HAND, now, NULL, &error);

  g_assert_no_error (error);
  g_assert_null (backup->problem);

  return backup;
}

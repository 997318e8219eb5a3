/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-migrator.h"
#include "mandate-test-library.h"

typedef MandateTestWorkspace Fixture;

/* Closed, restored, and opened again; as the window does it. */
static MandateRestoreWay
restore (Fixture             *fixture,
         const MandateBackup *backup)
{
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autoptr (GError) error = NULL;
  MandateRestoreWay way;

  mandate_test_library_close (fixture);
  mandate_library_restore (item, backup, &way, NULL, &error);
  g_assert_no_error (error);
  mandate_test_library_reopen (fixture);
  mandate_test_assert_register_matches_file (fixture);
  mandate_test_verify (fixture);

  return way;
}

static void
assert_dump (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *dump = mandate_test_dump (fixture);

  g_assert_cmpstr (dump, ==, expected);
}

static MandateBackup *
find_of_reason (Fixture            *fixture,
                MandateBackupReason reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = mandate_backup_list (fixture->path, &error);

  g_assert_no_error (error);

  for (guint i = 0; i < backups->len; i++)
    if (((MandateBackup *) g_ptr_array_index (backups, i))->reason == reason)
      return mandate_backup_find (fixture->path, ((MandateBackup *) g_ptr_array_index (backups, i))->name, NULL);

  return NULL;
}

static void
test_restore_is_an_entry (Fixture      *fixture,
                          gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (MandateBackup) before = NULL;
  g_autofree char *then = mandate_test_dump (fixture);
  g_autofree char *later = NULL;
  g_autoptr (MandateEntry) entry = NULL;

  g_free (mandate_test_add_person (fixture, "Ben"));
  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, ana, "name", "Ana Pérez");
  later = mandate_test_dump (fixture);

  g_assert_cmpint (restore (fixture, backup), ==, MANDATE_RESTORE_ENTRY);
  assert_dump (fixture, then);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 4);
  entry = mandate_workspace_read_entry (fixture->workspace, 4, NULL);
  g_assert_cmpstr (entry->label, ==, "Restore the backup of 2026-01-03 09:00 UTC");

  before = find_of_reason (fixture, MANDATE_BACKUP_RESTORE);
  g_assert_cmpint (before->contents->seq, ==, 3);

  mandate_test_undo (fixture);
  assert_dump (fixture, later);
  mandate_test_redo (fixture);
  assert_dump (fixture, then);
  mandate_test_undo (fixture);
  assert_dump (fixture, later);
  mandate_test_verify (fixture);
}

/* What triggers keep in the daily work goes back with everything else, and comes back. */
static void
test_approvals_go_back_too (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (MandateBackup) empty = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autofree char *nothing = mandate_test_dump (fixture);
  g_autofree char *version = mandate_test_approve_policy (fixture, "# Policy");
  g_autofree char *approved = mandate_test_dump (fixture);
  g_autoptr (MandateBackup) full = mandate_test_library_back_up (fixture, "2026-01-04T09:00:00Z");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (restore (fixture, empty), ==, MANDATE_RESTORE_ENTRY);
  assert_dump (fixture, nothing);
  mandate_test_undo (fixture);
  assert_dump (fixture, approved);
  mandate_test_redo (fixture);
  assert_dump (fixture, nothing);
  g_assert_cmpint (restore (fixture, full), ==, MANDATE_RESTORE_ENTRY);
  assert_dump (fixture, approved);

  /* The guards are back. */
  mandate_test_undo (fixture);
  mandate_test_redo (fixture);
  {
    MandateRegister *reg = mandate_workspace_get_register (fixture->workspace);
    g_autoptr (MandateDatabase) database = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_WRITE, &error);

    g_assert_nonnull (mandate_register_find (reg, MANDATE_TYPE_POLICY_VERSION, version));
    g_assert_false (mandate_database_execute (database, "DELETE FROM approval", &error));
    g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_CONSTRAINT);
  }
}

static void
test_restore_of_what_is_there_changes_nothing (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");

  restore (fixture, backup);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 1);
}

static void
act_at_random (Fixture *fixture)
{
  MandateRegister   *reg = mandate_workspace_get_register (fixture->workspace);
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  const guint        n = mandate_record_list_get_length (people);
  g_autofree char   *name = g_strdup_printf ("Person %d", g_test_rand_int_range (0, 1000));
  g_autofree char   *id = n > 0 ? g_strdup (mandate_record_get_id (mandate_record_list_get (people, g_test_rand_int_range (0, n)))) : NULL;
  const int          choice = g_test_rand_int_range (0, 10);

  if (n < 2 || choice < 4)
    g_free (mandate_test_add_person (fixture, name));
  else if (choice < 7)
    mandate_test_edit (fixture, MANDATE_TYPE_PERSON, id, "name", name);
  else if (choice < 9)
    mandate_test_remove (fixture, MANDATE_TYPE_PERSON, id);
  else
    mandate_test_undo (fixture);
}

static void
test_every_backup_of_a_history_can_be_restored (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_backup_free);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 1, 3, 9, 0, 0);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_hours (first, i);
      g_autofree char *moment = g_date_time_format_iso8601 (now);
      const int        n_actions = g_test_rand_int_range (0, 12);

      for (int n = 0; n < n_actions; n++)
        act_at_random (fixture);

      g_ptr_array_add (backups, mandate_test_library_back_up (fixture, moment));
      g_ptr_array_add (dumps, mandate_test_dump (fixture));
    }

  for (guint i = 0; i < 12; i++)
    {
      const guint      chosen = (i * 5 + 3) % 12;
      g_autofree char *before = mandate_test_dump (fixture);
      const gint64     head = mandate_test_get_head (fixture);

      g_assert_cmpint (restore (fixture, g_ptr_array_index (backups, chosen)), ==, MANDATE_RESTORE_ENTRY);
      assert_dump (fixture, g_ptr_array_index (dumps, chosen));

      if (mandate_test_get_head (fixture) == head)
        continue;

      mandate_test_undo (fixture);
      assert_dump (fixture, before);
      mandate_test_redo (fixture);
    }
}

static void
damage (const char *path,
        gsize       from,
        gsize       n)
{
  g_autofree char *content = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &content, &size, NULL));
  memset (content + from, 0xa5, MIN (n, size - from));
  g_assert_true (g_file_set_contents (path, content, size, NULL));
}

static void
test_damaged_file_is_replaced_and_kept (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *then = mandate_test_dump (fixture);
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  static const gsize places[] = { 0, 4096, 20000 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (MandateBackup) kept = NULL;
      g_autofree char *damaged = NULL;
      g_autofree char *found = NULL;

      mandate_test_library_close (fixture);
      damage (fixture->path, places[i], 8192);
      damaged = mandate_test_hash_file (fixture->path);

      g_assert_cmpint (restore (fixture, backup), ==, MANDATE_RESTORE_FILE);
      assert_dump (fixture, then);
      g_assert_cmpstr (mandate_workspace_get_name (fixture->workspace), ==, "Bakery");

      kept = find_of_reason (fixture, MANDATE_BACKUP_DAMAGED);
      g_assert_nonnull (kept);
      g_assert_nonnull (kept->problem);
      found = mandate_test_hash_file (kept->path);
      if (places[i] == 0)
        g_assert_cmpstr (found, ==, damaged);

      g_assert_cmpint (g_unlink (kept->path), ==, 0);
    }
}

static void
test_broken_journal_is_replaced_and_kept (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *then = mandate_test_dump (fixture);
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (MandateBackup) kept = NULL;

  mandate_test_execute (fixture->path, "UPDATE journal SET actor = 'Eve'");
  g_assert_cmpint (restore (fixture, backup), ==, MANDATE_RESTORE_FILE);
  assert_dump (fixture, then);
  kept = find_of_reason (fixture, MANDATE_BACKUP_DAMAGED);
  g_assert_nonnull (kept);
}

static void
test_lost_workspace_is_listed_and_comes_back (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *then = mandate_test_dump (fixture);
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *lock = g_build_filename (folder, "workspace.lock", NULL);
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (MandateLibraryItem) lost = NULL;
  g_autoptr (GError) error = NULL;

  mandate_test_library_close (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_unlink (lock), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);

  lost = mandate_library_find ("Bakery", &error);
  g_assert_no_error (error);
  g_assert_nonnull (lost->problem);
  g_assert_null (mandate_library_open_item (lost, &error));
  g_assert_nonnull (strstr (error->message, "Restore a backup"));

  g_assert_cmpint (restore (fixture, backup), ==, MANDATE_RESTORE_FILE);
  assert_dump (fixture, then);
}

static void
refuse (Fixture             *fixture,
        const MandateBackup *backup,
        const char          *words)
{
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autofree char *before = mandate_test_dump (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_library_restore (item, backup, NULL, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
  assert_dump (fixture, before);
}

static void
test_damaged_backup_is_refused (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (MandateBackup) altered = mandate_test_library_back_up (fixture, "2026-01-04T09:00:00Z");

  g_free (mandate_test_add_person (fixture, "Ben"));
  mandate_test_library_close (fixture);
  damage (backup->path, 8192, 4096);
  refuse (fixture, backup, "damaged");
  mandate_test_execute (altered->path, "UPDATE person SET name = 'Eve'");
  refuse (fixture, altered, "damaged");
}

static void
test_without_a_backup_nothing_is_changed (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autofree char *folder = mandate_backup_get_folder (fixture->path);
  g_autofree char *moved = g_strconcat (folder, "-moved", NULL);

  g_free (mandate_test_add_person (fixture, "Ben"));
  mandate_test_library_close (fixture);

  g_assert_cmpint (g_rename (folder, moved), ==, 0);
  mandate_test_library_block_backups (fixture);
  g_free (backup->path);
  backup->path = g_build_filename (moved, backup->name, NULL);
  refuse (fixture, backup, "Nothing was changed");

  mandate_test_library_unblock_backups (fixture);
  g_assert_cmpint (g_rename (moved, folder), ==, 0);
}

static void
test_file_in_use_is_not_replaced (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateBackup) backup = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_library_replace (item, backup->path, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (mandate_library_restore (item, backup, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  mandate_test_verify (fixture);

  /* Nor under somebody who reads. */
  mandate_test_library_close (fixture);
  g_clear_error (&error);
  {
    g_autoptr (MandateWorkspace) reading = mandate_library_open_for_reading ("Bakery", NULL);

    g_assert_nonnull (reading);
    g_assert_false (mandate_library_replace (item, backup->path, NULL, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BUSY);
  }
}

static void
test_replaced_workspace_keeps_its_place (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *then = mandate_test_dump (fixture);
  g_autofree char *copy = g_build_filename (g_get_tmp_dir (), "mandate-test-replace.mandate", NULL);
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autoptr (MandateLibraryItem) after = NULL;
  g_autoptr (MandateBackup) before = NULL;
  g_autoptr (GError) error = NULL;

  mandate_workspace_export_copy (fixture->workspace, copy, TRUE, &error);
  g_assert_no_error (error);
  g_free (mandate_test_add_person (fixture, "Ben"));
  mandate_test_library_close (fixture);

  mandate_library_replace (item, copy, NULL, &error);
  g_assert_no_error (error);
  assert_dump (fixture, then);

  after = mandate_test_library_get_item (fixture);
  g_assert_cmpstr (after->name, ==, item->name);
  g_assert_cmpstr (after->workspace_id, ==, item->workspace_id);
  before = find_of_reason (fixture, MANDATE_BACKUP_REPLACE);
  g_assert_cmpint (before->contents->seq, ==, 2);

  /* And back again: the copy knows nothing of the later entry. */
  g_assert_cmpint (restore (fixture, before), ==, MANDATE_RESTORE_FILE);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 2);
  g_assert_cmpint (g_unlink (copy), ==, 0);
}

static MandateRelation
look (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateLibraryCopy) copy = mandate_library_look_at_copy (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (copy->contents->seq, >=, copy->common);
  g_assert_true ((copy->here != NULL) == (copy->relation != MANDATE_RELATION_OTHER));
  g_assert_true ((copy->parted_at != NULL) == (copy->relation != MANDATE_RELATION_OTHER));
  g_assert_true ((copy->n_only_here > 0) == (copy->relation == MANDATE_RELATION_OLDER || copy->relation == MANDATE_RELATION_APART));
  g_assert_true ((copy->n_only_there > 0) == (copy->relation == MANDATE_RELATION_NEWER || copy->relation == MANDATE_RELATION_APART));

  return copy->relation;
}

static void
test_copy_is_compared_with_what_is_here (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (MandateBackup) older = mandate_test_library_back_up (fixture, "2026-01-03T09:00:00Z");
  g_autoptr (MandateBackup) newer = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (look (older->path), ==, MANDATE_RELATION_SAME);
  g_free (mandate_test_add_person (fixture, "Ben"));
  g_assert_cmpint (look (older->path), ==, MANDATE_RELATION_OLDER);
  newer = mandate_test_library_back_up (fixture, "2026-01-04T09:00:00Z");

  mandate_test_library_close (fixture);
  mandate_library_replace (item, older->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (look (newer->path), ==, MANDATE_RELATION_NEWER);

  mandate_test_library_reopen (fixture);
  g_free (mandate_test_add_person (fixture, "Cleo"));
  g_assert_cmpint (look (newer->path), ==, MANDATE_RELATION_APART);

  mandate_test_library_close (fixture);
  mandate_library_delete_item (item, &error);
  g_assert_no_error (error);
}

static void
test_copy_of_another_workspace_is_told (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateTestWorkspace other = { NULL };
  g_autofree char     *path = NULL;
  g_autofree char     *ana = mandate_test_add_person (fixture, "Ana");
  g_autoptr (GError) error = NULL;

  mandate_test_set_up (&other, NULL);
  g_free (mandate_test_add_person (&other, "Ben"));
  path = g_build_filename (other.folder, "other.mandate", NULL);
  mandate_workspace_export_copy (other.workspace, path, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (look (path), ==, MANDATE_RELATION_OTHER);
  mandate_test_tear_down (&other, NULL);
}

static void
test_relation_follows_from_what_either_has_alone (void)
{
  g_assert_cmpint (mandate_relation_compare (3, 5, FALSE), ==, MANDATE_RELATION_OTHER);
  g_assert_cmpint (mandate_relation_compare (0, 0, FALSE), ==, MANDATE_RELATION_OTHER);
  g_assert_cmpint (mandate_relation_compare (0, 0, TRUE), ==, MANDATE_RELATION_SAME);
  g_assert_cmpint (mandate_relation_compare (0, 2, TRUE), ==, MANDATE_RELATION_OLDER);
  g_assert_cmpint (mandate_relation_compare (2, 0, TRUE), ==, MANDATE_RELATION_NEWER);
  g_assert_cmpint (mandate_relation_compare (1, 1, TRUE), ==, MANDATE_RELATION_APART);
}

/* The file of an older program, as it lies in the library. */
static void
make_old (Fixture *fixture)
{
  g_autoptr (GBytes) script = g_resources_lookup_data (MANDATE_MIGRATIONS "/0001-records.sql", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  mandate_test_library_close (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  {
    g_autoptr (MandateDatabase) database = mandate_database_open (fixture->path, MANDATE_DATABASE_CREATE, NULL);

    g_assert_true (mandate_database_execute (database, g_bytes_get_data (script, NULL), NULL));
    g_assert_true (mandate_database_execute (database, "PRAGMA user_version = 1; PRAGMA application_id = 1299080308", NULL));
    g_assert_true (mandate_database_execute (database,
                                             "INSERT INTO workspace VALUES (1, '01890000-0000-7000-8000-000000000000', 'Bakery', '2024-01-01T00:00:00Z', 0)",
                                             NULL));
  }
}

static void
test_migration_is_preceded_by_a_backup (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (MandateBackup) backup = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (MandateLibraryItem) item = mandate_test_library_get_item (fixture);
  g_autoptr (GError) error = NULL;

  make_old (fixture);
  before = mandate_test_hash_file (fixture->path);

  mandate_test_library_block_backups (fixture);
  g_assert_null (mandate_library_open_item (item, &error));
  g_assert_nonnull (strstr (error->message, "Nothing was changed"));
  after = mandate_test_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
  mandate_test_library_unblock_backups (fixture);

  mandate_test_library_reopen (fixture);
  backup = find_of_reason (fixture, MANDATE_BACKUP_MIGRATION);
  g_assert_nonnull (backup);
  g_assert_null (backup->problem);
  g_free (mandate_test_add_person (fixture, "Ana"));

  /* What was backed up in the old schema can be restored into the new one. */
  g_assert_cmpint (restore (fixture, backup), ==, MANDATE_RESTORE_ENTRY);
  g_assert_cmpint (mandate_test_get_head (fixture), ==, 2);
}

#define ADD(path, function) g_test_add ("/restore/" path, Fixture, NULL, mandate_test_library_set_up, function, mandate_test_library_tear_down)

int
main (int   argc,
      char *argv[])
{
  MandateTestLibrary library;
  int                result;

  mandate_test_library_begin (&library);
  g_test_init (&argc, &argv, NULL);

  ADD ("is-an-entry-that-can-be-undone", test_restore_is_an_entry);
  ADD ("takes-approvals-back-too", test_approvals_go_back_too);
  ADD ("of-what-is-there-changes-nothing", test_restore_of_what_is_there_changes_nothing);
  ADD ("works-with-every-backup-of-a-history", test_every_backup_of_a_history_can_be_restored);
  ADD ("replaces-a-damaged-file-and-keeps-it", test_damaged_file_is_replaced_and_kept);
  ADD ("replaces-a-broken-journal-and-keeps-it", test_broken_journal_is_replaced_and_kept);
  ADD ("brings-a-lost-workspace-back", test_lost_workspace_is_listed_and_comes_back);
  ADD ("refuses-a-damaged-backup", test_damaged_backup_is_refused);
  ADD ("changes-nothing-without-a-backup", test_without_a_backup_nothing_is_changed);
  ADD ("replaces-no-file-in-use", test_file_in_use_is_not_replaced);
  ADD ("of-another-copy-keeps-the-place", test_replaced_workspace_keeps_its_place);
  ADD ("compares-a-copy-with-what-is-here", test_copy_is_compared_with_what_is_here);
  ADD ("tells-a-copy-of-another-workspace", test_copy_of_another_workspace_is_told);
  ADD ("before-a-migration-is-made-possible", test_migration_is_preceded_by_a_backup);
  g_test_add_func ("/restore/relation-follows-from-what-either-has-alone", test_relation_follows_from_what_either_has_alone);

  result = g_test_run ();
  mandate_test_library_end (&library);

  return result;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "mandate-attach.h"
#include "mandate-migrator.h"
#include "mandate-test-storage.h"

typedef MandateTestWorkspace Fixture;

/* Two people, one of them edited, and a kept file: entries 1 to 3. */
static void
tell_story (Fixture *fixture)
{
  g_autofree char *first = mandate_test_add_person (fixture, "Ana");
  g_autofree char *second = mandate_test_add_person (fixture, "Bo");
  g_autoptr (GBytes) content = g_bytes_new_static ("minutes", 7);
  g_autofree char *sum = NULL;

  mandate_test_edit (fixture, MANDATE_TYPE_PERSON, first, "job_title", "Baker");
  sum = mandate_workspace_keep_file (fixture->workspace, content, NULL);
  g_assert_nonnull (sum);
  mandate_test_verify (fixture);
}

/* A link as E-001, and E-002 with a file of its own. */
static void
attach (Fixture *fixture)
{
  g_autoptr (MandateChange) linking = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Link");
  g_autoptr (MandateChange) attaching = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Attach");
  g_autoptr (GBytes) content = g_bytes_new_static ("a certificate", 13);
  g_autoptr (GError) error = NULL;
  MandateRecord *link = mandate_change_create (linking, MANDATE_TYPE_EVIDENCE, NULL);

  mandate_record_set (link, "title", "Contract", NULL);
  mandate_record_set (link, "link", "Binder 3", NULL);
  mandate_test_commit (fixture, linking);

  mandate_attach_bytes (fixture->workspace, attaching, content, "Certificate.txt", NULL, &error);
  g_assert_no_error (error);
  mandate_test_commit (fixture, attaching);
  mandate_test_verify (fixture);
}

static void
assert_found (Fixture    *fixture,
              const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_workspace_verify (fixture->workspace, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, words));
}

typedef struct
{
  const char *sql;
  const char *words;
} Tampering;

static const Tampering record_altered = { "UPDATE person SET name = 'Mallory' WHERE name = 'Ana'", "outside this program" };
static const Tampering record_altered_where_no_entry_looked_later = { "UPDATE person SET notes = 'x' WHERE name = 'Ana'", "outside this program" };
static const Tampering record_emptied = { "UPDATE person SET job_title = '' WHERE name = 'Bo'", "outside this program" };
static const Tampering record_with_a_hidden_end = { "UPDATE person SET name = cast (x'416e6100' AS TEXT) WHERE name = 'Ana'", "outside this program" };
static const Tampering record_added = { "INSERT INTO person (id, name, is_external, is_top_management) VALUES ('x', 'Eve', 0, 1)", "added outside this program (People)" };
static const Tampering record_removed = { "DELETE FROM person WHERE name = 'Bo'", "entry 2" };
static const Tampering record_renamed = { "UPDATE person SET id = 'x' WHERE name = 'Bo'", "entry 2" };
static const Tampering journal_altered = { "UPDATE journal SET actor = 'Mallory' WHERE seq = 2", "broken at entry 2" };
static const Tampering journal_emptied = { "DELETE FROM journal", "added outside this program" };
static const Tampering journal_cut_off = { "DELETE FROM journal WHERE seq = 3", "entry 1" };
static const Tampering journal_gap = { "DELETE FROM journal WHERE seq = 2", "broken at entry 2" };
static const Tampering index_altered = { "DELETE FROM journal_record WHERE seq = 2", "index of the journal" };
static const Tampering index_extended = { "INSERT INTO journal_record VALUES ('x', 2, 'person', 'removed')", "index of the journal" };
static const Tampering evidence_altered = { "UPDATE evidence_file SET content = x'00'", "kept file" };
static const Tampering clock_altered = { "INSERT INTO journal_set_back VALUES (2)", "index of the journal" };
static const Tampering evidence_renamed = { "UPDATE evidence_file SET sha256 = replace (sha256, 'a', 'b')", "kept file" };

static void
test_tampering_is_found (Fixture      *fixture,
                         gconstpointer data)
{
  const Tampering *tampering = data;

  tell_story (fixture);
  mandate_test_execute (fixture->path, tampering->sql);
  assert_found (fixture, tampering->words);

  /* And found again: the first look left nothing open. */
  assert_found (fixture, tampering->words);
  mandate_test_reopen (fixture);
  assert_found (fixture, tampering->words);
}

static void
test_missing_file_is_found (Fixture      *fixture,
                            gconstpointer data)
{
  tell_story (fixture);
  attach (fixture);
  mandate_test_execute (fixture->path, "DELETE FROM evidence_file WHERE sha256 = (SELECT sha256 FROM evidence WHERE number = 2)");
  assert_found (fixture, "The file of E-002 is missing");
  mandate_test_reopen (fixture);
  assert_found (fixture, "The file of E-002 is missing");
}

static void
test_missing_file_is_attached_again (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("a certificate", 13);
  g_autofree char *sum = NULL;

  attach (fixture);
  mandate_test_execute (fixture->path, "DELETE FROM evidence_file");
  assert_found (fixture, "E-002");
  sum = mandate_workspace_keep_file (fixture->workspace, content, NULL);
  g_assert_nonnull (sum);
  mandate_test_verify (fixture);
}

/* Or it could not be told from one whose file was taken away. */
static void
test_evidence_of_no_file_is_refused (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Attach");
  MandateRecord   *evidence = mandate_change_create (change, MANDATE_TYPE_EVIDENCE, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "elsewhere", -1);
  g_autoptr (GError) error = NULL;

  mandate_record_set (evidence, "title", "Certificate", NULL);
  mandate_record_set (evidence, "sha256", sum, NULL);
  g_assert_false (mandate_workspace_commit (fixture->workspace, change, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "Attach it again"));
  mandate_test_verify (fixture);
}

/* Every entry may carry a change, an entry of its own and a valid hash, and yet tell of what never was. */
static void
test_forged_entry_is_found_where_records_do_not_follow (Fixture      *fixture,
                                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateDatabase) database = NULL;
  g_autoptr (MandateEntry) entry = g_new0 (MandateEntry, 1);
  g_autoptr (GBytes) changeset = NULL;

  tell_story (fixture);
  database = mandate_database_open (fixture->path, MANDATE_DATABASE_READ_WRITE, &error);
  g_assert_no_error (error);
  changeset = mandate_journal_read_changeset (database, 2, &error);
  g_assert_no_error (error);

  entry->entry = g_strdup ("forged");
  entry->recorded_at = g_strdup ("2024-01-01T00:00:00.000Z");
  entry->actor = g_strdup ("Mallory");
  entry->label = g_strdup ("Forged");
  mandate_journal_append (database, entry, g_bytes_get_data (changeset, NULL), g_bytes_get_size (changeset), &error);
  g_assert_no_error (error);

  assert_found (fixture, "entry 2");
}

static void
test_truncated_file_is_found (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GError) opening = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateWorkspace) workspace = NULL;
  GStatBuf information;

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *id = mandate_test_add_person (fixture, "Ana");
    }

  tell_story (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_cmpint (g_stat (fixture->path, &information), ==, 0);
  g_assert_cmpint (truncate (fixture->path, information.st_size - GPOINTER_TO_INT (data)), ==, 0);

  /* Where not at once, then when it is looked at. */
  workspace = mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, &opening);
  if (workspace == NULL)
    {
      g_assert_error (opening, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
      return;
    }

  g_assert_false (mandate_workspace_verify (workspace, NULL, &error));
  g_assert_error (error, MANDATE_STORAGE_ERROR, MANDATE_STORAGE_ERROR_DAMAGED);
}

/* One damaged byte anywhere: found, harmless or in free space; never a crash, never other records. */
static void
test_damaged_byte_changes_no_record_unseen (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autofree char *intact = NULL;
  g_autofree char *expected = NULL;
  gsize            size;

  tell_story (fixture);
  expected = mandate_test_dump (fixture);
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  g_assert_true (g_file_get_contents (fixture->path, &intact, &size, NULL));

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *damaged = g_memdup2 (intact, size);
      g_autoptr (MandateWorkspace) workspace = NULL;
      const gsize place = g_test_rand_int_range (0, size);

      damaged[place] ^= 1 << g_test_rand_int_range (0, 8);
      g_assert_true (g_file_set_contents (fixture->path, damaged, size, NULL));

      workspace = mandate_workspace_open (fixture->path, mandate_schema_get (), MANDATE_MIGRATIONS, NULL);
      if (workspace != NULL && mandate_workspace_verify (workspace, NULL, NULL))
        {
          g_autofree char *found = mandate_test_dump_register (mandate_workspace_get_register (workspace));

          g_assert_cmpstr (found, ==, expected);
        }
    }
}

static void
test_verify_can_be_stopped (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  tell_story (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_false (mandate_workspace_verify (fixture->workspace, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  mandate_test_verify (fixture);
}

static void
test_verify_changes_nothing (Fixture      *fixture,
                             gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  tell_story (fixture);
  before = mandate_test_dump (fixture);
  mandate_test_verify (fixture);
  after = mandate_test_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  mandate_test_undo (fixture);
  mandate_test_redo (fixture);
  mandate_test_verify (fixture);
}

#define ADD(path, data, function) g_test_add ("/verify/" path, Fixture, data, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("finds/record-altered", &record_altered, test_tampering_is_found);
  ADD ("finds/record-altered-where-no-entry-looked-later", &record_altered_where_no_entry_looked_later, test_tampering_is_found);
  ADD ("finds/record-emptied", &record_emptied, test_tampering_is_found);
  ADD ("finds/record-with-a-hidden-end", &record_with_a_hidden_end, test_tampering_is_found);
  ADD ("finds/record-added", &record_added, test_tampering_is_found);
  ADD ("finds/record-removed", &record_removed, test_tampering_is_found);
  ADD ("finds/record-renamed", &record_renamed, test_tampering_is_found);
  ADD ("finds/journal-altered", &journal_altered, test_tampering_is_found);
  ADD ("finds/journal-emptied", &journal_emptied, test_tampering_is_found);
  ADD ("finds/journal-cut-off", &journal_cut_off, test_tampering_is_found);
  ADD ("finds/journal-gap", &journal_gap, test_tampering_is_found);
  ADD ("finds/index-altered", &index_altered, test_tampering_is_found);
  ADD ("finds/index-extended", &index_extended, test_tampering_is_found);
  ADD ("finds/clock-set-back-that-was-not", &clock_altered, test_tampering_is_found);
  ADD ("finds/evidence-altered", &evidence_altered, test_tampering_is_found);
  ADD ("finds/evidence-renamed", &evidence_renamed, test_tampering_is_found);
  ADD ("finds/file-of-evidence-that-is-gone", NULL, test_missing_file_is_found);
  ADD ("file-that-is-gone-can-be-attached-again", NULL, test_missing_file_is_attached_again);
  ADD ("evidence-of-no-file-is-refused", NULL, test_evidence_of_no_file_is_refused);
  ADD ("finds/forged-entry-where-records-do-not-follow", NULL, test_forged_entry_is_found_where_records_do_not_follow);
  ADD ("finds/file-cut-by-a-page", GINT_TO_POINTER (4096), test_truncated_file_is_found);
  ADD ("finds/file-cut-by-a-byte", GINT_TO_POINTER (1), test_truncated_file_is_found);
  ADD ("finds/file-cut-by-much", GINT_TO_POINTER (100000), test_truncated_file_is_found);
  ADD ("finds/damaged-byte-that-changes-a-record", NULL, test_damaged_byte_changes_no_record_unseen);
  ADD ("can-be-stopped", NULL, test_verify_can_be_stopped);
  ADD ("changes-nothing", NULL, test_verify_changes_nothing);

  return g_test_run ();
}

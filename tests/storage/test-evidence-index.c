/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-evidence-index.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-evidence-use.h"
#include "mandate-test-storage.h"

#define SUM   "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define OTHER "f3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

typedef MandateTestWorkspace Fixture;

static MandateEvidenceIndex *
open_index (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MandateEvidenceIndex *index = mandate_evidence_index_open (fixture->path, &error);

  g_assert_no_error (error);

  return index;
}

static char *
get_index_path (Fixture *fixture)
{
  return g_strconcat (fixture->path, MANDATE_EVIDENCE_INDEX_SUFFIX, NULL);
}

static void
put (MandateEvidenceIndex *index,
     const char           *sha256,
     const char           *text)
{
  g_autoptr (MandateFileFacts) facts = mandate_file_facts_new (sha256, MANDATE_FILE_READABLE);
  g_autoptr (GError) error = NULL;

  facts->n_pages = 3;
  facts->is_signed = TRUE;
  facts->code = g_strdup ("MA-7K3F-9QWX-C");
  mandate_evidence_index_put (index, facts, text, &error);
  g_assert_no_error (error);
}

static gboolean
finds (MandateEvidenceIndex *index,
       const char           *words,
       const char           *sha256)
{
  g_autoptr (GHashTable) found = mandate_evidence_index_search (index, words);

  return g_hash_table_contains (found, sha256);
}

static void
test_keeps (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (MandateEvidenceIndex) index = open_index (fixture);
  g_autoptr (MandateFileFacts) facts = NULL;

  g_assert_null (mandate_evidence_index_find (index, SUM));
  put (index, SUM, "The ovens");
  g_clear_pointer (&index, mandate_evidence_index_free);

  index = open_index (fixture);
  facts = mandate_evidence_index_find (index, SUM);
  g_assert_cmpint (facts->condition, ==, MANDATE_FILE_READABLE);
  g_assert_cmpuint (facts->n_pages, ==, 3);
  g_assert_true (facts->is_signed);
  g_assert_false (facts->has_form);
  g_assert_cmpstr (facts->code, ==, "MA-7K3F-9QWX-C");
  g_assert_null (facts->thumbnail);
}

static void
test_finds (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (MandateEvidenceIndex) index = open_index (fixture);

  put (index, SUM, "Mira Şahin inspected the ovens, as agreed");
  put (index, OTHER, "Nothing of the kind");
  g_assert_true (finds (index, "OVENS", SUM));
  g_assert_true (finds (index, "sahin", SUM));
  g_assert_true (finds (index, "inspec", SUM));
  g_assert_true (finds (index, "the ovens", SUM));
  g_assert_false (finds (index, "ovens the", SUM));
  g_assert_false (finds (index, "ovens", OTHER));

  /* What stands for something in the language of queries does not here. */
  g_assert_false (finds (index, "\"", SUM));
  g_assert_false (finds (index, "--", SUM));
  g_assert_true (finds (index, "\"ovens\"*", SUM));
  g_assert_false (finds (index, "NOT nothing", SUM));

  put (index, SUM, "Something else");
  g_assert_false (finds (index, "ovens", SUM));
  mandate_evidence_index_forget (index, OTHER, NULL);
  g_assert_false (finds (index, "kind", OTHER));
  g_assert_null (mandate_evidence_index_find (index, OTHER));
}

static void
test_arrivals (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (MandateEvidenceIndex) index = open_index (fixture);

  g_assert_false (mandate_evidence_index_knows_arrival (index, "file:///scan.pdf", 10, 20));
  g_assert_true (mandate_evidence_index_add_arrival (index, "file:///scan.pdf", 10, 20, NULL));
  g_assert_true (mandate_evidence_index_knows_arrival (index, "file:///scan.pdf", 10, 20));
  g_assert_false (mandate_evidence_index_knows_arrival (index, "file:///scan.pdf", 10, 21));
  g_assert_false (mandate_evidence_index_knows_arrival (index, "file:///other.pdf", 10, 20));
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *path = get_index_path (fixture);
  g_autoptr (MandateEvidenceIndex) index = open_index (fixture);

  put (index, SUM, "The ovens");
  g_clear_pointer (&index, mandate_evidence_index_free);
  g_assert_true (g_file_set_contents (path, "this is no index, whatever it is called", -1, NULL));

  index = open_index (fixture);
  g_assert_null (mandate_evidence_index_find (index, SUM));
  put (index, SUM, "The ovens");
  g_assert_true (finds (index, "ovens", SUM));
  g_clear_pointer (&index, mandate_evidence_index_free);

  mandate_test_execute (path, "PRAGMA user_version = 99");
  index = open_index (fixture);
  g_assert_null (mandate_evidence_index_find (index, SUM));
}

static void
test_beside (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.mandate", NULL);
  g_autofree char *copied = g_strconcat (copy, MANDATE_EVIDENCE_INDEX_SUFFIX, NULL);
  g_autofree char *path = get_index_path (fixture);
  g_autoptr (MandateEvidenceIndex) index = open_index (fixture);
  g_autofree char *before = mandate_test_hash_file (fixture->path);
  g_autofree char *after = NULL;
  GStatBuf         status;

  put (index, SUM, "The ovens");
  after = mandate_test_hash_file (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0600);

  g_assert_true (mandate_workspace_export_copy (fixture->workspace, copy, FALSE, NULL));
  g_assert_false (g_file_test (copied, G_FILE_TEST_EXISTS));
}

static MandateEvidence *
attach (Fixture    *fixture,
        const char *content,
        const char *name,
        const char *target)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Attach");
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;
  MandateEvidence *evidence = mandate_attach_bytes (fixture->workspace, change, bytes, name, target, &error);
  g_autofree char *id = NULL;

  g_assert_no_error (error);
  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (evidence)));
  mandate_test_commit (fixture, change);

  return mandate_register_find (mandate_workspace_get_register (fixture->workspace), MANDATE_TYPE_EVIDENCE, id);
}

static void
test_same_file_is_linked (Fixture      *fixture,
                          gconstpointer data)
{
  MandateRegister *reg = mandate_workspace_get_register (fixture->workspace);
  g_autofree char *ana = mandate_test_add_person (fixture, "Ana");
  g_autofree char *bo = mandate_test_add_person (fixture, "Bo");
  g_autofree char *to_ana = g_strconcat ("person/", ana, NULL);
  g_autofree char *to_bo = g_strconcat ("person/", bo, NULL);
  MandateEvidence *first = attach (fixture, "signed", "Minutes.txt", to_ana);

  g_assert_true (attach (fixture, "signed", "Copy of Minutes.txt", to_bo) == first);
  g_assert_cmpstr (first->title, ==, "Minutes");
  g_assert_true (mandate_evidence_proves (reg, first, to_ana));
  g_assert_true (mandate_evidence_proves (reg, first, to_bo));
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (reg, MANDATE_TYPE_EVIDENCE)), ==, 1);

  /* Undo takes the link back, and leaves the file where it was used first. */
  mandate_test_undo (fixture);
  g_assert_true (mandate_evidence_proves (reg, first, to_ana));
  g_assert_false (mandate_evidence_proves (reg, first, to_bo));
  mandate_test_verify (fixture);

  g_assert_true (attach (fixture, "signed otherwise", "Minutes.txt", to_bo) != first);
}

static void
test_nothing_is_refused (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (fixture->workspace), "Attach");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_attach_bytes (fixture->workspace, change, bytes, "Scan.pdf", NULL, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“Scan.pdf” is empty"));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, mandate_test_set_up, function, mandate_test_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/evidence-index/keeps-what-was-found", test_keeps);
  ADD ("/evidence-index/finds-words-whatever-their-case-and-accents", test_finds);
  ADD ("/evidence-index/knows-what-came-in-already", test_arrivals);
  ADD ("/evidence-index/is-made-anew-where-it-can-not-be-used", test_damaged);
  ADD ("/evidence-index/lies-beside-the-workspace-and-in-no-copy", test_beside);
  ADD ("/attach/the-same-file-is-linked-and-not-kept-twice", test_same_file_is_linked);
  ADD ("/attach/an-empty-file-is-refused", test_nothing_is_refused);

  return g_test_run ();
}

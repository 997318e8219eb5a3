/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a pack: whole, changed, sealed, and beside its records. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "mandate-attach.h"
#include "mandate-pack-proof.h"
#include "mandate-pack-tail.h"
#include "mandate-pack.h"
#include "mandate-records.h"
#include "mandate-seal.h"
#include "mandate-test-storage.h"

typedef struct
{
  MandateTestWorkspace desk;
  char                *path;
} Fixture;

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *id = NULL;

  mandate_test_set_up (&self->desk, data);
  id = mandate_test_approve_policy (&self->desk, "# Policy\n\nLock the door.\n");
  self->path = g_build_filename (self->desk.folder, "pack.pdf", NULL);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_unlink (self->path);
  g_free (self->path);
  mandate_test_tear_down (&self->desk, data);
}

static void
write_pack (Fixture             *self,
            const MandateSecret *key)
{
  const MandatePackOptions options = { .audit = "stage-1", .key = key, .may_replace = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePackReport) report = mandate_pack_write (self->desk.workspace, &options, self->path, NULL, NULL, NULL, &error);
  g_autofree char *sum = NULL;

  g_assert_no_error (error);
  sum = mandate_test_hash_file (self->path);
  g_assert_cmpstr (report->sha256, ==, sum);
}

static MandatePackProof *
prove (Fixture          *self,
       MandateWorkspace *workspace)
{
  g_autoptr (GError) error = NULL;
  MandatePackProof *proof = mandate_pack_prove (self->path, NULL, workspace, NULL, &error);

  g_assert_no_error (error);

  return proof;
}

static MandateProofState
find_state (const MandatePackProof *proof,
            const char             *title)
{
  for (guint i = 0; i < proof->points->len; i++)
    {
      const MandateProofPoint *point = g_ptr_array_index (proof->points, i);

      if (g_str_equal (point->title, title))
        return point->state;
    }

  g_error ("nothing is said of “%s”", title);
}

/* The key, the journal and everything else of a real workspace. */
static char *
enrol (Fixture             *self,
       const MandateSecret *key)
{
  MandateSealKey kept = { .enrolled_at = (char *) "2026-01-01T00:00:00.000Z" };
  g_autoptr (GError) error = NULL;
  char *public_key = mandate_seal_key_dup_public (key, &error);

  kept.public_key = public_key;
  kept.fingerprint = mandate_seal_fingerprint (public_key, &error);
  g_assert_true (mandate_workspace_add_seal_key (self->desk.workspace, &kept, "Key", &error));
  g_assert_no_error (error);
  g_free (kept.fingerprint);

  return public_key;
}

static void
test_holds_by_itself_and_beside_its_records (Fixture      *self,
                                             gconstpointer data)
{
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, NULL);
  proof = prove (self, self->desk.workspace);

  g_assert_true (proof->holds);
  g_assert_cmpint (find_state (proof, "File"), ==, MANDATE_PROOF_HOLDS);
  g_assert_cmpint (find_state (proof, "Seal"), ==, MANDATE_PROOF_NOTE);
  g_assert_cmpint (find_state (proof, "Parts"), ==, MANDATE_PROOF_HOLDS);
  g_assert_cmpint (find_state (proof, "Evidence"), ==, MANDATE_PROOF_HOLDS);
}

static void
test_what_is_recorded_later_changes_nothing (Fixture      *self,
                                             gconstpointer data)
{
  g_autofree char *person = NULL;
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, NULL);
  person = mandate_test_add_person (&self->desk, "Somebody New");
  mandate_test_edit (&self->desk, MANDATE_TYPE_PERSON, person, "name", "Somebody Newer");
  proof = prove (self, self->desk.workspace);
  g_assert_true (proof->holds);
}

static void
test_made_of_another_workspace_is_told (Fixture      *self,
                                        gconstpointer data)
{
  MandateTestWorkspace other = { 0 };
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, NULL);
  mandate_test_set_up (&other, NULL);
  proof = prove (self, other.workspace);
  g_assert_false (proof->holds);
  g_assert_cmpint (find_state (proof, "Origin"), ==, MANDATE_PROOF_BROKEN);
  mandate_test_tear_down (&other, NULL);
}

static void
test_seal_is_genuine_and_of_the_workspace (Fixture      *self,
                                           gconstpointer data)
{
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autofree char *public_key = enrol (self, key);
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, key);
  proof = prove (self, self->desk.workspace);
  g_assert_true (proof->holds);
  g_assert_cmpint (find_state (proof, "Seal"), ==, MANDATE_PROOF_HOLDS);
  g_assert_cmpint (find_state (proof, "Key"), ==, MANDATE_PROOF_HOLDS);
  g_assert_cmpstr (proof->manifest->sealed_with, ==, public_key);
}

static void
test_key_of_somebody_else_is_told (Fixture      *self,
                                   gconstpointer data)
{
  g_autoptr (MandateSecret) own = mandate_seal_key_new ();
  g_autoptr (MandateSecret) foreign = mandate_seal_key_new ();
  g_autofree char *public_key = enrol (self, own);
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, foreign);
  proof = prove (self, self->desk.workspace);
  g_assert_false (proof->holds);
  g_assert_cmpint (find_state (proof, "Key"), ==, MANDATE_PROOF_BROKEN);
}

/* Takes the last lines off and makes new ones: all that somebody without the key can do. */
static void
prove_anew (Fixture             *self,
            const MandateSecret *key)
{
  int fd = open (self->path, O_RDWR | O_CLOEXEC);
  g_autoptr (MandatePackTail) tail = mandate_pack_tail_read (fd);
  g_autoptr (GError) error = NULL;
  g_autofree char *sum = NULL;

  g_assert_nonnull (tail);
  g_assert_cmpint (ftruncate (fd, (off_t) tail->length), ==, 0);
  sum = mandate_pack_tail_append (fd, key, NULL, &error);
  g_assert_no_error (error);
  close (fd);
}

static void
test_seal_that_was_taken_away_is_told (Fixture      *self,
                                       gconstpointer data)
{
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, key);
  prove_anew (self, NULL);
  proof = prove (self, NULL);
  g_assert_false (proof->holds);
  g_assert_cmpint (find_state (proof, "File"), ==, MANDATE_PROOF_HOLDS);
  g_assert_cmpint (find_state (proof, "Seal"), ==, MANDATE_PROOF_BROKEN);
}

static void
test_seal_that_was_exchanged_is_told (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  g_autoptr (MandateSecret) foreign = mandate_seal_key_new ();
  g_autoptr (MandatePackProof) proof = NULL;

  write_pack (self, key);
  prove_anew (self, foreign);
  proof = prove (self, NULL);
  g_assert_false (proof->holds);
  g_assert_cmpint (find_state (proof, "Seal"), ==, MANDATE_PROOF_BROKEN);
}

static void
test_one_flipped_byte_anywhere_is_found (Fixture      *self,
                                         gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateSecret) key = mandate_seal_key_new ();
  gsize length;

  write_pack (self, key);
  g_file_get_contents (self->path, &bytes, &length, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 150; i++)
    {
      const gsize place = i < 50 ? length - 1 - i * 12 : (gsize) (length * (double) (i - 50) / 100);
      int         fd = open (self->path, O_WRONLY | O_CLOEXEC);
      const char  other = (char) (bytes[place] ^ (1 << i % 8));
      g_autoptr (MandatePackProof) proof = NULL;

      g_assert_cmpint (pwrite (fd, &other, 1, (off_t) place), ==, 1);
      proof = prove (self, NULL);
      if (proof->holds)
        g_error ("byte %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " does not count", place, length);
      g_assert_cmpint (pwrite (fd, &bytes[place], 1, (off_t) place), ==, 1);
      close (fd);
    }
}

static void
test_what_is_no_pack_is_told (Fixture      *self,
                              gconstpointer data)
{
  static const char *const contents[] = { "", "%PDF-1.7\n%%EOF\n", "no PDF at all" };

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (MandatePackProof) proof = NULL;
      g_autoptr (GError) error = NULL;

      g_file_set_contents (self->path, contents[i], -1, &error);
      g_assert_no_error (error);
      proof = prove (self, self->desk.workspace);
      g_assert_false (proof->holds);
    }
}

static void
test_file_that_is_not_there_is_an_error (Fixture      *self,
                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_pack_prove (self->path, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/pack-proof/holds-by-itself-and-beside-its-records", test_holds_by_itself_and_beside_its_records);
  ADD ("/pack-proof/what-is-recorded-later-changes-nothing", test_what_is_recorded_later_changes_nothing);
  ADD ("/pack-proof/made-of-another-workspace-is-told", test_made_of_another_workspace_is_told);
  ADD ("/pack-proof/seal/is-genuine-and-of-the-workspace", test_seal_is_genuine_and_of_the_workspace);
  ADD ("/pack-proof/seal/key-of-somebody-else-is-told", test_key_of_somebody_else_is_told);
  ADD ("/pack-proof/seal/that-was-taken-away-is-told", test_seal_that_was_taken_away_is_told);
  ADD ("/pack-proof/seal/that-was-exchanged-is-told", test_seal_that_was_exchanged_is_told);
  ADD ("/pack-proof/one-flipped-byte-anywhere-is-found", test_one_flipped_byte_anywhere_is_found);
  ADD ("/pack-proof/what-is-no-pack-is-told", test_what_is_no_pack_is_told);
  ADD ("/pack-proof/file-that-is-not-there-is-an-error", test_file_that_is_not_there_is_an_error);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which evidence comes into a pack, and what is told while it is looked into. */

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-attach.h"
#include "mandate-pack-annexes.h"
#include "mandate-pack.h"
#include "mandate-records.h"
#include "mandate-test-storage.h"

#define N_FILES 3

typedef struct
{
  MandateTestWorkspace desk;
  char                *path;
} Fixture;

static void
attach (Fixture    *self,
        const char *name,
        const char *words,
        const char *target,
        gboolean    waits)
{
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (self->desk.workspace), "Attach");
  g_autoptr (GBytes) content = g_bytes_new (words, strlen (words));
  g_autoptr (GError) error = NULL;
  MandateEvidence *evidence = mandate_attach_bytes (self->desk.workspace, change, content, name, target, &error);

  g_assert_no_error (error);
  if (waits)
    evidence->inbox_from = g_strdup ("2026-01-01");
  mandate_workspace_commit (self->desk.workspace, change, &error);
  g_assert_no_error (error);
}

/* One that proves something, one that waits, and one that was taken out of the inbox and proves nothing. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autofree char *policy = NULL;

  mandate_test_set_up (&self->desk, data);
  id = mandate_test_approve_policy (&self->desk, "# Policy\n\nLock the door.\n");
  policy = g_strconcat ("policy-version/", id, NULL);
  self->path = g_build_filename (self->desk.folder, "pack.pdf", NULL);
  attach (self, "Waits.txt", "Who knows", NULL, TRUE);
  attach (self, "Proves.txt", "Lock the door, signed", policy, FALSE);
  attach (self, "Damaged.pdf", "%PDF-1.7 and no more", NULL, FALSE);
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
looked_cb (GPtrArray *files,
           guint      n_total,
           gpointer   data)
{
  guint *n_calls = data;

  g_assert_cmpuint (files->len, ==, ++*n_calls);
  g_assert_cmpuint (n_total, ==, N_FILES - 1);
}

static void
test_what_waits_in_the_inbox_is_left_out (Fixture      *self,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_calls = 0;
  g_autoptr (GPtrArray) files = mandate_pack_files_prepare (self->desk.workspace, mandate_workspace_get_register (self->desk.workspace), "a4", FALSE,
                                                            looked_cb, &n_calls, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n_calls, ==, N_FILES - 1);
  g_assert_cmpuint (files->len, ==, N_FILES - 1);
  g_assert_cmpstr (((MandatePackFile *) g_ptr_array_index (files, 0))->evidence->title, ==, "Proves");
  g_assert_cmpstr (((MandatePackFile *) g_ptr_array_index (files, 1))->evidence->title, ==, "Damaged");
}

static guint
count_pages (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = mandate_pack_files_prepare (self->desk.workspace, mandate_workspace_get_register (self->desk.workspace), "a4", FALSE,
                                                            NULL, NULL, NULL, &error);
  guint n_pages = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < files->len; i++)
    n_pages += ((MandatePackFile *) g_ptr_array_index (files, i))->n_pages;

  return n_pages;
}

/* Without the program that reads PDF files, only what was read before has pages. */
static void
test_the_same_bytes_are_looked_into_once (Fixture      *self,
                                          gconstpointer data)
{
  static const char page[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                             "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n";
  g_autofree char  *helper = g_strdup (g_getenv ("MANDATE_PDF_HELPER"));
  g_autofree char  *other = g_strconcat (page, "% another one\n", NULL);

  attach (self, "One.pdf", page, NULL, FALSE);
  g_assert_cmpuint (count_pages (self), ==, 1);

  attach (self, "Other.pdf", other, NULL, FALSE);
  g_setenv ("MANDATE_PDF_HELPER", "/nowhere", TRUE);
  g_assert_cmpuint (count_pages (self), ==, 1);
  g_setenv ("MANDATE_PDF_HELPER", helper, TRUE);
  g_assert_cmpuint (count_pages (self), ==, 2);
}

static void
told_cb (GPtrArray *files,
         guint      n_total,
         gpointer   data)
{
  const MandatePackFile *file = g_ptr_array_index (files, files->len - 1);

  g_assert_true (file->reason != NULL || file->pdf != NULL);
  g_string_append_printf (data, "%d ", (int) file->evidence->number);
}

/* More than are looked into at once; some take a while, and some no time at all. */
static void
test_many_are_told_of_in_their_order (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new ("2 3 ");
  g_autoptr (GPtrArray) files = NULL;
  const guint n_more = 4 * g_get_num_processors ();

  for (guint i = 0; i < n_more; i++)
    {
      g_autofree char *name = g_strdup_printf (i % 3 == 0 ? "%u.txt" : "%u.pdf", i);
      g_autofree char *words = g_strdup_printf (i % 3 == 0 ? "No pages in %u" : "%%PDF-1.7 and no more than %u", i);

      attach (self, name, words, NULL, FALSE);
      g_string_append_printf (expected, "%u ", N_FILES + 1 + i);
    }

  files = mandate_pack_files_prepare (self->desk.workspace, mandate_workspace_get_register (self->desk.workspace), "a4", FALSE, told_cb, told, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==, expected->str);
  g_assert_cmpuint (files->len, ==, N_FILES - 1 + n_more);
  for (guint i = N_FILES - 1; i < files->len; i++)
    {
      const MandatePackFile *file = g_ptr_array_index (files, i);

      g_assert_cmpint (file->is_fault, ==, g_str_equal (file->evidence->media_type, "application/pdf"));
    }
}

typedef struct
{
  Fixture      *fixture;
  GCancellable *cancellable;
  double        last;
  guint         n_calls;
  guint         n_said; /* omissions before there was a file */
  double        stop_at;
} Listening;

static void
progress_cb (const MandatePackProgress *progress,
             gpointer                   data)
{
  Listening *self = data;

  g_assert_cmpfloat (progress->fraction, >=, self->last);
  g_assert_cmpfloat (progress->fraction, <=, 1);
  g_assert_false (g_file_test (self->fixture->path, G_FILE_TEST_EXISTS));
  self->last = progress->fraction;
  self->n_said = progress->omissions->len;
  self->n_calls++;

  if (progress->stage == MANDATE_PACK_STAGE_LOOKING)
    g_assert_cmpuint (progress->n_done, <=, N_FILES - 1);
  if (progress->fraction >= self->stop_at)
    g_cancellable_cancel (self->cancellable);
}

static void
test_damaged_evidence_is_said_before_there_is_a_file (Fixture      *self,
                                                      gconstpointer data)
{
  const MandatePackOptions options = { 0 };
  Listening                listening = { .fixture = self, .stop_at = 2 };
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePackReport) report = mandate_pack_write (self->desk.workspace, &options, self->path, progress_cb, &listening, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->omissions->len, ==, 2);
  g_assert_cmpstr (((MandatePackOmission *) g_ptr_array_index (report->omissions, 1))->number, ==, "E-003");
  g_assert_cmpuint (listening.n_said, ==, 2);
  g_assert_cmpuint (listening.n_calls, >, 10);
  g_assert_cmpfloat (listening.last, ==, 1);
  g_assert_cmpuint (report->n_inbox, ==, 1);
}

static void
test_breaking_off_anywhere_leaves_nothing (Fixture      *self,
                                           gconstpointer data)
{
  const MandatePackOptions options = { 0 };

  for (guint tenth = 0; tenth < 10; tenth++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Listening listening = { .fixture = self, .cancellable = cancellable, .stop_at = tenth / 10.0 };
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) folder = NULL;
      const char *name;

      g_assert_null (mandate_pack_write (self->desk.workspace, &options, self->path, progress_cb, &listening, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      folder = g_dir_open (self->desk.folder, 0, NULL);
      while ((name = g_dir_read_name (folder)) != NULL)
        g_assert_false (g_str_has_prefix (name, "pack.pdf"));
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/pack-files/what-waits-in-the-inbox-is-left-out", test_what_waits_in_the_inbox_is_left_out);
  ADD ("/pack-files/many-are-told-of-in-their-order", test_many_are_told_of_in_their_order);
  ADD ("/pack-files/the-same-bytes-are-looked-into-once", test_the_same_bytes_are_looked_into_once);
  ADD ("/pack-files/damaged-evidence-is-said-before-there-is-a-file", test_damaged_evidence_is_said_before_there_is_a_file);
  ADD ("/pack-files/breaking-off-anywhere-leaves-nothing", test_breaking_off_anywhere_leaves_nothing);

  return g_test_run ();
}

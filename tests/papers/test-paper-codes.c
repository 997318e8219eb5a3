/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers that were printed, scanned or photographed, and are known again by their code. */

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

#include "mandate-pdf-client.h"
#include "mandate-policy-papers.h"
#include "mandate-records.h"
#include "mandate-sign-off.h"
#include "papers-fixture.h"
#include "read-back.h"

/* What a scanner does: pages as pictures, at so many dots an inch, in grey, black alone or, said by “-q”, colours. */
typedef struct
{
  const char *option; /* of pdftoppm */
  const char *dots;
  const char *colours;
  const char *ending;
} Scanner;

static GBytes *
load (const char *path)
{
  char *content = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, size);
}

/* Returns: (transfer full): the path of the page as a picture, on the disk */
static char *
scan (WrittenPdf    *written,
      const Scanner *scanner,
      guint          page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *base = g_strdup_printf ("%s-%s", written->path, scanner->dots);
  g_autofree char *output = written_pdf_read (written, "pdftoppm", scanner->option, scanner->colours, "-r", scanner->dots, "-f", number, "-l", number, "-singlefile", "FILE", base, NULL);

  return g_strconcat (base, scanner->ending, NULL);
}

static void
assert_known (PapersFixture        *self,
              GBytes               *file,
              MandateSignOffPurpose expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char      *read = mandate_pdf_read_codes (file, NULL, &error);
  MandateSignOffPurpose purpose = MANDATE_SIGN_OFF_APPROVAL;

  g_assert_no_error (error);
  g_test_message ("read: %.60s", read);
  g_assert_true (mandate_sign_off_find (self->reg, read, &purpose) == self->second);
  g_assert_cmpint (purpose, ==, expected);
}

static void
test_printed_file_is_known (PapersFixture *self,
                            gconstpointer  data)
{
  g_autoptr (MandateDocument) document = mandate_policy_new_approval_page (self->context, self->second, NULL);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  g_autoptr (GBytes) file = load (written->path);

  assert_known (self, file, MANDATE_SIGN_OFF_APPROVAL);
}

static void
test_scans_are_known (PapersFixture *self,
                      gconstpointer  data)
{
  static const Scanner scanners[] = {
    { "-png", "200", "-gray", ".png" },
    { "-png", "120", "-mono", ".png" },
    { "-jpeg", "150", "-gray", ".jpg" },
    { "-jpeg", "120", "-q", ".jpg" },
  };
  g_autoptr (MandateDocument) document = mandate_policy_new_approval_page (self->context, self->second, NULL);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (scanners); i++)
    {
      g_autofree char *path = scan (written, &scanners[i], 1);
      g_autoptr (GBytes) file = load (path);

      assert_known (self, file, MANDATE_SIGN_OFF_APPROVAL);
      g_unlink (path);
    }
}

/* Each page by itself, with the small code of the margin. */
static void
test_each_page_of_a_long_sheet_is_known_by_itself (PapersFixture *self,
                                                   gconstpointer  data)
{
  static const Scanner scanner = { "-jpeg", "120", "-gray", ".jpg" };
  g_autoptr (MandateDocument) document = mandate_policy_new_acknowledgement_sheet (self->context, self->second);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  const guint pages[] = { 1, 2, written->result->n_pages };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = scan (written, &scanner, pages[i]);
      g_autoptr (GBytes) file = load (path);

      assert_known (self, file, MANDATE_SIGN_OFF_ACKNOWLEDGEMENT);
      g_unlink (path);
    }
}

/* A page that lies askew on the glass, or on its side. */
static void
turn (const char *path,
      double      degrees)
{
  cairo_surface_t *page = cairo_image_surface_create_from_png (path);
  const double     width = cairo_image_surface_get_width (page);
  const double     height = cairo_image_surface_get_height (page);
  const double     side = MAX (width, height) * 1.1;
  cairo_surface_t *turned = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) side, (int) side);
  cairo_t         *cr = cairo_create (turned);

  cairo_set_source_rgb (cr, .97, .97, .95);
  cairo_paint (cr);
  cairo_translate (cr, side / 2, side / 2);
  cairo_rotate (cr, degrees * G_PI / 180);
  cairo_set_source_surface (cr, page, -width / 2, -height / 2);
  cairo_paint (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (turned, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (turned);
  cairo_surface_destroy (page);
}

static void
test_pages_that_lie_askew_are_known (PapersFixture *self,
                                     gconstpointer  data)
{
  static const Scanner scanner = { "-png", "120", "-gray", ".png" };
  const double         angles[] = { 2, -2, 90 };
  g_autoptr (MandateDocument) document = mandate_policy_new_acknowledgement_sheet (self->context, self->second);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);

  for (guint i = 0; i < G_N_ELEMENTS (angles); i++)
    {
      g_autofree char *path = scan (written, &scanner, i % 2 + 1);
      g_autoptr (GBytes) file = NULL;

      turn (path, angles[i]);
      file = load (path);
      assert_known (self, file, MANDATE_SIGN_OFF_ACKNOWLEDGEMENT);
      g_unlink (path);
    }
}

/* What a scanner that makes PDFs makes: a picture, and no text at all. */
static void
test_scan_as_a_pdf_without_text_is_known (PapersFixture *self,
                                          gconstpointer  data)
{
  static const Scanner scanner = { "-jpeg", "150", "-gray", ".jpg" };
  g_autoptr (MandateDocument) document = mandate_policy_new_approval_page (self->context, self->second, NULL);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  g_autofree char *path = scan (written, &scanner, 1);
  g_autoptr (GBytes) picture = load (path);
  g_autoptr (GBytes) pdf = mandate_pdf_from_image (picture, "a4", NULL, NULL);
  g_autofree char *text = mandate_pdf_read_text (pdf, NULL, NULL);

  g_assert_cmpstr (g_strstrip (text), ==, "");
  assert_known (self, pdf, MANDATE_SIGN_OFF_APPROVAL);
  g_unlink (path);
}

static void
test_file_without_a_code_has_none (PapersFixture *self,
                                   gconstpointer  data)
{
  static const Scanner scanner = { "-png", "150", "-gray", ".png" };
  g_autoptr (MandateDocument) document = mandate_policy_new_document (self->context, self->second);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  g_autofree char *path = scan (written, &scanner, 1);
  g_autoptr (GBytes) picture = load (path);
  g_autoptr (GBytes) pdf = load (written->path);
  g_autoptr (GError) error = NULL;
  g_autofree char *from_picture = mandate_pdf_read_codes (picture, NULL, &error);
  g_autofree char *from_pdf = mandate_pdf_read_codes (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_strstrip (from_picture), ==, "");
  assert_contains (from_pdf, "password manager");
  g_assert_null (mandate_sign_off_find (self->reg, from_pdf, NULL));
  g_unlink (path);
}

static void
assert_refused (GBytes         *file,
                MandatePdfError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_pdf_read_codes (file, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, (int) code);
}

static void
test_broken_files_are_refused (PapersFixture *self,
                               gconstpointer  data)
{
  static const Scanner scanner = { "-png", "100", "-gray", ".png" };
  g_autoptr (MandateDocument) document = mandate_policy_new_approval_page (self->context, self->second, NULL);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  g_autofree char *path = scan (written, &scanner, 1);
  g_autoptr (GBytes) picture = load (path);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (picture, 0, g_bytes_get_size (picture) / 2);
  g_autoptr (GBytes) words = g_bytes_new_static ("MA-7K3F-9QWX-C", 14);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) stub = g_bytes_new_static ("%PDF-1.7\nnothing more", 21);
  g_autoptr (GBytes) jpeg = g_bytes_new_static ("\xff\xd8\xff\xe0 and no more", 16);

  assert_refused (half, MANDATE_PDF_ERROR_DAMAGED);
  assert_refused (words, MANDATE_PDF_ERROR_NOT_PDF);
  assert_refused (nothing, MANDATE_PDF_ERROR_NOT_PDF);
  assert_refused (stub, MANDATE_PDF_ERROR_DAMAGED);
  assert_refused (jpeg, MANDATE_PDF_ERROR_DAMAGED);
  g_unlink (path);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(char **) data = mandate_pdf_read_codes_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_nobody_waits_for_a_scan (PapersFixture *self,
                              gconstpointer  data)
{
  g_autoptr (MandateDocument) document = mandate_policy_new_approval_page (self->context, self->second, NULL);
  g_autoptr (WrittenPdf) written = written_pdf_new (document);
  g_autoptr (GBytes) file = load (written->path);
  g_autofree char *read = NULL;

  mandate_pdf_read_codes_async (file, NULL, read_cb, &read);
  g_assert_null (read);
  while (read == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (mandate_sign_off_find (self->reg, read, NULL) == self->second);
}

static const PapersOptions crowd = { .n_people = 60 };

#define ADD(name, options, func) g_test_add ("/paper-codes/" name, PapersFixture, options, papers_fixture_set_up, func, papers_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("printed-file-is-known", NULL, test_printed_file_is_known);
  ADD ("scans-are-known", NULL, test_scans_are_known);
  ADD ("scan-as-a-pdf-without-text-is-known", NULL, test_scan_as_a_pdf_without_text_is_known);
  ADD ("each-page-of-a-long-sheet-is-known-by-itself", &crowd, test_each_page_of_a_long_sheet_is_known_by_itself);
  ADD ("pages-that-lie-askew-are-known", &crowd, test_pages_that_lie_askew_are_known);
  ADD ("file-without-a-code-has-none", NULL, test_file_without_a_code_has_none);
  ADD ("broken-files-are-refused", NULL, test_broken_files_are_refused);
  ADD ("nobody-waits-for-a-scan", NULL, test_nobody_waits_for_a_scan);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-client.h"
#include "mandate-test-pdf.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const MandatePdfMetadata metadata = {
  .title = "Audit pack & more – Łódź",
  .author = "Example Ltd",
  .language = "en-GB",
  .date = "2026-01-31T12:00:00Z",
};

static GPtrArray *
annexes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_pdf_annex_free);
}

/* Takes @pdf. */
static void
add_annex (GPtrArray  *annexes,
           GBytes     *pdf,
           guint       after_page,
           const char *stamp)
{
  g_ptr_array_add (annexes, mandate_pdf_annex_new (pdf, after_page, stamp));
  g_bytes_unref (pdf);
}

static GBytes *
assemble (GBytes     *body,
          GPtrArray  *annexes,
          GPtrArray **failed)
{
  int     body_fd = mandate_test_fd_new (body);
  int     output_fd = mandate_test_fd_new (NULL);
  GBytes *pack;
  g_autoptr (GError) error = NULL;

  mandate_pdf_assemble (body_fd, annexes, NULL, &metadata, output_fd, NULL, NULL, NULL, failed, &error);
  g_assert_no_error (error);
  pack = mandate_test_fd_read (output_fd);
  close (body_fd);
  close (output_fd);

  return pack;
}

static GBytes *
assemble_one (GBytes     *annex,
              const char *stamp)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 1);

  add_annex (annexes, g_bytes_ref (annex), 1, stamp);

  return assemble (body, annexes, NULL);
}

static GStrv
dup_page_texts (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = mandate_pdf_read_text (pdf, NULL, &error);

  g_assert_no_error (error);

  return g_strsplit (text, "\f", -1);
}

static void
assert_is_sound (GBytes *pdf)
{
  const char *const arguments[] = { "qpdf", "--check", "@INPUT@", NULL };
  g_autofree char  *output = NULL;

  if (!mandate_test_has_program ("qpdf"))
    return;

  output = mandate_test_run (pdf, arguments);
  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors found"));
}

static char *
dup_objects (GBytes *pdf)
{
  const char *const arguments[] = { "qpdf", "--qdf", "--object-streams=disable", "@INPUT@", "-", NULL };

  return mandate_test_run (pdf, arguments);
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

static void
test_pages_stand_where_they_belong (void)
{
  const char *const expected[] = { "first-1", "body-1", "second-1", "second-2", "third-1", "body-2", "last-1" };
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 2);
  g_autoptr (GBytes) pack = NULL;
  g_auto (GStrv) texts = NULL;

  add_annex (annexes, mandate_test_pdf_with_words ("last", 1), 2, NULL);
  add_annex (annexes, mandate_test_pdf_with_words ("second", 2), 1, NULL);
  add_annex (annexes, mandate_test_pdf_with_words ("first", 1), 0, NULL);
  add_annex (annexes, mandate_test_pdf_with_words ("third", 1), 1, NULL);
  pack = assemble (body, annexes, NULL);

  texts = dup_page_texts (pack);
  g_assert_cmpuint (g_strv_length (texts), ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (g_strstrip (texts[i]), ==, expected[i]);
  assert_is_sound (pack);
}

static void
test_stamp_is_on_each_page_of_its_annex (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 2);
  g_autoptr (GBytes) pack = NULL;
  g_auto (GStrv) texts = NULL;

  add_annex (annexes, mandate_test_pdf_with_words ("one", 2), 1, "Evidence E-012 (Łódź – “§\\”), page {page} of {pages}");
  add_annex (annexes, mandate_test_pdf_with_words ("two", 1), 2, "Evidence E-013, page {page} of {pages}, {page+7} of all");
  pack = assemble (body, annexes, NULL);

  texts = dup_page_texts (pack);
  g_assert_cmpuint (g_strv_length (texts), ==, 5);
  g_assert_null (strstr (texts[0], "Evidence"));
  g_assert_nonnull (strstr (texts[1], "Evidence E-012 (Lódz – “§\\”), page 1 of 2"));
  g_assert_nonnull (strstr (texts[1], "one-1"));
  g_assert_nonnull (strstr (texts[2], "page 2 of 2"));
  g_assert_null (strstr (texts[3], "Evidence"));
  g_assert_nonnull (strstr (texts[4], "Evidence E-013, page 1 of 1, 8 of all"));
  assert_is_sound (pack);
}

static void
test_body_keeps_its_outline_and_all_their_links (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 2);
  g_autoptr (GBytes) pack = NULL;
  g_autofree char *objects = NULL;

  if (!mandate_test_has_program ("qpdf"))
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  add_annex (annexes, mandate_test_pdf_with_words ("annex", 3), 1, "stamp");
  pack = assemble (body, annexes, NULL);
  objects = dup_objects (pack);

  g_assert_cmpuint (count (objects, "/URI (https://example.org/)"), ==, 5);
  g_assert_cmpuint (count (objects, "/Title (body-"), ==, 2);
  g_assert_nonnull (strstr (objects, "/StructTreeRoot"));
  g_assert_cmpuint (count (objects, "/StructParents"), ==, 2);
  g_assert_cmpuint (count (objects, "/BaseFont /Helvetica\n"), ==, 1);
}

static void
test_links_within_an_annex_lead_to_its_pages (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 300 200] >>",
    "<< /Type /Page /Parent 2 0 R /Annots [5 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /Annots 6 0 R >>",
    "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /P 3 0 R /StructParent 7 /Dest [4 0 R /Fit] >>",
    "[ 7 0 R ]",
    "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoTo /D [3 0 R /Fit] >> >>",
    NULL
  };
  g_autoptr (GBytes) annex = mandate_test_pdf_from_texts (objects);
  g_autoptr (GBytes) pack = NULL;
  g_autofree char *text = NULL;

  if (!mandate_test_has_program ("qpdf"))
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  pack = assemble_one (annex, "stamp");
  text = dup_objects (pack);
  g_assert_cmpuint (count (text, "/Subtype /Link"), ==, 3);
  g_assert_cmpuint (count (text, " 0 R\n      /Fit") + count (text, " 0 R\n    /Fit"), ==, 2);
  g_assert_null (strstr (text, "null"));
  g_assert_null (strstr (text, "/StructParent 7"));
  assert_is_sound (pack);
}

static void
test_pack_says_what_it_is (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 1);
  g_autoptr (GBytes) pack = assemble (body, annexes, NULL);
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pack, NULL, NULL);
  g_autofree char *objects = NULL;

  g_assert_nonnull (info);
  g_assert_cmpstr (info->title, ==, metadata.title);

  /* The packet is not packed, so that programs which know no PDF find it. */
  g_assert_true (mandate_test_contains (pack, "Audit pack &amp; more – Łódź</rdf:li>"));
  if (!mandate_test_has_program ("qpdf"))
    return;

  objects = dup_objects (pack);
  g_assert_nonnull (strstr (objects, "/Lang (en-GB)"));
  g_assert_nonnull (strstr (objects, "/DisplayDocTitle true"));
  g_assert_nonnull (strstr (objects, "<xmp:CreateDate>2026-01-31T12:00:00Z</xmp:CreateDate>"));
  g_assert_nonnull (strstr (objects, "<dc:creator><rdf:Seq><rdf:li>Example Ltd</rdf:li>"));
  g_assert_nonnull (strstr (objects, "<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li>"));
  g_assert_nonnull (strstr (objects, "/ModDate (D:20260131120000Z)"));
  assert_is_sound (pack);
}

static void
test_pack_is_the_same_twice (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 3);
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;

  add_annex (annexes, mandate_test_pdf_with_words ("annex", 3), 1, "Evidence, {page} of {pages}");
  add_annex (annexes, mandate_test_pdf_scan (1, 2, 3), 2, "Evidence, {page} of {pages}");
  first = assemble (body, annexes, NULL);
  second = assemble (body, annexes, NULL);

  g_assert_true (g_bytes_equal (first, second));
}

static void
assert_middle_is (GBytes *pdf,
                  guint   page,
                  guint32 colour)
{
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = mandate_pdf_render_page (pdf, page, 0.5, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmphex (mandate_test_pixel (surface, cairo_image_surface_get_width (surface) / 2, cairo_image_surface_get_height (surface) / 2), ==, colour);
  cairo_surface_destroy (surface);
}

static void
test_scans_with_equal_object_numbers_keep_their_pictures (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 1);
  g_autoptr (GBytes) pack = NULL;

  add_annex (annexes, mandate_test_pdf_scan (0xff, 0, 0), 1, "red");
  add_annex (annexes, mandate_test_pdf_scan (0, 0xff, 0), 1, "green");
  add_annex (annexes, mandate_test_pdf_scan (0, 0, 0xff), 1, "blue");
  pack = assemble (body, annexes, NULL);

  assert_middle_is (pack, 1, 0xff0000);
  assert_middle_is (pack, 2, 0x00ff00);
  assert_middle_is (pack, 3, 0x0000ff);
}

/* @content fills the page with colour; the stamp must be in a white strip above it and leave it alone. */
static void
assert_stamped_above (const char *content,
                      const char *page_entries,
                      int         width,
                      int         height)
{
  g_autoptr (GBytes) bytes = mandate_test_bytes (content);
  g_autoptr (GBytes) annex = mandate_test_pdf_with_content (bytes, "", page_entries, NULL);
  g_autoptr (GBytes) pack = assemble_one (annex, "HHHHHHHHHH");
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = mandate_pdf_render_page (pack, 1, 1, NULL, &error);
  guint            n_dark = 0;

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, height + 24);

  /* white margin, grey frame and letters on the left, white on the right */
  for (int x = 0; x < width; x++)
    g_assert_cmphex (mandate_test_pixel (surface, x, 2), ==, 0xffffff);
  for (int y = 0; y < 24; y++)
    g_assert_cmphex (mandate_test_pixel (surface, width - 20, y), ==, 0xffffff);
  for (int x = 15; x < 70; x++)
    for (int y = 8; y < 16; y++)
      n_dark += (mandate_test_pixel (surface, x, y) & 0xff) < 0xc0;
  g_assert_cmpuint (n_dark, >=, 50);

  for (int y = 25; y < height + 24 - 1; y += 10)
    g_assert_cmphex (mandate_test_pixel (surface, width / 2, y), ==, 0x0000ff);
  cairo_surface_destroy (surface);
}

#define FILL "0 0 1 rg -1000 -1000 9000 9000 re f "

static void
test_stamp_leaves_the_page_alone (void)
{
  assert_stamped_above (FILL, "", 595, 842);
}

static void
test_stamp_is_on_top_of_turned_pages (void)
{
  assert_stamped_above (FILL, "/Rotate 90", 842, 595);
  assert_stamped_above (FILL, "/Rotate 180", 595, 842);
  assert_stamped_above (FILL, "/Rotate 270", 842, 595);
  assert_stamped_above (FILL, "/Rotate -90", 842, 595);
}

static void
test_stamp_is_on_top_of_cropped_pages (void)
{
  assert_stamped_above (FILL, "/CropBox [100 200 400 600]", 300, 400);
  assert_stamped_above (FILL, "/CropBox [100 200 400 600] /Rotate 90", 400, 300);
  assert_stamped_above (FILL, "/CropBox [400 600 100 200] /Rotate 270", 400, 300);
  assert_stamped_above (FILL, "/CropBox [-50 -50 900 900]", 595, 842);
}

static void
test_stamp_does_not_mind_what_the_content_leaves_behind (void)
{
  assert_stamped_above (FILL "q 3 0 0 3 50 50 cm q q", "", 595, 842);
  assert_stamped_above (FILL "BT", "", 595, 842);
  assert_stamped_above (FILL "Q", "", 595, 842);
}

static void
test_annex_without_content_is_stamped (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 300 200] >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /Type /Page /Parent 2 0 R /Contents [] /Resources << /Font 9 0 R >> >>",
    NULL
  };
  g_autoptr (GBytes) annex = mandate_test_pdf_from_texts (objects);
  g_autoptr (GBytes) pack = assemble_one (annex, "blank {page}");
  g_auto (GStrv) texts = dup_page_texts (pack);

  g_assert_cmpstr (texts[1], ==, "blank 1");
  g_assert_cmpstr (texts[2], ==, "blank 2");
  assert_is_sound (pack);
}

static void
test_annex_that_cannot_be_added_is_named_and_left_out (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GPtrArray) failed = NULL;
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 1);
  g_autoptr (GBytes) whole = mandate_test_pdf_with_words ("secret", 1);
  g_autoptr (GBytes) pack = NULL;
  g_auto (GStrv) texts = NULL;
  const MandatePdfFailure *failure;

  if (!mandate_test_has_program ("qpdf"))
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  add_annex (annexes, mandate_test_pdf_encrypt (whole, "secret"), 1, NULL);
  add_annex (annexes, mandate_test_pdf_with_words ("good", 1), 1, NULL);
  add_annex (annexes, mandate_test_bytes ("no PDF at all"), 1, NULL);
  add_annex (annexes, g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 3), 1, NULL);
  add_annex (annexes, mandate_test_pdf_encrypt (whole, ""), 1, NULL);
  pack = assemble (body, annexes, &failed);

  texts = dup_page_texts (pack);
  g_assert_cmpuint (g_strv_length (texts), ==, 3);
  g_assert_cmpstr (texts[1], ==, "good-1");
  g_assert_cmpstr (texts[2], ==, "secret-1");

  g_assert_cmpuint (failed->len, ==, 3);
  failure = g_ptr_array_index (failed, 0);
  g_assert_cmpuint (failure->index, ==, 0);
  g_assert_cmpint (failure->code, ==, MANDATE_PDF_ERROR_ENCRYPTED);
  g_assert_nonnull (strstr (failure->reason, "without a password"));
  failure = g_ptr_array_index (failed, 1);
  g_assert_cmpuint (failure->index, ==, 2);
  g_assert_cmpint (failure->code, ==, MANDATE_PDF_ERROR_NOT_PDF);
  failure = g_ptr_array_index (failed, 2);
  g_assert_cmpuint (failure->index, ==, 3);
  g_assert_cmpint (failure->code, ==, MANDATE_PDF_ERROR_DAMAGED);
  assert_is_sound (pack);
}

static void
test_annex_left_out_is_an_error_if_nobody_asks (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 1);
  g_autoptr (GError) error = NULL;
  int body_fd = mandate_test_fd_new (body);
  int output_fd = mandate_test_fd_new (NULL);

  add_annex (annexes, mandate_test_bytes ("no PDF at all"), 1, NULL);
  g_assert_false (mandate_pdf_assemble (body_fd, annexes, NULL, &metadata, output_fd, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_NOT_PDF);
  g_assert_true (g_str_has_prefix (error->message, "Annex 1 "));
  close (body_fd);
  close (output_fd);
}

static void
test_body_that_is_no_pdf_is_our_fault (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_bytes ("no PDF at all");
  g_autoptr (GError) error = NULL;
  int body_fd = mandate_test_fd_new (body);
  int output_fd = mandate_test_fd_new (NULL);

  g_assert_false (mandate_pdf_assemble (body_fd, annexes, NULL, &metadata, output_fd, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_FAILED);
  close (body_fd);
  close (output_fd);
}

static void
progress_cb (double   fraction,
             gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >, *last);
  g_assert_cmpfloat (fraction, <=, 1);
  *last = fraction;
}

/* A file on disk is the usual case, and the sandbox has to let the helper write just that one. */
static void
test_pack_is_written_to_a_file_with_progress (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mandate-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "pack.pdf", NULL);
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 20);
  g_autoptr (GBytes) pack = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GError) error = NULL;
  int    body_fd = mandate_test_fd_new (body);
  int    output_fd = g_creat (path, 0600);
  double last = 0;

  close (output_fd);
  output_fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  add_annex (annexes, mandate_test_pdf_with_words ("annex", 20), 1, "{page}");
  g_assert_true (mandate_pdf_assemble (body_fd, annexes, NULL, &metadata, output_fd, progress_cb, &last, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpfloat (last, ==, 1);

  pack = mandate_test_fd_read (output_fd);
  expected = assemble (body, annexes, NULL);
  g_assert_true (g_bytes_equal (pack, expected));
  close (body_fd);
  close (output_fd);
  g_unlink (path);
  g_rmdir (folder);
}

static void
cancel_cb (double   fraction,
           gpointer data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelling_ends_the_helper (void)
{
  g_autoptr (GPtrArray) annexes = annexes_new ();
  g_autoptr (GBytes) body = mandate_test_pdf_with_words ("body", 1);
  g_autoptr (GBytes) annex = mandate_test_pdf_with_words ("annex", 200);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  int body_fd = mandate_test_fd_new (body);
  int output_fd = mandate_test_fd_new (NULL);

  for (guint i = 0; i < 10; i++)
    add_annex (annexes, g_bytes_ref (annex), 1, "{page}");
  g_assert_false (mandate_pdf_assemble (body_fd, annexes, NULL, &metadata, output_fd, cancel_cb, cancellable, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close (body_fd);
  close (output_fd);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-assembly/pages-stand-where-they-belong", test_pages_stand_where_they_belong);
  g_test_add_func ("/pdf-assembly/body-keeps-its-outline-and-all-their-links", test_body_keeps_its_outline_and_all_their_links);
  g_test_add_func ("/pdf-assembly/links-within-an-annex-lead-to-its-pages", test_links_within_an_annex_lead_to_its_pages);
  g_test_add_func ("/pdf-assembly/scans-with-equal-object-numbers-keep-their-pictures", test_scans_with_equal_object_numbers_keep_their_pictures);
  g_test_add_func ("/pdf-assembly/pack/says-what-it-is", test_pack_says_what_it_is);
  g_test_add_func ("/pdf-assembly/pack/is-the-same-twice", test_pack_is_the_same_twice);
  g_test_add_func ("/pdf-assembly/pack/is-written-to-a-file-with-progress", test_pack_is_written_to_a_file_with_progress);
  g_test_add_func ("/pdf-assembly/stamp/is-on-each-page-of-its-annex", test_stamp_is_on_each_page_of_its_annex);
  g_test_add_func ("/pdf-assembly/stamp/leaves-the-page-alone", test_stamp_leaves_the_page_alone);
  g_test_add_func ("/pdf-assembly/stamp/is-on-top-of-turned-pages", test_stamp_is_on_top_of_turned_pages);
  g_test_add_func ("/pdf-assembly/stamp/is-on-top-of-cropped-pages", test_stamp_is_on_top_of_cropped_pages);
  g_test_add_func ("/pdf-assembly/stamp/does-not-mind-what-the-content-leaves-behind", test_stamp_does_not_mind_what_the_content_leaves_behind);
  g_test_add_func ("/pdf-assembly/annex/without-content-is-stamped", test_annex_without_content_is_stamped);
  g_test_add_func ("/pdf-assembly/annex/that-cannot-be-added-is-named-and-left-out", test_annex_that_cannot_be_added_is_named_and_left_out);
  g_test_add_func ("/pdf-assembly/annex/left-out-is-an-error-if-nobody-asks", test_annex_left_out_is_an_error_if_nobody_asks);
  g_test_add_func ("/pdf-assembly/body-that-is-no-pdf-is-our-fault", test_body_that_is_no_pdf_is_our_fault);
  g_test_add_func ("/pdf-assembly/cancelling-ends-the-helper", test_cancelling_ends_the_helper);

  return g_test_run ();
}

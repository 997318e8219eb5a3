/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-pdf-client.h"
#include "mandate-test-pdf.h"

#include <string.h>

/* A person waits no longer than this for a word about a file; the rest is for slow machines that run tests. */
#define MAX_MICROSECONDS (4 * G_USEC_PER_SEC)

static void
assert_inspect_fails (GBytes         *pdf,
                      MandatePdfError code,
                      const char     *words)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_null (mandate_pdf_inspect (pdf, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_MICROSECONDS);
}

/* For files that one machine gives up for time and another for memory. */
static void
assert_ends_in_time (GBytes  *pdf,
                     gboolean is_rendered)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfInfo) info = NULL;
  cairo_surface_t *surface = NULL;
  gint64           start = g_get_monotonic_time ();

  if (is_rendered)
    surface = mandate_pdf_render_page (pdf, 0, 1, NULL, &error);
  else
    info = mandate_pdf_inspect (pdf, NULL, &error);

  g_assert_null (surface);
  g_assert_null (info);
  g_assert_nonnull (error);
  g_test_message ("%s, after %d ms", error->message, (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_true (g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_CRASHED) ||
                 g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TIMED_OUT) ||
                 g_error_matches (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TOO_LARGE));
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_MICROSECONDS);
}

static void
test_inspect_tells_what_a_file_is (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("word", 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (info->n_pages, ==, 3);
  g_assert_cmpfloat_with_epsilon (info->width, 595, 0.1);
  g_assert_cmpfloat_with_epsilon (info->height, 842, 0.1);
  g_assert_cmpstr (info->title, ==, "Grüße");
  g_assert_true (info->has_text);
  g_assert_false (info->is_restricted);
  g_assert_false (info->has_form);
  g_assert_false (info->has_signature);
}

static void
test_inspect_tells_a_scan_from_text (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_scan (255, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (info->n_pages, ==, 1);
  g_assert_cmpstr (info->title, ==, "");
  g_assert_false (info->has_text);
}

static void
test_inspect_sees_forms_signatures_and_turned_pages (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 300] /Rotate 90 >>",
    "<< /Type /Page /Parent 2 0 R >>",
    "<< /FT /Sig /T (Signature) >>",
    NULL
  };
  g_autoptr (GBytes) pdf = mandate_test_pdf_from_texts (objects);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (info->has_form);
  g_assert_true (info->has_signature);
  g_assert_cmpfloat_with_epsilon (info->width, 300, 0.1);
  g_assert_cmpfloat_with_epsilon (info->height, 200, 0.1);
}

static void
test_inspect_refuses_what_is_no_pdf (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) words = mandate_test_bytes ("Dear all, see the minutes attached.");
  g_autoptr (GBytes) late = mandate_test_repeat ("not yet ", 200);

  assert_inspect_fails (nothing, MANDATE_PDF_ERROR_NOT_PDF, "not a PDF");
  assert_inspect_fails (words, MANDATE_PDF_ERROR_NOT_PDF, "not a PDF");
  assert_inspect_fails (late, MANDATE_PDF_ERROR_NOT_PDF, "not a PDF");
}

static void
test_inspect_refuses_a_damaged_file (void)
{
  g_autoptr (GBytes) header = mandate_test_bytes ("%PDF-1.4\n");
  g_autoptr (GBytes) whole = mandate_test_pdf_with_words ("word", 3);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 3);

  assert_inspect_fails (header, MANDATE_PDF_ERROR_DAMAGED, "damaged");
  assert_inspect_fails (half, MANDATE_PDF_ERROR_DAMAGED, "damaged");
}

static void
test_inspect_refuses_a_file_without_pages (void)
{
  const char *const objects[] = { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>", NULL };
  g_autoptr (GBytes) pdf = mandate_test_pdf_from_texts (objects);

  assert_inspect_fails (pdf, MANDATE_PDF_ERROR_EMPTY, "no pages");
}

static void
test_inspect_refuses_a_loop_of_pages (void)
{
  const char *const objects[] = { "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>", NULL };
  g_autoptr (GBytes) pdf = mandate_test_pdf_from_texts (objects);

  assert_inspect_fails (pdf, MANDATE_PDF_ERROR_DAMAGED, "damaged");
}

static void
test_inspect_refuses_a_file_that_miscounts_its_pages (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>",
    NULL
  };
  g_autoptr (GBytes) pdf = mandate_test_pdf_from_texts (objects);

  assert_inspect_fails (pdf, MANDATE_PDF_ERROR_DAMAGED, "damaged");
}

static void
test_inspect_refuses_a_file_with_a_password (void)
{
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) pdf = NULL;

  if (!mandate_test_has_program ("qpdf"))
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  plain = mandate_test_pdf_with_words ("word", 1);
  pdf = mandate_test_pdf_encrypt (plain, "secret");
  assert_inspect_fails (pdf, MANDATE_PDF_ERROR_ENCRYPTED, "password");
}

static void
test_inspect_reads_a_file_that_is_only_restricted (void)
{
  g_autoptr (GBytes) plain = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (MandatePdfInfo) info = NULL;
  g_autoptr (GError) error = NULL;

  if (!mandate_test_has_program ("qpdf"))
    {
      g_test_skip ("qpdf is not installed");
      return;
    }

  plain = mandate_test_pdf_with_words ("word", 2);
  pdf = mandate_test_pdf_encrypt (plain, "");
  info = mandate_pdf_inspect (pdf, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (info->is_restricted);
  g_assert_cmpuint (info->n_pages, ==, 2);
}

static void
test_inspect_refuses_a_huge_file_without_reading_it (void)
{
  gsize    length = (gsize) 101 * 1024 * 1024;
  gpointer data = g_malloc0 (length);
  g_autoptr (GBytes) pdf = g_bytes_new_take (data, length);

  memcpy (data, "%PDF-1.4\n", 9);
  assert_inspect_fails (pdf, MANDATE_PDF_ERROR_TOO_LARGE, "too large");
}

static void
test_inspect_survives_a_state_saved_too_often (void)
{
  g_autoptr (GBytes) content = mandate_test_repeat ("q ", 5000000);
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_content (content, "", "", NULL);

  assert_ends_in_time (pdf, FALSE);
}

static void
test_inspect_survives_content_packed_three_times (void)
{
  g_autoptr (GBytes) content = mandate_test_repeat ("q ", 30000000);
  g_autoptr (GBytes) once = mandate_test_deflate (content);
  g_autoptr (GBytes) twice = mandate_test_deflate (once);
  g_autoptr (GBytes) thrice = mandate_test_deflate (twice);
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_content (thrice, "/Filter [/FlateDecode /FlateDecode /FlateDecode]", "", NULL);

  g_assert_cmpuint (g_bytes_get_size (pdf), <, 2000);
  assert_ends_in_time (pdf, FALSE);
}

static void
test_inspect_survives_forms_that_draw_forms (void)
{
  g_autoptr (GPtrArray) forms = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) content = mandate_test_bytes ("/X Do");
  g_autoptr (GBytes) pdf = NULL;

  for (guint i = 0; i < 11; i++)
    g_ptr_array_add (forms,
                     g_strdup_printf ("<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X %u 0 R >> >> "
                                      "/Length 60 >> stream\n/X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do /X Do \nendstream",
                                      6 + i));
  g_ptr_array_add (forms, g_strdup ("<< /Type /XObject /Subtype /Form /BBox [0 0 600 900] /Length 20 >> stream\n0 0 m 100 100 l S    \nendstream"));
  g_ptr_array_add (forms, NULL);

  pdf = mandate_test_pdf_with_content (content, "", "/Resources << /XObject << /X 5 0 R >> >>", (const char *const *) forms->pdata);
  assert_ends_in_time (pdf, FALSE);
}

static void
test_render_survives_a_pattern_of_tiny_tiles (void)
{
  const char *const pattern[] = {
    "<< /Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 "
    "/Resources << >> /Length 14 >> stream\n0 0 1 1 re f  \nendstream",
    NULL
  };
  g_autoptr (GBytes) content = mandate_test_bytes ("/Pattern cs /P scn 0 0 595 842 re f");
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_content (content, "", "/Resources << /Pattern << /P 5 0 R >> >>", pattern);

  assert_ends_in_time (pdf, TRUE);
}

static void
test_render_refuses_a_page_of_kilometres (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 14400000 14400000] >>",
    NULL
  };
  g_autoptr (GBytes) pdf = mandate_test_pdf_from_texts (objects);
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_pdf_render_page (pdf, 0, 1, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_TOO_LARGE);
}

static void
test_render_draws_the_page (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_scan (0x20, 0x40, 0x80);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = mandate_pdf_render_page (pdf, 0, 0.5, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 298);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 421);
  g_assert_cmphex (mandate_test_pixel (surface, 100, 100), ==, 0x204080);
  cairo_surface_destroy (surface);
}

static void
test_render_says_when_there_is_no_such_page (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_scan (0, 0, 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_pdf_render_page (pdf, 7, 1, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_DAMAGED);
}

static void
test_text_is_that_of_all_pages (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("word", 2);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = mandate_pdf_read_text (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "word-1\fword-2");
}

static void
assert_is_one_page (GBytes *pdf,
                    double  width,
                    double  height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePdfInfo) info = mandate_pdf_inspect (pdf, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (info->n_pages, ==, 1);
  g_assert_cmpfloat_with_epsilon (info->width, width, 1);
  g_assert_cmpfloat_with_epsilon (info->height, height, 1);
}

static void
test_words_are_found_where_they_stand (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("Word", 3);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) everywhere = mandate_pdf_find_words (pdf, "wORD", NULL, &error);
  g_autoptr (GArray) once = mandate_pdf_find_words (pdf, "word-2", NULL, &error);
  const MandatePdfMatch *match;

  g_assert_no_error (error);
  g_assert_cmpuint (everywhere->len, ==, 3);
  g_assert_cmpuint (once->len, ==, 1);

  /* The words of the test stand on a line 100 points from the top, from 100 points on, 20 points high. */
  match = &g_array_index (once, MandatePdfMatch, 0);
  g_assert_cmpuint (match->page, ==, 1);
  g_assert_cmpfloat_with_epsilon (match->x, 100, 3);
  g_assert_cmpfloat (match->y, >, 75);
  g_assert_cmpfloat (match->y, <, 100);
  g_assert_cmpfloat (match->y + match->height, >, 99);
  g_assert_cmpfloat (match->y + match->height, <, 110);
  g_assert_cmpfloat (match->width, >, 50);
  g_assert_cmpfloat (match->width, <, 90);
}

static void
test_words_that_are_not_there_are_not_found (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("word", 1);
  g_autoptr (GBytes) scan = mandate_test_pdf_scan (255, 0, 0);
  g_autofree char *too_long = g_strnfill (5000, 'w');
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) absent = mandate_pdf_find_words (pdf, "sword", NULL, &error);
  g_autoptr (GArray) in_scan = mandate_pdf_find_words (scan, "word", NULL, &error);
  g_autoptr (GArray) empty = mandate_pdf_find_words (pdf, "", NULL, &error);
  g_autoptr (GArray) book = mandate_pdf_find_words (pdf, too_long, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (absent->len, ==, 0);
  g_assert_cmpuint (in_scan->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (book->len, ==, 0);
}

static void
test_words_of_a_damaged_file_are_not_looked_for (void)
{
  g_autoptr (GBytes) header = mandate_test_bytes ("%PDF-1.4\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (mandate_pdf_find_words (header, "word", NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, MANDATE_PDF_ERROR_DAMAGED);
}

static void
test_image_becomes_a_page (void)
{
  g_autoptr (GBytes) png = mandate_test_png (600, 800, 0, 0.5, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = mandate_pdf_from_image (png, NULL, NULL, &error);
  cairo_surface_t *surface;

  g_assert_no_error (error);
  assert_is_one_page (pdf, 595, 842);

  surface = mandate_pdf_render_page (pdf, 0, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmphex (mandate_test_pixel (surface, 297, 421), ==, 0x008000);
  g_assert_cmphex (mandate_test_pixel (surface, 10, 10), ==, 0xffffff);
  cairo_surface_destroy (surface);
}

static void
test_image_wider_than_high_lies_lengthwise (void)
{
  g_autoptr (GBytes) png = mandate_test_png (800, 600, 0, 0, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) a4 = mandate_pdf_from_image (png, "a4", NULL, &error);
  g_autoptr (GBytes) letter = mandate_pdf_from_image (png, "letter", NULL, &error);

  g_assert_no_error (error);
  assert_is_one_page (a4, 842, 595);
  assert_is_one_page (letter, 792, 612);
}

static void
test_image_gives_the_same_bytes_twice (void)
{
  g_autoptr (GBytes) png = mandate_test_png (40, 30, 0, 0, 1);
  g_autoptr (GBytes) first = mandate_pdf_from_image (png, NULL, NULL, NULL);
  g_autoptr (GBytes) second = mandate_pdf_from_image (png, NULL, NULL, NULL);

  g_assert_nonnull (first);
  g_assert_true (g_bytes_equal (first, second));
}

static void
test_jpeg_is_kept_as_it_is (void)
{
  g_autoptr (GBytes) jpeg = mandate_test_jpeg ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = mandate_pdf_from_image (jpeg, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_is_one_page (pdf, 595, 842);
  g_assert_true (mandate_test_contains (pdf, "/DCTDecode"));
  g_assert_true (memmem (g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg)) != NULL);
}

/* A picture twice as wide as high, and what a camera says of how it was held. */
static GBytes *
make_photograph (guchar   orientation,
                 gboolean is_little)
{
  static const guchar big[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 };
  static const guchar little[] = { 0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 };
  g_autoptr (GBytes) jpeg = mandate_test_jpeg ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  gsize         length;
  const guchar *data = g_bytes_get_data (jpeg, &length);
  gsize         frame;

  g_byte_array_append (bytes, data, 2);
  g_byte_array_append (bytes, is_little ? little : big, sizeof big);
  bytes->data[2 + (is_little ? 28 : 29)] = orientation;
  g_byte_array_append (bytes, data + 2, length - 2);
  frame = (gsize) ((const guchar *) memmem (bytes->data, bytes->len, "\xff\xc0", 2) - bytes->data);
  bytes->data[frame + 8] = 16;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
test_photograph_is_turned (void)
{
  for (guint i = 0; i <= 9; i++)
    {
      g_autoptr (GBytes) photograph = make_photograph (i, i % 2 == 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = mandate_pdf_from_image (photograph, NULL, NULL, &error);
      const gboolean is_upright = i >= 5 && i <= 8;

      g_assert_no_error (error);
      assert_is_one_page (pdf, is_upright ? 595 : 842, is_upright ? 842 : 595);
    }
}

static void
test_photograph_with_half_an_exif_block (void)
{
  g_autoptr (GBytes) whole = make_photograph (6, TRUE);
  gsize         length;
  const guchar *data = g_bytes_get_data (whole, &length);

  /* Whatever the figures in it say, the picture is shown. */
  for (gsize i = 6; i < 36; i++)
    for (guint value = 0; value < 256; value += 51)
      {
        g_autofree guchar *copy = g_memdup2 (data, length);
        g_autoptr (GBytes) bent = NULL;
        g_autoptr (GBytes) pdf = NULL;

        if (value != 0 && value != 255 && i % 5 != 0)
          continue;
        copy[i] = (guchar) value;
        bent = g_bytes_new (copy, length);
        pdf = mandate_pdf_from_image (bent, NULL, NULL, NULL);
        g_assert_nonnull (pdf);
      }
}

static void
assert_image_fails (GBytes         *image,
                    MandatePdfError code)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  g_assert_null (mandate_pdf_from_image (image, NULL, NULL, &error));
  g_assert_error (error, MANDATE_PDF_ERROR, (int) code);
  g_assert_cmpint (g_get_monotonic_time () - start, <, MAX_MICROSECONDS);
}

static void
test_image_with_too_many_pixels_is_refused (void)
{
  g_autoptr (GBytes) png = mandate_test_png (1, 1, 0, 0, 0);
  g_autoptr (GBytes) jpeg = mandate_test_jpeg ();
  gsize   length;
  guchar *data = g_bytes_unref_to_data (g_steal_pointer (&png), &length);
  guchar *frame;
  g_autoptr (GBytes) large_png = NULL;
  g_autoptr (GBytes) large_jpeg = NULL;

  memcpy (data + 16, "\x00\x00\x70\x00\x00\x00\x70\x00", 8);
  large_png = g_bytes_new_take (data, length);
  assert_image_fails (large_png, MANDATE_PDF_ERROR_TOO_LARGE);

  data = g_bytes_unref_to_data (g_steal_pointer (&jpeg), &length);
  frame = memmem (data, length, "\xff\xc0", 2);
  memcpy (frame + 5, "\xff\xff\xff\xff", 4);
  large_jpeg = g_bytes_new_take (data, length);
  assert_image_fails (large_jpeg, MANDATE_PDF_ERROR_TOO_LARGE);
}

static void
test_image_that_is_cut_short_is_refused (void)
{
  g_autoptr (GBytes) png = mandate_test_png (50, 50, 0, 0, 0);
  g_autoptr (GBytes) jpeg = mandate_test_jpeg ();
  g_autoptr (GBytes) half_png = g_bytes_new_from_bytes (png, 0, g_bytes_get_size (png) / 2);
  g_autoptr (GBytes) half_jpeg = g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) - 20);

  assert_image_fails (half_png, MANDATE_PDF_ERROR_DAMAGED);
  assert_image_fails (half_jpeg, MANDATE_PDF_ERROR_DAMAGED);
}

static void
test_image_of_another_kind_is_refused (void)
{
  g_autoptr (GBytes) words = mandate_test_bytes ("GIF89a is not for paper");
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  assert_image_fails (words, MANDATE_PDF_ERROR_UNSUPPORTED);
  assert_image_fails (nothing, MANDATE_PDF_ERROR_UNSUPPORTED);
}

static void
test_call_that_was_cancelled_does_nothing (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("word", 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (mandate_pdf_inspect (pdf, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 5);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_call_ends_when_it_is_cancelled (void)
{
  g_autoptr (GBytes) content = mandate_test_repeat ("0 0 m 595 842 l S\n", 2000000);
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_content (content, "", "", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GThread) thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 start = g_get_monotonic_time ();

  g_assert_null (mandate_pdf_render_page (pdf, 0, 2, cancellable, &error));
  g_thread_join (g_steal_pointer (&thread));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

/* Runs @program as the helper. */
static void
assert_helper_fails (const char     *program,
                     MandatePdfError code,
                     const char     *words)
{
  g_autofree char *helper = g_strdup (g_getenv ("MANDATE_PDF_HELPER"));
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("word", 1);
  g_autoptr (GError) error = NULL;

  g_setenv ("MANDATE_PDF_HELPER", program, TRUE);
  g_assert_null (mandate_pdf_inspect (pdf, NULL, &error));
  g_setenv ("MANDATE_PDF_HELPER", helper, TRUE);

  g_assert_error (error, MANDATE_PDF_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_missing_helper_is_named (void)
{
  assert_helper_fails ("/nonexistent/helper", MANDATE_PDF_ERROR_FAILED, "could not be started");
}

static void
test_helper_that_talks_nonsense_is_not_believed (void)
{
  assert_helper_fails ("/bin/true", MANDATE_PDF_ERROR_CRASHED, "stops the reader");
  assert_helper_fails ("/bin/echo", MANDATE_PDF_ERROR_CRASHED, "stops the reader");
  assert_helper_fails ("/usr/bin/yes", MANDATE_PDF_ERROR_CRASHED, "stops the reader");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-client/inspect/tells-what-a-file-is", test_inspect_tells_what_a_file_is);
  g_test_add_func ("/pdf-client/inspect/tells-a-scan-from-text", test_inspect_tells_a_scan_from_text);
  g_test_add_func ("/pdf-client/inspect/sees-forms-signatures-and-turned-pages", test_inspect_sees_forms_signatures_and_turned_pages);
  g_test_add_func ("/pdf-client/inspect/refuses-what-is-no-pdf", test_inspect_refuses_what_is_no_pdf);
  g_test_add_func ("/pdf-client/inspect/refuses-a-damaged-file", test_inspect_refuses_a_damaged_file);
  g_test_add_func ("/pdf-client/inspect/refuses-a-file-without-pages", test_inspect_refuses_a_file_without_pages);
  g_test_add_func ("/pdf-client/inspect/refuses-a-loop-of-pages", test_inspect_refuses_a_loop_of_pages);
  g_test_add_func ("/pdf-client/inspect/refuses-a-file-that-miscounts-its-pages", test_inspect_refuses_a_file_that_miscounts_its_pages);
  g_test_add_func ("/pdf-client/inspect/refuses-a-file-with-a-password", test_inspect_refuses_a_file_with_a_password);
  g_test_add_func ("/pdf-client/inspect/reads-a-file-that-is-only-restricted", test_inspect_reads_a_file_that_is_only_restricted);
  g_test_add_func ("/pdf-client/inspect/refuses-a-huge-file-without-reading-it", test_inspect_refuses_a_huge_file_without_reading_it);
  g_test_add_func ("/pdf-client/inspect/survives-a-state-saved-too-often", test_inspect_survives_a_state_saved_too_often);
  g_test_add_func ("/pdf-client/inspect/survives-content-packed-three-times", test_inspect_survives_content_packed_three_times);
  g_test_add_func ("/pdf-client/inspect/survives-forms-that-draw-forms", test_inspect_survives_forms_that_draw_forms);
  g_test_add_func ("/pdf-client/render/survives-a-pattern-of-tiny-tiles", test_render_survives_a_pattern_of_tiny_tiles);
  g_test_add_func ("/pdf-client/render/refuses-a-page-of-kilometres", test_render_refuses_a_page_of_kilometres);
  g_test_add_func ("/pdf-client/render/draws-the-page", test_render_draws_the_page);
  g_test_add_func ("/pdf-client/render/says-when-there-is-no-such-page", test_render_says_when_there_is_no_such_page);
  g_test_add_func ("/pdf-client/text/is-that-of-all-pages", test_text_is_that_of_all_pages);
  g_test_add_func ("/pdf-client/words/are-found-where-they-stand", test_words_are_found_where_they_stand);
  g_test_add_func ("/pdf-client/words/that-are-not-there-are-not-found", test_words_that_are_not_there_are_not_found);
  g_test_add_func ("/pdf-client/words/of-a-damaged-file-are-not-looked-for", test_words_of_a_damaged_file_are_not_looked_for);
  g_test_add_func ("/pdf-client/image/becomes-a-page", test_image_becomes_a_page);
  g_test_add_func ("/pdf-client/image/wider-than-high-lies-lengthwise", test_image_wider_than_high_lies_lengthwise);
  g_test_add_func ("/pdf-client/image/gives-the-same-bytes-twice", test_image_gives_the_same_bytes_twice);
  g_test_add_func ("/pdf-client/image/jpeg-is-kept-as-it-is", test_jpeg_is_kept_as_it_is);
  g_test_add_func ("/pdf-client/image/photograph-is-turned-as-the-camera-was-held", test_photograph_is_turned);
  g_test_add_func ("/pdf-client/image/what-a-camera-says-can-not-break-it", test_photograph_with_half_an_exif_block);
  g_test_add_func ("/pdf-client/image/with-too-many-pixels-is-refused", test_image_with_too_many_pixels_is_refused);
  g_test_add_func ("/pdf-client/image/that-is-cut-short-is-refused", test_image_that_is_cut_short_is_refused);
  g_test_add_func ("/pdf-client/image/of-another-kind-is-refused", test_image_of_another_kind_is_refused);
  g_test_add_func ("/pdf-client/call/that-was-cancelled-does-nothing", test_call_that_was_cancelled_does_nothing);
  g_test_add_func ("/pdf-client/call/ends-when-it-is-cancelled", test_call_ends_when_it_is_cancelled);
  g_test_add_func ("/pdf-client/call/missing-helper-is-named", test_missing_helper_is_named);
  g_test_add_func ("/pdf-client/call/helper-that-talks-nonsense-is-not-believed", test_helper_that_talks_nonsense_is_not_believed);

  return g_test_run ();
}

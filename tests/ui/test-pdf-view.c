/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-pack.h"
#include "mandate-pdf-view.h"
#include "mandate-test-pdf.h"
#include "mandate-test-ui.h"

#include <glib/gstdio.h>
#include <math.h>

#define TOO_LARGE "The file is too large. Split it, or save it with smaller pictures, and attach that."

static GBytes *
make_pack (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  const MandatePackOptions options = { .may_replace = TRUE };
  g_autofree char         *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "pack.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePackReport) report = mandate_pack_write (mandate_session_get_workspace (session), &options, path, NULL, NULL, NULL, &error);
  char *contents;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, &length, &error));
  g_unlink (path);

  return g_bytes_new_take (contents, length);
}

static GtkWidget *
show (GtkWidget *view,
      int        width)
{
  return mandate_test_show (view, width, 700);
}

static gboolean
has_pages (gpointer view)
{
  return mandate_pdf_view_get_n_pages (view) > 0;
}

static gboolean
says (GtkWidget  *view,
      const char *text)
{
  return mandate_test_find (view, GTK_TYPE_LABEL, text) != NULL;
}

typedef struct
{
  GtkWidget  *view;
  const char *text;
} Saying;

static gboolean
says_cb (gpointer data)
{
  const Saying *saying = data;

  return says (saying->view, saying->text);
}

static void
wait_for_text (GtkWidget  *view,
               const char *text)
{
  Saying saying = { view, text };

  mandate_test_wait (says_cb, &saying);
}

/* What is seen of @view. */
static cairo_surface_t *
draw (GtkWidget *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  const int        width = gtk_widget_get_width (view);
  const int        height = gtk_widget_get_height (view);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);
  GskRenderNode   *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    {
      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
    }
  cairo_destroy (cr);

  return surface;
}

/* A pixel of that, as RGB; 0 as long as nothing was drawn. */
static guint32
pick_pixel (GtkWidget *view,
            int        x,
            int        y)
{
  cairo_surface_t *surface = draw (view);
  const guint32    pixel = mandate_test_pixel (surface, x, y);

  cairo_surface_destroy (surface);

  return pixel & 0xffffff;
}

/* Whether there is black print where pages are, and not paper alone. */
static gboolean
is_drawn (gpointer view)
{
  cairo_surface_t *surface = draw (view);
  const int        x = gtk_widget_get_width (view) / 2;
  gboolean         is_black = FALSE;

  for (int y = 100; y < gtk_widget_get_height (view) - 100 && !is_black; y += 2)
    {
      const guint32 pixel = mandate_test_pixel (surface, x, y) & 0xffffff;

      is_black = (pixel >> 16 & 0xff) < 0x60 && (pixel >> 8 & 0xff) < 0x60 && (pixel & 0xff) < 0x60 && pixel != 0;
    }
  cairo_surface_destroy (surface);

  return is_black;
}

/* A file of one page in the colour that it is asked for. */
static gboolean
is_red (gpointer view)
{
  return pick_pixel (view, gtk_widget_get_width (view) / 2, 200) == 0xff0000;
}

static gboolean
is_green (gpointer view)
{
  return pick_pixel (view, gtk_widget_get_width (view) / 2, 200) == 0x00ff00;
}

static GBytes *
make_coloured (const char *colour)
{
  g_autofree char *content = g_strdup_printf ("%s rg 0 0 595 842 re f\n", colour);
  g_autoptr (GBytes) bytes = mandate_test_bytes (content);

  return mandate_test_pdf_with_content (bytes, "", "", NULL);
}

static void
close_view (GtkWidget *window,
            GtkWidget *view)
{
  g_object_ref (view);
  mandate_test_close (window);
  g_assert_finalize_object (view);
}

static void
test_pack_is_shown (void)
{
  g_autoptr (GBytes) pack = make_pack ();
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 900);
  Saying     picture = { view, "Page 1 of" };
  guint      n_pages;

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), pack);
  mandate_test_wait (has_pages, view);
  n_pages = mandate_pdf_view_get_n_pages (MANDATE_PDF_VIEW (view));
  g_assert_cmpuint (n_pages, >, 20);
  g_assert_cmpuint (mandate_pdf_view_get_page (MANDATE_PDF_VIEW (view)), ==, 1);
  picture.text = g_strdup_printf ("Page 1 of %u", n_pages);
  g_assert_true (says (view, picture.text));
  g_free ((char *) picture.text);

  mandate_pdf_view_set_page (MANDATE_PDF_VIEW (view), 4);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_pdf_view_get_page (MANDATE_PDF_VIEW (view)), ==, 4);
  mandate_pdf_view_set_page (MANDATE_PDF_VIEW (view), 100000);
  mandate_test_settle ();
  g_assert_cmpuint (mandate_pdf_view_get_page (MANDATE_PDF_VIEW (view)), ==, n_pages);

  close_view (window, view);
}

static void
test_pixels_are_those_of_the_file (void)
{
  g_autoptr (GBytes) red = make_coloured ("1 0 0");
  g_autoptr (GBytes) green = make_coloured ("0 1 0");
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 500);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), red);
  mandate_test_wait (is_red, view);
  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), green);
  mandate_test_wait (is_green, view);

  close_view (window, view);
}

static void
test_next_and_previous_turn_pages (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("Word", 3);
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 500);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), pdf);
  wait_for_text (view, "1 / 3");
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (view, GTK_TYPE_BUTTON, "Previous Page")));
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Next Page"));
  g_assert_true (says (view, "2 / 3"));
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Next Page"));
  g_assert_true (says (view, "3 / 3"));
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (view, GTK_TYPE_BUTTON, "Next Page")));
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Previous Page"));
  g_assert_true (says (view, "2 / 3"));

  close_view (window, view);
}

static void
test_zoom_goes_in_steps_and_keeps_the_page (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("Word", 5);
  GtkWidget      *view = mandate_pdf_view_new ();
  MandatePdfView *self = MANDATE_PDF_VIEW (view);
  GtkWidget      *window = show (view, 600);

  mandate_pdf_view_set_pdf (self, pdf);
  wait_for_text (view, "1 / 5");
  mandate_pdf_view_set_page (self, 3);
  gtk_test_widget_wait_for_draw (view);

  /* 600 pixels less the margins are 71 % of the width of A4. */
  g_assert_cmpfloat (mandate_pdf_view_get_zoom (self), ==, MANDATE_PDF_ZOOM_FIT);
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Larger (Ctrl++)"));
  g_assert_cmpfloat (mandate_pdf_view_get_zoom (self), ==, 0.75);
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Larger (Ctrl++)"));
  g_assert_cmpfloat (mandate_pdf_view_get_zoom (self), ==, 1);
  g_assert_true (says (view, "100 %"));
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 3);

  mandate_pdf_view_set_zoom (self, 100);
  g_assert_cmpfloat (mandate_pdf_view_get_zoom (self), ==, 4);
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (view, GTK_TYPE_BUTTON, "Larger (Ctrl++)")));
  mandate_test_settle ();
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 3);

  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Fit the Width (Ctrl+0)"));
  g_assert_cmpfloat (mandate_pdf_view_get_zoom (self), ==, MANDATE_PDF_ZOOM_FIT);
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 3);

  close_view (window, view);
}

static void
test_search_goes_to_the_page (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("Word", 12);
  GtkWidget      *view = mandate_pdf_view_new ();
  MandatePdfView *self = MANDATE_PDF_VIEW (view);
  GtkWidget      *window = show (view, 600);

  mandate_pdf_view_set_pdf (self, pdf);
  wait_for_text (view, "1 / 12");
  mandate_pdf_view_begin_search (self);
  mandate_test_type (mandate_test_get (view, GTK_TYPE_SEARCH_ENTRY, NULL), "word-1");
  /* Words 1, 10, 11 and 12. */
  wait_for_text (view, "1 of 4");
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 1);
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Next Match"));
  g_assert_true (says (view, "2 of 4"));
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 10);
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Previous Match"));
  mandate_test_press (mandate_test_get (view, GTK_TYPE_BUTTON, "Previous Match"));
  g_assert_true (says (view, "4 of 4"));
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 12);

  mandate_test_type (mandate_test_get (view, GTK_TYPE_SEARCH_ENTRY, NULL), "sword");
  wait_for_text (view, "Not found");

  close_view (window, view);
}

static gboolean
is_beyond_first_page (gpointer view)
{
  return mandate_pdf_view_get_page (view) > 1;
}

static void
test_name_in_the_pack_is_found (void)
{
  g_autoptr (GBytes) pack = make_pack ();
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 1000);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), pack);
  mandate_test_wait (has_pages, view);
  mandate_test_press (mandate_test_get (view, GTK_TYPE_TOGGLE_BUTTON, "Small Pages (T)"));
  mandate_pdf_view_begin_search (MANDATE_PDF_VIEW (view));
  mandate_test_type (mandate_test_get (view, GTK_TYPE_SEARCH_ENTRY, NULL), "Ana");
  mandate_test_wait (is_beyond_first_page, view);
  mandate_test_wait (is_drawn, view);
  mandate_test_screenshot (window, "pdf-view");

  close_view (window, view);
}

/* What a screen reader reads out in place of the page. */
static gboolean
tells_of_size (gpointer view)
{
  GtkWidget       *paper = mandate_test_find (view, g_type_from_name ("MandatePdfPaper"), NULL);
  g_autofree char *other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (paper), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, TOO_LARGE);

  return other == NULL;
}

static void
test_page_that_breaks_the_helper_costs_that_page (void)
{
  const char *const objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 5 0 R >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9000000 9000000] /UserUnit 1000 >>",
    "<< /Length 27 >>\nstream\n1 0 0 rg 0 0 300 300 re f   \nendstream",
    NULL
  };
  g_autoptr (GBytes) pdf = mandate_test_pdf_from_texts (objects);
  GtkWidget      *view = mandate_pdf_view_new ();
  MandatePdfView *self = MANDATE_PDF_VIEW (view);
  GtkWidget      *window = show (view, 360);

  mandate_pdf_view_set_pdf (self, pdf);
  wait_for_text (view, "1 / 2");
  mandate_test_wait (is_red, view);
  mandate_pdf_view_set_page (self, 2);
  mandate_test_wait (tells_of_size, view);
  g_assert_cmpuint (mandate_pdf_view_get_page (self), ==, 2);
  mandate_test_screenshot (window, "pdf-view-problem");

  /* The other one is still there. */
  mandate_pdf_view_set_page (self, 1);
  mandate_test_wait (is_red, view);

  close_view (window, view);
}

/* Whether all of it can be read. */
static gboolean
is_whole (GtkWidget  *view,
          const char *text)
{
  GtkWidget *label = mandate_test_find (view, GTK_TYPE_LABEL, text);

  return label != NULL && !pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label)));
}

static void
test_page_is_told_in_a_narrow_window (void)
{
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("Word", 24);
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 320);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), pdf);
  wait_for_text (view, "1 / 24");
  mandate_pdf_view_set_page (MANDATE_PDF_VIEW (view), 12);
  wait_for_text (view, "12 / 24");
  mandate_test_settle ();
  mandate_test_screenshot (window, "pdf-view-narrow");
  g_assert_true (is_whole (view, "12 / 24"));
  g_assert_false (is_whole (view, "Page 12 of 24"));
  close_view (window, view);

  view = mandate_pdf_view_new ();
  window = show (view, 900);
  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), pdf);
  wait_for_text (view, "Page 1 of 24");
  mandate_test_settle ();
  g_assert_true (is_whole (view, "Page 1 of 24"));
  g_assert_false (is_whole (view, "1 / 24"));
  close_view (window, view);
}

static void
test_file_that_is_damaged_is_told (void)
{
  g_autoptr (GBytes) header = mandate_test_bytes ("%PDF-1.4\n");
  g_autoptr (GBytes) pdf = mandate_test_pdf_with_words ("Word", 1);
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 360);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), header);
  wait_for_text (view, "The Pages Can’t Be Shown");
  g_assert_cmpuint (mandate_pdf_view_get_n_pages (MANDATE_PDF_VIEW (view)), ==, 0);
  mandate_test_screenshot (window, "pdf-view-damaged");

  /* The next file is shown as if nothing had been. */
  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), pdf);
  wait_for_text (view, "1 / 1");

  close_view (window, view);
}

static void
test_message_stands_in_for_pages (void)
{
  GtkWidget      *view = mandate_pdf_view_new ();
  MandatePdfView *self = MANDATE_PDF_VIEW (view);
  GtkWidget      *window = show (view, 360);

  mandate_pdf_view_set_message (self, "Making the Pages", "This takes a moment.");
  mandate_pdf_view_set_progress (self, 0.4);
  mandate_test_settle ();
  g_assert_true (says (view, "Making the Pages"));
  g_assert_nonnull (mandate_test_find (view, GTK_TYPE_PROGRESS_BAR, NULL));
  mandate_pdf_view_set_progress (self, -1);
  g_assert_null (mandate_test_find (view, GTK_TYPE_PROGRESS_BAR, NULL));

  close_view (window, view);
}

/* A page that keeps the helper busy for a while, even if it is only looked over. */
static GBytes *
make_slow (void)
{
  g_autoptr (GBytes) content = mandate_test_repeat ("0 0 m 595 842 l S\n", 200000);

  return mandate_test_pdf_with_content (content, "", "", NULL);
}

static void
test_another_file_ends_work_on_the_one_before (void)
{
  g_autoptr (GBytes) slow = make_slow ();
  g_autoptr (GBytes) green = make_coloured ("0 1 0");
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 500);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), slow);
  mandate_test_wait (has_pages, view);
  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), green);
  mandate_test_wait (is_green, view);

  close_view (window, view);
}

static void
test_view_can_go_while_pages_are_drawn (void)
{
  g_autoptr (GBytes) slow = make_slow ();
  GtkWidget *view = mandate_pdf_view_new ();
  GtkWidget *window = show (view, 500);

  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), slow);
  mandate_test_wait (has_pages, view);
  close_view (window, view);

  view = mandate_pdf_view_new ();
  window = show (view, 500);
  mandate_pdf_view_set_pdf (MANDATE_PDF_VIEW (view), slow);
  close_view (window, view);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/pdf-view/shows-a-pack", test_pack_is_shown);
  g_test_add_func ("/pdf-view/has-the-pixels-of-the-file", test_pixels_are_those_of_the_file);
  g_test_add_func ("/pdf-view/next-and-previous-turn-pages", test_next_and_previous_turn_pages);
  g_test_add_func ("/pdf-view/zoom-goes-in-steps-and-keeps-the-page", test_zoom_goes_in_steps_and_keeps_the_page);
  g_test_add_func ("/pdf-view/search-goes-to-the-page", test_search_goes_to_the_page);
  g_test_add_func ("/pdf-view/a-name-in-the-pack-is-found", test_name_in_the_pack_is_found);
  g_test_add_func ("/pdf-view/page-that-breaks-the-helper-costs-that-page", test_page_that_breaks_the_helper_costs_that_page);
  g_test_add_func ("/pdf-view/page-is-told-in-a-narrow-window", test_page_is_told_in_a_narrow_window);
  g_test_add_func ("/pdf-view/file-that-is-damaged-is-told", test_file_that_is_damaged_is_told);
  g_test_add_func ("/pdf-view/message-stands-in-for-pages", test_message_stands_in_for_pages);
  g_test_add_func ("/pdf-view/another-file-ends-work-on-the-one-before", test_another_file_ends_work_on_the_one_before);
  g_test_add_func ("/pdf-view/can-go-while-pages-are-drawn", test_view_can_go_while_pages_are_drawn);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-paper.h"
#include "mandate-passage-view.h"
#include "mandate-test-ui.h"

#define IMPROVE "We keep getting better: once every three months we look at what went wrong, choose one thing to improve, and check later that it helped."

static GPtrArray *
new_passages (const char *improve)
{
  GPtrArray *passages = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_passage_free);

  g_ptr_array_add (passages, mandate_passage_new ("title", NULL, "# Information Security Policy"));
  g_ptr_array_add (passages, mandate_passage_new ("why", "Why we have this policy", "Corner Bakery bakes for three shops and two hospitals. We hold recipes, customers’ orders and payment details, and **ward delivery lists**. If they leak, are changed or cannot be reached, people may not be fed on time."));
  g_ptr_array_add (passages, mandate_passage_new ("who", "Who follows it", "1. All nine of us\n2. seasonal helpers, and\n3. Bytewerk, who look after our computers:\n   - tills\n   - backups"));
  g_ptr_array_add (passages, mandate_passage_new ("promise", "What we promise", "We keep to the laws & contracts that apply to us: data protection, food traceability, and our supplier terms with St. Mary’s Hospital."));
  g_ptr_array_add (passages, mandate_passage_new ("improve", NULL, improve));
  g_ptr_array_add (passages, mandate_passage_new_to_come ("aims", "What we aim for", "comes with step 4"));
  g_ptr_array_add (passages, mandate_passage_new_to_come ("rules", "House rules", "comes with step 5"));

  return passages;
}

static GtkWidget *
new_paper (void)
{
  GtkWidget *paper = mandate_paper_new ();
  g_autoptr (GPtrArray) passages = new_passages (IMPROVE);

  mandate_paper_set_header (MANDATE_PAPER (paper), "Corner Bakery", "POL-01 · draft of version 3");
  mandate_paper_set_passages (MANDATE_PAPER (paper), passages);

  return paper;
}

static GtkWidget *
show_on_desk (GtkWidget *paper,
              int        width,
              int        height)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child", paper, NULL);

  gtk_widget_add_css_class (scroller, "desk");
  gtk_widget_set_margin_start (paper, 24);
  gtk_widget_set_margin_end (paper, 24);
  gtk_widget_set_margin_top (paper, 18);
  gtk_widget_set_margin_bottom (paper, 18);

  return mandate_test_show (scroller, width, height);
}

static GtkWidget *
find_view (GtkWidget  *root,
           const char *anchor)
{
  GtkWidget *passages = gtk_widget_get_last_child (mandate_test_get (root, MANDATE_TYPE_PAPER, NULL));

  for (GtkWidget *view = gtk_widget_get_first_child (passages); view != NULL; view = gtk_widget_get_next_sibling (view))
    if (g_strcmp0 (mandate_passage_view_get_passage (MANDATE_PASSAGE_VIEW (view))->anchor, anchor) == 0)
      return view;

  return NULL;
}

static graphene_rect_t
get_bounds (GtkWidget *widget,
            GtkWidget *root)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, root, &bounds));

  return bounds;
}

static void
test_paper_prints_markdown (void)
{
  GtkWidget *window = show_on_desk (new_paper (), 540, 700);

  mandate_test_get (window, GTK_TYPE_LABEL, "Information Security Policy");
  mandate_test_get (window, GTK_TYPE_LABEL, "Why we have this policy");
  mandate_test_get (window, GTK_TYPE_LABEL, "We keep to the laws &amp; contracts that apply to us: data protection, food traceability, and our supplier terms with St. Mary’s Hospital.");
  mandate_test_get (window, GTK_TYPE_LABEL, "2.");
  mandate_test_get (window, GTK_TYPE_LABEL, "•");
  mandate_test_get (window, GTK_TYPE_LABEL, "tills");
  mandate_test_get (window, GTK_TYPE_LABEL, "comes with step 4");

  mandate_test_close (window);
}

static void
test_paper_lets_text_be_copied (void)
{
  GtkWidget *window = show_on_desk (new_paper (), 540, 700);
  GtkWidget *label = mandate_test_get (window, GTK_TYPE_LABEL, IMPROVE);
  int        start, end;

  gtk_label_select_region (GTK_LABEL (label), 0, 7);
  g_assert_true (gtk_label_get_selection_bounds (GTK_LABEL (label), &start, &end));
  g_assert_cmpint (end, ==, 7);

  mandate_test_close (window);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_keyboard_stops_at_the_page_once (void)
{
  GtkWidget       *window = show_on_desk (new_paper (), 540, 700);
  GtkWidget       *paper = mandate_test_get (window, MANDATE_TYPE_PAPER, NULL);
  g_autofree char *text = NULL;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == paper);
  g_assert_false (gtk_widget_child_focus (paper, GTK_DIR_TAB_FORWARD));

  g_assert_true (gtk_widget_activate_action (paper, "paper.copy", NULL));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (paper), NULL, text_read_cb, &text);
  mandate_test_wait (is_set, &text);
  g_assert_true (g_str_has_prefix (text, "# Information Security Policy\n\n## Why we have this policy\n\nCorner Bakery bakes"));
  g_assert_nonnull (strstr (text, IMPROVE));

  mandate_test_close (window);
}

static void
test_mark_moves_no_word (void)
{
  GtkWidget      *paper = new_paper ();
  GtkWidget      *window = show_on_desk (paper, 540, 700);
  GtkWidget      *label = mandate_test_get (window, GTK_TYPE_LABEL, IMPROVE);
  graphene_rect_t before = get_bounds (label, window);
  graphene_rect_t after;

  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "From the answer you are writing"));
  mandate_test_screenshot (window, "paper");

  mandate_paper_set_marked (MANDATE_PAPER (paper), "improve");
  gtk_test_widget_wait_for_draw (window);
  after = get_bounds (label, window);
  g_assert_true (graphene_rect_equal (&before, &after));
  mandate_test_get (find_view (window, "improve"), GTK_TYPE_LABEL, "From the answer you are writing");
  mandate_test_screenshot (window, "paper-marked");

  mandate_paper_set_marked (MANDATE_PAPER (paper), NULL);
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "From the answer you are writing"));

  mandate_test_close (window);
}

static void
test_only_what_differs_is_made_anew (void)
{
  GtkWidget *paper = new_paper ();
  GtkWidget *window = show_on_desk (paper, 540, 700);
  GtkWidget *why = gtk_widget_get_first_child (gtk_widget_get_next_sibling (gtk_widget_get_first_child (find_view (window, "why"))));
  g_autoptr (GPtrArray) passages = new_passages ("We get better every day.");

  mandate_paper_set_marked (MANDATE_PAPER (paper), "improve");
  mandate_paper_set_passages (MANDATE_PAPER (paper), passages);

  mandate_test_get (find_view (window, "improve"), GTK_TYPE_LABEL, "We get better every day.");
  mandate_test_get (find_view (window, "improve"), GTK_TYPE_LABEL, "From the answer you are writing");
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, IMPROVE));
  g_assert_true (why == gtk_widget_get_first_child (gtk_widget_get_next_sibling (gtk_widget_get_first_child (find_view (window, "why")))));

  g_ptr_array_set_size (passages, 2);
  mandate_paper_set_passages (MANDATE_PAPER (paper), passages);
  g_assert_null (find_view (window, "improve"));

  mandate_test_close (window);
}

static gboolean
is_scrolled (gpointer data)
{
  return gtk_adjustment_get_value (data) > 0;
}

static void
test_marked_passage_comes_into_sight (void)
{
  GtkWidget      *paper = new_paper ();
  GtkWidget      *window = show_on_desk (paper, 540, 300);
  GtkWidget      *scroller = mandate_test_get (window, GTK_TYPE_SCROLLED_WINDOW, NULL);
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_t bounds;

  mandate_paper_set_marked (MANDATE_PAPER (paper), "improve");
  mandate_test_wait (is_scrolled, adjustment);
  gtk_test_widget_wait_for_draw (window);

  bounds = get_bounds (find_view (window, "improve"), scroller);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 300);

  mandate_test_close (window);
}

static void
test_paper_is_white_in_the_dark (void)
{
  GtkWidget       *paper = new_paper ();
  GtkWidget       *window;
  AdwStyleManager *manager;

  mandate_paper_set_marked (MANDATE_PAPER (paper), "improve");
  window = show_on_desk (paper, 360, 690);
  manager = adw_style_manager_get_for_display (gtk_widget_get_display (window));
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_test_widget_wait_for_draw (window);
  mandate_test_screenshot (window, "paper-dark-narrow");

  {
    GtkWidget *label = mandate_test_get (window, GTK_TYPE_LABEL, IMPROVE);
    GdkRGBA    color;

    gtk_style_context_get_color (gtk_widget_get_style_context (label), &color);
    g_assert_cmpfloat (color.red, <, 0.2);
  }

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  mandate_test_close (window);
}

static void
test_mark_hangs_at_the_start (void)
{
  GtkWidget *paper;
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  paper = new_paper ();
  mandate_paper_set_marked (MANDATE_PAPER (paper), "improve");
  window = show_on_desk (paper, 540, 700);
  mandate_test_screenshot (window, "paper-rtl");
  g_assert_cmpint (gtk_widget_get_width (find_view (window, "improve")), >, 300);

  mandate_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/paper/prints-headings-lists-and-notes", test_paper_prints_markdown);
  g_test_add_func ("/paper/lets-its-text-be-copied", test_paper_lets_text_be_copied);
  g_test_add_func ("/paper/stops-the-keyboard-once-and-copies-all", test_keyboard_stops_at_the_page_once);
  g_test_add_func ("/paper/moves-no-word-when-a-passage-is-marked", test_mark_moves_no_word);
  g_test_add_func ("/paper/makes-only-anew-what-differs", test_only_what_differs_is_made_anew);
  g_test_add_func ("/paper/brings-the-marked-passage-into-sight", test_marked_passage_comes_into_sight);
  g_test_add_func ("/paper/is-white-in-the-dark-too", test_paper_is_white_in_the_dark);
  g_test_add_func ("/paper/is-readable-from-the-right", test_mark_hangs_at_the_start);

  return g_test_run ();
}

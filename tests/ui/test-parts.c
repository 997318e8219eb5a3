/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages are built from keeps quiet where nobody sees it, and asks for no more room than there is. */

#include "config.h"

#include "mandate-adaptive-bin.h"
#include "mandate-follow.h"
#include "mandate-label.h"
#include "mandate-test-ui.h"
#include "mandate-text-bin.h"

#define LONG_TEXT "However long a sentence is, it is broken into lines where the window ends, and goes on below."

static void
count (GtkWidget *label)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT, g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (label)), NULL, 10) + 1);

  gtk_label_set_label (GTK_LABEL (label), text);
}

static const char *
get_count (GtkWidget *label)
{
  return gtk_label_get_label (GTK_LABEL (label));
}

typedef struct
{
  GtkAdjustment *source;
  GtkWidget     *stack;
  GtkWidget     *front;
  GtkWidget     *back;
  GtkWidget     *window;
} Views;

/* Two views of the same thing, of which one is seen; both count how often they are filled. */
static void
set_up_views (Views        *views,
              gconstpointer data)
{
  views->source = g_object_ref_sink (gtk_adjustment_new (0, 0, 10, 1, 1, 1));
  views->stack = gtk_stack_new ();
  views->front = gtk_label_new ("0");
  views->back = gtk_label_new ("0");
  gtk_stack_add_child (GTK_STACK (views->stack), views->front);
  gtk_stack_add_child (GTK_STACK (views->stack), views->back);
  mandate_follow (views->front, views->source, "value-changed", G_CALLBACK (count));
  mandate_follow (views->back, views->source, "notify::value", G_CALLBACK (count));
  views->window = mandate_test_show (views->stack, 300, 200);
}

static void
tear_down_views (Views        *views,
                 gconstpointer data)
{
  if (views->window != NULL)
    mandate_test_close (views->window);
  g_assert_finalize_object (views->source);
}

static void
test_seen_view_follows_at_once (Views        *views,
                                gconstpointer data)
{
  gtk_adjustment_set_value (views->source, 1);
  g_assert_cmpstr (get_count (views->front), ==, "1");
  gtk_adjustment_set_value (views->source, 2);
  g_assert_cmpstr (get_count (views->front), ==, "2");
}

static void
test_hidden_view_follows_once_when_it_is_shown (Views        *views,
                                                gconstpointer data)
{
  gtk_adjustment_set_value (views->source, 1);
  gtk_adjustment_set_value (views->source, 2);
  g_assert_cmpstr (get_count (views->back), ==, "0");

  gtk_stack_set_visible_child (GTK_STACK (views->stack), views->back);
  g_assert_cmpstr (get_count (views->back), ==, "1");

  gtk_stack_set_visible_child (GTK_STACK (views->stack), views->front);
  gtk_stack_set_visible_child (GTK_STACK (views->stack), views->back);
  g_assert_cmpstr (get_count (views->back), ==, "1");
}

static void
test_view_that_is_gone_is_not_told (Views        *views,
                                    gconstpointer data)
{
  mandate_test_close (g_steal_pointer (&views->window));
  gtk_adjustment_set_value (views->source, 1);
}

/* A stack asks how narrow its child could be at a height; the answer costs a label a dozen layouts. */
static void
test_text_is_as_wide_at_every_height (void)
{
  GtkWidget *text = g_object_ref_sink (mandate_text_bin_new (mandate_label_new (LONG_TEXT, NULL)));
  GtkWidget *label = adw_bin_get_child (ADW_BIN (text));
  int        width, width_at_height, label_width, label_width_at_height;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &label_width, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, 40, &label_width_at_height, NULL, NULL, NULL);
  g_assert_cmpint (label_width_at_height, >, label_width);

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, 40, &width_at_height, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, label_width);
  g_assert_cmpint (width_at_height, ==, label_width);

  g_assert_finalize_object (text);
}

static void
test_text_is_as_high_as_its_width_asks (void)
{
  GtkWidget *text = g_object_ref_sink (mandate_text_bin_new (mandate_label_new (LONG_TEXT, NULL)));
  int        height_when_wide, height_when_narrow;

  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, 2000, &height_when_wide, NULL, NULL, NULL);
  gtk_widget_measure (text, GTK_ORIENTATION_VERTICAL, 200, &height_when_narrow, NULL, NULL, NULL);
  g_assert_cmpint (height_when_narrow, >=, 3 * height_when_wide);

  g_assert_finalize_object (text);
}

static void
test_narrow_window_is_known_before_it_is_drawn (void)
{
  GtkWidget *bin = mandate_adaptive_bin_new (500);
  GtkWidget *window = adw_window_new ();

  g_assert_false (mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (bin)));
  gtk_window_set_default_size (GTK_WINDOW (window), 400, 300);
  adw_window_set_content (ADW_WINDOW (window), bin);
  g_assert_true (mandate_adaptive_bin_get_is_narrow (MANDATE_ADAPTIVE_BIN (bin)));

  mandate_test_close (window);
}

/* A title bar that has room only once the page below it is narrow would otherwise widen the window for good. */
static void
test_page_that_comes_later_does_not_widen_a_narrow_window (void)
{
  GtkWidget *stack = g_object_new (GTK_TYPE_STACK, "hhomogeneous", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bin = mandate_adaptive_bin_new (500);
  GtkWidget *bar = g_object_new (GTK_TYPE_BUTTON, "label", "Long Words on a Button That Need Much Room", "visible", TRUE, NULL);
  GtkWidget *window;
  int        width;

  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("First"));
  window = mandate_test_show (stack, 250, 200);
  width = gtk_widget_get_width (stack);

  g_object_bind_property (bin, "is-narrow", bar, "visible", G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), bin);
  gtk_stack_add_child (GTK_STACK (stack), box);
  gtk_stack_set_visible_child (GTK_STACK (stack), box);
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_cmpint (gtk_widget_get_width (stack), ==, width);

  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add ("/parts/a-view-that-is-seen-follows-at-once", Views, NULL, set_up_views, test_seen_view_follows_at_once, tear_down_views);
  g_test_add ("/parts/a-hidden-view-follows-once-when-it-is-shown", Views, NULL, set_up_views, test_hidden_view_follows_once_when_it_is_shown, tear_down_views);
  g_test_add ("/parts/a-view-that-is-gone-is-not-told", Views, NULL, set_up_views, test_view_that_is_gone_is_not_told, tear_down_views);
  g_test_add_func ("/parts/text-is-as-wide-at-every-height", test_text_is_as_wide_at_every_height);
  g_test_add_func ("/parts/text-is-as-high-as-its-width-asks", test_text_is_as_high_as_its_width_asks);
  g_test_add_func ("/parts/a-narrow-window-is-known-before-it-is-drawn", test_narrow_window_is_known_before_it_is_drawn);
  g_test_add_func ("/parts/a-page-that-comes-later-does-not-widen-a-narrow-window", test_page_that_comes_later_does_not_widen_a_narrow_window);

  return g_test_run ();
}

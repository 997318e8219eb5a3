/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-help-topics.h"
#include "mandate-help-window.h"
#include "mandate-places.h"
#include "mandate-split.h"
#include "mandate-test-ui.h"
#include "mandate-window.h"

static GtkWidget *
open_window (MandateSession *session)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);

  return mandate_test_show (window, 1100, 760);
}

static GtkWidget *
find_help (GtkWidget *window)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *other = all; other != NULL; other = other->next)
    if (MANDATE_IS_HELP_WINDOW (other->data) && gtk_window_get_transient_for (other->data) == GTK_WINDOW (window))
      return other->data;

  return NULL;
}

static GtkWidget *
ask_for_help (GtkWidget *window)
{
  g_assert_true (gtk_widget_activate_action (window, "win.help", NULL));
  mandate_test_settle ();

  return find_help (window);
}

static void
test_help_is_about_the_place_that_is_shown (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = open_window (session);
  GtkWidget *help;

  mandate_window_show_page (MANDATE_WINDOW (window), "resources");
  help = ask_for_help (window);
  mandate_test_get (help, GTK_TYPE_LABEL, "What the auditor looks for");
  mandate_test_get (help, GTK_TYPE_LABEL, "The money, hours, equipment, tools and help that were asked for, approved and used.");
  mandate_test_screenshot (help, "help-wide");

  /* A second time it is the same window, turned to another page. */
  mandate_window_show_page (MANDATE_WINDOW (window), "pack");
  g_assert_true (ask_for_help (window) == help);
  mandate_test_get (help, GTK_TYPE_LABEL, "One PDF with everything about leadership that an auditor asks for, in the order in which they ask.");

  mandate_test_close (window);
  g_assert_finalize_object (g_steal_pointer (&session));
}

static void
test_help_explains_the_words (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget  *window = open_window (session);
  GtkWidget  *help = ask_for_help (window);
  GtkListBox *list = GTK_LIST_BOX (mandate_test_get (help, GTK_TYPE_LIST_BOX, NULL));
  guint       n_topics;

  mandate_help_list_topics (&n_topics);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, n_topics));
  mandate_test_settle ();
  mandate_test_get (help, GTK_TYPE_LABEL, "Top management");

  mandate_test_close (window);
  g_assert_finalize_object (g_steal_pointer (&session));
}

static gboolean
is_folded (gpointer data)
{
  return mandate_split_get_is_folded (data);
}

static void
test_narrow_help_goes_from_list_to_page_and_back (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget    *window = open_window (session);
  GtkWidget    *help = ask_for_help (window);
  MandateSplit *split = MANDATE_SPLIT (mandate_test_get (help, MANDATE_TYPE_SPLIT, NULL));

  gtk_window_set_default_size (GTK_WINDOW (help), 360, 640);
  mandate_test_wait (is_folded, split);
  mandate_test_screenshot (help, "help-narrow");
  mandate_test_get (help, GTK_TYPE_LABEL, "First Steps");
  mandate_test_press (mandate_test_get (help, GTK_TYPE_BUTTON, "All Pages of Help"));
  mandate_test_screenshot (help, "help-narrow-list");

  mandate_test_close (window);
  g_assert_finalize_object (g_steal_pointer (&session));
}

static void
test_each_place_has_a_page (void)
{
  guint               n_places;
  const MandatePlace *places = mandate_places_get (&n_places);

  for (guint i = 1; i < n_places; i++)
    {
      g_test_message ("%s", places[i].id);
      g_assert_cmpuint (mandate_help_find_topic (places[i].id), >, 0);
    }

  g_assert_cmpuint (mandate_help_find_topic (NULL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/help/is-about-the-place-that-is-shown", test_help_is_about_the_place_that_is_shown);
  g_test_add_func ("/help/explains-the-words", test_help_explains_the_words);
  g_test_add_func ("/help/narrow/goes-from-list-to-page-and-back", test_narrow_help_goes_from_list_to_page_and_back);
  g_test_add_func ("/help/each-place-has-a-page", test_each_place_has_a_page);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-list-page.h"
#include "mandate-overview-page.h"
#include "mandate-test-ui.h"

static void
test_window_shows_the_organisation (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1000, 700);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Corner Bakery");
  mandate_test_screenshot (window, "window");

  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

/* Where there is much, the checks take long; nobody waits for them to see the window. */
static void
test_overview_shows_itself_before_the_checks_are_through (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  g_assert_null (mandate_session_get_findings (session));
  gtk_window_present (GTK_WINDOW (window));

  mandate_test_get (window, GTK_TYPE_LABEL, "Looking through the records…");
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "What the Auditor Will Ask"));

  mandate_test_get_findings (session);
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "Looking through the records…"));
  mandate_test_get (window, GTK_TYPE_LABEL, "What the Auditor Will Ask");

  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

static void
test_window_makes_no_page_but_the_one_that_it_shows (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));

  mandate_window_show_session (MANDATE_WINDOW (window), session, "evidence");
  gtk_window_present (GTK_WINDOW (window));
  mandate_test_settle ();

  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "evidence");
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_OVERVIEW_PAGE, NULL));

  mandate_window_show_page (MANDATE_WINDOW (window), "overview");
  mandate_test_get (window, MANDATE_TYPE_OVERVIEW_PAGE, NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

/* What is not in the pack because nobody said what it proves is one press away. */
static void
test_pack_leads_to_what_waits_in_the_inbox (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget       *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));
  g_autofree char *filter = NULL;

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1000, 700);
  mandate_window_show_page (MANDATE_WINDOW (window), "pack");
  mandate_test_get_findings (session);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Show _Inbox"));
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "evidence");
  g_object_get (mandate_test_get (window, MANDATE_TYPE_LIST_PAGE, NULL), "filter", &filter, NULL);
  g_assert_cmpstr (filter, ==, "inbox");

  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

static gboolean
has_focus_in (GtkWidget *window,
              GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

static void
test_one_key_leads_from_the_page_to_the_sidebar_and_back (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget  *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));
  GtkListBox *sidebar;

  mandate_window_show_session (MANDATE_WINDOW (window), session, "evidence");
  mandate_test_show (window, 1000, 700);
  sidebar = GTK_LIST_BOX (gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LIST_BOX_ROW, "Evidence"), GTK_TYPE_LIST_BOX));

  gtk_widget_child_focus (mandate_test_get (window, MANDATE_TYPE_LIST_PAGE, NULL), GTK_DIR_TAB_FORWARD);
  gtk_widget_activate_action (window, "win.go-to-other-pane", NULL);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (gtk_list_box_get_selected_row (sidebar)));

  /* Going past other pages opens none of them, and none looks as if it were open. */
  g_signal_emit_by_name (sidebar, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  g_assert_null (mandate_test_find (GTK_WIDGET (gtk_list_box_get_selected_row (sidebar)), GTK_TYPE_LABEL, "Evidence"));
  gtk_widget_activate_action (window, "win.go-to-other-pane", NULL);
  g_assert_true (has_focus_in (window, mandate_test_get (window, MANDATE_TYPE_LIST_PAGE, NULL)));
  mandate_test_get (GTK_WIDGET (gtk_list_box_get_selected_row (sidebar)), GTK_TYPE_LABEL, "Evidence");

  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

/* Whoever adds a person on the way goes on at once. */
static void
test_message_leaves_the_buttons_of_a_wizard_free (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget      *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));
  graphene_rect_t toast, button;

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 360, 640);
  mandate_window_open_wizard (MANDATE_WINDOW (window), "roles");
  mandate_session_tell (session, "“Jonas Weber” added");
  mandate_test_settle ();

  g_assert_true (gtk_widget_compute_bounds (mandate_test_get (window, g_type_from_name ("AdwToastWidget"), NULL), window, &toast));
  g_assert_true (gtk_widget_compute_bounds (mandate_test_get (window, GTK_TYPE_BUTTON, "Continue"), window, &button));
  g_assert_cmpfloat (toast.origin.y + toast.size.height, <=, button.origin.y);
  mandate_test_screenshot (window, "window-toast-wizard");

  mandate_window_show_page (MANDATE_WINDOW (window), "overview");
  mandate_test_settle ();
  mandate_test_screenshot (window, "window-toast-page");
  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/window/shows-the-name-of-the-organisation", test_window_shows_the_organisation);
  g_test_add_func ("/window/overview-shows-itself-before-the-checks-are-through", test_overview_shows_itself_before_the_checks_are_through);
  g_test_add_func ("/window/pack-leads-to-what-waits-in-the-inbox", test_pack_leads_to_what_waits_in_the_inbox);
  g_test_add_func ("/window/one-key-leads-from-the-page-to-the-sidebar-and-back", test_one_key_leads_from_the_page_to_the_sidebar_and_back);
  g_test_add_func ("/window/makes-no-page-but-the-one-that-it-shows", test_window_makes_no_page_but_the_one_that_it_shows);

  g_test_add_func ("/window/message-leaves-the-buttons-of-a-wizard-free", test_message_leaves_the_buttons_of_a_wizard_free);

  return g_test_run ();
}

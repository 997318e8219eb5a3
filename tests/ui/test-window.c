/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/window/shows-the-name-of-the-organisation", test_window_shows_the_organisation);

  return g_test_run ();
}

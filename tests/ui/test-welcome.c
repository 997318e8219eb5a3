/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-busy.h"
#include "mandate-test-ui.h"
#include "mandate-trouble.h"
#include "mandate-welcome.h"

static void
test_welcome_fits_a_telephone (void)
{
  GtkWidget *window = mandate_test_show (mandate_welcome_new (FALSE), 360, 690);

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "welcome-narrow");
  mandate_test_close (window);
}

static void
test_welcome_is_readable_in_the_dark (void)
{
  GtkWidget       *window = mandate_test_show (mandate_welcome_new (TRUE), 1000, 700);
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (window));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_BUTTON, "Back to the Workspace");
  mandate_test_screenshot (window, "welcome-dark");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  mandate_test_close (window);
}

static void
test_welcome_turns_round (void)
{
  GtkWidget *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = mandate_test_show (mandate_welcome_new (TRUE), 1000, 700);
  mandate_test_screenshot (window, "welcome-rtl");
  mandate_test_close (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_busy_can_be_stopped (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GtkWidget *window = mandate_test_show (mandate_busy_new ("Taking in the copy…", cancellable), 360, 690);

  mandate_test_screenshot (window, "busy-narrow");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Cancel"));
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  mandate_test_close (window);
}

static void
test_busy_offers_no_stop_where_there_is_none (void)
{
  GtkWidget *window = mandate_test_show (mandate_busy_new ("Opening the workspace…", NULL), 360, 690);

  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "_Cancel"));
  mandate_test_close (window);
}

static void
test_trouble_says_why (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "“A & <B>” is damaged. Restore a backup.");
  GtkWidget *window = mandate_test_show (mandate_trouble_new ("The Workspace Can’t Be Opened", error), 360, 690);
  GtkWidget *status = mandate_test_get (window, ADW_TYPE_STATUS_PAGE, NULL);

  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), ==, "“A &amp; &lt;B&gt;” is damaged. Restore a backup.");
  mandate_test_screenshot (window, "trouble-narrow");
  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/welcome/fits-a-telephone", test_welcome_fits_a_telephone);
  g_test_add_func ("/welcome/is-readable-in-the-dark", test_welcome_is_readable_in_the_dark);
  g_test_add_func ("/welcome/turns-round-with-the-script", test_welcome_turns_round);
  g_test_add_func ("/busy/can-be-stopped", test_busy_can_be_stopped);
  g_test_add_func ("/busy/offers-no-stop-where-there-is-none", test_busy_offers_no_stop_where_there_is_none);
  g_test_add_func ("/trouble/says-why", test_trouble_says_why);

  return g_test_run ();
}

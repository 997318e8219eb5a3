/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-ui.h"

static GtkWidget *
show_roles (MandateSession *session,
            const char     *link,
            int             width,
            int             height)
{
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, width, height);
  mandate_window_show_link (MANDATE_WINDOW (window), link);
  mandate_test_settle ();

  return window;
}

static void
test_pictures (void)
{
  static const char *const links[] = { "role", "raci-activity", "person" };
  g_autoptr (MandateSession) sample = mandate_test_new_sample_session ();
  g_autoptr (MandateSession) empty = mandate_test_new_session ();

  for (guint dark = 0; dark < 2; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);

      for (guint i = 0; i < G_N_ELEMENTS (links); i++)
        for (guint narrow = 0; narrow < 2; narrow++)
          {
            GtkWidget *window = show_roles (sample, "role", narrow ? 360 : 1000, 760);
            AdwViewStack *stack = ADW_VIEW_STACK (mandate_test_get (window, ADW_TYPE_VIEW_STACK, NULL));
            g_autofree char *name = g_strdup_printf ("sample-%s%s%s", links[i], narrow ? "-narrow" : "", dark ? "-dark" : "");

            adw_view_stack_set_visible_child_name (stack, i == 0 ? "mandated" : i == 1 ? "raci" : "people");
            mandate_test_settle ();
            gtk_test_widget_wait_for_draw (window);
            mandate_test_settle ();
            gtk_test_widget_wait_for_draw (window);
            g_printerr ("%s %ld\n", name, (long) (g_get_monotonic_time () / 1000));
            mandate_test_screenshot (window, name);
            mandate_test_close (window);
          }
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  (void) empty;
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/roles/pictures", test_pictures);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* make-screenshots FOLDER: a picture of every page and every step, wide and narrow, light and dark. */

#include "config.h"

#include "mandate-test-tour.h"

static const struct
{
  const char *name;
  int         width;
  int         height;
} sizes[] = {
  { "wide", 1100, 760 },
  { "narrow", 360, 720 },
};

static void
photograph (GtkWidget  *window,
            const char *name,
            gpointer    prefix)
{
  g_autofree char *file = g_strconcat (prefix, "-", name, NULL);

  mandate_test_screenshot (window, file);
}

static void
photograph_all (gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean         is_dark = g_str_equal (data, "dark");

  adw_style_manager_set_color_scheme (manager, is_dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *prefix = g_strdup_printf ("%s-%s", sizes[i].name, (const char *) data);

      mandate_test_tour (sizes[i].width, sizes[i].height, photograph, prefix);
    }
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);
  mandate_test_speak ();

  if (argc > 1)
    g_setenv ("MANDATE_SCREENSHOTS", argv[1], TRUE);
  if (g_getenv ("MANDATE_SCREENSHOTS") == NULL)
    g_error ("usage: make-screenshots FOLDER");
  if (g_getenv ("MANDATE_TEST_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  g_test_add_data_func ("/screenshots/light", "light", photograph_all);
  g_test_add_data_func ("/screenshots/dark", "dark", photograph_all);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The details of an organisation as a consultant with several clients uses them: logo, templates, names. */

#include "config.h"

#include "mandate-test-ui.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-calendar-follower.h"
#include "mandate-house-style.h"
#include "mandate-library.h"
#include "mandate-organisation-window.h"
#include "mandate-organisation.h"
#include "mandate-set-up.h"
#include "mandate-template-store.h"

#define HOUSE                                                                                                                                \
  "{\"format\":\"mandate-templates-1\",\"name\":\"Berger & <Sons>\",\"version\":\"2026.1\",\"author\":\"A. Berger\",\"languages\":{\"en\":{" \
  "\"policy\":{\"headings\":{\"purpose\":\"Why this paper exists\"}},\"messages\":{\"incident\":{\"opening\":\"Listen, please.\"}}}}}"

static MandateOrganisation *
get_organisation (MandateSession *session)
{
  return mandate_register_find_only (mandate_session_get_register (session), MANDATE_TYPE_ORGANISATION);
}

static gboolean
has_templates (gpointer data)
{
  return get_organisation (data)->templates != NULL;
}

static gboolean
has_logo (gpointer data)
{
  return get_organisation (data)->logo != NULL;
}

/* Only what can be seen is found. */
static gboolean
shows_picture (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_PICTURE, NULL) != NULL;
}

static GFile *
write_file (const char   *name,
            gconstpointer content,
            gssize        length)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static GFile *
write_logo (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "logo.png", NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 100);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, .1, .4, .3);
  cairo_arc (cr, 50, 50, 45, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_rectangle (cr, 120, 30, 260, 40);
  cairo_fill (cr);
  cairo_destroy (cr);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_file_new_for_path (path);
}

static GtkWidget *
show (MandateSession *session,
      int             width)
{
  GtkWidget *window = GTK_WIDGET (mandate_organisation_window_new (NULL, session));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 900);
  gtk_window_present (GTK_WINDOW (window));
  mandate_test_settle ();

  return window;
}

static void
scroll_down (GtkWidget *window)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (mandate_test_get (window, GTK_TYPE_SCROLLED_WINDOW, NULL));
  GtkAdjustment     *adjustment = gtk_scrolled_window_get_vadjustment (scrolled);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  mandate_test_settle ();
}

static void
test_a_set_is_imported_used_and_let_go (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show (session, 640);
  GtkWidget *style = mandate_test_get (window, MANDATE_TYPE_HOUSE_STYLE, NULL);
  GtkWidget *row = mandate_test_get (style, ADW_TYPE_COMBO_ROW, "Templates");
  g_autoptr (GFile) file = write_file ("house.mandate-templates", HOUSE, -1);

  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  mandate_house_style_import (MANDATE_HOUSE_STYLE (style), file);
  mandate_test_wait (has_templates, session);
  mandate_test_settle ();

  g_assert_cmpstr (get_organisation (session)->templates, ==, "Berger & <Sons>");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "letters, agendas"));
  g_assert_nonnull (mandate_test_find (style, GTK_TYPE_LABEL, "Remove These Templates…"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  mandate_test_settle ();
  g_assert_null (get_organisation (session)->templates);

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);

  mandate_test_close (window);
}

static void
test_a_logo_is_set_shown_and_taken_back (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show (session, 640);
  GtkWidget *style = mandate_test_get (window, MANDATE_TYPE_HOUSE_STYLE, NULL);
  g_autoptr (GFile) file = write_logo ();

  g_assert_false (shows_picture (style));
  mandate_house_style_set_logo (MANDATE_HOUSE_STYLE (style), file);
  mandate_test_wait (has_logo, session);
  mandate_test_wait (shows_picture, style);
  scroll_down (window);
  mandate_test_screenshot (window, "house-style");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "house-style-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);

  mandate_test_press (mandate_test_get (style, GTK_TYPE_BUTTON, "Remove the Logo"));
  mandate_test_settle ();
  g_assert_null (get_organisation (session)->logo);
  g_assert_false (shows_picture (style));

  mandate_test_close (window);
}

static void
test_it_fits_where_it_is_narrow (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (GFile) file = write_file ("house.mandate-templates", HOUSE, -1);
  g_autoptr (GFile) logo = write_logo ();
  GtkWidget *window = show (session, 360);
  GtkWidget *style = mandate_test_get (window, MANDATE_TYPE_HOUSE_STYLE, NULL);

  mandate_house_style_import (MANDATE_HOUSE_STYLE (style), file);
  mandate_test_wait (has_templates, session);
  mandate_house_style_set_logo (MANDATE_HOUSE_STYLE (style), logo);
  mandate_test_wait (has_logo, session);
  mandate_test_wait (shows_picture, style);
  scroll_down (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "house-style-360");

  mandate_test_close (window);
}

/* Nothing of one client shows in another: not even which set, and which logo. */
static void
test_each_workspace_has_its_own (void)
{
  g_autoptr (MandateSession) first = mandate_test_new_session ();
  g_autoptr (MandateSession) second = mandate_test_new_session ();
  g_autoptr (GFile) file = write_file ("house.mandate-templates", HOUSE, -1);
  GtkWidget *window = show (first, 640);
  GtkWidget *other;

  mandate_house_style_import (MANDATE_HOUSE_STYLE (mandate_test_get (window, MANDATE_TYPE_HOUSE_STYLE, NULL)), file);
  mandate_test_wait (has_templates, first);
  mandate_test_close (window);

  other = show (second, 640);
  g_assert_null (get_organisation (second)->templates);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (mandate_test_get (other, ADW_TYPE_COMBO_ROW, "Templates"))), ==, 0);
  mandate_test_close (other);
}

static MandateSession *
new_client (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char  *free_name = mandate_library_make_name (name, NULL, &error);
  MandateWorkspace *workspace = mandate_library_create (free_name, FALSE, &error);
  g_autoptr (MandateTranslation) translation = mandate_translation_new ("en");
  g_autoptr (MandateChange) change = mandate_change_new (mandate_workspace_get_register (workspace), "Set up");
  MandateSession *session;

  mandate_set_up (change, name, translation);
  mandate_workspace_commit (workspace, change, &error);
  g_assert_no_error (error);
  session = mandate_session_new (workspace);
  g_object_unref (workspace);

  return session;
}

static void
follow (MandateSettings *settings,
        MandateSession  *session)
{
  g_autoptr (MandateCalendarFollower) follower = mandate_calendar_follower_new (settings);

  mandate_calendar_follower_set_session (follower, session);
  mandate_test_settle ();
  mandate_calendar_follower_set_session (follower, NULL);
}

static void
test_two_of_one_name_have_a_calendar_file_each (void)
{
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  g_autoptr (MandateSession) first = new_client ("Twin Ltd");
  g_autoptr (MandateSession) second = new_client ("Twin Ltd");
  g_autofree char *folder = g_dir_make_tmp ("mandate-twins-XXXXXX", NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint       n = 0;

  g_assert_cmpstr (mandate_session_get_name (first), ==, mandate_session_get_name (second));
  mandate_settings_set_string (settings, "calendar-folder", folder);
  follow (settings, first);
  follow (settings, second);
  mandate_settings_set_string (settings, "calendar-folder", "");

  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_test_message ("%s", name);
      g_remove (path);
      n++;
    }
  g_rmdir (folder);
  g_assert_cmpuint (n, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/house-style/a-set-is-imported-used-and-let-go", test_a_set_is_imported_used_and_let_go);
  g_test_add_func ("/house-style/a-logo-is-set-shown-and-taken-back", test_a_logo_is_set_shown_and_taken_back);
  g_test_add_func ("/house-style/fits-where-it-is-narrow", test_it_fits_where_it_is_narrow);
  g_test_add_func ("/house-style/each-workspace-has-its-own", test_each_workspace_has_its_own);
  g_test_add_func ("/house-style/two-of-one-name-have-a-calendar-file-each", test_two_of_one_name_have_a_calendar_file_each);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-history-details.h"
#include "mandate-history-line.h"
#include "mandate-history-model.h"
#include "mandate-history-page.h"
#include "mandate-records.h"
#include "mandate-test-ui.h"

typedef struct
{
  MandateSession *session;
  GtkWidget      *window;
} Fixture;

static void
set_up_sample (Fixture      *fixture,
               gconstpointer data)
{
  fixture->session = mandate_test_new_sample_session ();
  fixture->window = GTK_WIDGET (mandate_window_new (NULL));
  mandate_window_set_session (MANDATE_WINDOW (fixture->window), fixture->session);
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "history");
  mandate_test_show (fixture->window, 1100, 760);
  mandate_test_settle ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_test_close (fixture->window);
  g_assert_finalize_object (fixture->session);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return mandate_test_get (fixture->window, MANDATE_TYPE_HISTORY_PAGE, NULL);
}

static GtkWidget *
find_line (GtkWidget  *root,
           const char *title)
{
  if (MANDATE_IS_HISTORY_LINE (root))
    {
      MandateHistoryEntry *entry = mandate_history_line_get_entry (MANDATE_HISTORY_LINE (root));
      g_autofree char     *text = entry != NULL ? mandate_history_entry_make_title (entry) : NULL;

      if (text != NULL && (title == NULL || strstr (text, title) != NULL))
        return root;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_child_visible (child) ? find_line (child, title) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_looks (Fixture      *fixture,
            gconstpointer data)
{
  static const int widths[] = { 1100, 360 };
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkWidget       *line = find_line (get_page (fixture), NULL);

  mandate_test_screenshot (fixture->window, "closed");
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "removed");
  mandate_test_settle ();
  mandate_test_screenshot (fixture->window, "removed");
  mandate_window_show_page (MANDATE_WINDOW (fixture->window), "history");
  for (guint i = 0; i < 2; i++)
    {
      MandateHistoryPage *page = MANDATE_HISTORY_PAGE (get_page (fixture));

      g_assert_nonnull (page);
      line = find_line (GTK_WIDGET (page), NULL);
      g_signal_emit_by_name (line, "activate");
      mandate_test_settle ();
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 760);
      gtk_test_widget_wait_for_draw (fixture->window);
      mandate_test_settle ();
      gtk_test_widget_wait_for_draw (fixture->window);
      mandate_test_screenshot (fixture->window, i == 0 ? "open-wide" : "open-narrow");
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
      mandate_test_screenshot (fixture->window, i == 0 ? "open-wide-dark" : "open-narrow-dark");
      adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
      g_signal_emit_by_name (line, "activate");
    }
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add ("/history/looks", Fixture, NULL, set_up_sample, test_looks, tear_down);

  return g_test_run ();
}

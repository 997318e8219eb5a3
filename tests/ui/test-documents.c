/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-chip.h"
#include "mandate-documents-page.h"
#include "mandate-print-window.h"
#include "mandate-records.h"
#include "mandate-test-ui.h"

/* The register of documents as somebody uses it who looks for the one that counts. */

static GtkWidget *
show_page (MandateSession *session,
           int             width)
{
  return mandate_test_show (GTK_WIDGET (mandate_documents_page_new (session)), width, 720);
}

static GtkWidget *
get_row (GtkWidget  *window,
         const char *title)
{
  return gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, title), ADW_TYPE_ACTION_ROW);
}

static void
test_empty_page_leads_to_the_policy (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show_page (session, 900);
  GtkWidget *button;

  mandate_test_get (window, GTK_TYPE_LABEL, "No Documents Yet");
  button = mandate_test_get (window, GTK_TYPE_BUTTON, "Draft the Policy");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.show-page");
  mandate_test_close (window);
}

static void
test_each_document_says_what_it_is_and_whether_to_use_it (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget  *window = show_page (session, 900);
  GtkWidget  *row = get_row (window, "Information security policy");
  GtkWidget  *chip = mandate_test_get (row, MANDATE_TYPE_CHIP, NULL);
  const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (chip)), ==, "In force");
  g_assert_nonnull (strstr (subtitle, "KW-IS-01 · Version 2.0 · Hanne Voss · approved on "));
  g_assert_nonnull (strstr (subtitle, "next review on "));
  mandate_test_screenshot (window, "documents-wide");
  mandate_test_close (window);

  window = show_page (session, 360);
  mandate_test_screenshot (window, "documents-narrow");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "documents-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_LIGHT);
  mandate_test_close (window);
}

static void
test_row_leads_to_the_record (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget       *window = show_page (session, 900);
  GtkWidget       *row = get_row (window, "Information security policy");
  const char      *link = g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row)), NULL);
  MandateRegister *reg = mandate_session_get_register (session);

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (row)), ==, "win.show-link");
  g_assert_true (MANDATE_IS_POLICY_VERSION (mandate_register_find_link (reg, link)));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  mandate_test_close (window);
}

static gboolean
minutes_are_gone (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_LABEL, "Minutes") == NULL;
}

static gboolean
policy_is_gone (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_LABEL, "Information security policy") == NULL;
}

static gboolean
nothing_is_found (gpointer data)
{
  return mandate_test_find (data, GTK_TYPE_LABEL, "Nothing Found") != NULL;
}

static gboolean
policy_is_there (gpointer data)
{
  return !policy_is_gone (data);
}

static void
test_search_finds_by_title_number_and_owner (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 900);
  GtkWidget *entry = mandate_test_get (window, GTK_TYPE_SEARCH_ENTRY, NULL);

  mandate_test_type (entry, "kw-is");
  mandate_test_wait (minutes_are_gone, window);
  get_row (window, "Information security policy");

  mandate_test_type (entry, "katrin");
  mandate_test_wait (policy_is_gone, window);
  mandate_test_get (window, GTK_TYPE_LABEL, "Performance Reports");

  mandate_test_type (entry, "no such thing");
  mandate_test_wait (nothing_is_found, window);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Clear the Search"));
  mandate_test_wait (policy_is_there, window);
  mandate_test_close (window);
}

static void
test_register_can_be_printed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget  *window = show_page (session, 900);
  GtkWidget  *page = mandate_test_get (window, MANDATE_TYPE_DOCUMENTS_PAGE, NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean    is_open = FALSE;

  g_assert_true (gtk_widget_activate_action (page, "documents.print", NULL));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (MANDATE_IS_PRINT_WINDOW (other))
        {
          is_open = TRUE;
          mandate_test_settle ();
          gtk_window_destroy (GTK_WINDOW (other));
          break;
        }
    }
  g_assert_true (is_open);
  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/documents/empty-page-leads-to-the-policy", test_empty_page_leads_to_the_policy);
  g_test_add_func ("/documents/each-document-says-what-it-is-and-whether-to-use-it", test_each_document_says_what_it_is_and_whether_to_use_it);
  g_test_add_func ("/documents/row-leads-to-the-record", test_row_leads_to_the_record);
  g_test_add_func ("/documents/search-finds-by-title-number-and-owner", test_search_finds_by_title_number_and_owner);
  g_test_add_func ("/documents/register-can-be-printed", test_register_can_be_printed);

  return g_test_run ();
}

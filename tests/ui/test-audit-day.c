/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-audit-day.h"
#include "mandate-print-window.h"
#include "mandate-readiness-page.h"
#include "mandate-records.h"
#include "mandate-showing-pane.h"
#include "mandate-showings.h"
#include "mandate-test-ui.h"

static GtkWidget *
show_view (MandateSession *session,
           int             width)
{
  mandate_test_get_findings (session);

  return mandate_test_show (g_object_new (MANDATE_TYPE_AUDIT_DAY, "session", session, "subject", NULL, NULL), width, 760);
}

static void
look_for (GtkWidget  *window,
          const char *typed)
{
  mandate_audit_day_search (MANDATE_AUDIT_DAY (mandate_test_get (window, MANDATE_TYPE_AUDIT_DAY, NULL)), typed);
  mandate_test_settle ();
}

static void
open_first (GtkWidget *window)
{
  g_signal_emit_by_name (mandate_test_get (window, GTK_TYPE_SEARCH_ENTRY, NULL), "activate");
  mandate_test_settle ();
}

static GtkWidget *
get_pane (GtkWidget *window)
{
  return mandate_test_get (window, MANDATE_TYPE_SHOWING_PANE, NULL);
}

static guint
count_shown (MandateSession *session)
{
  g_autoptr (GPtrArray) showings = mandate_showings_list (mandate_session_get_register (session), mandate_session_get_today (session));

  return showings->len;
}

static void
test_what_is_opened_is_shown_and_noted (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_view (session, 1100);

  mandate_test_get (window, ADW_TYPE_STATUS_PAGE, "Ask, and It Is Shown");
  look_for (window, "mira");
  mandate_test_screenshot (window, "audit-day-hits");
  open_first (window);
  mandate_test_get (get_pane (window), GTK_TYPE_LABEL, "Mira Şahin");
  g_assert_cmpuint (count_shown (session), ==, 1);
  open_first (window);
  g_assert_cmpuint (count_shown (session), ==, 1);
  mandate_test_screenshot (window, "audit-day-person");

  look_for (window, "5.2");
  open_first (window);
  mandate_test_get (get_pane (window), GTK_TYPE_LABEL, "What shows it");
  g_assert_cmpuint (count_shown (session), ==, 2);
  mandate_test_screenshot (window, "audit-day-clause");

  look_for (window, "2.0");
  open_first (window);
  mandate_test_screenshot (window, "audit-day-policy");
  mandate_test_close (window);
}

#define INVOICE "Invoice for the second copy of the web shop, first eight months"

/* What somebody asks for is read before the others. */
static gboolean
has_read_invoice (gpointer data)
{
  MandateSession    *session = data;
  MandateRecordList *all = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_EVIDENCE);

  for (guint i = 0; i < mandate_record_list_get_length (all); i++)
    {
      MandateEvidence *evidence = mandate_record_list_get (all, i);

      if (g_str_equal (evidence->title, INVOICE))
        return mandate_evidence_files_find (mandate_session_get_files (session), evidence->sha256) != NULL;
    }

  g_assert_not_reached ();
}

static void
test_words_in_files_are_found (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_view (session, 1000);

  /* From the moment on that this is open, files are read. */
  mandate_test_wait (has_read_invoice, session);
  look_for (window, "deichwerk 4410");
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, INVOICE);
  mandate_test_screenshot (window, "audit-day-words");
  look_for (window, "deichwerk zebra");
  g_assert_null (mandate_test_find (window, ADW_TYPE_ACTION_ROW, INVOICE));
  mandate_test_close (window);
}

static void
test_nothing_found_says_so (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_view (session, 1000);

  look_for (window, "zebra crossing");
  g_assert_true (gtk_widget_get_mapped (mandate_test_get (window, ADW_TYPE_STATUS_PAGE, "Nothing Found")));
  open_first (window);
  g_assert_cmpuint (count_shown (session), ==, 0);

  mandate_test_close (window);
}

/* By the session that the pane is given, and by what the pane is made of. */
static void
test_nothing_can_be_changed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateSession) showing = mandate_session_new_as_of (session, NULL);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (showing), "Add");
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  g_assert_true (mandate_session_is_read_only (showing));
  g_assert_false (mandate_session_is_read_only (session));
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Nele Neu", NULL);
  g_assert_false (mandate_session_commit (showing, change, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY);

  window = show_view (session, 1000);
  look_for (window, "mira");
  open_first (window);
  g_assert_null (mandate_test_find (get_pane (window), GTK_TYPE_ENTRY, NULL));
  g_assert_null (mandate_test_find (get_pane (window), GTK_TYPE_BUTTON, NULL));
  g_assert_null (mandate_test_find (get_pane (window), GTK_TYPE_SWITCH, NULL));
  mandate_test_close (window);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static void
leave (GtkWidget  *window,
       const char *response)
{
  AdwMessageDialog *dialog;

  gtk_widget_activate_action (mandate_test_get (window, MANDATE_TYPE_AUDIT_DAY, NULL), "audit.leave", NULL);
  mandate_test_settle ();
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  mandate_test_settle ();
}

/* In the whole window: no undo, no page, no way out but the one that asks. */
static void
test_leaving_is_deliberate (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = g_object_ref_sink (g_object_new (MANDATE_TYPE_WINDOW, NULL));

  mandate_window_show_session (MANDATE_WINDOW (window), session, "readiness");
  gtk_window_present (GTK_WINDOW (window));
  mandate_window_open_wizard (MANDATE_WINDOW (window), "audit-day");
  mandate_test_settle ();
  mandate_test_get (window, MANDATE_TYPE_AUDIT_DAY, NULL);
  look_for (window, "mira");
  open_first (window);
  g_assert_cmpuint (count_shown (session), ==, 1);

  gtk_widget_activate_action (window, "win.undo", NULL);
  gtk_widget_activate_action (window, "win.show-nth-page", "i", 1);
  mandate_test_settle ();
  g_assert_cmpuint (count_shown (session), ==, 1);
  mandate_test_get (window, MANDATE_TYPE_AUDIT_DAY, NULL);

  leave (window, "cancel");
  mandate_test_get (window, MANDATE_TYPE_AUDIT_DAY, NULL);
  leave (window, "confirm");
  g_assert_null (mandate_test_find (window, MANDATE_TYPE_AUDIT_DAY, NULL));
  g_assert_cmpstr (mandate_window_get_page (MANDATE_WINDOW (window)), ==, "readiness");
  mandate_test_get (window, MANDATE_TYPE_READINESS_PAGE, NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_finalize_object (window);
}

static void
test_looks (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_view (session, 360);

  mandate_test_screenshot (window, "audit-day-narrow-begin");
  look_for (window, "policy");
  mandate_test_screenshot (window, "audit-day-narrow");
  open_first (window);
  mandate_test_screenshot (window, "audit-day-narrow-open");
  g_assert_null (mandate_test_find (window, GTK_TYPE_SEARCH_ENTRY, NULL));
  gtk_widget_activate_action (mandate_test_get (window, MANDATE_TYPE_AUDIT_DAY, NULL), "audit.back", NULL);
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_SEARCH_ENTRY, NULL);
  mandate_test_close (window);

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  window = show_view (session, 1100);
  look_for (window, "e-0");
  open_first (window);
  mandate_test_screenshot (window, "audit-day-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
  mandate_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/audit-day/what-is-opened-is-shown-and-noted", test_what_is_opened_is_shown_and_noted);
  g_test_add_func ("/audit-day/words-in-files-of-evidence-are-found", test_words_in_files_are_found);
  g_test_add_func ("/audit-day/nothing-found-says-so", test_nothing_found_says_so);
  g_test_add_func ("/audit-day/nothing-can-be-changed", test_nothing_can_be_changed);
  g_test_add_func ("/audit-day/leaving-is-deliberate", test_leaving_is_deliberate);
  g_test_add_func ("/audit-day/fits-a-narrow-window-and-the-dark", test_looks);

  return g_test_run ();
}

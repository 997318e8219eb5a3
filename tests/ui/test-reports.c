/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "mandate-evidence-link.h"
#include "mandate-list-pages.h"
#include "mandate-minutes-card.h"
#include "mandate-page.h"
#include "mandate-performance-acts.h"
#include "mandate-print.h"
#include "mandate-records.h"
#include "mandate-report-card.h"
#include "mandate-signed-paper.h"
#include "mandate-test-ui.h"
#include "mandate-window.h"

/* What top management is told, and the papers of meetings, as a person comes by them. */

static MandateRegister *
get_register (MandateSession *session)
{
  return mandate_session_get_register (session);
}

static void
commit (MandateSession *session,
        MandateChange  *change)
{
  g_autoptr (GError) error = NULL;

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

static MandatePerson *
find_top (MandateSession *session)
{
  MandateRecordList *people = mandate_register_get_list (get_register (session), MANDATE_TYPE_PERSON);

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (person->is_top_management)
        return person;
    }

  g_assert_not_reached ();
}

static MandatePerformanceReport *
add_report (MandateSession *session)
{
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Plan");
  MandateRecord *report = mandate_change_create (change, MANDATE_TYPE_PERFORMANCE_REPORT, NULL);
  const char    *id = mandate_record_get_id (report);

  mandate_record_set (report, "title", "Third quarter", NULL);
  mandate_record_set (report, "asked_by", mandate_record_get_id (MANDATE_RECORD (find_top (session))), NULL);
  mandate_record_set (report, "due_on", "2031-01-15", NULL);
  commit (session, change);

  return mandate_register_find (get_register (session), MANDATE_TYPE_PERFORMANCE_REPORT, id);
}

static GtkWidget *
show_report (MandateSession           *session,
             MandatePerformanceReport *report,
             int                       width)
{
  GtkWidget *page = GTK_WIDGET (mandate_list_pages_new_reports (session));
  GtkWidget *window = mandate_test_show (page, width, 900);

  mandate_page_show_record (MANDATE_PAGE (page), MANDATE_RECORD (report));
  mandate_test_settle ();

  return window;
}

static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        return window;
    }

  return NULL;
}

static gboolean
is_asked (gpointer data)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
test_draft_is_written_from_the_records (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandatePerformanceReport *report = add_report (session);
  GtkWidget                *window = show_report (session, report, 1000);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Write Draft"));
  g_assert_nonnull (strstr (report->content, "## Objectives"));
  g_assert_cmpstr (report->covers_until, ==, mandate_session_get_today (session));
  g_assert_false (mandate_performance_report_was_edited (report));
  mandate_test_settle ();
  mandate_test_screenshot (window, "report");

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Write Draft"));
  g_assert_false (is_asked (NULL));

  mandate_test_close (window);
}

static void
test_what_was_edited_is_replaced_only_when_asked (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandatePerformanceReport *report = add_report (session);
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Write");
  GtkWidget *window = show_report (session, report, 1000);

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERFORMANCE_REPORT, mandate_record_get_id (MANDATE_RECORD (report))), "content", "My own words.", NULL);
  commit (session, change);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Write Draft"));
  mandate_test_wait (is_asked, NULL);
  mandate_test_press (mandate_test_get (find_window (ADW_TYPE_MESSAGE_DIALOG), GTK_TYPE_BUTTON, "_Cancel"));
  mandate_test_settle ();
  g_assert_cmpstr (report->content, ==, "My own words.");

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Write Draft"));
  mandate_test_wait (is_asked, NULL);
  mandate_test_press (mandate_test_get (find_window (ADW_TYPE_MESSAGE_DIALOG), GTK_TYPE_BUTTON, "_Replace"));
  mandate_test_settle ();
  g_assert_nonnull (strstr (report->content, "## Objectives"));

  mandate_test_close (window);
}

static void
test_delivered_report_is_not_drafted_again (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandatePerformanceReport *report = add_report (session);
  GtkWidget                *window = show_report (session, report, 1000);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Write Draft"));
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Mark as Delivered"));
  mandate_test_settle ();

  g_assert_cmpstr (report->delivered_on, ==, mandate_session_get_today (session));
  g_assert_cmpstr (report->delivered_to, ==, report->asked_by);
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Write Draft"));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Mark as Delivered"));
  mandate_test_get (window, GTK_TYPE_BUTTON, "Print…");

  mandate_test_close (window);
}

static void
test_report_fits_a_narrow_window (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_report (session, add_report (session), 360);

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "report-narrow");
  mandate_test_close (window);
}

/* A review of the example that is closed, held by somebody, and confirmed by nobody. */
static MandateReview *
find_closed (MandateSession *session)
{
  MandateRecordList *reviews = mandate_register_get_list (get_register (session), MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (g_strcmp0 (review->state, "closed") == 0 && review->chair != NULL && review->confirmed_on == NULL)
        return review;
    }

  g_assert_not_reached ();
}

static void
test_minutes_are_confirmed_by_whom_one_works_as (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateReview *review = find_closed (session);
  MandatePerson *top = find_top (session);
  GtkWidget     *window = mandate_test_show (mandate_minutes_card_new (session, review), 600, 300);
  GtkWidget     *button = mandate_test_get (window, GTK_TYPE_BUTTON, "Confirm");

  g_assert_false (gtk_widget_get_sensitive (button));
  mandate_session_set_working_as (session, top->name);
  g_assert_true (gtk_widget_get_sensitive (button));
  mandate_test_screenshot (window, "minutes-card");

  mandate_test_press (button);
  g_assert_cmpstr (review->confirmed_by, ==, mandate_record_get_id (MANDATE_RECORD (top)));
  g_assert_cmpstr (review->confirmed_on, ==, mandate_session_get_today (session));
  g_assert_cmpstr (review->confirmation, ==, "in-program");
  g_assert_false (gtk_widget_get_visible (button));

  mandate_test_close (window);
}

static void
test_open_minutes_cannot_be_confirmed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateChange) change = mandate_change_new (get_register (session), "Plan");
  MandateRecord *review = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);
  GtkWidget     *window;

  mandate_record_set (review, "title", "To come", NULL);
  mandate_record_set (review, "kind", "exercise", NULL);
  g_object_ref (review);
  commit (session, change);

  mandate_session_set_working_as (session, find_top (session)->name);
  window = mandate_test_show (mandate_minutes_card_new (session, MANDATE_REVIEW (review)), 360, 300);
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Confirm"));
  mandate_test_get (window, GTK_TYPE_LABEL, "Once the review is closed.");

  mandate_test_close (window);
  g_object_unref (review);
}

static guint
count_links (MandateSession *session,
             const char     *link)
{
  MandateRecordList *links = mandate_register_get_list (get_register (session), MANDATE_TYPE_EVIDENCE_LINK);
  guint              n = 0;

  for (guint i = 0; i < mandate_record_list_get_length (links); i++)
    n += g_strcmp0 (((MandateEvidenceLink *) mandate_record_list_get (links, i))->target, link) == 0;

  return n;
}

/* Prints a paper of @review, and drops it on a window as if it came from a scanner. */
static GtkWidget *
drop_paper (MandateSession  *session,
            MandatePrintKind kind,
            MandateReview   *review)
{
  const MandatePrintOrder order = { .kind = kind, .record = review, .today = mandate_session_get_today (session) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = mandate_print_write (mandate_session_get_workspace (session), &order, NULL, &error);
  g_autofree char *folder = g_dir_make_tmp ("mandate-reports-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "scan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList     files = { file, NULL };
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  g_assert_no_error (error);
  mandate_print_save (pdf, path, FALSE, &error);
  g_assert_no_error (error);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1100, 800);
  g_assert_true (mandate_window_take_files (MANDATE_WINDOW (window), &files));

  return window;
}

static GtkWidget *
find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (MANDATE_IS_SIGNED_PAPER (at->data) && gtk_widget_get_mapped (at->data))
      return at->data;

  return NULL;
}

static gboolean
has_paper (gpointer data)
{
  return find_question () != NULL;
}

/* Nothing is recorded before a person has looked at the day beside the signature. */
static void
answer_question (void)
{
  mandate_test_wait (has_paper, NULL);
  mandate_test_press (mandate_test_get (find_question (), GTK_TYPE_BUTTON, "_Record"));
}

static gboolean
is_on_reviews (gpointer window)
{
  return g_strcmp0 (mandate_window_get_page (window), "reviews") == 0;
}

static void
test_signed_minutes_confirm_their_review (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateReview   *review = find_closed (session);
  g_autofree char *link = g_strdup_printf ("review/%s", mandate_record_get_id (MANDATE_RECORD (review)));
  const guint      n_links = count_links (session, link);
  GtkWidget       *window = drop_paper (session, MANDATE_PRINT_MINUTES, review);

  answer_question ();
  mandate_test_wait (is_on_reviews, window);
  g_assert_cmpstr (review->confirmed_on, ==, mandate_session_get_today (session));
  g_assert_cmpstr (review->confirmed_by, ==, review->chair);
  g_assert_cmpstr (review->confirmation, ==, "paper");
  while (count_links (session, link) == n_links)
    g_main_context_iteration (NULL, TRUE);

  mandate_test_close (window);
}

static void
test_attendance_sheet_is_kept_and_confirms_nothing (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateReview   *review = find_closed (session);
  g_autofree char *link = g_strdup_printf ("review/%s", mandate_record_get_id (MANDATE_RECORD (review)));
  const guint      n_links = count_links (session, link);
  GtkWidget       *window = drop_paper (session, MANDATE_PRINT_ATTENDANCE, review);

  answer_question ();
  mandate_test_wait (is_on_reviews, window);
  while (count_links (session, link) == n_links)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (review->confirmed_on);

  mandate_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/reports/draft-is-written-from-the-records", test_draft_is_written_from_the_records);
  g_test_add_func ("/reports/what-was-edited-is-replaced-only-when-asked", test_what_was_edited_is_replaced_only_when_asked);
  g_test_add_func ("/reports/delivered-is-not-drafted-again", test_delivered_report_is_not_drafted_again);
  g_test_add_func ("/reports/fit-a-narrow-window", test_report_fits_a_narrow_window);
  g_test_add_func ("/minutes-card/minutes-are-confirmed-by-whom-one-works-as", test_minutes_are_confirmed_by_whom_one_works_as);
  g_test_add_func ("/minutes-card/open-minutes-cannot-be-confirmed", test_open_minutes_cannot_be_confirmed);
  g_test_add_func ("/meeting-papers/signed-minutes-confirm-their-review", test_signed_minutes_confirm_their_review);
  g_test_add_func ("/meeting-papers/attendance-sheet-is-kept-and-confirms-nothing", test_attendance_sheet_is_kept_and_confirms_nothing);

  return g_test_run ();
}

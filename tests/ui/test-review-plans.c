/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-review.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mandate-calendar-saving.h"
#include "mandate-plan-attendees.h"
#include "mandate-plan-reviews-wizard.h"
#include "mandate-records.h"
#include "mandate-reviews-page.h"
#include "mandate-rhythm-year-view.h"
#include "mandate-settings.h"

static void
test_plans_and_dates_are_made (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Prepare");
  MandateRecord *owner = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  GtkWidget     *window, *wizard;
  MandateReview *first;

  mandate_record_set (owner, "name", "Ana Pérez", NULL);
  mandate_record_set (owner, "is_top_management", "yes", NULL);
  mandate_test_commit (session, change);

  wizard = g_object_new (MANDATE_TYPE_PLAN_REVIEWS_WIZARD, "session", session, NULL);
  window = mandate_test_show (wizard, 1000, 760);
  mandate_test_screenshot (window, "plan-1-which");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (window, GTK_TYPE_CHECK_BUTTON, "roles")), FALSE);
  for (guint i = 2; i <= 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("plan-%u", i);

      gtk_widget_activate_action (wizard, "wizard.continue", NULL);
      mandate_test_settle ();
      mandate_test_screenshot (window, name);
    }

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN), ==, 0);
  gtk_widget_activate_action (wizard, "wizard.continue", NULL);
  mandate_test_settle ();

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN), ==, 5);
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW), ==, 5);
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE), ==, 1);
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_ATTENDANCE), ==, 1);
  first = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);
  g_assert_cmpstr (first->state, ==, "planned");
  g_assert_cmpstr (first->chair, ==, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0)));
  g_assert_cmpstr (first->planned_on, ==, ((MandateReviewPlan *) mandate_register_find (mandate_test_get_register (session), MANDATE_TYPE_REVIEW_PLAN, first->plan))->first_on);

  /* It was one action: one step back takes all of it. */
  mandate_session_undo (session);
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN), ==, 0);
  mandate_test_close (window);
}

static GtkWidget *
show_wizard (MandateSession *session,
             int             width,
             int             height)
{
  return mandate_test_show (g_object_new (MANDATE_TYPE_PLAN_REVIEWS_WIZARD, "session", session, NULL), width, height);
}

static GtkWidget *
get_wizard (GtkWidget *window)
{
  return mandate_test_get (window, MANDATE_TYPE_PLAN_REVIEWS_WIZARD, NULL);
}

static void
press_continue (GtkWidget *window)
{
  gtk_widget_activate_action (get_wizard (window), "wizard.continue", NULL);
  mandate_test_settle ();
}

static const char *
get_name (MandateSession *session,
          guint           position)
{
  return ((MandatePerson *) mandate_test_get_at (session, MANDATE_TYPE_PERSON, position))->name;
}

/* Somebody with a substitute, a free day, a weekday: all of it becomes records, in one action. */
static void
test_people_and_free_days_are_planned (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget                 *window = show_wizard (session, 360, 800);
  MandateReviewPlanAttendee *attendee;
  MandateFreeDay            *free_day;
  GtkWidget                 *rows, *list;

  press_continue (window);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Add a Free Day"));
  press_continue (window);
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_BUTTON, "Add a Free Day"));
  mandate_test_type (mandate_test_get_editor (window, "Title"), "Works outing");
  mandate_test_type (mandate_test_get_editor (window, "First day"), "2031-06-05");
  mandate_test_screenshot (window, "plan-narrow-rhythm");

  press_continue (window);
  rows = mandate_test_get (window, MANDATE_TYPE_PLAN_ATTENDEES, NULL);
  mandate_test_press (mandate_test_get (rows, GTK_TYPE_BUTTON, "Ask Somebody"));
  list = mandate_test_get (rows, GTK_TYPE_LIST_BOX, NULL);
  mandate_test_look_up (mandate_test_get (gtk_widget_get_first_child (list), GTK_TYPE_MENU_BUTTON, "Comes instead"), get_name (session, 1));
  mandate_test_screenshot (window, "plan-narrow-who");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "plan-narrow-who-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);

  press_continue (window);
  press_continue (window);
  press_continue (window);
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE), ==, 1);
  attendee = mandate_test_get_at (session, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, 0);
  free_day = mandate_test_get_at (session, MANDATE_TYPE_FREE_DAY, 0);
  g_assert_cmpstr (attendee->person, ==, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0)));
  g_assert_cmpstr (attendee->substitute, ==, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 1)));
  g_assert_cmpstr (free_day->title, ==, "Works outing");
  mandate_test_close (window);
}

static void
test_same_people_are_asked_to_all (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = show_wizard (session, 1000, 760);

  press_continue (window);
  press_continue (window);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Ask the Same People to All"));
  press_continue (window);
  press_continue (window);
  press_continue (window);

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE), ==, mandate_test_count (session, MANDATE_TYPE_REVIEW_PLAN));
  mandate_test_close (window);
}

static void
test_weekday_of_weeks_is_refused_where_it_stands (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget         *window = show_wizard (session, 1000, 900);
  MandateDraft      *draft = mandate_wizard_get_draft (MANDATE_WIZARD (get_wizard (window)));
  MandateReviewPlan *plan = mandate_draft_find (draft, "plan-management-review");

  mandate_record_set (MANDATE_RECORD (plan), "unit", "weeks", NULL);
  mandate_record_set (MANDATE_RECORD (plan), "nth", "first", NULL);
  press_continue (window);
  press_continue (window);
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_BUTTON, "Add a Free Day"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (mandate_test_get (window, ADW_TYPE_EXPANDER_ROW, "management-review"))));
  mandate_test_screenshot (window, "plan-refused");

  mandate_record_set (MANDATE_RECORD (plan), "unit", "months", NULL);
  press_continue (window);
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Add a Free Day"));
  mandate_test_close (window);
}

static void
test_reminders_are_set_at_the_end (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  g_autoptr (MandateSettings) settings = mandate_settings_new ();
  GtkWidget *window = show_wizard (session, 1000, 760);

  mandate_settings_set_string (settings, "reminders", "weekly-and-reviews");
  for (guint i = 0; i < 3; i++)
    press_continue (window);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (window, GTK_TYPE_CHECK_BUTTON, "weekly")), TRUE);
  press_continue (window);
  g_assert_cmpstr (mandate_settings_get_string (settings, "reminders"), ==, "weekly-and-reviews");
  press_continue (window);
  g_assert_cmpstr (mandate_settings_get_string (settings, "reminders"), ==, "weekly");
  mandate_settings_set_string (settings, "reminders", "weekly-and-reviews");
  mandate_test_close (window);
}

/* A page with a review that is planned for today, its row open. */
static GtkWidget *
show_planned (MandateSession *session)
{
  GtkWidget *page = GTK_WIDGET (mandate_reviews_page_new (session));
  GtkWidget *window = mandate_test_show (page, 800, 900);

  mandate_page_show_record (MANDATE_PAGE (page), mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0));
  mandate_test_settle ();

  return window;
}

static void
test_moving_asks_why (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget     *window = show_planned (session);
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Move…"));
  mandate_test_type (mandate_test_get_editor (window, "Planned on"), "2099-01-05");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Move"));
  g_assert_cmpstr (review->planned_on, ==, mandate_session_get_today (session));
  mandate_test_screenshot (window, "reviews-move");

  mandate_test_type (mandate_test_get_editor (window, "Why it was moved"), "The chair is ill.");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Move"));
  g_assert_cmpstr (review->planned_on, ==, "2099-01-05");
  g_assert_cmpstr (review->first_planned_on, ==, mandate_session_get_today (session));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "_Move"));
  mandate_test_close (window);
}

static void
test_missing_asks_why (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget     *window = show_planned (session);
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "It Was Missed…"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Write It Down"));
  g_assert_cmpstr (review->state, ==, "planned");

  mandate_test_type (mandate_test_get_editor (window, "Why it was missed"), "Nobody had time.");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "_Write It Down"));
  g_assert_cmpstr (review->state, ==, "missed");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (mandate_test_get (window, ADW_TYPE_EXPANDER_ROW, "Outside the rhythm")), TRUE);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "1 missed"));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "0 of 1 was held by the day that was planned first."));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Nobody had time."));
  mandate_test_close (window);
}

static void
test_year_tells_what_was_in_each_width (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *year = mandate_rhythm_year_view_new (session);
  GtkWidget *window = mandate_test_show (year, 760, 700);
  GtkWidget *row = mandate_test_get (window, ADW_TYPE_EXPANDER_ROW, NULL);
  int        width;

  mandate_test_screenshot (window, "reviews-year");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  mandate_test_settle ();
  mandate_test_screenshot (window, "reviews-year-open");

  mandate_rhythm_year_view_update (MANDATE_RHYTHM_YEAR_VIEW (year));
  mandate_test_settle ();
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (mandate_test_get (window, ADW_TYPE_EXPANDER_ROW, NULL))));
  mandate_test_close (window);

  year = mandate_rhythm_year_view_new (session);
  mandate_rhythm_year_view_set_is_narrow (MANDATE_RHYTHM_YEAR_VIEW (year), TRUE);
  window = mandate_test_show (year, 360, 700);
  gtk_widget_measure (year, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 360);
  mandate_test_screenshot (window, "reviews-year-narrow");
  mandate_test_close (window);
}

static void
test_years_are_turned (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget       *window = mandate_test_show (mandate_rhythm_year_view_new (session), 760, 500);
  int              year = atoi (mandate_session_get_today (session));
  g_autofree char *before = g_strdup_printf ("The year %d", year - 1);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "The Year Before"));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, before));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Nothing was planned or held in this year."));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "The Year After"));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "1 planned"));
  mandate_test_close (window);
}

static void
test_calendar_is_saved (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  g_autofree char *folder = g_dir_make_tmp ("mandate-ics-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "reviews.ics", NULL);
  g_autofree char *text = NULL;

  g_assert_true (mandate_calendar_saving_write (session, NULL, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "SUMMARY:Management Review\r\n"));
  g_assert_true (mandate_calendar_saving_write (session, mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0), path));
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_false (mandate_calendar_saving_write (session, NULL, path));
}

static void
test_page_is_empty_at_first (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = mandate_test_show (GTK_WIDGET (mandate_reviews_page_new (session)), 800, 700);

  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "No Reviews Planned"));
  g_assert_cmpuint (mandate_reviews_page_count (session), ==, 0);
  mandate_test_screenshot (window, "reviews-empty");
  mandate_test_close (window);
}

static void
test_page_says_what_comes_next (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = mandate_test_show (GTK_WIDGET (mandate_reviews_page_new (session)), 800, 700);

  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_BUTTON, "Hold the Review"));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "0 of 10 inputs written down"));
  g_assert_cmpuint (mandate_reviews_page_count (session), ==, 1);

  /* One review is no rhythm: that is still offered. */
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Choose a rhythm once; dates follow."));
  mandate_test_screenshot (window, "reviews-no-rhythm");
  mandate_test_close (window);
}

static void
test_details_are_changed_in_place (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *page = GTK_WIDGET (mandate_reviews_page_new (session));
  GtkWidget *window = mandate_test_show (page, 900, 900);

  mandate_test_screenshot (window, "reviews-page");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  mandate_test_screenshot (window, "reviews-page-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
  mandate_page_show_record (MANDATE_PAGE (page), mandate_test_get_at (session, MANDATE_TYPE_REVIEW_PLAN, 0));
  mandate_test_settle ();
  mandate_test_screenshot (window, "reviews-details");
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_BUTTON, "Hold It Now"));
  mandate_test_close (window);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/reviews/plan/makes-plans-and-dates-in-one-action", test_plans_and_dates_are_made);
  g_test_add_func ("/reviews/plan/people-and-free-days-become-records", test_people_and_free_days_are_planned);
  g_test_add_func ("/reviews/plan/same-people-are-asked-to-all", test_same_people_are_asked_to_all);
  g_test_add_func ("/reviews/plan/weekday-of-weeks-is-refused-where-it-stands", test_weekday_of_weeks_is_refused_where_it_stands);
  g_test_add_func ("/reviews/plan/reminders-are-set-at-the-end", test_reminders_are_set_at_the_end);
  g_test_add_func ("/reviews/page/is-empty-at-first", test_page_is_empty_at_first);
  g_test_add_func ("/reviews/page/says-what-comes-next", test_page_says_what_comes_next);
  g_test_add_func ("/reviews/page/changes-details-in-place", test_details_are_changed_in_place);
  g_test_add_func ("/reviews/page/moving-asks-why", test_moving_asks_why);
  g_test_add_func ("/reviews/page/missing-asks-why", test_missing_asks_why);
  g_test_add_func ("/reviews/year/tells-what-was-in-each-width", test_year_tells_what_was_in_each_width);
  g_test_add_func ("/reviews/year/years-are-turned", test_years_are_turned);
  g_test_add_func ("/reviews/calendar/is-saved", test_calendar_is_saved);

  return g_test_run ();
}

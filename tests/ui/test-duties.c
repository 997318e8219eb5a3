/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is proposed and taken, what is assessed, and another size. */

#include "config.h"

#include "mandate-details-pane.h"
#include "mandate-list-page.h"
#include "mandate-list-pages.h"
#include "mandate-list-proposals.h"
#include "mandate-organisation-window.h"
#include "mandate-records.h"
#include "mandate-size-window.h"
#include "mandate-test-form.h"
#include "mandate-test-ui.h"

static void
set (MandateSession *session,
     GType           type,
     const char     *id,
     const char     *field,
     const char     *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Set");

  mandate_record_set (mandate_change_edit (change, type, id), field, value, &error);
  g_assert_no_error (error);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
}

/* A small firm with an owner, in which nothing is written down yet. */
static MandateSession *
new_session (void)
{
  MandateSession *session = mandate_test_new_session ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  MandateRecord *owner = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);

  mandate_record_set (owner, "name", "Olga Owner", NULL);
  mandate_record_set (owner, "is_top_management", "yes", NULL);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
  set (session, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "size_profile", "starting");

  return session;
}

static guint
count (MandateSession *session,
       GType           type)
{
  return mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), type));
}

static gpointer
get_first (MandateSession *session,
           GType           type)
{
  return mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), type), 0);
}

static GtkWidget *
show (MandateSession *session,
      MandatePage *(*create) (MandateSession *session),
      int width)
{
  MandatePage *page = create (session);

  g_object_set (page, "is-folded", width < 500, NULL);

  return mandate_test_show (GTK_WIDGET (page), width, 760);
}

/* The proposals that are seen: of two places only one shows them. */
static GtkWidget *
get_button (GtkWidget  *window,
            const char *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, label), ADW_TYPE_ACTION_ROW);

  return mandate_test_get (row, GTK_TYPE_BUTTON, NULL);
}

static void
test_nothing_is_filled_in_by_itself (void)
{
  g_autoptr (MandateSession) session = new_session ();
  GtkWidget *window = show (session, mandate_list_pages_new_processes, 1000);

  g_assert_cmpuint (count (session, MANDATE_TYPE_PROCESS), ==, 0);
  g_assert_nonnull (mandate_test_get (window, GTK_TYPE_LABEL, "Buying"));
  mandate_test_screenshot (window, "duties-processes-empty");

  mandate_test_close (window);
}

static void
test_a_process_is_taken_with_one_click (void)
{
  g_autoptr (MandateSession) session = new_session ();
  GtkWidget *window = show (session, mandate_list_pages_new_processes, 1000);

  mandate_test_press (get_button (window, "Hiring"));
  mandate_test_settle ();

  g_assert_cmpuint (count (session, MANDATE_TYPE_PROCESS), ==, 1);
  g_assert_cmpstr (((MandateProcess *) get_first (session, MANDATE_TYPE_PROCESS))->title, ==, "Hiring");
  mandate_test_screenshot (window, "duties-processes-one");

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_cmpuint (count (session, MANDATE_TYPE_PROCESS), ==, 0);

  mandate_test_close (window);
}

static void
test_honest_words_are_read_before_they_are_recorded (void)
{
  g_autoptr (MandateSession) session = new_session ();
  GtkWidget *window = show (session, mandate_list_pages_new_exceptions, 1000);

  mandate_test_press (get_button (window, "Nobody leads on security besides top management"));
  mandate_test_settle ();
  g_assert_cmpuint (count (session, MANDATE_TYPE_RACI_EXCEPTION), ==, 0);
  mandate_test_screenshot (window, "duties-exception-read");

  gtk_widget_activate_action (mandate_test_get (window, MANDATE_TYPE_DETAILS_PANE, NULL), "details.add", NULL);
  mandate_test_settle ();
  g_assert_cmpuint (count (session, MANDATE_TYPE_RACI_EXCEPTION), ==, 1);
  g_assert_cmpstr (((MandateRaciException *) get_first (session, MANDATE_TYPE_RACI_EXCEPTION))->rule, ==, "leads-alone");

  mandate_test_close (window);
}

static void
test_another_size_shows_what_it_adds_and_does_what_is_ticked (void)
{
  g_autoptr (MandateSession) session = new_session ();
  MandateOrganisation *organisation = get_first (session, MANDATE_TYPE_ORGANISATION);
  GtkWidget           *window = GTK_WIDGET (mandate_size_window_new (NULL, session));
  GtkWidget           *row;

  gtk_window_present (GTK_WINDOW (window));
  mandate_test_settle ();
  row = gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, "Growing (15 to 150 people)"), ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  mandate_test_settle ();
  mandate_test_screenshot (window, "duties-size");
  g_assert_cmpstr (organisation->size_profile, ==, "starting");

  row = gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, "Projects"), ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "C_hange Size"));
  mandate_test_settle ();

  organisation = get_first (session, MANDATE_TYPE_ORGANISATION);
  g_assert_cmpstr (organisation->size_profile, ==, "growing");
  g_assert_cmpuint (count (session, MANDATE_TYPE_PROCESS), ==, 1);
  g_assert_cmpuint (count (session, MANDATE_TYPE_REVIEW_PLAN), ==, 0);

  mandate_session_undo (session);
  mandate_test_settle ();
  organisation = get_first (session, MANDATE_TYPE_ORGANISATION);
  g_assert_cmpstr (organisation->size_profile, ==, "starting");
  g_assert_cmpuint (count (session, MANDATE_TYPE_PROCESS), ==, 0);
}

static void
test_the_organisation_answers_for_climate_and_size (void)
{
  g_autoptr (MandateSession) session = new_session ();
  GtkWidget *window = GTK_WIDGET (mandate_organisation_window_new (NULL, session));

  gtk_window_present (GTK_WINDOW (window));
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_get (window, GTK_TYPE_LABEL, "Starting (under about 15 people)"));
  g_assert_nonnull (mandate_test_get_row (window, "climate_matters"));
  g_assert_nonnull (mandate_test_get_row (window, "climate_conclusion"));
  mandate_test_screenshot (window, "duties-organisation");

  mandate_test_close (window);
}

static void
test_the_size_fits_where_it_is_narrow_and_dark (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = GTK_WIDGET (mandate_size_window_new (NULL, session));
  GtkWidget *row;

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  gtk_window_present (GTK_WINDOW (window));
  row = gtk_widget_get_ancestor (mandate_test_get (window, GTK_TYPE_LABEL, "Established (more than 150 people)"), ADW_TYPE_ACTION_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (mandate_test_get (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  mandate_test_settle ();
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mandate_test_screenshot (window, "duties-size-dark-360");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);

  mandate_test_close (window);
}

/* What is found not to be fulfilled is asked about in one step, and the action stands beside it. */
static void
test_a_verdict_opens_an_action_in_the_same_step (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget  *window = show (session, mandate_list_pages_new_obligations, 1000);
  GtkWidget  *page = mandate_test_get (window, MANDATE_TYPE_LIST_PAGE, NULL);
  const guint n = count (session, MANDATE_TYPE_ACTION);
  gpointer    law = get_first (session, MANDATE_TYPE_OBLIGATION);

  mandate_page_show_record (MANDATE_PAGE (page), law);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_get (window, GTK_TYPE_BUTTON, "Assess…"));
  set (session, MANDATE_TYPE_OBLIGATION, mandate_record_get_id (law), "verdict", "partly");
  mandate_test_settle ();

  g_assert_cmpuint (count (session, MANDATE_TYPE_ACTION), ==, n + 1);
  mandate_test_screenshot (window, "duties-obligation-partly");

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_cmpuint (count (session, MANDATE_TYPE_ACTION), ==, n);

  mandate_test_close (window);
}

static void
test_pages_fit_where_it_is_narrow (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  static const struct
  {
    const char *name;
    MandatePage *(*create) (MandateSession *session);
  } pages[] = {
    { "duties-sample-processes", mandate_list_pages_new_processes },
    { "duties-sample-obligations", mandate_list_pages_new_obligations },
    { "duties-sample-issues", mandate_list_pages_new_issues },
    { "duties-sample-exceptions", mandate_list_pages_new_exceptions },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    for (int width = 360; width <= 1000; width += 640)
      {
        GtkWidget       *window = show (session, pages[i].create, width);
        g_autofree char *name = g_strdup_printf ("%s-%d", pages[i].name, width);

        mandate_test_settle ();
        g_assert_cmpint (gtk_widget_get_width (window), <=, width);
        mandate_test_screenshot (window, name);
        mandate_test_close (window);
      }
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/duties/proposals/nothing-is-filled-in-by-itself", test_nothing_is_filled_in_by_itself);
  g_test_add_func ("/duties/proposals/a-process-is-taken-with-one-click", test_a_process_is_taken_with_one_click);
  g_test_add_func ("/duties/proposals/honest-words-are-read-before-they-are-recorded", test_honest_words_are_read_before_they_are_recorded);
  g_test_add_func ("/duties/size/another-shows-what-it-adds-and-does-what-is-ticked", test_another_size_shows_what_it_adds_and_does_what_is_ticked);
  g_test_add_func ("/duties/organisation/answers-for-climate-and-size", test_the_organisation_answers_for_climate_and_size);
  g_test_add_func ("/duties/size/fits-where-it-is-narrow-and-dark", test_the_size_fits_where_it_is_narrow_and_dark);
  g_test_add_func ("/duties/obligations/a-verdict-opens-an-action-in-the-same-step", test_a_verdict_opens_an_action_in_the_same_step);
  g_test_add_func ("/duties/pages/fit-where-it-is-narrow", test_pages_fit_where_it_is_narrow);

  return g_test_run ();
}

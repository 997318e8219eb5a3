/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-chip.h"
#include "mandate-edition-window.h"
#include "mandate-form.h"
#include "mandate-interview-view.h"
#include "mandate-print-window.h"
#include "mandate-readiness-page.h"
#include "mandate-records.h"
#include "mandate-requirements-view.h"
#include "mandate-test-form.h"
#include "mandate-test-ui.h"
#include "mandate-window.h"

static GtkWidget *
show_page (MandateSession *session,
           int             width)
{
  MandatePage *page = mandate_readiness_page_new (session);

  mandate_test_get_findings (session);
  g_object_set (page, "is-folded", width < 500, NULL);

  return mandate_test_show (GTK_WIDGET (page), width, 760);
}

static void
show_view (GtkWidget  *window,
           const char *name)
{
  GtkWidget *page = mandate_test_get (window, MANDATE_TYPE_READINESS_PAGE, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (mandate_test_get (page, ADW_TYPE_VIEW_STACK, NULL)), name);
  mandate_test_settle ();
}

/* The row of a requirement, by its id. */
static GtkWidget *
find_row (GtkWidget  *root,
          const char *id)
{
  if (ADW_IS_EXPANDER_ROW (root) && g_strcmp0 (gtk_widget_get_name (root), id) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_row (child, id);

      if (row != NULL)
        return row;
    }

  return NULL;
}

static void
open_row (GtkWidget  *window,
          const char *id)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_row (window, id)), TRUE);
  mandate_test_settle ();
}

static const char *
get_state (GtkWidget  *window,
           const char *id)
{
  return mandate_chip_get_word (MANDATE_CHIP (mandate_test_get (find_row (window, id), MANDATE_TYPE_CHIP, NULL)));
}

static void
test_points_say_what_there_is (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 1000);

  g_assert_cmpstr (get_state (window, "5.2-appr"), ==, "Ready");
  g_assert_cmpstr (get_state (window, "5.1-c"), ==, "1 to do");
  open_row (window, "5.1-c");
  mandate_test_get (find_row (window, "5.1-c"), GTK_TYPE_BUTTON, "Fix");
  mandate_test_get (find_row (window, "5.1-c"), GTK_TYPE_LABEL, "What did you approve for security this year, and was it enough?");
  mandate_test_get (find_row (window, "5.1-c"), GTK_TYPE_LABEL, "What proves it");
  mandate_test_get (find_row (window, "5.1-c"), GTK_TYPE_LABEL, "Password manager for everyone");
  mandate_test_screenshot (window, "readiness");

  mandate_test_close (window);
}

static void
test_stages_show_their_own (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 1000);

  g_assert_nonnull (find_row (window, "5.2-d"));
  g_assert_nonnull (find_row (window, "5.1-d"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "Stage 1"));
  g_assert_nonnull (find_row (window, "5.2-d"));
  g_assert_null (find_row (window, "5.1-d"));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "Stage 2"));
  g_assert_null (find_row (window, "5.2-d"));
  g_assert_nonnull (find_row (window, "5.1-d"));
  mandate_test_screenshot (window, "readiness-stage-2");

  mandate_test_close (window);
}

static void
test_only_what_is_missing (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 1000);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "Only What Is Missing"));
  g_assert_null (find_row (window, "5.2-appr"));
  g_assert_nonnull (find_row (window, "5.1-c"));

  mandate_test_close (window);
}

/* What was opened stays open while records change, so that one sees what came of it. */
static void
test_open_points_stay_open (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  g_autoptr (GError) error = NULL;
  GtkWidget *window = show_page (session, 1000);

  open_row (window, "5.1-c");
  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Nele Neu", &error);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
  mandate_test_get_findings (session);
  mandate_test_settle ();
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (find_row (window, "5.1-c"))));
  mandate_test_get (find_row (window, "5.1-c"), GTK_TYPE_BUTTON, "Fix");

  mandate_test_close (window);
}

static void
fill (GtkWidget  *form,
      const char *label,
      const char *text)
{
  mandate_test_type (mandate_test_get_editor (form, label), text);
}

static void
test_what_has_nothing_to_apply_to_says_why (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  g_autoptr (GError) error = NULL;
  GtkWidget     *window, *button, *form;
  MandateRecord *decision;

  mandate_record_set (mandate_change_create (change, MANDATE_TYPE_PERSON, NULL), "name", "Olga Owner", &error);
  mandate_session_commit (session, change, &error);
  window = show_page (session, 1000);
  open_row (window, "5.1-h");
  open_row (window, "5.1-a");
  g_assert_null (mandate_test_find (find_row (window, "5.1-a"), GTK_TYPE_LABEL, "Does Not Apply…"));

  button = gtk_widget_get_ancestor (mandate_test_get (find_row (window, "5.1-h"), GTK_TYPE_LABEL, "Does Not Apply…"), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  mandate_test_settle ();
  form = mandate_test_get (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), MANDATE_TYPE_FORM, NULL);
  fill (form, "Does not apply, because", "I am alone.");
  mandate_form_get_record (MANDATE_FORM (form));
  mandate_record_set (mandate_form_get_record (MANDATE_FORM (form)), "owner", mandate_record_get_id (mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_PERSON), 0)), &error);
  mandate_record_set (mandate_form_get_record (MANDATE_FORM (form)), "due_on", "2099-01-01", &error);
  g_assert_no_error (error);
  mandate_test_press (mandate_test_get (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), GTK_TYPE_BUTTON, "_Keep Reason"));

  decision = mandate_record_list_get (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_DECISION), 0);
  g_assert_cmpstr (((MandateDecision *) decision)->kind, ==, "not-applicable");
  g_assert_cmpstr (((MandateDecision *) decision)->explains, ==, "requirement 5.1-h");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_ACTION)), ==, 1);
  mandate_test_get_findings (session);
  mandate_test_settle ();
  g_assert_cmpstr (get_state (window, "5.1-h"), ==, "Does not apply");

  mandate_test_close (window);
}

static void
activate (GtkWidget  *window,
          const char *action)
{
  gtk_widget_activate_action (mandate_test_get (window, MANDATE_TYPE_INTERVIEW_VIEW, NULL), action, NULL);
  mandate_test_settle ();
}

static void
test_interview_goes_card_by_card (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 1000);
  GtkWidget *view;

  show_view (window, "interview");
  view = mandate_test_get (window, MANDATE_TYPE_INTERVIEW_VIEW, NULL);
  mandate_test_get (view, GTK_TYPE_LABEL, "Question 1 of 10");
  g_assert_null (mandate_test_find (view, GTK_TYPE_LABEL, "What is on record for it"));
  mandate_test_screenshot (window, "readiness-question");

  for (guint i = 0; i < 4; i++)
    activate (window, "interview.next");
  mandate_test_get (view, GTK_TYPE_LABEL, "Question 5 of 10");
  activate (window, "interview.flip");
  mandate_test_get (view, GTK_TYPE_LABEL, "What is on record for it");
  mandate_test_get (view, ADW_TYPE_ACTION_ROW, "Sees to it that the standard is followed: Mira Şahin.");
  mandate_test_screenshot (window, "readiness-answer");

  activate (window, "interview.previous");
  mandate_test_get (view, GTK_TYPE_LABEL, "Question 4 of 10");
  g_assert_null (mandate_test_find (view, GTK_TYPE_LABEL, "What is on record for it"));

  mandate_test_close (window);
}

static GtkWidget *
find_edition_window (void)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();

  for (GList *other = all; other != NULL; other = other->next)
    if (MANDATE_IS_EDITION_WINDOW (other->data))
      return other->data;

  return NULL;
}

static GtkWidget *
open_edition_window (GtkWidget *window)
{
  GtkWidget *edition;

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Coming from 2013?"));
  edition = find_edition_window ();
  g_assert_nonnull (edition);

  return edition;
}

static GtkWidget *
find_change (GtkWidget  *root,
             const char *clause)
{
  if (GTK_IS_LIST_BOX_ROW (root) && g_strcmp0 (gtk_widget_get_name (root), clause) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = find_change (child, clause);

      if (row != NULL)
        return row;
    }

  return NULL;
}

/* Clause by clause, with what is on record, and the way there in the window below. */
static void
test_changes_from_2013_lead_to_the_records (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);
  GtkWidget *edition, *row;

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1100, 760);
  mandate_test_get_findings (session);
  mandate_window_show_page (MANDATE_WINDOW (window), "readiness");
  mandate_test_settle ();
  edition = open_edition_window (window);

  row = find_change (edition, "6.3");
  mandate_test_get (row, GTK_TYPE_LABEL, "new in 2022");
  mandate_test_get (row, GTK_TYPE_LABEL, "Of the decisions on changes to the management system, 4 of 4 have a reason, an owner and a day.");
  row = find_change (edition, "10.1");
  mandate_test_get (row, GTK_TYPE_LABEL, "in 2013: 10.2");
  row = find_change (edition, "6.2");
  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (mandate_test_get (row, MANDATE_TYPE_CHIP, NULL))), ==, "1 to do");
  row = find_change (edition, "4.2 c");
  g_assert_cmpstr (mandate_chip_get_word (MANDATE_CHIP (mandate_test_get (row, MANDATE_TYPE_CHIP, NULL))), ==, "Ready");
  mandate_test_screenshot (edition, "edition-wide");

  mandate_test_press (mandate_test_get (row, GTK_TYPE_BUTTON, "Show"));
  mandate_test_settle ();
  g_assert_null (find_edition_window ());
  mandate_test_get (window, GTK_TYPE_LABEL, "Interested Parties");

  mandate_test_close (window);
}

static void
change_record (MandateChange *change,
               GType          type,
               const char    *id,
               const char    *field,
               const char    *value)
{
  g_autoptr (GError) error = NULL;

  mandate_record_set (mandate_change_edit (change, type, id), field, value, &error);
  g_assert_no_error (error);
}

/* One calm sentence; no point gets another state for it. */
static void
test_advice_is_told_and_counted_nowhere (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  g_autoptr (GError) error = NULL;
  MandateRecord *ivo = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *sam = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *objective = mandate_change_create (change, MANDATE_TYPE_OBJECTIVE, NULL);
  GtkWidget     *window;

  mandate_record_set (ivo, "name", "Ivo Iten", &error);
  mandate_record_set (ivo, "department", "IT", &error);
  mandate_record_set (sam, "name", "Sam Sell", &error);
  mandate_record_set (objective, "title", "Back in four hours", &error);
  mandate_record_set (objective, "owner", mandate_record_get_id (ivo), &error);
  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);
  window = show_page (session, 1000);
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Besides top management, all work on security rests on one person in IT: Ivo Iten.");
  mandate_test_screenshot (window, "readiness-advice");

  {
    g_autoptr (MandateChange) other = mandate_change_new (mandate_session_get_register (session), "Hand over");

    change_record (other, MANDATE_TYPE_OBJECTIVE, mandate_record_get_id (objective), "owner", mandate_record_get_id (sam));
    mandate_session_commit (session, other, &error);
    g_assert_no_error (error);
  }
  mandate_test_get_findings (session);
  mandate_test_settle ();
  g_assert_null (mandate_test_find (window, ADW_TYPE_ACTION_ROW, "Besides top management, all work on security rests on one person in IT: Ivo Iten."));

  mandate_test_close (window);
}

static void
test_changes_from_2013_look (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 360);
  GtkWidget *edition;

  mandate_test_screenshot (window, "readiness-narrow-2013");
  edition = open_edition_window (window);
  gtk_window_set_default_size (GTK_WINDOW (edition), 360, 640);
  mandate_test_settle ();
  mandate_test_screenshot (edition, "edition-narrow");
  gtk_window_close (GTK_WINDOW (edition));
  mandate_test_close (window);

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  window = show_page (session, 1000);
  edition = open_edition_window (window);
  mandate_test_screenshot (edition, "edition-dark");
  gtk_window_close (GTK_WINDOW (edition));
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
  mandate_test_close (window);
}

static void
test_looks (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  GtkWidget *window = show_page (session, 360);

  open_row (window, "5.1-c");
  mandate_test_screenshot (window, "readiness-narrow");
  show_view (window, "interview");
  activate (window, "interview.flip");
  mandate_test_screenshot (window, "readiness-interview-narrow");
  mandate_test_close (window);

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  window = show_page (session, 1000);
  open_row (window, "5.2-f");
  mandate_test_screenshot (window, "readiness-dark");
  show_view (window, "interview");
  activate (window, "interview.flip");
  mandate_test_screenshot (window, "readiness-interview-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
  mandate_test_close (window);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/readiness/points-say-what-there-is", test_points_say_what_there_is);
  g_test_add_func ("/readiness/stages-show-their-own", test_stages_show_their_own);
  g_test_add_func ("/readiness/only-what-is-missing", test_only_what_is_missing);
  g_test_add_func ("/readiness/open-points-stay-open", test_open_points_stay_open);
  g_test_add_func ("/readiness/what-has-nothing-to-apply-to-says-why", test_what_has_nothing_to_apply_to_says_why);
  g_test_add_func ("/readiness/interview-goes-card-by-card", test_interview_goes_card_by_card);
  g_test_add_func ("/readiness/changes-from-2013-lead-to-the-records", test_changes_from_2013_lead_to_the_records);
  g_test_add_func ("/readiness/advice-is-told-and-counted-nowhere", test_advice_is_told_and_counted_nowhere);
  g_test_add_func ("/readiness/changes-from-2013-fit-a-narrow-window-and-the-dark", test_changes_from_2013_look);
  g_test_add_func ("/readiness/fits-a-narrow-window-and-the-dark", test_looks);

  return g_test_run ();
}

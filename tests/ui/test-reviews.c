/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-test-review.h"

#include "mandate-attendance-bar.h"
#include "mandate-choices.h"
#include "mandate-day-button.h"
#include "mandate-decision-kind.h"
#include "mandate-look-up.h"
#include "mandate-meeting-acts.h"
#include "mandate-meeting-timer.h"
#include "mandate-outcome-row.h"
#include "mandate-pdf-view.h"
#include "mandate-print-window.h"
#include "mandate-records.h"
#include "mandate-review-acts.h"
#include "mandate-review-text.h"
#include "mandate-review-view.h"
#include "mandate-reviews-page.h"

/* Positions on the agenda of a management review. */
#define GOALS   6
#define CLOSING 14

static GtkWidget *
show_view (MandateSession *session,
           int             width,
           int             height)
{
  return mandate_test_show (g_object_new (MANDATE_TYPE_REVIEW_VIEW, "session", session, "subject", mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0), NULL), width, height);
}

static MandateReviewView *
get_view (GtkWidget *window)
{
  return MANDATE_REVIEW_VIEW (mandate_test_get (window, MANDATE_TYPE_REVIEW_VIEW, NULL));
}

/* The one of a point's texts that stands first. */
static GtkWidget *
get_text (GtkWidget *window)
{
  GtkWidget *pane = mandate_test_get (window, g_type_from_name ("MandateReviewPane"), NULL);

  return mandate_test_get (pane, GTK_TYPE_TEXT_VIEW, NULL);
}

static void
flush (GtkWidget *text)
{
  mandate_review_text_flush (MANDATE_REVIEW_TEXT (gtk_widget_get_ancestor (text, MANDATE_TYPE_REVIEW_TEXT)));
  mandate_test_settle ();
}

static void
press_next (GtkWidget *window)
{
  gtk_widget_activate_action (GTK_WIDGET (get_view (window)), "review.next", NULL);
  mandate_test_settle ();
}

static void
record_presence (GtkWidget  *window,
                 const char *person,
                 const char *presence)
{
  gtk_widget_activate_action (mandate_test_get (window, MANDATE_TYPE_ATTENDANCE_BAR, NULL), "attendance.set", "(ss)", person, presence);
  mandate_test_settle ();
}

static void
test_review_is_held_from_beginning_to_end (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget     *window = show_view (session, 1100, 760);
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);

  record_presence (window, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0)), "present");

  for (guint i = 0; i < CLOSING; i++)
    {
      if (i >= CLOSING - 3)
        mandate_test_press (mandate_test_get (window, GTK_TYPE_TOGGLE_BUTTON, "In part"));
      mandate_test_type (get_text (window), "It was said.");
      press_next (window);
    }

  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Nothing was decided. A certifier looks for at least one decision."));
  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, "Still missing"));
  g_assert_cmpstr (review->state, ==, "planned");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Close the Review"));

  g_assert_cmpstr (review->state, ==, "closed");
  g_assert_cmpstr (review->held_on, ==, mandate_session_get_today (session));
  g_assert_cmpstr (review->effectiveness, ==, "It was said.");
  g_assert_cmpstr (review->effective, ==, "partly");
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Close the Review"));
  mandate_test_close (window);
}

static void
test_minutes_can_be_taken_at_once (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = show_view (session, 1100, 760);

  mandate_test_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == get_text (window));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mandate_test_get (window, GTK_TYPE_LIST_BOX_ROW, "closing")), GTK_ACCESSIBLE_PROPERTY_LABEL, "Close the review");
  mandate_test_close (window);
}

static void
test_blank_input_stops_the_closing (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = NULL;
  GtkWidget *row;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Say");

  for (const MandateChoice *input = mandate_review_inputs; input->value != NULL; input++)
    if (!g_str_equal (input->value, "objectives"))
      mandate_review_put_input (change, mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0), input->value, "content", "It was said.", NULL);
  mandate_review_put_presence (change, mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0), mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0)), "present");
  mandate_test_commit (session, change);

  window = show_view (session, 1100, 760);
  mandate_review_view_show_topic (get_view (window), CLOSING);
  mandate_test_settle ();
  mandate_test_screenshot (window, "review-closing");

  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (window, GTK_TYPE_BUTTON, "Close the Review")));
  row = mandate_test_get (window, ADW_TYPE_ACTION_ROW, "The input “Fulfilment of objectives” is still blank. Write what was said, or why there was nothing to report.");

  mandate_test_press (row);
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Did we reach the goals we set?"));
  mandate_test_close (window);
}

static void
test_absence_of_the_top_wants_a_reason (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget     *window = show_view (session, 1100, 760);
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);
  const char    *heading = "Nobody of top management is here. Why?";
  GtkWidget     *bar = mandate_test_get (window, MANDATE_TYPE_ATTENDANCE_BAR, NULL);

  g_assert_null (mandate_test_find (window, GTK_TYPE_LABEL, heading));
  record_presence (window, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 1)), "present");
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, heading));

  mandate_test_type (mandate_test_get (bar, GTK_TYPE_TEXT_VIEW, NULL), "She is in hospital.");
  flush (mandate_test_get (bar, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_cmpstr (review->absence_reason, ==, "She is in hospital.");
  mandate_test_screenshot (window, "review-absence");
  mandate_test_close (window);
}

static void
test_what_was_typed_is_there_again (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget       *window = show_view (session, 1100, 760);
  g_autofree char *text = NULL;

  mandate_review_view_show_topic (get_view (window), GOALS);
  mandate_test_type (get_text (window), "The two who clicked had started in August.");
  mandate_test_close (window);

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_INPUT), ==, 1);
  window = show_view (session, 1100, 760);
  mandate_review_view_show_topic (get_view (window), GOALS);
  text = mandate_review_text_get (MANDATE_REVIEW_TEXT (gtk_widget_get_ancestor (get_text (window), MANDATE_TYPE_REVIEW_TEXT)));
  g_assert_cmpstr (text, ==, "The two who clicked had started in August.");
  mandate_test_close (window);
}

static gboolean
has_input (gpointer session)
{
  return mandate_test_count (session, MANDATE_TYPE_REVIEW_INPUT) == 1;
}

static void
test_pause_writes_it_down (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = show_view (session, 1100, 760);

  mandate_test_type (get_text (window), "All done.");
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_INPUT), ==, 0);
  mandate_test_wait (has_input, session);
  g_assert_cmpstr (((MandateReviewInput *) mandate_test_get_at (session, MANDATE_TYPE_REVIEW_INPUT, 0))->content, ==, "All done.");
  mandate_test_close (window);
}

static void
test_nothing_to_report_wants_a_reason (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget          *window = show_view (session, 1100, 760);
  GtkWidget          *check = mandate_test_get (window, GTK_TYPE_CHECK_BUTTON, "Nothing to report, because …");
  MandateReviewInput *input;
  GtkWidget          *reason;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  mandate_test_settle ();
  reason = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (GTK_IS_TEXT_VIEW (reason));

  /* Where it is plain it is there, and can be said otherwise. */
  input = mandate_test_get_at (session, MANDATE_TYPE_REVIEW_INPUT, 0);
  g_assert_cmpstr (input->nothing_because, ==, "This is the first management review.");
  mandate_test_type (reason, "It is the first review.");
  flush (reason);

  input = mandate_test_get_at (session, MANDATE_TYPE_REVIEW_INPUT, 0);
  g_assert_cmpstr (input->nothing_because, ==, "It is the first review.");
  g_assert_true (mandate_review_input_is_dealt_with (input));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  mandate_test_settle ();
  g_assert_null (input->nothing_because);
  mandate_test_close (window);
}

static void
add_action (GtkWidget  *window,
            const char *button,
            const char *title)
{
  GtkWidget *pane = mandate_test_get (window, g_type_from_name ("MandateReviewOutcomes"), NULL);
  GtkWidget *entry;

  mandate_test_press (mandate_test_get (pane, GTK_TYPE_BUTTON, button));
  entry = mandate_test_get (pane, GTK_TYPE_ENTRY, NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), entry));
  mandate_test_type (entry, title);
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "activate");
  mandate_test_settle ();
}

static void
test_action_is_added_by_the_keyboard_alone (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget       *window = show_view (session, 1100, 760);
  MandateDecision *decision;
  MandateAction   *action;

  mandate_review_view_show_topic (get_view (window), GOALS);
  add_action (window, "Decision", "New people are trained in their first week");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mandate_test_get (mandate_test_get (window, GTK_TYPE_MENU_BUTTON, "Who sees to it"), GTK_TYPE_TOGGLE_BUTTON, NULL)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Who sees to it: Ana Pérez");
  add_action (window, "Action", "Repeat the exercise");

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_DECISION), ==, 1);
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_ACTION), ==, 1);
  decision = mandate_test_get_at (session, MANDATE_TYPE_DECISION, 0);
  action = mandate_test_get_at (session, MANDATE_TYPE_ACTION, 0);
  g_assert_cmpstr (decision->input, ==, "objectives");
  g_assert_cmpstr (action->title, ==, "Repeat the exercise");
  g_assert_cmpstr (action->decision, ==, mandate_record_get_id (MANDATE_RECORD (decision)));
  g_assert_cmpstr (action->owner, ==, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0)));

  /* Empty again and ready for the next. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (mandate_test_get (window, GTK_TYPE_ENTRY, NULL))), ==, "");
  mandate_test_close (window);
}

static void
test_decision_is_changed_in_its_line (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget       *window = show_view (session, 1100, 760);
  MandateDecision *decision;
  g_autofree char *place = NULL;

  mandate_review_view_show_topic (get_view (window), GOALS);
  add_action (window, "Decision", "Buy a safe");
  decision = mandate_test_get_at (session, MANDATE_TYPE_DECISION, 0);
  g_assert_null (decision->due_on);

  place = g_strdup_printf ("decision/%s", mandate_record_get_id (MANDATE_RECORD (decision)));
  mandate_review_view_show_place (get_view (window), place);
  mandate_test_settle ();
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (mandate_test_get (window, MANDATE_TYPE_DAY_BUTTON, NULL)), "2027-01-31");
  mandate_test_look_up (mandate_test_get (window, GTK_TYPE_MENU_BUTTON, "Who sees to it"), ((MandatePerson *) mandate_test_get_at (session, MANDATE_TYPE_PERSON, 1))->name);
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Save"));

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_DECISION), ==, 1);
  g_assert_cmpstr (decision->due_on, ==, "2027-01-31");
  g_assert_cmpstr (decision->owner, ==, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 1)));
  mandate_test_close (window);
}

/* A day that is changed is no reason to forget who was to see to it. */
static void
test_decision_keeps_its_owner_who_has_left (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget       *window = show_view (session, 1100, 760);
  MandatePerson   *owner = mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0);
  MandateDecision *decision;
  g_autofree char *place = NULL;
  g_autoptr (MandateChange) change = NULL;

  mandate_review_view_show_topic (get_view (window), GOALS);
  add_action (window, "Decision", "Buy a safe");
  change = mandate_change_new (mandate_test_get_register (session), "Leaves");
  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_PERSON, mandate_record_get_id (MANDATE_RECORD (owner))), "left_on", mandate_session_get_today (session), NULL);
  mandate_test_commit (session, change);

  decision = mandate_test_get_at (session, MANDATE_TYPE_DECISION, 0);
  place = g_strdup_printf ("decision/%s", mandate_record_get_id (MANDATE_RECORD (decision)));
  mandate_review_view_show_place (get_view (window), place);
  mandate_test_settle ();
  mandate_day_button_set_date (MANDATE_DAY_BUTTON (mandate_test_get (window, MANDATE_TYPE_DAY_BUTTON, NULL)), "2027-01-31");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Save"));

  g_assert_cmpstr (decision->due_on, ==, "2027-01-31");
  g_assert_cmpstr (decision->owner, ==, mandate_record_get_id (MANDATE_RECORD (owner)));
  mandate_test_close (window);
}

static void
test_records_are_copied_into_the_notes (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Goal");
  MandateRecord *objective = mandate_change_create (change, MANDATE_TYPE_OBJECTIVE, NULL);
  GtkWidget     *window;

  mandate_record_set (objective, "title", "Tills have their own logins", NULL);
  mandate_record_set (objective, "target", "6", NULL);
  mandate_test_commit (session, change);

  window = show_view (session, 1100, 760);
  mandate_review_view_show_topic (get_view (window), GOALS);
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Copy Into Notes"));
  flush (get_text (window));

  g_assert_cmpstr (((MandateReviewInput *) mandate_test_get_at (session, MANDATE_TYPE_REVIEW_INPUT, 0))->content, ==,
                   "Tills have their own logins: On the way (goal: 6 · not measured yet)");
  mandate_test_close (window);
}

static void
test_day_is_typed (void)
{
  GtkWidget *button = mandate_day_button_new ("Until when", "2026-11-30");
  GtkWidget *window = mandate_test_show (button, 400, 500);
  GtkWidget *entry;

  gtk_menu_button_popup (GTK_MENU_BUTTON (mandate_test_get (button, GTK_TYPE_MENU_BUTTON, NULL)));
  mandate_test_settle ();
  entry = mandate_test_get (button, GTK_TYPE_ENTRY, NULL);

  mandate_test_type (entry, "2027-02-30");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_null (mandate_day_button_get_date (MANDATE_DAY_BUTTON (button)));

  mandate_test_type (entry, "2027-01-31");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (mandate_day_button_get_date (MANDATE_DAY_BUTTON (button)), ==, "2027-01-31");
  mandate_test_close (window);
}

/* Another meeting in the place of the review. */
static MandateReview *
make_meeting (MandateSession *session,
              const char     *kind)
{
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Prepare");

  mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_REVIEW, mandate_record_get_id (MANDATE_RECORD (review))), "kind", kind, NULL);
  mandate_test_commit (session, change);

  return review;
}

static void
test_exercise_is_held_with_its_scenario (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  MandateReview *review = make_meeting (session, "exercise");
  GtkWidget     *window = show_view (session, 1100, 760);

  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_MEETING_TOPIC), ==, 4);
  mandate_test_type (get_text (window), "The web shop is down on a Friday evening.");
  press_next (window);
  g_assert_cmpstr (review->scenario, ==, "The web shop is down on a Friday evening.");
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Topic 1 of 4"));
  mandate_test_screenshot (window, "meeting-topic");

  mandate_review_view_show_place (get_view (window), "field/lessons");
  mandate_test_type (get_text (window), "Nobody had the number.");
  add_action (window, "Observation", "The number is in no list");
  mandate_test_screenshot (window, "meeting-lessons");
  press_next (window);
  g_assert_cmpstr (review->lessons, ==, "Nobody had the number.");
  g_assert_cmpstr (((MandateObservation *) mandate_test_get_at (session, MANDATE_TYPE_OBSERVATION, 0))->review, ==, mandate_record_get_id (MANDATE_RECORD (review)));
  mandate_test_close (window);
}

static MandateMeetingTopic *
get_topic_at (MandateSession *session,
              guint           position)
{
  g_autoptr (GPtrArray) topics = mandate_meeting_list_topics (mandate_test_get_register (session), mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0));

  return g_ptr_array_index (topics, position);
}

static void
run (GtkWidget  *window,
     const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (get_view (window)), action, NULL);
  mandate_test_settle ();
}

/* The focus begins in the notes, which must not hide what stands above them. */
static void
test_all_of_a_topic_is_reached_by_tab (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window, *title;
  gboolean   is_reached = FALSE;

  make_meeting (session, "exercise");
  window = show_view (session, 1100, 760);
  mandate_review_view_show_topic (get_view (window), 1);
  mandate_test_settle ();
  title = mandate_test_get (mandate_test_get (window, g_type_from_name ("MandateReviewPane"), NULL), GTK_TYPE_ENTRY, NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (title)), ==, "What we did first");

  for (guint i = 0; i < 40; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

      is_reached = is_reached || (focus != NULL && gtk_widget_is_ancestor (focus, title));
      gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
    }

  g_assert_true (is_reached);
  mandate_test_close (window);
}

static void
test_agenda_of_a_meeting_is_changed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window;
  GtkWidget *pane;

  make_meeting (session, "governance-forum");
  window = show_view (session, 1100, 760);

  run (window, "review.add-topic");
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_MEETING_TOPIC), ==, 7);
  pane = mandate_test_get (window, g_type_from_name ("MandateReviewPane"), NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), pane));
  mandate_test_type (gtk_window_get_focus (GTK_WINDOW (window)), "The fair in spring");
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (window)), "activate");
  mandate_test_settle ();
  g_assert_cmpstr (get_topic_at (session, 6)->title, ==, "The fair in spring");

  run (window, "review.topic-up");
  g_assert_cmpstr (get_topic_at (session, 5)->title, ==, "The fair in spring");
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Topic 6 of 7"));

  run (window, "review.remove-topic");
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_MEETING_TOPIC), ==, 6);
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Topic 6 of 6"));
  mandate_test_close (window);
}

static void
test_outcomes_are_begun_by_an_action (void)
{
  static const struct
  {
    const char *action;
    const char *caption;
  } rows[] = { { "review.add-decision", "New decision" }, { "review.add-action", "New action" }, { "review.add-observation", "New observation" } };

  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = show_view (session, 1100, 760);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      run (window, rows[i].action);
      g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, rows[i].caption));
      g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
    }

  /* Among the conclusions nothing is decided: it goes to the ideas. */
  mandate_review_view_show_topic (get_view (window), CLOSING - 1);
  run (window, "review.add-decision");
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "What could we do better?"));
  mandate_test_screenshot (window, "review-decision");
  mandate_test_close (window);
}

static void
test_nothing_decided_wants_its_reason (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = show_view (session, 1100, 760);
  GtkWidget *kind;

  run (window, "review.add-decision");
  kind = mandate_test_get (window, MANDATE_TYPE_DECISION_KIND, NULL);
  mandate_decision_kind_set_kind (MANDATE_DECISION_KIND (kind), "none");
  mandate_test_settle ();
  mandate_test_type (mandate_test_get (mandate_test_get (window, g_type_from_name ("MandateReviewOutcomes"), NULL), GTK_TYPE_ENTRY, NULL), "Nothing");
  mandate_test_type (mandate_test_get (kind, GTK_TYPE_ENTRY, NULL), "All is as it was.");
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Add"));

  g_assert_cmpstr (((MandateDecision *) mandate_test_get_at (session, MANDATE_TYPE_DECISION, 0))->kind, ==, "none");
  g_assert_cmpstr (((MandateDecision *) mandate_test_get_at (session, MANDATE_TYPE_DECISION, 0))->reason, ==, "All is as it was.");
  mandate_test_close (window);
}

static void
test_request_is_approved_in_part (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Ask");
  MandateRecord   *asked = mandate_change_create (change, MANDATE_TYPE_RESOURCE, NULL);
  MandateResource *resource;
  GtkWidget       *window, *kind, *amount;

  mandate_record_set (asked, "title", "A safe", NULL);
  mandate_record_set (asked, "currency", "EUR", NULL);
  mandate_record_set (asked, "requested_amount", "800", NULL);
  g_assert_true (mandate_session_commit (session, change, NULL));
  window = show_view (session, 360, 760);

  run (window, "review.add-decision");
  kind = mandate_test_get (window, MANDATE_TYPE_DECISION_KIND, NULL);
  mandate_decision_kind_set_kind (MANDATE_DECISION_KIND (kind), "resource");
  mandate_test_settle ();
  g_assert_null (mandate_test_find (kind, GTK_TYPE_LABEL, "Approved, in EUR"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (gtk_widget_get_next_sibling (mandate_test_get (kind, GTK_TYPE_DROP_DOWN, NULL))), 1);
  mandate_test_settle ();
  mandate_test_screenshot (window, "review-decision-in-part");
  amount = gtk_widget_get_next_sibling (mandate_test_get (kind, GTK_TYPE_LABEL, "Approved, in EUR"));
  mandate_test_type (mandate_test_get (mandate_test_get (window, g_type_from_name ("MandateReviewOutcomes"), NULL), GTK_TYPE_ENTRY, NULL), "A small one will do");
  mandate_test_type (amount, "300");
  g_signal_emit_by_name (amount, "activate");
  mandate_test_settle ();

  resource = mandate_test_get_at (session, MANDATE_TYPE_RESOURCE, 0);
  g_assert_cmpstr (resource->decision, ==, "in-part");
  g_assert_cmpint (resource->approved_amount, ==, 30000);
  g_assert_cmpstr (resource->decision_reason, ==, "A small one will do");
  mandate_test_close (window);
}

static GtkWidget *
get_add_button (GtkWidget *window)
{
  return mandate_look_up_get_button (MANDATE_LOOK_UP (mandate_test_get (mandate_test_get (window, MANDATE_TYPE_ATTENDANCE_BAR, NULL), MANDATE_TYPE_LOOK_UP, NULL)));
}

static void
test_substitute_and_guest_are_here (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget  *window = show_view (session, 1100, 760);
  GtkWidget  *bar = mandate_test_get (window, MANDATE_TYPE_ATTENDANCE_BAR, NULL);
  const char *owner = mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0));
  const char *baker = mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 1));

  gtk_widget_activate_action (bar, "attendance.stand-for", "(ss)", baker, owner);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_find (bar, GTK_TYPE_LABEL, "Jonas Weber · for Ana Pérez"));
  g_assert_nonnull (mandate_test_find (bar, GTK_TYPE_LABEL, "Ana Pérez · away"));

  mandate_test_look_up (get_add_button (window), "Gert Guest, The insurer");
  g_assert_nonnull (mandate_test_find (bar, GTK_TYPE_LABEL, "Gert Guest · guest"));
  g_assert_cmpstr (((MandateReviewGuest *) mandate_test_get_at (session, MANDATE_TYPE_REVIEW_GUEST, 0))->comes_from, ==, "The insurer");
  mandate_test_screenshot (window, "review-attendance");
  mandate_test_close (window);
}

static void
test_whoever_comes_is_found_by_some_letters (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = show_view (session, 1100, 760);
  GtkWidget *bar = mandate_test_get (window, MANDATE_TYPE_ATTENDANCE_BAR, NULL);
  GtkWidget *button = get_add_button (window);

  mandate_test_look_up (button, "web");
  g_assert_nonnull (mandate_test_find (bar, GTK_TYPE_LABEL, "Jonas Weber"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), button));

  /* Whoever is here is not looked for again; whom nobody knows is a guest. */
  mandate_test_look_up (button, "Jonas Weber");
  g_assert_nonnull (mandate_test_find (bar, GTK_TYPE_LABEL, "Jonas Weber · guest"));
  mandate_test_look_up (button, "Gert Guest, The insurer");
  g_assert_nonnull (mandate_test_find (bar, GTK_TYPE_LABEL, "Gert Guest · guest"));
  g_assert_cmpstr (((MandateReviewGuest *) mandate_test_get_at (session, MANDATE_TYPE_REVIEW_GUEST, 1))->comes_from, ==, "The insurer");

  mandate_test_look_for (button, "");
  mandate_test_screenshot (window, "review-add-somebody");
  mandate_test_close (window);
}

static void
test_who_was_here_on_that_day_may_have_come (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Prepare");
  MandateRecord *review = mandate_change_edit (change, MANDATE_TYPE_REVIEW, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0)));
  MandateRecord *left = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  MandateRecord *gone = mandate_change_create (change, MANDATE_TYPE_PERSON, NULL);
  GtkWidget     *window;
  GtkWidget     *button;

  mandate_record_set (review, "planned_on", "2024-03-11", NULL);
  mandate_record_set (review, "moved_reason", "Written down late", NULL);
  mandate_record_set (left, "name", "Kim Since", NULL);
  mandate_record_set (left, "left_on", "2024-06-30", NULL);
  mandate_record_set (gone, "name", "Lou Before", NULL);
  mandate_record_set (gone, "left_on", "2023-12-31", NULL);
  mandate_test_commit (session, change);

  window = show_view (session, 1100, 760);
  button = get_add_button (window);
  mandate_test_look_for (button, "");
  g_assert_nonnull (mandate_test_find (button, GTK_TYPE_LABEL, "Kim Since, who has left"));
  g_assert_nonnull (mandate_test_find (button, GTK_TYPE_LABEL, "Jonas Weber"));
  g_assert_null (mandate_test_find (button, GTK_TYPE_LABEL, "Lou Before"));
  mandate_test_close (window);
}

/* All that a review needs, in one change. */
static void
say_everything (MandateSession *session)
{
  static const char *const fields[] = { "suitable", "adequate", "effective", "suitability", "adequacy", "effectiveness" };
  MandateReview           *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Say");

  for (const MandateChoice *input = mandate_review_inputs; input->value != NULL; input++)
    mandate_review_put_input (change, review, input->value, "content", "It was said.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    mandate_review_put_text (change, review, fields[i], i < 3 ? "yes" : "It was said.", NULL);
  mandate_test_commit (session, change);
}

static void
test_review_is_held_before_it_can_be_closed (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);
  GtkWidget     *window;

  say_everything (session);
  window = show_view (session, 1100, 760);
  mandate_review_view_show_topic (get_view (window), CLOSING);
  mandate_test_settle ();

  /* Top management was not there, so it can't be closed. */
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (window, GTK_TYPE_BUTTON, "Close the Review")));
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "It Was Held"));
  g_assert_cmpstr (review->state, ==, "held");
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "It Was Held"));

  mandate_review_view_show_topic (get_view (window), GOALS);
  mandate_test_settle ();
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Nothing was on record."));
  mandate_test_close (window);
}

static void
test_closed_review_is_read_and_added_to (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  g_autoptr (MandateChange) change = NULL;
  MandateReview *review = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0);
  GtkWidget     *window, *text;

  say_everything (session);
  change = mandate_change_new (mandate_test_get_register (session), "Close");
  mandate_review_put_presence (change, review, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 0)), "present");
  mandate_review_put_closed (change, review, mandate_session_get_today (session));
  mandate_test_commit (session, change);

  window = show_view (session, 1100, 760);
  text = mandate_test_get (window, GTK_TYPE_TEXT_VIEW, NULL);
  mandate_test_type (text, "It was said twice.");
  mandate_test_screenshot (window, "review-addendum");
  mandate_test_press (mandate_test_get (mandate_test_get (window, g_type_from_name ("MandateReviewClosing"), NULL), GTK_TYPE_BUTTON, "Add"));
  g_assert_cmpuint (mandate_test_count (session, MANDATE_TYPE_REVIEW_ADDENDUM), ==, 1);
  g_assert_cmpstr (((MandateReviewAddendum *) mandate_test_get_at (session, MANDATE_TYPE_REVIEW_ADDENDUM, 0))->content, ==, "It was said twice.");

  mandate_review_view_show_topic (get_view (window), GOALS);
  mandate_test_settle ();
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (get_text (window))));
  g_assert_false (gtk_widget_is_sensitive (mandate_test_get (window, GTK_TYPE_CHECK_BUTTON, "Nothing to report, because …")));
  g_assert_null (mandate_test_find (mandate_test_get (window, g_type_from_name ("MandateReviewOutcomes"), NULL), GTK_TYPE_BUTTON, "Decision"));
  mandate_test_close (window);
}

static void
test_timer_shows_minutes_and_no_more (void)
{
  GtkWidget *timer = mandate_meeting_timer_new (60);
  GtkWidget *window = mandate_test_show (timer, 300, 100);

  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "0 of 60 min"));
  mandate_meeting_timer_show (MANDATE_MEETING_TIMER (timer), 75);
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "75 of 60 min"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mandate_test_get (timer, GTK_TYPE_MENU_BUTTON, NULL)), GTK_ACCESSIBLE_PROPERTY_LABEL, "Minutes Since You Began: 75 of 60 min");
  mandate_test_close (window);
}

static void
test_page_leads_into_the_review_and_back (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget *window = g_object_new (MANDATE_TYPE_WINDOW, NULL);

  mandate_window_set_session (MANDATE_WINDOW (window), session);
  mandate_test_show (window, 1100, 760);
  mandate_window_show_page (MANDATE_WINDOW (window), "reviews");
  mandate_test_settle ();
  mandate_test_screenshot (window, "reviews-window");

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Hold the Review"));
  mandate_test_type (get_text (window), "All done.");
  mandate_test_press (mandate_test_get (GTK_WIDGET (get_view (window)), GTK_TYPE_BUTTON, "Leave"));

  g_assert_null (mandate_test_find (window, MANDATE_TYPE_REVIEW_VIEW, NULL));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "1 of 10 inputs written down"));
  mandate_test_close (window);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  *(GBytes **) data = mandate_print_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
test_minutes_are_a_pdf_file (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  const MandatePrintOrder order = { .kind = MANDATE_PRINT_MINUTES, .record = mandate_test_get_at (session, MANDATE_TYPE_REVIEW, 0), .today = mandate_session_get_today (session) };
  g_autoptr (GBytes) pdf = NULL;

  mandate_print_write_async (mandate_session_get_workspace (session), &order, NULL, written_cb, &pdf);
  mandate_test_wait (is_there, &pdf);

  g_assert_true (g_str_has_prefix (g_bytes_get_data (pdf, NULL), "%PDF-"));
}

static gboolean
has_pages (gpointer view)
{
  return mandate_pdf_view_get_n_pages (view) > 0;
}

static void
test_minutes_are_shown_page_by_page (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_review_session ();
  GtkWidget  *window = show_view (session, 1100, 760);
  GListModel *windows = gtk_window_get_toplevels ();
  g_autoptr (GtkWidget) minutes = NULL;

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Show the Minutes"));
  for (guint i = 0; i < g_list_model_get_n_items (windows) && minutes == NULL; i++)
    {
      g_autoptr (GtkWidget) shown = g_list_model_get_item (windows, i);

      if (MANDATE_IS_PRINT_WINDOW (shown))
        minutes = g_steal_pointer (&shown);
    }

  g_assert_nonnull (minutes);
  mandate_test_wait (has_pages, mandate_test_get (minutes, MANDATE_TYPE_PDF_VIEW, NULL));
  g_assert_true (gtk_widget_is_sensitive (mandate_test_get (minutes, GTK_TYPE_BUTTON, "Save…")));
  gtk_test_widget_wait_for_draw (minutes);
  mandate_test_screenshot (minutes, "minutes");

  gtk_window_close (GTK_WINDOW (minutes));
  mandate_test_settle ();
  mandate_test_close (window);
}

/* The next management review of the example, half way. */
static MandateReview *
prepare_sample (MandateSession *session)
{
  MandateRecordList *reviews = mandate_register_get_list (mandate_test_get_register (session), MANDATE_TYPE_REVIEW);
  g_autoptr (MandateChange) change = mandate_change_new (mandate_test_get_register (session), "Say");
  MandateReview *review = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (reviews) && review == NULL; i++)
    if (g_str_equal (((MandateReview *) mandate_record_list_get (reviews, i))->kind, "management-review") &&
        g_str_equal (((MandateReview *) mandate_record_list_get (reviews, i))->state, "planned"))
      review = mandate_record_list_get (reviews, i);

  for (guint i = 0; i < 6; i++)
    mandate_review_put_input (change, review, mandate_review_inputs[i].value, "content", "It was said.", NULL);
  mandate_review_put_input (change, review, "objectives", "content", "The two who clicked had started in August, after the training.", NULL);
  for (guint i = 0; i < 4; i++)
    mandate_review_put_presence (change, review, mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, i)), i == 3 ? "apologies" : "present");
  mandate_review_put_decision (change, review, "objectives", "New people are trained in their first week", NULL, NULL, "2026-11-22", NULL);
  mandate_test_commit (session, change);

  g_clear_pointer (&change, mandate_change_free);
  change = mandate_change_new (mandate_test_get_register (session), "Do");
  mandate_review_put_action (change, review, "objectives", "Put training on the starter checklist", mandate_record_get_id (mandate_test_get_at (session, MANDATE_TYPE_PERSON, 2)), "2026-12-15", "2026-11-22", NULL);
  mandate_test_commit (session, change);

  return review;
}

static void
take_pictures (MandateSession *session,
               MandateReview  *review,
               int             width,
               const char     *name)
{
  g_autofree char *agenda = g_strconcat (name, "-agenda", NULL);
  GtkWidget       *window = mandate_test_show (g_object_new (MANDATE_TYPE_REVIEW_VIEW, "session", session, "subject", review, NULL), width, 1000);
  GtkWidget       *toggle;
  int              minimum;

  mandate_review_view_show_topic (get_view (window), GOALS);
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (mandate_test_get (window, g_type_from_name ("MandateReviewOutcomes"), NULL), GTK_TYPE_BUTTON, "Decision"));
  gtk_widget_measure (GTK_WIDGET (get_view (window)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, width);
  gtk_test_widget_wait_for_draw (window);
  mandate_test_settle ();
  mandate_test_screenshot (window, name);

  toggle = mandate_test_find (window, GTK_TYPE_TOGGLE_BUTTON, "Agenda");
  g_assert_true ((toggle != NULL) == (width < 860));
  if (toggle != NULL)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
      mandate_test_settle ();
      mandate_test_screenshot (window, agenda);
      g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Goals we set"));
    }

  mandate_test_close (window);
}

static void
test_agenda_is_a_page_of_its_own_where_it_is_narrow (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();
  MandateReview *review = prepare_sample (session);

  take_pictures (session, review, 1100, "review-wide");
  take_pictures (session, review, 360, "review-narrow");

  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  take_pictures (session, review, 1100, "review-dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  take_pictures (session, review, 1100, "review-rtl");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

int
main (int   argc,
      char *argv[])
{
  mandate_test_ui_init (&argc, &argv);

  g_test_add_func ("/reviews/hold/from-beginning-to-end", test_review_is_held_from_beginning_to_end);
  g_test_add_func ("/reviews/hold/minutes-can-be-taken-at-once", test_minutes_can_be_taken_at_once);
  g_test_add_func ("/reviews/hold/blank-input-stops-the-closing-and-leads-to-it", test_blank_input_stops_the_closing);
  g_test_add_func ("/reviews/hold/absence-of-the-top-wants-a-reason", test_absence_of_the_top_wants_a_reason);
  g_test_add_func ("/reviews/hold/what-was-typed-is-there-again", test_what_was_typed_is_there_again);
  g_test_add_func ("/reviews/hold/pause-writes-it-down", test_pause_writes_it_down);
  g_test_add_func ("/reviews/hold/nothing-to-report-wants-a-reason", test_nothing_to_report_wants_a_reason);
  g_test_add_func ("/reviews/hold/action-is-added-by-the-keyboard-alone", test_action_is_added_by_the_keyboard_alone);
  g_test_add_func ("/reviews/hold/decision-is-changed-in-its-line", test_decision_is_changed_in_its_line);
  g_test_add_func ("/reviews/hold/decision-keeps-its-owner-who-has-left", test_decision_keeps_its_owner_who_has_left);
  g_test_add_func ("/reviews/hold/records-are-copied-into-the-notes", test_records_are_copied_into_the_notes);
  g_test_add_func ("/reviews/hold/agenda-is-a-page-of-its-own-where-it-is-narrow", test_agenda_is_a_page_of_its_own_where_it_is_narrow);
  g_test_add_func ("/reviews/hold/outcomes-are-begun-from-anywhere", test_outcomes_are_begun_by_an_action);
  g_test_add_func ("/reviews/hold/nothing-decided-has-its-reason", test_nothing_decided_wants_its_reason);
  g_test_add_func ("/reviews/hold/a-request-is-approved-in-part", test_request_is_approved_in_part);
  g_test_add_func ("/reviews/hold/whoever-comes-is-found-by-some-letters", test_whoever_comes_is_found_by_some_letters);
  g_test_add_func ("/reviews/hold/substitute-and-guest-are-here", test_substitute_and_guest_are_here);
  g_test_add_func ("/reviews/hold/who-was-here-on-that-day-may-have-come", test_who_was_here_on_that_day_may_have_come);
  g_test_add_func ("/reviews/hold/is-held-before-it-can-be-closed", test_review_is_held_before_it_can_be_closed);
  g_test_add_func ("/reviews/hold/what-is-closed-is-read-and-added-to", test_closed_review_is_read_and_added_to);
  g_test_add_func ("/reviews/hold/timer-shows-minutes-and-no-more", test_timer_shows_minutes_and_no_more);
  g_test_add_func ("/reviews/meeting/exercise-has-scenario-and-lessons", test_exercise_is_held_with_its_scenario);
  g_test_add_func ("/reviews/meeting/all-of-a-topic-is-reached-by-tab", test_all_of_a_topic_is_reached_by_tab);
  g_test_add_func ("/reviews/meeting/agenda-is-changed-by-the-keyboard", test_agenda_of_a_meeting_is_changed);
  g_test_add_func ("/reviews/day/is-typed", test_day_is_typed);
  g_test_add_func ("/reviews/page/leads-into-the-review-and-back", test_page_leads_into_the_review_and_back);
  g_test_add_func ("/reviews/minutes/are-a-pdf-file", test_minutes_are_a_pdf_file);
  g_test_add_func ("/reviews/minutes/are-shown-page-by-page", test_minutes_are_shown_page_by_page);

  return g_test_run ();
}

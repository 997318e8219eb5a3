/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-act-bar.h"
#include "mandate-details-pane.h"
#include "mandate-field-grid.h"
#include "mandate-list-pages.h"
#include "mandate-look-up.h"
#include "mandate-print-window.h"
#include "mandate-records.h"
#include "mandate-roll-card.h"
#include "mandate-telling-page.h"
#include "mandate-test-form.h"
#include "mandate-test-ui.h"
#include "mandate-training-roll.h"

#include <string.h>

/* @values: name and text in turn. */
static MandateRecord *
add (MandateSession *session,
     GType           type,
     ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Add");
  MandateRecord *record = mandate_change_create (change, type, NULL);
  const char    *name;
  va_list        values;

  va_start (values, type);
  while ((name = va_arg (values, const char *)) != NULL)
    {
      mandate_record_set (record, name, va_arg (values, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (values);

  mandate_session_commit (session, change, &error);
  g_assert_no_error (error);

  return mandate_register_find_any (mandate_session_get_register (session), mandate_record_get_id (record));
}

/* A page with a record beside its list. */
static GtkWidget *
show_record (MandatePage   *page,
             MandateRecord *record,
             int            width)
{
  GtkWidget *window;

  g_object_set (page, "is-folded", width < 500, NULL);
  window = mandate_test_show (GTK_WIDGET (page), width, 760);
  mandate_page_show_record (page, record);
  mandate_test_settle ();

  return window;
}

static GtkWidget *
get_act (GtkWidget  *window,
         const char *label)
{
  return mandate_test_get (mandate_test_get (window, MANDATE_TYPE_ACT_BAR, NULL), GTK_TYPE_BUTTON, label);
}

static MandateCommunicationPlan *
add_plan (MandateSession *session)
{
  return MANDATE_COMMUNICATION_PLAN (add (session, MANDATE_TYPE_COMMUNICATION_PLAN, "title", "A word from the owner", "subject", "importance", "audience", "Everyone", "channel", "All-hands",
                                          "every", "3", "unit", "months", "first_on", mandate_session_get_today (session), NULL));
}

static gpointer
get_only (MandateSession *session,
          GType           type)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), type);

  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 1);

  return mandate_record_list_get (list, 0);
}

static void
test_message_is_prepared_from_the_plan (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandateCommunicationPlan *plan = add_plan (session);
  GtkWidget                *window = show_record (mandate_list_pages_new_communication_plan (session), MANDATE_RECORD (plan), 1000);
  MandateCommunication     *message;

  mandate_test_screenshot (window, "telling-plan");
  mandate_test_press (get_act (window, "Prepare the Next Message"));
  mandate_test_settle ();
  message = get_only (session, MANDATE_TYPE_COMMUNICATION);
  g_assert_cmpstr (message->plan, ==, mandate_record_get_id (MANDATE_RECORD (plan)));
  g_assert_cmpstr (message->audience, ==, "Everyone");
  g_assert_null (message->sent_on);
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Prepare the Next Message"));

  mandate_test_close (window);
}

static void
test_text_is_not_sent_before_it_has_an_example (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandateRecord        *record = add (session, MANDATE_TYPE_COMMUNICATION, "title", "Thank you", "template", "thanks", NULL);
  MandateCommunication *message = MANDATE_COMMUNICATION (record);
  GtkWidget            *window = show_record (mandate_list_pages_new_communication (session), record, 1000);

  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Happened Today"));
  mandate_test_settle ();
  g_assert_null (message->sent_on);

  add (session, MANDATE_TYPE_PERSON, "name", "Jan", NULL);
  mandate_test_screenshot (window, "telling-text");
  {
    g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), "Example");
    g_autoptr (GError) error = NULL;

    mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_COMMUNICATION, mandate_record_get_id (record)), "example", "Jan called at three.", NULL);
    mandate_session_commit (session, change, &error);
    g_assert_no_error (error);
  }
  mandate_test_settle ();
  mandate_test_press (mandate_test_get (window, GTK_TYPE_BUTTON, "Happened Today"));
  mandate_test_settle ();
  g_assert_cmpstr (message->sent_on, ==, mandate_session_get_today (session));
  g_assert_nonnull (strstr (message->message, "\n\nJan called at three.\n\n"));

  mandate_test_close (window);
}

static void
test_one_click_opens_the_action_of_feedback (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandateRecord   *record = add (session, MANDATE_TYPE_FEEDBACK, "title", "Too many passwords", "received_on", mandate_session_get_today (session), NULL);
  MandateFeedback *feedback = MANDATE_FEEDBACK (record);
  GtkWidget       *window = show_record (mandate_list_pages_new_feedback (session), record, 1000);
  MandateAction   *action;

  mandate_test_screenshot (window, "telling-feedback");
  mandate_test_press (get_act (window, "Open an Action"));
  mandate_test_settle ();
  action = get_only (session, MANDATE_TYPE_ACTION);
  g_assert_cmpstr (action->title, ==, "Too many passwords");
  g_assert_cmpstr (feedback->action, ==, mandate_record_get_id (MANDATE_RECORD (action)));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Open an Action"));

  mandate_session_undo (session);
  mandate_test_settle ();
  g_assert_null (feedback->action);
  get_act (window, "Open an Action");

  mandate_test_close (window);
}

/* Three people, and a training of today. */
static MandateTraining *
add_training (MandateSession *session)
{
  add (session, MANDATE_TYPE_PERSON, "name", "Anna Adler", "is_top_management", "yes", NULL);
  add (session, MANDATE_TYPE_PERSON, "name", "Ben Bauer", NULL);
  add (session, MANDATE_TYPE_PERSON, "name", "Cara Cohn", "leave_from", "2020-01-01", NULL);

  return MANDATE_TRAINING (add (session, MANDATE_TYPE_TRAINING, "title", "Yearly briefing", "held_on", mandate_session_get_today (session), NULL));
}

static void
assert_roll (MandateSession  *session,
             MandateTraining *training,
             const char      *expected)
{
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (mandate_session_get_register (session), training, mandate_session_get_today (session));
  g_autofree char *said = mandate_training_roll_describe (roll, mandate_session_get_translation (session));

  g_assert_cmpstr (said, ==, expected);
}

static void
test_who_took_part_is_ticked (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandateTraining *training = add_training (session);
  GtkWidget       *window = show_record (mandate_list_pages_new_trainings (session), MANDATE_RECORD (training), 1000);
  GtkWidget       *card = mandate_test_get (window, MANDATE_TYPE_ROLL_CARD, NULL);
  GtkWidget       *row = mandate_test_get (card, ADW_TYPE_ACTION_ROW, "Ben Bauer");

  gtk_widget_grab_focus (row);
  gtk_widget_activate (row);
  mandate_test_settle ();
  assert_roll (session, training, "1 of 3 people took part; 1 on leave");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Took part");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == row);

  gtk_widget_activate (row);
  mandate_test_settle ();
  assert_roll (session, training, "0 of 3 people took part; 1 on leave");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Missed it");

  mandate_test_press (mandate_test_get (card, GTK_TYPE_BUTTON, "All Took Part"));
  mandate_test_settle ();
  assert_roll (session, training, "2 of 3 people took part; 1 on leave");
  mandate_test_screenshot (card, "telling-roll");
  mandate_session_undo (session);
  mandate_test_settle ();
  assert_roll (session, training, "0 of 3 people took part; 1 on leave");

  mandate_test_close (window);
}

static void
test_who_was_here_on_its_day_may_have_taken_part (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget     *window;
  GtkWidget     *button;
  MandateRecord *training;

  add (session, MANDATE_TYPE_PERSON, "name", "Kim Since", "left_on", "2024-06-30", NULL);
  add (session, MANDATE_TYPE_PERSON, "name", "Lou Later", "joined_on", "2024-09-01", NULL);
  training = add (session, MANDATE_TYPE_TRAINING, "title", "Yearly briefing", "held_on", "2024-03-11", "audience", "chosen", NULL);
  window = show_record (mandate_list_pages_new_trainings (session), training, 1000);
  button = mandate_look_up_get_button (MANDATE_LOOK_UP (mandate_test_get (mandate_test_get (window, MANDATE_TYPE_ROLL_CARD, NULL), MANDATE_TYPE_LOOK_UP, NULL)));

  mandate_test_look_for (button, "");
  g_assert_nonnull (mandate_test_find (button, GTK_TYPE_LABEL, "Kim Since, who has left"));
  g_assert_null (mandate_test_find (button, GTK_TYPE_LABEL, "Lou Later"));

  /* Whoever has left is not asked to come, but was there; and is not asked again. */
  mandate_test_look_up (button, "kim");
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Kim Since"));
  g_assert_nonnull (mandate_test_find (window, GTK_TYPE_LABEL, "Took part"));
  mandate_test_look_for (button, "");
  g_assert_null (mandate_test_find (button, GTK_TYPE_LABEL, "Kim Since, who has left"));
  mandate_test_close (window);
}

static void
test_who_missed_it_is_asked_again (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  MandateTraining   *training = add_training (session);
  GtkWidget         *window = show_record (mandate_list_pages_new_trainings (session), MANDATE_RECORD (training), 1000);
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), MANDATE_TYPE_TRAINING);
  MandateTraining   *repeat;

  mandate_test_press (get_act (window, "Repeat It for Who Missed It"));
  mandate_test_settle ();
  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 2);
  repeat = mandate_record_list_get (list, 1);
  g_assert_cmpstr (repeat->repeats, ==, mandate_record_get_id (MANDATE_RECORD (training)));
  g_assert_null (mandate_test_find (window, GTK_TYPE_BUTTON, "Repeat It for Who Missed It"));

  mandate_test_close (window);
}

static MandateFieldGrid *
get_grid (GtkWidget *window)
{
  return MANDATE_FIELD_GRID (mandate_test_get (window, MANDATE_TYPE_FIELD_GRID, NULL));
}

static GtkWidget *
show_map (MandateSession *session,
          int             width)
{
  MandatePage *page = mandate_telling_page_new (session);

  g_object_set (page, "is-folded", width < 500, NULL);

  return mandate_test_show (GTK_WIDGET (page), width, 760);
}

static void
test_map_shows_empty_fields_and_what_is_in_the_others (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window;

  add_plan (session);
  add (session, MANDATE_TYPE_COMMUNICATION, "title", "Why we lock doors", "subject", "rules", "audience", "Everyone", "sent_on", mandate_session_get_today (session), NULL);
  window = show_map (session, 1000);

  g_assert_true (gtk_widget_has_css_class (mandate_field_grid_get_field (get_grid (window), 0, 0), "empty"));
  g_assert_false (gtk_widget_has_css_class (mandate_field_grid_get_field (get_grid (window), 0, 6), "empty"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (mandate_field_grid_get_field (get_grid (window), 0, 0)), ==, "planned, not told yet");

  mandate_test_press (mandate_field_grid_get_field (get_grid (window), 0, 6));
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "Everyone: Rules and habits");
  mandate_test_get (window, ADW_TYPE_ACTION_ROW, "Why we lock doors");

  mandate_test_press (mandate_field_grid_get_field (get_grid (window), 0, 1));
  mandate_test_settle ();
  mandate_test_get (window, GTK_TYPE_LABEL, "Nothing was told, and nothing is planned. Should there be something?");

  mandate_test_close (window);
}

static void
test_arrow_keys_go_through_the_map (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window;

  add_plan (session);
  window = show_map (session, 1000);
  gtk_widget_grab_focus (mandate_field_grid_get_field (get_grid (window), 0, 2));
  g_assert_true (mandate_field_grid_handle_key (get_grid (window), GDK_KEY_Right));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == mandate_field_grid_get_field (get_grid (window), 0, 3));

  mandate_test_close (window);
}

static void
test_map_of_nothing_says_how_to_begin (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_session ();
  GtkWidget *window = show_map (session, 1000);

  mandate_test_get (window, ADW_TYPE_STATUS_PAGE, NULL);
  mandate_test_get (window, GTK_TYPE_BUTTON, "Add to the Plan");

  mandate_test_close (window);
}

static MandateRecord *
find_by_title (MandateSession *session,
               GType           type,
               const char     *title)
{
  MandateRecordList *list = mandate_register_get_list (mandate_session_get_register (session), type);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      g_autofree char *name = mandate_register_describe (mandate_session_get_register (session), mandate_record_list_get (list, i));

      if (g_strcmp0 (name, title) == 0)
        return mandate_record_list_get (list, i);
    }

  g_assert_not_reached ();
}

/* The example at a width, in the wide and in the narrow form. */
static void
look_at_example (MandateSession *session,
                 int             width,
                 const char     *suffix)
{
  static const struct
  {
    const char *name;
    MandatePage *(*create) (MandateSession *session);
    const char *title;
    GType (*get_type) (void);
  } pages[] = {
    { "plan", mandate_list_pages_new_communication_plan, "A word from the owners", mandate_communication_plan_get_type },
    { "feedback", mandate_list_pages_new_feedback, "The tablet can't be read with flour on the hands", mandate_feedback_get_type },
    { "training", mandate_list_pages_new_trainings, "Yearly briefing, second round", mandate_training_get_type },
  };
  g_autofree char *map_name = g_strdup_printf ("telling-sample-map-%s", suffix);
  GtkWidget       *window = show_map (session, width);

  mandate_test_press (mandate_field_grid_get_field (get_grid (window), 0, 0));
  mandate_test_settle ();
  mandate_test_screenshot (window, map_name);
  mandate_test_close (window);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strdup_printf ("telling-sample-%s-%s", pages[i].name, suffix);

      window = show_record (pages[i].create (session), find_by_title (session, pages[i].get_type (), pages[i].title), width);
      mandate_test_get (window, MANDATE_TYPE_DETAILS_PANE, NULL);
      mandate_test_screenshot (window, name);
      mandate_test_close (window);
    }
}

static void
test_example_is_well_kept (void)
{
  g_autoptr (MandateSession) session = mandate_test_new_sample_session ();

  look_at_example (session, 1000, "wide");
  look_at_example (session, 360, "narrow");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_FORCE_DARK);
  look_at_example (session, 1000, "dark");
  mandate_test_set_color_scheme (ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  mandate_test_ui_init (&argc, &argv);
  g_test_add_func ("/telling/plan/a-message-is-prepared-from-it", test_message_is_prepared_from_the_plan);
  g_test_add_func ("/telling/text/is-not-sent-before-it-has-an-example", test_text_is_not_sent_before_it_has_an_example);
  g_test_add_func ("/telling/feedback/one-click-opens-its-action", test_one_click_opens_the_action_of_feedback);
  g_test_add_func ("/telling/roll/who-took-part-is-ticked", test_who_took_part_is_ticked);
  g_test_add_func ("/telling/roll/who-was-here-on-its-day-may-have-taken-part", test_who_was_here_on_its_day_may_have_taken_part);
  g_test_add_func ("/telling/roll/who-missed-it-is-asked-again", test_who_missed_it_is_asked_again);
  g_test_add_func ("/telling/map/shows-empty-fields-and-what-is-in-the-others", test_map_shows_empty_fields_and_what_is_in_the_others);
  g_test_add_func ("/telling/map/arrow-keys-go-through-it", test_arrow_keys_go_through_the_map);
  g_test_add_func ("/telling/map/says-how-to-begin", test_map_of_nothing_says_how_to_begin);
  g_test_add_func ("/telling/example/is-well-kept", test_example_is_well_kept);

  return g_test_run ();
}

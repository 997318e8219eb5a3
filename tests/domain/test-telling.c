/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages of a plan, texts to begin with, feedback, and who was taught (7.2 to 7.4). */

#include "mandate-agenda.h"
#include "mandate-choices.h"
#include "mandate-message-template.h"
#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-telling-map.h"
#include "mandate-telling.h"
#include "mandate-training-roll.h"

#include <string.h>

#define OWNER    "00000000-0000-7000-8000-000000000101"
#define CLERK    "00000000-0000-7000-8000-000000000102"
#define DRIVER   "00000000-0000-7000-8000-000000000103"
#define PLAN     "00000000-0000-7000-8000-000000000104"
#define MESSAGE  "00000000-0000-7000-8000-000000000105"
#define FEEDBACK "00000000-0000-7000-8000-000000000106"
#define TRAINING "00000000-0000-7000-8000-000000000107"
#define AGAIN    "00000000-0000-7000-8000-000000000108"
#define SHEET    "00000000-0000-7000-8000-000000000109"

#define AS_OF "2026-11-20" /* a Friday */

typedef struct
{
  MandateRegister    *reg;
  MandateChange      *change;
  MandateTranslation *english;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Try");
  fixture->english = mandate_translation_new ("en");
  mandate_change_set_today (fixture->change, AS_OF);

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", "joined_on", "2020-01-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, DRIVER, "name", "Dora Driver", "is_external", "yes", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_translation_free (fixture->english);
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static MandateCommunicationPlan *
add_plan (Fixture    *fixture,
          const char *first_on)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION_PLAN, PLAN, "title", "Why it matters", "subject", "importance", "audience", "Everyone", "channel", "All-hands",
                           "person", OWNER, "every", "3", "unit", "months", "first_on", first_on, NULL);
}

static MandateCommunication *
add_message (Fixture    *fixture,
             const char *planned_on,
             const char *sent_on)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, MESSAGE, "title", "In autumn", "plan", PLAN, "planned_on", planned_on, "sent_on", sent_on, NULL);
}

static void
assert_next (Fixture    *fixture,
             const char *expected)
{
  MandateCommunicationPlan *plan = mandate_register_find (fixture->reg, MANDATE_TYPE_COMMUNICATION_PLAN, PLAN);
  g_autofree char          *day = mandate_telling_get_next_day (fixture->reg, plan, AS_OF);

  g_assert_cmpstr (day, ==, expected);
}

static void
test_first_message_is_due_on_the_first_day (Fixture      *fixture,
                                            gconstpointer data)
{
  add_plan (fixture, "2026-10-01");
  assert_next (fixture, "2026-10-01");
}

static void
test_message_ticks_off_the_day_that_it_is_nearest_to (Fixture      *fixture,
                                                      gconstpointer data)
{
  add_plan (fixture, "2026-10-01");
  add_message (fixture, "", "2026-10-20");
  assert_next (fixture, "2027-01-01");
}

static void
test_message_that_was_planned_for_a_day_ticks_off_that_day (Fixture      *fixture,
                                                            gconstpointer data)
{
  add_plan (fixture, "2026-07-01");
  add_message (fixture, "2026-07-01", "2026-09-30");
  assert_next (fixture, "2026-10-01");
}

static void
test_message_long_before_the_plan_ticks_off_nothing (Fixture      *fixture,
                                                     gconstpointer data)
{
  add_plan (fixture, "2026-12-01");
  add_message (fixture, "", "2026-01-20");
  assert_next (fixture, "2026-12-01");
}

static void
test_what_falls_on_a_day_off_is_told_on_the_next_working_day (Fixture      *fixture,
                                                              gconstpointer data)
{
  add_plan (fixture, "2026-11-21");
  assert_next (fixture, "2026-11-23");
}

static void
test_what_ended_or_was_for_once_wants_nothing_more (Fixture      *fixture,
                                                    gconstpointer data)
{
  MandateCommunicationPlan *plan = add_plan (fixture, "2026-07-01");

  mandate_record_set (MANDATE_RECORD (plan), "ended_on", "2026-11-19", NULL);
  assert_next (fixture, NULL);

  mandate_record_set (MANDATE_RECORD (plan), "ended_on", "", NULL);
  mandate_record_set (MANDATE_RECORD (plan), "every", "", NULL);
  assert_next (fixture, "2026-07-01");
  add_message (fixture, "", "2026-07-02");
  assert_next (fixture, NULL);
}

/* One item a line: day, title, detail, and “!” if it is overdue. */
static char *
write_agenda (Fixture *fixture)
{
  g_autoptr (GPtrArray) items = mandate_agenda_list_coming (fixture->reg, AS_OF);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const MandateAgendaItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (lines, "%s %s: %s%s\n", item->date, item->title, item->detail, item->is_overdue ? "!" : "");
    }

  return g_string_free (lines, FALSE);
}

static void
test_due_list_has_what_the_plan_wants_until_it_was_told (Fixture      *fixture,
                                                         gconstpointer data)
{
  g_autofree char      *wanted = NULL;
  g_autofree char      *prepared = NULL;
  g_autofree char      *told = NULL;
  MandateCommunication *message;

  add_plan (fixture, "2026-10-01");
  wanted = write_agenda (fixture);
  g_assert_cmpstr (wanted, ==, "2026-10-01 Why it matters: To be told, by your plan!\n");

  message = add_message (fixture, "2026-10-01", "");
  prepared = write_agenda (fixture);
  g_assert_cmpstr (prepared, ==, "2026-10-01 In autumn: To be told!\n");

  mandate_record_set (MANDATE_RECORD (message), "sent_on", "2026-11-20", NULL);
  told = write_agenda (fixture);
  g_assert_cmpstr (told, ==, "2027-01-01 Why it matters: To be told, by your plan\n");
}

static void
test_due_list_has_trainings_and_answers (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *list = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING, TRAINING, "title", "Briefing", "held_on", "2026-01-12", "repeat_on", "2027-01-12", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING, AGAIN, "title", "First aid", "kind", "role", "planned_on", "2026-12-12", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_FEEDBACK, FEEDBACK, "title", "Too many passwords", "received_on", "2026-11-05", NULL);

  list = write_agenda (fixture);
  g_assert_cmpstr (list, ==, "2026-11-19 Too many passwords: Waits for an answer!\n"
                             "2026-12-12 First aid: The training is planned\n"
                             "2027-01-12 Briefing: To be held again; no day is set\n");
}

static void
test_message_takes_over_what_the_plan_says (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateCommunication *message = mandate_telling_put_message (fixture->change, add_plan (fixture, "2026-10-01"));
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (message->plan, ==, PLAN);
  g_assert_cmpstr (message->planned_on, ==, "2026-10-01");
  g_assert_cmpstr (message->audience, ==, "Everyone");
  g_assert_cmpstr (message->subject, ==, "importance");
  g_assert_cmpstr (message->sent_by, ==, OWNER);
  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
}

static void
test_rhythm_begins_on_a_day (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_COMMUNICATION_PLAN, PLAN, "title", "Why it matters", "every", "3", NULL);
  mandate_test_assert_refused (fixture->change, "First on: a rhythm counts from a day.");
}

static MandateCommunication *
put_text (Fixture    *fixture,
          const char *example,
          const char *sent_on)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_COMMUNICATION, MESSAGE, "title", "Thank you", "template", "thanks", "example", example, "sent_on", sent_on, NULL);
}

static void
test_text_asks_for_an_example (Fixture      *fixture,
                               gconstpointer data)
{
  MandateCommunication *message = put_text (fixture, "", "");
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
  place = mandate_message_find_open_place (message->message);
  g_assert_cmpstr (place, ==, "[Your own example: who did what, and what came of it?]");
  g_assert_cmpstr (message->subject, ==, "importance");
}

static void
test_text_is_not_sent_without_an_example (Fixture      *fixture,
                                          gconstpointer data)
{
  put_text (fixture, "", "2026-11-20");
  mandate_test_assert_refused (fixture->change, "Own example: the text asks for an example of your own.");
}

static void
test_text_is_not_sent_while_a_place_in_it_is_open (Fixture      *fixture,
                                                   gconstpointer data)
{
  MandateCommunication *message = put_text (fixture, "Jan called at three in the morning.", "2026-11-20");

  mandate_record_set (MANDATE_RECORD (message), "message", "Thank you, Jan called at three in the morning. Yours, [name]", NULL);
  mandate_test_assert_refused (fixture->change, "Message: “[name]” still stands in the text.");
}

static void
test_example_stands_where_the_text_asks_for_it (Fixture      *fixture,
                                                gconstpointer data)
{
  MandateCommunication *message = put_text (fixture, "", "");
  g_autoptr (GError) error = NULL;

  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
  mandate_record_set (MANDATE_RECORD (message), "example", "Jan called at three in the morning.", NULL);
  mandate_record_set (MANDATE_RECORD (message), "sent_on", "2026-11-20", NULL);
  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (message->message, "people look twice.\n\nJan called at three in the morning.\n\nThat is how I want it."));
}

static void
test_every_occasion_has_a_text_with_one_open_place (Fixture      *fixture,
                                                    gconstpointer data)
{
  for (const MandateChoice *choice = mandate_message_templates; choice->value != NULL; choice++)
    {
      g_autofree char *text = mandate_message_template_make (choice->value, NULL, NULL, fixture->english);
      g_autofree char *whole = mandate_message_put_example (text, "What happened here.");
      g_autofree char *place = mandate_message_find_open_place (text);
      g_autofree char *rest = mandate_message_find_open_place (whole);

      g_assert_nonnull (place);
      g_assert_null (rest);
      g_assert_nonnull (mandate_message_template_get_subject (choice->value));
    }
}

static void
test_message_of_own_words_needs_no_example (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_test_put (fixture->change, MANDATE_TYPE_COMMUNICATION, MESSAGE, "title", "In autumn", "message", "See the [wiki].", "sent_on", "2026-11-20", NULL);
  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
}

static void
test_answer_says_when_it_was_given (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateFeedback *feedback = mandate_test_put (fixture->change, MANDATE_TYPE_FEEDBACK, FEEDBACK, "title", "Too many passwords", "received_on", "2026-11-05", "answer", "One is enough.", NULL);
  g_autoptr (GError) error = NULL;

  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (feedback->answered_on, ==, AS_OF);
}

static void
test_what_is_answered_has_an_answer (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_FEEDBACK, FEEDBACK, "title", "Too many passwords", "received_on", "2026-11-05", "answered_on", "2026-11-06", NULL);
  mandate_test_assert_refused (fixture->change, "Answer: write down what the answer was");
}

static void
test_action_of_feedback_is_linked (Fixture      *fixture,
                                   gconstpointer data)
{
  MandateFeedback *feedback = mandate_test_put (fixture->change, MANDATE_TYPE_FEEDBACK, FEEDBACK, "title", "Too many passwords", "received_on", "2026-11-05", NULL);
  MandateAction   *action = mandate_telling_put_action (fixture->change, feedback);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (feedback->action, ==, mandate_record_get_id (MANDATE_RECORD (action)));
  g_assert_cmpstr (action->title, ==, "Too many passwords");
  g_assert_cmpstr (action->source, ==, "feedback");
  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
}

static MandateTraining *
add_training (Fixture    *fixture,
              const char *audience)
{
  return mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING, TRAINING, "title", "Briefing", "audience", audience, "held_on", "2026-10-01", NULL);
}

static void
attend (Fixture    *fixture,
        const char *training,
        const char *person,
        const char *is_present)
{
  g_autofree char *id = g_strdup_printf ("%.33s%.3s", training == NULL ? TRAINING : training, person + 33);

  id[25] = '1';
  mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING_ATTENDANCE, id, "training", training, "person", person, "is_present", is_present, NULL);
}

static void
assert_roll (Fixture         *fixture,
             MandateTraining *training,
             const char      *expected)
{
  g_autoptr (MandateTrainingRoll) roll = mandate_training_roll_new (fixture->reg, training, AS_OF);
  g_autofree char *said = mandate_training_roll_describe (roll, fixture->english);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_roll_counts_with_its_whole (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateTraining *training = add_training (fixture, "everyone");

  attend (fixture, TRAINING, OWNER, "yes");
  attend (fixture, TRAINING, CLERK, "no");
  assert_roll (fixture, training, "1 of 3 people took part");

  mandate_record_set (MANDATE_RECORD (training), "audience", "staff", NULL);
  assert_roll (fixture, training, "1 of 2 people took part");

  mandate_record_set (MANDATE_RECORD (training), "audience", "chosen", NULL);
  assert_roll (fixture, training, "1 of 2 people took part");
}

static void
test_roll_counts_people_on_leave_and_those_who_came_later_apart (Fixture      *fixture,
                                                                 gconstpointer data)
{
  MandateTraining *training = add_training (fixture, "everyone");

  mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING, AGAIN, "title", "Briefing", "audience", "chosen", "held_on", "2026-11-01", "repeats", TRAINING, NULL);
  mandate_record_set (mandate_register_find_any (fixture->reg, DRIVER), "leave_from", "2026-09-01", NULL);
  attend (fixture, TRAINING, OWNER, "yes");
  attend (fixture, AGAIN, CLERK, "yes");
  assert_roll (fixture, training, "2 of 3 people took part; 1 of them later; 1 on leave");
}

static void
test_who_left_need_not_be_taught_any_more (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateTraining *training = add_training (fixture, "everyone");

  attend (fixture, TRAINING, OWNER, "yes");
  mandate_record_set (mandate_register_find_any (fixture->reg, CLERK), "left_on", "2026-11-01", NULL);
  mandate_record_set (mandate_register_find_any (fixture->reg, OWNER), "left_on", "2026-11-01", NULL);
  assert_roll (fixture, training, "1 of 2 people took part");
}

static void
test_all_present_leaves_people_on_leave_alone (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateTraining *training = add_training (fixture, "everyone");
  g_autoptr (GPtrArray) noted = NULL;

  mandate_record_set (mandate_register_find_any (fixture->reg, DRIVER), "leave_from", "2026-09-01", NULL);
  attend (fixture, TRAINING, OWNER, "no");
  mandate_training_put_all_present (fixture->change, training);

  noted = mandate_change_list (fixture->change, MANDATE_TYPE_TRAINING_ATTENDANCE);
  g_assert_cmpuint (noted->len, ==, 2);
  for (guint i = 0; i < noted->len; i++)
    g_assert_true (((MandateTrainingAttendance *) g_ptr_array_index (noted, i))->is_present);
}

static void
test_repeat_asks_those_who_missed_it (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateTraining *repeat;
  g_autoptr (GError) error = NULL;

  attend (fixture, TRAINING, OWNER, "yes");
  repeat = mandate_training_put_repeat (fixture->change, add_training (fixture, "staff"));
  g_assert_cmpstr (repeat->repeats, ==, TRAINING);
  g_assert_cmpstr (repeat->audience, ==, "chosen");
  g_assert_cmpstr (repeat->planned_on, ==, "2026-12-04");

  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 2);
  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
}

static void
test_map_shows_who_hears_about_what_and_who_does_not (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autoptr (MandateTellingMap) map = NULL;
  g_autofree char *told = NULL;
  g_autofree char *empty = NULL;

  add_plan (fixture, "2026-10-01");
  add_message (fixture, "", "2026-10-01");
  mandate_record_set (mandate_register_find_any (fixture->reg, MESSAGE), "audience", " everyone", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, SHEET, "title", "Short of time", "kind", "report", "audience", "Owners", "sent_on", "2026-10-05", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, AGAIN, "title", "Long ago", "subject", "rules", "audience", "Drivers", "sent_on", "2025-11-20", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, TRAINING, "title", "To nobody", "subject", "rules", "sent_on", "2026-10-05", NULL);

  map = mandate_telling_map_new (fixture->reg, AS_OF);
  g_assert_cmpuint (mandate_telling_map_get_n_audiences (map), ==, 2);
  g_assert_cmpstr (mandate_telling_map_get_audience (map, 0), ==, "Everyone");
  g_assert_cmpstr (mandate_telling_map_get_audience (map, 1), ==, "Owners");
  g_assert_cmpuint (mandate_telling_map_count_empty (map), ==, 2 * mandate_telling_map_get_n_subjects (map) - 2);
  g_assert_cmpuint (mandate_telling_map_get_n_without (map), ==, 1);

  told = mandate_telling_cell_describe (mandate_telling_map_get_cell (map, 0, 0), fixture->english);
  empty = mandate_telling_cell_describe (mandate_telling_map_get_cell (map, 0, 1), fixture->english);
  g_assert_cmpstr (told, ==, "1 message; planned");
  g_assert_cmpstr (empty, ==, "nothing on record");
}

static const struct
{
  const char *path;
  void (*run) (Fixture      *fixture,
               gconstpointer data);
} tests[] = {
  { "/telling/plan/first-message-is-due-on-the-first-day", test_first_message_is_due_on_the_first_day },
  { "/telling/plan/a-message-ticks-off-the-day-that-it-is-nearest-to", test_message_ticks_off_the_day_that_it_is_nearest_to },
  { "/telling/plan/a-message-that-was-planned-for-a-day-ticks-off-that-day", test_message_that_was_planned_for_a_day_ticks_off_that_day },
  { "/telling/plan/a-message-long-before-it-ticks-off-nothing", test_message_long_before_the_plan_ticks_off_nothing },
  { "/telling/plan/what-falls-on-a-day-off-is-told-on-the-next-working-day", test_what_falls_on_a_day_off_is_told_on_the_next_working_day },
  { "/telling/plan/what-ended-or-was-for-once-wants-nothing-more", test_what_ended_or_was_for_once_wants_nothing_more },
  { "/telling/plan/is-in-the-due-list-until-it-was-told", test_due_list_has_what_the_plan_wants_until_it_was_told },
  { "/telling/plan/a-message-takes-over-what-it-says", test_message_takes_over_what_the_plan_says },
  { "/telling/plan/a-rhythm-begins-on-a-day", test_rhythm_begins_on_a_day },
  { "/telling/due-list/has-trainings-and-answers", test_due_list_has_trainings_and_answers },
  { "/telling/text/asks-for-an-example", test_text_asks_for_an_example },
  { "/telling/text/is-not-sent-without-an-example", test_text_is_not_sent_without_an_example },
  { "/telling/text/is-not-sent-while-a-place-in-it-is-open", test_text_is_not_sent_while_a_place_in_it_is_open },
  { "/telling/text/the-example-stands-where-it-asks-for-it", test_example_stands_where_the_text_asks_for_it },
  { "/telling/text/there-is-one-for-every-occasion-with-one-open-place", test_every_occasion_has_a_text_with_one_open_place },
  { "/telling/text/own-words-need-no-example", test_message_of_own_words_needs_no_example },
  { "/telling/feedback/an-answer-says-when-it-was-given", test_answer_says_when_it_was_given },
  { "/telling/feedback/what-is-answered-has-an-answer", test_what_is_answered_has_an_answer },
  { "/telling/feedback/its-action-is-linked", test_action_of_feedback_is_linked },
  { "/telling/training/is-counted-with-its-whole", test_roll_counts_with_its_whole },
  { "/telling/training/people-on-leave-and-those-who-came-later-are-counted-apart", test_roll_counts_people_on_leave_and_those_who_came_later_apart },
  { "/telling/training/who-left-need-not-be-taught-any-more", test_who_left_need_not_be_taught_any_more },
  { "/telling/training/all-took-part-leaves-people-on-leave-alone", test_all_present_leaves_people_on_leave_alone },
  { "/telling/training/a-repeat-asks-those-who-missed-it", test_repeat_asks_those_who_missed_it },
  { "/telling/map/shows-who-hears-about-what-and-who-does-not", test_map_shows_who_hears_about_what_and_who_does_not },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}

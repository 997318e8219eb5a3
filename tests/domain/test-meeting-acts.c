/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-meeting-acts.h"

#include "mandate-choices.h"
#include "mandate-meeting-template.h"
#include "mandate-records.h"
#include "mandate-review-acts.h"
#include "mandate-sample.h"

/* The agenda of meetings and exercises, and who comes to them. */

#define TODAY  "2026-11-30"
#define REVIEW "00000000-0000-7000-8000-000000000301"
#define OWNER  "00000000-0000-7000-8000-000000000302"
#define CLERK  "00000000-0000-7000-8000-000000000303"
#define BODY   "00000000-0000-7000-8000-000000000304"
#define PLAN   "00000000-0000-7000-8000-000000000305"

typedef struct
{
  MandateRegister    *reg;
  MandateChange      *change;
  MandateReview      *review;
  MandateTranslation *translation;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Hold");
  fixture->translation = mandate_translation_new ("en");
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", NULL);
  fixture->review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Forum", "kind", data != NULL ? data : "governance-forum", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  mandate_translation_free (fixture->translation);
  g_assert_finalize_object (fixture->reg);
}

static void
commit (Fixture *fixture)
{
  mandate_test_assert_passes (fixture->change);
  mandate_test_commit (&fixture->change);
}

static void
begin (Fixture *fixture)
{
  mandate_meeting_begin (fixture->change, fixture->review, fixture->translation, TODAY);
  commit (fixture);
}

static char *
list_titles (Fixture *fixture)
{
  g_autoptr (GPtrArray) topics = mandate_meeting_list_topics (fixture->reg, fixture->review);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < topics->len; i++)
    g_string_append_printf (titles, "%s|", ((MandateMeetingTopic *) g_ptr_array_index (topics, i))->title);

  return g_string_free (titles, FALSE);
}

static void
test_agenda_is_proposed (Fixture      *fixture,
                         gconstpointer kind)
{
  const MandateMeetingTemplate *template = mandate_meeting_template_find (kind);
  g_autoptr (GPtrArray) topics = NULL;

  begin (fixture);
  topics = mandate_meeting_list_topics (fixture->reg, fixture->review);
  g_assert_cmpuint (template->n_topics, >, 2);
  g_assert_cmpuint (topics->len, ==, template->n_topics);
  for (guint i = 0; i < topics->len; i++)
    g_assert_cmpstr (((MandateMeetingTopic *) g_ptr_array_index (topics, i))->title, ==, template->topics[i].title);
}

static void
test_templates_are_of_kinds_and_inputs_that_there_are (void)
{
  for (const MandateChoice *kind = mandate_review_kinds; kind->value != NULL; kind++)
    {
      const MandateMeetingTemplate *template = mandate_meeting_template_find (kind->value);

      g_assert_cmpuint (template->minutes, >, 0);
      for (guint i = 0; i < template->n_topics; i++)
        {
          gboolean is_known = template->topics[i].input == NULL;

          for (const MandateChoice *input = mandate_review_inputs; input->value != NULL; input++)
            is_known = is_known || g_str_equal (input->value, template->topics[i].input);
          g_assert_true (is_known);
        }
    }
}

static void
test_agenda_knows_what_the_records_say (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GPtrArray) topics = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, ID_A, "title", "A lost key", "seen_on", "2026-11-01", NULL);
  begin (fixture);
  topics = mandate_meeting_list_topics (fixture->reg, fixture->review);
  g_assert_cmpstr (((MandateMeetingTopic *) g_ptr_array_index (topics, 2))->title, ==, "Incidents and near misses");
  g_assert_cmpstr (((MandateMeetingTopic *) g_ptr_array_index (topics, 2))->prepared, ==, "A lost key: Open (Nonconformity · seen on 1 November 2026)");
}

static void
test_agenda_is_proposed_once (Fixture      *fixture,
                              gconstpointer data)
{
  begin (fixture);
  mandate_meeting_begin (fixture->change, fixture->review, fixture->translation, TODAY);
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 0);
}

static void
test_nothing_is_proposed_for (Fixture      *fixture,
                              gconstpointer data)
{
  mandate_meeting_begin (fixture->change, fixture->review, fixture->translation, TODAY);
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 0);
}

static void
test_meeting_that_was_held_stays_as_it_is (Fixture      *fixture,
                                           gconstpointer data)
{
  mandate_test_set (fixture->review, "state", "closed");
  test_nothing_is_proposed_for (fixture, data);
}

static void
test_notes_of_before_stay_alone (Fixture      *fixture,
                                 gconstpointer data)
{
  mandate_test_set (fixture->review, "notes", "It was said.");
  test_nothing_is_proposed_for (fixture, data);
}

static void
test_members_and_attendees_are_invited (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BODY, "name", "Forum", "kind", "governance-forum", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_D, "name", "Gustav Gone", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY_MEMBER, ID_A, "body", BODY, "person", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY_MEMBER, ID_B, "body", BODY, "person", ID_D, "left_on", "2025-01-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, PLAN, "title", "Forum", "body", BODY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, ID_C, "plan", PLAN, "person", CLERK, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, ID_E, "plan", PLAN, "person", OWNER, NULL);
  mandate_test_set (fixture->review, "plan", PLAN);
  begin (fixture);

  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE)), ==, 2);
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, OWNER)->presence, ==, "invited");
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->presence, ==, "invited");
  g_assert_false (mandate_review_attendance_was_there (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)));
}

/* As with every other review of the plan: who left is asked no more, and a substitute comes for who is away. */
static void
test_who_can_come_is_invited (Fixture      *fixture,
                              gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_A, "name", "Gustav Gone", "left_on", TODAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_B, "name", "Anke Away", "leave_from", TODAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BODY, "name", "Forum", "kind", "governance-forum", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY_MEMBER, NULL, "body", BODY, "person", ID_A, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY_MEMBER, NULL, "body", BODY, "person", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, PLAN, "title", "Forum", "body", BODY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", PLAN, "person", ID_A, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE, NULL, "plan", PLAN, "person", ID_B, "substitute", CLERK, NULL);
  mandate_test_set (fixture->review, "plan", PLAN);
  begin (fixture);

  g_assert_null (mandate_review_find_attendance (fixture->reg, fixture->review, ID_A));
  g_assert_null (mandate_review_find_attendance (fixture->reg, fixture->review, ID_B));
  g_assert_nonnull (mandate_review_find_attendance (fixture->reg, fixture->review, OWNER));
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->stands_for, ==, ID_B);

  /* Who was invited for somebody and is here is here for them. */
  mandate_review_put_presence (fixture->change, fixture->review, CLERK, "present");
  commit (fixture);
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->presence, ==, "substitute");
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->stands_for, ==, ID_B);
}

static void
test_somebody_has_one_seat (Fixture      *fixture,
                            gconstpointer data)
{
  mandate_review_put_presence (fixture->change, fixture->review, CLERK, "present");
  mandate_review_put_presence (fixture->change, fixture->review, CLERK, "apologies");
  commit (fixture);

  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE)), ==, 1);
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->presence, ==, "apologies");
}

static void
add_topics (Fixture *fixture)
{
  const char *const titles[] = { "A", "B", "C" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_assert_nonnull (mandate_meeting_put_topic (fixture->change, fixture->review, titles[i], NULL));
      commit (fixture);
    }
}

static void
test_topics_are_moved (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) topics = NULL;
  g_autofree char *titles = NULL;

  add_topics (fixture);
  topics = mandate_meeting_list_topics (fixture->reg, fixture->review);
  g_assert_true (mandate_meeting_move_topic (fixture->change, fixture->review, mandate_record_get_id (g_ptr_array_index (topics, 2)), -1));
  commit (fixture);
  titles = list_titles (fixture);
  g_assert_cmpstr (titles, ==, "A|C|B|");

  g_assert_false (mandate_meeting_move_topic (fixture->change, fixture->review, mandate_record_get_id (g_ptr_array_index (topics, 0)), -1));
  g_assert_false (mandate_meeting_move_topic (fixture->change, fixture->review, mandate_record_get_id (g_ptr_array_index (topics, 1)), 1));
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 0);
}

static void
test_topics_of_the_same_number_are_moved (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autofree char *titles = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_MEETING_TOPIC, ID_A, "review", REVIEW, "position", "1", "title", "A", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_MEETING_TOPIC, ID_B, "review", REVIEW, "position", "1", "title", "B", NULL);
  g_assert_true (mandate_meeting_move_topic (fixture->change, fixture->review, ID_B, -1));
  commit (fixture);
  titles = list_titles (fixture);
  g_assert_cmpstr (titles, ==, "B|A|");
}

static void
test_topic_wants_a_title (Fixture      *fixture,
                          gconstpointer data)
{
  g_assert_nonnull (mandate_meeting_put_topic (fixture->change, fixture->review, "", NULL));
  mandate_test_assert_refused (fixture->change, "Topic: this can't be left empty.");
}

static void
test_decision_answers_a_topic (Fixture      *fixture,
                               gconstpointer data)
{
  MandateDecision *decision;

  mandate_test_add (fixture->reg, MANDATE_TYPE_MEETING_TOPIC, ID_A, "review", REVIEW, "position", "1", "title", "A", NULL);
  decision = mandate_review_put_decision (fixture->change, fixture->review, ID_A, "Buy a safe", OWNER, "2026-12-31", TODAY, NULL);
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (decision->topic, ==, ID_A);
  g_assert_null (decision->input);
  g_assert_cmpstr (mandate_decision_get_point (decision), ==, ID_A);
}

static void
test_substitute_comes_for_somebody (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_meeting_put_substitute (fixture->change, fixture->review, CLERK, OWNER);
  commit (fixture);

  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->stands_for, ==, OWNER);
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->presence, ==, "substitute");
  g_assert_cmpstr (mandate_review_find_attendance (fixture->reg, fixture->review, OWNER)->presence, ==, "apologies");

  /* Here for oneself, one stands for nobody. */
  mandate_review_put_presence (fixture->change, fixture->review, CLERK, "present");
  commit (fixture);
  g_assert_null (mandate_review_find_attendance (fixture->reg, fixture->review, CLERK)->stands_for);
}

static void
test_guest_is_none_of_the_people (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) guests = NULL;

  g_assert_nonnull (mandate_meeting_put_guest (fixture->change, fixture->review, "Gert Guest", "The insurer", NULL));
  commit (fixture);
  guests = mandate_meeting_list_guests (fixture->reg, fixture->review);
  g_assert_cmpuint (guests->len, ==, 1);
  g_assert_cmpstr (((MandateReviewGuest *) g_ptr_array_index (guests, 0))->comes_from, ==, "The insurer");
  g_assert_cmpuint (mandate_record_list_get_length (mandate_register_get_list (fixture->reg, MANDATE_TYPE_PERSON)), ==, 2);
}

static void
test_addendum_is_written (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (GPtrArray) addenda = NULL;

  mandate_test_set (fixture->review, "state", "closed");
  mandate_test_set (fixture->review, "held_on", "2026-11-01");
  g_assert_nonnull (mandate_meeting_put_addendum (fixture->change, fixture->review, CLERK, "It was two safes.", TODAY, NULL));
  commit (fixture);
  addenda = mandate_meeting_list_addenda (fixture->reg, fixture->review);
  g_assert_cmpuint (addenda->len, ==, 1);
  g_assert_cmpstr (((MandateReviewAddendum *) g_ptr_array_index (addenda, 0))->written_on, ==, TODAY);
}

#define ADD(path, kind, function) g_test_add ("/meeting/" path, Fixture, kind, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const char *const kinds[] = { "governance-forum", "steering-committee", "exercise", "training", "leadership-briefing", "incident-session", "risk-session" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/meeting/agenda/is-proposed-for/%s", kinds[i]);

      g_test_add (path, Fixture, kinds[i], set_up, test_agenda_is_proposed, tear_down);
    }

  g_test_add_func ("/meeting/templates-are-of-kinds-and-inputs-that-there-are", test_templates_are_of_kinds_and_inputs_that_there_are);
  ADD ("agenda/knows-what-the-records-say", NULL, test_agenda_knows_what_the_records_say);
  ADD ("agenda/is-proposed-once", NULL, test_agenda_is_proposed_once);
  ADD ("agenda/of-a-management-review-is-the-standard's", "management-review", test_nothing_is_proposed_for);
  ADD ("agenda/of-what-was-held-stays", NULL, test_meeting_that_was_held_stays_as_it_is);
  ADD ("agenda/of-notes-stays-notes", NULL, test_notes_of_before_stay_alone);
  ADD ("members-and-attendees-are-invited", NULL, test_members_and_attendees_are_invited);
  ADD ("topics/are-moved", NULL, test_topics_are_moved);
  ADD ("topics/of-the-same-number-are-moved", NULL, test_topics_of_the_same_number_are_moved);
  ADD ("topics/want-a-title", NULL, test_topic_wants_a_title);
  ADD ("topics/are-what-decisions-answer", NULL, test_decision_answers_a_topic);
  ADD ("who-can-come-is-invited", NULL, test_who_can_come_is_invited);
  ADD ("somebody-has-one-seat", NULL, test_somebody_has_one_seat);
  ADD ("substitute-comes-for-somebody", NULL, test_substitute_comes_for_somebody);
  ADD ("guest-is-none-of-the-people", NULL, test_guest_is_none_of_the_people);
  ADD ("addendum-is-written", NULL, test_addendum_is_written);

  return g_test_run ();
}

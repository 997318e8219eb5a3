/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-choices.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* When a management review counts as held, and when it can be closed (9.3). */

#define OWNER    "00000000-0000-7000-8000-000000000101"
#define CLERK    "00000000-0000-7000-8000-000000000102"
#define REVIEW   "00000000-0000-7000-8000-000000000103"
#define DECISION "00000000-0000-7000-8000-000000000104"

/* An owner, who is top management, and a clerk. */
typedef struct
{
  MandateRegister *reg;
  MandateChange   *change;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Try");

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static MandateReview *
put_review (Fixture    *fixture,
            const char *state)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", "state", state, "held_on", "2024-03-31", NULL);
}

/* All inputs of 9.3.2, every other with a reason why there was nothing; @without one. */
static void
put_inputs (Fixture    *fixture,
            const char *without)
{
  for (guint i = 0; mandate_review_inputs[i].value != NULL; i++)
    {
      const char *input = mandate_review_inputs[i].value;

      if (g_strcmp0 (input, without) != 0 && !g_str_equal (input, MANDATE_REVIEW_RECOMMENDED_INPUT))
        mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW_INPUT, NULL, "review", REVIEW, "input", input,
                          i % 2 ? "content" : "nothing_because", "It was said.", NULL);
    }
}

static void
put_attendance (Fixture    *fixture,
                const char *person,
                const char *presence)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, "review", REVIEW, "person", person, "presence", presence, NULL);
}

static void
put_decision (Fixture    *fixture,
              const char *owner,
              const char *due_on)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_DECISION, DECISION, "title", "Buy a safe", "review", REVIEW, "owner", owner, "due_on", due_on, NULL);
}

static void
test_review_is_planned_without_anything (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_test_set (put_review (fixture, data), "held_on", "");

  mandate_test_assert_passes (fixture->change);
}

static void
test_review_that_was_held_wants_its_day (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_test_set (put_review (fixture, data), "held_on", "");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "present");

  mandate_test_assert_refused (fixture->change, "Review “Review 2024”, Held on: the review was held, so it has a day.");
}

static void
test_review_is_held_with_all_inputs (Fixture      *fixture,
                                     gconstpointer data)
{
  put_review (fixture, "held");
  put_inputs (fixture, NULL);

  mandate_test_assert_passes (fixture->change);
  g_assert_true (mandate_review_was_held (put_review (fixture, "held")));
}

static void
test_review_wants_the_input (Fixture      *fixture,
                             gconstpointer data)
{
  const MandateField *input = mandate_record_type_find_field (MANDATE_TYPE_REVIEW_INPUT, "input", NULL);
  g_autofree char    *expected = g_strdup_printf ("State: the input “%s” is still blank.", mandate_field_get_choice_label (input, data));

  put_review (fixture, "held");
  put_inputs (fixture, data);

  mandate_test_assert_refused (fixture->change, expected);
}

static void
test_review_has_ten_inputs (void)
{
  guint n_inputs = 0;

  while (mandate_review_inputs[n_inputs].value != NULL)
    n_inputs++;

  g_assert_cmpuint (n_inputs, ==, 11);
  g_assert_cmpstr (mandate_review_inputs[10].value, ==, MANDATE_REVIEW_RECOMMENDED_INPUT);
}

static void
test_review_counts_no_input_without_words (Fixture      *fixture,
                                           gconstpointer data)
{
  put_review (fixture, "held");
  put_inputs (fixture, "risks");
  mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW_INPUT, NULL, "review", REVIEW, "input", "risks", "content", data, NULL);

  mandate_test_assert_refused (fixture->change, "is still blank.");
}

static void
test_review_counts_no_input_of_another (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_A, "title", "Review 2023", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_B, "review", ID_A, "input", "risks", "content", "High.", NULL);
  put_review (fixture, "held");
  put_inputs (fixture, "risks");

  mandate_test_assert_refused (fixture->change, "is still blank.");
}

static void
test_review_counts_no_input_that_goes (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateRecord *input = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_B, "review", REVIEW, "input", "risks", "content", "High.", NULL);

  put_review (fixture, "held");
  put_inputs (fixture, "risks");
  mandate_change_remove (fixture->change, input);

  mandate_test_assert_refused (fixture->change, "is still blank.");
}

static void
test_review_names_each_missing_input (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  put_review (fixture, "held");

  g_assert_false (mandate_change_check (fixture->change, &error));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 10);
}

static void
test_review_of_another_kind_wants_no_inputs (Fixture      *fixture,
                                             gconstpointer data)
{
  mandate_test_set (put_review (fixture, data), "kind", "policy-review");

  mandate_test_assert_passes (fixture->change);
}

static void
test_review_is_closed_with_the_top_there (Fixture      *fixture,
                                          gconstpointer data)
{
  put_review (fixture, "closed");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, data);

  mandate_test_assert_passes (fixture->change);
}

static void
test_review_is_not_closed_without_the_top (Fixture      *fixture,
                                           gconstpointer data)
{
  put_review (fixture, "closed");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "apologies");
  put_attendance (fixture, CLERK, "present");

  mandate_test_assert_refused (fixture->change, "Why top management was absent: nobody of top management was there.");
}

static void
test_review_is_closed_with_a_reason_why_the_top_was_absent (Fixture      *fixture,
                                                            gconstpointer data)
{
  mandate_test_set (put_review (fixture, "closed"), "absence_reason", "The owner was in hospital.");
  put_inputs (fixture, NULL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_review_is_closed_with_decisions_that_can_be_followed (Fixture      *fixture,
                                                           gconstpointer data)
{
  put_review (fixture, "closed");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "present");
  put_decision (fixture, CLERK, "2024-12-31");

  mandate_test_assert_passes (fixture->change);
}

static void
test_review_is_not_closed_with_a_decision_that_lacks_its (Fixture      *fixture,
                                                          gconstpointer data)
{
  put_review (fixture, "closed");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "present");
  put_decision (fixture, CLERK, "2024-12-31");
  mandate_test_put (fixture->change, MANDATE_TYPE_DECISION, DECISION, data, "", NULL);

  mandate_test_assert_refused (fixture->change, "State: the decision “Buy a safe” has no owner or no date.");
}

static void
test_review_is_held_with_a_decision_that_lacks_its_owner (Fixture      *fixture,
                                                          gconstpointer data)
{
  put_review (fixture, "held");
  put_inputs (fixture, NULL);
  put_decision (fixture, "", "");

  mandate_test_assert_passes (fixture->change);
}

static void
test_review_was_held (void)
{
  static const struct
  {
    const char *state;
    gboolean    was_held;
  } rows[] = { { "planned", FALSE }, { "held", TRUE }, { "closed", TRUE }, { "missed", FALSE }, { "", FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MandateReview) review = mandate_test_create (MANDATE_TYPE_REVIEW, NULL, "state", rows[i].state, NULL);

      g_assert_cmpint (mandate_review_was_held (review), ==, rows[i].was_held);
    }
}

/* The places of the gaps, those in the way with “!”. */
static char *
list_places (Fixture *fixture)
{
  g_autoptr (GPtrArray) gaps = mandate_review_list_gaps (mandate_change_find (fixture->change, MANDATE_TYPE_REVIEW, REVIEW), fixture->change);
  GString *places = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const MandateReviewGap *gap = g_ptr_array_index (gaps, i);

      g_string_append_printf (places, "%s%s ", gap->place, gap->is_in_the_way ? "!" : "");
    }

  return g_string_free (places, FALSE);
}

static void
test_review_says_where_each_gap_is (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autofree char *places = NULL;

  mandate_test_set (put_review (fixture, "closed"), "held_on", "");
  put_inputs (fixture, "risks");
  put_decision (fixture, "", "");
  places = list_places (fixture);

  g_assert_cmpstr (places, ==,
                   "held_on! input/risks! attendance! decision/" DECISION "! conclusion/suitability conclusion/adequacy conclusion/effectiveness ");
}

static void
test_review_says_what_a_certifier_looks_for (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autofree char *places = NULL;

  mandate_test_set (put_review (fixture, "closed"), "adequacy", "Yes.");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "present");
  places = list_places (fixture);

  g_assert_cmpstr (places, ==, "decisions conclusion/suitability conclusion/effectiveness ");
  mandate_test_assert_passes (fixture->change);
}

static void
test_review_that_is_planned_has_no_gaps (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *places = NULL;

  put_review (fixture, "planned");
  places = list_places (fixture);

  g_assert_cmpstr (places, ==, "");
}

/* The review as it is recorded, closed, with a decision and all that belongs to it. */
static MandateReview *
add_closed (Fixture *fixture)
{
  MandateReview *review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", "state", "closed", "held_on", "2024-03-31", "adequacy", "Yes.", NULL);

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_A, "review", REVIEW, "input", "risks", "content", "High.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, ID_B, "review", REVIEW, "person", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_GUEST, ID_D, "review", REVIEW, "name", "Gert Guest", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_MEETING_TOPIC, ID_E, "review", REVIEW, "position", "1", "title", "Figures", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, DECISION, "title", "Buy a safe", "review", REVIEW, "owner", OWNER, "due_on", "2024-12-31", NULL);

  return review;
}

typedef struct
{
  GType (*get_type) (void);
  const char *id;
  const char *field;
  const char *text;
} Rewriting;

static const Rewriting rewritings[] = {
  { mandate_review_get_type, REVIEW, "adequacy", "No." },
  { mandate_review_get_type, REVIEW, "state", "planned" },
  { mandate_review_get_type, REVIEW, "held_on", "2024-04-01" },
  { mandate_review_input_get_type, ID_A, "content", "Low." },
  { mandate_review_attendance_get_type, ID_B, "presence", "apologies" },
  { mandate_review_guest_get_type, ID_D, "name", "Gerda Guest" },
  { mandate_meeting_topic_get_type, ID_E, "content", "Good." },
  { mandate_decision_get_type, DECISION, "title", "Buy two safes" },
  { mandate_decision_get_type, DECISION, "decided_on", "2024-04-01" },
};

static void
test_closed_review_is_not_rewritten (Fixture      *fixture,
                                     gconstpointer data)
{
  const Rewriting *row = data;

  add_closed (fixture);
  mandate_test_set (mandate_change_edit (fixture->change, row->get_type (), row->id), row->field, row->text);
  mandate_test_assert_refused (fixture->change, "the review is closed, and its minutes say it like this. Write an addendum that puts it right.");
}

static void
test_part_of_a_closed_review_is_not_removed (Fixture      *fixture,
                                             gconstpointer data)
{
  const Rewriting *row = data;

  add_closed (fixture);
  mandate_change_remove (fixture->change, mandate_register_find (fixture->reg, row->get_type (), row->id));
  mandate_test_assert_refused (fixture->change, "Write an addendum");
}

static void
test_closed_review_is_not_removed (Fixture      *fixture,
                                   gconstpointer data)
{
  mandate_change_remove (fixture->change, mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", "state", "closed", NULL));
  mandate_test_assert_refused (fixture->change, "a closed review is kept.");
}

static void
test_closed_review_gets_nothing_more (Fixture      *fixture,
                                      gconstpointer data)
{
  add_closed (fixture);
  put_attendance (fixture, CLERK, "present");
  mandate_test_assert_refused (fixture->change, "so nothing is added to it. Write an addendum");
}

static void
test_decision_of_a_closed_review_is_handed_over (Fixture      *fixture,
                                                 gconstpointer data)
{
  MandateDecision *decision;

  add_closed (fixture);
  decision = mandate_change_edit (fixture->change, MANDATE_TYPE_DECISION, DECISION);
  mandate_test_set (decision, "owner", CLERK);
  mandate_test_set (decision, "due_on", "2025-01-31");
  mandate_test_assert_passes (fixture->change);
}

static void
test_minutes_of_a_closed_review_are_confirmed (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateReview *review;

  add_closed (fixture);
  review = mandate_change_edit (fixture->change, MANDATE_TYPE_REVIEW, REVIEW);
  mandate_test_set (review, "confirmed_on", "2024-04-02");
  mandate_test_set (review, "confirmed_by", OWNER);
  mandate_test_set (review, "confirmation", "paper");
  mandate_test_assert_passes (fixture->change);
}

static MandateReviewAddendum *
put_addendum (Fixture    *fixture,
              const char *written_on)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW_ADDENDUM, ID_C, "review", REVIEW, "written_on", written_on, "content", "It was two safes.", NULL);
}

static void
test_addendum_corrects_a_closed_review (Fixture      *fixture,
                                        gconstpointer data)
{
  add_closed (fixture);
  put_addendum (fixture, "2024-03-30");
  mandate_test_assert_refused (fixture->change, "the review was held on 31 March 2024. Give that day or a later one.");
  put_addendum (fixture, "2024-05-01");
  mandate_test_assert_passes (fixture->change);
}

static void
test_addendum_is_of_no_open_review (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", NULL);
  put_addendum (fixture, "2024-05-01");
  mandate_test_assert_refused (fixture->change, "“Review 2024” is not closed yet. Change what it says itself.");
}

static void
test_addendum_stays (Fixture      *fixture,
                     gconstpointer data)
{
  MandateRecord *addendum;

  add_closed (fixture);
  addendum = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ADDENDUM, ID_C, "review", REVIEW, "written_on", "2024-05-01", "content", "Two.", NULL);
  mandate_test_set (mandate_change_edit (fixture->change, MANDATE_TYPE_REVIEW_ADDENDUM, ID_C), "content", "Three.");
  mandate_test_assert_refused (fixture->change, "an addendum can’t be changed afterwards.");
  mandate_change_remove (fixture->change, addendum);
  mandate_test_assert_refused (fixture->change, "an addendum is kept with the minutes.");
}

/* Planned in the register, and put closed with all but what @without names. */
static MandateReview *
put_closing (Fixture    *fixture,
             const char *without)
{
  static const char *const fields[] = { "suitable", "suitability", "adequate", "adequacy", "effective", "effectiveness" };
  MandateReview           *review;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", NULL);
  review = mandate_change_edit (fixture->change, MANDATE_TYPE_REVIEW, REVIEW);
  mandate_test_set (review, "state", "closed");
  mandate_test_set (review, "held_on", "2024-03-31");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_strcmp0 (fields[i], without) != 0)
      mandate_test_set (review, fields[i], i % 2 ? "It was said." : "partly");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "present");

  return review;
}

static void
test_review_is_closed_with_verdicts (Fixture      *fixture,
                                     gconstpointer data)
{
  put_closing (fixture, NULL);
  mandate_test_assert_passes (fixture->change);
}

static void
test_review_is_not_closed_without_a_verdict (Fixture      *fixture,
                                             gconstpointer without)
{
  put_closing (fixture, without);
  mandate_test_assert_refused (fixture->change, "it is not said whether");
}

static void
test_review_that_was_closed_earlier_wants_no_verdict (Fixture      *fixture,
                                                      gconstpointer data)
{
  put_review (fixture, "closed");
  put_inputs (fixture, NULL);
  put_attendance (fixture, OWNER, "present");

  mandate_test_assert_passes (fixture->change);
}

static void
test_nothing_to_decide_wants_no_owner (Fixture      *fixture,
                                       gconstpointer data)
{
  put_closing (fixture, NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_DECISION, DECISION, "title", "Nothing", "review", REVIEW, "kind", "none", "reason", "All is well.", NULL);
  mandate_test_assert_passes (fixture->change);
}

static MandateReviewInput *
find_frozen (Fixture    *fixture,
             const char *input)
{
  g_autoptr (GPtrArray) inputs = mandate_change_list (fixture->change, MANDATE_TYPE_REVIEW_INPUT);

  for (guint i = 0; i < inputs->len; i++)
    if (g_strcmp0 (((MandateReviewInput *) g_ptr_array_index (inputs, i))->input, input) == 0)
      return g_ptr_array_index (inputs, i);

  return NULL;
}

static void
test_records_are_frozen_when_it_is_held (Fixture      *fixture,
                                         gconstpointer data)
{
  MandateRecord *risk = mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, ID_C, "title", "The till may fail", "due_on", "2024-06-30", NULL);

  mandate_test_set (put_closing (fixture, NULL), "state", "held");
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (find_frozen (fixture, "risks")->prepared, ==, "The till may fail: Reduce it (Reduce it · to be treated by 30 June 2024)");
  g_assert_cmpstr (find_frozen (fixture, "risks")->prepared_on, ==, "2024-03-31");
  g_assert_cmpstr (find_frozen (fixture, "feedback")->prepared, ==, "Nothing was on record.");
  g_assert_nonnull (find_frozen (fixture, MANDATE_REVIEW_RECOMMENDED_INPUT)->prepared);

  /* What becomes of the risk later was not known to the meeting. */
  mandate_test_commit (&fixture->change);
  mandate_test_set (risk, "title", "The till has failed");
  mandate_test_set (mandate_change_edit (fixture->change, MANDATE_TYPE_REVIEW, REVIEW), "state", "closed");
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (find_frozen (fixture, "risks")->prepared, ==, "The till may fail: Reduce it (Reduce it · to be treated by 30 June 2024)");
}

static void
test_records_are_frozen_in_the_language_of_documents (Fixture      *fixture,
                                                      gconstpointer data)
{
  MandateOrganisation *organisation = mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, mandate_record_type_get_only_id (MANDATE_TYPE_ORGANISATION),
                                                        "legal_name", "Bäckerei", "language", "de", NULL);
  MandateRecord       *action = mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_C, "title", "Tresor kaufen", "state", "done", "done_on", "2024-03-01", NULL);

  g_assert_nonnull (organisation);
  g_assert_nonnull (action);
  mandate_test_set (put_closing (fixture, NULL), "state", "held");
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (find_frozen (fixture, "nonconformities")->prepared, ==, "Tresor kaufen: Erledigt (erledigt am 1. März 2024)");
}

static void
test_what_was_frozen_stays (Fixture      *fixture,
                            gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", "state", "held", "held_on", "2024-03-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_A, "review", REVIEW, "input", "risks", "prepared", "One.", "prepared_on", "2024-03-31", NULL);
  mandate_test_set (mandate_change_edit (fixture->change, MANDATE_TYPE_REVIEW_INPUT, ID_A), "prepared", "Two.");
  mandate_test_assert_refused (fixture->change, "what the records said was kept when the review was held, and stays.");
}

static void
test_nobody_stands_in_for_themselves (Fixture      *fixture,
                                      gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2024", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW_ATTENDANCE, ID_A, "review", REVIEW, "person", OWNER, "presence", "substitute", "stands_for", OWNER, NULL);
  mandate_test_assert_refused (fixture->change, "nobody stands in for themselves.");
}

static void
test_meeting_is_closed_with_a_topic_nobody_came_to (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_autofree char *places = NULL;

  mandate_test_set (put_review (fixture, "closed"), "kind", "governance-forum");
  mandate_test_put (fixture->change, MANDATE_TYPE_MEETING_TOPIC, ID_A, "review", REVIEW, "position", "1", "title", "Figures", NULL);
  mandate_test_assert_passes (fixture->change);
  places = list_places (fixture);
  g_assert_cmpstr (places, ==, "topic/" ID_A " ");
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/review/" path, Fixture, row, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; mandate_review_inputs[i].value != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("/review/wants-the-input/%s", mandate_review_inputs[i].value);

      if (!g_str_equal (mandate_review_inputs[i].value, MANDATE_REVIEW_RECOMMENDED_INPUT))
        g_test_add (path, Fixture, mandate_review_inputs[i].value, set_up, test_review_wants_the_input, tear_down);
    }

  ADD_WITH ("is-planned-without-anything", "planned", test_review_is_planned_without_anything);
  ADD_WITH ("is-missed-without-anything", "missed", test_review_is_planned_without_anything);
  ADD_WITH ("that-was-held-wants-its-day", "held", test_review_that_was_held_wants_its_day);
  ADD_WITH ("that-was-closed-wants-its-day", "closed", test_review_that_was_held_wants_its_day);
  ADD ("is-held-with-all-inputs", test_review_is_held_with_all_inputs);
  g_test_add_func ("/review/has-ten-inputs", test_review_has_ten_inputs);
  ADD_WITH ("counts-no-input-without-words", "", test_review_counts_no_input_without_words);
  ADD_WITH ("counts-no-input-of-blanks", "\n \n", test_review_counts_no_input_without_words);
  ADD ("counts-no-input-of-another", test_review_counts_no_input_of_another);
  ADD ("counts-no-input-that-goes", test_review_counts_no_input_that_goes);
  ADD ("names-each-missing-input", test_review_names_each_missing_input);
  ADD_WITH ("of-another-kind-is-held-without-inputs", "held", test_review_of_another_kind_wants_no_inputs);
  ADD_WITH ("of-another-kind-is-closed-without-inputs", "closed", test_review_of_another_kind_wants_no_inputs);
  ADD_WITH ("is-closed-with-the-top-there/present", "present", test_review_is_closed_with_the_top_there);
  ADD_WITH ("is-closed-with-the-top-there/substitute", "substitute", test_review_is_closed_with_the_top_there);
  ADD ("is-not-closed-without-the-top", test_review_is_not_closed_without_the_top);
  ADD ("is-closed-with-a-reason-why-the-top-was-absent", test_review_is_closed_with_a_reason_why_the_top_was_absent);
  ADD ("is-closed-with-decisions-that-can-be-followed", test_review_is_closed_with_decisions_that_can_be_followed);
  ADD_WITH ("is-not-closed-with-a-decision-that-lacks-its/owner", "owner", test_review_is_not_closed_with_a_decision_that_lacks_its);
  ADD_WITH ("is-not-closed-with-a-decision-that-lacks-its/date", "due_on", test_review_is_not_closed_with_a_decision_that_lacks_its);
  ADD ("is-held-with-a-decision-that-lacks-its-owner", test_review_is_held_with_a_decision_that_lacks_its_owner);
  ADD ("gaps/have-a-place", test_review_says_where_each_gap_is);
  ADD ("gaps/are-also-what-a-certifier-looks-for", test_review_says_what_a_certifier_looks_for);
  ADD ("gaps/are-none-while-it-is-planned", test_review_that_is_planned_has_no_gaps);
  for (guint i = 0; i < G_N_ELEMENTS (rewritings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/review/closed/keeps/%s-%s", mandate_record_type_get_name (rewritings[i].get_type ()), rewritings[i].field);
      g_autofree char *removal = g_strdup_printf ("/review/closed/keeps-its/%s", mandate_record_type_get_name (rewritings[i].get_type ()));

      g_test_add (path, Fixture, &rewritings[i], set_up, test_closed_review_is_not_rewritten, tear_down);
      if (i > 2 && i < G_N_ELEMENTS (rewritings) - 1)
        g_test_add (removal, Fixture, &rewritings[i], set_up, test_part_of_a_closed_review_is_not_removed, tear_down);
    }

  ADD ("closed/is-not-removed", test_closed_review_is_not_removed);
  ADD ("closed/gets-nothing-more", test_closed_review_gets_nothing_more);
  ADD ("closed/decisions-are-handed-over", test_decision_of_a_closed_review_is_handed_over);
  ADD ("closed/minutes-are-confirmed", test_minutes_of_a_closed_review_are_confirmed);
  ADD ("addendum/corrects-a-closed-review", test_addendum_corrects_a_closed_review);
  ADD ("addendum/is-of-no-open-review", test_addendum_is_of_no_open_review);
  ADD ("addendum/stays", test_addendum_stays);
  ADD ("is-closed-with-verdicts", test_review_is_closed_with_verdicts);
  ADD_WITH ("is-not-closed-without/suitable", "suitable", test_review_is_not_closed_without_a_verdict);
  ADD_WITH ("is-not-closed-without/suitability", "suitability", test_review_is_not_closed_without_a_verdict);
  ADD_WITH ("is-not-closed-without/adequate", "adequate", test_review_is_not_closed_without_a_verdict);
  ADD_WITH ("is-not-closed-without/adequacy", "adequacy", test_review_is_not_closed_without_a_verdict);
  ADD_WITH ("is-not-closed-without/effective", "effective", test_review_is_not_closed_without_a_verdict);
  ADD_WITH ("is-not-closed-without/effectiveness", "effectiveness", test_review_is_not_closed_without_a_verdict);
  ADD ("that-was-closed-earlier-wants-no-verdict", test_review_that_was_closed_earlier_wants_no_verdict);
  ADD ("is-closed-with-nothing-to-decide", test_nothing_to_decide_wants_no_owner);
  ADD ("freezes-what-the-records-say", test_records_are_frozen_when_it_is_held);
  ADD ("freezes-in-the-language-of-documents", test_records_are_frozen_in_the_language_of_documents);
  ADD ("freezes-once", test_what_was_frozen_stays);
  ADD ("substitute-stands-for-another", test_nobody_stands_in_for_themselves);
  ADD ("meeting-is-closed-with-a-topic-nobody-came-to", test_meeting_is_closed_with_a_topic_nobody_came_to);
  g_test_add_func ("/review/was-held", test_review_was_held);

  return g_test_run ();
}

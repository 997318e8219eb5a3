/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-review-acts.h"

#include "mandate-choices.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* What is written down while a review is held. */

#define TODAY  "2026-11-30"
#define REVIEW "00000000-0000-7000-8000-000000000301"
#define OWNER  "00000000-0000-7000-8000-000000000302"

typedef struct
{
  MandateRegister *reg;
  MandateChange   *change;
  MandateReview   *review;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Hold");
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  fixture->review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review", "chair", OWNER, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static gpointer
get_only_put (Fixture *fixture)
{
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 1);

  return g_ptr_array_index (mandate_change_get_puts (fixture->change), 0);
}

static void
test_input_is_begun (Fixture      *fixture,
                     gconstpointer data)
{
  MandateReviewInput *input;

  mandate_review_put_input (fixture->change, fixture->review, "risks", "content", "Two new ones.", NULL);
  mandate_test_assert_passes (fixture->change);

  input = get_only_put (fixture);
  g_assert_cmpstr (input->review, ==, REVIEW);
  g_assert_cmpstr (input->input, ==, "risks");
  g_assert_cmpstr (input->content, ==, "Two new ones.");
  g_assert_true (mandate_review_input_is_dealt_with (input));
}

static void
test_input_is_written_on (Fixture      *fixture,
                          gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_A, "review", REVIEW, "input", "risks", "content", "Two.", NULL);
  mandate_review_put_input (fixture->change, fixture->review, "risks", "nothing_because", "None.", NULL);

  g_assert_cmpstr (((MandateReviewInput *) get_only_put (fixture))->content, ==, "Two.");
  g_assert_cmpstr (((MandateReviewInput *) get_only_put (fixture))->nothing_because, ==, "None.");
  g_assert_cmpstr (mandate_record_get_id (get_only_put (fixture)), ==, ID_A);
}

static void
test_input_without_words_is_no_record (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_review_put_input (fixture->change, fixture->review, "risks", "content", "", NULL);

  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 0);
  g_assert_false (mandate_review_input_is_dealt_with (NULL));
}

static void
test_inputs_are_counted_without_the_recommended (Fixture      *fixture,
                                                 gconstpointer data)
{
  guint n_wanted;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_A, "review", REVIEW, "input", "risks", "content", "Two.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_B, "review", REVIEW, "input", "feedback", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_INPUT, ID_C, "review", REVIEW, "input", MANDATE_REVIEW_RECOMMENDED_INPUT, "content", "Enough.", NULL);

  g_assert_cmpuint (mandate_review_count_inputs (fixture->reg, fixture->review, &n_wanted), ==, 1);
  g_assert_cmpuint (n_wanted, ==, 10);
}

static void
test_input_refuses_what_is_no_text (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_review_put_input (fixture->change, fixture->review, "risks", "content", "a\001b", &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
}

static gboolean
may_attend (Fixture    *fixture,
            const char *field,
            const char *value)
{
  g_autofree char *id = g_strdup_printf ("00000000-0000-7000-8000-0000000004%02u", mandate_record_list_get_length (mandate_register_get_list (fixture->reg, MANDATE_TYPE_PERSON)));

  return mandate_review_may_be_attended_by (fixture->review, mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, id, "name", "Somebody", field, value, NULL), TODAY);
}

static void
test_who_was_here_on_its_day_may_have_come (Fixture      *fixture,
                                            gconstpointer data)
{
  g_assert_true (may_attend (fixture, "job_title", "Baker"));
  g_assert_false (may_attend (fixture, "left_on", "2026-06-30"));

  mandate_record_set (MANDATE_RECORD (fixture->review), "planned_on", "2026-04-16", NULL);
  g_assert_true (may_attend (fixture, "left_on", "2026-06-30"));
  g_assert_false (may_attend (fixture, "left_on", "2026-03-31"));
  g_assert_true (may_attend (fixture, "joined_on", "2026-10-01"));
  g_assert_false (may_attend (fixture, "joined_on", "2026-12-01"));
}

static void
test_presence_is_changed (Fixture      *fixture,
                          gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, ID_A, "review", REVIEW, "person", OWNER, "presence", "present", NULL);
  mandate_review_put_presence (fixture->change, fixture->review, OWNER, "apologies");

  g_assert_cmpstr (((MandateReviewAttendance *) get_only_put (fixture))->presence, ==, "apologies");
  g_assert_cmpstr (mandate_record_get_id (get_only_put (fixture)), ==, ID_A);
}

static void
test_presence_is_taken_back (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, ID_A, "review", REVIEW, "person", OWNER, "presence", "present", NULL);
  mandate_review_put_presence (fixture->change, fixture->review, OWNER, NULL);

  g_assert_cmpuint (mandate_change_get_removals (fixture->change)->len, ==, 1);
}

static void
test_decision_knows_its_review (Fixture      *fixture,
                                gconstpointer data)
{
  MandateDecision *decision = mandate_review_put_decision (fixture->change, fixture->review, "improvements", "Buy a safe", OWNER, "2026-12-31", TODAY, NULL);

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (decision->review, ==, REVIEW);
  g_assert_cmpstr (decision->input, ==, "improvements");
  g_assert_cmpstr (decision->kind, ==, "improvement");
  g_assert_cmpstr (decision->decided_on, ==, TODAY);
  g_assert_cmpstr (decision->decided_by, ==, OWNER);
}

static void
test_decision_has_the_day_of_the_review (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_test_set (fixture->review, "held_on", "2026-11-20");

  g_assert_cmpstr (mandate_review_put_decision (fixture->change, fixture->review, NULL, "Buy a safe", NULL, NULL, TODAY, NULL)->decided_on, ==, "2026-11-20");
  mandate_test_assert_passes (fixture->change);
}

static void
test_action_follows_from_the_last_decision (Fixture      *fixture,
                                            gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, ID_A, "title", "First", "review", REVIEW, "input", "risks", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, ID_B, "title", "Second", "review", REVIEW, "input", "risks", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, ID_C, "title", "Of another input", "review", REVIEW, "input", "feedback", NULL);

  g_assert_cmpstr (mandate_review_put_action (fixture->change, fixture->review, "risks", "Buy it", OWNER, "2026-12-31", TODAY, NULL)->decision, ==, ID_B);
  get_only_put (fixture);
}

static void
test_action_without_a_decision_is_one (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateAction   *action = mandate_review_put_action (fixture->change, fixture->review, "risks", "Buy a safe", OWNER, "2026-12-31", TODAY, NULL);
  MandateDecision *decision = mandate_change_find (fixture->change, MANDATE_TYPE_DECISION, action->decision);

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (decision->title, ==, "Buy a safe");
  g_assert_cmpstr (decision->owner, ==, OWNER);
  g_assert_cmpstr (decision->due_on, ==, "2026-12-31");
}

static void
conclude (MandateReview *review)
{
  static const char *const fields[] = { "suitable", "adequate", "effective" };
  static const char *const reasons[] = { "suitability", "adequacy", "effectiveness" };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      mandate_test_set (review, fields[i], "yes");
      mandate_test_set (review, reasons[i], "It was said.");
    }
}

static void
test_review_is_closed_when_nothing_is_missing (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateReview *closed = mandate_review_put_closed (fixture->change, fixture->review, TODAY);

  g_autoptr (GError) error = NULL;

  g_assert_false (mandate_change_check (fixture->change, &error));
  mandate_test_assert_contains (error->message, "is still blank");

  for (const MandateChoice *input = mandate_review_inputs; input->value != NULL; input++)
    mandate_review_put_input (fixture->change, fixture->review, input->value, "content", "It was said.", NULL);
  conclude (closed);
  mandate_test_assert_refused (fixture->change, "nobody of top management was there");

  mandate_review_put_presence (fixture->change, fixture->review, OWNER, "present");
  mandate_test_assert_passes (fixture->change);
  g_assert_true (mandate_review_was_held (closed));
  g_assert_cmpstr (closed->held_on, ==, TODAY);
}

static void
test_resource_is_decided (Fixture      *fixture,
                          gconstpointer data)
{
  MandateResource *resource = mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_A, "title", "A safe", "currency", "EUR", "requested_amount", "800", NULL);
  MandateDecision *decision = mandate_review_put_decision (fixture->change, fixture->review, MANDATE_REVIEW_RECOMMENDED_INPUT, "Buy a safe", OWNER, "2026-12-31", TODAY, NULL);

  mandate_review_decide_on (fixture->change, decision, "resource/" ID_A);
  mandate_test_assert_passes (fixture->change);

  resource = mandate_change_find (fixture->change, MANDATE_TYPE_RESOURCE, ID_A);
  g_assert_cmpstr (decision->kind, ==, "resource");
  g_assert_cmpstr (decision->concerns, ==, "resource/" ID_A);
  g_assert_cmpstr (resource->decision, ==, "approved");
  g_assert_cmpstr (resource->decided_in, ==, REVIEW);
  g_assert_cmpstr (resource->decided_by, ==, OWNER);
  g_assert_cmpint (resource->approved_amount, ==, 80000);
}

static MandateResource *
decide_on_hours (Fixture    *fixture,
                 const char *id,
                 const char *approved)
{
  g_autofree char *link = g_strconcat ("resource/", id, NULL);
  MandateResource *resource;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, id, "title", "Time of the lead", "requested_hours", "200", NULL);
  resource = mandate_change_edit (fixture->change, MANDATE_TYPE_RESOURCE, id);
  mandate_record_set (MANDATE_RECORD (resource), "approved_hours", approved, NULL);
  mandate_review_decide_on (fixture->change,
                            mandate_review_put_decision (fixture->change, fixture->review, NULL, "The rest in spring", OWNER, "2026-12-31", TODAY, NULL), link);

  return resource;
}

static void
test_resource_is_approved_in_part_or_refused (Fixture      *fixture,
                                              gconstpointer data)
{
  MandateResource *some = decide_on_hours (fixture, ID_A, "80");
  MandateResource *none = decide_on_hours (fixture, ID_B, "0");

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (some->decision, ==, "in-part");
  g_assert_cmpint (some->approved_hours, ==, 80);
  g_assert_cmpstr (some->decision_reason, ==, "The rest in spring");
  g_assert_cmpstr (some->decided_in, ==, REVIEW);
  g_assert_cmpstr (none->decision, ==, "refused");
}

static void
test_resource_that_was_refused_stays_refused (Fixture      *fixture,
                                              gconstpointer data)
{
  MandateDecision *decision;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_A, "title", "A safe", "decision", "refused", NULL);
  decision = mandate_review_put_decision (fixture->change, fixture->review, NULL, "Buy no safe", OWNER, "2026-12-31", TODAY, NULL);
  mandate_review_decide_on (fixture->change, decision, "resource/" ID_A);

  g_assert_cmpstr (((MandateResource *) mandate_change_find (fixture->change, MANDATE_TYPE_RESOURCE, ID_A))->decision, ==, "refused");
}

static void
test_risk_is_accepted (Fixture      *fixture,
                       gconstpointer data)
{
  MandateRiskDecision *risk = mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, ID_A, "title", "The till may fail", NULL);
  MandateDecision     *decision = mandate_review_put_decision (fixture->change, fixture->review, "risks", "We live with it", OWNER, "2026-12-31", TODAY, NULL);

  mandate_review_decide_on (fixture->change, decision, "risk-decision/" ID_A);
  mandate_test_assert_passes (fixture->change);

  risk = mandate_change_find (fixture->change, MANDATE_TYPE_RISK_DECISION, ID_A);
  g_assert_cmpstr (risk->decision, ==, "accept");
  g_assert_cmpstr (risk->decided_on, ==, TODAY);
  g_assert_cmpstr (risk->review, ==, REVIEW);
}

/* A request that was decided in the meeting on that day, and the decision on it. */
static MandateRecord *
add_decided (Fixture    *fixture,
             const char *id,
             const char *resource,
             const char *provided_on)
{
  g_autofree char *link = g_strconcat ("resource/", resource, NULL);

  if (mandate_register_find (fixture->reg, MANDATE_TYPE_RESOURCE, resource) == NULL)
    mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, resource, "title", "Time of the lead", "requested_hours", "200", "approved_hours", "80", "decision", "in-part",
                      "decision_reason", "The rest in spring", "decided_on", TODAY, "decided_by", OWNER, "decided_in", REVIEW, "provided_on", provided_on != NULL ? provided_on : "", NULL);

  return mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, id, "title", "The rest in spring", "kind", "resource", "review", REVIEW, "decided_on", TODAY, "decided_by", OWNER, "concerns", link, NULL);
}

static MandateResource *
remove_decision (Fixture       *fixture,
                 MandateRecord *decision,
                 const char    *resource)
{
  mandate_change_remove (fixture->change, decision);
  mandate_test_assert_passes (fixture->change);

  return mandate_change_find (fixture->change, MANDATE_TYPE_RESOURCE, resource);
}

static void
test_request_is_undecided_without_its_decision (Fixture      *fixture,
                                                gconstpointer data)
{
  MandateResource *resource = remove_decision (fixture, add_decided (fixture, ID_B, ID_A, NULL), ID_A);

  g_assert_cmpstr (resource->decision, ==, "undecided");
  g_assert_null (resource->decided_in);
  g_assert_null (resource->decided_on);
  g_assert_null (resource->decision_reason);
  g_assert_cmpint (resource->approved_hours, ==, MANDATE_UNSET);
  g_assert_cmpint (resource->requested_hours, ==, 200);
}

static void
test_request_stays_decided_by_another_decision (Fixture      *fixture,
                                                gconstpointer data)
{
  MandateRecord *decision = add_decided (fixture, ID_B, ID_A, NULL);

  add_decided (fixture, ID_C, ID_A, NULL);
  g_assert_cmpstr (remove_decision (fixture, decision, ID_A)->decision, ==, "in-part");
}

static void
test_what_was_provided_stays_approved (Fixture      *fixture,
                                       gconstpointer data)
{
  g_assert_cmpstr (remove_decision (fixture, add_decided (fixture, ID_B, ID_A, TODAY), ID_A)->decision, ==, "in-part");
}

static void
test_risk_is_treated_without_its_decision (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateRiskDecision *risk;
  MandateRecord       *decision;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, ID_A, "title", "The till may fail", "decision", "accept", "decided_on", TODAY, "decided_by", OWNER, "review", REVIEW, "reason", "We live with it", NULL);
  decision = mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, ID_B, "title", "We live with it", "review", REVIEW, "decided_on", TODAY, "decided_by", OWNER, "concerns", "risk-decision/" ID_A, NULL);
  mandate_change_remove (fixture->change, decision);
  mandate_test_assert_passes (fixture->change);

  risk = mandate_change_find (fixture->change, MANDATE_TYPE_RISK_DECISION, ID_A);
  g_assert_cmpstr (risk->decision, ==, "treat");
  g_assert_null (risk->review);
  g_assert_null (risk->reason);
}

static void
test_no_decision_wants_a_reason (Fixture      *fixture,
                                 gconstpointer data)
{
  MandateDecision *decision = mandate_review_put_decision (fixture->change, fixture->review, "risks", "Nothing to decide", NULL, NULL, TODAY, NULL);

  mandate_test_set (decision, "kind", "none");
  mandate_test_assert_refused (fixture->change, "Reason: that nothing is decided is a result with a reason.");
  mandate_test_set (decision, "reason", "All risks are as they were.");
  mandate_test_assert_passes (fixture->change);
}

static void
test_observation_knows_where_it_came_up (Fixture      *fixture,
                                         gconstpointer data)
{
  MandateObservation *observation = mandate_review_put_observation (fixture->change, fixture->review, "Nobody had the number", OWNER, TODAY, NULL);

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (observation->review, ==, REVIEW);
  g_assert_cmpstr (observation->source, ==, "review");
  g_assert_cmpstr (observation->seen_on, ==, TODAY);
}

static void
test_text_is_written_down (Fixture      *fixture,
                           gconstpointer data)
{
  mandate_review_put_text (fixture->change, fixture->review, "suitability", "Yes.", NULL);

  g_assert_cmpstr (((MandateReview *) get_only_put (fixture))->suitability, ==, "Yes.");
}

#define ADD(path, function) g_test_add ("/review-acts/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("input/is-begun", test_input_is_begun);
  ADD ("input/is-written-on", test_input_is_written_on);
  ADD ("input/without-words-is-no-record", test_input_without_words_is_no_record);
  ADD ("input/is-counted-unless-it-is-recommended-only", test_inputs_are_counted_without_the_recommended);
  ADD ("input/refuses-what-is-no-text", test_input_refuses_what_is_no_text);
  ADD ("presence/may-be-of-who-was-here-on-its-day", test_who_was_here_on_its_day_may_have_come);
  ADD ("presence/is-changed", test_presence_is_changed);
  ADD ("presence/is-taken-back", test_presence_is_taken_back);
  ADD ("decision/knows-its-review", test_decision_knows_its_review);
  ADD ("decision/has-the-day-of-the-review", test_decision_has_the_day_of_the_review);
  ADD ("action/follows-from-the-last-decision", test_action_follows_from_the_last_decision);
  ADD ("action/without-a-decision-is-one", test_action_without_a_decision_is_one);
  ADD ("is-closed-when-nothing-is-missing", test_review_is_closed_when_nothing_is_missing);
  ADD ("decision/decides-a-resource", test_resource_is_decided);
  ADD ("decision/approves-a-resource-in-part-or-refuses-it", test_resource_is_approved_in_part_or_refused);
  ADD ("decision/leaves-a-refused-resource", test_resource_that_was_refused_stays_refused);
  ADD ("decision/accepts-a-risk", test_risk_is_accepted);
  ADD ("decision/that-is-removed-leaves-a-request-undecided", test_request_is_undecided_without_its_decision);
  ADD ("decision/that-is-removed-leaves-what-another-decided", test_request_stays_decided_by_another_decision);
  ADD ("decision/that-is-removed-leaves-what-was-provided", test_what_was_provided_stays_approved);
  ADD ("decision/that-is-removed-leaves-a-risk-to-be-treated", test_risk_is_treated_without_its_decision);
  ADD ("decision/of-nothing-wants-a-reason", test_no_decision_wants_a_reason);
  ADD ("observation/knows-where-it-came-up", test_observation_knows_where_it_came_up);
  ADD ("text-is-written-down", test_text_is_written_down);

  return g_test_run ();
}

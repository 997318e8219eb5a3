/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is owed, what bears on security, where few wear all hats, and what another size changes. */

#include "mandate-agenda.h"
#include "mandate-business-proposals.h"
#include "mandate-compensation.h"
#include "mandate-records.h"
#include "mandate-review-material.h"
#include "mandate-sample.h"
#include "mandate-size-change.h"

#define TODAY  "2026-11-30"
#define OWNER  "00000000-0000-7000-8000-000000000301"
#define LAW    "00000000-0000-7000-8000-000000000302"
#define REVIEW "00000000-0000-7000-8000-000000000303"
#define PLAN   "00000000-0000-7000-8000-000000000304"
#define HELPER "00000000-0000-7000-8000-000000000305"

typedef struct
{
  MandateRegister    *reg;
  MandateTranslation *english;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer size_profile)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->english = mandate_translation_new ("en");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "legal_name", "Bakery", "size_profile", size_profile != NULL ? size_profile : "starting", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBLIGATION, LAW, "title", "Privacy law", "owner", OWNER, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_translation_free (fixture->english);
  g_assert_finalize_object (fixture->reg);
}

static MandateChange *
begin (Fixture *fixture)
{
  MandateChange *change = mandate_change_new (fixture->reg, "Change");

  mandate_change_set_today (change, TODAY);

  return change;
}

static void
assess (Fixture    *fixture,
        const char *verdict)
{
  g_autoptr (MandateChange) change = begin (fixture);

  mandate_test_set (mandate_change_edit (change, MANDATE_TYPE_OBLIGATION, LAW), "verdict", verdict);
  mandate_test_commit (&change);
}

static MandateObligation *
get_law (Fixture *fixture)
{
  return mandate_register_find (fixture->reg, MANDATE_TYPE_OBLIGATION, LAW);
}

static guint
count (Fixture *fixture,
       GType    type)
{
  return mandate_record_list_get_length (mandate_register_get_list (fixture->reg, type));
}

static void
test_what_is_not_fulfilled_opens_an_action (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateAction *action;

  assess (fixture, "not-met");
  action = mandate_obligation_find_action (get_law (fixture), fixture->reg);

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ACTION), ==, 1);
  g_assert_cmpstr (action->title, ==, "Fulfill “Privacy law”");
  g_assert_cmpstr (action->owner, ==, OWNER);
  g_assert_cmpstr (action->due_on, ==, "2026-12-30");
  g_assert_cmpstr (get_law (fixture)->assessed_on, ==, TODAY);
  g_assert_cmpint (mandate_obligation_get_standing (get_law (fixture), fixture->reg, TODAY), ==, MANDATE_OBLIGATION_UNDER_WAY);
}

static void
test_what_is_fulfilled_opens_none (Fixture      *fixture,
                                   gconstpointer data)
{
  assess (fixture, "met");

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ACTION), ==, 0);
  g_assert_cmpint (mandate_obligation_get_standing (get_law (fixture), fixture->reg, TODAY), ==, MANDATE_OBLIGATION_MET);
}

static void
test_a_worse_verdict_opens_no_second_action (Fixture      *fixture,
                                             gconstpointer data)
{
  assess (fixture, "partly");
  assess (fixture, "not-met");

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ACTION), ==, 1);
}

static void
test_without_its_action_it_is_unanswered (Fixture      *fixture,
                                          gconstpointer data)
{
  assess (fixture, "not-met");
  mandate_test_set (mandate_obligation_find_action (get_law (fixture), fixture->reg), "state", "cancelled");

  g_assert_null (mandate_obligation_find_action (get_law (fixture), fixture->reg));
  g_assert_cmpint (mandate_obligation_get_standing (get_law (fixture), fixture->reg, TODAY), ==, MANDATE_OBLIGATION_UNANSWERED);
}

static void
test_a_verdict_of_tomorrow_is_refused (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (MandateChange) change = begin (fixture);
  MandateRecord *law = mandate_change_edit (change, MANDATE_TYPE_OBLIGATION, LAW);

  mandate_test_set (law, "verdict", "met");
  mandate_test_set (law, "assessed_on", "2026-12-01");

  mandate_test_assert_refused (change, "a verdict can’t be of a day to come");
}

static void
test_its_day_stands_among_what_is_due (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GPtrArray) items = NULL;
  const MandateAgendaItem *item;

  mandate_test_set (get_law (fixture), "review_on", "2026-11-01");
  items = mandate_agenda_list_coming (fixture->reg, TODAY);

  g_assert_cmpuint (items->len, ==, 1);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (item->title, ==, "Privacy law");
  g_assert_true (item->is_overdue);
}

static void
test_climate_gets_the_day_on_which_it_was_answered (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_autoptr (MandateChange) change = begin (fixture);
  MandateOrganisation *organisation;

  mandate_test_set (mandate_change_edit (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID), "climate_conclusion", "Not relevant, because we bake.");
  mandate_test_commit (&change);
  organisation = mandate_register_find_only (fixture->reg, MANDATE_TYPE_ORGANISATION);

  g_assert_cmpstr (organisation->climate_concluded_on, ==, TODAY);
}

static char *
format_date (const char *date)
{
  return g_strdup (date);
}

static void
assert_material (Fixture    *fixture,
                 const char *input,
                 const char *expected)
{
  MandateReview *review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review", "planned_on", TODAY, NULL);
  g_autoptr (GPtrArray) rows = mandate_review_list_material (review, fixture->reg, input, TODAY, fixture->english, format_date);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateMaterial *row = g_ptr_array_index (rows, i);

      g_string_append_printf (lines, "%s | %s | %s\n", row->title, row->detail, row->word);
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_a_review_is_told_what_changed_around (Fixture      *fixture,
                                           gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_CONTEXT_ISSUE, NULL, "title", "New law", "effect", "Reports in a day", "noted_on", "2026-10-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_CONTEXT_ISSUE, NULL, "title", "Old till", "side", "inside", "noted_on", "2020-01-01", "ended_on", "2026-09-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_CONTEXT_ISSUE, NULL, "title", "Known for years", "noted_on", "2020-01-01", NULL);

  assert_material (fixture, "context-changes", "New law | Outside · Reports in a day · noted on 2026-10-01 | New\n"
                                               "Old till | Inside · until 2026-09-01 | Ended\n");
}

static void
test_a_review_is_told_whom_one_owes_what (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_INTERESTED_PARTY, NULL, "name", "Clinic", "needs", "Word in a day", "looked_on", "2026-10-02", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_INTERESTED_PARTY, NULL, "name", "Bank", "needs", "Calm", "looked_on", "2024-10-02", NULL);
  mandate_test_set (get_law (fixture), "verdict", "met");
  mandate_test_set (get_law (fixture), "assessed_on", "2025-01-01");
  mandate_test_set (get_law (fixture), "review_on", "2026-01-01");

  assert_material (fixture, "interested-parties", "Clinic | Word in a day · on 2026-10-02 | Looked at\n"
                                                  "Privacy law | Law · to be looked at again on 2026-01-01 | Overdue\n");
}

static void
test_examples_grow_with_the_size (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) small = mandate_business_propose (MANDATE_TYPE_PROCESS, "starting", fixture->english);
  g_autoptr (GPtrArray) middle = mandate_business_propose (MANDATE_TYPE_PROCESS, "growing", fixture->english);
  g_autoptr (GPtrArray) large = mandate_business_propose (MANDATE_TYPE_PROCESS, "established", fixture->english);

  g_assert_cmpuint (small->len, ==, 3);
  g_assert_cmpuint (middle->len, ==, 6);
  g_assert_cmpuint (large->len, ==, 7);
}

static void
test_every_example_passes_its_checks (Fixture      *fixture,
                                      gconstpointer data)
{
  const GType types[] = { MANDATE_TYPE_PROCESS, MANDATE_TYPE_OBLIGATION, MANDATE_TYPE_INTERESTED_PARTY, MANDATE_TYPE_CONTEXT_ISSUE, MANDATE_TYPE_RESOURCE };
  g_autoptr (MandateChange) change = begin (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) proposals = mandate_business_propose (types[i], "established", fixture->english);

      g_assert_cmpuint (proposals->len, >, 4);
      for (guint j = 0; j < proposals->len; j++)
        mandate_change_put (change, ((MandateProposal *) g_ptr_array_index (proposals, j))->record);
    }

  mandate_test_assert_passes (change);
}

static void
test_what_was_taken_is_proposed_no_more (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GPtrArray) proposals = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_PROCESS, NULL, "title", "Hiring", NULL);
  proposals = mandate_business_propose_new (fixture->reg, MANDATE_TYPE_PROCESS, fixture->english);

  g_assert_cmpuint (proposals->len, ==, 2);
  g_assert_cmpstr (((MandateProposal *) g_ptr_array_index (proposals, 0))->title, ==, "Buying");
  g_assert_cmpstr (((MandateProposal *) g_ptr_array_index (proposals, 1))->title, ==, "Leaving");
}

static void
test_who_has_as_many_needs_no_examples (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GPtrArray) proposals = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_PROCESS, NULL, "title", "Choosing flour", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PROCESS, NULL, "title", "Taking on bakers", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PROCESS, NULL, "title", "Saying goodbye", NULL);
  proposals = mandate_business_propose_new (fixture->reg, MANDATE_TYPE_PROCESS, fixture->english);

  g_assert_cmpuint (proposals->len, ==, 0);
}

/* One person wears all the hats. */
static void
add_hats (Fixture *fixture)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_CONFORMANCE_ID, "title", "Conformance", "mandate", "conformance", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, MANDATE_ROLE_REPORTING_ID, "title", "Reporting", "mandate", "performance-reporting", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, PLAN, "title", "Internal audit", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", MANDATE_ROLE_CONFORMANCE_ID, "person", OWNER, "held_from", "2026-01-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", MANDATE_ROLE_REPORTING_ID, "person", OWNER, "held_from", "2026-01-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, NULL, "role", PLAN, "person", OWNER, "held_from", "2026-01-01", NULL);
}

static void
assert_rules (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GPtrArray) proposals = mandate_compensation_list (fixture->reg, TODAY, fixture->english);
  g_autoptr (GString) rules = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    g_string_append_printf (rules, "%s ", MANDATE_RACI_EXCEPTION (((MandateProposal *) g_ptr_array_index (proposals, i))->record)->rule);

  g_assert_cmpstr (rules->str, ==, expected);
}

static void
test_one_person_gets_honest_words (Fixture      *fixture,
                                   gconstpointer data)
{
  add_hats (fixture);

  assert_rules (fixture, "own-work both-mandated no-deputy leads-alone ");
}

static void
test_words_fall_away_as_others_help (Fixture      *fixture,
                                     gconstpointer data)
{
  add_hats (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, HELPER, "name", "Hal Helper", NULL);

  assert_rules (fixture, "own-work both-mandated no-deputy ");
}

static void
test_larger_ones_get_none (Fixture      *fixture,
                           gconstpointer data)
{
  add_hats (fixture);

  assert_rules (fixture, "");
}

static void
test_words_can_be_recorded_as_they_are (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (MandateChange) change = begin (fixture);

  add_hats (fixture);
  proposals = mandate_compensation_list (fixture->reg, TODAY, fixture->english);
  for (guint i = 0; i < proposals->len; i++)
    mandate_change_put (change, ((MandateProposal *) g_ptr_array_index (proposals, i))->record);
  mandate_test_commit (&change);

  assert_rules (fixture, "");
  g_assert_nonnull (mandate_compensation_find (fixture->reg, "leads-alone", TODAY));
  g_assert_null (mandate_compensation_find (fixture->reg, "leads-alone", "2028-01-01"));
}

static MandateSizeStep *
find_step (GPtrArray       *steps,
           MandateSizeGroup group,
           const char      *title)
{
  for (guint i = 0; i < steps->len; i++)
    {
      MandateSizeStep *step = g_ptr_array_index (steps, i);

      if (step->group == group && g_str_equal (step->title, title))
        return step;
    }

  return NULL;
}

static void
put_size (Fixture    *fixture,
          const char *size_profile,
          GPtrArray  *steps)
{
  g_autoptr (MandateChange) change = begin (fixture);

  mandate_size_change_put (change, size_profile, steps, fixture->english);
  mandate_test_commit (&change);
}

static void
test_the_same_size_changes_nothing (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) steps = mandate_size_change_list (fixture->reg, "starting", TODAY, fixture->english);

  g_assert_cmpuint (steps->len, ==, 0);
}

static void
test_another_size_does_only_what_is_ticked (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (GPtrArray) steps = mandate_size_change_list (fixture->reg, "growing", TODAY, fixture->english);

  g_assert_nonnull (find_step (steps, MANDATE_SIZE_ROLES, "Risk owner"));
  g_assert_nonnull (find_step (steps, MANDATE_SIZE_PROCESSES, "Projects"));
  g_assert_nonnull (find_step (steps, MANDATE_SIZE_RESOURCES, "Training for everybody"));
  g_assert_nonnull (find_step (steps, MANDATE_SIZE_PROOF, "Clause 5.1 b"));
  for (guint i = 0; i < steps->len; i++)
    g_assert_false (((MandateSizeStep *) g_ptr_array_index (steps, i))->is_taken);

  find_step (steps, MANDATE_SIZE_PROCESSES, "Projects")->is_taken = TRUE;
  put_size (fixture, "growing", steps);

  g_assert_cmpstr (((MandateOrganisation *) mandate_register_find_only (fixture->reg, MANDATE_TYPE_ORGANISATION))->size_profile, ==, "growing");
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_PROCESS), ==, 1);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_ROLE), ==, 0);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_RESOURCE), ==, 0);
  g_assert_cmpuint (count (fixture, MANDATE_TYPE_REVIEW_PLAN), ==, 0);
}

static void
test_a_resource_of_another_size_is_for_the_year_that_runs (Fixture      *fixture,
                                                           gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;
  MandateRecordList *resources = mandate_register_get_list (fixture->reg, MANDATE_TYPE_RESOURCE);

  mandate_test_set (mandate_register_find_only (fixture->reg, MANDATE_TYPE_ORGANISATION), "fiscal_year_starts", "12");
  steps = mandate_size_change_list (fixture->reg, "growing", TODAY, fixture->english);
  find_step (steps, MANDATE_SIZE_RESOURCES, "Training for everybody")->is_taken = TRUE;
  put_size (fixture, "growing", steps);

  g_assert_cmpuint (mandate_record_list_get_length (resources), ==, 1);
  g_assert_cmpint (((MandateResource *) mandate_record_list_get (resources, 0))->year, ==, 2025);
}

static void
test_another_size_changes_the_rhythm_when_wanted (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;
  MandateReviewPlan *plan = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, PLAN, "title", "Management review", "kind", "management-review", "every", "6", "unit", "months", "first_on", "2026-12-01", NULL);
  MandateSizeStep   *step;

  steps = mandate_size_change_list (fixture->reg, "established", TODAY, fixture->english);
  step = find_step (steps, MANDATE_SIZE_RHYTHM, "Management review");
  g_assert_cmpstr (step->detail, ==, "Every 3 months in place of every 6 months.");

  step->is_taken = TRUE;
  put_size (fixture, "established", steps);
  plan = mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, PLAN);
  g_assert_cmpint (plan->every, ==, 3);
}

static void
test_a_smaller_size_ends_a_plan_only_when_wanted (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;
  MandateReviewPlan *plan;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, PLAN, "title", "Steering", "kind", "steering-committee", "every", "2", "unit", "months", "first_on", "2026-01-01", NULL);
  steps = mandate_size_change_list (fixture->reg, "starting", TODAY, fixture->english);
  g_assert_nonnull (find_step (steps, MANDATE_SIZE_RHYTHM, "Steering"));
  put_size (fixture, "starting", steps);
  plan = mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW_PLAN, PLAN);
  g_assert_null (plan->ended_on);
}

static void
test_another_size_opens_a_look_at_the_policy (Fixture      *fixture,
                                              gconstpointer data)
{
  g_autoptr (GPtrArray) steps = NULL;
  guint n;

  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, PLAN, "title", "Policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, REVIEW, "policy", PLAN, "number", "1.0", "state", "in-force", "effective_on", "2026-01-01", "text", "We keep it safe.", NULL);
  n = count (fixture, MANDATE_TYPE_REVIEW);
  steps = mandate_size_change_list (fixture->reg, "growing", TODAY, fixture->english);
  put_size (fixture, "growing", steps);

  g_assert_cmpuint (count (fixture, MANDATE_TYPE_REVIEW), ==, n + 1);
}

#define ADD(path, size, function) g_test_add (path, Fixture, size, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/duties/obligation/what-is-not-fulfilled-opens-an-action", NULL, test_what_is_not_fulfilled_opens_an_action);
  ADD ("/duties/obligation/what-is-fulfilled-opens-none", NULL, test_what_is_fulfilled_opens_none);
  ADD ("/duties/obligation/a-worse-verdict-opens-no-second-action", NULL, test_a_worse_verdict_opens_no_second_action);
  ADD ("/duties/obligation/without-its-action-it-is-unanswered", NULL, test_without_its_action_it_is_unanswered);
  ADD ("/duties/obligation/a-verdict-of-tomorrow-is-refused", NULL, test_a_verdict_of_tomorrow_is_refused);
  ADD ("/duties/obligation/its-day-stands-among-what-is-due", NULL, test_its_day_stands_among_what_is_due);
  ADD ("/duties/climate/gets-the-day-on-which-it-was-answered", NULL, test_climate_gets_the_day_on_which_it_was_answered);
  ADD ("/duties/review/is-told-what-changed-around", NULL, test_a_review_is_told_what_changed_around);
  ADD ("/duties/review/is-told-whom-one-owes-what", NULL, test_a_review_is_told_whom_one_owes_what);
  ADD ("/duties/proposals/grow-with-the-size", NULL, test_examples_grow_with_the_size);
  ADD ("/duties/proposals/every-example-passes-its-checks", NULL, test_every_example_passes_its_checks);
  ADD ("/duties/proposals/what-was-taken-is-proposed-no-more", NULL, test_what_was_taken_is_proposed_no_more);
  ADD ("/duties/proposals/who-has-as-many-needs-none", NULL, test_who_has_as_many_needs_no_examples);
  ADD ("/duties/compensation/one-person-gets-honest-words", NULL, test_one_person_gets_honest_words);
  ADD ("/duties/compensation/words-fall-away-as-others-help", NULL, test_words_fall_away_as_others_help);
  ADD ("/duties/compensation/larger-ones-get-none", "growing", test_larger_ones_get_none);
  ADD ("/duties/compensation/words-can-be-recorded-as-they-are", NULL, test_words_can_be_recorded_as_they_are);
  ADD ("/duties/size/the-same-changes-nothing", NULL, test_the_same_size_changes_nothing);
  ADD ("/duties/size/another-does-only-what-is-ticked", NULL, test_another_size_does_only_what_is_ticked);
  ADD ("/duties/size/a-resource-of-another-is-for-the-year-that-runs", NULL, test_a_resource_of_another_size_is_for_the_year_that_runs);
  ADD ("/duties/size/another-changes-the-rhythm-when-wanted", NULL, test_another_size_changes_the_rhythm_when_wanted);
  ADD ("/duties/size/a-smaller-one-ends-a-plan-only-when-wanted", "established", test_a_smaller_size_ends_a_plan_only_when_wanted);
  ADD ("/duties/size/another-opens-a-look-at-the-policy", NULL, test_another_size_opens_a_look_at_the_policy);

  return g_test_run ();
}

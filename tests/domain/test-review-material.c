/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-review-material.h"

#include "mandate-records.h"
#include "mandate-sample.h"

/* What the records tell a management review, on 30 November 2026; the one before was on 1 June. */

#define TODAY    "2026-11-30"
#define REVIEW   "00000000-0000-7000-8000-000000000201"
#define BEFORE   "00000000-0000-7000-8000-000000000202"
#define PERSON   "00000000-0000-7000-8000-000000000203"
#define ROLE     "00000000-0000-7000-8000-000000000204"
#define DECISION "00000000-0000-7000-8000-000000000205"
#define AUDIT    "00000000-0000-7000-8000-000000000206"
#define GOAL     "00000000-0000-7000-8000-000000000207"
#define POLICY   "00000000-0000-7000-8000-000000000208"

typedef struct
{
  MandateRegister *reg;
  MandateReview   *review;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->review = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review 2", "planned_on", TODAY, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, BEFORE, "title", "Review 1", "state", "closed", "held_on", "2026-06-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, PERSON, "name", "Olga Owner", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

/* As it is written, so that tests read dates as they were given. */
static char *
format_date (const char *date)
{
  return g_strdup (date);
}

/* One row a line: title, detail, word, state. */
static void
assert_material (Fixture    *fixture,
                 const char *input,
                 const char *expected)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new ("en");
  g_autoptr (GPtrArray) rows = mandate_review_list_material (fixture->review, fixture->reg, input, TODAY, translation, format_date);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateMaterial *row = g_ptr_array_index (rows, i);

      g_string_append_printf (lines, "%s | %s | %s %d\n", row->title, row->detail != NULL ? row->detail : "-", row->word, row->state);
      g_assert_nonnull (mandate_register_find_link (fixture->reg, row->link));
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

static void
add_decision (Fixture    *fixture,
              const char *id,
              const char *review,
              const char *kind,
              const char *title)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, id, "title", title, "review", review, "kind", kind, "decided_on", "2026-06-01", NULL);
}

static void
test_nothing_is_said_of_nothing (Fixture      *fixture,
                                 gconstpointer input)
{
  assert_material (fixture, input, "");
}

static void
test_earlier_actions (Fixture      *fixture,
                      gconstpointer data)
{
  add_decision (fixture, DECISION, BEFORE, "other", "Be safe");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "Buy a safe", "decision", DECISION, "state", "done", "done_on", "2026-07-01", "outcome", "Bought.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_B, "title", "Use it", "decision", DECISION, "owner", PERSON, "due_on", "2026-10-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_C, "title", "Clean it", "decision", DECISION, "due_on", "2026-12-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_D, "title", "Told last time", "decision", DECISION, "state", "done", "done_on", "2026-05-01", NULL);

  assert_material (fixture, "earlier-actions", "Buy a safe | Bought. · done on 2026-07-01 | Done 1\n"
                                               "Use it | Olga Owner · was due on 2026-10-01 | Overdue 4\n"
                                               "Clean it | by 2026-12-01 | Open 3\n");
}

static void
test_open_decisions_are_carried_forward (Fixture      *fixture,
                                         gconstpointer data)
{
  add_decision (fixture, ID_A, BEFORE, "policy", "Shorten the policy");
  add_decision (fixture, ID_B, BEFORE, "none", "Nothing");
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, ID_C, "title", "Move house", "review", BEFORE, "decided_on", "2026-06-01", "owner", PERSON, "due_on", "2026-09-01", NULL);
  add_decision (fixture, DECISION, BEFORE, "other", "Be safe");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_D, "title", "Buy a safe", "decision", DECISION, "state", "done", "done_on", "2026-07-01", NULL);

  assert_material (fixture, "earlier-actions", "Buy a safe | done on 2026-07-01 | Done 1\n"
                                               "Shorten the policy | - | Decided, no action 2\n"
                                               "Move house | Olga Owner · was due on 2026-09-01 | Decided, no action 4\n");
}

static void
test_open_actions_say_that_they_were_put_off_or_escalated (Fixture      *fixture,
                                                           gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "Buy a safe", "source", "review", "due_on", "2026-12-01", "snoozed_until", "2027-01-01",
                    "escalated_on", "2026-11-01", "comment", "Now.", NULL);

  assert_material (fixture, "earlier-actions", "Buy a safe | by 2026-12-01 · put off until 2027-01-01 · escalated on 2026-11-01 · Now. | Open 3\n");
}

static void
test_observations_are_told_where_they_belong (Fixture      *fixture,
                                              gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, ID_A, "title", "A lost key", "source", "audit", "seen_on", "2026-10-01", "cause", "No list.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, ID_B, "title", "Shorter forms", "kind", "improvement", "source", "feedback", "seen_on", "2026-10-02", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, ID_C, "title", "Mended", "source", "incident", "seen_on", "2026-05-01", "closed_on", "2026-07-01", "closing_reason", "It holds.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, ID_D, "title", "Told last time", "source", "incident", "seen_on", "2026-04-01", "closed_on", "2026-05-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_E, "title", "Write a list", "observation", ID_A, NULL);

  assert_material (fixture, "nonconformities", "A lost key | Nonconformity · seen on 2026-10-01 · cause: No list. | Open 2\n"
                                               "Mended | Nonconformity · seen on 2026-05-01 · It holds. | Closed 1\n"
                                               "Write a list | - | Open 3\n");
  assert_material (fixture, "audit-results", "A lost key | Nonconformity · seen on 2026-10-01 · cause: No list. | Open 2\n");
  assert_material (fixture, "feedback", "Shorter forms | Idea for improvement · seen on 2026-10-02 | Open 2\n");
  assert_material (fixture, "improvements", "Shorter forms | Idea for improvement · seen on 2026-10-02 | Open 2\n");
}

static void
test_risks_say_how_far_their_treatment_has_come (Fixture      *fixture,
                                                 gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, ID_A, "title", "The till may fail", "owner", PERSON, "due_on", "2026-10-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_STATE, ID_B, "risk_decision", ID_A, "noted_on", "2026-07-01", "state", "planned", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_STATE, ID_C, "risk_decision", ID_A, "noted_on", "2026-09-01", "state", "under-way", "note", "Ordered.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, ID_D, "title", "Fire", "decision", "accept", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, ID_E, "title", "Of this review", "review", REVIEW, NULL);

  assert_material (fixture, "risks", "The till may fail | Reduce it · Olga Owner · noted on 2026-09-01 · Ordered. · to be treated by 2026-10-01 | Under way 4\n"
                                     "Fire | Accept it | Accept it 0\n");
}

static void
test_reports_are_measurements (Fixture      *fixture,
                               gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERFORMANCE_REPORT, ID_A, "title", "Third quarter", "written_by", PERSON, "delivered_on", "2026-10-05", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERFORMANCE_REPORT, ID_B, "title", "October", "due_on", "2026-11-05", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERFORMANCE_REPORT, ID_C, "title", "December", "due_on", "2027-01-05", NULL);

  assert_material (fixture, "measurements", "Third quarter | Olga Owner · delivered on 2026-10-05 | Reported 0\n"
                                            "October | was due on 2026-11-05 | Overdue 4\n");
}

static void
test_bodies_take_up_roles (Fixture      *fixture,
                           gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, ID_A, "name", "Board", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Access", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, ID_B, "role", ROLE, "body", ID_A, "held_from", "2026-10-01", NULL);

  assert_material (fixture, "context-changes", "Access | Board · since 2026-10-01 | Taken up 0\n");
}

/* A draft has the day on which it is to be in force; so has what was approved and never published. */
static void
test_policy_is_in_force_that_came_into_force (Fixture      *fixture,
                                              gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_A, "policy", POLICY, "number", "1.0", "state", "superseded", "effective_on", "2026-07-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_B, "policy", POLICY, "number", "2.0", "state", "in-force", "effective_on", "2026-08-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_C, "policy", POLICY, "number", "3.0", "state", "approved", "effective_on", "2026-09-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_D, "policy", POLICY, "number", "4.0", "state", "draft", "effective_on", "2026-10-01", NULL);

  assert_material (fixture, "context-changes", "Policy 1.0 | since 2026-07-01 | In force 0\n"
                                               "Policy 2.0 | since 2026-08-01 | In force 0\n");
}

/* The minutes are often written up some days after. */
static void
test_actions_are_told_as_they_were_on_the_day (Fixture      *fixture,
                                               gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "Done since", "source", "review", "state", "done", "raised_on", "2026-07-01", "done_on", "2026-12-02", "outcome", "It works.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_B, "title", "Raised since", "source", "review", "raised_on", "2026-12-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_C, "title", "Raised that day", "source", "review", "raised_on", TODAY, NULL);

  assert_material (fixture, "earlier-actions", "Done since | - | Open 3\n"
                                               "Raised that day | - | Open 3\n");
}

static void
test_interested_parties_are_who_asked (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_DISCLOSURE, ID_A, "recipient", "The insurer", "given_on", "2026-10-05", "reason", "A new contract", NULL);

  assert_material (fixture, "interested-parties", "The insurer | A new contract · on 2026-10-05 | Customer 0\n");
}

static void
test_actions_of_the_review_itself_are_not_told (Fixture      *fixture,
                                                gconstpointer input)
{
  add_decision (fixture, DECISION, REVIEW, "improvement", "Be safer");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "Buy a safe", "decision", DECISION, NULL);

  assert_material (fixture, input, "");
}

static void
test_corrective_actions_follow_from_audits_or_from_nothing (Fixture      *fixture,
                                                            gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, AUDIT, "title", "Audit", "kind", "internal-audit", NULL);
  add_decision (fixture, DECISION, AUDIT, "other", "Be safe");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "Of the audit", "decision", DECISION, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_B, "title", "After the incident", NULL);

  assert_material (fixture, "earlier-actions", "");
  assert_material (fixture, "nonconformities", "Of the audit | - | Open 3\nAfter the incident | - | Open 3\n");
}

static void
test_changes_since_the_review_before (Fixture      *fixture,
                                      gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE, ROLE, "title", "Security lead", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, ID_A, "role", ROLE, "person", PERSON, "held_from", "2024-01-01", "held_until", "2026-08-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ROLE_HOLDING, ID_B, "role", ROLE, "person", PERSON, "held_from", "2026-09-01", "held_until", "2027-12-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_C, "name", "Nina New", "job_title", "Baker", "joined_on", "2026-07-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_D, "name", "Otto Old", "joined_on", "2020-07-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bakery", "climate_conclusion", "Floods matter.", NULL);

  assert_material (fixture, "context-changes", "Security lead | Olga Owner · until 2026-08-31 | Given back 0\n"
                                               "Security lead | Olga Owner · since 2026-09-01 | Taken up 0\n"
                                               "Nina New | Baker · since 2026-07-01 | Joined 0\n"
                                               "Climate change | Floods matter. | Considered 0\n");
}

static void
add_goal (Fixture    *fixture,
          const char *baseline,
          const char *target,
          const char *due_on,
          const char *state)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE, GOAL, "title", "Logins", "measure", "Tills with a login", "unit", "tills",
                    "baseline", baseline, "target", target, "due_on", due_on, "state", state, NULL);
}

static void
add_reading (Fixture    *fixture,
             const char *read_on,
             const char *value)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBJECTIVE_READING, NULL, "objective", GOAL, "read_on", read_on, "value", value, NULL);
}

typedef struct
{
  const char *path;
  const char *baseline;
  const char *target;
  const char *due_on;
  const char *state;
  const char *value; /* (nullable) */
  const char *expected;
} GoalRow;

static const GoalRow goals[] = {
  { "is-reached-from-below", "0", "6", "2026-12-31", "open", "6", "Logins | goal: 6 tills · by 2026-12-31 · now 6 tills | Reached 1\n" },
  { "is-reached-from-above", "6", "2", "2026-12-31", "open", "1", "Logins | goal: 2 tills · by 2026-12-31 · now 1 tills | Reached 1\n" },
  { "is-on-the-way", "0", "6", "2026-12-31", "open", "5", "Logins | goal: 6 tills · by 2026-12-31 · now 5 tills | On the way 3\n" },
  { "is-not-reached-from-above", "6", "2", "2026-12-31", "open", "3", "Logins | goal: 2 tills · by 2026-12-31 · now 3 tills | On the way 3\n" },
  { "is-late", "0", "6", "2026-11-29", "open", "5", "Logins | goal: 6 tills · by 2026-11-29 · now 5 tills | Not yet 4\n" },
  { "is-not-measured", "", "6", "", "open", NULL, "Logins | goal: 6 tills · not measured yet | On the way 3\n" },
  { "has-no-figure", "", "", "", "met", NULL, "Logins | not measured yet | Reached 1\n" },
  { "was-missed", "0", "6", "2026-11-29", "missed", "6", "Logins | goal: 6 tills · by 2026-11-29 · now 6 tills | Missed 2\n" },
  { "was-dropped", "0", "6", "2026-11-29", "dropped", "6", "" },
};

static void
test_goal (Fixture      *fixture,
           gconstpointer data)
{
  const GoalRow *row = data;

  add_goal (fixture, row->baseline, row->target, row->due_on, row->state);
  if (row->value != NULL)
    {
      add_reading (fixture, "2026-09-01", "4");
      add_reading (fixture, "2026-10-01", row->value);
      add_reading (fixture, "2026-12-01", "99");
    }

  assert_material (fixture, "objectives", row->expected);
}

static void
test_measurements_are_the_last_of_each (Fixture      *fixture,
                                        gconstpointer data)
{
  add_goal (fixture, "0", "6", "", "open");
  add_reading (fixture, "2026-09-01", "4.5");
  add_reading (fixture, "2026-08-01", "3");
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, ID_A, "title", "Half-year report", "kind", "report", "sent_by", PERSON, "sent_on", "2026-07-01", NULL);

  assert_material (fixture, "measurements", "Tills with a login | 4.5 tills · on 2026-09-01 | Measured 1\n"
                                            "Half-year report | Olga Owner · on 2026-07-01 | Reported 0\n");
}

static void
test_measurements_say_what_was_not_measured (Fixture      *fixture,
                                             gconstpointer data)
{
  add_goal (fixture, "0", "6", "", "open");
  assert_material (fixture, "measurements", "Tills with a login | - | Not measured 2\n");

  add_reading (fixture, "2026-05-01", "4");
  assert_material (fixture, "measurements", "Tills with a login | 4 tills · on 2026-05-01 | Not since last time 2\n");
}

static void
test_audits_name_their_evidence (Fixture      *fixture,
                                 gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, AUDIT, "title", "Audit", "kind", "internal-audit", "state", "held", "held_on", "2026-09-15", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, POLICY, "title", "Next audit", "kind", "internal-audit", "planned_on", "2026-11-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, ID_C, "evidence", ID_A, "target", "review/" AUDIT, NULL);

  assert_material (fixture, "audit-results", "Audit | held on 2026-09-15 · 1 piece of evidence | Held 1\n"
                                             "Next audit | planned for 2026-11-01 | Overdue 4\n");
}

static void
test_feedback_is_who_confirmed_and_who_was_told (Fixture      *fixture,
                                                 gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, ID_A, "policy", POLICY, "number", "2.0", "state", "in-force", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACKNOWLEDGEMENT, ID_B, "policy_version", ID_A, "person", PERSON, "acknowledged_on", "2026-07-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, ID_C, "title", "To the clinic", "audience", "Clinic", "sent_on", "2026-07-02", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, ID_D, "title", "Too old", "audience", "Clinic", "sent_on", "2026-06-01", NULL);

  assert_material (fixture, "feedback", "Policy 2.0 | 1 person has confirmed that they know it | Confirmed 0\n"
                                        "To the clinic | Clinic · on 2026-07-02 | Told 0\n");
}

static void
test_feedback_is_what_people_said_and_who_was_taught (Fixture      *fixture,
                                                      gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "One password less", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_FEEDBACK, ID_B, "title", "Too many passwords", "sender", "A driver", "received_on", "2026-07-01", "answer", "One less", "answered_on", "2026-07-03", "action", ID_A, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_FEEDBACK, ID_C, "title", "Dark yard", "received_on", "2026-01-02", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_FEEDBACK, ID_D, "title", "Answered long ago", "received_on", "2026-01-02", "answer", "Yes", "answered_on", "2026-01-03", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_TRAINING, ID_E, "title", "Briefing", "held_on", "2026-07-02", NULL);

  assert_material (fixture, "feedback", "Too many passwords | A driver · on 2026-07-01 · One less · led to “One password less” | Answered 1\n"
                                        "Dark yard | on 2026-01-02 | Not answered yet 4\n"
                                        "Briefing | 0 of 1 person took part · on 2026-07-02 | Taught 2\n");
}

static void
test_decisions_of_the_review_before_are_told (Fixture      *fixture,
                                              gconstpointer data)
{
  add_decision (fixture, DECISION, BEFORE, "risk-acceptance", "Paper lists stay");

  assert_material (fixture, "risks", "Paper lists stay | decided on 2026-06-01 | Accepted 0\n");
}

static void
test_improvements_say_whether_they_helped (Fixture      *fixture,
                                           gconstpointer data)
{
  add_decision (fixture, DECISION, BEFORE, "improvement", "Checklist");
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, ID_A, "title", "Write it", "state", "done", "done_on", "2026-07-01",
                    "effect_checked_on", "2026-10-01", "effect", "Yes.", NULL);

  assert_material (fixture, "improvements", "Checklist | decided on 2026-06-01 | Decided 0\n"
                                            "Write it | Yes. · looked at on 2026-10-01 | Effect 0\n");
}

static void
test_resources_of_the_year (Fixture      *fixture,
                            gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_A, "title", "Safe", "year", "2026", "currency", "EUR", "requested_amount", "500.00",
                    "approved_amount", "400.00", "decision", "in-part", "adequacy", "short", "adequacy_reason", "Prices rose.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_B, "title", "Hours", "year", "2027", "kind", "hours", "requested_hours", "1", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_C, "title", "Last year’s", "year", "2025", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_D, "title", "Of last year’s period", "covers_from", "2025-12-31", NULL);

  assert_material (fixture, MANDATE_REVIEW_RECOMMENDED_INPUT,
                   "Safe | asked for €\302\240\065\060\060 · approved €\302\240\064\060\060 · Prices rose. | Too little 2\n"
                   "Hours | asked for 1 hour | Undecided 2\n");
}

static void
test_shortfalls_and_conclusions_come_up (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_A, "title", "Tests", "year", "2025", "currency", "EUR", "requested_amount", "500.00",
                    "approved_amount", "400.00", "decision", "in-part", "shortfall", "The shop goes untested.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, ID_B, "title", "Older", "year", "2024", "decision", "refused", "requested_hours", "5", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE_CONCLUSION, ID_C, "year", "2026", "kind", "hours", "adequacy", "short", "reason", "The lead works overtime.", NULL);

  assert_material (fixture, MANDATE_REVIEW_RECOMMENDED_INPUT,
                   "People's hours | The lead works overtime. | Too little 2\n"
                   "Tests | asked for €\302\240\065\060\060 · approved €\302\240\064\060\060 · The shop goes untested. | Left open 2\n");
}

static void
assert_proposal (Fixture    *fixture,
                 const char *input,
                 const char *expected)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new ("de");
  g_autofree char *reason = mandate_review_propose_nothing (fixture->review, fixture->reg, input, TODAY, translation);

  g_assert_cmpstr (reason, ==, expected);
}

static void
test_first_review_has_no_earlier_actions (Fixture      *fixture,
                                          gconstpointer data)
{
  assert_proposal (fixture, "earlier-actions", NULL);

  mandate_test_set (mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW, BEFORE), "state", "missed");
  assert_proposal (fixture, "earlier-actions", "Dies ist die erste Managementbewertung.");
  assert_proposal (fixture, "risks", NULL);
}

static void
test_first_review_looks_back_a_year (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_set (mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW, BEFORE), "state", "missed");
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_C, "name", "Nina New", "joined_on", "2025-12-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, ID_D, "name", "Otto Old", "joined_on", "2025-11-30", NULL);

  assert_material (fixture, "context-changes", "Nina New | since 2025-12-01 | Joined 0\n");
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/review-material/" path, Fixture, row, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      g_autofree char *path = g_strdup_printf ("/review-material/goal/%s", goals[i].path);

      g_test_add (path, Fixture, &goals[i], set_up, test_goal, tear_down);
    }

  ADD_WITH ("nothing-is-said-of-nothing/earlier-actions", "earlier-actions", test_nothing_is_said_of_nothing);
  ADD_WITH ("nothing-is-said-of-nothing/interested-parties", "interested-parties", test_nothing_is_said_of_nothing);
  ADD ("earlier-actions-are-open-or-newly-done", test_earlier_actions);
  ADD_WITH ("actions-of-the-review-itself-are-not-told/earlier-actions", "earlier-actions", test_actions_of_the_review_itself_are_not_told);
  ADD_WITH ("actions-of-the-review-itself-are-not-told/nonconformities", "nonconformities", test_actions_of_the_review_itself_are_not_told);
  ADD_WITH ("actions-of-the-review-itself-are-not-told/improvements", "improvements", test_actions_of_the_review_itself_are_not_told);
  ADD ("corrective-actions-follow-from-audits-or-from-nothing", test_corrective_actions_follow_from_audits_or_from_nothing);
  ADD ("open-decisions-are-carried-forward", test_open_decisions_are_carried_forward);
  ADD ("open-actions-say-that-they-were-put-off-or-escalated", test_open_actions_say_that_they_were_put_off_or_escalated);
  ADD ("observations-are-told-where-they-belong", test_observations_are_told_where_they_belong);
  ADD ("risks-say-how-far-their-treatment-has-come", test_risks_say_how_far_their_treatment_has_come);
  ADD ("reports-are-measurements", test_reports_are_measurements);
  ADD ("bodies-take-up-roles", test_bodies_take_up_roles);
  ADD ("policy-is-in-force-that-came-into-force", test_policy_is_in_force_that_came_into_force);
  ADD ("actions-are-told-as-they-were-on-the-day", test_actions_are_told_as_they_were_on_the_day);
  ADD ("interested-parties-are-who-asked", test_interested_parties_are_who_asked);
  ADD ("changes-are-those-since-the-review-before", test_changes_since_the_review_before);
  ADD ("measurements/are-the-last-of-each", test_measurements_are_the_last_of_each);
  ADD ("measurements/say-what-was-not-measured", test_measurements_say_what_was_not_measured);
  ADD ("audits-name-their-evidence", test_audits_name_their_evidence);
  ADD ("feedback-is-what-people-said-and-who-was-taught", test_feedback_is_what_people_said_and_who_was_taught);
  ADD ("feedback-is-who-confirmed-and-who-was-told", test_feedback_is_who_confirmed_and_who_was_told);
  ADD ("decisions-of-the-review-before-are-told", test_decisions_of_the_review_before_are_told);
  ADD ("improvements-say-whether-they-helped", test_improvements_say_whether_they_helped);
  ADD ("resources-are-those-of-the-year", test_resources_of_the_year);
  ADD ("shortfalls-of-last-year-and-conclusions-come-up", test_shortfalls_and_conclusions_come_up);
  ADD ("first-review-has-no-earlier-actions", test_first_review_has_no_earlier_actions);
  ADD ("first-review-looks-back-a-year", test_first_review_looks_back_a_year);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaders did: the log, what follows from other records, the map and the receipt (5.1). */

#include "mandate-coverage.h"
#include "mandate-leadership-receipt.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define OWNER   "00000000-0000-7000-8000-000000000101"
#define CLERK   "00000000-0000-7000-8000-000000000102"
#define POLICY  "00000000-0000-7000-8000-000000000103"
#define VERSION "00000000-0000-7000-8000-000000000104"
#define REVIEW  "00000000-0000-7000-8000-000000000105"
#define ACT     "00000000-0000-7000-8000-000000000106"
#define MAIL    "00000000-0000-7000-8000-000000000107"
#define BOARD   "00000000-0000-7000-8000-000000000108"
#define PAPER   "00000000-0000-7000-8000-000000000109"
#define SAFE    "00000000-0000-7000-8000-000000000110"

#define AS_OF "2026-11-22"

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
  mandate_change_set_today (fixture->change, AS_OF);

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", "joined_on", "2020-01-01", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static MandateLeadershipAct *
put_act (Fixture *fixture)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_LEADERSHIP_ACT, ACT, "title", "Opened the exercise", "person", OWNER,
                           "happened_on", "2026-11-22", "is_of_e", "yes", NULL);
}

static void
test_act_may_be_of_today (Fixture      *fixture,
                          gconstpointer data)
{
  put_act (fixture);

  mandate_test_assert_passes (fixture->change);
}

static void
test_act_is_not_still_to_come (Fixture      *fixture,
                               gconstpointer data)
{
  mandate_test_set (put_act (fixture), "happened_on", "2026-11-23");

  mandate_test_assert_refused (fixture->change, "Happened on: that day has not come.");
}

static void
test_act_shows_something (Fixture      *fixture,
                          gconstpointer data)
{
  mandate_test_set (put_act (fixture), "is_of_e", "no");

  mandate_test_assert_refused (fixture->change, "Choose at least one of the letters a to h.");
}

static void
test_act_is_of_somebody (Fixture      *fixture,
                         gconstpointer data)
{
  mandate_test_set (put_act (fixture), "person", "");

  mandate_test_assert_refused (fixture->change, "Leader: an act of leadership is somebody’s.");
}

static void
test_act_is_of_somebody_who_was_here (Fixture      *fixture,
                                      gconstpointer data)
{
  MandateLeadershipAct *act = put_act (fixture);

  mandate_test_set (act, "person", CLERK);
  mandate_test_set (act, "happened_on", "2019-12-31");

  mandate_test_assert_refused (fixture->change, "Carl Clerk was not here on 31 December 2019.");
}

static void
test_act_of_another_manager_shows_h_alone (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateLeadershipAct *act = put_act (fixture);

  mandate_test_set (act, "person", CLERK);
  mandate_test_assert_refused (fixture->change, "Carl Clerk does not belong to top management");

  mandate_test_set (act, "is_of_e", "no");
  mandate_test_set (act, "is_of_h", "yes");
  mandate_test_assert_passes (fixture->change);
}

static void
test_act_keeps_its_letters_when_its_leader_steps_back (Fixture      *fixture,
                                                       gconstpointer data)
{
  MandateLeadershipAct *act;

  put_act (fixture);
  mandate_test_commit (&fixture->change);
  mandate_test_set (mandate_register_find_any (fixture->reg, OWNER), "is_top_management", "no");

  act = mandate_change_edit (fixture->change, MANDATE_TYPE_LEADERSHIP_ACT, ACT);
  mandate_test_set (act, "title", "Opened and closed the exercise");
  mandate_test_assert_passes (fixture->change);

  mandate_test_set (act, "is_of_d", "yes");
  mandate_test_assert_refused (fixture->change, "does not belong to top management");
}

static void
test_commitment_has_one_sentence (Fixture      *fixture,
                                  gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMITMENT, NULL, "letter", "d", "answer", "We talk.", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_COMMITMENT, NULL, "letter", "d", "answer", "We write.", NULL);

  mandate_test_assert_refused (fixture->change, "there is a sentence on this commitment already");
}

static void
add_policy (Fixture *fixture)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Security policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, VERSION, "policy", POLICY, "number", "1.0", NULL);
}

static void
add_review (Fixture    *fixture,
            const char *kind,
            const char *person,
            const char *presence)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, REVIEW, "title", "Review", "kind", kind, "state", "held", "held_on", "2026-05-04", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL, "review", REVIEW, "person", person, "presence", presence, NULL);
}

/* (transfer full): “day letters what” of the only act, or of all. */
static char *
list_acts (Fixture *fixture)
{
  g_autoptr (GPtrArray) acts = mandate_leading_list (fixture->reg, AS_OF);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < acts->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (acts, i);
      g_autofree char              *letters = mandate_leading_format_letters (act->letters);

      g_string_append_printf (text, "%s%s %s %s%s: %s (%s)", i > 0 ? "; " : "", act->day, letters, act->is_approval ? "approval " : "",
                              act->what, act->title, mandate_leadership_entry_get_leader (act));
    }

  return g_string_free (text, FALSE);
}

static void
assert_acts (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *acts = list_acts (fixture);

  g_assert_cmpstr (acts, ==, expected);
}

static void
test_log_counts_all_its_letters (Fixture      *fixture,
                                 gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_LEADERSHIP_ACT, NULL, "title", "Took an obstacle away", "kind", "obstacle", "person", OWNER,
                    "happened_on", "2026-10-01", "is_of_b", "yes", "is_of_f", "yes", NULL);

  assert_acts (fixture, "2026-10-01 b, f Obstacle removed: Took an obstacle away (Olga Owner)");
}

static void
test_log_counts_h_alone_below_the_top (Fixture      *fixture,
                                       gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_LEADERSHIP_ACT, NULL, "title", "Talked to the team", "person", CLERK,
                    "happened_on", "2026-10-01", "is_of_d", "yes", "is_of_h", "yes", NULL);

  assert_acts (fixture, "2026-10-01 h Statement: Talked to the team (Carl Clerk)");
}

static void
test_approval_of_the_policy_shows_a (Fixture      *fixture,
                                     gconstpointer data)
{
  add_policy (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_APPROVAL, NULL, "policy_version", VERSION, "person", OWNER, "decided_on", "2026-01-10", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_APPROVAL, NULL, "policy_version", VERSION, "person", CLERK, "decided_on", "2026-01-11", NULL);

  assert_acts (fixture, "2026-01-10 a approval Policy approved: Security policy 1.0 (Olga Owner)");
}

static void
test_approval_of_a_body_of_the_top_counts (Fixture      *fixture,
                                           gconstpointer data)
{
  add_policy (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "The board", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_APPROVAL, NULL, "policy_version", VERSION, "body", BOARD, "decided_on", "2026-01-10", NULL);

  assert_acts (fixture, "2026-01-10 a approval Policy approved: Security policy 1.0 (The board)");
}

static void
test_resources_that_were_approved_show_c (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Safe", "decision", "approved", "decided_on", "2026-02-01", "decided_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Door", "decision", "approved", "decided_on", "2026-02-02", "decided_by", CLERK, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Lamp", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Vault", "decision", "refused", "decided_on", "2026-02-03", "decided_by", OWNER, NULL);

  assert_acts (fixture, "2026-02-01 c approval Resource approved: Safe (Olga Owner)");
}

static void
test_minutes_that_refuse_a_resource_do_not_show_c (Fixture      *fixture,
                                                   gconstpointer data)
{
  MandateRecord *resource;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, SAFE, "title", "Safe", NULL);
  resource = mandate_register_find (fixture->reg, MANDATE_TYPE_RESOURCE, SAFE);
  add_review (fixture, "management-review", CLERK, "present");
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, NULL, "title", "On the safe", "review", REVIEW, "kind", "resource", "decided_on", "2026-05-04", "decided_by", OWNER,
                    "concerns", "resource/" SAFE, NULL);

  assert_acts (fixture, "2026-05-04 c Decision: On the safe (Olga Owner)");

  mandate_test_set (resource, "decision", "refused");
  mandate_test_set (resource, "decided_on", "2026-05-04");
  assert_acts (fixture, "");
}

static void
test_review_counts_when_the_top_was_there (Fixture      *fixture,
                                           gconstpointer data)
{
  add_review (fixture, "management-review", OWNER, "present");

  assert_acts (fixture, "2026-05-04 e Took part in a review: Review (Olga Owner)");
}

static void
test_review_counts_for_nothing_without_the_top (Fixture      *fixture,
                                                gconstpointer data)
{
  add_review (fixture, "management-review", CLERK, "present");

  assert_acts (fixture, "");
}

static void
test_messages_of_the_top_show_d_and_briefings_of_others_h (Fixture      *fixture,
                                                           gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "Why", "sent_on", "2026-03-01", "sent_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "How", "kind", "briefing", "sent_on", "2026-03-02", "sent_by", CLERK, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "Results", "kind", "report", "sent_on", "2026-03-03", "sent_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "Later", "sent_on", "2026-11-23", "sent_by", OWNER, NULL);

  assert_acts (fixture, "2026-03-02 h Briefing by another manager: How (Carl Clerk); 2026-03-01 d Message: Why (Olga Owner)");
}

static void
test_evidence_is_one_act_with_all_that_it_shows (Fixture      *fixture,
                                                 gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, PAPER, "title", "Note", "happened_on", "2026-04-01", "owner", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, NULL, "evidence", PAPER, "clause", "5.1(g)", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, NULL, "evidence", PAPER, "clause", "5.1 b", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, NULL, "evidence", PAPER, "clause", "5.2", NULL);

  assert_acts (fixture, "2026-04-01 b, g Evidence: Note (Olga Owner)");
}

static void
test_evidence_of_a_commitment_shows_it (Fixture      *fixture,
                                        gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMITMENT, ACT, "letter", "f", "answer", "They can call us.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, PAPER, "title", "Photo", "happened_on", "2026-06-01", "owner", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, NULL, "evidence", PAPER, "target", "commitment/" ACT, NULL);

  assert_acts (fixture, "2026-06-01 f Evidence: Photo (Olga Owner)");
}

static void
test_delegation_shows_h_and_takes_nothing_from_the_top (Fixture      *fixture,
                                                        gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_DELEGATION, NULL, "delegator", OWNER, "person", CLERK, "subject", "Approve access", "held_from", "2026-04-01", NULL);

  assert_acts (fixture, "2026-04-01 h Delegation: Approve access (Olga Owner)");
}

static void
test_clauses_are_read_as_people_write_them (void)
{
  g_assert_cmpuint (mandate_leading_read_clause ("5.1 a"), ==, MANDATE_COMMITMENT_BIT ('a'));
  g_assert_cmpuint (mandate_leading_read_clause ("5.1(h)"), ==, MANDATE_COMMITMENT_BIT ('h'));
  g_assert_cmpuint (mandate_leading_read_clause ("5.1.B"), ==, MANDATE_COMMITMENT_BIT ('b'));
  g_assert_cmpuint (mandate_leading_read_clause ("5.1"), ==, 0);
  g_assert_cmpuint (mandate_leading_read_clause ("5.1 i"), ==, 0);
  g_assert_cmpuint (mandate_leading_read_clause ("5.1 and more"), ==, 0);
  g_assert_cmpuint (mandate_leading_read_clause ("5.2 a"), ==, 0);
  g_assert_cmpuint (mandate_leading_read_clause (NULL), ==, 0);
}

static void
add_message (Fixture    *fixture,
             const char *day)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "Why", "sent_on", day, "sent_by", OWNER, NULL);
}

static guint
count (const MandateCoverage *map,
       char                   letter,
       guint                  quarter)
{
  return mandate_coverage_get_cell (map, (guint) (letter - 'a'), quarter)->acts->len;
}

static void
test_map_begins_and_ends_with_its_quarters (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandateCoverage) map = NULL;

  add_message (fixture, "2025-12-31");
  add_message (fixture, "2026-01-01");
  add_message (fixture, "2026-03-31");
  add_message (fixture, "2026-04-01");
  add_message (fixture, "2026-11-22");
  map = mandate_coverage_new (fixture->reg, AS_OF, 4);

  g_assert_cmpuint (count (map, 'd', 0), ==, 2);
  g_assert_cmpuint (count (map, 'd', 1), ==, 1);
  g_assert_cmpuint (count (map, 'd', 2), ==, 0);
  g_assert_cmpuint (count (map, 'd', 3), ==, 1);
  g_assert_cmpuint (mandate_coverage_count_empty (map), ==, 7 * 4 + 1);
  g_assert_cmpstr (mandate_coverage_get_quarter (map, 0)->from, ==, "2026-01-01");
  g_assert_cmpstr (mandate_coverage_get_quarter (map, 0)->until, ==, "2026-03-31");
  g_assert_false (mandate_coverage_get_quarter (map, 2)->is_running);
  g_assert_true (mandate_coverage_get_quarter (map, 3)->is_running);
}

static void
test_map_follows_the_fiscal_year (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateCoverage) map = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "fiscal_year_starts", "9", NULL);
  add_message (fixture, "2026-08-31");
  add_message (fixture, "2026-09-01");
  map = mandate_coverage_new (fixture->reg, AS_OF, 4);
  first = mandate_quarter_format (mandate_coverage_get_quarter (map, 0), english);
  last = mandate_quarter_format (mandate_coverage_get_quarter (map, 3), english);

  g_assert_cmpstr (first, ==, "2025/26, quarter 2");
  g_assert_cmpstr (last, ==, "2026/27, quarter 1");
  g_assert_cmpstr (mandate_coverage_get_quarter (map, 0)->from, ==, "2025-12-01");
  g_assert_cmpstr (mandate_coverage_get_quarter (map, 0)->until, ==, "2026-02-28");
  g_assert_cmpstr (mandate_coverage_get_quarter (map, 3)->until, ==, "2026-11-30");
  g_assert_cmpuint (count (map, 'd', 2), ==, 1);
  g_assert_cmpuint (count (map, 'd', 3), ==, 1);
}

static void
test_map_has_as_many_quarters_as_are_asked_for (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autoptr (MandateCoverage) map = mandate_coverage_new (fixture->reg, AS_OF, 8);

  g_assert_cmpuint (mandate_coverage_get_n_quarters (map), ==, 8);
  g_assert_cmpstr (mandate_coverage_get_quarter (map, 0)->from, ==, "2025-01-01");
  g_assert_cmpuint (mandate_coverage_count_empty (map), ==, 64);
}

static void
test_commitment_is_judged_by_the_last_year (Fixture      *fixture,
                                            gconstpointer data)
{
  g_autoptr (MandateCoverage) none = mandate_coverage_new (fixture->reg, AS_OF, 4);
  g_autoptr (MandateCoverage) old = NULL;
  g_autoptr (MandateCoverage) shown = NULL;

  add_message (fixture, "2025-11-21");
  old = mandate_coverage_new (fixture->reg, AS_OF, 4);
  add_message (fixture, "2025-11-22");
  shown = mandate_coverage_new (fixture->reg, AS_OF, 4);

  g_assert_cmpint (mandate_coverage_judge (none, 3), ==, MANDATE_COMMITMENT_NOTHING);
  g_assert_cmpint (mandate_coverage_judge (old, 3), ==, MANDATE_COMMITMENT_OLD);
  g_assert_cmpint (mandate_coverage_judge (shown, 3), ==, MANDATE_COMMITMENT_SHOWN);
}

static void
test_signatures_are_not_enough_but_for_policy_and_resources (Fixture      *fixture,
                                                             gconstpointer data)
{
  g_autoptr (MandateCoverage) map = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_LEADERSHIP_ACT, NULL, "title", "Signed", "kind", "approval", "person", OWNER,
                    "happened_on", "2026-10-01", "is_of_a", "yes", "is_of_c", "yes", "is_of_g", "yes", NULL);
  map = mandate_coverage_new (fixture->reg, AS_OF, 4);

  g_assert_cmpint (mandate_coverage_judge (map, 0), ==, MANDATE_COMMITMENT_SHOWN);
  g_assert_cmpint (mandate_coverage_judge (map, 2), ==, MANDATE_COMMITMENT_SHOWN);
  g_assert_cmpint (mandate_coverage_judge (map, 6), ==, MANDATE_COMMITMENT_SIGNED);
  g_assert_cmpuint (mandate_coverage_get_cell (map, 6, 3)->n_approvals, ==, 1);
}

static void
test_receipt_adds_up_what_was_given (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (MandateLeadershipReceipt) receipt = NULL;
  const MandateReceiptAmount *amount;

  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Safe", "currency", "EUR", "approved_amount", "1200", "used_amount", "1000",
                    "decision", "approved", "decided_on", "2026-02-01", "decided_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Time", "kind", "hours", "approved_hours", "40", "used_hours", "12",
                    "decision", "approved", "decided_on", "2026-02-01", "decided_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "No", "currency", "EUR", "requested_amount", "500",
                    "decision", "refused", "decided_on", "2026-02-02", "decided_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RESOURCE, NULL, "title", "Long ago", "currency", "EUR", "approved_amount", "9000",
                    "decision", "approved", "decided_on", "2025-12-31", "decided_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_DECISION, NULL, "title", "Do better", "kind", "improvement", "decided_on", "2026-05-04", "decided_by", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "How", "kind", "briefing", "sent_on", "2026-03-02", "sent_by", CLERK, NULL);
  add_message (fixture, "2026-01-01");
  add_review (fixture, "management-review", OWNER, "present");
  receipt = mandate_leadership_receipt_new (fixture->reg, "2026-01-01", AS_OF);

  g_assert_cmpint (receipt->approved_hours, ==, 40);
  g_assert_cmpint (receipt->used_hours, ==, 12);
  g_assert_cmpuint (receipt->amounts->len, ==, 1);
  amount = g_ptr_array_index (receipt->amounts, 0);
  g_assert_cmpstr (amount->currency, ==, "EUR");
  g_assert_cmpint (amount->approved, ==, 120000);
  g_assert_cmpint (amount->used, ==, 100000);
  g_assert_cmpuint (receipt->n_decisions, ==, 3);
  g_assert_cmpuint (receipt->n_messages, ==, 1);
  g_assert_cmpuint (receipt->n_reviews, ==, 1);
  g_assert_cmpuint (receipt->acts->len, ==, 5);
}

static void
test_receipt_of_nothing_is_empty (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (MandateLeadershipReceipt) receipt = mandate_leadership_receipt_new (fixture->reg, "2026-01-01", AS_OF);

  g_assert_cmpint (receipt->approved_hours, ==, 0);
  g_assert_cmpuint (receipt->amounts->len, ==, 0);
  g_assert_cmpuint (receipt->acts->len, ==, 0);
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/leading/act/may-be-of-today", test_act_may_be_of_today);
  add ("/leading/act/is-not-still-to-come", test_act_is_not_still_to_come);
  add ("/leading/act/shows-something", test_act_shows_something);
  add ("/leading/act/is-of-somebody", test_act_is_of_somebody);
  add ("/leading/act/is-of-somebody-who-was-here", test_act_is_of_somebody_who_was_here);
  add ("/leading/act/of-another-manager-shows-h-alone", test_act_of_another_manager_shows_h_alone);
  add ("/leading/act/keeps-its-letters-when-its-leader-steps-back", test_act_keeps_its_letters_when_its_leader_steps_back);
  add ("/leading/commitment/has-one-sentence", test_commitment_has_one_sentence);
  add ("/leading/list/counts-all-letters-of-the-log", test_log_counts_all_its_letters);
  add ("/leading/list/counts-h-alone-below-the-top", test_log_counts_h_alone_below_the_top);
  add ("/leading/list/approval-of-the-policy-shows-a", test_approval_of_the_policy_shows_a);
  add ("/leading/list/approval-of-a-body-of-the-top-counts", test_approval_of_a_body_of_the_top_counts);
  add ("/leading/list/resources-that-were-approved-show-c", test_resources_that_were_approved_show_c);
  add ("/leading/list/minutes-that-refuse-a-resource-do-not-show-c", test_minutes_that_refuse_a_resource_do_not_show_c);
  add ("/leading/list/review-counts-when-the-top-was-there", test_review_counts_when_the_top_was_there);
  add ("/leading/list/review-counts-for-nothing-without-the-top", test_review_counts_for_nothing_without_the_top);
  add ("/leading/list/messages-of-the-top-show-d-and-briefings-of-others-h", test_messages_of_the_top_show_d_and_briefings_of_others_h);
  add ("/leading/list/evidence-is-one-act-with-all-that-it-shows", test_evidence_is_one_act_with_all_that_it_shows);
  add ("/leading/list/evidence-of-a-commitment-shows-it", test_evidence_of_a_commitment_shows_it);
  add ("/leading/list/delegation-shows-h-and-takes-nothing-from-the-top", test_delegation_shows_h_and_takes_nothing_from_the_top);
  g_test_add_func ("/leading/list/clauses-are-read-as-people-write-them", test_clauses_are_read_as_people_write_them);
  add ("/leading/map/begins-and-ends-with-its-quarters", test_map_begins_and_ends_with_its_quarters);
  add ("/leading/map/follows-the-fiscal-year", test_map_follows_the_fiscal_year);
  add ("/leading/map/has-as-many-quarters-as-are-asked-for", test_map_has_as_many_quarters_as_are_asked_for);
  add ("/leading/commitment/is-judged-by-the-last-year", test_commitment_is_judged_by_the_last_year);
  add ("/leading/commitment/is-not-shown-by-signatures-but-for-policy-and-resources", test_signatures_are_not_enough_but_for_policy_and_resources);
  add ("/leading/receipt/adds-up-what-was-given", test_receipt_adds_up_what_was_given);
  add ("/leading/receipt/of-nothing-is-empty", test_receipt_of_nothing_is_empty);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-records.h"
#include "mandate-sample.h"

/* The rules of policy versions and approvals that no field table can express. */

#define OWNER    "00000000-0000-7000-8000-000000000101"
#define CLERK    "00000000-0000-7000-8000-000000000102"
#define BOARD    "00000000-0000-7000-8000-000000000103"
#define POLICY   "00000000-0000-7000-8000-000000000104"
#define VERSION  "00000000-0000-7000-8000-000000000105"
#define OLDER    "00000000-0000-7000-8000-000000000106"
#define APPROVAL "00000000-0000-7000-8000-000000000107"
#define MEETING  "00000000-0000-7000-8000-000000000110"

#define SEAL "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

/* An owner (top management), a clerk, a board, and a policy with a draft that the clerk wrote. */
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
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, VERSION, "policy", POLICY, "number", "2.0", "text", "We care.", "author", CLERK, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static MandateApproval *
put_approval (Fixture    *fixture,
              const char *field,
              const char *text)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_APPROVAL, APPROVAL,
                           "policy_version", VERSION, "person", OWNER, "decided_on", "2024-03-31", field, text, NULL);
}

static MandatePolicyVersion *
find_version (Fixture    *fixture,
              const char *id)
{
  return mandate_change_find (fixture->change, MANDATE_TYPE_POLICY_VERSION, id);
}

static MandatePolicyVersion *
put_version (Fixture    *fixture,
             const char *field,
             const char *text)
{
  return mandate_test_put (fixture->change, MANDATE_TYPE_POLICY_VERSION, VERSION, field, text, NULL);
}

static void
approve (Fixture *fixture)
{
  put_approval (fixture, "note", "");
  mandate_test_commit (&fixture->change);
}

static void
test_approval_takes_the_sum_of_the_text (Fixture      *fixture,
                                         gconstpointer data)
{
  MandateApproval *approval = put_approval (fixture, "note", "");
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "We care.", -1);

  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (approval->text_sha256, ==, sum);
}

static void
test_approval_moves_the_version_on (Fixture      *fixture,
                                    gconstpointer data)
{
  put_version (fixture, "state", data);
  put_approval (fixture, "note", "");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, VERSION)->state, ==, "approved");
}

static void
test_approval_leaves_a_version_that_is_further (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_set (put_version (fixture, "state", "withdrawn"), "withdrawal_reason", "Written anew.");
  put_approval (fixture, "note", "");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, VERSION)->state, ==, "withdrawn");
}

static void
test_approval_that_rejects_leaves_the_version (Fixture      *fixture,
                                               gconstpointer data)
{
  put_approval (fixture, "decision", "rejected");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, VERSION)->state, ==, "draft");
}

static void
test_approval_is_by_a_body (Fixture      *fixture,
                            gconstpointer data)
{
  MandateApproval *approval = put_approval (fixture, "person", "");

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, MEETING, "title", "Board meeting", "kind", "governance-forum", "state", "held", "held_on", "2024-03-31", NULL);
  mandate_test_set (approval, "body", BOARD);
  mandate_test_set (approval, "review", MEETING);

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (approval->method, ==, "meeting");
}

static void
test_approval_by_a_body_wants_its_meeting (Fixture      *fixture,
                                           gconstpointer data)
{
  mandate_test_set (put_approval (fixture, "person", ""), "body", BOARD);

  mandate_test_assert_refused (fixture->change, "a body decides in a meeting. Name the review in which it did.");
}

static void
test_approval_is_refused_in_a_meeting_to_come (Fixture      *fixture,
                                               gconstpointer data)
{
  MandateApproval *approval = put_approval (fixture, "person", "");

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, MEETING, "title", "Board meeting", "kind", "governance-forum", "planned_on", "2024-03-31", NULL);
  mandate_test_set (approval, "body", BOARD);
  mandate_test_set (approval, "review", MEETING);

  mandate_test_assert_refused (fixture->change, "“Board meeting” was not held yet.");
}

static void
test_approval_is_refused_before_the_text_was_written (Fixture      *fixture,
                                                      gconstpointer data)
{
  put_version (fixture, "written_on", "2024-04-01");
  put_approval (fixture, "note", "");

  mandate_test_assert_refused (fixture->change, "the text was last changed on 1 April 2024, after that day.");
}

static void
test_approval_of_an_old_text_is_recorded_on_its_day (Fixture      *fixture,
                                                     gconstpointer data)
{
  put_version (fixture, "text", "We care, and did so then.");
  put_version (fixture, "written_on", "2024-03-01");
  put_approval (fixture, "note", "");

  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (find_version (fixture, VERSION)->written_on, ==, "2024-03-01");
}

static void
test_approval_that_rejects_may_be_of_an_earlier_text (Fixture      *fixture,
                                                      gconstpointer data)
{
  put_version (fixture, "written_on", "2024-04-01");
  put_approval (fixture, "decision", "rejected");

  mandate_test_assert_passes (fixture->change);
}

static void
test_approval_is_refused_from_nobody (Fixture      *fixture,
                                      gconstpointer data)
{
  put_approval (fixture, "person", "");

  mandate_test_assert_refused (fixture->change, "Approval “2.0”: an approval is given by a person or by a body.");
}

static void
test_approval_is_refused_from_a_person_and_a_body (Fixture      *fixture,
                                                   gconstpointer data)
{
  put_approval (fixture, "body", BOARD);

  mandate_test_assert_refused (fixture->change, "Give exactly one of the two.");
}

static void
test_approval_is_refused_where_there_is_no_text (Fixture      *fixture,
                                                 gconstpointer data)
{
  put_version (fixture, "text", data);
  put_approval (fixture, "note", "");

  mandate_test_assert_refused (fixture->change, "Policy version: this version has no text yet.");
}

static void
test_approval_is_refused_of_another_text (Fixture      *fixture,
                                          gconstpointer data)
{
  put_approval (fixture, "text_sha256", SEAL);

  mandate_test_assert_refused (fixture->change, "SHA-256 of the text: the approval is of another text");
}

static void
test_approval_by_the_author_wants_a_note (Fixture      *fixture,
                                          gconstpointer data)
{
  put_approval (fixture, "person", CLERK);

  mandate_test_assert_refused (fixture->change, "Note: the approver wrote the text.");
}

static void
test_approval_by_the_author_passes_with_a_note (Fixture      *fixture,
                                                gconstpointer data)
{
  mandate_test_set (put_approval (fixture, "person", CLERK), "note", "There are two of us; Olga read it.");

  mandate_test_assert_passes (fixture->change);
}

static void
test_approval_is_not_changed_afterwards (Fixture      *fixture,
                                         gconstpointer data)
{
  approve (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_APPROVAL, APPROVAL, "decided_on", "2024-01-01", NULL);

  mandate_test_assert_refused (fixture->change, "an approval can't be changed afterwards.");
}

static void
test_approval_can_be_put_as_it_is (Fixture      *fixture,
                                   gconstpointer data)
{
  approve (fixture);
  mandate_change_edit (fixture->change, MANDATE_TYPE_APPROVAL, APPROVAL);

  mandate_test_assert_passes (fixture->change);
}

static void
test_approval_is_not_removed (Fixture      *fixture,
                              gconstpointer data)
{
  approve (fixture);
  mandate_change_remove (fixture->change, mandate_register_find_any (fixture->reg, APPROVAL));

  mandate_test_assert_refused (fixture->change, "an approval can't be removed. Withdraw the version instead.");
}

static void
test_approval_of_no_version_is_refused_once (Fixture      *fixture,
                                             gconstpointer data)
{
  put_approval (fixture, "policy_version", ID_E);

  mandate_test_assert_refused (fixture->change, "there is no policy-version with the id");
}

static void
test_version_is_written_and_approved_at_once (Fixture      *fixture,
                                              gconstpointer data)
{
  put_version (fixture, "text", "We care very much.");
  put_approval (fixture, "note", "");
  mandate_change_set_happened_on (fixture->change, "2024-03-31");

  mandate_test_assert_passes (fixture->change);
}

static void
test_version_wants_its_approval (Fixture      *fixture,
                                 gconstpointer data)
{
  put_version (fixture, "state", data);

  mandate_test_assert_refused (fixture->change, "Policy version “2.0”, State: no approval of this version is recorded.");
}

static void
test_version_counts_no_rejection_as_approval (Fixture      *fixture,
                                              gconstpointer data)
{
  put_approval (fixture, "decision", "rejected");
  put_version (fixture, "state", "in-force");

  mandate_test_assert_refused (fixture->change, "no approval of this version is recorded.");
}

static void
test_version_counts_no_approval_of_another (Fixture      *fixture,
                                            gconstpointer data)
{
  approve (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_POLICY_VERSION, OLDER, "policy", POLICY, "number", "1.0", "state", "in-force", NULL);

  mandate_test_assert_refused (fixture->change, "Policy version “1.0”, State: no approval");
}

static void
test_version_stays_as_it_was_approved (Fixture      *fixture,
                                       gconstpointer data)
{
  const char *field = data;

  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, ID_A, "title", "Another policy", NULL);
  approve (fixture);
  put_version (fixture, field, g_str_equal (field, "policy") ? ID_A : "3.0");

  mandate_test_assert_refused (fixture->change, "this version was approved on 31 March 2024 and can't change any more.");
}

static void
test_version_text_is_not_emptied_after_approval (Fixture      *fixture,
                                                 gconstpointer data)
{
  approve (fixture);
  put_version (fixture, "text", "");

  mandate_test_assert_refused (fixture->change, "can't change any more. Make a new version.");
}

static void
test_version_can_move_on_after_approval (Fixture      *fixture,
                                         gconstpointer data)
{
  approve (fixture);
  mandate_test_set (put_version (fixture, "state", data), "withdrawal_reason", "Written anew.");

  mandate_test_assert_passes (fixture->change);
}

static void
test_version_can_change_after_a_rejection (Fixture      *fixture,
                                           gconstpointer data)
{
  put_approval (fixture, "decision", "rejected");
  mandate_test_commit (&fixture->change);
  put_version (fixture, "text", "We care more.");

  mandate_test_assert_passes (fixture->change);
}

static void
test_version_is_written_on_the_day_of_the_change (Fixture      *fixture,
                                                  gconstpointer data)
{
  put_version (fixture, "text", "We care more.");
  mandate_change_set_today (fixture->change, "2024-03-05");
  mandate_change_set_happened_on (fixture->change, data);
  mandate_test_commit (&fixture->change);
  g_assert_cmpstr (find_version (fixture, VERSION)->written_on, ==, data != NULL ? data : "2024-03-05");

  put_version (fixture, "change_summary", "More care.");
  mandate_change_set_today (fixture->change, "2024-03-09");
  mandate_test_commit (&fixture->change);
  g_assert_cmpstr (find_version (fixture, VERSION)->written_on, ==, data != NULL ? data : "2024-03-05");
}

static void
test_version_that_comes_with_its_approval_says_nothing_of_its_writing (Fixture      *fixture,
                                                                       gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_POLICY_VERSION, OLDER, "policy", POLICY, "number", "1.0", "state", "superseded", "text", "Old.", NULL);
  mandate_test_set (put_approval (fixture, "decided_on", "2019-01-01"), "policy_version", OLDER);

  mandate_test_assert_passes (fixture->change);
  g_assert_null (find_version (fixture, OLDER)->written_on);
}

static void
test_version_keeps_the_day_of_its_text_after_approval (Fixture      *fixture,
                                                       gconstpointer data)
{
  put_version (fixture, "written_on", "2024-03-01");
  mandate_test_commit (&fixture->change);
  approve (fixture);
  put_version (fixture, "written_on", "2023-03-01");

  mandate_test_assert_refused (fixture->change, "Text written on: this version was approved on 31 March 2024");
}

/* The state that the version has, and the one that it is to get. */
typedef struct
{
  const char *from;
  const char *to;
  const char *refused;
} Way;

static const Way ways[] = {
  { "draft", "in-review", NULL },
  { "in-review", "draft", NULL },
  { "draft", "withdrawn", NULL },
  { "superseded", "withdrawn", NULL },
  { "in-force", "draft", "what is “In force” can’t become “Draft”. Make a new version" },
  { "approved", "in-review", "what is “Approved” can’t become “In review”. Make a new version" },
  { "superseded", "in-force", "what is “Superseded” can’t become “In force”. Make a new version" },
  { "withdrawn", "draft", "what is “Withdrawn” can’t become “Draft”. Make a new version" },
  { "draft", "superseded", "what is “Draft” can’t become “Superseded”. Approve it first" },
};

static void
test_version_goes_its_way (Fixture      *fixture,
                           gconstpointer data)
{
  const Way *way = data;

  if (!g_str_equal (way->to, "draft") && !g_str_equal (way->to, "in-review"))
    mandate_test_add (fixture->reg, MANDATE_TYPE_APPROVAL, APPROVAL, "policy_version", VERSION, "person", OWNER, "decided_on", "2024-01-01", NULL);

  mandate_test_set (find_version (fixture, VERSION), "state", way->from);
  mandate_test_set (put_version (fixture, "state", way->to), "withdrawal_reason", "Written anew.");

  if (way->refused == NULL)
    mandate_test_assert_passes (fixture->change);
  else
    mandate_test_assert_refused (fixture->change, way->refused);
}

static void
test_version_is_withdrawn_for_a_reason (Fixture      *fixture,
                                        gconstpointer data)
{
  put_version (fixture, "state", "withdrawn");

  mandate_test_assert_refused (fixture->change, "Why it was withdrawn: a version is withdrawn for a reason.");
}

static void
test_version_is_withdrawn_on_a_day (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_test_set (put_version (fixture, "state", "withdrawn"), "withdrawal_reason", "Wrong.");
  mandate_change_set_happened_on (fixture->change, "2024-05-01");
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (find_version (fixture, VERSION)->withdrawn_on, ==, "2024-05-01");

  put_version (fixture, "published_on", "2024-05-02");
  mandate_test_assert_refused (fixture->change, "it was published on 2 May 2024, after that day.");
}

static void
test_version_number_is_given_once (Fixture      *fixture,
                                   gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_POLICY_VERSION, OLDER, "policy", POLICY, "number", "2.0", NULL);

  mandate_test_assert_refused (fixture->change, "this policy has a version 2.0 already.");
}

static void
test_version_number_comes_after_what_was_approved (Fixture      *fixture,
                                                   gconstpointer data)
{
  approve (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_POLICY_VERSION, OLDER, "policy", POLICY, "number", data, NULL);

  if (g_str_equal (data, "1.9"))
    mandate_test_assert_refused (fixture->change, "version 2.0 was approved already. Give a number after it.");
  else
    mandate_test_assert_passes (fixture->change);
}

static void
test_version_numbers_are_compared_by_their_figures (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_assert_cmpint (mandate_policy_version_compare_numbers ("1.9", "1.10"), <, 0);
  g_assert_cmpint (mandate_policy_version_compare_numbers ("10.0", "9.9"), >, 0);
  g_assert_cmpint (mandate_policy_version_compare_numbers ("2", "2.1"), <, 0);
  g_assert_cmpint (mandate_policy_version_compare_numbers ("2.0", "2.0"), ==, 0);
  g_assert_cmpint (mandate_policy_version_compare_numbers (NULL, "1"), <, 0);
  g_assert_cmpint (mandate_policy_version_compare_numbers ("2024-B", "2024-A"), >, 0);
}

static void
test_version_in_force_supersedes_the_one_before (Fixture      *fixture,
                                                 gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, OLDER, "policy", POLICY, "number", "1.0", "state", "in-force", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_APPROVAL, ID_A, "policy_version", OLDER, "person", OWNER, "decided_on", "2023-01-01", NULL);
  approve (fixture);

  put_version (fixture, "state", "in-force");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, OLDER)->state, ==, "superseded");
}

static void
test_version_in_force_leaves_other_policies (Fixture      *fixture,
                                             gconstpointer data)
{
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, ID_A, "title", "Another policy", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, OLDER, "policy", ID_A, "number", "1.0", "state", "in-force", NULL);
  approve (fixture);

  put_version (fixture, "state", "in-force");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, OLDER)->state, ==, "in-force");
}

static void
test_version_in_force_is_reviewed_after_the_months_of_its_policy (Fixture      *fixture,
                                                                  gconstpointer data)
{
  approve (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_POLICY, POLICY, "review_every_months", "6", NULL);
  mandate_test_set (put_version (fixture, "state", "in-force"), "effective_on", "2024-08-31");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, VERSION)->next_review_on, ==, "2025-02-28");
}

static void
test_version_in_force_keeps_the_review_it_was_given (Fixture      *fixture,
                                                     gconstpointer data)
{
  approve (fixture);
  put_version (fixture, "next_review_on", "2024-12-24");
  mandate_test_set (put_version (fixture, "state", "in-force"), "effective_on", "2024-04-01");
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (find_version (fixture, VERSION)->next_review_on, ==, "2024-12-24");
}

static void
test_version_in_force_without_a_day_has_no_review (Fixture      *fixture,
                                                   gconstpointer data)
{
  approve (fixture);
  put_version (fixture, "state", "in-force");
  mandate_test_assert_passes (fixture->change);

  g_assert_null (find_version (fixture, VERSION)->next_review_on);
}

static void
test_version_is_removed_as_a_draft (Fixture      *fixture,
                                    gconstpointer data)
{
  mandate_change_remove (fixture->change, mandate_register_find_any (fixture->reg, VERSION));

  mandate_test_assert_passes (fixture->change);
}

static void
test_version_is_kept_once_approved (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  approve (fixture);
  mandate_change_remove (fixture->change, mandate_register_find_any (fixture->reg, VERSION));

  g_assert_false (mandate_change_check (fixture->change, &error));
  mandate_test_assert_contains (error->message, "Policy version “2.0”: this version was approved, so it is kept.");
  mandate_test_assert_contains (error->message, "it still names “2.0”");
}

static void
test_version_is_kept_though_its_policy_goes (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  approve (fixture);
  mandate_change_remove (fixture->change, mandate_register_find_any (fixture->reg, POLICY));

  g_assert_false (mandate_change_check (fixture->change, &error));
  mandate_test_assert_contains (error->message, "this version was approved, so it is kept.");
}

static void
test_version_is_kept_though_the_change_makes_it_a_draft (Fixture      *fixture,
                                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  approve (fixture);
  mandate_change_remove (fixture->change, MANDATE_RECORD (put_version (fixture, "state", "draft")));

  g_assert_false (mandate_change_check (fixture->change, &error));
  mandate_test_assert_contains (error->message, "this version was approved, so it is kept.");
}

static void
test_version_hashes_the_bytes_of_its_text (Fixture      *fixture,
                                           gconstpointer data)
{
  MandatePolicyVersion *version = put_version (fixture, "text", "");
  g_autofree char      *of_nothing = mandate_policy_version_hash_text (version);

  g_assert_cmpstr (of_nothing, ==, SEAL);
}

#define ADD(path, function)           ADD_WITH (path, NULL, function)
#define ADD_WITH(path, row, function) g_test_add ("/rules/" path, Fixture, row, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("approval/takes-the-sum-of-the-text", test_approval_takes_the_sum_of_the_text);
  ADD_WITH ("approval/moves-the-version-on/from-draft", "draft", test_approval_moves_the_version_on);
  ADD_WITH ("approval/moves-the-version-on/from-in-review", "in-review", test_approval_moves_the_version_on);
  ADD ("approval/leaves-a-version-that-is-further", test_approval_leaves_a_version_that_is_further);
  ADD ("approval/that-rejects-leaves-the-version", test_approval_that_rejects_leaves_the_version);
  ADD ("approval/is-by-a-body", test_approval_is_by_a_body);
  ADD ("approval/by-a-body-wants-its-meeting", test_approval_by_a_body_wants_its_meeting);
  ADD ("approval/is-refused-in-a-meeting-to-come", test_approval_is_refused_in_a_meeting_to_come);
  ADD ("approval/is-refused-before-the-text-was-written", test_approval_is_refused_before_the_text_was_written);
  ADD ("approval/of-an-old-text-is-recorded-on-its-day", test_approval_of_an_old_text_is_recorded_on_its_day);
  ADD ("approval/that-rejects-may-be-of-an-earlier-text", test_approval_that_rejects_may_be_of_an_earlier_text);
  ADD ("approval/is-refused-from-nobody", test_approval_is_refused_from_nobody);
  ADD ("approval/is-refused-from-a-person-and-a-body", test_approval_is_refused_from_a_person_and_a_body);
  ADD_WITH ("approval/is-refused-where-there-is-no-text", "", test_approval_is_refused_where_there_is_no_text);
  ADD_WITH ("approval/is-refused-where-there-are-but-blanks", " \n\n ", test_approval_is_refused_where_there_is_no_text);
  ADD ("approval/is-refused-of-another-text", test_approval_is_refused_of_another_text);
  ADD ("approval/by-the-author-wants-a-note", test_approval_by_the_author_wants_a_note);
  ADD ("approval/by-the-author-passes-with-a-note", test_approval_by_the_author_passes_with_a_note);
  ADD ("approval/is-not-changed-afterwards", test_approval_is_not_changed_afterwards);
  ADD ("approval/can-be-put-as-it-is", test_approval_can_be_put_as_it_is);
  ADD ("approval/is-not-removed", test_approval_is_not_removed);
  ADD ("approval/of-no-version-is-refused-once", test_approval_of_no_version_is_refused_once);
  ADD ("policy-version/is-written-and-approved-at-once", test_version_is_written_and_approved_at_once);
  ADD_WITH ("policy-version/wants-its-approval/approved", "approved", test_version_wants_its_approval);
  ADD_WITH ("policy-version/wants-its-approval/in-force", "in-force", test_version_wants_its_approval);
  ADD_WITH ("policy-version/wants-its-approval/superseded", "superseded", test_version_wants_its_approval);
  ADD ("policy-version/counts-no-rejection-as-approval", test_version_counts_no_rejection_as_approval);
  ADD ("policy-version/counts-no-approval-of-another", test_version_counts_no_approval_of_another);
  ADD_WITH ("policy-version/stays-as-it-was-approved/text", "text", test_version_stays_as_it_was_approved);
  ADD_WITH ("policy-version/stays-as-it-was-approved/number", "number", test_version_stays_as_it_was_approved);
  ADD_WITH ("policy-version/stays-as-it-was-approved/policy", "policy", test_version_stays_as_it_was_approved);
  ADD ("policy-version/text-is-not-emptied-after-approval", test_version_text_is_not_emptied_after_approval);
  ADD_WITH ("policy-version/can-move-on-after-approval/in-force", "in-force", test_version_can_move_on_after_approval);
  ADD_WITH ("policy-version/can-move-on-after-approval/withdrawn", "withdrawn", test_version_can_move_on_after_approval);
  ADD ("policy-version/can-change-after-a-rejection", test_version_can_change_after_a_rejection);
  ADD ("policy-version/is-written-on-the-day-of-the-change", test_version_is_written_on_the_day_of_the_change);
  ADD_WITH ("policy-version/is-written-on-the-day-that-it-happened", "2024-02-02", test_version_is_written_on_the_day_of_the_change);
  ADD ("policy-version/that-comes-with-its-approval-says-nothing-of-its-writing", test_version_that_comes_with_its_approval_says_nothing_of_its_writing);
  ADD ("policy-version/keeps-the-day-of-its-text-after-approval", test_version_keeps_the_day_of_its_text_after_approval);
  ADD ("policy-version/is-withdrawn-for-a-reason", test_version_is_withdrawn_for_a_reason);
  ADD ("policy-version/is-withdrawn-on-a-day", test_version_is_withdrawn_on_a_day);
  ADD ("policy-version/number-is-given-once", test_version_number_is_given_once);
  ADD_WITH ("policy-version/number-comes-after-what-was-approved/1.9", "1.9", test_version_number_comes_after_what_was_approved);
  ADD_WITH ("policy-version/number-comes-after-what-was-approved/2.1", "2.1", test_version_number_comes_after_what_was_approved);
  ADD ("policy-version/numbers-are-compared-by-their-figures", test_version_numbers_are_compared_by_their_figures);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/policy-version/goes-its-way/from-%s-to-%s", ways[i].from, ways[i].to);

      g_test_add (path, Fixture, &ways[i], set_up, test_version_goes_its_way, tear_down);
    }
  ADD ("policy-version/in-force-supersedes-the-one-before", test_version_in_force_supersedes_the_one_before);
  ADD ("policy-version/in-force-leaves-other-policies", test_version_in_force_leaves_other_policies);
  ADD ("policy-version/in-force-is-reviewed-after-the-months-of-its-policy", test_version_in_force_is_reviewed_after_the_months_of_its_policy);
  ADD ("policy-version/in-force-keeps-the-review-it-was-given", test_version_in_force_keeps_the_review_it_was_given);
  ADD ("policy-version/in-force-without-a-day-has-no-review", test_version_in_force_without_a_day_has_no_review);
  ADD ("policy-version/is-removed-as-a-draft", test_version_is_removed_as_a_draft);
  ADD ("policy-version/is-kept-once-approved", test_version_is_kept_once_approved);
  ADD ("policy-version/is-kept-though-its-policy-goes", test_version_is_kept_though_its_policy_goes);
  ADD ("policy-version/is-kept-though-the-change-makes-it-a-draft", test_version_is_kept_though_the_change_makes_it_a_draft);
  ADD ("policy-version/hashes-the-bytes-of-its-text", test_version_hashes_the_bytes_of_its_text);

  return g_test_run ();
}

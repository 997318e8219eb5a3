/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The acts of a policy's life, from a draft to its withdrawal. */

#include "mandate-agenda.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-import-act.h"
#include "mandate-policy-look.h"
#include "mandate-policy-standing.h"
#include "mandate-policy-telling.h"
#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-uuid.h"

#define TODAY  "2026-06-30"
#define OWNER  ID_A
#define CLERK  ID_B
#define POLICY ID_C
#define DRAFT  ID_D
#define BOARD  ID_E

typedef struct
{
  MandateRegister *reg;
  MandateChange   *change;
  GError          *error;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Try");

  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bergwerk GmbH", "scope", "The office.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "Board", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Policy", "owner", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, DRAFT, "policy", POLICY, "number", "1.0", "text", "We care.",
                    "author", CLERK, "written_on", "2026-06-01", "is_material", "yes", "answers", "{}", "language", "de", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_no_error (fixture->error);
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

static void
commit (Fixture *fixture)
{
  mandate_test_commit (&fixture->change);
  mandate_change_set_today (fixture->change, TODAY);
}

static MandatePolicyVersion *
get_version (Fixture *fixture)
{
  return mandate_register_find (fixture->reg, MANDATE_TYPE_POLICY_VERSION, DRAFT);
}

static MandatePolicy *
get_policy (Fixture *fixture)
{
  return mandate_register_find (fixture->reg, MANDATE_TYPE_POLICY, POLICY);
}

static void
assert_refused (Fixture    *fixture,
                gboolean    is_refused,
                const char *part)
{
  g_assert_true (is_refused);
  g_assert_error (fixture->error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  mandate_test_assert_contains (fixture->error->message, part);
  g_clear_error (&fixture->error);
}

static void
approve (Fixture *fixture)
{
  const MandatePolicyDecision decision = { .person = OWNER, .capacity = "Owner", .decided_on = "2026-06-10" };

  mandate_policy_decide (fixture->change, get_version (fixture), &decision, TODAY, &fixture->error);
  g_assert_no_error (fixture->error);
  commit (fixture);
}

static void
test_sends_a_draft_for_review (Fixture      *fixture,
                               gconstpointer data)
{

  g_assert_true (mandate_policy_send_for_review (fixture->change, get_version (fixture), &fixture->error));
  commit (fixture);
  g_assert_cmpstr (get_version (fixture)->state, ==, "in-review");

  assert_refused (fixture, !mandate_policy_send_for_review (fixture->change, get_version (fixture), &fixture->error), "Only a draft is sent for review.");
}

static void
test_is_approved_by_a_body_in_its_meeting (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateReview              *meeting = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Board", "kind", "governance-forum",
                                                          "state", "held", "held_on", "2026-06-12", NULL);
  const MandatePolicyDecision decision = {
    .body = BOARD,
    .review = mandate_record_get_id (MANDATE_RECORD (meeting)),
    .decided_on = "2026-06-12",
  };
  MandateApproval *approval = mandate_policy_decide (fixture->change, get_version (fixture), &decision, TODAY, &fixture->error);

  g_assert_no_error (fixture->error);
  commit (fixture);
  g_assert_cmpstr (approval->method, ==, "meeting");
  g_assert_cmpstr (get_version (fixture)->state, ==, "in-force");
  g_assert_cmpstr (get_version (fixture)->effective_on, ==, "2026-06-12");
}

static void
test_is_approved_at_the_top (Fixture      *fixture,
                             gconstpointer data)
{
  const MandatePolicyDecision decision = { .person = CLERK, .decided_on = TODAY, .note = "Why not" };

  assert_refused (fixture, mandate_policy_decide (fixture->change, get_version (fixture), &decision, TODAY, &fixture->error) == NULL,
                  "Carl Clerk did not belong to top management on 30 June 2026.");
}

static void
test_topic_policy_is_approved_by_whom_it_says (Fixture      *fixture,
                                               gconstpointer data)
{
  const MandatePolicyDecision decision = { .person = CLERK, .decided_on = TODAY, .note = "The only one who knows" };

  mandate_test_set (get_policy (fixture), "kind", "topic-specific");
  mandate_policy_decide (fixture->change, get_version (fixture), &decision, TODAY, &fixture->error);

  g_assert_no_error (fixture->error);
  mandate_test_assert_passes (fixture->change);
}

static void
test_turned_down_is_a_draft_again (Fixture      *fixture,
                                   gconstpointer data)
{
  const MandatePolicyDecision decision = { .person = OWNER, .decided_on = TODAY, .note = "Too long", .is_rejection = TRUE };

  mandate_test_set (get_version (fixture), "state", "in-review");
  mandate_policy_decide (fixture->change, get_version (fixture), &decision, TODAY, &fixture->error);
  g_assert_no_error (fixture->error);
  commit (fixture);

  g_assert_cmpstr (get_version (fixture)->state, ==, "draft");
  g_assert_null (get_version (fixture)->effective_on);
}

static void
test_is_published_once_approved (Fixture      *fixture,
                                 gconstpointer data)
{

  approve (fixture);
  g_assert_true (mandate_policy_publish (fixture->change, get_version (fixture), "Wiki", "2026-06-11", &fixture->error));
  commit (fixture);

  g_assert_cmpstr (get_version (fixture)->published_on, ==, "2026-06-11");
  g_assert_cmpstr (get_policy (fixture)->published_at, ==, "Wiki");
  g_assert_cmpstr (get_policy (fixture)->published_checked_on, ==, "2026-06-11");
}

static void
test_comes_into_force_when_published_on_its_day (Fixture      *fixture,
                                                 gconstpointer data)
{

  mandate_test_set (get_version (fixture), "effective_on", "2026-07-15");
  approve (fixture);
  g_assert_cmpstr (get_version (fixture)->state, ==, "approved");

  g_assert_true (mandate_policy_publish (fixture->change, get_version (fixture), "Wiki", "2026-07-01", &fixture->error));
  commit (fixture);
  g_assert_cmpstr (get_version (fixture)->state, ==, "approved");

  g_assert_true (mandate_policy_publish (fixture->change, get_version (fixture), NULL, "2026-07-15", &fixture->error));
  commit (fixture);
  g_assert_cmpstr (get_version (fixture)->state, ==, "in-force");
  g_assert_cmpstr (get_policy (fixture)->published_at, ==, "Wiki");
}

static void
test_is_not_published_unapproved (Fixture      *fixture,
                                  gconstpointer data)
{

  mandate_test_set (get_version (fixture), "is_material", data);
  assert_refused (fixture, !mandate_policy_publish (fixture->change, get_version (fixture), "Wiki", TODAY, &fixture->error), g_str_equal (data, "no") ? "Small as the change is, have it approved first." : "not approved yet. Have it approved first.");
}

static void
test_is_published_somewhere (Fixture      *fixture,
                             gconstpointer data)
{

  approve (fixture);
  assert_refused (fixture, !mandate_policy_publish (fixture->change, get_version (fixture), NULL, TODAY, &fixture->error), "Say where everybody finds it");
}

static void
test_place_is_checked (Fixture      *fixture,
                       gconstpointer data)
{

  assert_refused (fixture, !mandate_policy_check_place (fixture->change, get_policy (fixture), TODAY, &fixture->error), "It is not said where");

  mandate_test_set (get_policy (fixture), "published_at", "Wiki");
  g_assert_true (mandate_policy_check_place (fixture->change, get_policy (fixture), TODAY, &fixture->error));
  commit (fixture);
  g_assert_cmpstr (get_policy (fixture)->published_checked_on, ==, TODAY);
}

static void
test_is_withdrawn_for_a_reason (Fixture      *fixture,
                                gconstpointer data)
{

  approve (fixture);
  assert_refused (fixture, !mandate_policy_withdraw (fixture->change, get_version (fixture), "", TODAY, &fixture->error), "for a reason");

  g_assert_true (mandate_policy_withdraw (fixture->change, get_version (fixture), "The firm was sold.", TODAY, &fixture->error));
  commit (fixture);
  g_assert_cmpstr (get_version (fixture)->state, ==, "withdrawn");
  g_assert_cmpstr (get_version (fixture)->withdrawn_on, ==, TODAY);
}

static void
test_next_version_begins_with_what_is_there (Fixture      *fixture,
                                             gconstpointer data)
{
  const gboolean        is_material = g_str_equal (data, "2.0");
  MandatePolicyVersion *next;

  approve (fixture);
  next = mandate_policy_begin_version (fixture->change, get_version (fixture), is_material, CLERK, &fixture->error);
  g_assert_no_error (fixture->error);

  g_assert_cmpstr (next->number, ==, data);
  g_assert_cmpstr (next->text, ==, "We care.");
  g_assert_cmpstr (next->answers, ==, "{}");
  g_assert_cmpstr (next->language, ==, "de");
  g_assert_cmpstr (next->based_on, ==, DRAFT);
  g_assert_cmpstr (next->state, ==, "draft");
  g_assert_null (next->effective_on);
  g_assert_cmpint (next->is_material, ==, is_material);
  mandate_test_assert_passes (fixture->change);

  assert_refused (fixture, mandate_policy_begin_version (fixture->change, get_version (fixture), TRUE, NULL, &fixture->error) == NULL, "is being written already");
}

static void
test_next_number_comes_after_all (Fixture      *fixture,
                                  gconstpointer data)
{

  approve (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "1.10", "state", "withdrawn", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "1.9", "state", "withdrawn", NULL);

  g_assert_cmpstr (mandate_policy_begin_version (fixture->change, get_version (fixture), FALSE, NULL, &fixture->error)->number, ==, "1.11");
}

static void
test_tells_with_audience_and_day (Fixture      *fixture,
                                  gconstpointer data)
{
  const MandatePolicyMessage message = { .sent_on = TODAY, .channel = "Mail", .sent_by = OWNER };
  MandateCommunication      *told;

  approve (fixture);
  told = mandate_policy_tell (fixture->change, get_version (fixture), &message, &fixture->error);
  g_assert_no_error (fixture->error);
  mandate_test_assert_passes (fixture->change);

  g_assert_cmpstr (told->title, ==, "Policy 1.0");
  g_assert_cmpstr (told->kind, ==, "policy");
  g_assert_cmpstr (told->audience, ==, "Everyone, external people included");
  g_assert_cmpstr (told->acknowledge_until, ==, "2026-07-14");
}

static MandateAction *
get_reminder (Fixture *fixture)
{
  return mandate_policy_find_reminder (fixture->change, get_version (fixture));
}

static void
acknowledge (Fixture    *fixture,
             const char *person)
{
  const char *const people[] = { person, NULL };

  g_assert_true (mandate_policy_acknowledge (fixture->change, get_version (fixture), people, TODAY, NULL, NULL, &fixture->error));
  g_assert_no_error (fixture->error);
  commit (fixture);
}

static void
remind (Fixture    *fixture,
        const char *until)
{
  const MandatePolicyMessage message = { .sent_on = TODAY, .channel = "Mail", .acknowledge_until = until };

  mandate_policy_remind (fixture->change, get_version (fixture), &message, &fixture->error);
  g_assert_no_error (fixture->error);
  commit (fixture);
}

static void
test_reminder_is_one_task_per_version (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateRecordList *actions = mandate_register_get_list (fixture->reg, MANDATE_TYPE_ACTION);
  MandateAction     *action;

  approve (fixture);
  remind (fixture, "2026-07-07");
  g_assert_cmpuint (mandate_record_list_get_length (actions), ==, 1);
  action = mandate_record_list_get (actions, 0);
  g_assert_cmpstr (action->title, ==, "Ask those who have not acknowledged “Policy”, version 1.0");
  g_assert_cmpstr (action->owner, ==, OWNER);
  g_assert_cmpstr (action->due_on, ==, "2026-07-07");
  g_assert_true (mandate_action_is_open (action));

  remind (fixture, "2026-07-14");
  g_assert_cmpuint (mandate_record_list_get_length (actions), ==, 1);
  g_assert_cmpstr (action->due_on, ==, "2026-07-14");
}

static void
test_last_acknowledgement_ends_the_task (Fixture      *fixture,
                                         gconstpointer data)
{
  approve (fixture);
  remind (fixture, "2026-07-07");

  acknowledge (fixture, OWNER);
  g_assert_true (mandate_action_is_open (get_reminder (fixture)));

  acknowledge (fixture, CLERK);
  g_assert_cmpstr (get_reminder (fixture)->state, ==, "done");
  g_assert_cmpstr (get_reminder (fixture)->done_on, ==, TODAY);
  g_assert_cmpstr (get_reminder (fixture)->effect_checked_on, ==, TODAY);
}

static void
test_task_does_not_wait_for_people_on_leave (Fixture      *fixture,
                                             gconstpointer data)
{
  approve (fixture);
  mandate_test_set (mandate_register_find_any (fixture->reg, CLERK), "leave_from", "2026-06-01");
  mandate_test_set (mandate_register_find_any (fixture->reg, CLERK), "leave_until", "2026-12-01");
  remind (fixture, "2026-07-07");
  acknowledge (fixture, OWNER);
  g_assert_cmpstr (get_reminder (fixture)->state, ==, "done");

  /* Who is reminded after that is asked by the same task. */
  remind (fixture, "2026-08-07");
  g_assert_true (mandate_action_is_open (get_reminder (fixture)));
  g_assert_null (get_reminder (fixture)->done_on);
  acknowledge (fixture, CLERK);
  g_assert_cmpstr (get_reminder (fixture)->state, ==, "done");
}

static void
test_withdrawing_the_text_cancels_the_task (Fixture      *fixture,
                                            gconstpointer data)
{
  MandateAction *reminder;

  approve (fixture);
  remind (fixture, "2026-07-07");
  reminder = mandate_register_find (fixture->reg, MANDATE_TYPE_ACTION, mandate_record_get_id (MANDATE_RECORD (get_reminder (fixture))));

  g_assert_true (mandate_policy_withdraw (fixture->change, get_version (fixture), "We closed that branch.", TODAY, &fixture->error));
  g_assert_no_error (fixture->error);
  commit (fixture);
  g_assert_cmpstr (reminder->state, ==, "cancelled");
  g_assert_cmpstr (reminder->outcome, ==, "The version it asks for is no longer in force.");
}

static void
test_first_message_makes_no_task (Fixture      *fixture,
                                  gconstpointer data)
{
  const MandatePolicyMessage message = { .sent_on = TODAY };

  approve (fixture);
  mandate_policy_tell (fixture->change, get_version (fixture), &message, &fixture->error);
  acknowledge (fixture, OWNER);
  acknowledge (fixture, CLERK);
  g_assert_null (get_reminder (fixture));
}

/* What somebody says about a policy that was written elsewhere. */
static MandatePolicyVersion *
import (Fixture    *fixture,
        const char *number)
{
  g_autoptr (MandateRecord) answers = mandate_record_new (MANDATE_TYPE_POLICY_VERSION, NULL);

  mandate_record_set (answers, "number", number, NULL);
  mandate_record_set (answers, "text", "We always cared.", NULL);
  mandate_record_set (answers, "language", "de", NULL);
  mandate_record_set (answers, "written_on", "2025-03-09", NULL);

  return mandate_policy_import_put (fixture->change, MANDATE_POLICY_VERSION (answers), "Our Policy", &fixture->error);
}

static void
test_import_is_a_draft_of_the_policy_on_record (Fixture      *fixture,
                                                gconstpointer data)
{
  MandatePolicyVersion *version = import (fixture, "0.9");

  g_assert_no_error (fixture->error);
  g_assert_cmpstr (version->policy, ==, POLICY);
  g_assert_cmpstr (version->state, ==, "draft");
  g_assert_cmpstr (version->text, ==, "We always cared.");
  g_assert_cmpstr (version->written_on, ==, "2025-03-09");
  g_assert_true (version->is_material);
  g_assert_cmpstr (get_policy (fixture)->title, ==, "Policy");
  mandate_test_assert_passes (fixture->change);
}

static void
test_import_has_a_number_of_its_own (Fixture      *fixture,
                                     gconstpointer data)
{
  assert_refused (fixture, import (fixture, "1.0") == NULL, "There is a version 1.0 already.");
}

static void
test_import_may_be_the_first (void)
{
  Fixture               fixture = { mandate_register_new (mandate_schema_get ()), NULL, NULL };
  MandatePolicyVersion *version;

  fixture.change = mandate_change_new (fixture.reg, "Import");
  version = import (&fixture, "1.0");
  g_assert_no_error (fixture.error);
  g_assert_cmpstr (((MandatePolicy *) mandate_change_find (fixture.change, MANDATE_TYPE_POLICY, version->policy))->title, ==, "Our Policy");
  tear_down (&fixture, NULL);
}

static void
test_topic_policy_stands_for_itself (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *topic = mandate_uuid_new ();
  g_autofree char *version = mandate_uuid_new ();
  g_autofree char *next = mandate_uuid_new ();
  g_autoptr (MandatePolicyStanding) security = NULL;
  g_autoptr (MandatePolicyStanding) standing = NULL;
  g_autoptr (MandatePolicyStanding) unknown = NULL;

  approve (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, topic, "title", "Devices", "kind", "topic-specific", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, version, "policy", topic, "number", "3.0", "state", "in-force", "effective_on", "2026-06-01", "text", "Lock it.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, next, "policy", topic, "number", "4.0", "state", "in-force", "effective_on", "2026-07-01", "text", "Lock it.", NULL);

  security = mandate_policy_standing_new (fixture->reg, TODAY);
  standing = mandate_policy_standing_new_of (fixture->reg, topic, TODAY);
  unknown = mandate_policy_standing_new_of (fixture->reg, NULL, TODAY);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (security->in_force)), ==, DRAFT);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (unknown->in_force)), ==, DRAFT);
  g_assert_cmpstr (standing->policy->title, ==, "Devices");
  g_assert_cmpstr (standing->in_force->number, ==, "3.0");
  g_assert_cmpuint (standing->readers->len, ==, 2);
  g_assert_null (standing->draft);
}

static void
test_tells_the_chosen_by_name (Fixture      *fixture,
                               gconstpointer data)
{
  const MandatePolicyMessage message = { .sent_on = TODAY };
  MandateCommunication      *told;

  approve (fixture);
  mandate_test_set (get_policy (fixture), "audience", "chosen");
  mandate_test_set (get_policy (fixture), "acknowledge_within_days", "3");
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_AUDIENCE, NULL, "policy", POLICY, "person", CLERK, NULL);
  told = mandate_policy_tell (fixture->change, get_version (fixture), &message, &fixture->error);

  g_assert_cmpstr (told->audience, ==, "Carl Clerk");
  g_assert_cmpstr (told->acknowledge_until, ==, "2026-07-03");
}

static void
test_does_not_tell_of_a_draft (Fixture      *fixture,
                               gconstpointer data)
{
  const MandatePolicyMessage message = { .sent_on = TODAY };

  assert_refused (fixture, mandate_policy_tell (fixture->change, get_version (fixture), &message, &fixture->error) == NULL, "not approved yet");
}

static void
test_many_acknowledge_at_once (Fixture      *fixture,
                               gconstpointer data)
{
  static const char *const people[] = { OWNER, CLERK, NULL };
  guint                    n = 0;

  approve (fixture);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACKNOWLEDGEMENT, NULL, "policy_version", DRAFT, "person", OWNER, "acknowledged_on", "2026-06-20", NULL);
  g_assert_true (mandate_policy_acknowledge (fixture->change, get_version (fixture), people, TODAY, "briefing", &n, &fixture->error));
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_nobody_acknowledges_before_the_approval (Fixture      *fixture,
                                              gconstpointer data)
{
  static const char *const people[] = { CLERK, NULL };

  approve (fixture);
  assert_refused (fixture, !mandate_policy_acknowledge (fixture->change, get_version (fixture), people, "2026-06-09", NULL, NULL, &fixture->error), "approved on 10 June 2026, so nobody can have acknowledged it on 9 June 2026");
}

static void
test_is_given_out (Fixture      *fixture,
                   gconstpointer data)
{
  const MandatePolicyGift gift = { .recipient = "Customer AG", .given_on = TODAY };
  MandateDisclosure      *disclosure;

  approve (fixture);
  disclosure = mandate_policy_give_out (fixture->change, get_version (fixture), &gift, &fixture->error);
  g_assert_no_error (fixture->error);
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (disclosure->party, ==, "customer");
  g_assert_cmpstr (disclosure->content, ==, "extract");
}

static MandateReview *
open_review (Fixture    *fixture,
             const char *occasion)
{
  MandateReview   *review = mandate_policy_open_review (fixture->change, occasion, TODAY);
  g_autofree char *id = NULL;

  g_assert_nonnull (review);
  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (review)));
  commit (fixture);

  return mandate_register_find (fixture->reg, MANDATE_TYPE_REVIEW, id);
}

static void
test_review_is_opened_once (Fixture      *fixture,
                            gconstpointer data)
{
  MandateReview *review;

  g_assert_null (mandate_policy_open_review (fixture->change, "incident", TODAY));
  approve (fixture);
  review = open_review (fixture, "incident");

  g_assert_cmpstr (review->title, ==, "Policy review: A serious incident");
  g_assert_cmpstr (review->planned_on, ==, "2026-07-30");
  g_assert_cmpstr (review->policy_version, ==, DRAFT);
  g_assert_cmpstr (review->chair, ==, OWNER);
  g_assert_null (mandate_policy_open_review (fixture->change, "scope", TODAY));
}

static void
test_review_without_change_counts_anew (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateReview *review;

  approve (fixture);
  review = open_review (fixture, "incident");
  assert_refused (fixture, !mandate_policy_close_review (fixture->change, review, "no-change", NULL, TODAY, NULL, &fixture->error), "a result with a reason");

  g_assert_true (mandate_policy_close_review (fixture->change, review, "no-change", "It had held.", TODAY, NULL, &fixture->error));
  commit (fixture);
  g_assert_cmpstr (review->state, ==, "closed");
  g_assert_cmpstr (review->outcome_reason, ==, "It had held.");
  g_assert_cmpstr (get_version (fixture)->next_review_on, ==, "2027-06-30");
}

static void
test_review_that_asks_for_more_opens_a_draft (Fixture      *fixture,
                                              gconstpointer data)
{
  MandatePolicyVersion *draft = NULL;
  MandateReview        *review;

  approve (fixture);
  review = open_review (fixture, "scope");
  g_assert_true (mandate_policy_close_review (fixture->change, review, "revise", NULL, TODAY, &draft, &fixture->error));
  mandate_test_assert_passes (fixture->change);
  g_assert_cmpstr (draft->number, ==, "2.0");
  g_assert_cmpstr (draft->based_on, ==, DRAFT);
}

static void
test_no_change_wants_a_reason_on_record (Fixture      *fixture,
                                         gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_REVIEW, NULL, "title", "Look", "kind", "policy-review", "state", "held",
                    "held_on", TODAY, "outcome", "no-change", NULL);

  mandate_test_assert_refused (fixture->change, "that nothing has to change is a result with a reason.");
}

/* (transfer none) (nullable): the review that a change opens by itself. */
static MandateReview *
find_opened (Fixture *fixture)
{
  g_autoptr (GPtrArray) reviews = NULL;

  mandate_test_assert_passes (fixture->change);
  reviews = mandate_change_list (fixture->change, MANDATE_TYPE_REVIEW);
  g_assert_cmpuint (reviews->len, <=, 1);

  return reviews->len > 0 ? g_ptr_array_index (reviews, 0) : NULL;
}

static void
assert_step (Fixture          *fixture,
             MandatePolicyStep step,
             const char       *waits_for)
{
  g_autoptr (MandatePolicyStanding) standing = mandate_policy_standing_new (fixture->reg, TODAY);
  g_autoptr (GPtrArray) items = mandate_agenda_list_policy (fixture->reg, TODAY);

  g_assert_cmpint (mandate_policy_standing_get_step (standing, TODAY), ==, step);

  if (waits_for == NULL)
    g_assert_cmpuint (items->len, ==, 0);
  else
    g_assert_cmpstr (((MandateAgendaItem *) g_ptr_array_index (items, 0))->detail, ==, waits_for);
}

static void
test_says_what_comes_next (Fixture      *fixture,
                           gconstpointer data)
{
  static const char *const   people[] = { OWNER, NULL };
  const MandatePolicyMessage message = { .sent_on = "2026-06-10" };
  g_autoptr (GPtrArray) items = NULL;

  assert_step (fixture, MANDATE_POLICY_STEP_SEND, NULL);
  mandate_policy_send_for_review (fixture->change, get_version (fixture), &fixture->error);
  commit (fixture);
  assert_step (fixture, MANDATE_POLICY_STEP_APPROVE, "Waits for approval");

  approve (fixture);
  assert_step (fixture, MANDATE_POLICY_STEP_PUBLISH, "Approved, to be published");

  mandate_policy_publish (fixture->change, get_version (fixture), "Wiki", TODAY, &fixture->error);
  commit (fixture);
  assert_step (fixture, MANDATE_POLICY_STEP_TELL, "People are to be told");

  mandate_policy_tell (fixture->change, get_version (fixture), &message, &fixture->error);
  mandate_policy_acknowledge (fixture->change, get_version (fixture), people, TODAY, NULL, NULL, &fixture->error);
  commit (fixture);
  assert_step (fixture, MANDATE_POLICY_STEP_REMIND, "1 person has not acknowledged it: Carl Clerk");

  mandate_test_set (mandate_register_find_any (fixture->reg, CLERK), "joined_on", "2026-06-20");
  assert_step (fixture, MANDATE_POLICY_STEP_WAIT, "To be acknowledged by then");
  g_clear_pointer (&items, g_ptr_array_unref);
  items = mandate_agenda_list_policy (fixture->reg, TODAY);
  g_assert_cmpstr (((MandateAgendaItem *) g_ptr_array_index (items, 0))->date, ==, "2026-07-04");

  mandate_test_set (mandate_register_find_any (fixture->reg, CLERK), "left_on", "2026-06-29");
  assert_step (fixture, MANDATE_POLICY_STEP_NONE, NULL);

  mandate_test_set (get_policy (fixture), "published_checked_on", "2025-07-01");
  mandate_test_set (get_version (fixture), "published_on", "2025-07-01");
  mandate_test_set (get_version (fixture), "next_review_on", TODAY);
  assert_step (fixture, MANDATE_POLICY_STEP_REVIEW, "Look whether what is published is in force");
}

static void
test_leave_that_ends_is_on_the_agenda (Fixture      *fixture,
                                       gconstpointer data)
{
  MandatePerson *clerk = mandate_register_find_any (fixture->reg, CLERK);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) items = NULL;

  mandate_test_set (clerk, "leave_from", "2026-01-01");
  mandate_test_set (clerk, "leave_until", "2026-08-01");
  before = mandate_agenda_list_coming (fixture->reg, TODAY);
  g_assert_cmpuint (before->len, ==, 0);

  mandate_test_set (clerk, "leave_until", "2026-07-30");
  items = mandate_agenda_list_coming (fixture->reg, TODAY);
  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpstr (((MandateAgendaItem *) g_ptr_array_index (items, 0))->detail, ==, "The leave ends");
}

/* What happens, and which occasion that is, if it is one. */
typedef struct
{
  const char *path;
  const char *id;
  const char *field;
  const char *value;
  const char *occasion;
} Event;

static const Event events[] = {
  { "scope-that-changes", MANDATE_ORGANISATION_ID, "scope", "Both offices.", "scope" },
  { "size-profile-that-changes", MANDATE_ORGANISATION_ID, "size_profile", "growing", "size-profile" },
  { "sector-that-changes", MANDATE_ORGANISATION_ID, "sector", "software", NULL },
  { "scope-that-stays", MANDATE_ORGANISATION_ID, "scope", "The office.", NULL },
  { "climate-that-is-written-down", MANDATE_ORGANISATION_ID, "climate_conclusion", "Considered.", NULL },
  { "one-of-the-top-who-leaves", OWNER, "left_on", "2026-06-30", "top-management" },
  { "one-of-the-top-who-will-leave", OWNER, "left_on", "2026-12-31", "top-management" },
  { "one-of-the-top-who-steps-down", OWNER, "is_top_management", "no", "top-management" },
  { "one-who-gets-to-the-top", CLERK, "is_top_management", "yes", "top-management" },
  { "one-who-leaves", CLERK, "left_on", "2026-06-30", NULL },
  { "one-of-the-top-who-moves-office", OWNER, "department", "Upstairs", NULL },
};

static void
test_event_opens_a_review (Fixture      *fixture,
                           gconstpointer data)
{
  const Event   *event = data;
  MandateRecord *record = mandate_register_find_any (fixture->reg, event->id);
  MandateReview *review;

  mandate_test_set (mandate_register_find_any (fixture->reg, MANDATE_ORGANISATION_ID), "size_profile", "starting");
  approve (fixture);
  mandate_test_set (mandate_change_edit (fixture->change, G_OBJECT_TYPE (record), event->id), event->field, event->value);
  review = find_opened (fixture);

  if (event->occasion == NULL)
    {
      g_assert_null (review);
      return;
    }

  g_assert_cmpstr (review->occasion, ==, event->occasion);
  g_assert_cmpstr (review->planned_on, ==, "2026-07-30");
}

static void
test_newcomer_at_the_top_opens_a_review (Fixture      *fixture,
                                         gconstpointer data)
{
  approve (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_PERSON, NULL, "name", "Nina New", "is_top_management", "yes", "joined_on", TODAY, NULL);

  g_assert_cmpstr (find_opened (fixture)->occasion, ==, "top-management");
}

static void
test_nothing_opens_a_review_of_no_policy (Fixture      *fixture,
                                          gconstpointer data)
{
  mandate_test_put (fixture->change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "scope", "Both offices.", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_PERSON, NULL, "name", "Nina New", "is_top_management", "yes", NULL);

  g_assert_null (find_opened (fixture));
}

static void
test_two_events_open_one_review (Fixture      *fixture,
                                 gconstpointer data)
{
  approve (fixture);
  mandate_test_put (fixture->change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "scope", "Both offices.", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_PERSON, CLERK, "is_top_management", "yes", NULL);
  g_assert_nonnull (find_opened (fixture));
  commit (fixture);

  mandate_test_put (fixture->change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "scope", "All offices.", NULL);
  g_assert_nonnull (find_opened (fixture));
}

static void
test_review_that_comes_soon_is_enough (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateReview *planned;

  approve (fixture);
  planned = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Yearly look", "kind", "policy-review", "planned_on", "2026-07-10", NULL);
  mandate_test_put (fixture->change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "scope", "Both offices.", NULL);

  g_assert_true (find_opened (fixture) == planned);
}

#define ADD(path, test)            ADD_WITH (path, NULL, test)
#define ADD_WITH(path, data, test) g_test_add ("/policy-life/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("sends-a-draft-for-review", test_sends_a_draft_for_review);
  ADD ("approval/is-by-a-body-in-its-meeting", test_is_approved_by_a_body_in_its_meeting);
  ADD ("approval/is-at-the-top", test_is_approved_at_the_top);
  ADD ("approval/of-a-topic-is-by-whom-it-says", test_topic_policy_is_approved_by_whom_it_says);
  ADD ("approval/turned-down-is-a-draft-again", test_turned_down_is_a_draft_again);
  ADD ("publishing/is-of-what-was-approved", test_is_published_once_approved);
  ADD ("publishing/puts-in-force-on-its-day", test_comes_into_force_when_published_on_its_day);
  ADD_WITH ("publishing/is-refused-unapproved/material", "yes", test_is_not_published_unapproved);
  ADD_WITH ("publishing/is-refused-unapproved/small", "no", test_is_not_published_unapproved);
  ADD ("publishing/has-a-place", test_is_published_somewhere);
  ADD ("publishing/has-its-place-checked", test_place_is_checked);
  ADD ("withdrawing/has-a-reason", test_is_withdrawn_for_a_reason);
  ADD_WITH ("next-version/begins-with-what-is-there/material", "2.0", test_next_version_begins_with_what_is_there);
  ADD_WITH ("next-version/begins-with-what-is-there/small", "1.1", test_next_version_begins_with_what_is_there);
  ADD ("next-version/number-comes-after-all", test_next_number_comes_after_all);
  ADD ("telling/has-audience-and-day", test_tells_with_audience_and_day);
  ADD ("telling/names-the-chosen", test_tells_the_chosen_by_name);
  ADD ("telling/is-refused-of-a-draft", test_does_not_tell_of_a_draft);
  ADD ("reminding/is-one-task-of-a-version", test_reminder_is_one_task_per_version);
  ADD ("reminding/is-done-with-the-last-acknowledgement", test_last_acknowledgement_ends_the_task);
  ADD ("reminding/does-not-wait-for-people-on-leave", test_task_does_not_wait_for_people_on_leave);
  ADD ("reminding/ends-when-the-text-is-withdrawn", test_withdrawing_the_text_cancels_the_task);
  ADD ("reminding/is-not-the-first-message", test_first_message_makes_no_task);
  ADD ("import/is-a-draft-of-the-policy-on-record", test_import_is_a_draft_of_the_policy_on_record);
  ADD ("import/has-a-number-of-its-own", test_import_has_a_number_of_its_own);
  g_test_add_func ("/policy-life/import/may-be-the-first", test_import_may_be_the_first);
  ADD ("topic-policy-stands-for-itself", test_topic_policy_stands_for_itself);
  ADD ("acknowledging/is-of-many-at-once", test_many_acknowledge_at_once);
  ADD ("acknowledging/is-refused-before-the-approval", test_nobody_acknowledges_before_the_approval);
  ADD ("giving-out/is-kept", test_is_given_out);
  ADD ("review/is-opened-once", test_review_is_opened_once);
  ADD ("review/without-change-counts-anew", test_review_without_change_counts_anew);
  ADD ("review/that-asks-for-more-opens-a-draft", test_review_that_asks_for_more_opens_a_draft);
  ADD ("review/without-change-wants-a-reason-on-record", test_no_change_wants_a_reason_on_record);

  ADD ("says-what-comes-next", test_says_what_comes_next);
  ADD ("leave-that-ends-is-on-the-agenda", test_leave_that_ends_is_on_the_agenda);
  ADD ("occasion/is-a-newcomer-at-the-top", test_newcomer_at_the_top_opens_a_review);
  ADD ("occasion/is-none-while-nothing-is-in-force", test_nothing_opens_a_review_of_no_policy);
  ADD ("occasion/opens-one-review-for-two-events", test_two_events_open_one_review);
  ADD ("occasion/opens-none-where-one-comes-soon", test_review_that_comes_soon_is_enough);

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autofree char *path = g_strdup_printf ("/policy-life/occasion/%s/%s", events[i].occasion != NULL ? "is" : "is-not", events[i].path);

      g_test_add (path, Fixture, &events[i], set_up, test_event_opens_a_review, tear_down);
    }

  return g_test_run ();
}

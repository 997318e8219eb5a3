/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "mandate-action-acts.h"
#include "mandate-records.h"
#include "mandate-sample.h"

/* What follows from what was decided, observed or left open (5.1 g, 9.3.3, 10.2). */

#define TODAY "2026-06-30"

#define OLGA   "00000000-0000-7000-8000-000000000101"
#define CARL   "00000000-0000-7000-8000-000000000102"
#define SLIP   "00000000-0000-7000-8000-000000000103"
#define IDEA   "00000000-0000-7000-8000-000000000104"
#define MEND   "00000000-0000-7000-8000-000000000105"
#define TASK   "00000000-0000-7000-8000-000000000106"
#define RISK   "00000000-0000-7000-8000-000000000107"
#define STATE  "00000000-0000-7000-8000-000000000108"
#define CLOSED "00000000-0000-7000-8000-000000000109"
#define PROVEN "00000000-0000-7000-8000-00000000010a"
#define NEW    "00000000-0000-7000-8000-000000000201"

/* Olga is the owner. A slip is being mended; an idea waits; a task is late; a risk is treated. */
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
  mandate_change_set_today (fixture->change, TODAY);

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OLGA, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CARL, "name", "Carl Clerk", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, SLIP, "title", "Restore failed", "seen_on", "2026-05-01", "cause", "Nobody tried", "correction", "Restored by hand", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, IDEA, "title", "Print the list", "kind", "improvement", "source", "idea", "seen_on", "2026-05-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, MEND, "title", "Test restores", "observation", SLIP, "owner", CARL, "due_on", "2026-07-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, TASK, "title", "Order a shredder", "owner", CARL, "due_on", "2026-06-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_OBSERVATION, CLOSED, "title", "Door open", "seen_on", "2026-02-01", "cause", "No spring", "correction", "Shut", "closed_on", "2026-05-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_ACTION, PROVEN, "title", "Fit a spring", "observation", CLOSED, "state", "done", "done_on", "2026-03-01", "effect_checked_on", "2026-05-01", "effect", "It shuts", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_DECISION, RISK, "title", "The van is stolen with the list", "due_on", "2026-06-15", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_STATE, STATE, "risk_decision", RISK, "noted_on", "2026-06-01", "state", "under-way", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->reg);
}

/* What becomes of a record, and (nullable) why it is refused. */
typedef struct
{
  const char *path;
  const char *type;
  const char *id;
  const char *fields[8][2];
  const char *refused;
} Case;

#define EFFECT                                                           \
  { "state", "done" }, { "done_on", "2026-06-02" }, { "effect", "Yes" }, \
  {                                                                      \
    "effect_checked_on", "2026-06-29"                                    \
  }
#define ACCEPTED                                   \
  { "title", "Ransom" }, { "decision", "accept" }, \
  {                                                \
    "reason", "Backups are enough"                 \
  }

static const Case cases[] = {
  { "action/may-be-done-without-a-word-on-what-came-of-it", "action", TASK, { { "state", "done" }, { "done_on", TODAY } }, NULL },
  { "action/is-put-off-with-a-reason", "action", TASK, { { "snoozed_until", "2026-07-07" }, { "snooze_reason", "The shop is shut" } }, NULL },
  { "action/is-not-put-off-without-a-reason", "action", TASK, { { "snoozed_until", "2026-07-07" } }, "needs a reason" },
  { "action/is-not-put-off-until-today", "action", TASK, { { "snoozed_until", TODAY }, { "snooze_reason", "Later" } }, "until a day to come" },
  { "action/is-not-put-off-when-it-is-done", "action", PROVEN, { { "snoozed_until", "2026-07-07" }, { "snooze_reason", "Later" } }, "only what is open" },
  { "action/is-escalated-to-the-top-when-it-is-late", "action", TASK, { { "escalated_on", TODAY }, { "escalated_to", OLGA } }, NULL },
  { "action/is-not-escalated-below-the-top", "action", TASK, { { "escalated_on", TODAY }, { "escalated_to", CARL } }, "Carl Clerk did not belong to top management" },
  { "action/is-not-escalated-to-nobody", "action", TASK, { { "escalated_on", TODAY } }, "belong together" },
  { "action/is-not-escalated-before-it-is-late", "action", MEND, { { "escalated_on", TODAY }, { "escalated_to", OLGA } }, "not overdue" },
  { "action/is-not-escalated-while-it-is-put-off", "action", TASK, { { "snoozed_until", "2026-07-07" }, { "snooze_reason", "Later" }, { "escalated_on", TODAY }, { "escalated_to", OLGA } }, "not overdue" },
  { "action/of-the-past-comes-in-as-it-was", "action", NEW, { { "title", "Old" }, { "snoozed_until", "2025-01-01" }, { "snooze_reason", "Later" }, { "escalated_on", "2025-01-01" }, { "escalated_to", CARL } }, NULL },
  { "action/that-closed-an-observation-stays-done", "action", PROVEN, { { "state", "open" } }, "“Door open” was closed because of it" },
  { "action/that-closed-an-observation-stays-with-it", "action", PROVEN, { { "observation", SLIP } }, "“Door open” was closed because of it" },

  { "observation/nonconformity-is-not-closed-without-its-cause", "observation", SLIP, { { "cause", "" }, { "closed_on", TODAY } }, "before its cause is known" },
  { "observation/nonconformity-is-not-closed-without-a-correction", "observation", SLIP, { { "correction", "" }, { "closed_on", TODAY } }, "before it was corrected" },
  { "observation/nonconformity-is-not-closed-before-an-action-helped", "observation", SLIP, { { "closed_on", TODAY } }, "before a corrective action was done" },
  { "observation/idea-is-not-closed-without-a-word", "observation", IDEA, { { "closed_on", TODAY } }, "what became of it" },
  { "observation/idea-is-closed-with-a-word", "observation", IDEA, { { "closed_on", TODAY }, { "closing_reason", "Done, it hangs there" } }, NULL },

  { "risk/is-treated-without-further-ado", "risk-decision", NEW, { { "title", "Ransom" } }, NULL },
  { "risk/is-accepted-by-the-top", "risk-decision", NEW, { ACCEPTED, { "decided_on", TODAY }, { "decided_by", OLGA } }, NULL },
  { "risk/is-not-accepted-below-the-top", "risk-decision", NEW, { ACCEPTED, { "decided_on", TODAY }, { "decided_by", CARL } }, "Carl Clerk did not belong to top management" },
  { "risk/is-not-accepted-by-nobody", "risk-decision", NEW, { ACCEPTED, { "decided_on", TODAY } }, "is accepted by somebody" },
  { "risk/is-not-accepted-on-no-day", "risk-decision", NEW, { ACCEPTED, { "decided_by", OLGA } }, "is accepted on a day" },
  { "risk/is-not-accepted-for-no-reason", "risk-decision", NEW, { ACCEPTED, { "reason", "" }, { "decided_on", TODAY }, { "decided_by", OLGA } }, "for a reason" },
  { "risk-state/is-added", "risk-state", NEW, { { "risk_decision", RISK }, { "noted_on", TODAY }, { "state", "done" } }, NULL },
  { "risk-state/is-never-overwritten", "risk-state", STATE, { { "state", "done" } }, "what was noted stays" },
  { "risk-state/is-not-of-a-day-to-come", "risk-state", NEW, { { "risk_decision", RISK }, { "noted_on", "2026-07-01" }, { "state", "done" } }, "nobody knows yet" },
};

static gpointer
put (Fixture    *fixture,
     const Case *row)
{
  g_autoptr (GError) error = NULL;
  GType    type = mandate_schema_find_type (mandate_schema_get (), row->type, &error);
  gpointer record;

  g_assert_no_error (error);
  record = mandate_change_edit (fixture->change, type, row->id);
  if (record == NULL)
    record = mandate_change_create (fixture->change, type, row->id);

  for (guint i = 0; row->fields[i][0] != NULL; i++)
    {
      mandate_record_set (record, row->fields[i][0], row->fields[i][1], &error);
      g_assert_no_error (error);
    }

  return record;
}

static void
test_case (Fixture      *fixture,
           gconstpointer data)
{
  const Case *row = data;
  g_autoptr (GError) error = NULL;
  gboolean passes;

  put (fixture, row);
  passes = mandate_change_check (fixture->change, &error);

  if (row->refused == NULL)
    {
      g_assert_no_error (error);
      g_assert_true (passes);
      return;
    }

  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  if (strstr (error->message, row->refused) == NULL)
    g_error ("“%s” says nothing of “%s”", error->message, row->refused);
}

static void
test_closes_when_the_action_helped (Fixture      *fixture,
                                    gconstpointer data)
{
  static const Case mended = { NULL, "action", MEND, { EFFECT }, NULL };
  static const Case closed = { NULL, "observation", SLIP, { { "closed_on", TODAY } }, NULL };
  g_autoptr (GError) error = NULL;

  put (fixture, &mended);
  put (fixture, &closed);

  mandate_change_check (fixture->change, &error);
  g_assert_no_error (error);
}

static void
test_keeps_the_action_that_closed_it (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  mandate_change_remove (fixture->change, mandate_register_find (fixture->reg, MANDATE_TYPE_ACTION, PROVEN));

  g_assert_false (mandate_change_check (fixture->change, &error));
  g_assert_nonnull (strstr (error->message, "“Door open” was closed because of it"));
}

/* Of an action, what is set, and how it stands. */
static const struct
{
  const char           *fields[6][2];
  MandateActionStanding standing;
} standings[] = {
  { { { NULL } }, MANDATE_ACTION_WITHOUT_DATE },
  { { { "due_on", TODAY } }, MANDATE_ACTION_OPEN },
  { { { "due_on", "2026-06-29" } }, MANDATE_ACTION_OVERDUE },
  { { { "due_on", "2026-06-29" }, { "snoozed_until", "2026-07-01" } }, MANDATE_ACTION_PUT_OFF },
  { { { "due_on", "2026-06-29" }, { "snoozed_until", TODAY } }, MANDATE_ACTION_OVERDUE },
  { { { "due_on", "2026-06-29" }, { "escalated_on", TODAY } }, MANDATE_ACTION_ESCALATED },
  { { { "state", "done" } }, MANDATE_ACTION_DONE },
  { { { "state", "done" }, { "source", "gap" } }, MANDATE_ACTION_DONE },
  { { { "state", "done" }, { "source", "incident" } }, MANDATE_ACTION_EFFECT_TO_CHECK },
  { { { "state", "done" }, { "observation", SLIP } }, MANDATE_ACTION_EFFECT_TO_CHECK },
  { { { "state", "done" }, { "observation", SLIP }, { "effect", "Yes" }, { "effect_checked_on", "2026-07-01" } }, MANDATE_ACTION_EFFECT_TO_CHECK },
  { { { "state", "done" }, { "observation", SLIP }, { "effect", "Yes" }, { "effect_checked_on", TODAY } }, MANDATE_ACTION_CLOSED },
  { { { "state", "cancelled" }, { "due_on", "2026-06-29" } }, MANDATE_ACTION_CANCELLED },
};

static void
test_action_stands_as_follows_from_its_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (standings); i++)
    {
      g_autoptr (MandateAction) action = mandate_record_new (MANDATE_TYPE_ACTION, NULL);

      for (guint j = 0; standings[i].fields[j][0] != NULL; j++)
        g_assert_true (mandate_record_set (MANDATE_RECORD (action), standings[i].fields[j][0], standings[i].fields[j][1], NULL));

      g_assert_cmpint (mandate_action_get_standing (action, TODAY), ==, standings[i].standing);
    }
}

/* 2026-06-30 is a Tuesday. */
static void
test_groups_follow_the_week (void)
{
  static const struct
  {
    const char        *due_on;
    MandateActionGroup group;
  } rows[] = {
    { "2026-06-29", MANDATE_ACTION_GROUP_OVERDUE },
    { "2026-06-30", MANDATE_ACTION_GROUP_THIS_WEEK },
    { "2026-07-05", MANDATE_ACTION_GROUP_THIS_WEEK },
    { "2026-07-06", MANDATE_ACTION_GROUP_LATER },
    { "", MANDATE_ACTION_GROUP_NO_DATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (MandateAction) action = mandate_record_new (MANDATE_TYPE_ACTION, NULL);

      mandate_record_set (MANDATE_RECORD (action), "due_on", rows[i].due_on, NULL);
      g_assert_cmpint (mandate_action_get_group (action, TODAY), ==, rows[i].group);
    }
}

static MandateObservationStanding
get_standing (Fixture *fixture)
{
  return mandate_observation_get_standing (mandate_register_find (fixture->reg, MANDATE_TYPE_OBSERVATION, SLIP), fixture->reg, TODAY);
}

static void
test_observation_stands_as_its_actions_do (Fixture      *fixture,
                                           gconstpointer data)
{
  MandateRecord *action = mandate_register_find (fixture->reg, MANDATE_TYPE_ACTION, MEND);
  MandateRecord *slip = mandate_register_find (fixture->reg, MANDATE_TYPE_OBSERVATION, SLIP);

  g_assert_cmpint (get_standing (fixture), ==, MANDATE_OBSERVATION_UNDER_WAY);
  mandate_record_set (action, "due_on", "2026-06-01", NULL);
  g_assert_cmpint (get_standing (fixture), ==, MANDATE_OBSERVATION_OVERDUE);
  mandate_record_set (action, "state", "done", NULL);
  g_assert_cmpint (get_standing (fixture), ==, MANDATE_OBSERVATION_EFFECT_TO_CHECK);
  mandate_record_set (action, "effect", "Yes", NULL);
  mandate_record_set (action, "effect_checked_on", TODAY, NULL);
  g_assert_cmpint (get_standing (fixture), ==, MANDATE_OBSERVATION_TO_CLOSE);
  mandate_record_set (action, "state", "cancelled", NULL);
  g_assert_cmpint (get_standing (fixture), ==, MANDATE_OBSERVATION_OPEN);
  mandate_record_set (slip, "closed_on", TODAY, NULL);
  g_assert_cmpint (get_standing (fixture), ==, MANDATE_OBSERVATION_CLOSED);
}

static MandateRiskStanding
get_risk (Fixture    *fixture,
          const char *today)
{
  return mandate_risk_decision_get_standing (mandate_register_find (fixture->reg, MANDATE_TYPE_RISK_DECISION, RISK), fixture->reg, today);
}

static void
test_risk_stands_as_was_noted_last (Fixture      *fixture,
                                    gconstpointer data)
{
  MandateRecord *risk = mandate_register_find (fixture->reg, MANDATE_TYPE_RISK_DECISION, RISK);

  g_assert_cmpint (get_risk (fixture, "2026-05-31"), ==, MANDATE_RISK_PLANNED);
  g_assert_cmpint (get_risk (fixture, "2026-06-15"), ==, MANDATE_RISK_UNDER_WAY);
  g_assert_cmpint (get_risk (fixture, "2026-06-16"), ==, MANDATE_RISK_OVERDUE);

  mandate_test_add (fixture->reg, MANDATE_TYPE_RISK_STATE, NEW, "risk_decision", RISK, "noted_on", "2026-06-20", "state", "done", NULL);
  g_assert_cmpint (get_risk (fixture, "2026-06-19"), ==, MANDATE_RISK_OVERDUE);
  g_assert_cmpint (get_risk (fixture, TODAY), ==, MANDATE_RISK_TREATED);

  mandate_record_set (risk, "decision", "accept", NULL);
  g_assert_cmpint (get_risk (fixture, TODAY), ==, MANDATE_RISK_ACCEPTED);
  mandate_record_set (risk, "review_on", "2026-06-29", NULL);
  g_assert_cmpint (get_risk (fixture, TODAY), ==, MANDATE_RISK_LOOK_AGAIN);
}

static void
test_escalation_proposes_somebody_of_the_top (Fixture      *fixture,
                                              gconstpointer data)
{
  MandateAction *late = mandate_change_edit (fixture->change, MANDATE_TYPE_ACTION, TASK);
  MandateAction *open = mandate_change_edit (fixture->change, MANDATE_TYPE_ACTION, MEND);

  g_assert_true (mandate_action_begin_escalation (late, fixture->reg, TODAY));
  g_assert_cmpstr (late->escalated_to, ==, OLGA);
  g_assert_cmpstr (late->escalated_on, ==, TODAY);
  g_assert_true (mandate_change_check (fixture->change, NULL));
  g_assert_false (mandate_action_begin_escalation (late, fixture->reg, TODAY));
  g_assert_false (mandate_action_begin_escalation (open, fixture->reg, TODAY));
}

static void
test_snooze_proposes_a_week_and_asks_why (Fixture      *fixture,
                                          gconstpointer data)
{
  MandateAction *task = mandate_change_edit (fixture->change, MANDATE_TYPE_ACTION, TASK);
  MandateAction *done = mandate_change_edit (fixture->change, MANDATE_TYPE_ACTION, PROVEN);

  g_assert_true (mandate_action_begin_snooze (task, TODAY));
  g_assert_cmpstr (task->snoozed_until, ==, "2026-07-07");
  g_assert_false (mandate_change_check (fixture->change, NULL));
  g_assert_false (mandate_action_begin_snooze (done, TODAY));
}

static void
test_accepted_gap_is_on_the_list_once (Fixture      *fixture,
                                       gconstpointer data)
{
  MandateDecision *decision = mandate_change_create (fixture->change, MANDATE_TYPE_DECISION, NULL);
  MandateAction   *first, *second;

  mandate_record_set (MANDATE_RECORD (decision), "title", "Explained", NULL);
  mandate_record_set (MANDATE_RECORD (decision), "explains", "climate organisation", NULL);
  mandate_record_set (MANDATE_RECORD (decision), "owner", CARL, NULL);
  mandate_record_set (MANDATE_RECORD (decision), "due_on", "2026-09-30", NULL);
  mandate_record_set (MANDATE_RECORD (decision), "decided_on", TODAY, NULL);
  first = mandate_action_put_gap (fixture->change, decision, "4.2", "No conclusion on climate change.");

  g_assert_cmpstr (first->title, ==, "Mend the gap in clause 4.2: No conclusion on climate change.");
  g_assert_cmpstr (first->gap, ==, "climate organisation");
  g_assert_cmpstr (first->source, ==, "gap");
  g_assert_cmpstr (first->owner, ==, CARL);
  g_assert_cmpstr (first->due_on, ==, "2026-09-30");
  g_assert_cmpstr (first->raised_on, ==, TODAY);
  g_assert_true (mandate_change_check (fixture->change, NULL));

  mandate_record_set (MANDATE_RECORD (decision), "due_on", "2026-12-31", NULL);
  second = mandate_action_put_gap (fixture->change, decision, "4.2", "No conclusion on climate change.");
  g_assert_true (first == second);
  g_assert_cmpstr (second->due_on, ==, "2026-12-31");
}

static void
test_question_is_a_task_of_today (Fixture      *fixture,
                                  gconstpointer data)
{
  MandateAction *action = mandate_action_put_question (fixture->change, "Find out which laws apply", TODAY);

  g_assert_cmpstr (action->source, ==, "gap");
  g_assert_cmpstr (action->raised_on, ==, TODAY);
  g_assert_true (mandate_change_check (fixture->change, NULL));
}

#define ADD(path, function) g_test_add ("/follow-up/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/follow-up/%s", cases[i].path);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }

  ADD ("observation/is-closed-when-the-action-helped", test_closes_when_the_action_helped);
  ADD ("observation/keeps-the-action-that-closed-it", test_keeps_the_action_that_closed_it);
  ADD ("observation/stands-as-its-actions-do", test_observation_stands_as_its_actions_do);
  ADD ("risk/stands-as-was-noted-last", test_risk_stands_as_was_noted_last);
  ADD ("action/escalation-proposes-somebody-of-the-top", test_escalation_proposes_somebody_of_the_top);
  ADD ("action/snooze-proposes-a-week-and-asks-why", test_snooze_proposes_a_week_and_asks_why);
  ADD ("action/accepted-gap-is-on-the-list-once", test_accepted_gap_is_on_the_list_once);
  ADD ("action/question-is-a-task-of-today", test_question_is_a_task_of_today);
  g_test_add_func ("/follow-up/action/stands-as-follows-from-its-fields", test_action_stands_as_follows_from_its_fields);
  g_test_add_func ("/follow-up/action/groups-follow-the-week", test_groups_follow_the_week);

  return g_test_run ();
}

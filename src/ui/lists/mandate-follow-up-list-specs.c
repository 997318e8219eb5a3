/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from reviews, audits, incidents and ideas, as lists (9.3.3, 10.1, 10.2). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-action-acts.h"
#include "mandate-list-specs.h"
#include "mandate-records.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* How something stands: the chip and its word. */
typedef struct
{
  MandateChipState chip;
  const char      *word;
} Look;

static const char *
show (const Look       *look,
      MandateChipState *state)
{
  *state = look->chip;

  return g_dpgettext2 (GETTEXT_PACKAGE, "state", look->word);
}

static const Look action_looks[] = {
  [MANDATE_ACTION_OPEN] = { MANDATE_CHIP_PLANNED, NC_ ("state", "Open") },
  [MANDATE_ACTION_WITHOUT_DATE] = { MANDATE_CHIP_TO_DO, NC_ ("state", "No date") },
  [MANDATE_ACTION_PUT_OFF] = { MANDATE_CHIP_NOTHING, NC_ ("state", "Put off") },
  [MANDATE_ACTION_OVERDUE] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "Overdue") },
  [MANDATE_ACTION_ESCALATED] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "Escalated") },
  [MANDATE_ACTION_DONE] = { MANDATE_CHIP_READY, NC_ ("state", "Done") },
  [MANDATE_ACTION_EFFECT_TO_CHECK] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Effect to check") },
  [MANDATE_ACTION_CLOSED] = { MANDATE_CHIP_READY, NC_ ("state", "Closed") },
  [MANDATE_ACTION_CANCELLED] = { MANDATE_CHIP_NOTHING, NC_ ("state", "Cancelled") },
};

static const char *
describe_action_state (MandateRecord    *record,
                       MandateRegister  *reg,
                       const char       *today,
                       MandateChipState *state)
{
  return show (&action_looks[mandate_action_get_standing (MANDATE_ACTION (record), today)], state);
}

/* What is put off is out of sight until its day. */
static gboolean
action_waits (MandateRecord   *record,
              MandateRegister *reg,
              const char      *today)
{
  return mandate_action_is_open (MANDATE_ACTION (record)) && !mandate_action_is_put_off (MANDATE_ACTION (record), today);
}

static gboolean
action_is_overdue (MandateRecord   *record,
                   MandateRegister *reg,
                   const char      *today)
{
  return mandate_action_is_overdue (MANDATE_ACTION (record), today);
}

static gboolean
action_is_done (MandateRecord   *record,
                MandateRegister *reg,
                const char      *today)
{
  return g_strcmp0 (MANDATE_ACTION (record)->state, "done") == 0;
}

static gboolean
action_is_put_off (MandateRecord   *record,
                   MandateRegister *reg,
                   const char      *today)
{
  return mandate_action_is_put_off (MANDATE_ACTION (record), today);
}

static gboolean
action_is_to_check (MandateRecord   *record,
                    MandateRegister *reg,
                    const char      *today)
{
  return mandate_action_get_standing (MANDATE_ACTION (record), today) == MANDATE_ACTION_EFFECT_TO_CHECK;
}

static const MandateListFilter action_filters[] = {
  { "mine", N_ ("Mine"), action_waits, MANDATE_LIST_VIEW | MANDATE_LIST_MINE | MANDATE_LIST_GROUPED },
  { "open", N_ ("Everyone’s"), action_waits, MANDATE_LIST_VIEW | MANDATE_LIST_GROUPED },
  { "overdue", N_ ("Overdue"), action_is_overdue, MANDATE_LIST_VIEW },
  { "done", N_ ("Done"), action_is_done, MANDATE_LIST_VIEW },
  { "put-off", N_ ("Put Off"), action_is_put_off, MANDATE_LIST_PLAIN },
  { "effect", N_ ("Effect to Check"), action_is_to_check, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

static gboolean
finish_action (MandateRecord *record,
               const char    *today)
{
  return mandate_action_finish (MANDATE_ACTION (record), today);
}

static gboolean
begin_snooze (MandateRecord   *copy,
              MandateRegister *reg,
              const char      *today)
{
  return mandate_action_begin_snooze (MANDATE_ACTION (copy), today);
}

static gboolean
begin_escalation (MandateRecord   *copy,
                  MandateRegister *reg,
                  const char      *today)
{
  return mandate_action_begin_escalation (MANDATE_ACTION (copy), reg, today);
}

static gboolean
begin_effect (MandateRecord   *copy,
              MandateRegister *reg,
              const char      *today)
{
  return mandate_action_wants_effect (MANDATE_ACTION (copy)) && mandate_action_begin_effect (MANDATE_ACTION (copy), today);
}

static const char *const snooze_fields[] = { "snoozed_until", "snooze_reason", NULL };
static const char *const escalation_fields[] = { "escalated_to", "escalated_on", "comment", NULL };
static const char *const effect_fields[] = { "effect", "effect_checked_on", NULL };

static const MandateListAct action_acts[] = {
  { "put-off", N_ ("Put Off…"), snooze_fields, begin_snooze, NULL },
  { "escalate", N_ ("Tell Top Management…"), escalation_fields, begin_escalation, NULL },
  { "effect", N_ ("Check Its Effect…"), effect_fields, begin_effect, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

static void
begin_action (MandateRecord *record,
              const char    *today)
{
  mandate_record_set (record, "raised_on", today, NULL);
}

static guint
group_action (MandateRecord *record,
              const char    *today)
{
  return mandate_action_get_group (MANDATE_ACTION (record), today);
}

static const char *const action_groups[] = {
  [MANDATE_ACTION_GROUP_OVERDUE] = N_ ("Overdue"),
  [MANDATE_ACTION_GROUP_THIS_WEEK] = N_ ("This week"),
  [MANDATE_ACTION_GROUP_LATER] = N_ ("Later"),
  [MANDATE_ACTION_GROUP_NO_DATE] = N_ ("No date"),
  NULL,
};

const MandateListSpec mandate_action_list_spec = {
  .type = "action",
  .title = N_ ("To Do"),
  .icon = "object-select-symbolic",
  .add_label = N_ ("Add a Task"),
  .empty_title = N_ ("Nothing Waiting"),
  .empty_text = N_ ("New tasks appear here when you finish a step."),
  .details = FIELDS ("owner", "decision", "observation", "obligation"),
  .trailing = "due_on",
  .sorts = FIELDS ("due_on", "title", "owner", "priority", "raised_on", "state"),
  .filters = action_filters,
  .filter_field = "source",
  .initial_filter = "open",
  .form_fields = FIELDS ("title", "owner", "due_on", "priority", "decision", "observation", "obligation", "source", "raised_on", "comment", "state", "done_on", "outcome", "effect_checked_on", "effect"),
  .state = describe_action_state,
  .done = finish_action,
  .done_label = N_ ("Mark as Done"),
  .acts = action_acts,
  .snooze = "put-off",
  .begin = begin_action,
  .owner = "owner",
  .group = group_action,
  .groups = action_groups,
};

/* One register, of which each part has its list. */
static const MandateListSibling register_lists[] = {
  { "observations", N_ ("Observations") },
  { "decisions", N_ ("Decisions") },
  { "risks", N_ ("Risks") },
  { NULL, NULL },
};

static const Look observation_looks[] = {
  [MANDATE_OBSERVATION_OPEN] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Open") },
  [MANDATE_OBSERVATION_UNDER_WAY] = { MANDATE_CHIP_PLANNED, NC_ ("state", "Under way") },
  [MANDATE_OBSERVATION_OVERDUE] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "Overdue") },
  [MANDATE_OBSERVATION_EFFECT_TO_CHECK] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Effect to check") },
  [MANDATE_OBSERVATION_TO_CLOSE] = { MANDATE_CHIP_TO_DO, NC_ ("state", "To be closed") },
  [MANDATE_OBSERVATION_CLOSED] = { MANDATE_CHIP_READY, NC_ ("state", "Closed") },
};

static const char *
describe_observation_state (MandateRecord    *record,
                            MandateRegister  *reg,
                            const char       *today,
                            MandateChipState *state)
{
  return show (&observation_looks[mandate_observation_get_standing (MANDATE_OBSERVATION (record), reg, today)], state);
}

static gboolean
observation_is_open (MandateRecord   *record,
                     MandateRegister *reg,
                     const char      *today)
{
  return MANDATE_OBSERVATION (record)->closed_on == NULL;
}

static gboolean
observation_is_closed (MandateRecord   *record,
                       MandateRegister *reg,
                       const char      *today)
{
  return MANDATE_OBSERVATION (record)->closed_on != NULL;
}

static const MandateListFilter observation_filters[] = {
  { "open", N_ ("Open"), observation_is_open, MANDATE_LIST_PLAIN },
  { "closed", N_ ("Closed"), observation_is_closed, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

static void
begin_observation (MandateRecord *record,
                   const char    *today)
{
  mandate_record_set (record, "seen_on", today, NULL);
}

static gboolean
begin_closing (MandateRecord   *copy,
               MandateRegister *reg,
               const char      *today)
{
  if (MANDATE_OBSERVATION (copy)->closed_on != NULL)
    return FALSE;

  return mandate_record_set (copy, "closed_on", today, NULL);
}

static const char *const closing_fields[] = { "closed_on", "closing_reason", "cause", "correction", NULL };

static const MandateListAct observation_acts[] = {
  { "close", N_ ("Close…"), closing_fields, begin_closing, NULL },
  { NULL, NULL, NULL, NULL, NULL },
};

const MandateListSpec mandate_observation_list_spec = {
  .type = "observation",
  .title = N_ ("Observations"),
  .icon = "dialog-information-symbolic",
  .add_label = N_ ("Add an Observation"),
  .empty_title = N_ ("Nothing Observed Yet"),
  .empty_text = N_ ("What went wrong, what is weak, what could be better: from audits, incidents, reviews and ideas."),
  .empty_action = N_ ("Add an Observation"),
  .details = FIELDS ("kind", "source", "owner"),
  .trailing = "seen_on",
  .sorts = FIELDS ("seen_on", "title", "kind", "owner", "priority", "closed_on"),
  .is_descending = TRUE,
  .filters = observation_filters,
  .filter_field = "kind",
  .form_fields = FIELDS ("title", "kind", "source", "review", "seen_on", "description", "owner", "priority", "correction", "corrected_on", "cause", "comment"),
  .state = describe_observation_state,
  .acts = observation_acts,
  .begin = begin_observation,
  .siblings = register_lists,
};

/* A decision is carried out by what follows from it. */
static const char *
describe_decision_state (MandateRecord    *record,
                         MandateRegister  *reg,
                         const char       *today,
                         MandateChipState *state)
{
  MandateDecision *decision = MANDATE_DECISION (record);

  if (decision->owner != NULL && decision->due_on != NULL)
    return NULL;

  *state = MANDATE_CHIP_TO_DO;

  return decision->owner == NULL ? C_ ("state", "No owner") : C_ ("state", "No date");
}

static gboolean
decision_lacks_something (MandateRecord   *record,
                          MandateRegister *reg,
                          const char      *today)
{
  return MANDATE_DECISION (record)->owner == NULL || MANDATE_DECISION (record)->due_on == NULL;
}

static const MandateListFilter decision_filters[] = {
  { "incomplete", N_ ("Without Owner or Date"), decision_lacks_something, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

static void
begin_decision (MandateRecord *record,
                const char    *today)
{
  mandate_record_set (record, "decided_on", today, NULL);
}

const MandateListSpec mandate_decision_list_spec = {
  .type = "decision",
  .title = N_ ("Decisions"),
  .icon = "emblem-ok-symbolic",
  .add_label = N_ ("Add a Decision"),
  .empty_title = N_ ("Nothing Decided Yet"),
  .empty_text = N_ ("What a review decides stands here, with who sees to it and by when."),
  .empty_action = N_ ("Add a Decision"),
  .details = FIELDS ("kind", "owner", "review"),
  .trailing = "decided_on",
  .sorts = FIELDS ("decided_on", "title", "kind", "owner", "due_on", "review"),
  .is_descending = TRUE,
  .filters = decision_filters,
  .filter_field = "kind",
  .form_fields = FIELDS ("title", "kind", "decided_on", "decided_by", "owner", "due_on", "reason", "review"),
  .state = describe_decision_state,
  .begin = begin_decision,
  .siblings = register_lists,
};

static const Look risk_looks[] = {
  [MANDATE_RISK_PLANNED] = { MANDATE_CHIP_PLANNED, NC_ ("state", "Planned") },
  [MANDATE_RISK_UNDER_WAY] = { MANDATE_CHIP_PLANNED, NC_ ("state", "Under way") },
  [MANDATE_RISK_OVERDUE] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "Overdue") },
  [MANDATE_RISK_TREATED] = { MANDATE_CHIP_READY, NC_ ("state", "Treated") },
  [MANDATE_RISK_STOPPED] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Stopped") },
  [MANDATE_RISK_ACCEPTED] = { MANDATE_CHIP_READY, NC_ ("state", "Accepted") },
  [MANDATE_RISK_LOOK_AGAIN] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "To be looked at again") },
};

static const char *
describe_risk_state (MandateRecord    *record,
                     MandateRegister  *reg,
                     const char       *today,
                     MandateChipState *state)
{
  return show (&risk_looks[mandate_risk_decision_get_standing (MANDATE_RISK_DECISION (record), reg, today)], state);
}

static gboolean
risk_is_late (MandateRecord   *record,
              MandateRegister *reg,
              const char      *today)
{
  MandateRiskStanding standing = mandate_risk_decision_get_standing (MANDATE_RISK_DECISION (record), reg, today);

  return standing == MANDATE_RISK_OVERDUE || standing == MANDATE_RISK_LOOK_AGAIN;
}

static const MandateListFilter risk_filters[] = {
  { "late", N_ ("Overdue"), risk_is_late, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

const MandateListSpec mandate_risk_decision_list_spec = {
  .type = "risk-decision",
  .title = N_ ("Risk Decisions"),
  .icon = "security-medium-symbolic",
  .add_label = N_ ("Add a Decision"),
  .empty_title = N_ ("No Risk Decided Yet"),
  .empty_text = N_ ("What could happen in a sentence, what was decided about it, and how far the treatment is."),
  .empty_action = N_ ("Add a Decision"),
  .details = FIELDS ("decision", "owner"),
  .trailing = "due_on",
  .sorts = FIELDS ("due_on", "title", "decision", "owner", "decided_on", "review_on"),
  .filters = risk_filters,
  .filter_field = "decision",
  .form_fields = FIELDS ("title", "decision", "decided_on", "decided_by", "reason", "owner", "due_on", "review_on", "review"),
  .state = describe_risk_state,
  .begin = begin_decision,
  .siblings = register_lists,
};

static void
begin_risk_state (MandateRecord *record,
                  const char    *today)
{
  mandate_record_set (record, "noted_on", today, NULL);
}

/* These stand with the risk that they are of. */
const MandateListSpec mandate_risk_state_list_spec = {
  .type = "risk-state",
  .form_fields = FIELDS ("state", "noted_on", "note"),
  .begin = begin_risk_state,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages that list records are called, show and offer. */

#include "config.h"

#include "mandate-list-specs.h"

#include <glib/gi18n-lib.h>

#include "mandate-records.h"

#define FIELDS(...)     \
  (const char *const[]) \
  {                     \
    __VA_ARGS__, NULL   \
  }

static const char *
describe_action_state (MandateRecord    *record,
                       const char       *today,
                       MandateChipState *state)
{
  MandateAction *action = MANDATE_ACTION (record);

  if (mandate_action_is_overdue (action, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Overdue");
    }

  if (mandate_action_is_open (action))
    {
      *state = action->due_on != NULL ? MANDATE_CHIP_PLANNED : MANDATE_CHIP_TO_DO;
      return action->due_on != NULL ? C_ ("state", "Open") : C_ ("state", "No date");
    }

  *state = g_strcmp0 (action->state, "done") == 0 ? MANDATE_CHIP_READY : MANDATE_CHIP_NOTHING;
  return *state == MANDATE_CHIP_READY ? C_ ("state", "Done") : C_ ("state", "Cancelled");
}

static gboolean
action_is_open (MandateRecord   *record,
                MandateRegister *reg,
                const char      *today)
{
  return mandate_action_is_open (MANDATE_ACTION (record));
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
finish_action (MandateRecord *record,
               const char    *today)
{
  MandateAction *action = MANDATE_ACTION (record);

  if (g_strcmp0 (action->state, "done") == 0)
    return FALSE;

  return mandate_record_set (record, "state", "done", NULL) &&
         (action->done_on != NULL || mandate_record_set (record, "done_on", today, NULL));
}

static const MandateListFilter action_filters[] = {
  { "open", N_ ("Open"), action_is_open },
  { "overdue", N_ ("Overdue"), action_is_overdue },
  { "done", N_ ("Done"), action_is_done },
  { NULL, NULL, NULL },
};

const MandateListSpec mandate_action_list_spec = {
  .type = "action",
  .title = N_ ("To Do"),
  .icon = "object-select-symbolic",
  .add_label = N_ ("Add a Task"),
  .empty_title = N_ ("Nothing Waiting"),
  .empty_text = N_ ("New tasks appear here when you finish a step."),
  .details = FIELDS ("owner", "decision"),
  .trailing = "due_on",
  .sorts = FIELDS ("due_on", "title", "owner", "state"),
  .filters = action_filters,
  .initial_filter = "open",
  .form_fields = FIELDS ("title", "owner", "due_on", "decision", "state", "done_on", "outcome", "effect_checked_on", "effect"),
  .state = describe_action_state,
  .done = finish_action,
  .done_label = N_ ("Mark as Done"),
};

static const char *
describe_objective_state (MandateRecord    *record,
                          const char       *today,
                          MandateChipState *state)
{
  MandateObjective *objective = MANDATE_OBJECTIVE (record);

  if (mandate_objective_is_overdue (objective, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Overdue");
    }

  if (g_strcmp0 (objective->state, "open") == 0)
    {
      *state = MANDATE_CHIP_PLANNED;
      return C_ ("state", "Open");
    }

  if (g_strcmp0 (objective->state, "met") == 0)
    {
      *state = MANDATE_CHIP_READY;
      return C_ ("state", "Met");
    }

  *state = g_strcmp0 (objective->state, "missed") == 0 ? MANDATE_CHIP_TO_DO : MANDATE_CHIP_NOTHING;
  return *state == MANDATE_CHIP_TO_DO ? C_ ("state", "Missed") : C_ ("state", "Dropped");
}

static gboolean
objective_is_overdue (MandateRecord   *record,
                      MandateRegister *reg,
                      const char      *today)
{
  return mandate_objective_is_overdue (MANDATE_OBJECTIVE (record), today);
}

static const MandateListFilter objective_filters[] = {
  { "overdue", N_ ("Overdue"), objective_is_overdue },
  { NULL, NULL, NULL },
};

const MandateListSpec mandate_objective_list_spec = {
  .type = "objective",
  .title = N_ ("Objectives"),
  .icon = "emoji-flags-symbolic",
  .add_label = N_ ("Add a Goal"),
  .empty_title = N_ ("No Goals Yet"),
  .empty_text = N_ ("One good goal is enough to start."),
  .empty_action = N_ ("Add a Goal"),
  .details = FIELDS ("owner", "measure"),
  .trailing = "due_on",
  .sorts = FIELDS ("due_on", "title", "owner", "state", "department"),
  .filters = objective_filters,
  .filter_field = "state",
  .form_fields = FIELDS ("title", "business_goal", "owner", "department", "measure", "unit", "baseline", "target", "due_on", "evaluation", "resources_needed", "business_benefit", "state"),
  .state = describe_objective_state,
};

static const char *
describe_communication_state (MandateRecord    *record,
                              const char       *today,
                              MandateChipState *state)
{
  MandateCommunication *communication = MANDATE_COMMUNICATION (record);

  if (communication->sent_on != NULL)
    {
      *state = MANDATE_CHIP_READY;
      return C_ ("state", "Told");
    }

  if (mandate_communication_is_overdue (communication, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Overdue");
    }

  *state = communication->planned_on != NULL ? MANDATE_CHIP_PLANNED : MANDATE_CHIP_TO_DO;
  return communication->planned_on != NULL ? C_ ("state", "Planned") : C_ ("state", "No date");
}

static gboolean
communication_has_happened (MandateRecord   *record,
                            MandateRegister *reg,
                            const char      *today)
{
  return MANDATE_COMMUNICATION (record)->sent_on != NULL;
}

static gboolean
communication_is_planned (MandateRecord   *record,
                          MandateRegister *reg,
                          const char      *today)
{
  return MANDATE_COMMUNICATION (record)->sent_on == NULL;
}

static gboolean
communication_is_overdue (MandateRecord   *record,
                          MandateRegister *reg,
                          const char      *today)
{
  return mandate_communication_is_overdue (MANDATE_COMMUNICATION (record), today);
}

static gboolean
finish_communication (MandateRecord *record,
                      const char    *today)
{
  return MANDATE_COMMUNICATION (record)->sent_on == NULL && mandate_record_set (record, "sent_on", today, NULL);
}

static const MandateListFilter communication_filters[] = {
  { "planned", N_ ("Planned"), communication_is_planned },
  { "overdue", N_ ("Overdue"), communication_is_overdue },
  { "told", N_ ("Told"), communication_has_happened },
  { NULL, NULL, NULL },
};

const MandateListSpec mandate_communication_list_spec = {
  .type = "communication",
  .title = N_ ("Communication"),
  .icon = "chat-message-new-symbolic",
  .add_label = N_ ("Plan a Message"),
  .empty_title = N_ ("Nobody Told Yet"),
  .empty_text = N_ ("Write down who is told what, when and how. A proof shows that it arrived."),
  .empty_action = N_ ("Plan a Message"),
  .details = FIELDS ("kind", "audience", "channel"),
  .trailing = "sent_on",
  .sorts = FIELDS ("sent_on", "planned_on", "title", "kind", "audience"),
  .is_descending = TRUE,
  .filters = communication_filters,
  .filter_field = "kind",
  .form_fields = FIELDS ("title", "kind", "message", "audience", "channel", "planned_on", "sent_on", "sent_by", "policy_version"),
  .state = describe_communication_state,
  .done = finish_communication,
  .done_label = N_ ("Happened Today"),
};

static const char *
describe_evidence_state (MandateRecord    *record,
                         const char       *today,
                         MandateChipState *state)
{
  MandateEvidence *evidence = MANDATE_EVIDENCE (record);

  if (mandate_evidence_is_out_of_date (evidence, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Out of date");
    }

  *state = MANDATE_CHIP_NOTHING;
  return evidence->link != NULL ? C_ ("state", "Link") : NULL;
}

static gboolean
evidence_is_out_of_date (MandateRecord   *record,
                         MandateRegister *reg,
                         const char      *today)
{
  return mandate_evidence_is_out_of_date (MANDATE_EVIDENCE (record), today);
}

static gboolean
evidence_is_link (MandateRecord   *record,
                  MandateRegister *reg,
                  const char      *today)
{
  return MANDATE_EVIDENCE (record)->link != NULL;
}

static gboolean
evidence_is_file (MandateRecord   *record,
                  MandateRegister *reg,
                  const char      *today)
{
  return MANDATE_EVIDENCE (record)->sha256 != NULL;
}

static const MandateListFilter evidence_filters[] = {
  { "file", N_ ("Files"), evidence_is_file },
  { "link", N_ ("Links"), evidence_is_link },
  { "out-of-date", N_ ("Out of Date"), evidence_is_out_of_date },
  { NULL, NULL, NULL },
};

const MandateListSpec mandate_evidence_list_spec = {
  .type = "evidence",
  .title = N_ ("Evidence"),
  .icon = "mail-attachment-symbolic",
  .add_label = N_ ("Add Evidence…"),
  .empty_title = N_ ("Drop Files Here"),
  .empty_text = N_ ("Letters, minutes, invoices, screenshots. Copies are kept inside this workspace."),
  .empty_action = N_ ("Add Evidence…"),
  .details = FIELDS ("number", "source", "file_name", "link"),
  .trailing = "happened_on",
  .sorts = FIELDS ("number", "title", "happened_on", "valid_until", "owner"),
  .is_descending = TRUE,
  .filters = evidence_filters,
  .form_fields = FIELDS ("title", "happened_on", "source", "owner", "valid_until", "link", "notes"),
  .state = describe_evidence_state,
  .takes_files = TRUE,
};

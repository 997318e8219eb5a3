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
describe_objective_state (MandateRecord    *record,
                          MandateRegister  *reg,
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
  { "overdue", N_ ("Overdue"), objective_is_overdue, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
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
describe_evidence_state (MandateRecord    *record,
                         MandateRegister  *reg,
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
  { "file", N_ ("Files"), evidence_is_file, MANDATE_LIST_PLAIN },
  { "link", N_ ("Links"), evidence_is_link, MANDATE_LIST_PLAIN },
  { "out-of-date", N_ ("Out of Date"), evidence_is_out_of_date, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
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

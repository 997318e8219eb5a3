/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the business is going, and what security is to achieve for it (5.1 a, 6.2). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-business-goal.h"
#include "mandate-list-specs.h"
#include "mandate-objective-progress.h"
#include "mandate-organisation.h"

#define FIELDS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static const MandateListSibling objective_lists[] = {
  { "objectives", N_ ("Objectives") },
  { "business-goals", N_ ("Business Goals") },
  { NULL, NULL },
};

static const struct
{
  MandateChipState state;
  const char      *word;
} progresses[] = {
  [MANDATE_PROGRESS_REACHED] = { MANDATE_CHIP_READY, NC_ ("state", "Target reached") },
  [MANDATE_PROGRESS_ON_TRACK] = { MANDATE_CHIP_PLANNED, NC_ ("state", "On the way") },
  [MANDATE_PROGRESS_BEHIND] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Behind") },
  [MANDATE_PROGRESS_NOT_MEASURED] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Not measured lately") },
  [MANDATE_PROGRESS_NEVER_MEASURED] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Never measured") },
  [MANDATE_PROGRESS_PAST] = { MANDATE_CHIP_OVERDUE, NC_ ("state", "Past its day") },
  [MANDATE_PROGRESS_MISSED] = { MANDATE_CHIP_TO_DO, NC_ ("state", "Missed") },
  [MANDATE_PROGRESS_DROPPED] = { MANDATE_CHIP_NOTHING, NC_ ("state", "Dropped") },
};

static MandateProgress
find_progress (MandateRecord   *record,
               MandateRegister *reg,
               const char      *today)
{
  g_autoptr (MandateObjectiveProgress) progress = mandate_objective_progress_new (reg, MANDATE_OBJECTIVE (record), today);

  return progress->progress;
}

static const char *
describe_objective_state (MandateRecord    *record,
                          MandateRegister  *reg,
                          const char       *today,
                          MandateChipState *state)
{
  const MandateProgress progress = find_progress (record, reg, today);

  *state = progresses[progress].state;

  /* That somebody said so is more than that a figure does. */
  if (g_strcmp0 (MANDATE_OBJECTIVE (record)->state, "met") == 0)
    return C_ ("state", "Met");

  return g_dpgettext2 (GETTEXT_PACKAGE, "state", progresses[progress].word);
}

static gboolean
objective_is_overdue (MandateRecord   *record,
                      MandateRegister *reg,
                      const char      *today)
{
  return mandate_objective_is_overdue (MANDATE_OBJECTIVE (record), today);
}

static gboolean
objective_is_behind (MandateRecord   *record,
                     MandateRegister *reg,
                     const char      *today)
{
  return find_progress (record, reg, today) == MANDATE_PROGRESS_BEHIND;
}

static gboolean
objective_is_unmeasured (MandateRecord   *record,
                         MandateRegister *reg,
                         const char      *today)
{
  return mandate_progress_is_unmeasured (find_progress (record, reg, today));
}

static const MandateListFilter objective_filters[] = {
  { "overdue", N_ ("Past Their Day"), objective_is_overdue, MANDATE_LIST_PLAIN },
  { "behind", N_ ("Behind"), objective_is_behind, MANDATE_LIST_PLAIN },
  { "unmeasured", N_ ("Not Measured"), objective_is_unmeasured, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

/* Targets of roles are for those who want them. */
static gboolean
asks_objective_field (const char      *field,
                      MandateRegister *reg)
{
  return !g_str_equal (field, "role") || mandate_organisation_has_role_targets (reg);
}

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
  .form_fields = FIELDS ("title", "business_goal", "owner", "department", "role", "measure", "unit", "baseline", "target", "due_on", "evaluation", "resources_needed", "business_benefit", "pulls_against", "compatibility", "approved_on", "approved_by", "state"),
  .asks = asks_objective_field,
  .state = describe_objective_state,
  .siblings = objective_lists,
};

static guint
count_objectives (MandateRecord   *record,
                  MandateRegister *reg)
{
  g_autoptr (GPtrArray) objectives = mandate_business_goal_list_objectives (reg, mandate_record_get_id (record));

  return objectives->len;
}

static const char *
describe_goal_state (MandateRecord    *record,
                     MandateRegister  *reg,
                     const char       *today,
                     MandateChipState *state)
{
  const guint n = count_objectives (record, reg);

  *state = n > 0 ? MANDATE_CHIP_READY : MANDATE_CHIP_NOTHING;

  return n > 0 ? C_ ("state", "Served") : C_ ("state", "No objective serves it");
}

static gboolean
goal_is_not_served (MandateRecord   *record,
                    MandateRegister *reg,
                    const char      *today)
{
  return count_objectives (record, reg) == 0;
}

static const MandateListFilter goal_filters[] = {
  { "not-served", N_ ("No Objective Serves Them"), goal_is_not_served, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

const MandateListSpec mandate_business_goal_list_spec = {
  .type = "business-goal",
  .title = N_ ("Business Goals"),
  .icon = "starred-symbolic",
  .add_label = N_ ("Add a Business Goal"),
  .empty_title = N_ ("No Business Goals Yet"),
  .empty_text = N_ ("Where is the business going? A new market, a large customer, fewer failures: security is there to help with it."),
  .empty_action = N_ ("Add a Business Goal"),
  .details = FIELDS ("owner", "description"),
  .trailing = "target_on",
  .sorts = FIELDS ("title", "target_on", "owner"),
  .filters = goal_filters,
  .form_fields = FIELDS ("title", "description", "owner", "target_on"),
  .state = describe_goal_state,
  .siblings = objective_lists,
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-objective.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"

static const MandateChoice state_choices[] = {
  { "open", N_ ("Open") },
  { "met", N_ ("Met") },
  { "missed", N_ ("Missed") },
  { "dropped", N_ ("Dropped") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObjective, title, TEXT, N_ ("Objective"), .is_required = TRUE),
  MANDATE_FIELD (MandateObjective, business_goal, REFERENCE, N_ ("Business goal"), .references = "business-goal"),
  MANDATE_FIELD (MandateObjective, measure, TEXT, N_ ("Measure"), .help = N_ ("What is counted or measured.")),
  MANDATE_FIELD (MandateObjective, unit, TEXT, N_ ("Unit"), .help = N_ ("Such as %, days, people.")),
  MANDATE_FIELD (MandateObjective, baseline, NUMBER, N_ ("Baseline")),
  MANDATE_FIELD (MandateObjective, target, NUMBER, N_ ("Target")),
  MANDATE_FIELD (MandateObjective, due_on, DATE, N_ ("By")),
  MANDATE_FIELD (MandateObjective, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateObjective, department, TEXT, N_ ("Department"), .help = N_ ("The team or department whose objective it is.")),
  MANDATE_FIELD (MandateObjective, resources_needed, LONG_TEXT, N_ ("Resources needed")),
  MANDATE_FIELD (MandateObjective, evaluation, LONG_TEXT, N_ ("How it is evaluated")),
  MANDATE_FIELD (MandateObjective, business_benefit, LONG_TEXT, N_ ("Business benefit")),
  MANDATE_FIELD (MandateObjective, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "open"),
  MANDATE_FIELD (MandateObjective, role, REFERENCE, N_ ("Role"), .references = "role", .help = N_ ("The role whose target it is."), .since_schema = 7),
  MANDATE_FIELD (MandateObjective, compatibility, LONG_TEXT, N_ ("How it goes with other goals"), .help = N_ ("Where it pulls against another goal: how both are reached all the same."), .since_schema = 7),
  MANDATE_FIELD (MandateObjective, approved_on, DATE, N_ ("Approved on"), .since_schema = 7),
  MANDATE_FIELD (MandateObjective, approved_by, REFERENCE, N_ ("Approved by"), .references = "person", .since_schema = 7),
  MANDATE_FIELD (MandateObjective, pulls_against, REFERENCE, N_ ("Pulls against"), .references = "business-goal", .help = N_ ("A goal that is harder to reach with it, if there is one."), .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateObjective, mandate_objective, MANDATE_TYPE_RECORD)

static void
mandate_objective_check (MandateRecord *record,
                         MandateChange *change)
{
  MandateObjective *self = MANDATE_OBJECTIVE (record);

  if (self->pulls_against != NULL && g_strcmp0 (self->pulls_against, self->business_goal) == 0)
    mandate_change_refuse (change, record, "pulls_against", _ ("that is the goal that it serves. Choose another, or none."));
}

static void
mandate_objective_class_init (MandateObjectiveClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "objective",
                                 N_ ("Objective"), N_ ("Objectives"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_objective_check;
}

static void
mandate_objective_init (MandateObjective *self)
{
}

/**
 * mandate_objective_is_overdue:
 * @self: an objective
 * @today: a day
 *
 * Returns: whether nobody has said yet if it was reached though its day has passed
 */
gboolean
mandate_objective_is_overdue (MandateObjective *self,
                              const char       *today)
{
  g_return_val_if_fail (MANDATE_IS_OBJECTIVE (self), FALSE);

  return g_strcmp0 (self->state, "open") == 0 && self->due_on != NULL && strcmp (self->due_on, today) < 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-observation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-action.h"
#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-record-list.h"
#include "mandate-register.h"

static const MandateChoice kind_choices[] = {
  { "nonconformity", N_ ("Nonconformity") },
  { "weakness", N_ ("Weakness") },
  { "improvement", N_ ("Idea for improvement") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObservation, title, TEXT, N_ ("Observation"), .is_required = TRUE),
  MANDATE_FIELD (MandateObservation, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "nonconformity"),
  MANDATE_FIELD (MandateObservation, source, CHOICE, N_ ("Source"), .is_required = TRUE, .choices = mandate_sources, .initial = "audit"),
  MANDATE_FIELD (MandateObservation, review, REFERENCE, N_ ("Review or audit"), .references = "review", .help = N_ ("Where it came up.")),
  MANDATE_FIELD (MandateObservation, seen_on, DATE, N_ ("Seen on"), .is_required = TRUE),
  MANDATE_FIELD (MandateObservation, description, LONG_TEXT, N_ ("What was seen")),
  MANDATE_FIELD (MandateObservation, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateObservation, priority, CHOICE, N_ ("Priority"), .choices = mandate_priorities),
  MANDATE_FIELD (MandateObservation, cause, LONG_TEXT, N_ ("Cause"), .help = N_ ("Why it happened, and whether it can happen elsewhere.")),
  MANDATE_FIELD (MandateObservation, correction, LONG_TEXT, N_ ("Correction"), .help = N_ ("What was done at once.")),
  MANDATE_FIELD (MandateObservation, corrected_on, DATE, N_ ("Corrected on"), .not_before = "seen_on"),
  MANDATE_FIELD (MandateObservation, comment, LONG_TEXT, N_ ("Comment of top management")),
  MANDATE_FIELD (MandateObservation, closed_on, DATE, N_ ("Closed on"), .not_before = "seen_on"),
  MANDATE_FIELD (MandateObservation, closing_reason, LONG_TEXT, N_ ("Why it is closed")),
};

G_DEFINE_FINAL_TYPE (MandateObservation, mandate_observation, MANDATE_TYPE_RECORD)

static gboolean
mends (MandateAction      *action,
       MandateObservation *self)
{
  return g_strcmp0 (action->observation, mandate_record_get_id (MANDATE_RECORD (self))) == 0;
}

/* Done, and somebody looked whether it helped. */
static gboolean
is_proven (MandateAction *action)
{
  return g_strcmp0 (action->state, "done") == 0 && action->effect != NULL && action->effect_checked_on != NULL;
}

/**
 * mandate_observation_is_nonconformity:
 * @self: an observation
 *
 * Returns: whether a requirement was not met, so that 10.2 asks for cause,
 *   correction and corrective action
 */
gboolean
mandate_observation_is_nonconformity (MandateObservation *self)
{
  g_return_val_if_fail (MANDATE_IS_OBSERVATION (self), FALSE);

  return g_strcmp0 (self->kind, "nonconformity") == 0;
}

/**
 * mandate_observation_is_mended:
 * @self: an observation
 * @change: a change that shows the records as they will be
 *
 * Returns: whether 10.2 leaves nothing to be done: for a nonconformity, at
 *   least one corrective action was done and its effect looked at
 */
gboolean
mandate_observation_is_mended (MandateObservation *self,
                               MandateChange      *change)
{
  g_autoptr (GPtrArray) actions = NULL;

  g_return_val_if_fail (MANDATE_IS_OBSERVATION (self), FALSE);

  if (!mandate_observation_is_nonconformity (self))
    return TRUE;

  actions = mandate_change_list (change, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < actions->len; i++)
    if (mends (g_ptr_array_index (actions, i), self) && is_proven (g_ptr_array_index (actions, i)))
      return TRUE;

  return FALSE;
}

/* 10.2 b to f: what went wrong is not over before somebody knows why, mended it, and saw that this helped. */
static void
check_closing (MandateObservation *self,
               MandateChange      *change)
{
  MandateRecord *record = MANDATE_RECORD (self);

  if (!mandate_observation_is_nonconformity (self))
    {
      if (self->closing_reason == NULL)
        mandate_change_refuse (change, record, "closing_reason", _ ("say in a sentence what became of it before it is closed."));
      return;
    }

  if (self->cause == NULL)
    mandate_change_refuse (change, record, "cause", _ ("a nonconformity is not closed before its cause is known. Say why it happened."));
  if (self->correction == NULL)
    mandate_change_refuse (change, record, "correction", _ ("a nonconformity is not closed before it was corrected. Say what was done at once."));
  if (!mandate_observation_is_mended (self, change))
    mandate_change_refuse (change, record, "closed_on",
                           _ ("a nonconformity is not closed before a corrective action was done and somebody looked whether it helped. "
                              "Add the action, and check its effect."));
}

static void
mandate_observation_check (MandateRecord *record,
                           MandateChange *change)
{
  MandateObservation *self = MANDATE_OBSERVATION (record);

  if (self->closed_on != NULL)
    check_closing (self, change);
}

static void
mandate_observation_class_init (MandateObservationClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "observation",
                                 N_ ("Observation"), N_ ("Observations"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_observation_check;
}

static void
mandate_observation_init (MandateObservation *self)
{
}

/* What is known of the actions that follow from an observation. */
typedef struct
{
  guint    n;
  guint    n_open;
  gboolean is_overdue;
  gboolean is_proven;
} Actions;

static Actions
look_at_actions (MandateObservation *self,
                 MandateRegister    *reg,
                 const char         *today)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_ACTION);
  Actions            actions = { 0, 0, FALSE, FALSE };

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateAction *action = mandate_record_list_get (list, i);

      if (!mends (action, self) || g_strcmp0 (action->state, "cancelled") == 0)
        continue;

      actions.n++;
      actions.n_open += mandate_action_is_open (action);
      actions.is_overdue = actions.is_overdue || mandate_action_is_overdue (action, today);
      actions.is_proven = actions.is_proven || is_proven (action);
    }

  return actions;
}

/**
 * mandate_observation_get_standing:
 * @self: an observation
 * @reg: the records
 * @today: a day
 *
 * Returns: how it stands on that day; it follows from its actions and is not kept
 */
MandateObservationStanding
mandate_observation_get_standing (MandateObservation *self,
                                  MandateRegister    *reg,
                                  const char         *today)
{
  Actions actions;

  g_return_val_if_fail (MANDATE_IS_OBSERVATION (self), MANDATE_OBSERVATION_OPEN);

  if (self->closed_on != NULL && strcmp (self->closed_on, today) <= 0)
    return MANDATE_OBSERVATION_CLOSED;

  actions = look_at_actions (self, reg, today);

  if (actions.is_overdue)
    return MANDATE_OBSERVATION_OVERDUE;
  if (actions.n_open > 0)
    return MANDATE_OBSERVATION_UNDER_WAY;
  if (actions.n == 0)
    return MANDATE_OBSERVATION_OPEN;

  return actions.is_proven ? MANDATE_OBSERVATION_TO_CLOSE : MANDATE_OBSERVATION_EFFECT_TO_CHECK;
}

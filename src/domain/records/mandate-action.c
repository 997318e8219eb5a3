/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-action.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-date-words.h"
#include "mandate-observation.h"
#include "mandate-person.h"

static const MandateChoice state_choices[] = {
  { "open", N_ ("Open") },
  { "done", N_ ("Done") },
  { "cancelled", N_ ("Cancelled") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateAction, title, TEXT, N_ ("Action"), .is_required = TRUE),
  MANDATE_FIELD (MandateAction, decision, REFERENCE, N_ ("Follows from"), .references = "decision"),
  MANDATE_FIELD (MandateAction, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateAction, due_on, DATE, N_ ("Due on")),
  MANDATE_FIELD (MandateAction, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "open"),
  MANDATE_FIELD (MandateAction, done_on, DATE, N_ ("Done on")),
  MANDATE_FIELD (MandateAction, outcome, LONG_TEXT, N_ ("Outcome")),
  MANDATE_FIELD (MandateAction, effect_checked_on, DATE, N_ ("Effect checked on"), .not_before = "done_on"),
  MANDATE_FIELD (MandateAction, effect, LONG_TEXT, N_ ("Effect"), .help = N_ ("Did it help? How do you know?")),
  MANDATE_FIELD (MandateAction, review, REFERENCE, N_ ("Review"), .references = "review", .since_schema = 6),
  MANDATE_FIELD (MandateAction, observation, REFERENCE, N_ ("Observation"), .references = "observation", .since_schema = 6),
  MANDATE_FIELD (MandateAction, source, CHOICE, N_ ("Source"), .choices = mandate_sources, .since_schema = 6),
  MANDATE_FIELD (MandateAction, raised_on, DATE, N_ ("Raised on"), .since_schema = 6),
  MANDATE_FIELD (MandateAction, priority, CHOICE, N_ ("Priority"), .choices = mandate_priorities, .since_schema = 6),
  MANDATE_FIELD (MandateAction, comment, LONG_TEXT, N_ ("Comment of top management"), .since_schema = 6),
  MANDATE_FIELD (MandateAction, snoozed_until, DATE, N_ ("Put off until"), .since_schema = 6),
  MANDATE_FIELD (MandateAction, snooze_reason, LONG_TEXT, N_ ("Why it is put off"), .since_schema = 6),
  MANDATE_FIELD (MandateAction, escalated_on, DATE, N_ ("Escalated on"), .since_schema = 6),
  MANDATE_FIELD (MandateAction, escalated_to, REFERENCE, N_ ("Escalated to"), .references = "person", .since_schema = 6),
  MANDATE_FIELD (MandateAction, gap, TEXT, N_ ("Mends"), .help = N_ ("The gap that it mends, by check and place."), .since_schema = 6),
  MANDATE_FIELD (MandateAction, obligation, REFERENCE, N_ ("Obligation"), .references = "obligation", .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateAction, mandate_action, MANDATE_TYPE_RECORD)

/* What @self was before, where it was on record. */
static MandateAction *
find_before (MandateAction *self,
             MandateChange *change)
{
  MandateRecord *old = mandate_change_find_old (change, MANDATE_RECORD (self));

  return old != NULL ? MANDATE_ACTION (old) : NULL;
}

/* What is put off comes back on a day, and whoever waits for it can read why. */
static void
check_snooze (MandateAction *self,
              MandateAction *before,
              MandateChange *change)
{
  MandateRecord *record = MANDATE_RECORD (self);

  if (self->snoozed_until == NULL)
    return;

  if (self->snooze_reason == NULL)
    mandate_change_refuse (change, record, "snooze_reason", _ ("what is put off needs a reason. Say in a sentence why it can wait."));

  if (before == NULL || g_strcmp0 (before->snoozed_until, self->snoozed_until) == 0)
    return;

  if (!mandate_action_is_open (self))
    mandate_change_refuse (change, record, "snoozed_until", _ ("only what is open can be put off."));
  else if (strcmp (self->snoozed_until, mandate_change_get_day (change)) <= 0)
    mandate_change_refuse (change, record, "snoozed_until", _ ("it is put off until a day to come. Choose a later one."));
}

/* What is late is told to those who can do something about it: to top management (5.1 c, f). */
static void
check_escalation (MandateAction *self,
                  MandateAction *before,
                  MandateChange *change)
{
  MandateRecord   *record = MANDATE_RECORD (self);
  MandatePerson   *person = mandate_change_find (change, MANDATE_TYPE_PERSON, self->escalated_to);
  const char      *day = mandate_change_get_day (change);
  g_autofree char *told_on = mandate_date_to_words (self->escalated_on, NULL);

  if ((self->escalated_on == NULL) != (self->escalated_to == NULL))
    mandate_change_refuse (change, record, self->escalated_on == NULL ? "escalated_on" : "escalated_to",
                           _ ("who is told of the delay, and on which day, belong together. Fill in both."));

  if (self->escalated_on == NULL || person == NULL || before == NULL || g_strcmp0 (before->escalated_on, self->escalated_on) == 0)
    return;

  if (!mandate_action_is_overdue (self, day))
    mandate_change_refuse (change, record, "escalated_on", _ ("it is not overdue, so there is nothing to tell."));
  else if (!person->is_top_management || !mandate_person_is_active (person, self->escalated_on))
    /* Translators: %1$s is a person, %2$s a day. */
    mandate_change_refuse (change, record, "escalated_to", _ ("%1$s did not belong to top management on %2$s. Choose somebody who does."), person->name, told_on);
}

static void
refuse_if_it_carries (MandateAction *self,
                      const char    *observation,
                      MandateChange *change)
{
  MandateObservation *found = mandate_change_find (change, MANDATE_TYPE_OBSERVATION, observation);

  if (found != NULL && found->closed_on != NULL && !mandate_observation_is_mended (found, change))
    /* Translators: %s is an observation. */
    mandate_change_refuse (change, MANDATE_RECORD (self), "observation", _ ("“%s” was closed because of it. Open that again first."), found->title);
}

static void
mandate_action_check (MandateRecord *record,
                      MandateChange *change)
{
  MandateAction *self = MANDATE_ACTION (record);
  MandateAction *before = find_before (self, change);

  check_snooze (self, before, change);
  check_escalation (self, before, change);

  if (before != NULL)
    refuse_if_it_carries (self, before->observation, change);
}

static void
mandate_action_check_removal (MandateRecord *record,
                              MandateChange *change)
{
  refuse_if_it_carries (MANDATE_ACTION (record), MANDATE_ACTION (record)->observation, change);
}

static void
mandate_action_class_init (MandateActionClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "action",
                                 N_ ("Action"), N_ ("Actions"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_action_check;
  record_class->check_removal = mandate_action_check_removal;
}

static void
mandate_action_init (MandateAction *self)
{
}

gboolean
mandate_action_is_open (MandateAction *self)
{
  g_return_val_if_fail (MANDATE_IS_ACTION (self), FALSE);

  return g_strcmp0 (self->state, "open") == 0;
}

/**
 * mandate_action_is_put_off:
 * @self: an action
 * @today: a day
 *
 * Returns: whether it is open, but somebody said why it waits, and until when
 */
gboolean
mandate_action_is_put_off (MandateAction *self,
                           const char    *today)
{
  g_return_val_if_fail (MANDATE_IS_ACTION (self), FALSE);

  return mandate_action_is_open (self) && self->snoozed_until != NULL && strcmp (self->snoozed_until, today) > 0;
}

/**
 * mandate_action_get_day:
 * @self: an action
 * @today: a day
 *
 * Returns: (nullable): the day on which somebody has to see to it: the one until
 *   which it is put off, else the one by which it is to be done
 */
const char *
mandate_action_get_day (MandateAction *self,
                        const char    *today)
{
  return mandate_action_is_put_off (self, today) ? self->snoozed_until : self->due_on;
}

/**
 * mandate_action_is_overdue:
 * @self: an action
 * @today: a day
 *
 * Returns: whether it is still open though its day has passed, and so has the
 *   day until which it was put off, if it was
 */
gboolean
mandate_action_is_overdue (MandateAction *self,
                           const char    *today)
{
  g_return_val_if_fail (MANDATE_IS_ACTION (self), FALSE);

  return mandate_action_is_open (self) && self->due_on != NULL && strcmp (self->due_on, today) < 0 &&
         !mandate_action_is_put_off (self, today);
}

/**
 * mandate_action_wants_effect:
 * @self: an action
 *
 * Returns: whether somebody looks afterwards if it helped: so with what was
 *   decided or mends something that was observed (10.2 d), not with an errand
 */
gboolean
mandate_action_wants_effect (MandateAction *self)
{
  g_return_val_if_fail (MANDATE_IS_ACTION (self), FALSE);

  if (self->observation != NULL || self->obligation != NULL)
    return TRUE;

  if (g_strcmp0 (self->source, "gap") == 0)
    return FALSE;

  return self->decision != NULL || self->review != NULL || self->source != NULL;
}

static MandateActionStanding
get_open_standing (MandateAction *self,
                   const char    *today)
{
  if (mandate_action_is_put_off (self, today))
    return MANDATE_ACTION_PUT_OFF;

  if (mandate_action_is_overdue (self, today))
    return self->escalated_on != NULL ? MANDATE_ACTION_ESCALATED : MANDATE_ACTION_OVERDUE;

  return self->due_on != NULL ? MANDATE_ACTION_OPEN : MANDATE_ACTION_WITHOUT_DATE;
}

/**
 * mandate_action_get_standing:
 * @self: an action
 * @today: a day
 *
 * Returns: how it stands on that day; it follows from the rest and is not kept
 */
MandateActionStanding
mandate_action_get_standing (MandateAction *self,
                             const char    *today)
{
  g_return_val_if_fail (MANDATE_IS_ACTION (self), MANDATE_ACTION_OPEN);

  if (mandate_action_is_open (self))
    return get_open_standing (self, today);

  if (g_strcmp0 (self->state, "done") != 0)
    return MANDATE_ACTION_CANCELLED;

  if (self->effect != NULL && self->effect_checked_on != NULL && strcmp (self->effect_checked_on, today) <= 0)
    return MANDATE_ACTION_CLOSED;

  return mandate_action_wants_effect (self) ? MANDATE_ACTION_EFFECT_TO_CHECK : MANDATE_ACTION_DONE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-action.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"

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
};

G_DEFINE_FINAL_TYPE (MandateAction, mandate_action, MANDATE_TYPE_RECORD)

static void
mandate_action_class_init (MandateActionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "action",
                                 N_ ("Action"), N_ ("Actions"),
                                 fields, G_N_ELEMENTS (fields));
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
 * mandate_action_is_overdue:
 * @self: an action
 * @today: a day
 *
 * Returns: whether it is still open though its day has passed
 */
gboolean
mandate_action_is_overdue (MandateAction *self,
                           const char    *today)
{
  g_return_val_if_fail (MANDATE_IS_ACTION (self), FALSE);

  return mandate_action_is_open (self) && self->due_on != NULL && strcmp (self->due_on, today) < 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-obligation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-action-acts.h"
#include "mandate-change.h"

static const MandateChoice kind_choices[] = {
  { "law", N_ ("Law") },
  { "regulation", N_ ("Regulation") },
  { "contract", N_ ("Contract") },
  { "customer", N_ ("Demand of a customer") },
  { NULL, NULL },
};

static const MandateChoice verdict_choices[] = {
  { "unknown", N_ ("Not assessed yet") },
  { "met", N_ ("Fulfilled") },
  { "partly", N_ ("Fulfilled in part") },
  { "not-met", N_ ("Not fulfilled") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateObligation, title, TEXT, N_ ("Obligation"), .is_required = TRUE),
  MANDATE_FIELD (MandateObligation, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "law"),
  MANDATE_FIELD (MandateObligation, party, REFERENCE, N_ ("Interested party"), .references = "interested-party"),
  MANDATE_FIELD (MandateObligation, reason, LONG_TEXT, N_ ("Why it applies")),
  MANDATE_FIELD (MandateObligation, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateObligation, method, LONG_TEXT, N_ ("How it is assessed")),
  MANDATE_FIELD (MandateObligation, verdict, CHOICE, N_ ("Verdict"), .is_required = TRUE, .choices = verdict_choices, .initial = "unknown"),
  MANDATE_FIELD (MandateObligation, assessed_on, DATE, N_ ("Assessed on")),
  MANDATE_FIELD (MandateObligation, review_on, DATE, N_ ("Looked at again on")),
  MANDATE_FIELD (MandateObligation, notes, LONG_TEXT, N_ ("Notes")),
};

G_DEFINE_FINAL_TYPE (MandateObligation, mandate_obligation, MANDATE_TYPE_RECORD)

/* What is not fulfilled has something done about it from the same step on; once that is begun, it goes its way. */
static void
mandate_obligation_complete (MandateRecord *record,
                             MandateChange *change)
{
  MandateObligation *self = MANDATE_OBLIGATION (record);
  MandateObligation *old = (MandateObligation *) mandate_change_find_old (change, record);

  if (g_strcmp0 (self->verdict, "unknown") != 0 && self->assessed_on == NULL && (old == NULL || g_strcmp0 (old->verdict, self->verdict) != 0))
    mandate_record_set (record, "assessed_on", mandate_change_get_day (change), NULL);

  if (mandate_obligation_falls_short (self) && (old == NULL || !mandate_obligation_falls_short (old)))
    mandate_action_put_obligation (change, self);
}

/* A verdict is somebody's, of a day that has come. */
static void
mandate_obligation_check (MandateRecord *record,
                          MandateChange *change)
{
  MandateObligation *self = MANDATE_OBLIGATION (record);

  if (self->assessed_on != NULL && strcmp (self->assessed_on, mandate_change_get_today (change)) > 0)
    mandate_change_refuse (change, record, "assessed_on", _ ("a verdict can’t be of a day to come. Enter the day on which somebody looked."));

  if (self->assessed_on != NULL && self->review_on != NULL && strcmp (self->review_on, self->assessed_on) <= 0)
    mandate_change_refuse (change, record, "review_on", _ ("it is looked at again after it was assessed. Choose a later day."));
}

static void
mandate_obligation_class_init (MandateObligationClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "obligation",
                                 N_ ("Obligation"), N_ ("Obligations"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_obligation_complete;
  record_class->check = mandate_obligation_check;
}

static void
mandate_obligation_init (MandateObligation *self)
{
}

/**
 * mandate_obligation_falls_short:
 * @self: an obligation
 *
 * Returns: whether somebody found that it is not fulfilled, or only in part
 */
gboolean
mandate_obligation_falls_short (MandateObligation *self)
{
  g_return_val_if_fail (MANDATE_IS_OBLIGATION (self), FALSE);

  return g_strcmp0 (self->verdict, "not-met") == 0 || g_strcmp0 (self->verdict, "partly") == 0;
}

/**
 * mandate_obligation_find_action:
 * @self: an obligation of the register
 * @reg: the records
 *
 * Returns: (transfer none) (nullable): what is being done about it, or was done
 *   since it was assessed; what was called off is nothing
 */
MandateAction *
mandate_obligation_find_action (MandateObligation *self,
                                MandateRegister   *reg)
{
  MandateRecordList *actions = mandate_register_get_list (reg, MANDATE_TYPE_ACTION);
  MandateAction     *done = NULL;

  g_return_val_if_fail (MANDATE_IS_OBLIGATION (self), NULL);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (g_strcmp0 (action->obligation, mandate_record_get_id (MANDATE_RECORD (self))) != 0 || g_strcmp0 (action->state, "cancelled") == 0)
        continue;

      if (mandate_action_is_open (action))
        return action;
      if (self->assessed_on == NULL || g_strcmp0 (action->done_on, self->assessed_on) >= 0)
        done = action;
    }

  return done;
}

/**
 * mandate_obligation_get_standing:
 * @self: an obligation of the register
 * @reg: the records
 * @today: a day
 *
 * Returns: how it stands on that day; it follows from the rest and is not kept
 */
MandateObligationStanding
mandate_obligation_get_standing (MandateObligation *self,
                                 MandateRegister   *reg,
                                 const char        *today)
{
  g_return_val_if_fail (MANDATE_IS_OBLIGATION (self), MANDATE_OBLIGATION_UNKNOWN);

  if (g_strcmp0 (self->verdict, "unknown") == 0 || (self->assessed_on != NULL && strcmp (self->assessed_on, today) > 0))
    return MANDATE_OBLIGATION_UNKNOWN;

  if (mandate_obligation_falls_short (self) && mandate_obligation_find_action (self, reg) == NULL)
    return MANDATE_OBLIGATION_UNANSWERED;

  if (self->review_on != NULL && strcmp (self->review_on, today) < 0)
    return MANDATE_OBLIGATION_LOOK_AGAIN;

  return mandate_obligation_falls_short (self) ? MANDATE_OBLIGATION_UNDER_WAY : MANDATE_OBLIGATION_MET;
}

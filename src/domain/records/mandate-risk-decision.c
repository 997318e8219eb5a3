/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-risk-decision.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-date-words.h"
#include "mandate-person.h"
#include "mandate-record-list.h"
#include "mandate-register.h"

static const MandateChoice decision_choices[] = {
  { "treat", N_ ("Reduce it") },
  { "accept", N_ ("Accept it") },
  { "avoid", N_ ("Avoid it") },
  { "share", N_ ("Share it") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRiskDecision, title, TEXT, N_ ("Risk"), .is_required = TRUE, .help = N_ ("One sentence: what could happen, and what it would do.")),
  MANDATE_FIELD (MandateRiskDecision, decision, CHOICE, N_ ("Decision"), .is_required = TRUE, .choices = decision_choices, .initial = "treat"),
  MANDATE_FIELD (MandateRiskDecision, decided_on, DATE, N_ ("Decided on")),
  MANDATE_FIELD (MandateRiskDecision, decided_by, REFERENCE, N_ ("Decided by"), .references = "person"),
  MANDATE_FIELD (MandateRiskDecision, owner, REFERENCE, N_ ("Risk owner"), .references = "person"),
  MANDATE_FIELD (MandateRiskDecision, reason, LONG_TEXT, N_ ("Reason")),
  MANDATE_FIELD (MandateRiskDecision, due_on, DATE, N_ ("Treated by")),
  MANDATE_FIELD (MandateRiskDecision, review_on, DATE, N_ ("Looked at again on")),
  MANDATE_FIELD (MandateRiskDecision, review, REFERENCE, N_ ("Review"), .references = "review"),
};

G_DEFINE_FINAL_TYPE (MandateRiskDecision, mandate_risk_decision, MANDATE_TYPE_RECORD)

/* Who lives with a risk on behalf of all is top management; why, the next audit asks (6.1.3 f). */
static void
check_acceptance (MandateRiskDecision *self,
                  MandateChange       *change)
{
  MandateRecord   *record = MANDATE_RECORD (self);
  MandatePerson   *person = mandate_change_find (change, MANDATE_TYPE_PERSON, self->decided_by);
  g_autofree char *day = mandate_date_to_words (self->decided_on, NULL);

  if (self->decided_on == NULL)
    mandate_change_refuse (change, record, "decided_on", _ ("a risk is accepted on a day. Fill it in."));
  if (self->reason == NULL)
    mandate_change_refuse (change, record, "reason", _ ("a risk is accepted for a reason. Say why it may stay."));

  if (person == NULL)
    mandate_change_refuse (change, record, "decided_by", _ ("a risk is accepted by somebody. Choose a person of top management."));
  else if (self->decided_on != NULL && !(person->is_top_management && mandate_person_is_active (person, self->decided_on)))
    /* Translators: %1$s is a person, %2$s a day. */
    mandate_change_refuse (change, record, "decided_by", _ ("%1$s did not belong to top management on %2$s. Only top management accepts a risk."), person->name, day);
}

static void
mandate_risk_decision_check (MandateRecord *record,
                             MandateChange *change)
{
  MandateRiskDecision *self = MANDATE_RISK_DECISION (record);

  if (mandate_risk_decision_is_accepted (self))
    check_acceptance (self, change);
}

static void
mandate_risk_decision_class_init (MandateRiskDecisionClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "risk-decision",
                                 N_ ("Risk decision"), N_ ("Risk decisions"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_risk_decision_check;
}

static void
mandate_risk_decision_init (MandateRiskDecision *self)
{
}

gboolean
mandate_risk_decision_is_accepted (MandateRiskDecision *self)
{
  g_return_val_if_fail (MANDATE_IS_RISK_DECISION (self), FALSE);

  return g_strcmp0 (self->decision, "accept") == 0;
}

/**
 * mandate_risk_decision_find_state:
 * @self: a decision about a risk
 * @reg: the records
 * @today: a day
 *
 * Returns: (transfer none) (nullable): how far the treatment was when somebody
 *   noted it last, up to that day
 */
MandateRiskState *
mandate_risk_decision_find_state (MandateRiskDecision *self,
                                  MandateRegister     *reg,
                                  const char          *today)
{
  MandateRecordList *states = mandate_register_get_list (reg, MANDATE_TYPE_RISK_STATE);
  MandateRiskState  *last = NULL;

  g_return_val_if_fail (MANDATE_IS_RISK_DECISION (self), NULL);

  for (guint i = 0; i < mandate_record_list_get_length (states); i++)
    {
      MandateRiskState *state = mandate_record_list_get (states, i);

      /* Of one day, what was noted later. */
      if (g_strcmp0 (state->risk_decision, mandate_record_get_id (MANDATE_RECORD (self))) == 0 &&
          strcmp (state->noted_on, today) <= 0 && (last == NULL || strcmp (state->noted_on, last->noted_on) >= 0))
        last = state;
    }

  return last;
}

/**
 * mandate_risk_decision_get_standing:
 * @self: a decision about a risk
 * @reg: the records
 * @today: a day
 *
 * Returns: how it stands on that day; it follows from the rest and is not kept
 */
MandateRiskStanding
mandate_risk_decision_get_standing (MandateRiskDecision *self,
                                    MandateRegister     *reg,
                                    const char          *today)
{
  MandateRiskState *state;

  g_return_val_if_fail (MANDATE_IS_RISK_DECISION (self), MANDATE_RISK_PLANNED);

  if (mandate_risk_decision_is_accepted (self))
    return self->review_on != NULL && strcmp (self->review_on, today) < 0 ? MANDATE_RISK_LOOK_AGAIN : MANDATE_RISK_ACCEPTED;

  state = mandate_risk_decision_find_state (self, reg, today);

  if (state != NULL && g_str_equal (state->state, "done"))
    return MANDATE_RISK_TREATED;
  if (state != NULL && g_str_equal (state->state, "stopped"))
    return MANDATE_RISK_STOPPED;
  if (self->due_on != NULL && strcmp (self->due_on, today) < 0)
    return MANDATE_RISK_OVERDUE;

  return state != NULL && g_str_equal (state->state, "under-way") ? MANDATE_RISK_UNDER_WAY : MANDATE_RISK_PLANNED;
}

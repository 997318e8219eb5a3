/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-risk-state.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"

static const MandateChoice state_choices[] = {
  { "planned", N_ ("Planned") },
  { "under-way", N_ ("Under way") },
  { "done", N_ ("Done") },
  { "stopped", N_ ("Stopped") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRiskState, risk_decision, REFERENCE, N_ ("Risk decision"), .is_required = TRUE, .is_part_of = TRUE, .references = "risk-decision"),
  MANDATE_FIELD (MandateRiskState, noted_on, DATE, N_ ("Noted on"), .is_required = TRUE),
  MANDATE_FIELD (MandateRiskState, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "under-way"),
  MANDATE_FIELD (MandateRiskState, note, LONG_TEXT, N_ ("Note")),
};

G_DEFINE_FINAL_TYPE (MandateRiskState, mandate_risk_state, MANDATE_TYPE_RECORD)

/* How it was on a day stays as it was noted: the course of a treatment is what an auditor follows (8.3). */
static void
mandate_risk_state_check (MandateRecord *record,
                          MandateChange *change)
{
  MandateRiskState *self = MANDATE_RISK_STATE (record);
  MandateRecord    *old = mandate_change_find_old (change, record);

  if (old != NULL && !mandate_record_equal (old, record))
    mandate_change_refuse (change, record, "state", _ ("what was noted stays as it is. Note how it stands now as another state."));
  else if (old == NULL && self->noted_on != NULL && strcmp (self->noted_on, mandate_change_get_today (change)) > 0)
    mandate_change_refuse (change, record, "noted_on", _ ("nobody knows yet how it will stand then. Choose a day that has come."));
}

static void
mandate_risk_state_class_init (MandateRiskStateClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "risk-state",
                                 N_ ("State of treatment"), N_ ("States of treatment"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_risk_state_check;
}

static void
mandate_risk_state_init (MandateRiskState *self)
{
}

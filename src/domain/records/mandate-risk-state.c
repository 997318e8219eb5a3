/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-risk-state.h"

#include <glib/gi18n-lib.h>

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

static void
mandate_risk_state_class_init (MandateRiskStateClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "risk-state",
                                 N_ ("State of treatment"), N_ ("States of treatment"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_risk_state_init (MandateRiskState *self)
{
}

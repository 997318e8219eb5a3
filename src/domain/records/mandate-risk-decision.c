/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-risk-decision.h"

#include <glib/gi18n-lib.h>

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

static void
mandate_risk_decision_class_init (MandateRiskDecisionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "risk-decision",
                                 N_ ("Risk decision"), N_ ("Risk decisions"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_risk_decision_init (MandateRiskDecision *self)
{
}

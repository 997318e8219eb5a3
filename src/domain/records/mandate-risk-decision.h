/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RISK_DECISION (mandate_risk_decision_get_type ())
G_DECLARE_FINAL_TYPE (MandateRiskDecision, mandate_risk_decision, MANDATE, RISK_DECISION, MandateRecord)

/**
 * MandateRiskDecision:
 *
 * What top management decided about a risk;
 * how risks are assessed is kept elsewhere (6.1, 8.3).
 */
struct _MandateRiskDecision
{
  MandateRecord parent_instance;

  char *title;
  char *decision;
  char *decided_on;
  char *decided_by; /* (nullable) id of a person */
  char *owner;      /* (nullable) id of a person */
  char *reason;
  char *due_on;
  char *review_on;
  char *review; /* (nullable) id of a review */
};

G_END_DECLS

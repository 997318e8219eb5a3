/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"
#include "mandate-register.h"
#include "mandate-risk-state.h"

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

/**
 * MandateRiskStanding:
 * @MANDATE_RISK_PLANNED: to be treated; nothing was done yet
 * @MANDATE_RISK_UNDER_WAY: it is being treated
 * @MANDATE_RISK_OVERDUE: to be treated, and the day for it has passed
 * @MANDATE_RISK_TREATED: the treatment is done
 * @MANDATE_RISK_STOPPED: the treatment was stopped
 * @MANDATE_RISK_ACCEPTED: it stays as it is
 * @MANDATE_RISK_LOOK_AGAIN: accepted, and the day to look at it again has passed
 *
 * How what was decided about a risk stands.
 */
typedef enum
{
  MANDATE_RISK_PLANNED,
  MANDATE_RISK_UNDER_WAY,
  MANDATE_RISK_OVERDUE,
  MANDATE_RISK_TREATED,
  MANDATE_RISK_STOPPED,
  MANDATE_RISK_ACCEPTED,
  MANDATE_RISK_LOOK_AGAIN,
} MandateRiskStanding;

gboolean            mandate_risk_decision_is_accepted (MandateRiskDecision *self);
MandateRiskState   *mandate_risk_decision_find_state (MandateRiskDecision *self,
                                                      MandateRegister     *reg,
                                                      const char          *today);
MandateRiskStanding mandate_risk_decision_get_standing (MandateRiskDecision *self,
                                                        MandateRegister     *reg,
                                                        const char          *today);

G_END_DECLS

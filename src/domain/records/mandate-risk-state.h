/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RISK_STATE (mandate_risk_state_get_type ())
G_DECLARE_FINAL_TYPE (MandateRiskState, mandate_risk_state, MANDATE, RISK_STATE, MandateRecord)

/**
 * MandateRiskState:
 *
 * How far the treatment of a risk was on a day;
 * the state is never overwritten.
 */
struct _MandateRiskState
{
  MandateRecord parent_instance;

  char *risk_decision; /* id of a risk-decision */
  char *noted_on;
  char *state;
  char *note;
};

G_END_DECLS

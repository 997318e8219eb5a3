/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-role-holding.h"
#include "mandate-role.h"

G_BEGIN_DECLS

/**
 * MandateDutyGaps:
 * @MANDATE_DUTY_NO_AUTHORITY: what the holder may decide is not written down
 * @MANDATE_DUTY_NO_REPORTING_LINE: how the holder reports to the top is not (5.3 b alone)
 * @MANDATE_DUTY_NO_HOLDER: nobody holds it
 * @MANDATE_DUTY_NO_LEAD: several hold it, and none leads
 * @MANDATE_DUTY_HOLDER_GONE: who holds it is not here
 * @MANDATE_DUTY_NOT_APPOINTED: it is not recorded who gave it
 * @MANDATE_DUTY_APPOINTED_BELOW: who gave it was not top management
 * @MANDATE_DUTY_NOT_ACCEPTED: the holder's yes is not recorded
 * @MANDATE_DUTY_NOT_KNOWN: that the others were told is not
 *
 * What one of the two mandated responsibilities lacks (5.3 a and b, typical finding 5).
 */
typedef enum
{
  MANDATE_DUTY_NO_AUTHORITY = 1 << 0,
  MANDATE_DUTY_NO_REPORTING_LINE = 1 << 1,
  MANDATE_DUTY_NO_HOLDER = 1 << 2,
  MANDATE_DUTY_NO_LEAD = 1 << 3,
  MANDATE_DUTY_HOLDER_GONE = 1 << 4,
  MANDATE_DUTY_NOT_APPOINTED = 1 << 5,
  MANDATE_DUTY_APPOINTED_BELOW = 1 << 6,
  MANDATE_DUTY_NOT_ACCEPTED = 1 << 7,
  MANDATE_DUTY_NOT_KNOWN = 1 << 8,
} MandateDutyGaps;

MandateDutyGaps mandate_duty_find_role_gaps (MandateRegister *reg,
                                             MandateRole     *role,
                                             const char      *date);
MandateDutyGaps mandate_duty_find_holding_gaps (MandateRegister    *reg,
                                                MandateRoleHolding *holding,
                                                const char         *date);
gboolean        mandate_duty_has_deputy (MandateRegister *reg,
                                         const char      *role,
                                         const char      *date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-raci-activity.h"
#include "mandate-raci-cell.h"

G_BEGIN_DECLS

/**
 * MandateRaciProblems:
 * @MANDATE_RACI_NO_ACCOUNTABLE: nobody answers for it
 * @MANDATE_RACI_MANY_ACCOUNTABLE: more than one role answers for it
 * @MANDATE_RACI_NO_RESPONSIBLE: nobody does it
 * @MANDATE_RACI_NOT_HELD: somebody who is not here answers for it or does it
 * @MANDATE_RACI_NOT_TOP_MANAGEMENT: the top answers for it, and another role has it
 * @MANDATE_RACI_OWN_WORK: who is responsible for conformance audits
 *
 * What breaks the rules of a row: exactly one A, at least one R, both held;
 * what only the top can answer for stays there; nobody audits their own work.
 */
typedef enum
{
  MANDATE_RACI_NO_ACCOUNTABLE = 1 << 0,
  MANDATE_RACI_MANY_ACCOUNTABLE = 1 << 1,
  MANDATE_RACI_NO_RESPONSIBLE = 1 << 2,
  MANDATE_RACI_NOT_HELD = 1 << 3,
  MANDATE_RACI_NOT_TOP_MANAGEMENT = 1 << 4,
  MANDATE_RACI_OWN_WORK = 1 << 5,
} MandateRaciProblems;

GPtrArray          *mandate_raci_list_activities (MandateRegister *reg);
GPtrArray          *mandate_raci_list_roles (MandateRegister *reg,
                                             const char      *activity,
                                             const char      *letter);
const char         *mandate_raci_find_letter (MandateRegister *reg,
                                              const char      *activity,
                                              const char      *role);
MandateRaciProblems mandate_raci_count_problems (guint n_accountable,
                                                 guint n_responsible);

void                 mandate_raci_set_letter (MandateChange *change,
                                              const char    *activity,
                                              const char    *role,
                                              const char    *letter);
void                 mandate_raci_keep_accountable (MandateChange *change,
                                                    const char    *activity,
                                                    const char    *role);
MandateRaciActivity *mandate_raci_add_activity (MandateChange *change,
                                                const char    *title);
gboolean             mandate_raci_move_activity (MandateChange *change,
                                                 const char    *activity,
                                                 int            places);

G_END_DECLS

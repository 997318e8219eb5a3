/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-role-holding.h"
#include "mandate-role.h"

G_BEGIN_DECLS

/**
 * MandateReportingProblems:
 * @MANDATE_REPORTING_VACANT: nobody who is here holds the role
 * @MANDATE_REPORTING_CIRCLE: the line comes back to where it began
 * @MANDATE_REPORTING_TO_NOBODY: nobody who is here holds the role that it reports to
 * @MANDATE_REPORTING_NOT_TO_TOP: the line does not end at top management (5.3 b alone)
 *
 * What is wrong with where a role stands.
 */
typedef enum
{
  MANDATE_REPORTING_VACANT = 1 << 0,
  MANDATE_REPORTING_CIRCLE = 1 << 1,
  MANDATE_REPORTING_TO_NOBODY = 1 << 2,
  MANDATE_REPORTING_NOT_TO_TOP = 1 << 3,
} MandateReportingProblems;

/**
 * MandateReportingPlace:
 * @role: (unowned): the role
 * @holdings: (element-type MandateRoleHolding): those of the day, the lead first
 * @n_here: how many people who are here hold it, members of bodies included
 * @above: place of the role that it reports to, or -1 at the top
 * @n_below: how many roles report to it
 * @level: 0 at the top
 * @problems: what is wrong
 *
 * Where a role stands.
 */
typedef struct
{
  MandateRole             *role;
  GPtrArray               *holdings;
  guint                    n_here;
  int                      above;
  guint                    n_below;
  guint                    level;
  MandateReportingProblems problems;
} MandateReportingPlace;

GPtrArray *mandate_reporting_lines_read (MandateRegister *reg,
                                         const char      *date);
gboolean   mandate_reporting_lines_has_any (GPtrArray *places);
int        mandate_reporting_lines_find (GPtrArray  *places,
                                         const char *role);

const char *mandate_reporting_place_get_clause (const MandateReportingPlace *place);

char *mandate_reporting_place_name_holder (MandateRegister    *reg,
                                           MandateRoleHolding *holding,
                                           const char         *date);

gboolean mandate_reporting_lines_come_back (MandateChange *change,
                                            MandateRole   *role);

G_END_DECLS

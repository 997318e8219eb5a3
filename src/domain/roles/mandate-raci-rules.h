/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-raci-chart.h"
#include "mandate-raci-exception.h"

G_BEGIN_DECLS

gboolean   mandate_raci_is_of_top_management (const char *title);
gboolean   mandate_raci_is_about_audit (const char *title);
GPtrArray *mandate_raci_list_own_auditors (MandateRaciChart *chart,
                                           const char       *activity);

gboolean mandate_raci_is_held_by_the_top (MandateRegister *reg,
                                          MandateRole     *role,
                                          const char      *date);

MandateRaciProblems mandate_raci_chart_find_problems (MandateRaciChart *chart,
                                                      const char       *activity);
MandateRaciProblems mandate_raci_chart_find_open_problems (MandateRaciChart *chart,
                                                           const char       *activity);
MandateRaciProblems mandate_raci_find_problems (MandateRegister *reg,
                                                const char      *activity,
                                                const char      *date);

const char           *mandate_raci_problem_get_rule (MandateRaciProblems problem);
MandateRaciException *mandate_raci_find_exception (MandateRegister    *reg,
                                                   const char         *activity,
                                                   MandateRaciProblems problem,
                                                   const char         *date);
MandateRaciProblems   mandate_raci_find_accepted (MandateRegister *reg,
                                                  const char      *activity,
                                                  const char      *date);

G_END_DECLS

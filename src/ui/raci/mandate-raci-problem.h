/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-raci-chart.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_PROBLEM (mandate_raci_problem_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciProblem, mandate_raci_problem, MANDATE, RACI_PROBLEM, GtkWidget)

GtkWidget  *mandate_raci_problem_new (MandateSession *session,
                                      const char     *activity,
                                      gboolean        is_narrow);
gboolean    mandate_raci_problem_update (MandateRaciProblem *self,
                                         MandateRaciChart   *chart);
const char *mandate_raci_problem_get_word (MandateRaciProblem *self);

G_END_DECLS

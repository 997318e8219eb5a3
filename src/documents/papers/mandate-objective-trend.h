/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-objective-progress.h"
#include "mandate-trend.h"

G_BEGIN_DECLS

/**
 * MandateSayDay:
 * @date: a day, ISO 8601
 *
 * Returns: (transfer full): it as it is shown to whoever reads
 */
typedef char *(*MandateSayDay) (const char *date);

char         *mandate_objective_say_value (const MandateObjective   *objective,
                                           double                    value,
                                           const MandateTranslation *translation);
char         *mandate_objective_say_progress (const MandateObjectiveProgress *progress,
                                              MandateSayDay                   say_day,
                                              const MandateTranslation       *translation);
MandateTrend *mandate_objective_make_trend (MandateRegister                *reg,
                                            const MandateObjectiveProgress *progress,
                                            const char                     *until,
                                            MandateSayDay                   say_day,
                                            const MandateTranslation       *translation);

G_END_DECLS

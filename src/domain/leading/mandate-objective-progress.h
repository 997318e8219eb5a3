/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-objective-reading.h"
#include "mandate-objective.h"
#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* A reading says something for so many months; after that it is measured again. */
#define MANDATE_READING_MONTHS 12

/**
 * MandateProgress:
 * @MANDATE_PROGRESS_REACHED: the target is met
 * @MANDATE_PROGRESS_ON_TRACK: its day is still to come, and the last reading is where it could be
 * @MANDATE_PROGRESS_BEHIND: its day is still to come, but the last reading is worse than
 *   the one before, or further from the target than the time that is left allows
 * @MANDATE_PROGRESS_NOT_MEASURED: its day is still to come, and the last reading is too old
 * @MANDATE_PROGRESS_NEVER_MEASURED: its day is still to come, and nothing was ever read
 * @MANDATE_PROGRESS_PAST: its day has passed, and nobody said whether it was reached
 * @MANDATE_PROGRESS_MISSED: it was given up as missed
 * @MANDATE_PROGRESS_DROPPED: nobody works for it any more
 *
 * How far an objective has come (6.2).
 */
typedef enum
{
  MANDATE_PROGRESS_REACHED,
  MANDATE_PROGRESS_ON_TRACK,
  MANDATE_PROGRESS_BEHIND,
  MANDATE_PROGRESS_NOT_MEASURED,
  MANDATE_PROGRESS_NEVER_MEASURED,
  MANDATE_PROGRESS_PAST,
  MANDATE_PROGRESS_MISSED,
  MANDATE_PROGRESS_DROPPED,
} MandateProgress;

/**
 * MandateObjectiveProgress:
 * @objective: (owned): an objective
 * @readings: (owned) (element-type MandateObjectiveReading): those that count, the earliest first
 * @reading: (nullable): the last of them
 * @before: (nullable): the one before
 * @progress: how far it has come
 *
 * An objective as its readings say it stands on a day.
 */
typedef struct
{
  MandateObjective        *objective;
  GPtrArray               *readings;
  MandateObjectiveReading *reading;
  MandateObjectiveReading *before;
  MandateProgress          progress;
} MandateObjectiveProgress;

MandateObjectiveProgress *mandate_objective_progress_new (MandateRegister  *reg,
                                                          MandateObjective *objective,
                                                          const char       *until);
void                      mandate_objective_progress_free (MandateObjectiveProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateObjectiveProgress, mandate_objective_progress_free)

GPtrArray               *mandate_objective_list_readings (MandateRegister  *reg,
                                                          MandateObjective *objective,
                                                          const char       *until);
MandateObjectiveReading *mandate_objective_find_last_reading (MandateRegister  *reg,
                                                              MandateObjective *objective,
                                                              const char       *until);
GPtrArray               *mandate_objective_list_all_readings (MandateRegister  *reg,
                                                              MandateObjective *objective);
GHashTable              *mandate_objective_map_corrections (MandateRegister *reg);

gboolean    mandate_progress_is_good (MandateProgress progress);
gboolean    mandate_progress_is_unmeasured (MandateProgress progress);
const char *mandate_progress_get_name (MandateProgress progress);
const char *mandate_progress_get_word (MandateProgress           progress,
                                       const MandateTranslation *translation);

GPtrArray *mandate_business_goal_list_objectives (MandateRegister *reg,
                                                  const char      *goal);

G_END_DECLS

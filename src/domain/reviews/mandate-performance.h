/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-action.h"
#include "mandate-objective-progress.h"
#include "mandate-observation.h"
#include "mandate-policy-standing.h"
#include "mandate-resource-ledger.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/* A review is held in time when it is held no later than so many days after its day. */
#define MANDATE_REVIEW_DAYS_OF_GRACE 7

#define MANDATE_PERFORMANCE_QUARTERS 4

/**
 * MandatePerformanceQuarter:
 * @starts_on: its first day
 * @ends_on: its last day, or the day of the report where that comes first
 * @year: its year
 * @quarter: 1 to 4
 * @n_done: actions that were done in it
 * @n_open: actions that were open at its end and had time left
 * @n_overdue: actions that were open at its end though their day had passed
 * @n_in_time: reviews planned for it that were held in time
 * @n_late: reviews planned for it that were held later
 * @n_missed: reviews planned for it that were not held
 */
typedef struct
{
  char *starts_on;
  char *ends_on;
  guint year;
  guint quarter;
  guint n_done;
  guint n_open;
  guint n_overdue;
  guint n_in_time;
  guint n_late;
  guint n_missed;
} MandatePerformanceQuarter;

/**
 * MandatePerformance:
 * @from: the first day that is looked at
 * @until: the last one
 * @objectives: (element-type MandateObjectiveProgress): those that were not dropped
 * @n_on_track: how many of them are reached or on track
 * @n_not_measured: how many of them nobody measured in twelve months
 * @quarters: the four up to @until, the earliest first
 * @done: (element-type MandateAction): done in the time
 * @open: (element-type MandateAction): open on the last day, and with time left
 * @overdue: (element-type MandateAction): open on the last day though theirs has passed
 * @observations: (element-type MandateObservation): seen in the time, or still open at its end
 * @reviews: (element-type MandateReview): held in the time
 * @ledger: what was asked for, approved and used in the year of the last day
 * @policies: (element-type MandatePolicyStanding): those with a version in force
 *
 * How the management system performs (5.3 b, 9.1): counted once for the report,
 * the summary and the screen. Each figure is on record; none of them is a score.
 */
typedef struct
{
  char                     *from;
  char                     *until;
  GPtrArray                *objectives;
  guint                     n_on_track;
  guint                     n_not_measured;
  MandatePerformanceQuarter quarters[MANDATE_PERFORMANCE_QUARTERS];
  GPtrArray                *done;
  GPtrArray                *open;
  GPtrArray                *overdue;
  GPtrArray                *observations;
  GPtrArray                *reviews;
  MandateResourceLedger    *ledger;
  GPtrArray                *policies;
} MandatePerformance;

MandatePerformance *mandate_performance_new (MandateRegister *reg,
                                             const char      *from,
                                             const char      *until);
void                mandate_performance_free (MandatePerformance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePerformance, mandate_performance_free)

void mandate_performance_count_reach (const MandatePerformance *self,
                                      guint                    *n_read,
                                      guint                    *n_readers);

G_END_DECLS

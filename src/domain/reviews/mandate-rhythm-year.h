/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review-plan.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateRhythmState:
 * @MANDATE_RHYTHM_HELD: it was held
 * @MANDATE_RHYTHM_PLANNED: it has a day that is still to come
 * @MANDATE_RHYTHM_WANTED: the plan wants it, no day is set
 * @MANDATE_RHYTHM_OVERDUE: the day is past, and nothing says that it was held
 * @MANDATE_RHYTHM_MISSED: it was not held, and that is written down
 *
 * What became of a review.
 */
typedef enum
{
  MANDATE_RHYTHM_HELD,
  MANDATE_RHYTHM_PLANNED,
  MANDATE_RHYTHM_WANTED,
  MANDATE_RHYTHM_OVERDUE,
  MANDATE_RHYTHM_MISSED,
} MandateRhythmState;

/**
 * MandateRhythmFact:
 * @state: what became of it
 * @day: the day on which it was held, is planned or wanted
 * @first_day: (nullable): the day that was planned first, if it is another
 * @reason: (nullable): why it was moved or missed, in the words of who did it
 * @review: (nullable) (unowned): the review; %NULL where only the plan wants one
 *
 * One review of a year, as a fact.
 */
typedef struct
{
  MandateRhythmState state;
  char              *day;
  char              *first_day;
  char              *reason;
  MandateReview     *review;
} MandateRhythmFact;

/**
 * MandateRhythmRow:
 * @plan: (nullable) (unowned): the plan; %NULL for reviews of no plan
 * @facts: (element-type MandateRhythmFact): what was, and will be, in order
 *
 * A year of a rhythm.
 */
typedef struct
{
  MandateReviewPlan *plan;
  GPtrArray         *facts;
} MandateRhythmRow;

void mandate_rhythm_fact_free (MandateRhythmFact *self);
void mandate_rhythm_row_free (MandateRhythmRow *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRhythmFact, mandate_rhythm_fact_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRhythmRow, mandate_rhythm_row_free)

GPtrArray *mandate_rhythm_list_year (MandateRegister *reg,
                                     int              year,
                                     const char      *today);
guint      mandate_rhythm_count_on_time (GPtrArray *rows,
                                         guint     *n_over);

G_END_DECLS

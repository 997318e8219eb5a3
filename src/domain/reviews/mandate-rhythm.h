/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review-plan.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateRhythmDay:
 * @nominal: the day that the rule names, in ISO 8601
 * @day: the day after days off were left, the same as @nominal if it is none
 * @is_taken: whether a review has a day already that stands for it
 *
 * A day on which a plan wants a review.
 */
typedef struct
{
  char    *nominal;
  char    *day;
  gboolean is_taken;
} MandateRhythmDay;

void mandate_rhythm_day_free (MandateRhythmDay *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRhythmDay, mandate_rhythm_day_free)

int mandate_rhythm_get_weekday (const char *date);

GPtrArray  *mandate_rhythm_list_free_days (MandateRegister *reg);
gboolean    mandate_rhythm_is_day_off (const char *date,
                                       GPtrArray  *free_days);
const char *mandate_rhythm_find_free_day (const char *date,
                                          GPtrArray  *free_days);
char       *mandate_rhythm_leave_day_off (MandateReviewPlan *plan,
                                          const char        *date,
                                          GPtrArray         *free_days);

int   mandate_rhythm_get_plan_weekday (MandateReviewPlan *plan);
char *mandate_rhythm_get_nominal (MandateReviewPlan *plan,
                                  guint              position);
char *mandate_rhythm_get_day (MandateReviewPlan *plan,
                              guint              position,
                              GPtrArray         *free_days);
int   mandate_rhythm_find_position (MandateReviewPlan *plan,
                                    const char        *date,
                                    GPtrArray         *free_days,
                                    gboolean          *is_exact);
char *mandate_rhythm_follow (MandateReviewPlan *plan,
                             const char        *date,
                             GPtrArray         *free_days);
char *mandate_rhythm_get_due_day (MandateReviewPlan *plan,
                                  MandateReview     *last,
                                  GPtrArray         *free_days);

gboolean           mandate_rhythm_is_countable (MandateReviewPlan *plan);
MandateReviewPlan *mandate_rhythm_begin_at (MandateReviewPlan *plan,
                                            const char        *nominal,
                                            GPtrArray         *free_days);
GPtrArray         *mandate_rhythm_list_wanted (MandateRegister   *reg,
                                               MandateReviewPlan *plan,
                                               const char        *today,
                                               const char        *until);

G_END_DECLS

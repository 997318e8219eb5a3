/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-review-plan.h"
#include "mandate-review.h"

G_BEGIN_DECLS

/**
 * MandateCalendarStamp:
 * @sequence: the place in the journal of the last entry that touched it
 * @moment: (transfer full): when that was, in UTC, as the journal has it
 *
 * Which version of an event a calendar is told. The same records give the same file.
 */
typedef struct
{
  gint64 sequence;
  char  *moment;
} MandateCalendarStamp;

/**
 * MandateCalendarStampFunc:
 * @record: a review, a training, a message, or the plan of either
 * @stamp: (out caller-allocates): which version its event is of
 * @data: what was given with it
 *
 * Looks in the journal. An event changes with what it is made of: a review with
 * those who are invited, a plan with what was made of it and the free days.
 */
typedef void (*MandateCalendarStampFunc) (MandateRecord        *record,
                                          MandateCalendarStamp *stamp,
                                          gpointer              data);

/**
 * MandateCalendarOrder:
 * @reg: the records
 * @today: today
 * @stamp: says which version an event is of
 * @data: for @stamp
 *
 * What a calendar file is made from.
 */
typedef struct
{
  MandateRegister         *reg;
  const char              *today;
  MandateCalendarStampFunc stamp;
  gpointer                 data;
} MandateCalendarOrder;

char *mandate_calendar_format_rule (MandateReviewPlan *plan,
                                    const char        *until);
char *mandate_calendar_write (const MandateCalendarOrder *order);
char *mandate_calendar_write_plan (const MandateCalendarOrder *order,
                                   MandateReviewPlan          *plan);
char *mandate_calendar_write_invitation (const MandateCalendarOrder *order,
                                         MandateReview              *review);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-plan.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"
#include "mandate-date.h"

static const MandateChoice counts_from_choices[] = {
  { "planned", N_ ("The planned date") },
  { "held", N_ ("The day it was held") },
  { NULL, NULL },
};

static const MandateChoice nth_choices[] = {
  { "first", N_ ("First") },
  { "second", N_ ("Second") },
  { "third", N_ ("Third") },
  { "fourth", N_ ("Fourth") },
  { "last", N_ ("Last") },
  { NULL, NULL },
};

static const MandateChoice weekday_choices[] = {
  { "monday", N_ ("Monday") },
  { "tuesday", N_ ("Tuesday") },
  { "wednesday", N_ ("Wednesday") },
  { "thursday", N_ ("Thursday") },
  { "friday", N_ ("Friday") },
  { "saturday", N_ ("Saturday") },
  { "sunday", N_ ("Sunday") },
  { NULL, NULL },
};

static const MandateChoice moves_choices[] = {
  { "stays", N_ ("It stays") },
  { "next", N_ ("The next working day") },
  { "previous", N_ ("The working day before") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateReviewPlan, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandateReviewPlan, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = mandate_review_kinds, .initial = "management-review"),
  MANDATE_FIELD (MandateReviewPlan, every, INTEGER, N_ ("Every"), .is_required = TRUE, .initial = "12", .minimum = 1, .maximum = 60),
  MANDATE_FIELD (MandateReviewPlan, unit, CHOICE, N_ ("Unit"), .is_required = TRUE, .choices = mandate_interval_units, .initial = "months"),
  MANDATE_FIELD (MandateReviewPlan, first_on, DATE, N_ ("First on"), .help = N_ ("The day that the counting starts from.")),
  MANDATE_FIELD (MandateReviewPlan, counts_from, CHOICE, N_ ("Next date counts from"), .choices = counts_from_choices, .initial = "planned"),
  MANDATE_FIELD (MandateReviewPlan, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateReviewPlan, nth, CHOICE, N_ ("Which one"), .choices = nth_choices, .help = N_ ("The first, second … weekday of the month; empty keeps the day of the month."), .since_schema = 6),
  MANDATE_FIELD (MandateReviewPlan, weekday, CHOICE, N_ ("Weekday"), .choices = weekday_choices, .since_schema = 6),
  MANDATE_FIELD (MandateReviewPlan, moves, CHOICE, N_ ("On a day off"), .choices = moves_choices, .help = N_ ("What happens when the day is a weekend or a free day of yours."), .since_schema = 6),
  MANDATE_FIELD (MandateReviewPlan, body, REFERENCE, N_ ("Who meets"), .references = "body", .since_schema = 6),
  MANDATE_FIELD (MandateReviewPlan, ended_on, DATE, N_ ("Ended on"), .since_schema = 6),
};

G_DEFINE_FINAL_TYPE (MandateReviewPlan, mandate_review_plan, MANDATE_TYPE_RECORD)

static void
mandate_review_plan_class_init (MandateReviewPlanClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "review-plan",
                                 N_ ("Review plan"), N_ ("Review plans"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_review_plan_init (MandateReviewPlan *self)
{
}

/**
 * mandate_review_plan_add_interval:
 * @self: a review plan
 * @date: a day
 *
 * Returns: (transfer full): the day on which the next review after @date is due
 */
char *
mandate_review_plan_add_interval (MandateReviewPlan *self,
                                  const char        *date)
{
  g_return_val_if_fail (MANDATE_IS_REVIEW_PLAN (self), NULL);

  if (g_strcmp0 (self->unit, "weeks") == 0)
    return mandate_date_add_days (date, 7 * self->every);

  return mandate_date_add_months (date, self->every * (g_strcmp0 (self->unit, "years") == 0 ? 12 : 1));
}

/**
 * mandate_review_plan_get_due_day:
 * @self: a review plan
 * @last: (nullable): the last review that was held, with its day
 *
 * Returns: (transfer full) (nullable): the day by which the plan wants the next
 *   review (9.3.1: at planned intervals)
 */
char *
mandate_review_plan_get_due_day (MandateReviewPlan *self,
                                 MandateReview     *last)
{
  const char *from;

  g_return_val_if_fail (MANDATE_IS_REVIEW_PLAN (self), NULL);

  if (last == NULL)
    return g_strdup (self->first_on);

  from = g_strcmp0 (self->counts_from, "planned") == 0 && last->planned_on != NULL ? last->planned_on : last->held_on;

  return mandate_review_plan_add_interval (self, from);
}

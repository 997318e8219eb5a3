/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-choices.h"

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
  MANDATE_FIELD (MandateReviewPlan, ended_on, DATE, N_ ("Ended on"), .not_before = "first_on", .since_schema = 6),
};

G_DEFINE_FINAL_TYPE (MandateReviewPlan, mandate_review_plan, MANDATE_TYPE_RECORD)

/* Without its place in the month a weekday says nothing: both go together. */
static void
mandate_review_plan_complete (MandateRecord *record,
                              MandateChange *change)
{
  MandateReviewPlan *self = MANDATE_REVIEW_PLAN (record);
  MandateReviewPlan *old = (MandateReviewPlan *) mandate_change_find_old (change, record);

  if (old != NULL && old->nth != NULL && self->nth == NULL)
    g_clear_pointer (&self->weekday, g_free);
}

static void
mandate_review_plan_check (MandateRecord *record,
                           MandateChange *change)
{
  MandateReviewPlan *self = MANDATE_REVIEW_PLAN (record);

  if (self->nth != NULL && g_strcmp0 (self->unit, "weeks") == 0)
    mandate_change_refuse (change, record, "nth", "%s", _ ("a weekday of the month needs months or years. Choose them as the unit, or leave this empty."));
  else if (self->nth != NULL && self->weekday == NULL && self->first_on == NULL)
    mandate_change_refuse (change, record, "weekday", "%s", _ ("which weekday it is has to be said. Choose one, or give the first day."));
  else if (self->nth == NULL && self->weekday != NULL)
    mandate_change_refuse (change, record, "nth", "%s", _ ("the weekday needs its place in the month. Say whether it is the first, the second or the last."));
}

static void
mandate_review_plan_class_init (MandateReviewPlanClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "review-plan",
                                 N_ ("Review plan"), N_ ("Review plans"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_review_plan_complete;
  record_class->check = mandate_review_plan_check;
}

static void
mandate_review_plan_init (MandateReviewPlan *self)
{
}

/**
 * mandate_review_plan_is_active:
 * @self: a review plan
 * @today: a day
 *
 * Returns: whether it still plans something on that day; what ended plans nothing more
 */
gboolean
mandate_review_plan_is_active (MandateReviewPlan *self,
                               const char        *today)
{
  g_return_val_if_fail (MANDATE_IS_REVIEW_PLAN (self), FALSE);

  return self->ended_on == NULL || strcmp (self->ended_on, today) > 0;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* On which days a plan wants its reviews (9.3.1: at planned intervals). */

#include "config.h"

#include "mandate-rhythm.h"

#include <string.h>

#include "mandate-agenda.h"
#include "mandate-date.h"
#include "mandate-free-day.h"

/* The first day there is, a Monday. */
#define FIRST_MONDAY "0001-01-01"

/* Who is never at work for so long is not helped by another day. */
#define MAX_DAYS_TO_LEAVE 62

static const char *const weekdays[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", NULL };
static const char *const places[] = { "first", "second", "third", "fourth", NULL };

void
mandate_rhythm_day_free (MandateRhythmDay *self)
{
  if (self == NULL)
    return;

  g_free (self->nominal);
  g_free (self->day);
  g_free (self);
}

/**
 * mandate_rhythm_get_weekday:
 * @date: a valid date
 *
 * Returns: its day of the week, from 0 for Monday to 6 for Sunday
 */
int
mandate_rhythm_get_weekday (const char *date)
{
  return mandate_date_count_days (FIRST_MONDAY, date) % 7;
}

/**
 * mandate_rhythm_list_free_days:
 * @reg: the records
 *
 * Returns: (transfer full) (element-type MandateFreeDay): the organisation's own days off
 */
GPtrArray *
mandate_rhythm_list_free_days (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_FREE_DAY);
  GPtrArray         *free_days = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    g_ptr_array_add (free_days, mandate_record_list_get (list, i));

  return free_days;
}

/* What is free each year is compared without the year, and may last over New Year's Eve. */
static gboolean
covers (const MandateFreeDay *self,
        const char           *date)
{
  const char *last = self->ends_on != NULL ? self->ends_on : self->starts_on;
  gsize       skip = self->is_yearly ? strlen ("2026-") : 0;
  gboolean    is_after_start, is_before_end;

  if (self->starts_on == NULL)
    return FALSE;

  is_after_start = strcmp (date + skip, self->starts_on + skip) >= 0;
  is_before_end = strcmp (date + skip, last + skip) <= 0;

  return self->is_yearly && strcmp (self->starts_on + skip, last + skip) > 0 ? is_after_start || is_before_end : is_after_start && is_before_end;
}

/**
 * mandate_rhythm_find_free_day:
 * @date: a valid date
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Returns: (transfer none) (nullable): what the organisation calls its own day
 *   off on that day
 */
const char *
mandate_rhythm_find_free_day (const char *date,
                              GPtrArray  *free_days)
{
  for (guint i = 0; free_days != NULL && i < free_days->len; i++)
    if (covers (g_ptr_array_index (free_days, i), date))
      return ((const MandateFreeDay *) g_ptr_array_index (free_days, i))->title;

  return NULL;
}

/**
 * mandate_rhythm_is_day_off:
 * @date: a valid date
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Returns: whether it is a Saturday, a Sunday, or one of @free_days
 */
gboolean
mandate_rhythm_is_day_off (const char *date,
                           GPtrArray  *free_days)
{
  return mandate_rhythm_get_weekday (date) >= 5 || mandate_rhythm_find_free_day (date, free_days) != NULL;
}

/**
 * mandate_rhythm_leave_day_off:
 * @plan: a plan
 * @date: a valid date
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Returns: (transfer full): the working day that @plan takes in place of @date;
 *   @date itself if it is one, if the plan stays where it is, or if there is no
 *   working day in two months
 */
char *
mandate_rhythm_leave_day_off (MandateReviewPlan *plan,
                              const char        *date,
                              GPtrArray         *free_days)
{
  int step = g_strcmp0 (plan->moves, "previous") == 0 ? -1 : 1;

  if (plan->moves == NULL || g_str_equal (plan->moves, "stays"))
    return g_strdup (date);

  for (int i = 0; i < MAX_DAYS_TO_LEAVE; i++)
    {
      g_autofree char *other = mandate_date_add_days (date, i * step);

      if (!mandate_rhythm_is_day_off (other, free_days))
        return g_steal_pointer (&other);
    }

  return g_strdup (date);
}

static int
find_word (const char *const *words,
           const char        *word)
{
  for (int i = 0; words[i] != NULL; i++)
    if (g_strcmp0 (words[i], word) == 0)
      return i;

  return -1;
}

static gboolean
counts_weeks (MandateReviewPlan *plan)
{
  return g_strcmp0 (plan->unit, "weeks") == 0;
}

static int
get_months (MandateReviewPlan *plan)
{
  return (int) plan->every * (g_strcmp0 (plan->unit, "years") == 0 ? 12 : 1);
}

static gboolean
has_weekday (MandateReviewPlan *plan)
{
  return plan->nth != NULL && !counts_weeks (plan);
}

/**
 * mandate_rhythm_get_plan_weekday:
 * @plan: a plan with a first day
 *
 * Returns: the weekday that it names, or that of its first day; 0 is Monday
 */
int
mandate_rhythm_get_plan_weekday (MandateReviewPlan *plan)
{
  int weekday = find_word (weekdays, plan->weekday);

  return weekday >= 0 ? weekday : mandate_rhythm_get_weekday (plan->first_on);
}

/* (transfer full): the first, second … last weekday of the month in which @date is. */
static char *
find_in_month (MandateReviewPlan *plan,
               const char        *date)
{
  g_autofree char *first = g_strdup_printf ("%.7s-01", date);
  int              place = find_word (places, plan->nth);
  int              offset = (mandate_rhythm_get_plan_weekday (plan) - mandate_rhythm_get_weekday (first) + 7) % 7;
  g_autofree char *day = mandate_date_add_days (first, offset + 7 * (place >= 0 ? place : 4));

  /* The last one is the fifth where there is one. */
  return strncmp (day, first, strlen ("2026-11")) == 0 ? g_steal_pointer (&day) : mandate_date_add_days (day, -7);
}

/* (transfer full): the month that the counting starts from; its weekday is not before the first day. */
static char *
find_first_month (MandateReviewPlan *plan)
{
  g_autofree char *first = g_strdup_printf ("%.7s-01", plan->first_on);
  g_autofree char *day = find_in_month (plan, first);

  if (strcmp (day, plan->first_on) >= 0)
    return g_steal_pointer (&first);

  return mandate_date_add_months (first, g_strcmp0 (plan->unit, "years") == 0 ? 12 : 1);
}

/**
 * mandate_rhythm_get_nominal:
 * @plan: a plan with a first day
 * @position: which day, from 0
 *
 * Counts from the first day, so that the 31st is the 31st again after a shorter
 * month, and the 29th of February in the next leap year.
 *
 * Returns: (transfer full): the day that the rule names
 */
char *
mandate_rhythm_get_nominal (MandateReviewPlan *plan,
                            guint              position)
{
  g_autofree char *month = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (MANDATE_IS_REVIEW_PLAN (plan) && plan->first_on != NULL, NULL);

  if (counts_weeks (plan))
    return mandate_date_add_days (plan->first_on, 7 * (int) plan->every * (int) position);

  if (!has_weekday (plan))
    return mandate_date_add_months (plan->first_on, get_months (plan) * (int) position);

  month = find_first_month (plan);
  other = mandate_date_add_months (month, get_months (plan) * (int) position);

  return find_in_month (plan, other);
}

/**
 * mandate_rhythm_get_day:
 * @plan: a plan with a first day
 * @position: which day, from 0
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Returns: (transfer full): the day on which @plan wants that review
 */
char *
mandate_rhythm_get_day (MandateReviewPlan *plan,
                        guint              position,
                        GPtrArray         *free_days)
{
  g_autofree char *nominal = mandate_rhythm_get_nominal (plan, position);

  return mandate_rhythm_leave_day_off (plan, nominal, free_days);
}

/* Which day is about there; one too few or too many at most. */
static int
guess_position (MandateReviewPlan *plan,
                const char        *date)
{
  int years = atoi (date) - atoi (plan->first_on);
  int months = 12 * years + atoi (date + 5) - atoi (plan->first_on + 5);

  if (counts_weeks (plan))
    return mandate_date_count_days (plan->first_on, date) / (7 * (int) plan->every);

  return months / get_months (plan);
}

/**
 * mandate_rhythm_find_position:
 * @plan: a plan with a first day
 * @date: a valid date
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 * @is_exact: (out): whether @date is that day, before or after days off were left
 *
 * Returns: which of @plan's days is the nearest to @date
 */
int
mandate_rhythm_find_position (MandateReviewPlan *plan,
                              const char        *date,
                              GPtrArray         *free_days,
                              gboolean          *is_exact)
{
  int guess = guess_position (plan, date);
  int nearest = 0;
  int distance = G_MAXINT;

  *is_exact = FALSE;

  for (int position = MAX (guess - 2, 0); position <= MAX (guess, 0) + 2; position++)
    {
      g_autofree char *nominal = mandate_rhythm_get_nominal (plan, position);
      g_autofree char *day = mandate_rhythm_leave_day_off (plan, nominal, free_days);
      int              n_days = MIN (ABS (mandate_date_count_days (nominal, date)), ABS (mandate_date_count_days (day, date)));

      if (n_days < distance)
        {
          nearest = position;
          distance = n_days;
        }
    }

  *is_exact = distance == 0;

  return nearest;
}

/**
 * mandate_rhythm_follow:
 * @plan: a plan
 * @date: a valid date
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Returns: (transfer full): the day that the rule names after @date: the next of
 *   the plan's own days if @date is one, else an interval later
 */
char *
mandate_rhythm_follow (MandateReviewPlan *plan,
                       const char        *date,
                       GPtrArray         *free_days)
{
  gboolean         is_exact = FALSE;
  int              position = plan->first_on != NULL ? mandate_rhythm_find_position (plan, date, free_days, &is_exact) : 0;
  g_autofree char *other = NULL;

  if (is_exact)
    return mandate_rhythm_get_nominal (plan, position + 1);

  if (counts_weeks (plan))
    return mandate_date_add_days (date, 7 * (int) plan->every);

  if (!has_weekday (plan) || (plan->weekday == NULL && plan->first_on == NULL))
    return mandate_date_add_months (date, get_months (plan));

  other = mandate_date_add_months (date, get_months (plan));

  return find_in_month (plan, other);
}

/* The day that the next one counts from. */
static const char *
get_base (MandateReviewPlan *plan,
          MandateReview     *review)
{
  const char *planned = review->first_planned_on != NULL ? review->first_planned_on : review->planned_on;

  if (planned == NULL || review->held_on == NULL)
    return planned != NULL ? planned : review->held_on;

  return g_strcmp0 (plan->counts_from, "planned") == 0 ? planned : review->held_on;
}

/* (transfer full) (nullable): the day that the rule names next. */
static char *
get_due_nominal (MandateReviewPlan *plan,
                 MandateReview     *last,
                 GPtrArray         *free_days)
{
  const char      *base = last != NULL ? get_base (plan, last) : NULL;
  g_autofree char *nominal = NULL;

  if (base == NULL && plan->first_on == NULL)
    return NULL;

  nominal = base != NULL ? mandate_rhythm_follow (plan, base, free_days) : mandate_rhythm_get_nominal (plan, 0);

  return plan->ended_on == NULL || strcmp (nominal, plan->ended_on) <= 0 ? g_steal_pointer (&nominal) : NULL;
}

/**
 * mandate_rhythm_get_due_day:
 * @plan: a plan
 * @last: (nullable): the last review of it
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Counts from the day on which @last was planned first, or on which it was held,
 * as the plan says. What ended wants nothing more.
 *
 * Returns: (transfer full) (nullable): the day by which @plan wants the next
 *   review (9.3.1: at planned intervals)
 */
char *
mandate_rhythm_get_due_day (MandateReviewPlan *plan,
                            MandateReview     *last,
                            GPtrArray         *free_days)
{
  g_autofree char *nominal = NULL;

  g_return_val_if_fail (MANDATE_IS_REVIEW_PLAN (plan), NULL);

  nominal = get_due_nominal (plan, last, free_days);

  return nominal != NULL ? mandate_rhythm_leave_day_off (plan, nominal, free_days) : NULL;
}

/**
 * mandate_rhythm_is_countable:
 * @plan: a plan
 *
 * Returns: whether its days are known before the reviews are held
 */
gboolean
mandate_rhythm_is_countable (MandateReviewPlan *plan)
{
  return plan->first_on != NULL && g_strcmp0 (plan->counts_from, "planned") == 0;
}

/**
 * mandate_rhythm_begin_at:
 * @plan: a plan
 * @nominal: a day that the rule names
 * @free_days: (nullable) (element-type MandateFreeDay): own days off
 *
 * Returns: (transfer full): @plan, or a copy of it that counts from @nominal if
 *   that is none of its own days
 */
MandateReviewPlan *
mandate_rhythm_begin_at (MandateReviewPlan *plan,
                         const char        *nominal,
                         GPtrArray         *free_days)
{
  gboolean           is_exact = FALSE;
  MandateReviewPlan *copy;

  if (plan->first_on != NULL)
    mandate_rhythm_find_position (plan, nominal, free_days, &is_exact);

  if (is_exact)
    return g_object_ref (plan);

  copy = mandate_record_copy (MANDATE_RECORD (plan));
  if (copy->nth != NULL && copy->weekday == NULL)
    mandate_record_set (MANDATE_RECORD (copy), "weekday", weekdays[mandate_rhythm_get_weekday (nominal)], NULL);
  mandate_record_set (MANDATE_RECORD (copy), "first_on", nominal, NULL);

  return copy;
}

static gboolean
is_waiting (MandateReview     *review,
            MandateReviewPlan *plan)
{
  return mandate_agenda_is_of_plan (review, plan) && g_strcmp0 (review->state, "planned") == 0 && review->planned_on != NULL;
}

/* Whether a review that has a day stands for that one of the plan's. */
static gboolean
is_taken (MandateRegister   *reg,
          MandateReviewPlan *plan,
          MandateReviewPlan *counted,
          GPtrArray         *free_days,
          int                position)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  gboolean           is_exact;

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (is_waiting (review, plan) && mandate_rhythm_find_position (counted, get_base (plan, review), free_days, &is_exact) == position)
        return TRUE;
    }

  return FALSE;
}

static void
add_day (GPtrArray  *days,
         char       *nominal,
         const char *day,
         gboolean    is_taken_already)
{
  MandateRhythmDay *wanted = g_new0 (MandateRhythmDay, 1);

  wanted->nominal = nominal;
  wanted->day = g_strdup (day);
  wanted->is_taken = is_taken_already;
  g_ptr_array_add (days, wanted);
}

static void
add_counted (GPtrArray         *days,
             MandateRegister   *reg,
             MandateReviewPlan *plan,
             const char        *nominal,
             const char        *until,
             GPtrArray         *free_days)
{
  g_autoptr (MandateReviewPlan) counted = mandate_rhythm_begin_at (plan, nominal, free_days);
  gboolean is_exact;

  for (int position = mandate_rhythm_find_position (counted, nominal, free_days, &is_exact);; position++)
    {
      g_autofree char *other = mandate_rhythm_get_nominal (counted, position);
      g_autofree char *day = mandate_rhythm_leave_day_off (plan, other, free_days);

      if (strcmp (other, until) > 0 || (plan->ended_on != NULL && strcmp (other, plan->ended_on) > 0))
        return;

      add_day (days, g_steal_pointer (&other), day, is_taken (reg, plan, counted, free_days, position));
    }
}

/**
 * mandate_rhythm_list_wanted:
 * @reg: the records
 * @plan: a plan of @reg
 * @today: today
 * @until: the last day that is of interest
 *
 * Lists the days on which @plan wants reviews, from the first that is still
 * wanted. Where the next one counts from the day on which a review will be held,
 * no more than one day is known.
 *
 * Returns: (transfer full) (element-type MandateRhythmDay): the days, in order
 */
GPtrArray *
mandate_rhythm_list_wanted (MandateRegister   *reg,
                            MandateReviewPlan *plan,
                            const char        *today,
                            const char        *until)
{
  g_autoptr (GPtrArray) free_days = mandate_rhythm_list_free_days (reg);
  GPtrArray       *days = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_rhythm_day_free);
  g_autofree char *nominal = NULL;
  g_autofree char *day = NULL;

  if (!mandate_review_plan_is_active (plan, today))
    return days;

  nominal = get_due_nominal (plan, mandate_agenda_find_last_done (reg, plan, today), free_days);
  if (nominal == NULL || strcmp (nominal, until) > 0)
    return days;

  if (mandate_rhythm_is_countable (plan))
    {
      add_counted (days, reg, plan, nominal, until, free_days);
      return days;
    }

  day = mandate_rhythm_leave_day_off (plan, nominal, free_days);
  add_day (days, g_steal_pointer (&nominal), day, mandate_agenda_find_set (reg, plan) != NULL);

  return days;
}

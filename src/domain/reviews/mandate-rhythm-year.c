/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A year of the rhythm: planned, held, moved and missed, as facts (9.3.1). */

#include "config.h"

#include "mandate-rhythm-year.h"

#include <stdlib.h>
#include <string.h>

#include "mandate-agenda.h"
#include "mandate-rhythm.h"

void
mandate_rhythm_fact_free (MandateRhythmFact *self)
{
  if (self == NULL)
    return;

  g_free (self->day);
  g_free (self->first_day);
  g_free (self->reason);
  g_free (self);
}

void
mandate_rhythm_row_free (MandateRhythmRow *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->facts);
  g_free (self);
}

static MandateRhythmState
get_state (MandateReview *review,
           const char    *today)
{
  if (mandate_review_was_held (review))
    return MANDATE_RHYTHM_HELD;

  if (g_strcmp0 (review->state, "missed") == 0)
    return MANDATE_RHYTHM_MISSED;

  return strcmp (review->planned_on, today) < 0 ? MANDATE_RHYTHM_OVERDUE : MANDATE_RHYTHM_PLANNED;
}

static const char *
get_first_day (MandateReview *review)
{
  return review->first_planned_on != NULL ? review->first_planned_on : review->planned_on;
}

static void
add_review (MandateRhythmRow *row,
            MandateReview    *review,
            const char       *today)
{
  MandateRhythmFact *fact = g_new0 (MandateRhythmFact, 1);
  gboolean           is_moved = get_first_day (review) != NULL && g_strcmp0 (get_first_day (review), mandate_review_get_day (review)) != 0;

  fact->state = get_state (review, today);
  fact->day = g_strdup (mandate_review_get_day (review));
  fact->first_day = is_moved ? g_strdup (get_first_day (review)) : NULL;
  fact->reason = g_strdup (fact->state == MANDATE_RHYTHM_MISSED ? review->missed_reason : is_moved ? review->moved_reason
                                                                                                   : NULL);
  fact->review = review;
  g_ptr_array_add (row->facts, fact);
}

static void
add_wanted (MandateRhythmRow *row,
            MandateRegister  *reg,
            int               year,
            const char       *today)
{
  g_autofree char *until = g_strdup_printf ("%04d-12-31", year);
  g_autoptr (GPtrArray) days = mandate_rhythm_list_wanted (reg, row->plan, today, until);

  for (guint i = 0; i < days->len; i++)
    {
      const MandateRhythmDay *day = g_ptr_array_index (days, i);
      MandateRhythmFact      *fact;

      if (day->is_taken || atoi (day->day) != year)
        continue;

      fact = g_new0 (MandateRhythmFact, 1);
      fact->state = strcmp (day->day, today) < 0 ? MANDATE_RHYTHM_OVERDUE : MANDATE_RHYTHM_WANTED;
      fact->day = g_strdup (day->day);
      g_ptr_array_add (row->facts, fact);
    }
}

static int
compare_facts (gconstpointer first,
               gconstpointer second)
{
  return strcmp ((*(MandateRhythmFact *const *) first)->day, (*(MandateRhythmFact *const *) second)->day);
}

static MandateRhythmRow *
add_row (GPtrArray         *rows,
         MandateReviewPlan *plan)
{
  MandateRhythmRow *row = g_new0 (MandateRhythmRow, 1);

  row->plan = plan;
  row->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_rhythm_fact_free);
  g_ptr_array_add (rows, row);

  return row;
}

/* Each review stands in one row: that of its plan, of the first plan of its kind, or of none. */
static MandateRhythmRow *
find_row (GPtrArray     *rows,
          MandateReview *review)
{
  for (guint i = 0; i < rows->len; i++)
    {
      MandateRhythmRow *row = g_ptr_array_index (rows, i);

      if (row->plan == NULL || mandate_agenda_is_of_plan (review, row->plan))
        return row;
    }

  return add_row (rows, NULL);
}

/**
 * mandate_rhythm_list_year:
 * @reg: the records
 * @year: a year
 * @today: today
 *
 * Lists, for each plan, the reviews of that year: on the day on which they were
 * held, or are planned; and the days on which the plan wants one that has no day
 * yet. Plans that neither wanted nor had one are left out.
 *
 * Returns: (transfer full) (element-type MandateRhythmRow): a row a plan, and one
 *   for the reviews of no plan, if there are any
 */
GPtrArray *
mandate_rhythm_list_year (MandateRegister *reg,
                          int              year,
                          const char      *today)
{
  MandateRecordList *plans = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW_PLAN);
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  GPtrArray         *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_rhythm_row_free);

  for (guint i = 0; i < mandate_record_list_get_length (plans); i++)
    add_wanted (add_row (rows, mandate_record_list_get (plans, i)), reg, year, today);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      if (mandate_review_get_day (review) != NULL && atoi (mandate_review_get_day (review)) == year)
        add_review (find_row (rows, review), review, today);
    }

  for (guint i = rows->len; i > 0; i--)
    {
      MandateRhythmRow *row = g_ptr_array_index (rows, i - 1);

      g_ptr_array_sort (row->facts, compare_facts);
      if (row->facts->len == 0)
        g_ptr_array_remove_index (rows, i - 1);
    }

  return rows;
}

/**
 * mandate_rhythm_count_on_time:
 * @rows: (element-type MandateRhythmRow): a year
 * @n_over: (out): how many reviews of it are over: held, missed, or past their day
 *
 * Returns: how many of these were held, and not later than was planned first
 */
guint
mandate_rhythm_count_on_time (GPtrArray *rows,
                              guint     *n_over)
{
  guint n = 0;

  *n_over = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const MandateRhythmRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->facts->len; j++)
        {
          const MandateRhythmFact *fact = g_ptr_array_index (row->facts, j);

          *n_over += fact->state == MANDATE_RHYTHM_HELD || fact->state == MANDATE_RHYTHM_MISSED || fact->state == MANDATE_RHYTHM_OVERDUE;
          n += fact->state == MANDATE_RHYTHM_HELD && (fact->first_day == NULL || strcmp (fact->day, fact->first_day) <= 0);
        }
    }

  return n;
}

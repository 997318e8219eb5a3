/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the management system performs, counted from the records (5.3 b, 9.1). */

#include "config.h"

#include "mandate-performance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-decision.h"

void
mandate_performance_free (MandatePerformance *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < MANDATE_PERFORMANCE_QUARTERS; i++)
    {
      g_free (self->quarters[i].starts_on);
      g_free (self->quarters[i].ends_on);
    }

  g_free (self->from);
  g_free (self->until);
  g_ptr_array_unref (self->objectives);
  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->open);
  g_ptr_array_unref (self->overdue);
  g_ptr_array_unref (self->observations);
  g_ptr_array_unref (self->reviews);
  g_ptr_array_unref (self->policies);
  mandate_resource_ledger_free (self->ledger);
  g_free (self);
}

static void
look_at_objectives (MandatePerformance *self,
                    MandateRegister    *reg)
{
  MandateRecordList *objectives = mandate_register_get_list (reg, MANDATE_TYPE_OBJECTIVE);

  for (guint i = 0; i < mandate_record_list_get_length (objectives); i++)
    {
      MandateObjective         *objective = mandate_record_list_get (objectives, i);
      MandateObjectiveProgress *progress;

      if (g_strcmp0 (objective->state, "dropped") == 0)
        continue;

      progress = mandate_objective_progress_new (reg, objective, self->until);
      g_ptr_array_add (self->objectives, progress);

      self->n_on_track += mandate_progress_is_good (progress->progress);
      self->n_not_measured += mandate_progress_is_unmeasured (progress->progress);
    }
}

/* (nullable): since when there is something to do; NULL where nobody wrote it down. */
static const char *
find_raised (MandateRegister *reg,
             MandateAction   *action)
{
  MandateDecision *decision = mandate_register_find (reg, MANDATE_TYPE_DECISION, action->decision);

  return action->raised_on != NULL || decision == NULL ? action->raised_on : decision->decided_on;
}

static gboolean
is_within (const char *date,
           const char *from,
           const char *until)
{
  return date != NULL && strcmp (date, from) >= 0 && strcmp (date, until) <= 0;
}

/* What was called off left no day behind, and counts nowhere. */
static gboolean
was_open_on (MandateRegister *reg,
             MandateAction   *action,
             const char      *date)
{
  const char *raised = find_raised (reg, action);

  if (raised != NULL && strcmp (raised, date) > 0)
    return FALSE;

  if (g_strcmp0 (action->state, "done") == 0)
    return action->done_on != NULL && strcmp (action->done_on, date) > 0;

  return mandate_action_is_open (action);
}

static gboolean
was_overdue_on (MandateAction *action,
                const char    *date)
{
  return action->due_on != NULL && strcmp (action->due_on, date) < 0;
}

static void
count_action (MandatePerformanceQuarter *quarter,
              MandateRegister           *reg,
              MandateAction             *action)
{
  if (g_strcmp0 (action->state, "done") == 0 && is_within (action->done_on, quarter->starts_on, quarter->ends_on))
    quarter->n_done++;

  if (!was_open_on (reg, action, quarter->ends_on))
    return;

  if (was_overdue_on (action, quarter->ends_on))
    quarter->n_overdue++;
  else
    quarter->n_open++;
}

static void
look_at_actions (MandatePerformance *self,
                 MandateRegister    *reg)
{
  MandateRecordList *actions = mandate_register_get_list (reg, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      for (guint j = 0; j < MANDATE_PERFORMANCE_QUARTERS; j++)
        count_action (&self->quarters[j], reg, action);

      if (g_strcmp0 (action->state, "done") == 0 && is_within (action->done_on, self->from, self->until))
        g_ptr_array_add (self->done, g_object_ref (action));
      else if (was_open_on (reg, action, self->until))
        g_ptr_array_add (was_overdue_on (action, self->until) ? self->overdue : self->open, g_object_ref (action));
    }
}

/* For which day it was meant: where it was moved, the day of before. */
static const char *
get_planned_day (MandateReview *review)
{
  if (review->first_planned_on != NULL)
    return review->first_planned_on;

  return review->planned_on != NULL ? review->planned_on : review->held_on;
}

static void
count_review (MandatePerformanceQuarter *quarter,
              MandateReview             *review,
              const char                *until)
{
  const char      *planned = get_planned_day (review);
  g_autofree char *latest = NULL;

  if (!is_within (planned, quarter->starts_on, quarter->ends_on))
    return;

  latest = mandate_date_add_days (planned, MANDATE_REVIEW_DAYS_OF_GRACE);

  if (mandate_review_was_held (review) && review->held_on != NULL && strcmp (review->held_on, until) <= 0)
    {
      if (strcmp (review->held_on, latest) <= 0)
        quarter->n_in_time++;
      else
        quarter->n_late++;
    }
  else if (g_strcmp0 (review->state, "missed") == 0 || strcmp (latest, until) < 0)
    {
      quarter->n_missed++;
    }
}

static void
look_at_reviews (MandatePerformance *self,
                 MandateRegister    *reg)
{
  MandateRecordList *reviews = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < mandate_record_list_get_length (reviews); i++)
    {
      MandateReview *review = mandate_record_list_get (reviews, i);

      for (guint j = 0; j < MANDATE_PERFORMANCE_QUARTERS; j++)
        count_review (&self->quarters[j], review, self->until);

      if (mandate_review_was_held (review) && is_within (review->held_on, self->from, self->until))
        g_ptr_array_add (self->reviews, g_object_ref (review));
    }
}

static void
look_at_observations (MandatePerformance *self,
                      MandateRegister    *reg)
{
  MandateRecordList *observations = mandate_register_get_list (reg, MANDATE_TYPE_OBSERVATION);

  for (guint i = 0; i < mandate_record_list_get_length (observations); i++)
    {
      MandateObservation *observation = mandate_record_list_get (observations, i);
      const gboolean      was_closed = observation->closed_on != NULL && strcmp (observation->closed_on, self->from) < 0;

      if (strcmp (observation->seen_on, self->until) <= 0 && !was_closed)
        g_ptr_array_add (self->observations, g_object_ref (observation));
    }
}

static void
look_at_policies (MandatePerformance *self,
                  MandateRegister    *reg)
{
  MandateRecordList *policies = mandate_register_get_list (reg, MANDATE_TYPE_POLICY);

  for (guint i = 0; i < mandate_record_list_get_length (policies); i++)
    {
      MandatePolicyStanding *standing = mandate_policy_standing_new_of (reg, mandate_record_get_id (mandate_record_list_get (policies, i)), self->until);

      if (standing->in_force != NULL && standing->reach != NULL)
        g_ptr_array_add (self->policies, standing);
      else
        mandate_policy_standing_free (standing);
    }
}

/* The quarter of the last day, and the three before it. */
static void
find_quarters (MandatePerformance *self)
{
  guint year = atoi (self->until);
  guint quarter = (atoi (self->until + 5) - 1) / 3 + 1;

  for (guint i = MANDATE_PERFORMANCE_QUARTERS; i > 0; i--)
    {
      MandatePerformanceQuarter *place = &self->quarters[i - 1];
      g_autofree char           *after = NULL;

      place->year = year;
      place->quarter = quarter;
      place->starts_on = g_strdup_printf ("%04u-%02u-01", year, 3 * quarter - 2);
      after = mandate_date_add_months (place->starts_on, 3);
      place->ends_on = i == MANDATE_PERFORMANCE_QUARTERS ? g_strdup (self->until) : mandate_date_add_days (after, -1);

      if (--quarter == 0)
        {
          quarter = 4;
          year--;
        }
    }
}

/**
 * mandate_performance_new:
 * @reg: the records
 * @from: the first day that is looked at
 * @until: the last one
 *
 * Returns: (transfer full): how the management system performs, as the records
 *   say; what is known of a day that is past is what is on record now
 */
MandatePerformance *
mandate_performance_new (MandateRegister *reg,
                         const char      *from,
                         const char      *until)
{
  MandatePerformance *self = g_new0 (MandatePerformance, 1);

  self->from = g_strdup (from);
  self->until = g_strdup (until);
  self->objectives = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_objective_progress_free);
  self->done = g_ptr_array_new_with_free_func (g_object_unref);
  self->open = g_ptr_array_new_with_free_func (g_object_unref);
  self->overdue = g_ptr_array_new_with_free_func (g_object_unref);
  self->observations = g_ptr_array_new_with_free_func (g_object_unref);
  self->reviews = g_ptr_array_new_with_free_func (g_object_unref);
  self->policies = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_policy_standing_free);
  self->ledger = mandate_resource_ledger_new (reg, atoi (until), until);

  find_quarters (self);
  look_at_objectives (self, reg);
  look_at_actions (self, reg);
  look_at_reviews (self, reg);
  look_at_observations (self, reg);
  look_at_policies (self, reg);

  return self;
}

/**
 * mandate_performance_count_reach:
 * @self: figures
 * @n_read: (out): how many acknowledgements there are of policies in force
 * @n_readers: (out): how many are asked for
 */
void
mandate_performance_count_reach (const MandatePerformance *self,
                                 guint                    *n_read,
                                 guint                    *n_readers)
{
  *n_read = 0;
  *n_readers = 0;

  for (guint i = 0; i < self->policies->len; i++)
    {
      const MandatePolicyStanding *standing = g_ptr_array_index (self->policies, i);

      *n_read += standing->reach->n_read;
      *n_readers += standing->reach->readers->len;
    }
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far objectives have come, by the readings that count (6.2, 9.1). */

#include "config.h"

#include "mandate-objective-progress.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "mandate-business-goal.h"
#include "mandate-date.h"

/* What moves in steps is not behind at once: so much of the way may be missing. */
#define SLACK .2

static const struct
{
  const char *name;
  const char *word;
} progresses[] = {
  [MANDATE_PROGRESS_REACHED] = { "reached", N_ ("reached") },
  [MANDATE_PROGRESS_ON_TRACK] = { "on-track", N_ ("on track") },
  [MANDATE_PROGRESS_BEHIND] = { "behind", N_ ("behind") },
  [MANDATE_PROGRESS_NOT_MEASURED] = { "not-measured", N_ ("not measured lately") },
  [MANDATE_PROGRESS_NEVER_MEASURED] = { "never-measured", N_ ("never measured") },
  [MANDATE_PROGRESS_PAST] = { "past", N_ ("past its day") },
  [MANDATE_PROGRESS_MISSED] = { "missed", N_ ("missed") },
  [MANDATE_PROGRESS_DROPPED] = { "dropped", N_ ("dropped") },
};

static int
compare_readings (gconstpointer a,
                  gconstpointer b)
{
  const MandateObjectiveReading *one = *(const MandateObjectiveReading *const *) a;
  const MandateObjectiveReading *other = *(const MandateObjectiveReading *const *) b;
  const int                      order = strcmp (one->read_on, other->read_on);

  return order != 0 ? order : strcmp (mandate_record_get_id ((MandateRecord *) one), mandate_record_get_id ((MandateRecord *) other));
}

/**
 * mandate_objective_list_all_readings:
 * @reg: the records
 * @objective: an objective
 *
 * Returns: (transfer full) (element-type MandateObjectiveReading): all of its
 *   readings, those that were corrected, too; the earliest first, of one day in
 *   the order in which they were written down
 */
GPtrArray *
mandate_objective_list_all_readings (MandateRegister  *reg,
                                     MandateObjective *objective)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_OBJECTIVE_READING);
  const char        *id = mandate_record_get_id (MANDATE_RECORD (objective));
  GPtrArray         *readings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateObjectiveReading *reading = mandate_record_list_get (list, i);

      if (g_strcmp0 (reading->objective, id) == 0 && reading->read_on != NULL)
        g_ptr_array_add (readings, g_object_ref (reading));
    }

  g_ptr_array_sort (readings, compare_readings);

  return readings;
}

/**
 * mandate_objective_map_corrections:
 * @reg: the records
 *
 * Returns: (transfer full) (element-type utf8 MandateObjectiveReading): the
 *   readings that correct others, by the id of what they correct and what
 *   therefore counts no more
 */
GHashTable *
mandate_objective_map_corrections (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_OBJECTIVE_READING);
  GHashTable        *corrections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateObjectiveReading *reading = mandate_record_list_get (list, i);

      if (reading->corrects != NULL)
        g_hash_table_insert (corrections, g_strdup (reading->corrects), g_object_ref (reading));
    }

  return corrections;
}

/**
 * mandate_objective_list_readings:
 * @reg: the records
 * @objective: an objective
 * @until: the last day that is looked at
 *
 * The readings that count: what was corrected by a later one is none of them.
 * Whoever says something about figures asks here.
 *
 * Returns: (transfer full) (element-type MandateObjectiveReading): the earliest first
 */
GPtrArray *
mandate_objective_list_readings (MandateRegister  *reg,
                                 MandateObjective *objective,
                                 const char       *until)
{
  g_autoptr (GPtrArray) all = mandate_objective_list_all_readings (reg, objective);
  g_autoptr (GHashTable) corrections = mandate_objective_map_corrections (reg);
  GPtrArray *readings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      MandateObjectiveReading *reading = g_ptr_array_index (all, i);

      if (strcmp (reading->read_on, until) <= 0 && !g_hash_table_contains (corrections, mandate_record_get_id (MANDATE_RECORD (reading))))
        g_ptr_array_add (readings, g_object_ref (reading));
    }

  return readings;
}

/**
 * mandate_objective_find_last_reading:
 * @reg: the records
 * @objective: an objective
 * @until: the last day that is looked at
 *
 * Returns: (transfer none) (nullable): the last of the readings that count
 */
MandateObjectiveReading *
mandate_objective_find_last_reading (MandateRegister  *reg,
                                     MandateObjective *objective,
                                     const char       *until)
{
  g_autoptr (GPtrArray) readings = mandate_objective_list_readings (reg, objective, until);

  /* The register holds it, too. */
  return readings->len > 0 ? g_ptr_array_index (readings, readings->len - 1) : NULL;
}

/* How far a value is from the target; 0 where it is reached, seen from where one began. */
static double
get_distance (const MandateObjective *objective,
              double                  value)
{
  const gboolean goes_down = !isnan (objective->baseline) && objective->baseline > objective->target;
  const double   distance = goes_down ? value - objective->target : objective->target - value;

  return MAX (0, distance);
}

static gboolean
is_reached (const MandateObjectiveProgress *self)
{
  return self->reading != NULL && !isnan (self->objective->target) && get_distance (self->objective, self->reading->value) <= 0;
}

static gboolean
is_falling_back (const MandateObjectiveProgress *self)
{
  const double before = self->before != NULL ? self->before->value : self->objective->baseline;

  return !isnan (before) && get_distance (self->objective, self->reading->value) > get_distance (self->objective, before);
}

/* Whether a straight way from where one began to the target would be further on
 * by now. One began at the baseline, on the day of the approval; where these are
 * not known, with the first reading. */
static gboolean
is_late (const MandateObjectiveProgress *self)
{
  const MandateObjective        *objective = self->objective;
  const MandateObjectiveReading *first = g_ptr_array_index (self->readings, 0);
  const char                    *start = objective->approved_on != NULL && strcmp (objective->approved_on, first->read_on) < 0 ? objective->approved_on : first->read_on;
  const double                   way = get_distance (objective, isnan (objective->baseline) ? first->value : objective->baseline);
  int                            n_days, n_gone;

  if (objective->due_on == NULL || strcmp (start, objective->due_on) >= 0)
    return FALSE;

  n_days = mandate_date_count_days (start, objective->due_on);
  n_gone = mandate_date_count_days (start, self->reading->read_on);

  return get_distance (objective, self->reading->value) > way * (1 - (double) n_gone / n_days + SLACK);
}

static gboolean
is_behind (const MandateObjectiveProgress *self)
{
  return !isnan (self->objective->target) && (is_falling_back (self) || is_late (self));
}

static gboolean
is_recent (const char *date,
           const char *until)
{
  g_autofree char *since = mandate_date_add_months (until, -MANDATE_READING_MONTHS);

  return strcmp (date, since) >= 0;
}

static MandateProgress
judge (const MandateObjectiveProgress *self,
       const char                     *until)
{
  const char *state = self->objective->state;

  if (g_strcmp0 (state, "dropped") == 0)
    return MANDATE_PROGRESS_DROPPED;

  if (g_strcmp0 (state, "met") == 0 || (g_strcmp0 (state, "open") == 0 && is_reached (self)))
    return MANDATE_PROGRESS_REACHED;

  if (g_strcmp0 (state, "missed") == 0)
    return MANDATE_PROGRESS_MISSED;

  if (mandate_objective_is_overdue (self->objective, until))
    return MANDATE_PROGRESS_PAST;

  if (self->reading == NULL)
    return MANDATE_PROGRESS_NEVER_MEASURED;

  if (!is_recent (self->reading->read_on, until))
    return MANDATE_PROGRESS_NOT_MEASURED;

  return is_behind (self) ? MANDATE_PROGRESS_BEHIND : MANDATE_PROGRESS_ON_TRACK;
}

/**
 * mandate_objective_progress_new:
 * @reg: the records
 * @objective: an objective of them
 * @until: the day that is looked at
 *
 * Returns: (transfer full): how far @objective has come on that day
 */
MandateObjectiveProgress *
mandate_objective_progress_new (MandateRegister  *reg,
                                MandateObjective *objective,
                                const char       *until)
{
  MandateObjectiveProgress *self = g_new0 (MandateObjectiveProgress, 1);

  self->objective = g_object_ref (objective);
  self->readings = mandate_objective_list_readings (reg, objective, until);
  if (self->readings->len > 0)
    self->reading = g_ptr_array_index (self->readings, self->readings->len - 1);
  if (self->readings->len > 1)
    self->before = g_ptr_array_index (self->readings, self->readings->len - 2);
  self->progress = judge (self, until);

  return self;
}

void
mandate_objective_progress_free (MandateObjectiveProgress *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->objective);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

/**
 * mandate_progress_is_good:
 * @progress: how far an objective has come
 *
 * Returns: whether it is reached or on track
 */
gboolean
mandate_progress_is_good (MandateProgress progress)
{
  return progress == MANDATE_PROGRESS_REACHED || progress == MANDATE_PROGRESS_ON_TRACK;
}

/**
 * mandate_progress_is_unmeasured:
 * @progress: how far an objective has come
 *
 * Returns: whether nobody knows, because it was not measured lately or ever
 */
gboolean
mandate_progress_is_unmeasured (MandateProgress progress)
{
  return progress == MANDATE_PROGRESS_NOT_MEASURED || progress == MANDATE_PROGRESS_NEVER_MEASURED;
}

/**
 * mandate_progress_get_name:
 * @progress: how far an objective has come
 *
 * Returns: (transfer none): what programs call it
 */
const char *
mandate_progress_get_name (MandateProgress progress)
{
  return progresses[progress].name;
}

/**
 * mandate_progress_get_word:
 * @progress: how far an objective has come
 * @translation: a language
 *
 * Returns: (transfer none): it in words, as part of a sentence
 */
const char *
mandate_progress_get_word (MandateProgress           progress,
                           const MandateTranslation *translation)
{
  return mandate_translate (translation, progresses[progress].word);
}

/**
 * mandate_business_goal_list_objectives:
 * @reg: the records
 * @goal: id of a business goal
 *
 * Returns: (transfer full) (element-type MandateObjective): the objectives that
 *   serve it and were not dropped (5.1 a)
 */
GPtrArray *
mandate_business_goal_list_objectives (MandateRegister *reg,
                                       const char      *goal)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_OBJECTIVE);
  GPtrArray         *objectives = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateObjective *objective = mandate_record_list_get (list, i);

      if (g_strcmp0 (objective->business_goal, goal) == 0 && g_strcmp0 (objective->state, "dropped") != 0)
        g_ptr_array_add (objectives, g_object_ref (objective));
    }

  return objectives;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-block-private.h"

#include <math.h>

/* So many values have room beside their points; of more, those that tell the story. */
#define MAX_LABELS 6

/* Above the highest and below the lowest, for the values beside them. */
#define MARGIN .18

static void
point_free (gpointer data)
{
  MandateTrendPoint *point = data;

  g_free (point->on);
  g_free (point->figure);
  g_free (point->text);
  g_free (point->note);
  g_free (point);
}

/**
 * mandate_trend_new:
 * @sentence: what the readings come to, in words
 *
 * Returns: (transfer full): a trend without points
 */
MandateTrend *
mandate_trend_new (const char *sentence)
{
  MandateTrend *self = g_new0 (MandateTrend, 1);

  self->sentence = g_strdup (sentence);
  self->points = g_ptr_array_new_with_free_func (point_free);
  self->baseline = NAN;
  self->target = NAN;

  return self;
}

/**
 * mandate_trend_add:
 * @self: a trend
 * @on: a day, as it is printed
 * @day: the same as a number, not before that of the point before
 * @value: what was read on it
 *
 * Returns: (transfer none): a point at the end, whose words are still to be filled in
 */
MandateTrendPoint *
mandate_trend_add (MandateTrend *self,
                   const char   *on,
                   int           day,
                   double        value)
{
  MandateTrendPoint *point = g_new0 (MandateTrendPoint, 1);

  point->on = g_strdup (on);
  point->day = day;
  point->value = value;
  g_ptr_array_add (self->points, point);

  return point;
}

void
mandate_trend_free (MandateTrend *self)
{
  if (self == NULL)
    return;

  g_free (self->sentence);
  g_free (self->day_title);
  g_free (self->value_title);
  g_free (self->note_title);
  g_ptr_array_unref (self->points);
  g_free (self->baseline_text);
  g_free (self->target_text);
  g_free (self->due_on);
  g_free (self);
}

static gboolean
is_drawn (const MandateTrendPoint *point)
{
  return !point->is_void && isfinite (point->value);
}

/* The nearest point that is drawn, from @index on in steps of 1 or -1. */
static const MandateTrendPoint *
find_drawn (const MandateTrend *self,
            guint               index,
            int                 step)
{
  /* Below 0 lies the greatest number of all. */
  for (guint i = index; i < self->points->len; i += step)
    if (is_drawn (g_ptr_array_index (self->points, i)))
      return g_ptr_array_index (self->points, i);

  return NULL;
}

/**
 * mandate_trend_get_first:
 * @self: a trend
 *
 * Returns: (transfer none) (nullable): the first point that is drawn
 */
const MandateTrendPoint *
mandate_trend_get_first (const MandateTrend *self)
{
  return find_drawn (self, 0, 1);
}

/**
 * mandate_trend_get_last:
 * @self: a trend
 *
 * Returns: (transfer none) (nullable): the last point that is drawn
 */
const MandateTrendPoint *
mandate_trend_get_last (const MandateTrend *self)
{
  return find_drawn (self, self->points->len - 1, -1);
}

/**
 * mandate_trend_can_be_drawn:
 * @self: a trend
 *
 * Returns: whether there is anything to see
 */
gboolean
mandate_trend_can_be_drawn (const MandateTrend *self)
{
  return mandate_trend_get_first (self) != NULL;
}

static void
stretch (double  value,
         double *low,
         double *high)
{
  if (!isfinite (value))
    return;

  *low = MIN (*low, value);
  *high = MAX (*high, value);
}

static void
find_values (const MandateTrend *self,
             double             *low,
             double             *high)
{
  *low = INFINITY;
  *high = -INFINITY;

  for (guint i = 0; i < self->points->len; i++)
    {
      const MandateTrendPoint *point = g_ptr_array_index (self->points, i);

      if (is_drawn (point))
        stretch (point->value, low, high);
    }

  stretch (self->baseline, low, high);
  stretch (self->target, low, high);
}

/**
 * mandate_trend_place_day:
 * @self: a trend that can be drawn
 * @day: a day as a number
 *
 * Returns: where it stands from the start of the drawing, from 0 to 1: from the
 *   first reading to the last, or to the day by which the target is to be reached
 */
double
mandate_trend_place_day (const MandateTrend *self,
                         int                 day)
{
  const int first = mandate_trend_get_first (self)->day;
  const int last = self->due_on != NULL ? MAX (self->due_day, mandate_trend_get_last (self)->day) : mandate_trend_get_last (self)->day;

  return last > first ? CLAMP ((double) (day - first) / (last - first), 0, 1) : .5;
}

/**
 * mandate_trend_place_value:
 * @self: a trend that can be drawn
 * @value: a value within it
 *
 * Returns: how high it stands, from 0 at the foot of the drawing to 1; nothing
 *   that is drawn stands at its very edge
 */
double
mandate_trend_place_value (const MandateTrend *self,
                           double              value)
{
  double low, high;

  find_values (self, &low, &high);

  /* Halves are subtracted, so that the difference of very large numbers is one. */
  return high > low ? MARGIN + (1 - 2 * MARGIN) * (value / 2 - low / 2) / (high / 2 - low / 2) : .5;
}

/**
 * mandate_trend_is_labelled:
 * @self: a trend
 * @point: one of its points
 *
 * Returns: whether its value stands beside it: of many, those of the first and
 *   the last, the highest and the lowest
 */
gboolean
mandate_trend_is_labelled (const MandateTrend      *self,
                           const MandateTrendPoint *point)
{
  const MandateTrendPoint *lowest = NULL;
  const MandateTrendPoint *highest = NULL;
  guint                    n = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const MandateTrendPoint *other = g_ptr_array_index (self->points, i);

      if (!is_drawn (other))
        continue;

      n++;
      lowest = lowest == NULL || other->value < lowest->value ? other : lowest;
      highest = highest == NULL || other->value > highest->value ? other : highest;
    }

  if (!is_drawn (point))
    return FALSE;

  return n <= MAX_LABELS || point == lowest || point == highest || point == mandate_trend_get_first (self) || point == mandate_trend_get_last (self);
}

/**
 * mandate_trend_is_label_above:
 * @self: a trend
 * @point: one of its points that is drawn
 *
 * Returns: whether its value has more room above it than below: the line comes
 *   and goes on the other side
 */
gboolean
mandate_trend_is_label_above (const MandateTrend      *self,
                              const MandateTrendPoint *point)
{
  const MandateTrendPoint *before;
  const MandateTrendPoint *after;
  guint                    index;

  if (!g_ptr_array_find (self->points, point, &index))
    return TRUE;

  before = find_drawn (self, index - 1, -1);
  after = find_drawn (self, index + 1, 1);
  before = before != NULL ? before : point;
  after = after != NULL ? after : point;

  return before->value / 2 + after->value / 2 <= point->value;
}

/**
 * mandate_block_new_trend:
 * @trend: (transfer full): readings over time
 *
 * Returns: (transfer full): their drawing and their table
 */
MandateBlock *
mandate_block_new_trend (MandateTrend *trend)
{
  MandateBlock *self = _mandate_block_new (MANDATE_BLOCK_TREND);

  self->trend = trend;

  return self;
}

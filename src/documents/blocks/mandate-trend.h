/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateTrendPoint:
 * @on: its day, as it is printed
 * @day: the same as a number; which day 0 is does not matter
 * @value: where it stands
 * @figure: the value, as short as it can be
 * @text: the value with its unit
 * @note: (nullable): what else there is to say
 * @is_void: whether it was corrected: it is listed, struck through, and drawn nowhere
 */
typedef struct
{
  char    *on;
  int      day;
  double   value;
  char    *figure;
  char    *text;
  char    *note;
  gboolean is_void;
} MandateTrendPoint;

/**
 * MandateTrend:
 * @sentence: what the readings come to, in words
 * @day_title: head of the column of days
 * @value_title: head of the column of values
 * @note_title: head of the column of notes
 * @points: (element-type MandateTrendPoint): the earliest first
 * @baseline: where one began, or NAN
 * @baseline_text: (nullable): the same with its name
 * @target: where one wants to be, or NAN
 * @target_text: (nullable): the same with its name
 * @due_on: (nullable): the day by which that is, as it is printed
 * @due_day: the same as a number
 *
 * Readings over time, between where one began and where one wants to be. How
 * they are drawn on paper and on screen follows from the places that are
 * computed here; whoever can't see the drawing has the points as a table.
 */
typedef struct
{
  char      *sentence;
  char      *day_title;
  char      *value_title;
  char      *note_title;
  GPtrArray *points;
  double     baseline;
  char      *baseline_text;
  double     target;
  char      *target_text;
  char      *due_on;
  int        due_day;
} MandateTrend;

MandateTrend      *mandate_trend_new (const char *sentence);
MandateTrendPoint *mandate_trend_add (MandateTrend *self,
                                      const char   *on,
                                      int           day,
                                      double        value);
void               mandate_trend_free (MandateTrend *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTrend, mandate_trend_free)

gboolean                 mandate_trend_can_be_drawn (const MandateTrend *self);
const MandateTrendPoint *mandate_trend_get_first (const MandateTrend *self);
const MandateTrendPoint *mandate_trend_get_last (const MandateTrend *self);

double   mandate_trend_place_day (const MandateTrend *self,
                                  int                 day);
double   mandate_trend_place_value (const MandateTrend *self,
                                    double              value);
gboolean mandate_trend_is_labelled (const MandateTrend      *self,
                                    const MandateTrendPoint *point);
gboolean mandate_trend_is_label_above (const MandateTrend      *self,
                                       const MandateTrendPoint *point);

G_END_DECLS

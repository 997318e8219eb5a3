/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What benchmarks share. A goal is a ratio to a floor: the least that the task
 * could cost, measured in the same run, in turns, so that a busy machine slows
 * both. Of both the median counts.
 */

#pragma once

#include <glib.h>
#include <stdlib.h>

G_BEGIN_DECLS

typedef void (*MandateBenchFunc) (gpointer data);

typedef struct
{
  double measured; /* in microseconds */
  double floor;    /* in microseconds */
} MandateBenchResult;

static inline int
mandate_bench_compare (gconstpointer a,
                       gconstpointer b)
{
  const double one = *(const double *) a;
  const double two = *(const double *) b;

  return (one > two) - (one < two);
}

static inline double
mandate_bench_median (double *values,
                      guint   n_values)
{
  qsort (values, n_values, sizeof *values, mandate_bench_compare);

  return values[n_values / 2];
}

static inline double
mandate_bench_time (MandateBenchFunc func,
                    gpointer         data)
{
  const gint64 start = g_get_monotonic_time ();

  func (data);

  return g_get_monotonic_time () - start;
}

/* Runs both in turns, after one round that does not count. */
static inline MandateBenchResult
mandate_bench_interleave (guint            n_rounds,
                          MandateBenchFunc measured,
                          MandateBenchFunc floor,
                          gpointer         data)
{
  g_autofree double *measured_times = g_new (double, n_rounds);
  g_autofree double *floor_times = g_new (double, n_rounds);

  measured (data);
  floor (data);

  for (guint i = 0; i < n_rounds; i++)
    {
      measured_times[i] = mandate_bench_time (measured, data);
      floor_times[i] = mandate_bench_time (floor, data);
    }

  return (MandateBenchResult){
    .measured = mandate_bench_median (measured_times, n_rounds),
    .floor = mandate_bench_median (floor_times, n_rounds),
  };
}

/* One line a goal; returns whether it is met. */
static inline gboolean
mandate_bench_report (const char        *name,
                      MandateBenchResult result,
                      double             goal)
{
  const double   ratio = result.measured / result.floor;
  const gboolean is_met = ratio <= goal;

  g_print ("%-24s %10.3f ms %10.3f ms %6.2f %6.2f  %s\n",
           name, result.measured / 1000, result.floor / 1000, ratio, goal, is_met ? "ok" : "MISSED");

  return is_met;
}

G_END_DECLS

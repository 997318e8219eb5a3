/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which backups are kept as time goes by. */

#include "config.h"

#include "mandate-backup-rotation.h"

/* A number for the day, week or month of a moment: equal within one, greater in a later one. */
typedef gint64 (*PeriodFunc) (GDateTime *moment);

static gint64
get_day (GDateTime *moment)
{
  return g_date_time_to_unix (moment) / (24 * 60 * 60);
}

/* The first of January 1970 was a Thursday; weeks begin on Mondays. */
static gint64
get_week (GDateTime *moment)
{
  return (get_day (moment) + 3) / 7;
}

static gint64
get_month (GDateTime *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (moment);

  return g_date_time_get_year (utc) * 12 + g_date_time_get_month (utc);
}

static int
compare_newest_first (gconstpointer first,
                      gconstpointer second,
                      gpointer      data)
{
  GDateTime *const *moments = data;

  return g_date_time_compare (moments[*(const guint *) second], moments[*(const guint *) first]);
}

/* The newest of each of the last @n periods that have any. */
static void
keep_of_periods (GDateTime *const *moments,
                 GArray           *order,
                 PeriodFunc        get_period,
                 guint             n,
                 gboolean         *keep)
{
  gint64 last = G_MAXINT64;
  guint  n_kept = 0;

  for (guint i = 0; i < order->len && n_kept < n; i++)
    {
      const guint  index = g_array_index (order, guint, i);
      const gint64 period = get_period (moments[index]);

      if (period == last)
        continue;

      last = period;
      keep[index] = TRUE;
      n_kept++;
    }
}

/**
 * mandate_backup_rotation_choose:
 * @moments: (array length=n_moments): when backups of one reason were made, in any order
 * @n_moments: how many
 * @now: now
 * @keep: (array length=n_moments): what is to be said of each
 *
 * Keeps the newest backup of each of the last seven days, four weeks and twelve
 * months that have one, and in any case the last three. Days, weeks (from
 * Monday) and months are those of UTC, so that no hour is there twice. They are
 * counted from backup to backup and not from @now: who opens the workspace once
 * a quarter keeps as many as who opens it daily. What was made after @now, by a
 * clock that has been set back since, is kept, and takes no other's place.
 */
void
mandate_backup_rotation_choose (GDateTime *const *moments,
                                guint             n_moments,
                                GDateTime        *now,
                                gboolean         *keep)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_moments; i++)
    {
      keep[i] = g_date_time_compare (moments[i], now) > 0;
      if (!keep[i])
        g_array_append_val (order, i);
    }

  g_array_sort_with_data (order, compare_newest_first, (gpointer) moments);

  for (guint i = 0; i < order->len && i < MANDATE_ROTATION_LAST; i++)
    keep[g_array_index (order, guint, i)] = TRUE;

  keep_of_periods (moments, order, get_day, MANDATE_ROTATION_DAYS, keep);
  keep_of_periods (moments, order, get_week, MANDATE_ROTATION_WEEKS, keep);
  keep_of_periods (moments, order, get_month, MANDATE_ROTATION_MONTHS, keep);
}

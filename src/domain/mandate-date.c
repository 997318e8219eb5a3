/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-date.h"

#include <string.h>

/* Four digits of a year hold these days and no others; who counts past them gets the nearest. */
#define FIRST_DATE   "0001-01-01"
#define LAST_DATE    "9999-12-31"
#define FIRST_JULIAN 1
#define LAST_JULIAN  3652059

static gboolean
parse (const char *text,
       GDate      *date)
{
  int year = 0;
  int month = 0;
  int day = 0;

  if (text == NULL || strlen (text) != 10)
    return FALSE;

  for (guint i = 0; i < 10; i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  year = atoi (text);
  month = atoi (text + 5);
  day = atoi (text + 8);

  if (year < 1 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

static char *
format (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}

/**
 * mandate_date_is_valid:
 * @text: (nullable): any text
 *
 * Returns: whether it is a day of the calendar, written as ISO 8601 has it.
 *   Such texts sort as the days do.
 */
gboolean
mandate_date_is_valid (const char *text)
{
  GDate date;

  return parse (text, &date);
}

/**
 * mandate_date_today:
 *
 * Returns: (transfer full): today, where the computer is
 */
char *
mandate_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/**
 * mandate_date_get_start:
 * @date: a valid date
 *
 * The journal has its moments in UTC, and people have their days where they are.
 *
 * Returns: (transfer full): the moment at which that day begins where the computer
 *   is, written as entries of the journal have it
 */
char *
mandate_date_get_start (const char *date)
{
  GDate parsed;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) utc = NULL;

  g_return_val_if_fail (parse (date, &parsed), NULL);

  start = g_date_time_new_local (g_date_get_year (&parsed), g_date_get_month (&parsed), g_date_get_day (&parsed), 0, 0, 0);
  utc = g_date_time_to_utc (start);

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S.000Z") : g_strconcat (date, "T00:00:00.000Z", NULL);
}

/**
 * mandate_date_of_moment:
 * @moment: a moment as entries of the journal have it
 *
 * Returns: (transfer full): the day on which it was where the computer is
 */
char *
mandate_date_of_moment (const char *moment)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d") : g_strndup (moment, strlen (FIRST_DATE));
}

/**
 * mandate_date_add_days:
 * @date: a valid date
 * @days: how many days later; earlier if negative
 *
 * Returns: (transfer full): the date then, at most the last day of the year 9999 and
 *   at least the first of the year 1
 */
char *
mandate_date_add_days (const char *date,
                       int         days)
{
  GDate  parsed;
  gint64 julian;

  g_return_val_if_fail (parse (date, &parsed), NULL);

  julian = (gint64) g_date_get_julian (&parsed) + days;
  g_date_set_julian (&parsed, CLAMP (julian, FIRST_JULIAN, LAST_JULIAN));

  return format (&parsed);
}

/**
 * mandate_date_add_months:
 * @date: a valid date
 * @months: how many months later; earlier if negative
 *
 * The 31st becomes the last day of a shorter month.
 *
 * Returns: (transfer full): the date then, at most the last day of the year 9999 and
 *   at least the first of the year 1
 */
char *
mandate_date_add_months (const char *date,
                         int         months)
{
  GDate      parsed;
  gint64     month;
  GDateYear  year;
  GDateMonth in_year;
  GDateDay   day;

  g_return_val_if_fail (parse (date, &parsed), NULL);

  month = g_date_get_year (&parsed) * 12 + g_date_get_month (&parsed) - 1 + (gint64) months;
  if (month < 12)
    return g_strdup (FIRST_DATE);
  if (month / 12 > 9999)
    return g_strdup (LAST_DATE);

  year = month / 12;
  in_year = month % 12 + 1;
  day = MIN (g_date_get_day (&parsed), g_date_get_days_in_month (in_year, year));
  g_date_set_dmy (&parsed, day, in_year, year);

  return format (&parsed);
}

/**
 * mandate_date_count_days:
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: how many days @to is after @from; negative if before
 */
int
mandate_date_count_days (const char *from,
                         const char *to)
{
  GDate first;
  GDate last;

  g_return_val_if_fail (parse (from, &first) && parse (to, &last), 0);

  return g_date_days_between (&first, &last);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-date.h"

#include <string.h>

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
 * mandate_date_add_days:
 * @date: a valid date
 * @days: how many days later; earlier if negative
 *
 * Returns: (transfer full) (nullable): the date then
 */
char *
mandate_date_add_days (const char *date,
                       int         days)
{
  GDate parsed;

  g_return_val_if_fail (parse (date, &parsed), NULL);

  if (days >= 0)
    g_date_add_days (&parsed, days);
  else
    g_date_subtract_days (&parsed, -days);

  return format (&parsed);
}

/**
 * mandate_date_add_months:
 * @date: a valid date
 * @months: how many months later; earlier if negative
 *
 * The 31st becomes the last day of a shorter month.
 *
 * Returns: (transfer full) (nullable): the date then
 */
char *
mandate_date_add_months (const char *date,
                         int         months)
{
  GDate parsed;

  g_return_val_if_fail (parse (date, &parsed), NULL);

  if (months >= 0)
    g_date_add_months (&parsed, months);
  else
    g_date_subtract_months (&parsed, -months);

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

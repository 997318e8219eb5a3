/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How dates and amounts read on the screen, in the customs of the user's locale. */

#include "config.h"

#include "mandate-screen-text.h"

#include <glib/gi18n-lib.h>
#include <monetary.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-money.h"

static char *
format (const char *date,
        const char *pattern)
{
  g_autofree char *moment = date != NULL ? g_strconcat (date, "T12:00:00Z", NULL) : NULL;
  g_autoptr (GDateTime) time = moment != NULL && mandate_date_is_valid (date) ? g_date_time_new_from_iso8601 (moment, NULL) : NULL;

  return time != NULL ? g_date_time_format (time, pattern) : g_strdup (date != NULL ? date : "");
}

/**
 * mandate_screen_format_date:
 * @date: (nullable): in ISO 8601
 *
 * Returns: (transfer full): @date with day, month and year
 */
char *
mandate_screen_format_date (const char *date)
{
  /* Translators: a date such as 26 November 2026; as in strftime(). */
  return format (date, _ ("%-d %B %Y"));
}

/**
 * mandate_screen_format_day:
 * @date: (nullable): in ISO 8601
 * @today: in ISO 8601
 *
 * Returns: (transfer full): @date with its weekday, and with the year only if it is not this one
 */
char *
mandate_screen_format_day (const char *date,
                           const char *today)
{
  if (date != NULL && strncmp (date, today, 4) == 0)
    /* Translators: a date of this year such as Thursday 26 November; as in strftime(). */
    return format (date, _ ("%A %-d %B"));

  return mandate_screen_format_date (date);
}

/**
 * mandate_screen_format_short_day:
 * @date: (nullable): in ISO 8601
 * @today: in ISO 8601
 *
 * Returns: (transfer full): @date with the year only if it is not this one
 */
char *
mandate_screen_format_short_day (const char *date,
                                 const char *today)
{
  if (date != NULL && strncmp (date, today, 4) == 0)
    /* Translators: a date of this year such as 26 November; as in strftime(). */
    return format (date, _ ("%-d %B"));

  return mandate_screen_format_date (date);
}

/**
 * mandate_screen_format_distance:
 * @date: in ISO 8601
 * @today: in ISO 8601
 *
 * Returns: (transfer full): how far @date is from @today, such as “in 4 days”
 */
char *
mandate_screen_format_distance (const char *date,
                                const char *today)
{
  int days = mandate_date_count_days (today, date);
  int months = ABS (days) / 30;

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (ABS (days) < 60)
    return days > 0 ? g_strdup_printf (ngettext ("in %d day", "in %d days", days), days)
                    : g_strdup_printf (ngettext ("%d day ago", "%d days ago", -days), -days);

  return days > 0 ? g_strdup_printf (ngettext ("in %d month", "in %d months", months), months)
                  : g_strdup_printf (ngettext ("%d month ago", "%d months ago", months), months);
}

/**
 * mandate_screen_format_count:
 * @count: a number of things
 *
 * Returns: (transfer full): @count with its digits grouped
 */
char *
mandate_screen_format_count (gint64 count)
{
  char number[64];

  if (strfmon (number, sizeof number, "%!.0n", (double) count) < 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, count);

  return g_strdup (g_strstrip (number));
}

/**
 * mandate_screen_format_amount:
 * @amount: in minor units
 * @currency: (nullable): its ISO 4217 code
 *
 * Returns: (transfer full): the number alone, for columns that name the currency in their head
 */
char *
mandate_screen_format_amount (gint64      amount,
                              const char *currency)
{
  guint  digits = mandate_currency_get_digits (currency);
  double value = (double) amount;
  char   number[64];

  for (guint i = 0; i < digits; i++)
    value /= 10;

  if (value == (gint64) value)
    digits = 0;

  if ((digits == 0   ? strfmon (number, sizeof number, "%!.0n", value)
       : digits == 3 ? strfmon (number, sizeof number, "%!.3n", value)
                     : strfmon (number, sizeof number, "%!.2n", value)) < 0)
    return mandate_money_format (amount, currency);

  return g_strdup (g_strstrip (number));
}

/**
 * mandate_screen_format_money:
 * @amount: in minor units
 * @currency: (nullable): its ISO 4217 code
 *
 * The locale knows how to group digits, but only its own currency: the code
 * follows the number.
 *
 * Returns: (transfer full): such as “2 400 EUR”
 */
char *
mandate_screen_format_money (gint64      amount,
                             const char *currency)
{
  g_autofree char *number = mandate_screen_format_amount (amount, currency);

  return g_strdup_printf ("%s %s", number, currency != NULL ? currency : "");
}

/**
 * mandate_screen_parse_date:
 * @typed: what was typed as a day
 *
 * Returns: (transfer full) (nullable): the day in ISO 8601, however people here
 *   write it, or %NULL if it is none
 */
char *
mandate_screen_parse_date (const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  GDate            date;

  if (mandate_date_is_valid (stripped))
    return g_steal_pointer (&stripped);

  g_date_clear (&date, 1);
  g_date_set_parse (&date, stripped);
  if (!g_date_valid (&date))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The year that budgets are made for. It has the name of the year in which it begins. */

#include "config.h"

#include "mandate-fiscal-year.h"

#include "mandate-date.h"
#include "mandate-organisation.h"

/* The month that a fiscal year begins with: January unless the organisation says otherwise. */
static int
get_start (MandateRegister *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  return organisation != NULL && organisation->fiscal_year_starts != MANDATE_UNSET ? (int) organisation->fiscal_year_starts : 1;
}

/**
 * mandate_fiscal_year_find_from:
 * @starts: the month that a fiscal year begins with, 1 to 12
 * @date: a day
 *
 * Returns: the fiscal year of that day
 */
gint64
mandate_fiscal_year_find_from (int         starts,
                               const char *date)
{
  const gint64 year = g_ascii_strtoll (date, NULL, 10);

  return g_ascii_strtoll (date + 5, NULL, 10) < starts ? year - 1 : year;
}

/**
 * mandate_fiscal_year_find:
 * @reg: a register, whose organisation says when a year begins
 * @date: a day
 *
 * Returns: the fiscal year of that day
 */
gint64
mandate_fiscal_year_find (MandateRegister *reg,
                          const char      *date)
{
  return mandate_fiscal_year_find_from (get_start (reg), date);
}

/**
 * mandate_fiscal_year_get_first_day:
 * @reg: a register
 * @year: a fiscal year
 *
 * Returns: (transfer full): the day on which it begins
 */
char *
mandate_fiscal_year_get_first_day (MandateRegister *reg,
                                   gint64           year)
{
  return g_strdup_printf ("%04d-%02d-01", (int) year, get_start (reg));
}

/**
 * mandate_fiscal_year_get_last_day:
 * @reg: a register
 * @year: a fiscal year
 *
 * Returns: (transfer full): the day with which it ends
 */
char *
mandate_fiscal_year_get_last_day (MandateRegister *reg,
                                  gint64           year)
{
  g_autofree char *next = NULL;

  /* A date has four digits for the year. */
  if (year >= 9999)
    return g_strdup ("9999-12-31");

  next = mandate_fiscal_year_get_first_day (reg, year + 1);

  return mandate_date_add_days (next, -1);
}

/**
 * mandate_fiscal_year_describe:
 * @reg: a register
 * @year: a fiscal year
 *
 * Returns: (transfer full): “2026”, or “2026/27” where it ends in the next one
 */
char *
mandate_fiscal_year_describe (MandateRegister *reg,
                              gint64           year)
{
  if (get_start (reg) == 1)
    return g_strdup_printf ("%d", (int) year);

  return g_strdup_printf ("%d/%02d", (int) year, (int) ((year + 1) % 100));
}

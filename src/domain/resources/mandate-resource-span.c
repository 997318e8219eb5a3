/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What of a resource falls into which fiscal year (7.1). A request is of one
 * year, unless its period goes beyond it: then what was asked for and approved
 * is spread over the months. What recurs goes on with what was approved for a
 * year, until its period ends or a request of a later year takes its place.
 */

#include "config.h"

#include "mandate-resource-span.h"

#include <string.h>

#include "mandate-fiscal-year.h"

#define MONTHS 12

/* No budget is spread over more years: whoever writes 9999-12-31 means that there is no end. */
#define LONGEST_PERIOD 50

/**
 * mandate_resource_get_figures:
 * @resource: a resource
 * @currency: (nullable): an ISO 4217 code, or %NULL for hours
 *
 * Returns: its figures in that unit, whatever year they fall into
 */
MandateResourceFigures
mandate_resource_get_figures (MandateResource *resource,
                              const char      *currency)
{
  const MandateResourceFigures none = { MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET };
  const MandateResourceFigures hours = { resource->requested_hours, resource->approved_hours, resource->used_hours };
  const MandateResourceFigures amounts = { resource->requested_amount, resource->approved_amount, resource->used_amount };

  if (currency == NULL)
    return hours;

  return g_strcmp0 (resource->currency, currency) == 0 ? amounts : none;
}

/**
 * mandate_resource_has_figures:
 * @resource: a resource
 * @currency: (nullable): an ISO 4217 code, or %NULL for hours
 *
 * Returns: whether anything of it is known in that unit
 */
gboolean
mandate_resource_has_figures (MandateResource *resource,
                              const char      *currency)
{
  const MandateResourceFigures figures = mandate_resource_get_figures (resource, currency);

  return figures.requested != MANDATE_UNSET || figures.approved != MANDATE_UNSET || figures.used != MANDATE_UNSET;
}

/**
 * mandate_resource_find_year:
 * @reg: a register
 * @resource: a resource
 *
 * Returns: the fiscal year whose budget it is of, else that in which its
 *   period begins, else that of the decision, else 0
 */
gint64
mandate_resource_find_year (MandateRegister *reg,
                            MandateResource *resource)
{
  if (resource->year != MANDATE_UNSET)
    return resource->year;
  if (resource->covers_from != NULL)
    return mandate_fiscal_year_find (reg, resource->covers_from);

  return resource->decided_on != NULL ? mandate_fiscal_year_find (reg, resource->decided_on) : 0;
}

/**
 * mandate_resource_is_of_earlier_year:
 * @reg: a register
 * @resource: a resource
 * @year: a fiscal year
 *
 * Returns: whether it is of the budget of a year before @year; what has no year
 *   is of none
 */
gboolean
mandate_resource_is_of_earlier_year (MandateRegister *reg,
                                     MandateResource *resource,
                                     gint64           year)
{
  const gint64 own = mandate_resource_find_year (reg, resource);

  return own > 0 && own < year;
}

/**
 * mandate_resource_is_recurring:
 * @resource: a resource
 *
 * Returns: whether it goes on in the years that follow
 */
gboolean
mandate_resource_is_recurring (MandateResource *resource)
{
  return resource->is_recurring || (resource->recurs != NULL && !g_str_equal (resource->recurs, "once"));
}

/* Asked for again: said so, or known by its name. */
static gboolean
is_successor (MandateResource *other,
              MandateResource *resource)
{
  if (other->carried_from != NULL)
    return g_str_equal (other->carried_from, mandate_record_get_id (MANDATE_RECORD (resource)));

  return g_strcmp0 (other->title, resource->title) == 0 && g_strcmp0 (other->kind, resource->kind) == 0;
}

/* The year before the first in which a request takes its place. */
static gint64
find_end_by_successor (MandateRegister *reg,
                       MandateResource *resource,
                       gint64           first)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  gint64             last = G_MAXINT64;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResource *other = mandate_record_list_get (list, i);
      const gint64     year = mandate_resource_find_year (reg, other);

      if (year > first && is_successor (other, resource))
        last = MIN (last, year - 1);
    }

  return last;
}

/* Whether its period ends within the years that one plans for. */
static gboolean
has_end (MandateRegister *reg,
         MandateResource *resource)
{
  return resource->covers_until != NULL &&
         mandate_fiscal_year_find (reg, resource->covers_until) - mandate_resource_find_year (reg, resource) <= LONGEST_PERIOD;
}

/**
 * mandate_resource_find_last_year:
 * @reg: a register
 * @resource: a resource
 *
 * An end that is further away than anybody plans is none: what is given once is
 * then of its own year, as without a period.
 *
 * Returns: the last fiscal year that it falls into; %G_MAXINT64 where it goes on
 */
gint64
mandate_resource_find_last_year (MandateRegister *reg,
                                 MandateResource *resource)
{
  const gint64 first = mandate_resource_find_year (reg, resource);
  gint64       last = first;

  if (first <= 0)
    return first;

  if (mandate_resource_is_recurring (resource))
    last = find_end_by_successor (reg, resource, first);

  if (has_end (reg, resource))
    {
      const gint64 end = mandate_fiscal_year_find (reg, resource->covers_until);

      last = mandate_resource_is_recurring (resource) ? MIN (last, end) : end;
    }

  return MAX (last, first);
}

/**
 * mandate_resource_falls_into:
 * @reg: a register
 * @resource: a resource
 * @year: a fiscal year
 *
 * Returns: whether something of it falls into that year. What was not
 *   approved does not go on by itself.
 */
gboolean
mandate_resource_falls_into (MandateRegister *reg,
                             MandateResource *resource,
                             gint64           year)
{
  const gint64 first = mandate_resource_find_year (reg, resource);

  if (year == first)
    return TRUE;

  return first > 0 && year > first && year <= mandate_resource_find_last_year (reg, resource) &&
         (!mandate_resource_is_recurring (resource) || g_strcmp0 (resource->decision, "approved") == 0 || g_strcmp0 (resource->decision, "in-part") == 0);
}

/* Months since the year 0. */
static gint64
count_month (const char *date)
{
  return g_ascii_strtoll (date, NULL, 10) * MONTHS + g_ascii_strtoll (date + 5, NULL, 10) - 1;
}

/* The months of a period, and how many of them lie before a year and before its end. */
typedef struct
{
  gint64 n_months;
  gint64 n_before;
  gint64 n_until;
} Months;

static Months
count_months (MandateRegister *reg,
              MandateResource *resource,
              gint64           year)
{
  const gint64     own = mandate_resource_find_year (reg, resource);
  g_autofree char *first_day = mandate_fiscal_year_get_first_day (reg, own);
  g_autofree char *start = mandate_fiscal_year_get_first_day (reg, year);
  g_autofree char *end = mandate_fiscal_year_get_first_day (reg, year + 1);
  const gint64     first = count_month (resource->covers_from != NULL ? resource->covers_from : first_day);
  const gint64     n_months = MAX (count_month (resource->covers_until) - first + 1, 1);

  return (Months){ n_months, CLAMP (count_month (start) - first, 0, n_months), CLAMP (count_month (end) - first, 0, n_months) };
}

static gint64
scale (gint64 value,
       gint64 part,
       gint64 whole)
{
  /* Each step stays within the range: value = q × whole + r. */
  return value / whole * part + value % whole * part / whole;
}

/* The parts of all years add up to the whole: each is the difference of two sums that are rounded down. */
static gint64
take_part (gint64        value,
           const Months *months)
{
  if (value == MANDATE_UNSET)
    return MANDATE_UNSET;

  return scale (value, months->n_until, months->n_months) - scale (value, months->n_before, months->n_months);
}

/* What was used counts for the years in their order, each up to its part; what is left, for the last. */
static gint64
take_used (const MandateResourceFigures *whole,
           const Months                 *months)
{
  const gint64 budget = whole->approved != MANDATE_UNSET ? whole->approved : whole->requested;
  gint64       before, part;

  if (whole->used == MANDATE_UNSET || budget == MANDATE_UNSET)
    return months->n_before == 0 ? whole->used : MANDATE_UNSET;

  before = scale (budget, months->n_before, months->n_months);
  part = scale (budget, months->n_until, months->n_months) - before;
  if (months->n_until == months->n_months)
    part = G_MAXINT64;

  return CLAMP (whole->used - before, 0, part);
}

/* A later year of what recurs: as much as was approved for a year, for the months that are left. */
static MandateResourceFigures
get_recurring_share (MandateRegister *reg,
                     MandateResource *resource,
                     const char      *currency,
                     gint64           year)
{
  const MandateResourceFigures whole = mandate_resource_get_figures (resource, currency);
  gint64                       amount = whole.approved;

  if (amount != MANDATE_UNSET && has_end (reg, resource))
    {
      const Months months = count_months (reg, resource, year);

      amount = scale (amount, MIN (months.n_until - months.n_before, MONTHS), MONTHS);
    }

  return (MandateResourceFigures){ amount, amount, MANDATE_UNSET };
}

/**
 * mandate_resource_get_share:
 * @reg: a register
 * @resource: a resource
 * @currency: (nullable): an ISO 4217 code, or %NULL for hours
 * @year: a fiscal year, or 0 for resources without one
 *
 * Returns: what of its figures falls into that year, in that unit
 */
MandateResourceFigures
mandate_resource_get_share (MandateRegister *reg,
                            MandateResource *resource,
                            const char      *currency,
                            gint64           year)
{
  const MandateResourceFigures none = { MANDATE_UNSET, MANDATE_UNSET, MANDATE_UNSET };
  const MandateResourceFigures whole = mandate_resource_get_figures (resource, currency);
  const gint64                 own = mandate_resource_find_year (reg, resource);
  Months                       months;

  if (!mandate_resource_falls_into (reg, resource, year))
    return none;
  if (mandate_resource_is_recurring (resource))
    return year == own ? whole : get_recurring_share (reg, resource, currency, year);
  if (mandate_resource_find_last_year (reg, resource) == own)
    return whole;

  months = count_months (reg, resource, year);

  return (MandateResourceFigures){ take_part (whole.requested, &months), take_part (whole.approved, &months), take_used (&whole, &months) };
}

/**
 * mandate_resource_is_short:
 * @reg: a register
 * @resource: a resource
 * @as_of: the day that is looked at
 *
 * Returns: whether it was found to be too little. A verdict on an earlier year
 *   is an old one: what was short then was to be mended since.
 */
gboolean
mandate_resource_is_short (MandateRegister *reg,
                           MandateResource *resource,
                           const char      *as_of)
{
  return g_strcmp0 (resource->adequacy, "short") == 0 && !mandate_resource_is_of_earlier_year (reg, resource, mandate_fiscal_year_find (reg, as_of));
}

/**
 * mandate_resource_find_rest:
 * @figures: what was requested, approved and used
 *
 * Returns: how much of it one asks for again: what was not approved; all of it
 *   where it was approved, and used up
 */
gint64
mandate_resource_find_rest (const MandateResourceFigures *figures)
{
  if (figures->requested == MANDATE_UNSET || figures->approved == MANDATE_UNSET || figures->approved >= figures->requested)
    return figures->requested;

  return figures->requested - figures->approved;
}

/**
 * mandate_resource_is_carried:
 * @reg: a register
 * @resource: a resource
 *
 * Returns: whether a later request takes up what it left open
 */
gboolean
mandate_resource_is_carried (MandateRegister *reg,
                             MandateResource *resource)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    if (g_strcmp0 (((MandateResource *) mandate_record_list_get (list, i))->carried_from, mandate_record_get_id (MANDATE_RECORD (resource))) == 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_resource_carry:
 * @resource: a resource in the making
 * @from: what was not given, or goes on
 * @year: the fiscal year that it is asked for again
 *
 * Takes over what is asked for again: the rest of what was not approved; of
 * what recurs, as much as before.
 */
void
mandate_resource_carry (MandateResource *resource,
                        MandateResource *from,
                        gint64           year)
{
  static const char *const     fields[] = { "title", "kind", "purpose", "justification", "currency", "requested_by", "recurs", "is_recurring", "objective", "control", "quantity" };
  const MandateResourceFigures amounts = mandate_resource_get_figures (from, from->currency != NULL ? from->currency : "");
  const MandateResourceFigures hours = mandate_resource_get_figures (from, NULL);
  const gboolean               is_recurring = mandate_resource_is_recurring (from);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_RESOURCE, fields[i], NULL);

      mandate_record_assign_in (MANDATE_RECORD (resource), MANDATE_RECORD (from), field);
    }

  resource->requested_amount = is_recurring ? amounts.requested : mandate_resource_find_rest (&amounts);
  resource->requested_hours = is_recurring ? hours.requested : mandate_resource_find_rest (&hours);
  resource->year = year;
  mandate_record_set (MANDATE_RECORD (resource), "carried_from", mandate_record_get_id (MANDATE_RECORD (from)), NULL);
}

static gboolean
is_less (const MandateResourceFigures *figures,
         gboolean                      is_refused)
{
  return figures->requested > 0 && (is_refused || (figures->approved != MANDATE_UNSET && figures->approved < figures->requested));
}

/**
 * mandate_resources_list_to_carry:
 * @reg: a register
 * @year: a fiscal year
 * @as_of: the day that is looked at
 *
 * Returns: (transfer container) (element-type MandateResource): what was asked
 *   for that year and not given in full, or found to be short, and not asked
 *   for again since
 */
GPtrArray *
mandate_resources_list_to_carry (MandateRegister *reg,
                                 gint64           year,
                                 const char      *as_of)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RESOURCE);
  GPtrArray         *resources = g_ptr_array_new ();

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateResource             *resource = mandate_record_list_get (list, i);
      const MandateResourceFigures amounts = mandate_resource_get_figures (resource, resource->currency != NULL ? resource->currency : "");
      const MandateResourceFigures hours = mandate_resource_get_figures (resource, NULL);
      const gboolean               is_refused = !mandate_resource_is_approved (resource, as_of);

      if (mandate_resource_find_year (reg, resource) != year || mandate_resource_is_carried (reg, resource))
        continue;

      if (g_strcmp0 (resource->adequacy, "adequate") == 0)
        continue;

      if (resource->shortfall != NULL || g_strcmp0 (resource->adequacy, "short") == 0 ||
          (mandate_resource_is_decided (resource, as_of) && (is_less (&amounts, is_refused) || is_less (&hours, is_refused))))
        g_ptr_array_add (resources, resource);
    }

  return resources;
}

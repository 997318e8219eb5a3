/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window says about resources, in sentences. */

#include "config.h"

#include "mandate-resource-text.h"

#include <glib/gi18n-lib.h>

#include "mandate-fiscal-year.h"
#include "mandate-person.h"
#include "mandate-screen-text.h"

#define NOT_KNOWN "\u2013"

/**
 * mandate_resource_format_figure:
 * @value: a figure, or %MANDATE_UNSET
 * @currency: (nullable): its currency; %NULL for hours
 *
 * Returns: (transfer full): the number alone, for a column whose head names the unit
 */
char *
mandate_resource_format_figure (gint64      value,
                                const char *currency)
{
  if (value == MANDATE_UNSET)
    return g_strdup (NOT_KNOWN);

  return currency != NULL ? mandate_screen_format_amount (value, currency) : mandate_screen_format_count (value);
}

/**
 * mandate_resource_format_quantity:
 * @value: a figure
 * @currency: (nullable): its currency; %NULL for hours
 *
 * Returns: (transfer full): such as “2 400 EUR” or “9 hours”
 */
char *
mandate_resource_format_quantity (gint64      value,
                                  const char *currency)
{
  g_autofree char *count = NULL;

  if (currency != NULL)
    return mandate_screen_format_money (value, currency);

  count = mandate_screen_format_count (value);

  return g_strdup_printf (ngettext ("%s hour", "%s hours", (gulong) value), count);
}

static char *
describe_figure (gint64      value,
                 const char *currency,
                 const char *word,
                 const char *unknown)
{
  g_autofree char *quantity = NULL;

  if (value == MANDATE_UNSET)
    return g_strdup (unknown);

  quantity = mandate_resource_format_quantity (value, currency);

  return g_strdup_printf ("%s %s", quantity, word);
}

/**
 * mandate_resource_describe_figures:
 * @figures: what was requested, approved and used
 * @currency: (nullable): of the figures; %NULL for hours
 *
 * Returns: (transfer full): what their bars show, in words
 */
char *
mandate_resource_describe_figures (const MandateResourceFigures *figures,
                                   const char                   *currency)
{
  /* Translators: after a number of hours or an amount: 18 hours requested. */
  g_autofree char *requested = describe_figure (figures->requested, currency, C_ ("figure", "requested"), _ ("no figure requested"));
  /* Translators: after a number of hours or an amount: 9 hours approved. */
  g_autofree char *approved = describe_figure (figures->approved, currency, C_ ("figure", "approved"), _ ("nothing approved"));
  /* Translators: after a number of hours or an amount: 9 hours used. */
  g_autofree char *used = describe_figure (figures->used, currency, C_ ("figure", "used"), _ ("no use recorded"));

  return g_strdup_printf ("%s, %s, %s", requested, approved, used);
}

/**
 * mandate_resource_describe_unit:
 * @group: requests of one kind in one unit
 *
 * Returns: (transfer full): such as “in EUR”
 */
char *
mandate_resource_describe_unit (const MandateLedgerGroup *group)
{
  /* Translators: %s is a currency; it stands after a kind of resources. */
  return group->currency != NULL ? g_strdup_printf (_ ("in %s"), group->currency) : g_strdup (_ ("in hours"));
}

static const char *
get_name (MandateRegister *reg,
          const char      *person)
{
  MandatePerson *found = mandate_register_find (reg, MANDATE_TYPE_PERSON, person);

  return found != NULL ? found->name : NULL;
}

/* What was decided, by whom: with its name if that is known. */
static char *
say_decision (MandateResource *resource,
              const char      *name)
{
  if (g_str_equal (resource->decision, "refused"))
    /* Translators: %s is a person. */
    return name != NULL ? g_strdup_printf (_ ("refused by %s"), name) : g_strdup (_ ("refused"));
  if (g_str_equal (resource->decision, "in-part"))
    /* Translators: %s is a person. */
    return name != NULL ? g_strdup_printf (_ ("approved in part by %s"), name) : g_strdup (_ ("approved in part"));

  /* Translators: %s is a person. */
  return name != NULL ? g_strdup_printf (_ ("approved by %s"), name) : g_strdup (_ ("approved"));
}

/**
 * mandate_resource_describe_decision:
 * @reg: a register
 * @resource: a resource
 * @as_of: the day that is looked at
 *
 * Returns: (transfer full): such as “approved by Ana Pérez, 12 March 2026”
 */
char *
mandate_resource_describe_decision (MandateRegister *reg,
                                    MandateResource *resource,
                                    const char      *as_of)
{
  g_autofree char *decision = NULL;
  g_autofree char *date = NULL;

  if (!mandate_resource_is_decided (resource, as_of))
    return g_strdup (_ ("not decided"));

  decision = say_decision (resource, get_name (reg, resource->decided_by));
  if (resource->decided_on == NULL)
    return g_steal_pointer (&decision);

  date = mandate_screen_format_date (resource->decided_on);

  return g_strdup_printf ("%s, %s", decision, date);
}

/**
 * mandate_resource_describe_context:
 * @reg: a register
 * @resource: a resource
 * @as_of: the day that is looked at
 *
 * Returns: (transfer full): who asked, what for, and who decided when
 */
char *
mandate_resource_describe_context (MandateRegister *reg,
                                   MandateResource *resource,
                                   const char      *as_of)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_RESOURCE, "purpose", NULL);
  const char         *who = get_name (reg, resource->requested_by);
  const char         *purpose = mandate_field_get_choice_label (field, resource->purpose);
  g_autofree char    *decision = mandate_resource_describe_decision (reg, resource, as_of);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  if (who != NULL)
    g_ptr_array_add (parts, (gpointer) who);
  if (purpose != NULL)
    g_ptr_array_add (parts, (gpointer) purpose);
  g_ptr_array_add (parts, decision);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
describe_wait (MandateResource *resource,
               const char      *as_of)
{
  g_autofree char *date = mandate_screen_format_date (resource->requested_on);
  g_autofree char *distance = resource->requested_on != NULL ? mandate_screen_format_distance (resource->requested_on, as_of) : NULL;

  if (resource->requested_on == NULL)
    return g_strdup (_ ("This was asked for, and nobody decided on it."));

  /* Translators: a date, and how far away it is: Asked for on 26 August 2026, 2 months ago, and not decided. */
  return g_strdup_printf (_ ("Asked for on %1$s, %2$s, and not decided."), date, distance);
}

static char *
describe_shortfall (const MandateLedgerRow *row)
{
  g_autofree char *quantity = mandate_resource_format_quantity (row->shortfall, row->currency);

  if (row->shortfall == 0)
    return g_strdup (_ ("Less was approved than asked for. No reason is written down."));
  if (row->currency != NULL)
    /* Translators: %s is an amount of money. */
    return g_strdup_printf (C_ ("money", "%s was asked for and not approved. No reason is written down."), quantity);

  return g_strdup_printf (ngettext ("%s was asked for and not approved. No reason is written down.",
                                    "%s were asked for and not approved. No reason is written down.",
                                    (gulong) row->shortfall),
                          quantity);
}

/**
 * mandate_resource_describe_problem:
 * @row: a request
 * @as_of: the day that is looked at
 *
 * Returns: (transfer full) (nullable): what is left to be done about it, in one sentence
 */
char *
mandate_resource_describe_problem (const MandateLedgerRow *row,
                                   const char             *as_of)
{
  if (!row->is_open)
    return NULL;
  if (row->state == MANDATE_LEDGER_UNDECIDED)
    return describe_wait (row->resource, as_of);
  if (row->is_short && row->is_explained)
    /* Translators: %s is the reason, a sentence that somebody wrote. */
    return g_strdup_printf (_ ("It was too little: %s"), row->resource->adequacy_reason);
  if (row->is_short)
    return g_strdup (_ ("It was too little. No reason is written down."));

  return describe_shortfall (row);
}

static char *
describe_fallen_short (const MandateResourceLedger *ledger)
{
  const MandateLedgerRow *row = g_ptr_array_index (ledger->fell_short, 0);

  if (ledger->fell_short->len == 1)
    /* Translators: %s is what was asked for, such as Training. */
    return g_strdup_printf (_ ("Was it enough? Almost: “%s” fell short."), row->resource->title);

  return g_strdup_printf (ngettext ("Was it enough? Almost: %u request fell short.", "Was it enough? Almost: %u requests fell short.", ledger->fell_short->len), ledger->fell_short->len);
}

/**
 * mandate_resource_describe_verdict:
 * @ledger: a year's resources
 *
 * Returns: (transfer full): whether it was enough
 */
char *
mandate_resource_describe_verdict (const MandateResourceLedger *ledger)
{
  switch (ledger->verdict)
    {
    case MANDATE_VERDICT_SHORT:
      return describe_fallen_short (ledger);
    case MANDATE_VERDICT_UNDECIDED:
      return g_strdup_printf (ngettext ("Was it enough? %u request is not decided yet.", "Was it enough? %u requests are not decided yet.", ledger->undecided->len), ledger->undecided->len);
    case MANDATE_VERDICT_NOT_JUDGED:
      return g_strdup (_ ("Was it enough? Nobody has said so yet."));
    case MANDATE_VERDICT_ENOUGH:
      return g_strdup (_ ("Was it enough? Yes."));
    case MANDATE_VERDICT_NOTHING:
    default:
      return g_strdup (_ ("Nothing was asked for."));
    }
}

/**
 * mandate_resource_describe_standing:
 * @ledger: a year's resources
 *
 * Returns: (transfer full): how many requests were approved in full
 */
char *
mandate_resource_describe_standing (const MandateResourceLedger *ledger)
{
  const guint n = ledger->resources->len;

  return g_strdup_printf (ngettext ("%1$u of %2$u request was approved in full.", "%1$u of %2$u requests were approved in full.", n), ledger->n_in_full, n);
}

/* “2 400 EUR and 12 hours” */
static char *
format_request (MandateResource *resource)
{
  const gboolean   has_hours = resource->requested_hours != MANDATE_UNSET;
  const gboolean   has_money = resource->requested_amount != MANDATE_UNSET;
  g_autofree char *hours = has_hours ? mandate_resource_format_quantity (resource->requested_hours, NULL) : NULL;
  g_autofree char *money = has_money ? mandate_screen_format_money (resource->requested_amount, resource->currency) : NULL;

  if (has_hours && has_money)
    /* Translators: an amount and a number of hours. */
    return g_strdup_printf (_ ("%1$s and %2$s"), money, hours);

  return has_hours ? g_steal_pointer (&hours) : g_steal_pointer (&money);
}

static char *
say_asking (MandateRegister *reg,
            MandateResource *resource)
{
  g_autofree char *request = format_request (resource);
  const gint64     year = mandate_resource_find_year (reg, resource);
  g_autofree char *year_name = mandate_fiscal_year_describe (reg, year);
  const char      *title = resource->title != NULL ? resource->title : _ ("something that has no name yet");

  if (request != NULL && year > 0)
    /* Translators: how much, what for, and the year: You ask for 2 400 EUR for tills with own logins in 2026. */
    return g_strdup_printf (_ ("You ask for %1$s for “%2$s” in %3$s."), request, title, year_name);
  if (request != NULL)
    /* Translators: how much, and what for. */
    return g_strdup_printf (_ ("You ask for %1$s for “%2$s”."), request, title);
  if (year > 0)
    /* Translators: what for, and the year. */
    return g_strdup_printf (_ ("You ask for “%1$s” in %2$s."), title, year_name);

  /* Translators: %s is what is asked for. */
  return g_strdup_printf (_ ("You ask for “%s”."), title);
}

/* “9 hours”, or NULL where it is not said how much of it was approved. */
static char *
format_approved (MandateResource *resource)
{
  if (resource->approved_amount != MANDATE_UNSET && resource->requested_amount != MANDATE_UNSET)
    return mandate_screen_format_money (resource->approved_amount, resource->currency);
  if (resource->approved_hours != MANDATE_UNSET)
    return mandate_resource_format_quantity (resource->approved_hours, NULL);

  return NULL;
}

static char *
say_answer (MandateResource *resource,
            const char      *name)
{
  const char      *who = name != NULL ? name : _ ("Somebody");
  g_autofree char *approved = format_approved (resource);

  if (g_str_equal (resource->decision, "refused"))
    /* Translators: %s is a person. */
    return g_strdup_printf (_ ("%s refused it"), who);
  if (g_str_equal (resource->decision, "approved"))
    /* Translators: %s is a person. */
    return g_strdup_printf (_ ("%s approved all of it"), who);
  if (approved != NULL)
    /* Translators: a person, and how much. */
    return g_strdup_printf (_ ("%1$s approved %2$s of it"), who, approved);

  /* Translators: %s is a person. */
  return g_strdup_printf (_ ("%s approved a part of it"), who);
}

/**
 * mandate_resource_describe_request:
 * @reg: a register
 * @resource: a request, perhaps one in the making
 * @as_of: today
 *
 * Returns: (transfer full): what is asked for and what came of it: “You ask for
 *   2 400 EUR for “Tills with own logins” in 2026. Ana Pérez approved all of it on 12 March 2026.”
 */
char *
mandate_resource_describe_request (MandateRegister *reg,
                                   MandateResource *resource,
                                   const char      *as_of)
{
  g_autofree char *asking = say_asking (reg, resource);
  g_autofree char *answer = NULL;
  g_autofree char *date = NULL;

  if (!mandate_resource_is_decided (resource, as_of))
    return g_strdup_printf ("%s %s", asking, _ ("Nobody has decided on it yet."));

  answer = say_answer (resource, get_name (reg, resource->decided_by));
  date = mandate_screen_format_date (resource->decided_on);

  if (resource->decided_on == NULL)
    return g_strdup_printf ("%s %s.", asking, answer);

  /* Translators: two sentences: what is asked for; who approved it, on which date. */
  return g_strdup_printf (_ ("%1$s %2$s on %3$s."), asking, answer, date);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-fiscal-year.h"
#include "mandate-organisation.h"

static const MandateChoice purpose_choices[] = {
  { "establish", N_ ("Establish") },
  { "implement", N_ ("Implement") },
  { "maintain", N_ ("Maintain") },
  { "improve", N_ ("Improve") },
  { "control", N_ ("A control") },
  { NULL, NULL },
};

static const MandateChoice decision_choices[] = {
  { "undecided", N_ ("Undecided") },
  { "approved", N_ ("Approved") },
  { "in-part", N_ ("Approved in part") },
  { "refused", N_ ("Refused") },
  { NULL, NULL },
};

static const MandateChoice recurs_choices[] = {
  { "once", N_ ("Once") },
  { "monthly", N_ ("Every month") },
  { "quarterly", N_ ("Every quarter") },
  { "yearly", N_ ("Every year") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateResource, title, TEXT, N_ ("Resource"), .is_required = TRUE),
  MANDATE_FIELD (MandateResource, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = mandate_resource_kinds, .initial = "money"),
  MANDATE_FIELD (MandateResource, purpose, CHOICE, N_ ("Purpose"), .choices = purpose_choices),
  MANDATE_FIELD (MandateResource, justification, LONG_TEXT, N_ ("Why it is needed")),
  MANDATE_FIELD (MandateResource, year, INTEGER, N_ ("Year"), .minimum = 1900, .maximum = 2999),
  MANDATE_FIELD (MandateResource, is_recurring, BOOLEAN, N_ ("Recurring")),
  MANDATE_FIELD (MandateResource, currency, CURRENCY, N_ ("Currency")),
  MANDATE_FIELD (MandateResource, requested_amount, MONEY, N_ ("Requested amount")),
  MANDATE_FIELD (MandateResource, approved_amount, MONEY, N_ ("Approved amount")),
  MANDATE_FIELD (MandateResource, used_amount, MONEY, N_ ("Used amount")),
  MANDATE_FIELD (MandateResource, requested_hours, INTEGER, N_ ("Requested hours"), .minimum = 0, .maximum = 1000000),
  MANDATE_FIELD (MandateResource, approved_hours, INTEGER, N_ ("Approved hours"), .minimum = 0, .maximum = 1000000),
  MANDATE_FIELD (MandateResource, used_hours, INTEGER, N_ ("Used hours"), .minimum = 0, .maximum = 1000000),
  MANDATE_FIELD (MandateResource, requested_on, DATE, N_ ("Requested on")),
  MANDATE_FIELD (MandateResource, requested_by, REFERENCE, N_ ("Requested by"), .references = "person"),
  MANDATE_FIELD (MandateResource, decision, CHOICE, N_ ("Decision"), .is_required = TRUE, .choices = decision_choices, .initial = "undecided"),
  MANDATE_FIELD (MandateResource, decided_on, DATE, N_ ("Decided on"), .not_before = "requested_on"),
  MANDATE_FIELD (MandateResource, decided_by, REFERENCE, N_ ("Decided by"), .references = "person"),
  MANDATE_FIELD (MandateResource, decided_in, REFERENCE, N_ ("Decided in"), .references = "review"),
  MANDATE_FIELD (MandateResource, provided_on, DATE, N_ ("Provided on")),
  MANDATE_FIELD (MandateResource, adequacy, CHOICE, N_ ("Adequacy"), .choices = mandate_adequacies),
  MANDATE_FIELD (MandateResource, adequacy_reason, LONG_TEXT, N_ ("Why adequate or short")),
  MANDATE_FIELD (MandateResource, quantity, INTEGER, N_ ("Quantity"), .minimum = 0, .maximum = 1000000, .since_schema = 7),
  MANDATE_FIELD (MandateResource, covers_from, DATE, N_ ("From"), .since_schema = 7),
  MANDATE_FIELD (MandateResource, covers_until, DATE, N_ ("Until"), .not_before = "covers_from", .since_schema = 7),
  MANDATE_FIELD (MandateResource, recurs, CHOICE, N_ ("How often"), .choices = recurs_choices, .since_schema = 7),
  MANDATE_FIELD (MandateResource, objective, REFERENCE, N_ ("Objective"), .references = "objective", .since_schema = 7),
  MANDATE_FIELD (MandateResource, control, TEXT, N_ ("Control"), .help = N_ ("Which control it serves, in your words."), .since_schema = 7),
  MANDATE_FIELD (MandateResource, decision_reason, LONG_TEXT, N_ ("Reason of the decision"), .since_schema = 7),
  MANDATE_FIELD (MandateResource, shortfall, LONG_TEXT, N_ ("What is short"), .help = N_ ("What cannot be done without it."), .since_schema = 7),
  MANDATE_FIELD (MandateResource, carried_from, REFERENCE, N_ ("Carried over from"), .references = "resource", .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateResource, mandate_resource, MANDATE_TYPE_RECORD)

static gboolean
has_amount (MandateResource *self)
{
  return self->requested_amount != MANDATE_UNSET || self->approved_amount != MANDATE_UNSET || self->used_amount != MANDATE_UNSET;
}

static gboolean
is_less (gint64 requested,
         gint64 approved)
{
  return requested != MANDATE_UNSET && (approved == MANDATE_UNSET || approved < requested);
}

/* 5.1 c: what a decision is called and what it gives agree. */
static void
check_decision (MandateResource *self,
                MandateChange   *change)
{
  const gboolean has_less = is_less (self->requested_amount, self->approved_amount) || is_less (self->requested_hours, self->approved_hours);
  const gboolean has_figures = (self->requested_amount != MANDATE_UNSET && self->approved_amount != MANDATE_UNSET) ||
                               (self->requested_hours != MANDATE_UNSET && self->approved_hours != MANDATE_UNSET);

  if (g_strcmp0 (self->decision, "refused") == 0 && (self->approved_amount > 0 || self->approved_hours > 0))
    mandate_change_refuse (change, MANDATE_RECORD (self), "decision", _ ("something was approved, so it was not refused. Take away what was approved, or say “Approved in part”."));
  else if (g_strcmp0 (self->decision, "in-part") == 0 && has_figures && !has_less)
    mandate_change_refuse (change, MANDATE_RECORD (self), "decision", _ ("all that was asked for was approved. Say “Approved”, or correct how much was approved."));
}

static int
get_start_of_year (MandateChange *change)
{
  MandateOrganisation *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);

  return organisation != NULL && organisation->fiscal_year_starts != MANDATE_UNSET ? (int) organisation->fiscal_year_starts : 1;
}

static void
check_period (MandateResource *self,
              MandateChange   *change)
{
  gint64 year;

  if (self->covers_from == NULL || self->year == MANDATE_UNSET)
    return;

  year = mandate_fiscal_year_find_from (get_start_of_year (change), self->covers_from);
  if (year != self->year)
    /* Translators: both are years. */
    mandate_change_refuse (change, MANDATE_RECORD (self), "covers_from", _ ("this day is in the fiscal year %1$d, and the year is %2$d. Change one of the two."), (int) year, (int) self->year);
}

/* A request is carried from an earlier one, never in a circle. */
static void
check_origin (MandateResource *self,
              MandateChange   *change)
{
  MandateResource *origin;

  if (self->carried_from == NULL)
    return;

  origin = mandate_change_find (change, MANDATE_TYPE_RESOURCE, self->carried_from);
  if (origin == NULL)
    return;

  if (g_str_equal (self->carried_from, mandate_record_get_id (MANDATE_RECORD (self))))
    mandate_change_refuse (change, MANDATE_RECORD (self), "carried_from", _ ("a resource can’t be carried over from itself. Choose the request of before."));
  else if (self->year != MANDATE_UNSET && origin->year != MANDATE_UNSET && origin->year > self->year)
    mandate_change_refuse (change, MANDATE_RECORD (self), "carried_from", _ ("“%s” is of a later year. Choose a request of before."), origin->title);
  else if (g_strcmp0 (origin->carried_from, mandate_record_get_id (MANDATE_RECORD (self))) == 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "carried_from", _ ("“%s” was carried over from this one already. Choose a request of before."), origin->title);
}

static void
mandate_resource_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateResource *self = MANDATE_RESOURCE (record);

  if (self->currency == NULL && has_amount (self))
    mandate_change_refuse (change, record, "currency", _ ("an amount needs its currency. Write three capital letters, such as EUR."));

  check_decision (self, change);
  check_period (self, change);
  check_origin (self, change);
}

static void
mandate_resource_class_init (MandateResourceClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "resource",
                                 N_ ("Resource"), N_ ("Resources"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_resource_check;
}

static void
mandate_resource_init (MandateResource *self)
{
}

/**
 * mandate_resource_is_decided:
 * @self: a resource
 * @as_of: the day that is looked at
 *
 * Returns: whether there was an answer to the request by then
 */
gboolean
mandate_resource_is_decided (MandateResource *self,
                             const char      *as_of)
{
  return self->decision != NULL && !g_str_equal (self->decision, "undecided") &&
         (self->decided_on == NULL || strcmp (self->decided_on, as_of) <= 0);
}

/**
 * mandate_resource_is_approved:
 * @self: a resource
 * @as_of: the day that is looked at
 *
 * Returns: whether it was approved by then, at least in part
 */
gboolean
mandate_resource_is_approved (MandateResource *self,
                              const char      *as_of)
{
  return mandate_resource_is_decided (self, as_of) && !g_str_equal (self->decision, "refused");
}

/**
 * mandate_resource_is_judged:
 * @self: a resource
 *
 * Returns: whether somebody said that it is enough, or too little (7.1)
 */
gboolean
mandate_resource_is_judged (MandateResource *self)
{
  return self->adequacy != NULL && !g_str_equal (self->adequacy, "unknown");
}

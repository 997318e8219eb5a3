/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-choices.h"

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

static void
mandate_resource_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateResource *self = MANDATE_RESOURCE (record);

  if (self->currency == NULL &&
      (self->requested_amount != MANDATE_UNSET || self->approved_amount != MANDATE_UNSET || self->used_amount != MANDATE_UNSET))
    mandate_change_refuse (change, record, "currency", _ ("an amount needs its currency. Write three capital letters, such as EUR."));
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
 * mandate_resource_get_year:
 * @self: a resource
 *
 * Returns: the year whose budget it is of, else that of the decision, else 0
 */
gint64
mandate_resource_get_year (MandateResource *self)
{
  if (self->year != MANDATE_UNSET)
    return self->year;

  return self->decided_on != NULL ? g_ascii_strtoll (self->decided_on, NULL, 10) : 0;
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

/**
 * mandate_resource_is_short:
 * @self: a resource
 * @as_of: the day that is looked at
 *
 * Returns: whether it was found to be too little. A verdict on an earlier year
 *   is an old one: what was short then was to be mended since.
 */
gboolean
mandate_resource_is_short (MandateResource *self,
                           const char      *as_of)
{
  return g_strcmp0 (self->adequacy, "short") == 0 &&
         (self->year == MANDATE_UNSET || self->year >= g_ascii_strtoll (as_of, NULL, 10));
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-raci-exception.h"

#include <glib/gi18n-lib.h>

static const MandateChoice rule_choices[] = {
  { "many-accountable", N_ ("More than one is accountable") },
  { "no-accountable", N_ ("Nobody is accountable") },
  { "no-responsible", N_ ("Nobody does it") },
  { "not-held", N_ ("Nobody holds the role") },
  { "not-top-management", N_ ("Accountability for the management system is not with top management") },
  { "own-work", N_ ("Somebody audits their own work") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateRaciException, activity, REFERENCE, N_ ("Activity"), .references = "raci-activity"),
  MANDATE_FIELD (MandateRaciException, rule, CHOICE, N_ ("Rule that is broken"), .is_required = TRUE, .choices = rule_choices),
  MANDATE_FIELD (MandateRaciException, reason, LONG_TEXT, N_ ("Why it is so"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciException, measure, LONG_TEXT, N_ ("What makes up for it"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciException, accepted_by, REFERENCE, N_ ("Accepted by"), .references = "person"),
  MANDATE_FIELD (MandateRaciException, accepted_on, DATE, N_ ("Accepted on"), .is_required = TRUE),
  MANDATE_FIELD (MandateRaciException, review_on, DATE, N_ ("Looked at again on"), .not_before = "accepted_on"),
};

G_DEFINE_FINAL_TYPE (MandateRaciException, mandate_raci_exception, MANDATE_TYPE_RECORD)

static void
mandate_raci_exception_class_init (MandateRaciExceptionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "raci-exception",
                                 N_ ("Exception"), N_ ("Exceptions"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_raci_exception_init (MandateRaciException *self)
{
}

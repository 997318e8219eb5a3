/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateChoice kind_choices[] = {
  { "information-security", N_ ("Information security policy") },
  { "topic-specific", N_ ("Topic-specific policy") },
  { NULL, NULL },
};

static const MandateChoice audience_choices[] = {
  { "everyone", N_ ("Everyone, external people included") },
  { "staff", N_ ("Everyone who is not external") },
  { "chosen", N_ ("Chosen people") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePolicy, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandatePolicy, identifier, TEXT, N_ ("Document id"), .help = N_ ("How the document is called in your files, such as ISP-01.")),
  MANDATE_FIELD (MandatePolicy, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "information-security"),
  MANDATE_FIELD (MandatePolicy, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandatePolicy, classification, CHOICE, N_ ("Classification"), .choices = mandate_classifications),
  MANDATE_FIELD (MandatePolicy, review_every_months, INTEGER, N_ ("Reviewed every (months)"), .initial = "12", .minimum = 1, .maximum = 24, .help = N_ ("Twelve is usual; more than 24 is refused.")),
  MANDATE_FIELD (MandatePolicy, published_at, TEXT, N_ ("Published at"), .help = N_ ("Where everybody finds it: a place or a link.")),
  MANDATE_FIELD (MandatePolicy, outsiders, LONG_TEXT, N_ ("Given to outsiders"), .help = N_ ("Who may have it: anyone, on request, or nobody and why (5.2 g).")),
  MANDATE_FIELD (MandatePolicy, audience, CHOICE, N_ ("Who acknowledges it"), .choices = audience_choices, .help = N_ ("Everyone, unless it is decided otherwise."), .since_schema = 5),
  MANDATE_FIELD (MandatePolicy, acknowledge_within_days, INTEGER, N_ ("Acknowledged within (days)"), .minimum = 1, .maximum = 365, .help = N_ ("After that, you are reminded of those who have not. 14 where nothing is said."), .since_schema = 5),
  MANDATE_FIELD (MandatePolicy, published_checked_on, DATE, N_ ("Place last checked on"), .help = N_ ("When somebody last looked whether the version in force is what is found there."), .since_schema = 5),
};

G_DEFINE_FINAL_TYPE (MandatePolicy, mandate_policy, MANDATE_TYPE_RECORD)

static void
mandate_policy_class_init (MandatePolicyClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "policy",
                                 N_ ("Policy"), N_ ("Policies"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_policy_init (MandatePolicy *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-version.h"

#include <glib/gi18n-lib.h>

static const MandateChoice state_choices[] = {
  { "draft", N_ ("Draft") },
  { "in-review", N_ ("In review") },
  { "approved", N_ ("Approved") },
  { "in-force", N_ ("In force") },
  { "superseded", N_ ("Superseded") },
  { "withdrawn", N_ ("Withdrawn") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePolicyVersion, policy, REFERENCE, N_ ("Policy"), .is_required = TRUE, .is_part_of = TRUE, .references = "policy"),
  MANDATE_FIELD (MandatePolicyVersion, number, TEXT, N_ ("Version"), .is_required = TRUE, .help = N_ ("Such as 1.0.")),
  MANDATE_FIELD (MandatePolicyVersion, state, CHOICE, N_ ("State"), .is_required = TRUE, .choices = state_choices, .initial = "draft"),
  MANDATE_FIELD (MandatePolicyVersion, text, LONG_TEXT, N_ ("Text"), .help = N_ ("CommonMark.")),
  MANDATE_FIELD (MandatePolicyVersion, change_summary, LONG_TEXT, N_ ("What changed")),
  MANDATE_FIELD (MandatePolicyVersion, is_material, BOOLEAN, N_ ("Material change"), .help = N_ ("Asks everyone to acknowledge it again.")),
  MANDATE_FIELD (MandatePolicyVersion, author, REFERENCE, N_ ("Author"), .references = "person"),
  MANDATE_FIELD (MandatePolicyVersion, effective_on, DATE, N_ ("In force from")),
  MANDATE_FIELD (MandatePolicyVersion, next_review_on, DATE, N_ ("Next review on")),
};

G_DEFINE_FINAL_TYPE (MandatePolicyVersion, mandate_policy_version, MANDATE_TYPE_RECORD)

static void
mandate_policy_version_class_init (MandatePolicyVersionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "policy-version",
                                 N_ ("Policy version"), N_ ("Policy versions"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_policy_version_init (MandatePolicyVersion *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-policy-audience.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePolicyAudience, policy, REFERENCE, N_ ("Policy"), .is_required = TRUE, .is_part_of = TRUE, .references = "policy"),
  MANDATE_FIELD (MandatePolicyAudience, person, REFERENCE, N_ ("Person"), .is_required = TRUE, .references = "person"),
};

G_DEFINE_FINAL_TYPE (MandatePolicyAudience, mandate_policy_audience, MANDATE_TYPE_RECORD)

static void
mandate_policy_audience_class_init (MandatePolicyAudienceClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "policy-audience",
                                 N_ ("Audience of a policy"), N_ ("Audiences of policies"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_policy_audience_init (MandatePolicyAudience *self)
{
}

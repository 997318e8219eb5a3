/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the acts on a policy share. */

#pragma once

#include "mandate-change.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"

G_BEGIN_DECLS

gboolean              _mandate_policy_set (gpointer    record,
                                           const char *field,
                                           const char *text,
                                           GError    **error);
gboolean              _mandate_policy_refuse (GError    **error,
                                              const char *message);
gboolean              _mandate_policy_check_approved (MandatePolicyVersion *version,
                                                      GError              **error);
char                 *_mandate_policy_plan_review (MandatePolicy *policy,
                                                   const char    *from);
MandatePolicyVersion *_mandate_policy_find_draft (MandateChange *change,
                                                  const char    *policy);

G_END_DECLS

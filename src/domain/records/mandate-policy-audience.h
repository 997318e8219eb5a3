/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_AUDIENCE (mandate_policy_audience_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyAudience, mandate_policy_audience, MANDATE, POLICY_AUDIENCE, MandateRecord)

/**
 * MandatePolicyAudience:
 *
 * That a person has to know a policy which is for chosen people only (5.2 f).
 */
struct _MandatePolicyAudience
{
  MandateRecord parent_instance;

  char *policy; /* id of a policy */
  char *person; /* id of a person */
};

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-approval.h"
#include "mandate-policy-reach.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandatePolicyStanding:
 * @policy: (owned) (nullable): the information security policy
 * @in_force: (owned) (nullable): its version that counts
 * @approval: (owned) (nullable): of the version in force
 * @draft: (owned) (nullable): its latest version that is not in force yet
 * @past: (element-type MandatePolicyVersion): its other versions, the latest first
 * @reach: (owned) (nullable): whom the version in force reached
 * @readers: (element-type MandatePolicyReader): the readers of @reach; none while nothing is in force
 * @n_read: how many of them acknowledged the version in force
 *
 * How the information security policy stands (5.2).
 */
typedef struct
{
  MandatePolicy        *policy;
  MandatePolicyVersion *in_force;
  MandateApproval      *approval;
  MandatePolicyVersion *draft;
  GPtrArray            *past;
  MandatePolicyReach   *reach;
  GPtrArray            *readers;
  guint                 n_read;
} MandatePolicyStanding;

MandatePolicyStanding *mandate_policy_standing_new (MandateRegister *reg,
                                                    const char      *as_of);
void                   mandate_policy_standing_free (MandatePolicyStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePolicyStanding, mandate_policy_standing_free)

MandateApproval *mandate_policy_find_approval (MandateRegister *reg,
                                               const char      *version);

G_END_DECLS

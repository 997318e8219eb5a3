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
 * @policy: (owned) (nullable): the information security policy, or the one that was asked for
 * @in_force: (owned) (nullable): its version that counts
 * @approval: (owned) (nullable): of the version in force
 * @draft: (owned) (nullable): its latest version that is not in force yet
 * @past: (element-type MandatePolicyVersion): its other versions, the latest first
 * @reach: (owned) (nullable): whom the version in force reached
 * @readers: (element-type MandatePolicyReader): the readers of @reach; none while nothing is in force
 * @n_read: how many of them acknowledged the version in force
 *
 * How a policy stands (5.2).
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
MandatePolicyStanding *mandate_policy_standing_new_of (MandateRegister *reg,
                                                       const char      *policy,
                                                       const char      *as_of);
void                   mandate_policy_standing_free (MandatePolicyStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePolicyStanding, mandate_policy_standing_free)

/**
 * MandatePolicyStep:
 * @MANDATE_POLICY_STEP_WRITE: there is no text yet
 * @MANDATE_POLICY_STEP_SEND: a draft is to be read by others
 * @MANDATE_POLICY_STEP_APPROVE: it waits for approval
 * @MANDATE_POLICY_STEP_PUBLISH: what was approved is to be put where everybody finds it
 * @MANDATE_POLICY_STEP_TELL: those whom it is for are to be told
 * @MANDATE_POLICY_STEP_REMIND: some of them are late
 * @MANDATE_POLICY_STEP_REVIEW: it is to be looked at again
 * @MANDATE_POLICY_STEP_WAIT: some have not answered, and have time left
 * @MANDATE_POLICY_STEP_NONE: nothing is to be done
 *
 * What comes next for a policy.
 */
typedef enum
{
  MANDATE_POLICY_STEP_WRITE,
  MANDATE_POLICY_STEP_SEND,
  MANDATE_POLICY_STEP_APPROVE,
  MANDATE_POLICY_STEP_PUBLISH,
  MANDATE_POLICY_STEP_TELL,
  MANDATE_POLICY_STEP_REMIND,
  MANDATE_POLICY_STEP_REVIEW,
  MANDATE_POLICY_STEP_WAIT,
  MANDATE_POLICY_STEP_NONE,
} MandatePolicyStep;

MandatePolicyStep mandate_policy_standing_get_step (const MandatePolicyStanding *self,
                                                    const char                  *as_of);

MandateApproval *mandate_policy_find_approval (MandateRegister *reg,
                                               const char      *version);

G_END_DECLS

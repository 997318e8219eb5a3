/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-acknowledgement.h"
#include "mandate-communication.h"
#include "mandate-person.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"
#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* Where a policy does not say within how many days it is acknowledged. */
#define MANDATE_POLICY_ACKNOWLEDGE_DAYS 14

/**
 * MandatePolicyReader:
 * @person: (owned): somebody whom the policy is for and who is with the organisation
 * @acknowledgement: (owned) (nullable): that the person read and understood the
 *   version, or one before it that differs only in small things
 * @due_on: (nullable): until when the person was asked to; nobody is before it is told
 * @is_on_leave: whether the person is away for long
 * @is_newcomer: whether the person joined after the others were told; while nobody was, after it came into force
 * @is_overdue: whether the day has passed; of people on leave it never has
 *
 * Whether somebody knows the policy.
 */
typedef struct
{
  MandatePerson          *person;
  MandateAcknowledgement *acknowledgement;
  char                   *due_on;
  gboolean                is_on_leave;
  gboolean                is_newcomer;
  gboolean                is_overdue;
} MandatePolicyReader;

/**
 * MandatePolicyReach:
 * @readers: (element-type MandatePolicyReader): everybody in scope, people on leave included, by name
 * @told: (owned) (nullable): the message with which it was first made known
 * @due_on: (nullable): until when everybody was asked to acknowledge it
 * @overdue_since: (nullable): the first day that has passed for somebody
 * @n_read: how many of the readers acknowledged it
 * @n_on_leave: how many of the others are on leave
 * @n_missing: how many of the others are here
 * @n_overdue: how many of those are past their day
 * @n_left_out: how many people are with the organisation whom the policy is not for
 *
 * Whom a version of a policy reached (5.2 f). Screen and paper count by this
 * one; the whole is always @readers.
 */
typedef struct
{
  GPtrArray            *readers;
  MandateCommunication *told;
  char                 *due_on;
  char                 *overdue_since;
  guint                 n_read;
  guint                 n_on_leave;
  guint                 n_missing;
  guint                 n_overdue;
  guint                 n_left_out;
} MandatePolicyReach;

MandatePolicyReach *mandate_policy_reach_new (MandateRegister      *reg,
                                              MandatePolicyVersion *version,
                                              const char           *as_of);
void                mandate_policy_reach_free (MandatePolicyReach *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePolicyReach, mandate_policy_reach_free)

char *mandate_policy_reach_describe (const MandatePolicyReach *self,
                                     const MandateTranslation *translation);

gboolean    mandate_policy_is_for (MandateRegister *reg,
                                   MandatePolicy   *policy,
                                   MandatePerson   *person);
GHashTable *mandate_policy_list_equal_versions (MandateRegister      *reg,
                                                MandatePolicyVersion *version);
GHashTable *mandate_policy_list_acknowledgements (MandateRegister      *reg,
                                                  MandatePolicyVersion *version,
                                                  const char           *as_of);

G_END_DECLS

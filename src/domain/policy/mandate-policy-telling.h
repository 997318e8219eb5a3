/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-action.h"
#include "mandate-change.h"
#include "mandate-communication.h"
#include "mandate-disclosure.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"

G_BEGIN_DECLS

/**
 * MandatePolicyMessage:
 * @sent_on: the day on which people are told
 * @channel: (nullable): by which way
 * @sent_by: (nullable): id of the person who tells them
 * @message: (nullable): the words
 * @acknowledge_until: (nullable): until when they are asked to acknowledge it;
 *   without, the policy says how many days they have
 *
 * How people are told about a version.
 */
typedef struct
{
  const char *sent_on;
  const char *channel;
  const char *sent_by;
  const char *message;
  const char *acknowledge_until;
} MandatePolicyMessage;

/**
 * MandatePolicyGift:
 * @recipient: who outside gets it
 * @party: (nullable): a choice of disclosures; a customer where nothing is said
 * @content: (nullable): a choice of disclosures; the extract where nothing is said
 * @given_on: the day
 * @given_by: (nullable): id of a person
 * @method: (nullable): how
 * @reason: (nullable): why they asked
 *
 * A version that somebody outside gets.
 */
typedef struct
{
  const char *recipient;
  const char *party;
  const char *content;
  const char *given_on;
  const char *given_by;
  const char *method;
  const char *reason;
} MandatePolicyGift;

char                 *mandate_policy_name_audience (MandateRegister *reg,
                                                    MandatePolicy   *policy);
MandateCommunication *mandate_policy_tell (MandateChange              *change,
                                           MandatePolicyVersion       *version,
                                           const MandatePolicyMessage *message,
                                           GError                    **error);
MandateCommunication *mandate_policy_remind (MandateChange              *change,
                                             MandatePolicyVersion       *version,
                                             const MandatePolicyMessage *message,
                                             GError                    **error);
MandateAction        *mandate_policy_find_reminder (MandateChange        *change,
                                                    MandatePolicyVersion *version);
void                  mandate_policy_drop_reminder (MandateChange        *change,
                                                    MandatePolicyVersion *version);
gboolean              mandate_policy_acknowledge (MandateChange        *change,
                                                  MandatePolicyVersion *version,
                                                  const char *const    *people,
                                                  const char           *on,
                                                  const char           *method,
                                                  guint                *n_added,
                                                  GError              **error);
MandateDisclosure    *mandate_policy_give_out (MandateChange           *change,
                                               MandatePolicyVersion    *version,
                                               const MandatePolicyGift *gift,
                                               GError                 **error);

G_END_DECLS

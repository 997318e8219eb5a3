/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-standing.h"

G_BEGIN_DECLS

/**
 * MandatePolicyNext:
 * @MANDATE_POLICY_NEXT_DRAFT: there is no text: write one
 * @MANDATE_POLICY_NEXT_FINISH: a draft waits to be finished
 * @MANDATE_POLICY_NEXT_APPROVE: a text waits to be approved
 * @MANDATE_POLICY_NEXT_PUBLISH: an approved text is not where people find it
 * @MANDATE_POLICY_NEXT_TELL: nobody was told
 * @MANDATE_POLICY_NEXT_REVIEW: it is to be looked at again
 * @MANDATE_POLICY_NEXT_REMIND: the day has passed until which people were asked to read it
 * @MANDATE_POLICY_NEXT_WAIT: people were told and have time to read it
 * @MANDATE_POLICY_NEXT_NOTHING: all is done
 *
 * What comes next in the life of a policy: one thing at a time.
 */
typedef enum
{
  MANDATE_POLICY_NEXT_DRAFT,
  MANDATE_POLICY_NEXT_FINISH,
  MANDATE_POLICY_NEXT_APPROVE,
  MANDATE_POLICY_NEXT_PUBLISH,
  MANDATE_POLICY_NEXT_TELL,
  MANDATE_POLICY_NEXT_REVIEW,
  MANDATE_POLICY_NEXT_REMIND,
  MANDATE_POLICY_NEXT_WAIT,
  MANDATE_POLICY_NEXT_NOTHING,
} MandatePolicyNext;

MandatePolicyNext mandate_policy_next_find (MandateRegister             *reg,
                                            const MandatePolicyStanding *standing,
                                            const char                  *today);
GPtrArray        *mandate_policy_list_reviews (MandateRegister *reg);

G_END_DECLS

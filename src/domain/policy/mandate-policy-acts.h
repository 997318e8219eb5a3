/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-approval.h"
#include "mandate-change.h"
#include "mandate-policy-version.h"
#include "mandate-policy.h"

G_BEGIN_DECLS

/*
 * What happens to a policy, from draft to withdrawal. Each act is put into a
 * change; what the act cannot see, the rules of the records refuse when the
 * change is checked. How it is made known is in mandate-policy-telling.h, how it
 * is looked at again in mandate-policy-look.h.
 */

/**
 * MandatePolicyDecision:
 * @person: (nullable): id of the person who decides
 * @body: (nullable): or else id of the body
 * @review: (nullable): id of the review in which it was decided; a body has one
 * @capacity: (nullable): in which capacity, such as managing director
 * @decided_on: the day of the decision
 * @note: (nullable): must be there where the approver wrote the text
 * @method: (nullable): a choice of approvals; a body decides in a meeting, a person in the program where nothing is said
 * @is_rejection: whether the text was turned down
 *
 * What was decided about the text of a version.
 */
typedef struct
{
  const char *person;
  const char *body;
  const char *review;
  const char *capacity;
  const char *decided_on;
  const char *note;
  const char *method;
  gboolean    is_rejection;
} MandatePolicyDecision;

gboolean         mandate_policy_send_for_review (MandateChange        *change,
                                                 MandatePolicyVersion *version,
                                                 GError              **error);
MandateApproval *mandate_policy_decide (MandateChange               *change,
                                        MandatePolicyVersion        *version,
                                        const MandatePolicyDecision *decision,
                                        const char                  *today,
                                        GError                     **error);
gboolean         mandate_policy_publish (MandateChange        *change,
                                         MandatePolicyVersion *version,
                                         const char           *place,
                                         const char           *on,
                                         GError              **error);
gboolean         mandate_policy_check_place (MandateChange *change,
                                             MandatePolicy *policy,
                                             const char    *on,
                                             GError       **error);
gboolean         mandate_policy_withdraw (MandateChange        *change,
                                          MandatePolicyVersion *version,
                                          const char           *reason,
                                          const char           *on,
                                          GError              **error);

MandatePolicyVersion *mandate_policy_begin_version (MandateChange        *change,
                                                    MandatePolicyVersion *base,
                                                    gboolean              is_material,
                                                    const char           *author,
                                                    GError              **error);
const char           *mandate_policy_explain_change (gboolean is_material);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-approval.h"
#include "mandate-change.h"
#include "mandate-policy-answers.h"
#include "mandate-policy-version.h"

G_BEGIN_DECLS

MandatePolicyVersion *mandate_policy_answers_finish (MandatePolicyAnswers *self,
                                                     MandateChange        *change,
                                                     const char           *id,
                                                     const char           *author,
                                                     const char           *today,
                                                     GError              **error);
MandateApproval      *mandate_policy_approve (MandateChange        *change,
                                              MandatePolicyVersion *version,
                                              const char           *person,
                                              const char           *capacity,
                                              const char           *decided_on,
                                              const char           *note,
                                              const char           *today,
                                              GError              **error);
MandateApproval      *mandate_policy_approve_in_meeting (MandateChange        *change,
                                                         MandatePolicyVersion *version,
                                                         const char           *body,
                                                         const char           *meeting,
                                                         const char           *note,
                                                         const char           *today,
                                                         GError              **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/*
 * The documents of a policy, each on its own. All are pure functions of the
 * records and in the language of the context.
 */
MandateDocument *mandate_policy_new_document (MandatePackContext   *context,
                                              MandatePolicyVersion *version);
MandateDocument *mandate_policy_new_header_page (MandatePackContext   *context,
                                                 MandatePolicyVersion *version);
MandateDocument *mandate_policy_new_approval_page (MandatePackContext   *context,
                                                   MandatePolicyVersion *version,
                                                   MandateRecord        *approver);
MandateDocument *mandate_policy_new_acknowledgement_sheet (MandatePackContext   *context,
                                                           MandatePolicyVersion *version);
MandateDocument *mandate_policy_new_memo (MandatePackContext   *context,
                                          MandatePolicyVersion *version);
MandateDocument *mandate_policy_new_extract (MandatePackContext   *context,
                                             MandatePolicyVersion *version);
MandateDocument *mandate_policy_new_comparison (MandatePackContext   *context,
                                                MandatePolicyVersion *version,
                                                MandatePolicyVersion *before);

G_END_DECLS

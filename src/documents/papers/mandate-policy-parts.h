/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"
#include "mandate-sign-off.h"

G_BEGIN_DECLS

/* What the documents of a policy share, and the pack's section with them. */

MandatePolicy   *mandate_policy_part_find_policy (const MandatePackContext *self,
                                                  MandatePolicyVersion     *version);
MandateDocument *mandate_policy_part_new_document (MandatePackContext   *context,
                                                   MandatePolicyVersion *version,
                                                   const char           *title);
MandateBlock    *mandate_policy_part_add_title (const MandatePackContext *self,
                                                GPtrArray                *blocks,
                                                const char               *title,
                                                const char               *subtitle);
void             mandate_policy_part_set_state (const MandatePackContext *self,
                                                MandateDocument          *document,
                                                MandatePolicyVersion     *version);
void             mandate_policy_part_add_facts (const MandatePackContext *self,
                                                GPtrArray                *blocks,
                                                MandatePolicyVersion     *version);
void             mandate_policy_part_add_revisions (const MandatePackContext *self,
                                                    GPtrArray                *blocks,
                                                    MandatePolicyVersion     *version);
void             mandate_policy_part_add_hash (const MandatePackContext *self,
                                               MandateBlock             *facts,
                                               const char               *sha256);
void             mandate_policy_part_add_code (const MandatePackContext *self,
                                               MandateDocument          *document,
                                               GPtrArray                *blocks,
                                               MandateSignOffPurpose     purpose,
                                               MandatePolicyVersion     *version,
                                               const char               *title);
char            *mandate_policy_part_name (const MandatePackContext *self,
                                           MandatePolicyVersion     *version);

MandateText *mandate_policy_part_write_approver (const MandatePackContext *self,
                                                 MandateApproval          *approval);

G_END_DECLS

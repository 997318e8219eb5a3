/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-answers.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_PROPOSALS (mandate_policy_proposals_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyProposals, mandate_policy_proposals, MANDATE, POLICY_PROPOSALS, AdwBin)

GtkWidget  *mandate_policy_proposals_new (const char *field);
const char *mandate_policy_proposals_get_field (MandatePolicyProposals *self);
void        mandate_policy_proposals_show (MandatePolicyProposals *self,
                                           MandatePolicyAnswers   *answers,
                                           MandateOrganisation    *organisation);

G_END_DECLS

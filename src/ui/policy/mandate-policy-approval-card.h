/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-evidence.h"
#include "mandate-form-card.h"
#include "mandate-policy-version.h"

G_BEGIN_DECLS

MandateFormCard *mandate_policy_approval_card_new (MandateSession       *session,
                                                   MandatePolicyVersion *version,
                                                   MandateEvidence      *page);

gboolean mandate_policy_approval_card_commit (MandateFormCard      *card,
                                              MandateSession       *session,
                                              MandatePolicyVersion *version,
                                              MandateEvidence      *page);

G_END_DECLS

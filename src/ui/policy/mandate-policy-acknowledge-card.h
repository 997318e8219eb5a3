/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-card.h"
#include "mandate-policy-approval-card.h"

G_BEGIN_DECLS

MandateFormCard *mandate_policy_acknowledge_card_new (MandateSession       *session,
                                                      MandatePolicyVersion *version,
                                                      const char           *heading,
                                                      const char           *method);
gboolean         mandate_policy_acknowledge_card_commit (MandateFormCard      *card,
                                                         MandateSession       *session,
                                                         MandatePolicyVersion *version,
                                                         const MandateScan    *scan);

G_END_DECLS

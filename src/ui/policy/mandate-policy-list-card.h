/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-acknowledgement-list.h"
#include "mandate-form-card.h"
#include "mandate-policy-approval-card.h"
#include "mandate-session.h"

G_BEGIN_DECLS

MandateFormCard *mandate_policy_list_card_new (MandateSession       *session,
                                               MandatePolicyVersion *version,
                                               const char           *name,
                                               GPtrArray            *lines);
gboolean         mandate_policy_list_card_commit (MandateFormCard      *card,
                                                  MandateSession       *session,
                                                  MandatePolicyVersion *version,
                                                  GPtrArray            *lines,
                                                  const MandateScan    *file);

G_END_DECLS

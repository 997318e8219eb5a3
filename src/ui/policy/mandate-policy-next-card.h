/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-standing.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_NEXT_CARD (mandate_policy_next_card_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyNextCard, mandate_policy_next_card, MANDATE, POLICY_NEXT_CARD, AdwBin)

GtkWidget        *mandate_policy_next_card_new (MandateSession *session);
MandatePolicyStep mandate_policy_next_card_show (MandatePolicyNextCard       *self,
                                                 const MandatePolicyStanding *standing);
void              mandate_policy_next_card_approve (MandatePolicyNextCard *self,
                                                    GBytes                *scan,
                                                    const char            *name,
                                                    const char            *version);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-role-facts.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DUTY_CARD (mandate_duty_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateDutyCard, mandate_duty_card, MANDATE, DUTY_CARD, AdwBin)

GtkWidget        *mandate_duty_card_new (MandateSession *session,
                                         const char     *requirement,
                                         const char     *role);
void              mandate_duty_card_update (MandateDutyCard *self);
void              mandate_duty_card_update_findings (MandateDutyCard *self);
MandateRoleFacts *mandate_duty_card_get_facts (MandateDutyCard *self);

G_END_DECLS

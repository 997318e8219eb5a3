/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-standing.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_VERDICT (mandate_policy_verdict_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyVerdict, mandate_policy_verdict, MANDATE, POLICY_VERDICT, AdwBin)

GtkWidget *mandate_policy_verdict_new (void);
void       mandate_policy_verdict_show (MandatePolicyVerdict        *self,
                                        MandateRegister             *reg,
                                        const MandatePolicyStanding *standing);
void       mandate_policy_verdict_set_narrow (MandatePolicyVerdict *self,
                                              gboolean              is_narrow);

G_END_DECLS

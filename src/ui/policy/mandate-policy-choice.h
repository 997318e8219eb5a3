/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-register.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_CHOICE (mandate_policy_choice_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyChoice, mandate_policy_choice, MANDATE, POLICY_CHOICE, AdwBin)

GtkWidget  *mandate_policy_choice_new (void);
void        mandate_policy_choice_show (MandatePolicyChoice *self,
                                        MandateRegister     *reg,
                                        const char          *policy);
const char *mandate_policy_choice_get_policy (MandatePolicyChoice *self);

G_END_DECLS

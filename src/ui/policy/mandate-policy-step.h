/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-next.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_STEP (mandate_policy_step_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyStep, mandate_policy_step, MANDATE, POLICY_STEP, AdwBin)

GtkWidget        *mandate_policy_step_new (MandateSession *session);
MandatePolicyNext mandate_policy_step_show (MandatePolicyStep           *self,
                                            const MandatePolicyStanding *standing);
void              mandate_policy_step_approve (MandatePolicyStep *self,
                                               GBytes            *scan,
                                               const char        *name,
                                               const char        *version);

G_END_DECLS

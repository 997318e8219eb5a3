/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-answers.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_METER (mandate_policy_meter_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyMeter, mandate_policy_meter, MANDATE, POLICY_METER, AdwBin)

GtkWidget *mandate_policy_meter_new (void);
void       mandate_policy_meter_show (MandatePolicyMeter   *self,
                                      MandatePolicyAnswers *answers,
                                      MandateRegister      *reg);

G_END_DECLS

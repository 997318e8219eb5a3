/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form.h"
#include "mandate-policy-answers.h"
#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_END (mandate_policy_end_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyEnd, mandate_policy_end, MANDATE, POLICY_END, AdwBin)

GtkWidget *mandate_policy_end_new (MandateWizard *wizard,
                                   MandateForm   *revision,
                                   MandateForm   *approval);
void       mandate_policy_end_show (MandatePolicyEnd     *self,
                                    MandatePolicyAnswers *answers,
                                    MandateSession       *session);

G_END_DECLS

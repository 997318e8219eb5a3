/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-wizard.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_WIZARD (mandate_policy_wizard_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyWizard, mandate_policy_wizard, MANDATE, POLICY_WIZARD, MandateWizard)

G_END_DECLS

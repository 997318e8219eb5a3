/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-panel.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_OUTSIDE (mandate_policy_outside_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyOutside, mandate_policy_outside, MANDATE, POLICY_OUTSIDE, MandatePolicyPanel)

G_END_DECLS

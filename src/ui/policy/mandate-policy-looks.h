/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-panel.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_LOOKS (mandate_policy_looks_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyLooks, mandate_policy_looks, MANDATE, POLICY_LOOKS, MandatePolicyPanel)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-panel.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_VERSIONS (mandate_policy_versions_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyVersions, mandate_policy_versions, MANDATE, POLICY_VERSIONS, MandatePolicyPanel)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-panel.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_PUBLICATION (mandate_policy_publication_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyPublication, mandate_policy_publication, MANDATE, POLICY_PUBLICATION, MandatePolicyPanel)

G_END_DECLS

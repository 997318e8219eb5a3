/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-version.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_COMPARISON (mandate_policy_comparison_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyComparison, mandate_policy_comparison, MANDATE, POLICY_COMPARISON, AdwWindow)

GtkWidget *mandate_policy_comparison_open (GtkWidget            *from,
                                           MandateSession       *session,
                                           MandatePolicyVersion *version);

G_END_DECLS

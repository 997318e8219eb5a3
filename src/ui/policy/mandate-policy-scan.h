/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-sign-off.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_SCAN (mandate_policy_scan_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyScan, mandate_policy_scan, MANDATE, POLICY_SCAN, AdwBin)

GtkWidget *mandate_policy_scan_new (MandateSession *session);
void       mandate_policy_scan_take (MandatePolicyScan *self,
                                     GFile             *file,
                                     const char        *code);

G_END_DECLS

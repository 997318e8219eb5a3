/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-source.h"
#include "mandate-policy-version.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_REMARKS (mandate_policy_remarks_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyRemarks, mandate_policy_remarks, MANDATE, POLICY_REMARKS, AdwBin)

GtkWidget *mandate_policy_remarks_new (MandateSession *session);
void       mandate_policy_remarks_look (MandatePolicyRemarks *self,
                                        MandatePolicyVersion *version,
                                        MandatePolicySource  *source);
guint      mandate_policy_remarks_get_n_remarks (MandatePolicyRemarks *self);
guint      mandate_policy_remarks_get_n_blocking (MandatePolicyRemarks *self);

G_END_DECLS

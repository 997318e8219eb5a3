/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-policy-answers.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_PREVIEW (mandate_policy_preview_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyPreview, mandate_policy_preview, MANDATE, POLICY_PREVIEW, AdwBin)

GtkWidget *mandate_policy_preview_new (MandateSession *session);
void       mandate_policy_preview_show (MandatePolicyPreview *self,
                                        MandatePolicyAnswers *answers,
                                        const char           *focused);

G_END_DECLS

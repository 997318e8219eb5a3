/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-version.h"
#include "mandate-print.h"
#include "mandate-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mandate_policy_print (GtkWidget            *from,
                           MandateSession       *session,
                           MandatePrintKind      kind,
                           MandatePolicyVersion *version);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-version.h"
#include "mandate-print.h"
#include "mandate-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_PRINT_APPROVAL_PAGE (MANDATE_PRINT_ROLES + 1)
#define MANDATE_PRINT_SHEET         (MANDATE_PRINT_ROLES + 2)
#define MANDATE_PRINT_MEMO          (MANDATE_PRINT_ROLES + 3)
#define MANDATE_PRINT_EXTRACT       (MANDATE_PRINT_ROLES + 4)
#define MANDATE_PRINT_COMPARISON    (MANDATE_PRINT_ROLES + 5)

void mandate_policy_print (GtkWidget            *from,
                           MandateSession       *session,
                           MandatePrintKind      kind,
                           MandatePolicyVersion *version);

G_END_DECLS

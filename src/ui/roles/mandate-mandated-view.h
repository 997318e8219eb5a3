/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-role-holding.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MANDATED_VIEW (mandate_mandated_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateMandatedView, mandate_mandated_view, MANDATE, MANDATED_VIEW, AdwBin)

GtkWidget *mandate_mandated_view_new (MandateSession *session);
void       mandate_mandated_view_show_role (MandateMandatedView *self,
                                            const char          *role);
void       mandate_mandated_view_show_holding (MandateMandatedView *self,
                                               MandateRoleHolding  *holding);
void       mandate_mandated_view_add_role (MandateMandatedView *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLES_CHECK (mandate_roles_check_get_type ())
G_DECLARE_FINAL_TYPE (MandateRolesCheck, mandate_roles_check, MANDATE, ROLES_CHECK, AdwBin)

GtkWidget *mandate_roles_check_new (MandateSession *session);
void       mandate_roles_check_update (MandateRolesCheck *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLE_LIST (mandate_role_list_get_type ())
G_DECLARE_FINAL_TYPE (MandateRoleList, mandate_role_list, MANDATE, ROLE_LIST, AdwBin)

GtkWidget *mandate_role_list_new (MandateSession *session);
gboolean   mandate_role_list_show_role (MandateRoleList *self,
                                        const char      *role);
void       mandate_role_list_add_role (MandateRoleList *self);

G_END_DECLS

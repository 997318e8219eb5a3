/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-role-prints.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLE_PRINT (mandate_role_print_get_type ())
G_DECLARE_FINAL_TYPE (MandateRolePrint, mandate_role_print, MANDATE, ROLE_PRINT, AdwBin)

GtkWidget *mandate_role_print_new (MandateSession *session,
                                   const char     *role);

GMenuModel *mandate_role_print_create_menu (MandateRolePrint *self);

void mandate_role_print_save_all (MandateRolePrint     *self,
                                  MandateRolePrintsKind kind,
                                  GFile                *folder);

void mandate_role_print_open (GtkWidget       *from,
                              MandateSession  *session,
                              MandatePrintKind kind,
                              MandateRecord   *record);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_POLICY_IMPORT_WINDOW (mandate_policy_import_window_get_type ())
G_DECLARE_FINAL_TYPE (MandatePolicyImportWindow, mandate_policy_import_window, MANDATE, POLICY_IMPORT_WINDOW, AdwWindow)

GtkWidget *mandate_policy_import_window_open (GtkWidget      *from,
                                              MandateSession *session,
                                              GFile          *file);

G_END_DECLS

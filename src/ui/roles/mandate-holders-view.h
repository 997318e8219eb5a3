/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HOLDERS_VIEW (mandate_holders_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateHoldersView, mandate_holders_view, MANDATE, HOLDERS_VIEW, AdwBin)

GtkWidget *mandate_holders_view_new (MandateSession *session,
                                     const char     *role);

const char *mandate_holders_view_get_role (MandateHoldersView *self);
void        mandate_holders_view_show_holding (MandateHoldersView *self,
                                               const char         *holding);
void        mandate_holders_view_add_holder (MandateHoldersView *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_VIEW (mandate_raci_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciView, mandate_raci_view, MANDATE, RACI_VIEW, AdwBin)

GtkWidget *mandate_raci_view_new (MandateSession *session);
void       mandate_raci_view_hide_title (MandateRaciView *self);
void       mandate_raci_view_add_activity (MandateRaciView *self);
void       mandate_raci_view_show_activity (MandateRaciView *self,
                                            const char      *activity,
                                            const char      *role);
void       mandate_raci_view_export (MandateRaciView *self,
                                     GFile           *file);

G_END_DECLS

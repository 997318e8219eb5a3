/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LEAVING_VIEW (mandate_leaving_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateLeavingView, mandate_leaving_view, MANDATE, LEAVING_VIEW, AdwBin)

GtkWidget *mandate_leaving_view_new (MandateSession *session,
                                     const char     *person);
void       mandate_leaving_view_set_is_plain (MandateLeavingView *self,
                                              gboolean            returns);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-evidence.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LINK_WINDOW (mandate_link_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateLinkWindow, mandate_link_window, MANDATE, LINK_WINDOW, AdwWindow)

GtkWindow *mandate_link_window_present (GtkWidget       *from,
                                        MandateSession  *session,
                                        MandateEvidence *evidence);

G_END_DECLS

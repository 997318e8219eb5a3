/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EDITION_WINDOW (mandate_edition_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateEditionWindow, mandate_edition_window, MANDATE, EDITION_WINDOW, AdwWindow)

void mandate_edition_window_present (GtkWidget      *parent,
                                     MandateSession *session);

G_END_DECLS

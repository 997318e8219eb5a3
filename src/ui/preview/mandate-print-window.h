/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-print.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PRINT_WINDOW (mandate_print_window_get_type ())
G_DECLARE_FINAL_TYPE (MandatePrintWindow, mandate_print_window, MANDATE, PRINT_WINDOW, AdwWindow)

void mandate_print_window_open (GtkWidget               *from,
                                MandateSession          *session,
                                const char              *title,
                                const MandatePrintOrder *order);

G_END_DECLS

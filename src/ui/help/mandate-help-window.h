/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_HELP_WINDOW (mandate_help_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateHelpWindow, mandate_help_window, MANDATE, HELP_WINDOW, AdwWindow)

void mandate_help_window_present (GtkWindow  *parent,
                                  const char *place);

G_END_DECLS

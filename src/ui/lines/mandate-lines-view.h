/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LINES_VIEW (mandate_lines_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateLinesView, mandate_lines_view, MANDATE, LINES_VIEW, AdwBin)

GtkWidget *mandate_lines_view_new (MandateSession *session);

G_END_DECLS

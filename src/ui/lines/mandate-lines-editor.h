/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LINES_EDITOR (mandate_lines_editor_get_type ())
G_DECLARE_FINAL_TYPE (MandateLinesEditor, mandate_lines_editor, MANDATE, LINES_EDITOR, AdwWindow)

MandateLinesEditor *mandate_lines_editor_open (GtkWidget      *from,
                                               MandateSession *session);

G_END_DECLS

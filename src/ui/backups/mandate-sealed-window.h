/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SEALED_WINDOW (mandate_sealed_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateSealedWindow, mandate_sealed_window, MANDATE, SEALED_WINDOW, AdwWindow)

void mandate_sealed_window_open (GtkWindow      *parent,
                                 MandateSession *session,
                                 const char     *path,
                                 gboolean        is_folder);

G_END_DECLS

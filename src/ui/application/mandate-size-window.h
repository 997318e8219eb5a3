/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SIZE_WINDOW (mandate_size_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateSizeWindow, mandate_size_window, MANDATE, SIZE_WINDOW, AdwWindow)

MandateSizeWindow *mandate_size_window_new (GtkWindow      *parent,
                                            MandateSession *session);

G_END_DECLS

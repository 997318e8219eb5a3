/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RECOVERY_WINDOW (mandate_recovery_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateRecoveryWindow, mandate_recovery_window, MANDATE, RECOVERY_WINDOW, AdwWindow)

void    mandate_recovery_window_open (GtkWindow      *parent,
                                      MandateSession *session,
                                      MandateSecret  *passphrase);
GBytes *mandate_recovery_window_get_pdf (MandateRecoveryWindow *self);

G_END_DECLS

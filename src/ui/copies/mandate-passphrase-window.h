/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-secret.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PASSPHRASE_WINDOW (mandate_passphrase_window_get_type ())
G_DECLARE_FINAL_TYPE (MandatePassphraseWindow, mandate_passphrase_window, MANDATE, PASSPHRASE_WINDOW, AdwWindow)

GtkWidget *mandate_passphrase_window_new (GtkWindow  *parent,
                                          const char *path);

const char *mandate_passphrase_window_get_path (MandatePassphraseWindow *self);

int *mandate_passphrase_window_begin (MandatePassphraseWindow *self);
void mandate_passphrase_window_refuse (MandatePassphraseWindow *self,
                                       const char              *message);

G_END_DECLS

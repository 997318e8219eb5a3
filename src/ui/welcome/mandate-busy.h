/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_BUSY (mandate_busy_get_type ())
G_DECLARE_FINAL_TYPE (MandateBusy, mandate_busy, MANDATE, BUSY, AdwBin)

GtkWidget *mandate_busy_new (const char   *sentence,
                             GCancellable *cancellable);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mandate_early_keys_add (GtkWidget      *widget,
                             guint           key,
                             GdkModifierType modifiers,
                             const char     *action);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mandate_focus_begin_at (GtkWidgetClass *klass,
                             gboolean (*grab_focus) (GtkWidget *widget));

G_END_DECLS

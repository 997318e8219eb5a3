/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_ADAPTIVE_BIN (mandate_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (MandateAdaptiveBin, mandate_adaptive_bin, MANDATE, ADAPTIVE_BIN, GtkWidget)

GtkWidget *mandate_adaptive_bin_new (int threshold);
void       mandate_adaptive_bin_set_child (MandateAdaptiveBin *self,
                                           GtkWidget          *child);
gboolean   mandate_adaptive_bin_get_is_narrow (MandateAdaptiveBin *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How wide the column of a role is. */
#define MANDATE_RACI_COLUMN 84

#define MANDATE_TYPE_RACI_STRIP (mandate_raci_strip_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciStrip, mandate_raci_strip, MANDATE, RACI_STRIP, GtkWidget)

GtkWidget *mandate_raci_strip_new (GtkAdjustment *adjustment);
void       mandate_raci_strip_append (MandateRaciStrip *self,
                                      GtkWidget        *column);
GtkWidget *mandate_raci_strip_get_first (MandateRaciStrip *self);
void       mandate_raci_strip_show_column (MandateRaciStrip *self,
                                           guint             column);

G_END_DECLS

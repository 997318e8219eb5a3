/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How large a letter is, and how far one is from the next. */
#define MANDATE_RACI_STAMP     30
#define MANDATE_RACI_STAMP_GAP 4

#define MANDATE_TYPE_RACI_STAMPS (mandate_raci_stamps_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciStamps, mandate_raci_stamps, MANDATE, RACI_STAMPS, GtkWidget)

GtkWidget *mandate_raci_stamps_new (void);
gpointer   mandate_raci_stamps_find (GtkWidget *widget);
void       mandate_raci_stamps_draw (MandateRaciStamps *self,
                                     GtkSnapshot       *snapshot,
                                     guint              letter,
                                     gboolean           is_clash,
                                     double             x,
                                     double             y);

G_END_DECLS

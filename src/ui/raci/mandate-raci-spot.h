/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_SPOT (mandate_raci_spot_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciSpot, mandate_raci_spot, MANDATE, RACI_SPOT, GtkWidget)

GtkWidget  *mandate_raci_spot_new (void);
void        mandate_raci_spot_set (MandateRaciSpot *self,
                                   guint            letters,
                                   const char      *name,
                                   const char      *tooltip);
const char *mandate_raci_spot_get_letter (MandateRaciSpot *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_SPOT (mandate_raci_spot_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciSpot, mandate_raci_spot, MANDATE, RACI_SPOT, GtkWidget)

GtkWidget  *mandate_raci_spot_new (const char *activity,
                                   const char *role);
void        mandate_raci_spot_set (MandateRaciSpot *self,
                                   const char      *letter,
                                   gboolean         is_clash,
                                   const char      *name);
const char *mandate_raci_spot_get_activity (MandateRaciSpot *self);
const char *mandate_raci_spot_get_role (MandateRaciSpot *self);
const char *mandate_raci_spot_get_letter (MandateRaciSpot *self);

G_END_DECLS

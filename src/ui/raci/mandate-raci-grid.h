/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-raci-sheet.h"
#include "mandate-raci-spot.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_GRID (mandate_raci_grid_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciGrid, mandate_raci_grid, MANDATE, RACI_GRID, GtkWidget)

GtkWidget       *mandate_raci_grid_new (MandateSession *session);
void             mandate_raci_grid_update (MandateRaciGrid  *self,
                                           MandateRaciSheet *sheet);
MandateRaciSpot *mandate_raci_grid_find_spot (MandateRaciGrid *self,
                                              const char      *activity,
                                              const char      *id);
void             mandate_raci_grid_focus (MandateRaciGrid *self,
                                          const char      *activity,
                                          const char      *id);
gboolean         mandate_raci_grid_handle_key (MandateRaciGrid *self,
                                               guint            keyval,
                                               GdkModifierType  state);

G_END_DECLS

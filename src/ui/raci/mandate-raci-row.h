/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-raci-sheet.h"
#include "mandate-raci-spot.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_ROW (mandate_raci_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciRow, mandate_raci_row, MANDATE, RACI_ROW, GtkWidget)

GtkWidget       *mandate_raci_row_new (MandateSession *session,
                                       const char     *activity,
                                       GtkAdjustment  *adjustment);
void             mandate_raci_row_update (MandateRaciRow   *self,
                                          MandateRaciSheet *sheet);
const char      *mandate_raci_row_get_activity (MandateRaciRow *self);
MandateRaciSpot *mandate_raci_row_get_spot (MandateRaciRow *self,
                                            guint           column);
void             mandate_raci_row_keep_spot (MandateRaciRow *self,
                                             int             column);
void             mandate_raci_row_rename (MandateRaciRow *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-file-intake.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DETAILS_PANE (mandate_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (MandateDetailsPane, mandate_details_pane, MANDATE, DETAILS_PANE, AdwBin)

GtkWidget *mandate_details_pane_new (MandateSession    *session,
                                     MandateFileIntake *intake);

MandateRecord *mandate_details_pane_get_record (MandateDetailsPane *self);
void           mandate_details_pane_show (MandateDetailsPane *self,
                                          MandateRecord      *record);
void           mandate_details_pane_add (MandateDetailsPane *self,
                                         GType               type,
                                         MandateRecord      *proposal);
void           mandate_details_pane_finish (MandateDetailsPane *self,
                                            MandateRecord      *record);
void           mandate_details_pane_set_is_folded (MandateDetailsPane *self,
                                                   gboolean            is_folded);

G_END_DECLS

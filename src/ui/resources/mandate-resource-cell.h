/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-resource.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_CELL (mandate_resource_cell_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceCell, mandate_resource_cell, MANDATE, RESOURCE_CELL, AdwBin)

GtkWidget *mandate_resource_cell_new (MandateSession     *session,
                                      const MandateField *field);
void       mandate_resource_cell_set_resource (MandateResourceCell *self,
                                               MandateResource     *resource);
void       mandate_resource_cell_refresh (MandateResourceCell *self);

G_END_DECLS

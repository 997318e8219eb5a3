/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-places.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SIDEBAR_ROW (mandate_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateSidebarRow, mandate_sidebar_row, MANDATE, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget          *mandate_sidebar_row_new (const MandatePlace *place);
const MandatePlace *mandate_sidebar_row_get_place (MandateSidebarRow *self);
void                mandate_sidebar_row_set_count (MandateSidebarRow *self,
                                                   guint              count);

G_END_DECLS

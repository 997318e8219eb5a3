/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-removed-item.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REMOVED_ROW (mandate_removed_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateRemovedRow, mandate_removed_row, MANDATE, REMOVED_ROW, GtkWidget)

GtkWidget *mandate_removed_row_new (MandateSession *session);
void       mandate_removed_row_set_item (MandateRemovedRow  *self,
                                         MandateRemovedItem *item);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-resource-ledger.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_ROW (mandate_resource_row_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceRow, mandate_resource_row, MANDATE, RESOURCE_ROW, GtkListBoxRow)

GtkWidget       *mandate_resource_row_new (MandateSession         *session,
                                           const MandateLedgerRow *row);
MandateResource *mandate_resource_row_get_resource (MandateResourceRow *self);
void             mandate_resource_row_set_is_narrow (MandateResourceRow *self,
                                                     gboolean            is_narrow);
void             mandate_resource_row_mend (MandateResourceRow *self);

GtkWidget *mandate_resource_row_new_group (const MandateLedgerGroup *group);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_TABLE (mandate_resource_table_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceTable, mandate_resource_table, MANDATE, RESOURCE_TABLE, GtkBox)

GtkWidget         *mandate_resource_table_new (MandateSession *session);
const char *const *mandate_resource_table_get_columns (void);
void               mandate_resource_table_paste (MandateResourceTable *self,
                                                 const char           *text);

G_END_DECLS

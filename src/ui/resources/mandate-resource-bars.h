/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-resource-ledger.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_BARS (mandate_resource_bars_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceBars, mandate_resource_bars, MANDATE, RESOURCE_BARS, GtkWidget)

GtkWidget *mandate_resource_bars_new (const MandateLedgerRow *row);
GtkWidget *mandate_resource_bars_new_for (const MandateResourceFigures *figures,
                                          const char                   *currency);

G_END_DECLS

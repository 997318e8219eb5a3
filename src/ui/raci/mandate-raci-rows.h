/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_ROWS (mandate_raci_rows_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciRows, mandate_raci_rows, MANDATE, RACI_ROWS, GtkBox)

GtkWidget *mandate_raci_rows_new (void);

G_END_DECLS

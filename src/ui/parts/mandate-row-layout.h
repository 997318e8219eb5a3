/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_ROW_LAYOUT (mandate_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (MandateRowLayout, mandate_row_layout, MANDATE, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *mandate_row_layout_new (int spacing);

G_END_DECLS

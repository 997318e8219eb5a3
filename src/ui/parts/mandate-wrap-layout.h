/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_WRAP_LAYOUT (mandate_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (MandateWrapLayout, mandate_wrap_layout, MANDATE, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *mandate_wrap_layout_new (int spacing);

G_END_DECLS

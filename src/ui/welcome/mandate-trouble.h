/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_TROUBLE (mandate_trouble_get_type ())
G_DECLARE_FINAL_TYPE (MandateTrouble, mandate_trouble, MANDATE, TROUBLE, AdwBin)

GtkWidget *mandate_trouble_new (const char   *title,
                                const GError *error);

G_END_DECLS

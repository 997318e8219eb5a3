/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_TEXT_BIN (mandate_text_bin_get_type ())
G_DECLARE_FINAL_TYPE (MandateTextBin, mandate_text_bin, MANDATE, TEXT_BIN, AdwBin)

GtkWidget *mandate_text_bin_new (GtkWidget *child);

G_END_DECLS

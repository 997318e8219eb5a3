/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_WELCOME (mandate_welcome_get_type ())
G_DECLARE_FINAL_TYPE (MandateWelcome, mandate_welcome, MANDATE, WELCOME, AdwBin)

GtkWidget *mandate_welcome_new (gboolean can_go_back);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_BOARD (mandate_raci_board_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciBoard, mandate_raci_board, MANDATE, RACI_BOARD, GtkWidget)

GtkWidget *mandate_raci_board_new (GtkWidget *head);
GtkBox    *mandate_raci_board_get_rows (MandateRaciBoard *self);

G_END_DECLS

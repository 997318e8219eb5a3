/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far an arrow key goes, and what a screen further on still shows of the one before, in pixels. */
#define MANDATE_PDF_ARROW_STEP     60
#define MANDATE_PDF_SCREEN_OVERLAP 48

void mandate_pdf_keys_add (GtkWidgetClass *widget_class);
void mandate_pdf_keys_add_to_view (GtkWidgetClass *widget_class);

G_END_DECLS

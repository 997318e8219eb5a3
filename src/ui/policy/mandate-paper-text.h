/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-block.h"

G_BEGIN_DECLS

GtkWidget *mandate_paper_text_new_line (const char *text,
                                        const char *css_class);
void       mandate_paper_text_append (GtkBox    *box,
                                      GPtrArray *blocks);

G_END_DECLS

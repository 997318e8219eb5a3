/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-passage.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PAPER (mandate_paper_get_type ())
G_DECLARE_FINAL_TYPE (MandatePaper, mandate_paper, MANDATE, PAPER, GtkWidget)

GtkWidget *mandate_paper_new (void);
void       mandate_paper_set_header (MandatePaper *self,
                                     const char   *start,
                                     const char   *end);
void       mandate_paper_set_passages (MandatePaper *self,
                                       GPtrArray    *passages);
void       mandate_paper_set_marked (MandatePaper *self,
                                     const char   *anchor);

G_END_DECLS

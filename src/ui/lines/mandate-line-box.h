/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-reporting-lines.h"
#include "mandate-session.h"

G_BEGIN_DECLS

/* How wide a box is before it is zoomed. */
#define MANDATE_LINE_BOX_WIDTH 176

#define MANDATE_TYPE_LINE_BOX (mandate_line_box_get_type ())
G_DECLARE_FINAL_TYPE (MandateLineBox, mandate_line_box, MANDATE, LINE_BOX, GtkButton)

GtkWidget  *mandate_line_box_new (void);
void        mandate_line_box_show (MandateLineBox              *self,
                                   MandateSession              *session,
                                   GPtrArray                   *places,
                                   const MandateReportingPlace *place);
const char *mandate_line_box_get_role (MandateLineBox *self);

G_END_DECLS

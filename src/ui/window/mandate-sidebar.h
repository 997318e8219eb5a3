/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-session.h"

G_BEGIN_DECLS

/* The list of pages at the side of the window: a #GtkListBox of #MandateSidebarRow. */

void mandate_sidebar_fill (GtkListBox *list);
void mandate_sidebar_select (GtkListBox *list,
                             const char *id);
void mandate_sidebar_update_counts (GtkListBox     *list,
                                    MandateSession *session);

G_END_DECLS

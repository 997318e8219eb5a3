/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void mandate_follow (gpointer    view,
                     gpointer    source,
                     const char *signal,
                     GCallback   update);

G_END_DECLS

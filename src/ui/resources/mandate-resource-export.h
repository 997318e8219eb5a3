/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-session.h"

G_BEGIN_DECLS

void mandate_resource_export_choose (GtkWidget      *from,
                                     MandateSession *session);
void mandate_resource_export_write (MandateSession *session,
                                    GFile          *file);

G_END_DECLS

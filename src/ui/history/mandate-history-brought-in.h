/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_history_brought_in_new (MandateSession *session,
                                           gint64          seq);

G_END_DECLS

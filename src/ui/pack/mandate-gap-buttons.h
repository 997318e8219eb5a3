/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_gap_button_new (const char           *label,
                                   const char           *action,
                                   const char           *target,
                                   const MandateFinding *finding);
GtkWidget *mandate_gap_buttons_new (MandateSession       *session,
                                    const MandateFinding *finding);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_outcome_row_new (MandateSession *session,
                                    MandateRecord  *record,
                                    gboolean        is_narrow);
GtkWidget *mandate_outcome_row_new_placeholder (const char *text);

G_END_DECLS

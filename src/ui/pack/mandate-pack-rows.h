/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-pack-parts.h"
#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_pack_rows_new_part (const MandatePackPart *part,
                                       guint                  number,
                                       int                    n_gaps);
GtkWidget *mandate_pack_rows_new_gap (MandateSession *session, const MandateFinding *finding, guint number, const char *reason, gboolean is_left);

G_END_DECLS

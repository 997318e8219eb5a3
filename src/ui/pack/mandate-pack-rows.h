/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-pack-parts.h"
#include "mandate-pack.h"
#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_pack_rows_new_part (MandateSession *session, const MandatePackPart *part, guint number, const char *audit, GPtrArray *findings, const MandatePackReport *report);
GtkWidget *mandate_pack_rows_new_gap (MandateSession *session, const MandateFinding *finding, guint number, const char *reason, gboolean is_left, gboolean is_later);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-readiness.h"
#include "mandate-session.h"

G_BEGIN_DECLS

GtkWidget *mandate_requirement_row_new (MandateSession         *session,
                                        const MandateReadiness *readiness,
                                        GPtrArray              *rows);

GtkWidget *mandate_requirement_chip_new (MandateFindingState state,
                                         guint               n_gaps);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-coverage.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COVERAGE_GRID (mandate_coverage_grid_get_type ())
G_DECLARE_FINAL_TYPE (MandateCoverageGrid, mandate_coverage_grid, MANDATE, COVERAGE_GRID, AdwBin)

GtkWidget *mandate_coverage_grid_new (MandateSession *session);
void       mandate_coverage_grid_update (MandateCoverageGrid   *self,
                                         const MandateCoverage *coverage);
GtkWidget *mandate_coverage_grid_get_cell (MandateCoverageGrid *self,
                                           guint                commitment,
                                           guint                quarter);
gboolean   mandate_coverage_grid_handle_key (MandateCoverageGrid *self,
                                             guint                keyval);

G_END_DECLS

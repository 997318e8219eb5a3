/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-coverage.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COMMITMENTS_VIEW (mandate_commitments_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateCommitmentsView, mandate_commitments_view, MANDATE, COMMITMENTS_VIEW, AdwBin)

GtkWidget *mandate_commitments_view_new (MandateSession *session);
void       mandate_commitments_view_update (MandateCommitmentsView *self,
                                            const MandateCoverage  *coverage);
void       mandate_commitments_view_focus (MandateCommitmentsView *self,
                                           guint                   commitment);

G_END_DECLS

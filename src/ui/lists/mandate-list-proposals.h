/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-details-pane.h"
#include "mandate-list-spec.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LIST_PROPOSALS (mandate_list_proposals_get_type ())
G_DECLARE_FINAL_TYPE (MandateListProposals, mandate_list_proposals, MANDATE, LIST_PROPOSALS, AdwBin)

void mandate_list_proposals_set_up (MandateListProposals  *self,
                                    MandateSession        *session,
                                    const MandateListSpec *spec,
                                    MandateDetailsPane    *details,
                                    gboolean               is_open);
void mandate_list_proposals_update (MandateListProposals *self,
                                    gboolean              is_wanted);

G_END_DECLS

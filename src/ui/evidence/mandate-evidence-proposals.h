/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-evidence.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE_PROPOSALS (mandate_evidence_proposals_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidenceProposals, mandate_evidence_proposals, MANDATE, EVIDENCE_PROPOSALS, AdwBin)

GtkWidget *mandate_evidence_proposals_new (MandateSession  *session,
                                           MandateEvidence *evidence);

void mandate_evidence_proposals_refresh (MandateEvidenceProposals *self);

G_END_DECLS

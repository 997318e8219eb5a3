/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-evidence.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE_PREVIEW (mandate_evidence_preview_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidencePreview, mandate_evidence_preview, MANDATE, EVIDENCE_PREVIEW, AdwBin)

gboolean mandate_evidence_preview_can_show (MandateEvidence *evidence);

GtkWidget *mandate_evidence_preview_new (MandateSession  *session,
                                         MandateEvidence *evidence);

G_END_DECLS

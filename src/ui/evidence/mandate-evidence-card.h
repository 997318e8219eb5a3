/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-file-intake.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE_CARD (mandate_evidence_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidenceCard, mandate_evidence_card, MANDATE, EVIDENCE_CARD, AdwBin)

GtkWidget *mandate_evidence_card_new (MandateSession    *session,
                                      MandateFileIntake *intake,
                                      MandateEvidence   *evidence);

void mandate_evidence_card_refresh (MandateEvidenceCard *self);

G_END_DECLS

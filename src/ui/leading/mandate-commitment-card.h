/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-coverage.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_COMMITMENT_CARD (mandate_commitment_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateCommitmentCard, mandate_commitment_card, MANDATE, COMMITMENT_CARD, AdwBin)

GtkWidget *mandate_commitment_card_new (MandateSession *session,
                                        guint           commitment);
void       mandate_commitment_card_update (MandateCommitmentCard *self,
                                           const MandateCoverage *coverage);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-training.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLL_CARD (mandate_roll_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateRollCard, mandate_roll_card, MANDATE, ROLL_CARD, AdwBin)

GtkWidget *mandate_roll_card_new (MandateSession  *session,
                                  MandateTraining *training);

G_END_DECLS

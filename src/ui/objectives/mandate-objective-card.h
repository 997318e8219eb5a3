/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-objective.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_OBJECTIVE_CARD (mandate_objective_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateObjectiveCard, mandate_objective_card, MANDATE, OBJECTIVE_CARD, AdwBin)

GtkWidget *mandate_objective_card_new (MandateSession   *session,
                                       MandateObjective *objective);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-raci-sheet.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RACI_CARD (mandate_raci_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateRaciCard, mandate_raci_card, MANDATE, RACI_CARD, GtkWidget)

GtkWidget  *mandate_raci_card_new (MandateSession   *session,
                                   const char       *activity,
                                   MandateRaciSheet *sheet);
void        mandate_raci_card_update (MandateRaciCard  *self,
                                      MandateRaciSheet *sheet);
const char *mandate_raci_card_get_activity (MandateRaciCard *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-resource.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HOURS_CARD (mandate_hours_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateHoursCard, mandate_hours_card, MANDATE, HOURS_CARD, AdwBin)

GtkWidget *mandate_hours_card_new (MandateSession  *session,
                                   MandateResource *resource);
void       mandate_hours_card_refresh (MandateHoursCard *self);

G_END_DECLS

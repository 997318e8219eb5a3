/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_WHO_CARD (mandate_who_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateWhoCard, mandate_who_card, MANDATE, WHO_CARD, AdwBin)

void mandate_who_card_set_session (MandateWhoCard *self,
                                   MandateSession *session);

G_END_DECLS

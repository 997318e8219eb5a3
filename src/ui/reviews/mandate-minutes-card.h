/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MINUTES_CARD (mandate_minutes_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateMinutesCard, mandate_minutes_card, MANDATE, MINUTES_CARD, AdwBin)

GtkWidget *mandate_minutes_card_new (MandateSession *session,
                                     MandateReview  *review);

G_END_DECLS

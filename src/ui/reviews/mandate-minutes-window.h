/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MINUTES_WINDOW (mandate_minutes_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateMinutesWindow, mandate_minutes_window, MANDATE, MINUTES_WINDOW, AdwWindow)

void mandate_minutes_window_open (GtkWidget      *from,
                                  MandateSession *session,
                                  MandateReview  *review);

G_END_DECLS

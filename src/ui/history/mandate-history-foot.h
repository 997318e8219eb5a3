/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HISTORY_FOOT (mandate_history_foot_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryFoot, mandate_history_foot, MANDATE, HISTORY_FOOT, AdwBin)

void mandate_history_foot_set_session (MandateHistoryFoot *self,
                                       MandateSession     *session);
void mandate_history_foot_refresh (MandateHistoryFoot *self);

G_END_DECLS

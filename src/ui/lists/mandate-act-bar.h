/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ACT_BAR (mandate_act_bar_get_type ())
G_DECLARE_FINAL_TYPE (MandateActBar, mandate_act_bar, MANDATE, ACT_BAR, AdwBin)

void mandate_act_bar_show (MandateActBar  *self,
                           MandateSession *session,
                           MandateRecord  *record);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PAST_BAR (mandate_past_bar_get_type ())
G_DECLARE_FINAL_TYPE (MandatePastBar, mandate_past_bar, MANDATE, PAST_BAR, AdwBin)

void mandate_past_bar_show_day (MandatePastBar    *self,
                                const MandatePast *past);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

void mandate_toasts_show (AdwToastOverlay *overlay,
                          const char      *message,
                          MandateFollowUp  follow_up);

G_END_DECLS

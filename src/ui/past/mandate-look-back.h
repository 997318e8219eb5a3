/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LOOK_BACK (mandate_look_back_get_type ())
G_DECLARE_FINAL_TYPE (MandateLookBack, mandate_look_back, MANDATE, LOOK_BACK, GObject)

MandateLookBack *mandate_look_back_new (AdwApplicationWindow *window);

void mandate_look_back_follow (MandateLookBack *self,
                               MandateSession  *session,
                               gboolean         shows_pages);
void mandate_look_back_stop (MandateLookBack *self);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_MEETING_TIMER (mandate_meeting_timer_get_type ())
G_DECLARE_FINAL_TYPE (MandateMeetingTimer, mandate_meeting_timer, MANDATE, MEETING_TIMER, AdwBin)

GtkWidget *mandate_meeting_timer_new (guint planned);
void       mandate_meeting_timer_show (MandateMeetingTimer *self,
                                       guint                elapsed);

G_END_DECLS

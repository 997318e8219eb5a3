/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"
#include "mandate-settings.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CALENDAR_FOLLOWER (mandate_calendar_follower_get_type ())
G_DECLARE_FINAL_TYPE (MandateCalendarFollower, mandate_calendar_follower, MANDATE, CALENDAR_FOLLOWER, GObject)

MandateCalendarFollower *mandate_calendar_follower_new (MandateSettings *settings);

void mandate_calendar_follower_set_session (MandateCalendarFollower *self,
                                            MandateSession          *session);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ATTENDANCE_BAR (mandate_attendance_bar_get_type ())
G_DECLARE_FINAL_TYPE (MandateAttendanceBar, mandate_attendance_bar, MANDATE, ATTENDANCE_BAR, AdwBin)

GtkWidget *mandate_attendance_bar_new (MandateSession *session,
                                       MandateReview  *review);
void       mandate_attendance_bar_update (MandateAttendanceBar *self);
void       mandate_attendance_bar_ask_why (MandateAttendanceBar *self);
void       mandate_attendance_bar_focus (MandateAttendanceBar *self);

G_END_DECLS

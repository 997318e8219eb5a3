/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_INTERVIEW_VIEW (mandate_interview_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateInterviewView, mandate_interview_view, MANDATE, INTERVIEW_VIEW, AdwBin)

GtkWidget *mandate_interview_view_new (MandateSession *session);
void       mandate_interview_view_update (MandateInterviewView *self);

G_END_DECLS

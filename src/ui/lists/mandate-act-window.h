/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-list-spec.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ACT_WINDOW (mandate_act_window_get_type ())
G_DECLARE_FINAL_TYPE (MandateActWindow, mandate_act_window, MANDATE, ACT_WINDOW, AdwWindow)

gboolean   mandate_act_can_begin (const MandateListAct *act,
                                  MandateSession       *session,
                                  MandateRecord        *record);
void       mandate_act_do (GtkWidget            *parent,
                           MandateSession       *session,
                           MandateRecord        *record,
                           const MandateListAct *act);
GtkWidget *mandate_act_window_present (GtkWidget            *parent,
                                       MandateSession       *session,
                                       MandateRecord        *record,
                                       const MandateListAct *act);
GtkWidget *mandate_act_window_present_new (GtkWidget         *parent,
                                           MandateSession    *session,
                                           MandateRecord     *record,
                                           const char        *title,
                                           const char        *name,
                                           const char        *label,
                                           const char *const *fields,
                                           const char        *focus);

G_END_DECLS

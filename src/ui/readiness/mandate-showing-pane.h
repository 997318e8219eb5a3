/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-search.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SHOWING_PANE (mandate_showing_pane_get_type ())
G_DECLARE_FINAL_TYPE (MandateShowingPane, mandate_showing_pane, MANDATE, SHOWING_PANE, AdwBin)

GtkWidget *mandate_showing_pane_new (MandateSession *session);
void       mandate_showing_pane_show_record (MandateShowingPane *self,
                                             MandateRecord      *record);
void       mandate_showing_pane_show_requirement (MandateShowingPane       *self,
                                                  const MandateRequirement *requirement);

G_END_DECLS

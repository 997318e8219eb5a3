/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-resource.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DECISION_ENTRY (mandate_decision_entry_get_type ())
G_DECLARE_FINAL_TYPE (MandateDecisionEntry, mandate_decision_entry, MANDATE, DECISION_ENTRY, GtkBox)

GtkWidget *mandate_decision_entry_new (MandateSession  *session,
                                       MandateResource *resource);

G_END_DECLS

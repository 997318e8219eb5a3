/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HISTORY_DETAILS (mandate_history_details_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryDetails, mandate_history_details, MANDATE, HISTORY_DETAILS, AdwBin)

GtkWidget *mandate_history_details_new (MandateSession     *session,
                                        const MandateEntry *entry);

G_END_DECLS

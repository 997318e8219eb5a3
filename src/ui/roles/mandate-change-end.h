/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CHANGE_END (mandate_change_end_get_type ())
G_DECLARE_FINAL_TYPE (MandateChangeEnd, mandate_change_end, MANDATE, CHANGE_END, AdwBin)

GtkWidget *mandate_change_end_new (MandateSession *session,
                                   const char     *leaver);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-settings.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PREFERENCES (mandate_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MandatePreferences, mandate_preferences, MANDATE, PREFERENCES, AdwPreferencesPage)

GtkWidget *mandate_preferences_new (MandateSettings *settings,
                                    MandateSession  *session);

G_END_DECLS

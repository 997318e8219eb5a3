/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HOUSE_STYLE (mandate_house_style_get_type ())
G_DECLARE_FINAL_TYPE (MandateHouseStyle, mandate_house_style, MANDATE, HOUSE_STYLE, AdwPreferencesGroup)

GtkWidget *mandate_house_style_new (MandateSession *session);

void mandate_house_style_import (MandateHouseStyle *self,
                                 GFile             *file);
void mandate_house_style_set_logo (MandateHouseStyle *self,
                                   GFile             *file);

G_END_DECLS

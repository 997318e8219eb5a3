/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_DAY_BUTTON (mandate_day_button_get_type ())
G_DECLARE_FINAL_TYPE (MandateDayButton, mandate_day_button, MANDATE, DAY_BUTTON, AdwBin)

GtkWidget  *mandate_day_button_new (const char *label,
                                    const char *today);
const char *mandate_day_button_get_date (MandateDayButton *self);
void        mandate_day_button_set_date (MandateDayButton *self,
                                         const char       *date);

G_END_DECLS

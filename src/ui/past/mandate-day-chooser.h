/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_DAY_CHOOSER (mandate_day_chooser_get_type ())
G_DECLARE_FINAL_TYPE (MandateDayChooser, mandate_day_chooser, MANDATE, DAY_CHOOSER, AdwBin)

GtkWidget *mandate_day_chooser_new (const char *first,
                                    const char *last);
void       mandate_day_chooser_set_date (MandateDayChooser *self,
                                         const char        *date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RHYTHM_YEAR_VIEW (mandate_rhythm_year_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateRhythmYearView, mandate_rhythm_year_view, MANDATE, RHYTHM_YEAR_VIEW, AdwBin)

GtkWidget *mandate_rhythm_year_view_new (MandateSession *session);
void       mandate_rhythm_year_view_set_is_narrow (MandateRhythmYearView *self,
                                                   gboolean               is_narrow);
void       mandate_rhythm_year_view_update (MandateRhythmYearView *self);

G_END_DECLS

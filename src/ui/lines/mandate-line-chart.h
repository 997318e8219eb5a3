/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-line-box.h"
#include "mandate-session.h"

G_BEGIN_DECLS

/* A zoom that shows all boxes at once. */
#define MANDATE_LINE_CHART_FIT 0.0

#define MANDATE_LINE_CHART_MIN_ZOOM 0.4
#define MANDATE_LINE_CHART_MAX_ZOOM 2.0

#define MANDATE_TYPE_LINE_CHART (mandate_line_chart_get_type ())
G_DECLARE_FINAL_TYPE (MandateLineChart, mandate_line_chart, MANDATE, LINE_CHART, GtkWidget)

GtkWidget *mandate_line_chart_new (void);
void       mandate_line_chart_show (MandateLineChart *self,
                                    MandateSession   *session,
                                    GPtrArray        *places);

double mandate_line_chart_get_zoom (MandateLineChart *self);
void   mandate_line_chart_set_zoom (MandateLineChart *self,
                                    double            zoom);
double mandate_line_chart_get_actual_zoom (MandateLineChart *self);
double mandate_line_chart_find_top (MandateLineChart *self);

MandateLineBox *mandate_line_chart_find_box (MandateLineChart *self,
                                             const char       *role);
gboolean        mandate_line_chart_move_focus (MandateLineChart *self,
                                               guint             keyval);

G_END_DECLS

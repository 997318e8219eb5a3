/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "mandate-trend.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_TREND_VIEW (mandate_trend_view_get_type ())
G_DECLARE_FINAL_TYPE (MandateTrendView, mandate_trend_view, MANDATE, TREND_VIEW, GtkWidget)

GtkWidget *mandate_trend_view_new (MandateTrend *trend);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-performance-report.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REPORT_CARD (mandate_report_card_get_type ())
G_DECLARE_FINAL_TYPE (MandateReportCard, mandate_report_card, MANDATE, REPORT_CARD, AdwBin)

GtkWidget *mandate_report_card_new (MandateSession           *session,
                                    MandatePerformanceReport *report);

G_END_DECLS

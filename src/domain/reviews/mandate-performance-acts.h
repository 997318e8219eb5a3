/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-performance-report.h"

G_BEGIN_DECLS

gboolean mandate_performance_report_is_delivered (MandatePerformanceReport *self);
gboolean mandate_performance_report_is_overdue (MandatePerformanceReport *self,
                                                const char               *today);
gboolean mandate_performance_report_was_edited (MandatePerformanceReport *self);
void     mandate_performance_report_find_period (MandatePerformanceReport *self,
                                                 MandateRegister          *reg,
                                                 const char               *today,
                                                 char                    **from,
                                                 char                    **until);

MandatePerformanceReport *mandate_performance_report_find_latest (MandateRegister *reg);
MandatePerformanceReport *mandate_performance_report_put_draft (MandateChange            *change,
                                                                MandatePerformanceReport *self,
                                                                const char               *text,
                                                                const char               *from,
                                                                const char               *until,
                                                                GError                  **error);
gboolean                  mandate_performance_report_deliver (MandateRecord *record,
                                                              const char    *today);

G_END_DECLS

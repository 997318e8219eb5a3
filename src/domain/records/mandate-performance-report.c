/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-performance-report.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePerformanceReport, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandatePerformanceReport, asked_by, REFERENCE, N_ ("Asked by"), .references = "person"),
  MANDATE_FIELD (MandatePerformanceReport, due_on, DATE, N_ ("Due on")),
  MANDATE_FIELD (MandatePerformanceReport, covers_from, DATE, N_ ("Covers from")),
  MANDATE_FIELD (MandatePerformanceReport, covers_until, DATE, N_ ("Covers until"), .not_before = "covers_from"),
  MANDATE_FIELD (MandatePerformanceReport, written_by, REFERENCE, N_ ("Written by"), .references = "person"),
  MANDATE_FIELD (MandatePerformanceReport, content, LONG_TEXT, N_ ("Report"), .help = N_ ("A draft is written from the records; say in it what the numbers mean.")),
  MANDATE_FIELD (MandatePerformanceReport, delivered_on, DATE, N_ ("Delivered on")),
  MANDATE_FIELD (MandatePerformanceReport, delivered_to, REFERENCE, N_ ("Delivered to"), .references = "person"),
  MANDATE_FIELD (MandatePerformanceReport, review, REFERENCE, N_ ("Presented in"), .references = "review"),
};

G_DEFINE_FINAL_TYPE (MandatePerformanceReport, mandate_performance_report, MANDATE_TYPE_RECORD)

static void
mandate_performance_report_class_init (MandatePerformanceReportClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "performance-report",
                                 N_ ("Performance report"), N_ ("Performance reports"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_performance_report_init (MandatePerformanceReport *self)
{
}

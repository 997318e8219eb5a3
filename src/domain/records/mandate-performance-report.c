/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-performance-report.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandatePerformanceReport, title, TEXT, N_ ("Title"), .is_required = TRUE),
  MANDATE_FIELD (MandatePerformanceReport, asked_by, REFERENCE, N_ ("Asked by"), .references = "person"),
  MANDATE_FIELD (MandatePerformanceReport, due_on, DATE, N_ ("Due on")),
  MANDATE_FIELD (MandatePerformanceReport, covers_from, DATE, N_ ("Covers from")),
  MANDATE_FIELD (MandatePerformanceReport, covers_until, DATE, N_ ("Covers until"), .not_before = "covers_from"),
  MANDATE_FIELD (MandatePerformanceReport, written_by, REFERENCE, N_ ("Written by"), .references = "person"),
  MANDATE_FIELD (MandatePerformanceReport, content, LONG_TEXT, N_ ("Report"), .help = N_ ("A draft is written from the records; say in it what the numbers mean.")),
  MANDATE_FIELD (MandatePerformanceReport, draft_sha256, SHA256, N_ ("Draft as it was written"), .help = N_ ("Filled in by the program.")),
  MANDATE_FIELD (MandatePerformanceReport, delivered_on, DATE, N_ ("Delivered on")),
  MANDATE_FIELD (MandatePerformanceReport, delivered_to, REFERENCE, N_ ("Delivered to"), .references = "person"),
  MANDATE_FIELD (MandatePerformanceReport, review, REFERENCE, N_ ("Presented in"), .references = "review"),
};

G_DEFINE_FINAL_TYPE (MandatePerformanceReport, mandate_performance_report, MANDATE_TYPE_RECORD)

/* 5.3 b: what was delivered can be read, by somebody, and stays as it was read. */
static void
check_delivered (MandatePerformanceReport *self,
                 MandateChange            *change)
{
  MandatePerformanceReport *old = (MandatePerformanceReport *) mandate_change_find_old (change, MANDATE_RECORD (self));

  if (self->content == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "content", "%s", _ ("nothing is written in it that could be delivered. Write the report first."));

  if (self->delivered_to == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "delivered_to", "%s", _ ("say who got it."));

  if (old != NULL && old->delivered_on != NULL && g_strcmp0 (old->content, self->content) != 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "content", "%s", _ ("it was delivered as it stood. Write another report, or say first that it was not delivered."));
}

static void
mandate_performance_report_check (MandateRecord *record,
                                  MandateChange *change)
{
  MandatePerformanceReport *self = MANDATE_PERFORMANCE_REPORT (record);

  if (self->delivered_on != NULL)
    check_delivered (self, change);

  if (self->asked_by != NULL && self->due_on == NULL)
    mandate_change_refuse (change, record, "due_on", "%s", _ ("somebody asked for it. Say until when."));
}

static void
mandate_performance_report_class_init (MandatePerformanceReportClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "performance-report",
                                 N_ ("Performance report"), N_ ("Performance reports"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_performance_report_check;
}

static void
mandate_performance_report_init (MandatePerformanceReport *self)
{
}

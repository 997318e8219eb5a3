/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of reports on performance to top management (5.3 b). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "mandate-list-specs.h"
#include "mandate-performance-acts.h"

#define FIELDS(...)     \
  (const char *const[]) \
  {                     \
    __VA_ARGS__, NULL   \
  }

static const char *
describe_report_state (MandateRecord    *record,
                       MandateRegister  *reg,
                       const char       *today,
                       MandateChipState *state)
{
  MandatePerformanceReport *report = MANDATE_PERFORMANCE_REPORT (record);

  if (mandate_performance_report_is_delivered (report))
    {
      *state = MANDATE_CHIP_READY;
      return C_ ("state", "Delivered");
    }

  if (mandate_performance_report_is_overdue (report, today))
    {
      *state = MANDATE_CHIP_OVERDUE;
      return C_ ("state", "Overdue");
    }

  *state = report->content != NULL ? MANDATE_CHIP_PLANNED : MANDATE_CHIP_TO_DO;

  return report->content != NULL ? C_ ("state", "Draft") : C_ ("state", "To write");
}

static gboolean
report_is_waiting (MandateRecord   *record,
                   MandateRegister *reg,
                   const char      *today)
{
  return !mandate_performance_report_is_delivered (MANDATE_PERFORMANCE_REPORT (record));
}

static gboolean
report_is_overdue (MandateRecord   *record,
                   MandateRegister *reg,
                   const char      *today)
{
  return mandate_performance_report_is_overdue (MANDATE_PERFORMANCE_REPORT (record), today);
}

static gboolean
report_is_delivered (MandateRecord   *record,
                     MandateRegister *reg,
                     const char      *today)
{
  return mandate_performance_report_is_delivered (MANDATE_PERFORMANCE_REPORT (record));
}

static const MandateListFilter filters[] = {
  { "waiting", N_ ("Not Delivered"), report_is_waiting, MANDATE_LIST_PLAIN },
  { "overdue", N_ ("Overdue"), report_is_overdue, MANDATE_LIST_PLAIN },
  { "delivered", N_ ("Delivered"), report_is_delivered, MANDATE_LIST_PLAIN },
  { NULL, NULL, NULL, MANDATE_LIST_PLAIN },
};

const MandateListSpec mandate_performance_report_list_spec = {
  .type = "performance-report",
  .title = N_ ("Reports"),
  .icon = "x-office-document-symbolic",
  .add_label = N_ ("Plan a Report"),
  .empty_title = N_ ("No Reports Yet"),
  .empty_text = N_ ("Top management hears how security does, in writing. Say who asked and until when; a draft is written from the records."),
  .empty_action = N_ ("Plan a Report"),
  .details = FIELDS ("delivered_to", "asked_by"),
  .trailing = "due_on",
  .sorts = FIELDS ("due_on", "delivered_on", "title"),
  .is_descending = TRUE,
  .filters = filters,
  .form_fields = FIELDS ("title", "asked_by", "due_on", "covers_from", "covers_until", "written_by", "content", "delivered_on", "delivered_to", "review"),
  .state = describe_report_state,
  .done = mandate_performance_report_deliver,
  .done_label = N_ ("Mark as Delivered"),
};

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PERFORMANCE_REPORT (mandate_performance_report_get_type ())
G_DECLARE_FINAL_TYPE (MandatePerformanceReport, mandate_performance_report, MANDATE, PERFORMANCE_REPORT, MandateRecord)

/**
 * MandatePerformanceReport:
 *
 * How the management system performs, told to top management (5.3 b).
 */
struct _MandatePerformanceReport
{
  MandateRecord parent_instance;

  char *title;
  char *asked_by; /* (nullable) id of a person */
  char *due_on;
  char *covers_from;
  char *covers_until;
  char *written_by; /* (nullable) id of a person */
  char *content;
  char *draft_sha256; /* (nullable) of the draft that the program wrote */
  char *delivered_on;
  char *delivered_to; /* (nullable) id of a person */
  char *review;       /* (nullable) id of a review */
};

G_END_DECLS

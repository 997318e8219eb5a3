/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"
#include "mandate-performance.h"

G_BEGIN_DECLS

/*
 * What top management is told of performance (5.3 b). All are pure functions of
 * the records and in the language of the context.
 */
char            *mandate_report_write_draft (const MandatePackContext *context,
                                             const char               *from,
                                             const char               *until);
MandateDocument *mandate_report_new_document (MandatePackContext       *context,
                                              MandatePerformanceReport *report);
MandateDocument *mandate_leadership_new_summary (MandatePackContext *context);

G_END_DECLS

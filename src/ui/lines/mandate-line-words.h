/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-reporting-lines.h"
#include "mandate-session.h"

G_BEGIN_DECLS

char *mandate_line_words_list_holders (MandateSession              *session,
                                       const MandateReportingPlace *place);
char *mandate_line_words_list_deputies (MandateSession              *session,
                                        const MandateReportingPlace *place);
char *mandate_line_words_list_problems (const MandateReportingPlace *place);
char *mandate_line_words_name (MandateSession              *session,
                               GPtrArray                   *places,
                               const MandateReportingPlace *place);
char *mandate_line_words_describe (MandateSession              *session,
                                   const MandateReportingPlace *place);
char *mandate_line_words_sum_up (GPtrArray *places);

G_END_DECLS

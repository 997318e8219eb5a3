/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-audit-showing.h"
#include "mandate-change.h"

G_BEGIN_DECLS

GPtrArray           *mandate_showings_list (MandateRegister *reg,
                                            const char      *day);
char                *mandate_showings_find_last_day (MandateRegister *reg);
MandateAuditShowing *mandate_showings_put (MandateChange *change,
                                           const char    *title,
                                           const char    *subject,
                                           const char    *day,
                                           const char    *time);

G_END_DECLS

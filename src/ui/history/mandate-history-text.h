/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

char *mandate_history_text_name (MandateSession *session,
                                 const char     *link);
char *mandate_history_text_describe (MandateSession            *session,
                                     const MandateRecordChange *change);
char *mandate_history_text_format (MandateSession            *session,
                                   const MandateRecordChange *change,
                                   const MandateField        *field,
                                   const char                *value);
char *mandate_history_text_moments (MandateSession     *session,
                                    const MandateEntry *entry);

G_END_DECLS

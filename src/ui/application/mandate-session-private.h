/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

void     _mandate_session_changed (MandateSession *self);
void     _mandate_session_tell (MandateSession *self,
                                const char     *message,
                                MandateFollowUp follow_up);
gint64   _mandate_session_get_first (MandateSession *self);
gboolean _mandate_session_check_present (MandateSession *self,
                                         GError        **error);

G_END_DECLS

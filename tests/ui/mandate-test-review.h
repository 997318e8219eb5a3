/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-test-ui.h"

G_BEGIN_DECLS

/* What the tests of reviews share: a workspace with one that is planned for today, and its records. */

MandateSession *mandate_test_new_review_session (void);

MandateRegister *mandate_test_get_register (MandateSession *session);
gpointer         mandate_test_get_at (MandateSession *session,
                                      GType           type,
                                      guint           position);
guint            mandate_test_count (MandateSession *session,
                                     GType           type);
void             mandate_test_commit (MandateSession *session,
                                      MandateChange  *change);

G_END_DECLS

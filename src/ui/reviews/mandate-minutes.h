/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-review.h"
#include "mandate-session.h"

G_BEGIN_DECLS

void    mandate_minutes_write_async (MandateSession     *session,
                                     MandateReview      *review,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data);
GBytes *mandate_minutes_write_finish (GAsyncResult *result,
                                      GError      **error);

G_END_DECLS

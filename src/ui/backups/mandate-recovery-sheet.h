/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

void    mandate_recovery_sheet_write_async (MandateSession      *session,
                                            const MandateSecret *passphrase,
                                            GCancellable        *cancellable,
                                            GAsyncReadyCallback  callback,
                                            gpointer             data);
GBytes *mandate_recovery_sheet_write_finish (GAsyncResult *result,
                                             GError      **error);

G_END_DECLS

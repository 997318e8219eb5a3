/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-policy-version.h"
#include "mandate-session.h"

G_BEGIN_DECLS

void     mandate_policy_save_pdf_async (MandateSession       *session,
                                        MandatePolicyVersion *version,
                                        const char           *path,
                                        GAsyncReadyCallback   callback,
                                        gpointer              data);
gboolean mandate_policy_save_pdf_finish (GAsyncResult *result,
                                         GError      **error);

G_END_DECLS

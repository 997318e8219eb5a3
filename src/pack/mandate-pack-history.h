/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

gboolean mandate_pack_history_fill (MandatePackContext *context,
                                    MandateWorkspace   *workspace,
                                    gint64              seq,
                                    GPtrArray          *names,
                                    GCancellable       *cancellable,
                                    GError            **error);

G_END_DECLS

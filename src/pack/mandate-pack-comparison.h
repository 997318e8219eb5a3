/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-proof.h"

G_BEGIN_DECLS

gboolean mandate_pack_compare (MandatePackProof *proof,
                               MandateWorkspace *workspace,
                               GCancellable     *cancellable,
                               GError          **error);

G_END_DECLS

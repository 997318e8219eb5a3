/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

void mandate_pack_add_integration (const MandatePackContext *self,
                                   GPtrArray                *blocks);

G_END_DECLS

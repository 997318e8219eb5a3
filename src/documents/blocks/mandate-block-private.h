/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-block.h"

G_BEGIN_DECLS

MandateBlock *_mandate_block_new (MandateBlockKind kind);
void          _mandate_shares_clear (MandateShares *self);

G_END_DECLS

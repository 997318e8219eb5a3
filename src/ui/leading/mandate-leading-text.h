/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-chip.h"
#include "mandate-coverage.h"
#include "mandate-leadership-receipt.h"

G_BEGIN_DECLS

char            *mandate_leading_text_describe_cell (const MandateCoverageCell *cell);
char            *mandate_leading_text_describe_receipt (const MandateLeadershipReceipt *receipt);
MandateChipState mandate_leading_text_get_chip (MandateCommitmentState state);

G_END_DECLS

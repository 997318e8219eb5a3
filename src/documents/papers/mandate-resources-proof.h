/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"
#include "mandate-resource-ledger.h"

G_BEGIN_DECLS

void mandate_resources_add_conclusions (const MandatePackContext    *self,
                                        GPtrArray                   *blocks,
                                        const MandateResourceLedger *ledger);
void mandate_resources_add_unfunded (const MandatePackContext    *self,
                                     GPtrArray                   *blocks,
                                     const MandateResourceLedger *ledger);
void mandate_resources_add_hours (const MandatePackContext    *self,
                                  GPtrArray                   *blocks,
                                  const MandateResourceLedger *ledger);
void mandate_resources_add_evidence (const MandatePackContext    *self,
                                     GPtrArray                   *blocks,
                                     const MandateResourceLedger *ledger);

G_END_DECLS

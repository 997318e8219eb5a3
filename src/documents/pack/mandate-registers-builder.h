/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

void mandate_pack_add_audits (const MandatePackContext *self,
                              GPtrArray                *blocks);
void mandate_pack_add_observations (const MandatePackContext *self,
                                    GPtrArray                *blocks);
void mandate_pack_add_risk_decisions (const MandatePackContext *self,
                                      GPtrArray                *blocks);

G_END_DECLS

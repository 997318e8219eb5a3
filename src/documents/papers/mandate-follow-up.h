/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

GPtrArray *mandate_pack_list_review_actions (const MandatePackContext *self,
                                             MandateReview            *review);
GPtrArray *mandate_pack_list_loose_decisions (const MandatePackContext *self);
GPtrArray *mandate_pack_list_loose_actions (const MandatePackContext *self);
void       mandate_pack_add_decisions (const MandatePackContext *self,
                                       GPtrArray                *blocks,
                                       GPtrArray                *decisions);
void       mandate_pack_add_actions (const MandatePackContext *self,
                                     GPtrArray                *blocks,
                                     GPtrArray                *actions);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

void mandate_minutes_add_inputs (const MandatePackContext *self,
                                 GPtrArray                *blocks,
                                 MandateReview            *review);
void mandate_minutes_add_topics (const MandatePackContext *self,
                                 GPtrArray                *blocks,
                                 MandateReview            *review);
void mandate_minutes_add_conclusions (const MandatePackContext *self,
                                      GPtrArray                *blocks,
                                      MandateReview            *review);
void mandate_minutes_add_addenda (const MandatePackContext *self,
                                  GPtrArray                *blocks,
                                  MandateReview            *review);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/* What stands in the part on communication besides plan and log. */
void mandate_telling_part_add_coverage (const MandatePackContext *self,
                                        GPtrArray                *blocks);
void mandate_telling_part_add_feedback (const MandatePackContext *self,
                                        GPtrArray                *blocks);
void mandate_telling_part_add_trainings (const MandatePackContext *self,
                                         GPtrArray                *blocks);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-block.h"
#include "mandate-pack-context.h"
#include "mandate-text-comparison.h"

G_BEGIN_DECLS

guint mandate_policy_changes_add_headings (const MandatePackContext    *self,
                                           GPtrArray                   *blocks,
                                           const MandateTextComparison *comparison);
void  mandate_policy_changes_add_text (const MandatePackContext    *self,
                                       GPtrArray                   *blocks,
                                       const MandateTextComparison *comparison);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-ancestry.h"
#include "mandate-merge.h"

G_BEGIN_DECLS

void mandate_merge_witness_tell (MandateMerge        *merge,
                                 MandateAncestry     *ancestry,
                                 GPtrArray           *bases,
                                 const MandateSchema *schema);
void mandate_merge_witness_name (MandateMerge        *merge,
                                 MandateAncestry     *ancestry,
                                 const MandateSchema *schema);

G_END_DECLS

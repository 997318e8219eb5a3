/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-library.h"
#include "mandate-workspace-merge.h"

G_BEGIN_DECLS

char *mandate_copy_text_relate (const MandateLibraryCopy *copy,
                                const char               *today);
char *mandate_copy_text_advise (const MandateLibraryCopy *copy);
char *mandate_copy_text_moment (const char *recorded_at,
                                const char *today);
char *mandate_copy_text_witness (const char *actor,
                                 const char *recorded_at,
                                 const char *today);
char *mandate_copy_text_value (MandateMergePlan       *plan,
                               MandateRegister        *ours,
                               const MandateMergeItem *item,
                               const char             *value,
                               gboolean                is_theirs);

G_END_DECLS

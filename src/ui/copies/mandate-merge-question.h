/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"
#include "mandate-workspace-merge.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_MERGE_QUESTION (mandate_merge_question_get_type ())
G_DECLARE_FINAL_TYPE (MandateMergeQuestion, mandate_merge_question, MANDATE, MERGE_QUESTION, AdwBin)

GtkWidget *mandate_merge_question_new (MandateSession   *session,
                                       MandateMergePlan *plan,
                                       MandateMergeItem *item);

void mandate_merge_question_choose (MandateMergeQuestion *self,
                                    MandateMergeChoice    choice);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-leading.h"
#include "mandate-pack-context.h"

G_BEGIN_DECLS

/* A document of leadership on its own, and the table of acts that it shares with the pack. */
MandateDocument *mandate_leadership_new_receipt (MandatePackContext *context,
                                                 const char         *since);

MandateDocument *mandate_interview_new_brief (MandatePackContext *context);
MandateDocument *mandate_showings_new_document (MandatePackContext *context,
                                                const char         *day);

void mandate_leadership_part_add_acts (const MandatePackContext *self,
                                       GPtrArray                *blocks,
                                       GPtrArray                *acts,
                                       const char               *since);
void mandate_leadership_part_append_act (const MandatePackContext     *self,
                                         MandateText                  *text,
                                         const MandateLeadershipEntry *act);

G_END_DECLS

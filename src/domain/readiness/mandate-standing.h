/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"

G_BEGIN_DECLS

/**
 * MandateStanding:
 * @clause: the group of clauses, such as “5.2”
 * @title: (transfer none): what it is about, untranslated
 * @n: how many findings ended in each #MandateFindingState
 * @gaps: (element-type MandateFinding): those that are gaps, in order; borrowed
 *
 * How one group of clauses stands.
 */
typedef struct
{
  char       *clause;
  const char *title;
  guint       n[MANDATE_FINDING_NOT_APPLICABLE + 1];
  GPtrArray  *gaps;
} MandateStanding;

void mandate_standing_free (MandateStanding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateStanding, mandate_standing_free)

char       *mandate_clause_get_group (const char *clause);
const char *mandate_clause_get_group_title (const char *group);

guint      mandate_standing_count (const MandateStanding *self);
GPtrArray *mandate_standing_list (GPtrArray *findings);
guint      mandate_findings_count (GPtrArray          *findings,
                                   MandateFindingState state);

G_END_DECLS

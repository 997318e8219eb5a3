/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandatePast:
 * @date: a day
 * @seq: the last entry that was recorded up to its end, 0 before the first
 * @first: (nullable): the day of the first entry, %NULL where there is none
 * @previous: (nullable): the nearest day before @date on which something was recorded
 * @next: (nullable): the nearest day after @date on which something was recorded
 * @reg: (nullable): all records as they stood at its end
 *
 * How things stood at the end of a day, and where to look from there.
 */
typedef struct
{
  char            *date;
  gint64           seq;
  char            *first;
  char            *previous;
  char            *next;
  MandateRegister *reg;
} MandatePast;

void mandate_past_free (MandatePast *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePast, mandate_past_free)

MandatePast *mandate_workspace_find_day (MandateWorkspace *self,
                                         const char       *date,
                                         GError          **error);
MandatePast *mandate_workspace_look_back (MandateWorkspace *self,
                                          const char       *date,
                                          GError          **error);
gboolean     mandate_past_check_begun (const MandatePast *self,
                                       GError           **error);

G_END_DECLS

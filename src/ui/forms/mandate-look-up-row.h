/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-field-row.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LOOK_UP_ROW (mandate_look_up_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (MandateLookUpRow, mandate_look_up_row, MANDATE, LOOK_UP_ROW, MandateFieldRow)

/**
 * MandateLookUpRowClass:
 * @begin: (nullable): somebody begins to look
 * @end: (nullable): nobody looks any more
 * @find: calls mandate_look_up_row_add_match() for all that @typed may mean, the best first
 * @take: (nullable): somebody took the match @id, which was found by @typed;
 *   without it @id is the new value
 * @dup_name: (transfer full) (nullable): what the record's value is called
 * @get_empty: what is shown where there is none
 */
struct _MandateLookUpRowClass
{
  MandateFieldRowClass parent_class;

  void (*begin) (MandateLookUpRow *self);
  void (*end) (MandateLookUpRow *self);
  void (*find) (MandateLookUpRow *self,
                const char       *typed);
  void (*take) (MandateLookUpRow *self,
                const char       *id,
                const char       *typed);
  char *(*dup_name) (MandateLookUpRow *self);
  const char *(*get_empty) (MandateLookUpRow *self);
};

void mandate_look_up_row_add_match (MandateLookUpRow *self,
                                    const char       *label,
                                    const char       *id);
void mandate_look_up_row_choose (MandateLookUpRow *self,
                                 const char       *value);

G_END_DECLS

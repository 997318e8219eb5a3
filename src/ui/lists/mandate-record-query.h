/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

typedef gboolean (*MandateRecordPredicate) (MandateRecord   *record,
                                            MandateRegister *reg,
                                            const char      *today);

/**
 * MandateRecordQuery:
 * @words: (nullable): folded words, all of which must be found
 * @choice: (nullable): a choice, or a field that is yes or no
 * @value: (nullable): what @choice must hold
 * @predicate: (nullable): a rule that must hold
 * @today: (nullable): the day that @predicate is given
 *
 * Which records a person wants to see.
 */
typedef struct
{
  GStrv                  words;
  const MandateField    *choice;
  char                  *value;
  MandateRecordPredicate predicate;
  char                  *today;
} MandateRecordQuery;

void mandate_record_query_clear (MandateRecordQuery *self);
void mandate_record_query_set_search (MandateRecordQuery *self,
                                      const char         *search);

gboolean mandate_record_query_matches (const MandateRecordQuery *self,
                                       MandateRegister          *reg,
                                       MandateRecord            *record);
gboolean mandate_record_query_finds (const MandateRecordQuery *self,
                                     const char               *search_key);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

typedef gboolean (*MandateRecordPredicate) (MandateRecord   *record,
                                            MandateRegister *reg,
                                            const char      *today);

/**
 * MandateRecordFinder:
 * @word: a folded word
 * @reg: the records
 * @data: as it was given
 *
 * Returns: (transfer full) (element-type MandateRecord MandateRecord): the
 *   records for which it stands elsewhere, such as in their files
 */
typedef GHashTable *(*MandateRecordFinder) (const char      *word,
                                            MandateRegister *reg,
                                            gpointer         data);

/**
 * MandateRecordQuery:
 * @words: (nullable): folded words, all of which must be found
 * @elsewhere: (nullable) (element-type GHashTable): for each of @words, the
 *   records for which it was found elsewhere
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
  GPtrArray             *elsewhere;
  const MandateField    *choice;
  char                  *value;
  MandateRecordPredicate predicate;
  char                  *today;
} MandateRecordQuery;

void mandate_record_query_clear (MandateRecordQuery *self);
void mandate_record_query_set_search (MandateRecordQuery *self,
                                      const char         *search);

void mandate_record_query_find_elsewhere (MandateRecordQuery *self,
                                          MandateRecordFinder finder,
                                          MandateRegister    *reg,
                                          gpointer            data);

gboolean mandate_record_query_matches (const MandateRecordQuery *self,
                                       MandateRegister          *reg,
                                       MandateRecord            *record);
gboolean mandate_record_query_finds (const MandateRecordQuery *self,
                                     const char               *search_key,
                                     MandateRecord            *record);

G_END_DECLS

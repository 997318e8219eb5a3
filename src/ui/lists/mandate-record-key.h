/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateSortKey:
 * @is_empty: whether the record holds nothing there
 * @number: what counts first
 * @text: (nullable): what counts among equal numbers, compared byte by byte
 *
 * What a record is sorted by, ready to be compared.
 */
typedef struct
{
  gboolean is_empty;
  double   number;
  char    *text;
} MandateSortKey;

void mandate_sort_key_fill (MandateSortKey     *self,
                            MandateRegister    *reg,
                            MandateRecord      *record,
                            const MandateField *field);
void mandate_sort_key_clear (MandateSortKey *self);
int  mandate_sort_key_compare (const MandateSortKey *one,
                               const MandateSortKey *two,
                               gboolean              is_descending);

char *mandate_search_fold (const char *text);
char *mandate_search_key_new (MandateRegister *reg,
                              MandateRecord   *record,
                              GPtrArray       *others);

G_END_DECLS

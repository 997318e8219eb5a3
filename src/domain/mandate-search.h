/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-catalogue.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateSearchHit:
 * @requirement: (transfer none) (nullable): what is asked, where that was found
 * @record: (nullable): the record, where one was found
 * @title: what it is called
 * @kind: what kind of thing it is
 *
 * Something that was found.
 */
typedef struct
{
  const MandateRequirement *requirement;
  MandateRecord            *record;
  char                     *title;
  char                     *kind;

  /*< private >*/
  guint rank;
} MandateSearchHit;

GPtrArray *mandate_search_find (MandateRegister          *reg,
                                const char               *typed,
                                const MandateTranslation *translation,
                                guint                     limit);
void       mandate_search_add_files (GPtrArray                *hits,
                                     MandateRegister          *reg,
                                     GHashTable               *sums,
                                     const MandateTranslation *translation,
                                     guint                     limit);
gboolean   mandate_search_looks_at (GType type);
gboolean   mandate_search_is_draft (MandateRecord *record);
char      *mandate_search_describe (MandateRegister *reg,
                                    MandateRecord   *record);

G_END_DECLS

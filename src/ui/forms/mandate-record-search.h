/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandateMatch:
 * @record: a record
 * @name: what a list calls it
 *
 * A record that a name may mean.
 */
typedef struct
{
  MandateRecord *record;
  char          *name;

  /*< private >*/
  char *key;
  int   rank;
} MandateMatch;

typedef struct _MandateRecordSearch MandateRecordSearch;

MandateRecordSearch *mandate_record_search_new (MandateRegister *reg,
                                                GType            type);
void                 mandate_record_search_free (MandateRecordSearch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateRecordSearch, mandate_record_search_free)

GPtrArray *mandate_record_search_find (MandateRecordSearch *self,
                                       const char          *typed,
                                       guint                limit);
gboolean   mandate_record_search_is_exact (MandateRecordSearch *self,
                                           const char          *typed);

G_END_DECLS

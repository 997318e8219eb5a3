/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-draft.h"

G_BEGIN_DECLS

struct _MandateDraft
{
  GObject parent_instance;

  MandateRegister *reg;     /* (owned) */
  GHashTable      *records; /* (owned) (element-type utf8 MandateRecord) */
  GHashTable      *notes;   /* (owned) (element-type utf8 utf8) */
};

GHashTable *_mandate_draft_new_records (void);
GHashTable *_mandate_draft_new_notes (void);
GPtrArray  *_mandate_draft_list_sorted (GHashTable *table,
                                        const char *prefix);

G_END_DECLS

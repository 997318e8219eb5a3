/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DRAFT (mandate_draft_get_type ())
G_DECLARE_FINAL_TYPE (MandateDraft, mandate_draft, MANDATE, DRAFT, GObject)

MandateDraft *mandate_draft_new (MandateRegister *reg);

gpointer   mandate_draft_get (MandateDraft *self,
                              const char   *key,
                              GType         type);
gpointer   mandate_draft_edit (MandateDraft  *self,
                               const char    *key,
                               MandateRecord *record);
gpointer   mandate_draft_find (MandateDraft *self,
                               const char   *key);
void       mandate_draft_drop (MandateDraft *self,
                               const char   *key);
GPtrArray *mandate_draft_list_keys (MandateDraft *self,
                                    const char   *prefix);
void       mandate_draft_put_all (MandateDraft  *self,
                                  MandateChange *change);
void       mandate_draft_touch (MandateDraft *self);

void        mandate_draft_set_note (MandateDraft *self,
                                    const char   *key,
                                    const char   *text);
const char *mandate_draft_get_note (MandateDraft *self,
                                    const char   *key);

void     mandate_draft_mark_example (MandateDraft *self,
                                     const char   *key,
                                     const char   *field,
                                     const char   *text);
gboolean mandate_draft_is_example (MandateDraft *self,
                                   const char   *key,
                                   const char   *field);

char    *mandate_draft_to_json (MandateDraft *self);
gboolean mandate_draft_load_json (MandateDraft *self,
                                  const char   *json,
                                  const GType  *extra_types,
                                  guint         n_extra_types,
                                  GError      **error);

G_END_DECLS

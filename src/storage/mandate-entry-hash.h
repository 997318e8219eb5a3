/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-journal.h"

G_BEGIN_DECLS

/* As text, with the NUL. */
#define MANDATE_ENTRY_HASH_SIZE 65

/**
 * MandateEntryHash:
 *
 * What hashes the entries of a journal one after the other, in one place.
 */
typedef struct _MandateEntryHash MandateEntryHash;

MandateEntryHash *mandate_entry_hash_new (void);
void              mandate_entry_hash_free (MandateEntryHash *self);
gboolean          mandate_entry_hash_is_sound (MandateEntryHash *self,
                                               MandateStatement *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateEntryHash, mandate_entry_hash_free)

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"

G_BEGIN_DECLS

typedef enum
{
  MANDATE_ENTRY_ACTION,
  MANDATE_ENTRY_UNDO,
  MANDATE_ENTRY_REDO,
} MandateEntryKind;

/**
 * MandateEntry:
 * @seq: its place in the journal, from 1
 * @entry: its id, so that a retry after a doubtful commit does nothing twice
 * @recorded_at: the moment it was recorded, UTC, ISO 8601 with milliseconds
 * @happened_on: (nullable): the day it happened, where that is another
 * @actor: who did it
 * @kind: whether it is an action of its own
 * @reverses: the entry that an undo or redo takes back, 0 for an action
 * @label: what it is called
 * @previous_hash: hash of the entry before, 64 zeros for the first
 * @hash: its own
 *
 * What the journal says of one action, but for the changes themselves.
 */
typedef struct
{
  gint64           seq;
  char            *entry;
  char            *recorded_at;
  char            *happened_on;
  char            *actor;
  MandateEntryKind kind;
  gint64           reverses;
  char            *label;
  char            *previous_hash;
  char            *hash;
} MandateEntry;

void mandate_entry_free (MandateEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateEntry, mandate_entry_free)

const char      *mandate_entry_kind_to_string (MandateEntryKind kind);
MandateEntryKind mandate_entry_kind_from_string (const char *text);
char            *mandate_entry_compute_hash (const MandateEntry *self,
                                             gconstpointer       changeset,
                                             gsize               size);

gboolean      mandate_journal_append (MandateDatabase *database,
                                      MandateEntry    *entry,
                                      gconstpointer    changeset,
                                      gsize            size,
                                      GError         **error);
MandateEntry *mandate_journal_read (MandateDatabase *database,
                                    gint64           seq,
                                    GError         **error);
GPtrArray    *mandate_journal_list (MandateDatabase *database,
                                    gint64           before,
                                    guint            limit,
                                    GError         **error);
GBytes       *mandate_journal_read_changeset (MandateDatabase *database,
                                              gint64           seq,
                                              GError         **error);
gboolean      mandate_journal_get_head (MandateDatabase *database,
                                        gint64          *seq,
                                        char           **hash,
                                        GError         **error);
gboolean      mandate_journal_find_last_on (MandateDatabase *database,
                                            const char      *date,
                                            gint64          *seq,
                                            GError         **error);
gboolean      mandate_journal_find_undoable (MandateDatabase *database,
                                             gint64          *seq,
                                             GError         **error);
gboolean      mandate_journal_find_redoable (MandateDatabase *database,
                                             gint64          *seq,
                                             GError         **error);
gboolean      mandate_journal_check_chain (MandateDatabase *database,
                                           GCancellable    *cancellable,
                                           GError         **error);

G_END_DECLS

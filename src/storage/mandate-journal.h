/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"

G_BEGIN_DECLS

/**
 * MandateEntryKind:
 * @MANDATE_ENTRY_ACTION: something a person did
 * @MANDATE_ENTRY_UNDO: took the entry back that it reverses
 * @MANDATE_ENTRY_REDO: took an undo back
 * @MANDATE_ENTRY_SEAL: says that the journal was sealed, or got a key to seal with
 * @MANDATE_ENTRY_MERGE: brought in what another copy recorded
 * @MANDATE_ENTRY_RESTORE: made the records what they were in a backup
 * @MANDATE_ENTRY_MIGRATION: changed records because the program's schema did
 */
typedef enum
{
  MANDATE_ENTRY_ACTION,
  MANDATE_ENTRY_UNDO,
  MANDATE_ENTRY_REDO,
  MANDATE_ENTRY_SEAL,
  MANDATE_ENTRY_MERGE,
  MANDATE_ENTRY_RESTORE,
  MANDATE_ENTRY_MIGRATION,
} MandateEntryKind;

/**
 * MandateEntry:
 * @seq: its place in the journal, from 1
 * @entry: its id, so that a retry after a doubtful commit does nothing twice
 * @recorded_at: the moment it was recorded, UTC, ISO 8601 with milliseconds
 * @happened_on: (nullable): the day it happened, where that is another
 * @actor: who did it, by name
 * @kind: whether it is an action of its own
 * @reverses: the entry that an undo or redo takes back, or that an action brings
 *   earlier values back from, 0 for none
 * @label: what it is called
 * @previous_hash: hash of the entry before, 64 zeros for the first
 * @hash: its own
 * @person: (nullable): id of the person who did it, where that is known
 * @login: (nullable): the login name at the computer; %NULL before schema 4
 * @other_parent: (nullable): of a merge, the hash of the last entry that it brought in
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
  char            *person;
  char            *login;
  char            *other_parent;
} MandateEntry;

/**
 * MandateProgressFunc:
 * @n_done: how many entries are done
 * @n_total: of how many
 * @data: what was given with it
 */
typedef void (*MandateProgressFunc) (gint64   n_done,
                                     gint64   n_total,
                                     gpointer data);

void mandate_entry_free (MandateEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateEntry, mandate_entry_free)

const char      *mandate_entry_kind_to_string (MandateEntryKind kind);
MandateEntryKind mandate_entry_kind_from_string (const char *text);
char            *mandate_entry_compute_hash (const MandateEntry *self,
                                             gconstpointer       changeset,
                                             gsize               size);

char         *mandate_journal_format_moment (GDateTime *moment);
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
gboolean      mandate_journal_find_last_before (MandateDatabase *database,
                                                const char      *date,
                                                gint64          *seq,
                                                GError         **error);
gboolean      mandate_journal_find_undoable (MandateDatabase *database,
                                             gint64          *seq,
                                             GError         **error);
gboolean      mandate_journal_find_redoable (MandateDatabase *database,
                                             gint64          *seq,
                                             GError         **error);
gboolean      mandate_journal_walk_chain (MandateDatabase    *database,
                                          MandateProgressFunc progress,
                                          gpointer            data,
                                          GCancellable       *cancellable,
                                          GError            **error);
gboolean      mandate_journal_check_file (const char         *path,
                                          MandateProgressFunc progress,
                                          gpointer            data,
                                          GCancellable       *cancellable,
                                          GError            **error);
gboolean      mandate_journal_check_chain (MandateDatabase *database,
                                           GCancellable    *cancellable,
                                           GError         **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-journal.h"

G_BEGIN_DECLS

/**
 * MandateKnownEntry:
 * @entry: the entry
 * @is_brought_in: whether it came from another copy, so that its place is not one of this journal
 * @changeset: (nullable): its changes, for those that only one of the two copies has
 *
 * An entry that a copy knows.
 */
typedef struct
{
  MandateEntry *entry;
  gboolean      is_brought_in;
  GBytes       *changeset;
} MandateKnownEntry;

/**
 * MandateAncestry:
 * @fork: place of the last entry up to which both journals are the same, 0 for none
 * @fork_hash: its hash
 * @here: (element-type utf8 MandateKnownEntry): what we know beyond it, by hash
 * @there: (element-type utf8 MandateKnownEntry): what the copy knows beyond it
 * @only_here: (element-type MandateKnownEntry): what the copy does not know, oldest first
 * @only_there: (element-type MandateKnownEntry): what we don't know, oldest first
 * @heads: (element-type utf8): hashes of the last entries that both know: one,
 *   or several where the copies met by ways that crossed
 *
 * How the journals of two copies of one workspace stand to each other.
 */
typedef struct
{
  gint64      fork;
  char       *fork_hash;
  GHashTable *here;
  GHashTable *there;
  GPtrArray  *only_here;
  GPtrArray  *only_there;
  GPtrArray  *heads;
} MandateAncestry;

MandateAncestry *mandate_ancestry_new (MandateDatabase *here,
                                       MandateDatabase *there,
                                       GError         **error);
void             mandate_ancestry_free (MandateAncestry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateAncestry, mandate_ancestry_free)

gboolean mandate_ancestry_follows (MandateAncestry *self,
                                   const char      *later,
                                   const char      *earlier);
guint    mandate_ancestry_count_changes (GPtrArray *entries);
gboolean mandate_ancestry_find_parting (MandateAncestry *self,
                                        MandateDatabase *here,
                                        char           **moment,
                                        GError         **error);

G_END_DECLS

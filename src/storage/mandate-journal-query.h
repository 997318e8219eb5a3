/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-journal.h"

G_BEGIN_DECLS

/**
 * MandateJournalQuery:
 * @before: entries before this place, 0 for the end
 * @limit: how many at most, 0 for all
 * @search: (nullable): beginnings of words of the label or the actor
 * @actor: (nullable): who did it
 * @record_type: %G_TYPE_INVALID, or the type of a record that was touched
 * @record: (nullable): id of a record that was touched
 * @from: (nullable): first day, where the computer is
 * @until: (nullable): last day, where the computer is
 *
 * Which entries of the journal are looked for. All that is given must hold.
 */
typedef struct
{
  gint64      before;
  guint       limit;
  const char *search;
  const char *actor;
  GType       record_type;
  const char *record;
  const char *from;
  const char *until;
} MandateJournalQuery;

GPtrArray *mandate_journal_find (MandateDatabase           *database,
                                 const MandateJournalQuery *query,
                                 GError                   **error);
GPtrArray *mandate_journal_list_actors (MandateDatabase *database,
                                        GError         **error);

G_END_DECLS

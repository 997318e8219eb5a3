/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-journal.h"

G_BEGIN_DECLS

/* What an entry is made of, in the order in which it is read. */
#define MANDATE_JOURNAL_COLUMNS                                                           \
  "journal.seq, journal.entry, journal.recorded_at, journal.happened_on, journal.actor, " \
  "journal.kind, journal.reverses, journal.label, journal.previous_hash, journal.hash, "  \
  "journal.person, journal.login, journal.other_parent"

/* What the first entry is chained to. */
#define MANDATE_JOURNAL_NO_HASH "0000000000000000000000000000000000000000000000000000000000000000"

enum
{
  MANDATE_JOURNAL_COLUMN_SEQ,
  MANDATE_JOURNAL_COLUMN_ENTRY,
  MANDATE_JOURNAL_COLUMN_RECORDED_AT,
  MANDATE_JOURNAL_COLUMN_HAPPENED_ON,
  MANDATE_JOURNAL_COLUMN_ACTOR,
  MANDATE_JOURNAL_COLUMN_KIND,
  MANDATE_JOURNAL_COLUMN_REVERSES,
  MANDATE_JOURNAL_COLUMN_LABEL,
  MANDATE_JOURNAL_COLUMN_PREVIOUS_HASH,
  MANDATE_JOURNAL_COLUMN_HASH,
  MANDATE_JOURNAL_COLUMN_PERSON,
  MANDATE_JOURNAL_COLUMN_LOGIN,
  MANDATE_JOURNAL_COLUMN_OTHER_PARENT,
  MANDATE_JOURNAL_COLUMN_CHANGESET,
};

MandateEntry *_mandate_journal_read_row (MandateStatement *row);
GPtrArray    *_mandate_journal_collect (MandateStatement *statement,
                                        GError          **error);

G_END_DECLS

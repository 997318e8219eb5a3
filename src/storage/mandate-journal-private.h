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

GPtrArray    *_mandate_journal_collect (MandateStatement *statement,
                                        GError          **error);
MandateEntry *_mandate_journal_read_sound (MandateStatement *row);

G_END_DECLS

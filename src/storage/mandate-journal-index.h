/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-journal.h"

G_BEGIN_DECLS

gboolean mandate_journal_index_enable (MandateDatabase *database,
                                       GError         **error);
gboolean mandate_journal_index_add (MandateDatabase    *database,
                                    const MandateEntry *entry,
                                    gconstpointer       changeset,
                                    gsize               size,
                                    GError            **error);
gboolean mandate_journal_index_check (MandateDatabase *database,
                                      GError         **error);

G_END_DECLS

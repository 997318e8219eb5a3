/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-journal.h"

G_BEGIN_DECLS

GPtrArray *mandate_branch_list (MandateDatabase *database,
                                gint64           merged_by,
                                GError         **error);
GBytes    *mandate_branch_read_changeset (MandateDatabase *database,
                                          const char      *hash,
                                          GError         **error);
gboolean   mandate_branch_add (MandateDatabase    *database,
                               const MandateEntry *entry,
                               GBytes             *changeset,
                               gint64              merged_by,
                               GError            **error);
gboolean   mandate_branch_check (MandateDatabase *database,
                                 GCancellable    *cancellable,
                                 GError         **error);

G_END_DECLS

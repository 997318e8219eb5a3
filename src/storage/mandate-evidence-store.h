/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-database.h"

G_BEGIN_DECLS

char      *mandate_evidence_store_add (MandateDatabase *database,
                                       GBytes          *content,
                                       GError         **error);
GBytes    *mandate_evidence_store_read (MandateDatabase *database,
                                        const char      *sha256,
                                        GError         **error);
GPtrArray *mandate_evidence_store_list (MandateDatabase *database,
                                        GError         **error);
gboolean   mandate_evidence_store_check (MandateDatabase     *database,
                                         const MandateSchema *schema,
                                         GCancellable        *cancellable,
                                         GError             **error);
gboolean   mandate_evidence_store_check_change (MandateDatabase *database,
                                                MandateChange   *change,
                                                GError         **error);

G_END_DECLS

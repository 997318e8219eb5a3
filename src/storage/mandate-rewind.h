/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"
#include "mandate-schema.h"

G_BEGIN_DECLS

MandateDatabase *mandate_rewind_open (const char          *path,
                                      const MandateSchema *schema,
                                      const char          *migrations,
                                      GError             **error);
gboolean         mandate_rewind_in_place (MandateDatabase *database,
                                          MandateDatabase *source,
                                          gint64           seq,
                                          GError         **error);
gboolean         mandate_rewind_to (MandateDatabase *scratch,
                                    MandateDatabase *source,
                                    gint64           seq,
                                    GError         **error);
gboolean         mandate_rewind_check (MandateDatabase     *scratch,
                                       MandateDatabase     *source,
                                       const MandateSchema *schema,
                                       GCancellable        *cancellable,
                                       GError             **error);

G_END_DECLS

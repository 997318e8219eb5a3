/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"
#include "mandate-schema.h"

G_BEGIN_DECLS

gboolean mandate_verify_structure (MandateDatabase *database,
                                   GError         **error);
gboolean mandate_verify (MandateDatabase     *database,
                         const char          *path,
                         const MandateSchema *schema,
                         const char          *migrations,
                         GCancellable        *cancellable,
                         GError             **error);

G_END_DECLS

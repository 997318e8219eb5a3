/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"

G_BEGIN_DECLS

#define MANDATE_MIGRATIONS "/io/github/mandate_isms/Mandate/schema"

gboolean mandate_migrator_check (MandateDatabase *database,
                                 const char      *migrations,
                                 gboolean        *is_current,
                                 GError         **error);
gboolean mandate_migrator_compare (MandateDatabase *database,
                                   MandateDatabase *other,
                                   gboolean        *same,
                                   GError         **error);
gboolean mandate_migrate (MandateDatabase *database,
                          const char      *migrations,
                          GError         **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"
#include "mandate-register.h"

G_BEGIN_DECLS

gboolean mandate_record_store_load (MandateDatabase *database,
                                    MandateRegister *reg,
                                    GError         **error);
gboolean mandate_record_store_save (MandateDatabase *database,
                                    MandateRecord   *record,
                                    GError         **error);
gboolean mandate_record_store_remove (MandateDatabase *database,
                                      MandateRecord   *record,
                                      GError         **error);
gboolean mandate_record_store_copy (MandateDatabase     *database,
                                    const MandateSchema *schema,
                                    const char          *source,
                                    GError             **error);
void     mandate_record_store_set_field (MandateRecord      *record,
                                         const MandateField *field,
                                         sqlite3_value      *value);

G_END_DECLS

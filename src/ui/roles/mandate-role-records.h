/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_ROLE_RECORDS (mandate_role_records_get_type ())
G_DECLARE_FINAL_TYPE (MandateRoleRecords, mandate_role_records, MANDATE, ROLE_RECORDS, AdwBin)

GtkWidget *mandate_role_records_new (MandateSession *session,
                                     const char     *id);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_AUDIT_DAY (mandate_audit_day_get_type ())
G_DECLARE_FINAL_TYPE (MandateAuditDay, mandate_audit_day, MANDATE, AUDIT_DAY, AdwBin)

void mandate_audit_day_search (MandateAuditDay *self,
                               const char      *typed);

G_END_DECLS

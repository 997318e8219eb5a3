/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_EVIDENCE_LIST (mandate_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (MandateEvidenceList, mandate_evidence_list, MANDATE, EVIDENCE_LIST, AdwBin)

GtkWidget *mandate_evidence_list_new (MandateSession *session,
                                      MandateRecord  *record);

void mandate_evidence_list_refresh (MandateEvidenceList *self);

G_END_DECLS

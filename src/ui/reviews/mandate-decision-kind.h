/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-decision.h"
#include "mandate-session.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_DECISION_KIND (mandate_decision_kind_get_type ())
G_DECLARE_FINAL_TYPE (MandateDecisionKind, mandate_decision_kind, MANDATE, DECISION_KIND, AdwBin)

GtkWidget  *mandate_decision_kind_new (MandateSession *session);
void        mandate_decision_kind_set_kind (MandateDecisionKind *self,
                                            const char          *kind);
const char *mandate_decision_kind_get_kind (MandateDecisionKind *self);
void        mandate_decision_kind_show (MandateDecisionKind *self,
                                        MandateDecision     *decision);
gboolean    mandate_decision_kind_fill (MandateDecisionKind *self,
                                        MandateChange       *change,
                                        MandateDecision     *decision,
                                        GError             **error);

G_END_DECLS

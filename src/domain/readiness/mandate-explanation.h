/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"
#include "mandate-decision.h"

G_BEGIN_DECLS

MandateDecision *mandate_explanation_find (MandateRegister      *reg,
                                           const MandateFinding *finding);
MandateDecision *mandate_explanation_find_by_key (MandateRegister *reg,
                                                  const char      *key);
GHashTable      *mandate_explanation_index (MandateRegister *reg);

char            *mandate_exemption_make_key (const char *requirement);
MandateDecision *mandate_exemption_find (MandateRegister *reg,
                                         const char      *requirement,
                                         const char      *as_of);
gboolean         mandate_exemption_is_current (MandateDecision *decision,
                                               const char      *as_of);

G_END_DECLS

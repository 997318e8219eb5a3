/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"
#include "mandate-proposal.h"
#include "mandate-raci-exception.h"

G_BEGIN_DECLS

gboolean              mandate_compensation_is_offered (MandateRegister *reg);
GPtrArray            *mandate_compensation_list (MandateRegister          *reg,
                                                 const char               *today,
                                                 const MandateTranslation *translation);
gboolean              mandate_compensation_is_for (MandateRegister      *reg,
                                                   const MandateFinding *finding,
                                                   const char           *today);
const char           *mandate_compensation_get_approval_note (const MandateTranslation *translation);
MandateRaciException *mandate_compensation_find (MandateRegister *reg,
                                                 const char      *rule,
                                                 const char      *date);

G_END_DECLS

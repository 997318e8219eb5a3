/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-card.h"
#include "mandate-raci-rules.h"

G_BEGIN_DECLS

MandateFormCard *mandate_raci_exception_card_new (MandateSession     *session,
                                                  const char         *activity,
                                                  MandateRaciProblems problem);
gboolean         mandate_raci_exception_card_commit (MandateFormCard *card,
                                                     MandateSession  *session);

G_END_DECLS

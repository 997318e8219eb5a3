/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-policy-acts.h"
#include "mandate-policy-answers.h"
#include "mandate-policy-version.h"

G_BEGIN_DECLS

MandatePolicyVersion *mandate_policy_answers_finish (MandatePolicyAnswers     *self,
                                                     MandateChange            *change,
                                                     const MandateTranslation *translation,
                                                     const char               *author,
                                                     const char               *today,
                                                     GError                  **error);

G_END_DECLS

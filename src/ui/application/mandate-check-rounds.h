/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-register.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_CHECK_ROUNDS (mandate_check_rounds_get_type ())
G_DECLARE_FINAL_TYPE (MandateCheckRounds, mandate_check_rounds, MANDATE, CHECK_ROUNDS, GObject)

MandateCheckRounds *mandate_check_rounds_new (const MandateTranslation *translation);

void       mandate_check_rounds_begin (MandateCheckRounds *self,
                                       MandateRegister    *reg,
                                       const char         *as_of);
gboolean   mandate_check_rounds_is_under_way (MandateCheckRounds *self);
GPtrArray *mandate_check_rounds_get_findings (MandateCheckRounds *self);

G_END_DECLS

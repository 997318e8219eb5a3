/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-delegation.h"

G_BEGIN_DECLS

gboolean   mandate_delegations_find_end (MandateChange     *change,
                                         MandateDelegation *delegation,
                                         char             **end);
GPtrArray *mandate_delegations_list_current (MandateRegister *reg,
                                             const char      *person,
                                             const char      *date);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-role-holding.h"
#include "mandate-session.h"

G_BEGIN_DECLS

const char *mandate_role_words_name_holder (MandateSession     *session,
                                            MandateRoleHolding *holding);
char       *mandate_role_words_describe_person (MandateSession *session,
                                                const char     *id);
char       *mandate_role_words_describe_holdings (MandateSession *session,
                                                  GPtrArray      *holdings);
char       *mandate_role_words_join_lines (const char *text);

G_END_DECLS

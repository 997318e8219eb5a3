/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-role-holding.h"
#include "mandate-session.h"

G_BEGIN_DECLS

/**
 * MandateRoleDescribe:
 * @session: an open workspace
 * @holding: who holds a role
 *
 * Returns: (transfer full): what is said of it
 */
typedef char *(*MandateRoleDescribe) (MandateSession     *session,
                                      MandateRoleHolding *holding);

const char *mandate_role_words_name_person (MandateSession *session,
                                            const char     *id);
const char *mandate_role_words_name_holder (MandateSession     *session,
                                            MandateRoleHolding *holding);
char       *mandate_role_words_describe_person (MandateSession *session,
                                                const char     *id);
char       *mandate_role_words_describe_holdings (MandateSession *session,
                                                  GPtrArray      *holdings);
char       *mandate_role_words_describe_time (const char *from,
                                              const char *until);
char       *mandate_role_words_describe_appointment (MandateSession     *session,
                                                     MandateRoleHolding *holding);
char       *mandate_role_words_describe_acceptance (MandateSession     *session,
                                                    MandateRoleHolding *holding);
char       *mandate_role_words_describe_telling (MandateSession     *session,
                                                 MandateRoleHolding *holding);
char       *mandate_role_words_describe_each (MandateSession     *session,
                                              GPtrArray          *holdings,
                                              MandateRoleDescribe describe);
char       *mandate_role_words_join_lines (const char *text);

G_END_DECLS

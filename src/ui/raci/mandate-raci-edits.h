/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"

G_BEGIN_DECLS

/*
 * What a person does in the chart of who does what, and with roles: each is one
 * change with a label that says what happened. Errors are told.
 */

gboolean mandate_roles_commit (MandateSession *session,
                               MandateChange  *change);
char    *mandate_roles_name_holders (MandateSession *session,
                                     const char     *role);
char    *mandate_roles_name_shortly (MandateSession *session,
                                     const char     *role);

gboolean mandate_raci_edit_letter (MandateSession *session,
                                   const char     *activity,
                                   const char     *role,
                                   const char     *letter);
gboolean mandate_raci_edit_keep (MandateSession *session,
                                 const char     *activity,
                                 const char     *role);
gboolean mandate_raci_edit_add (MandateSession *session,
                                const char     *title);
gboolean mandate_raci_edit_rename (MandateSession *session,
                                   const char     *activity,
                                   const char     *title);
gboolean mandate_raci_edit_move (MandateSession *session,
                                 const char     *activity,
                                 int             places);
gboolean mandate_raci_edit_use_starter (MandateSession *session);

const char *mandate_roles_get_size_profile (MandateSession *session);

G_END_DECLS

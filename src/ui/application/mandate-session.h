/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-check.h"
#include "mandate-keeper.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SESSION (mandate_session_get_type ())
G_DECLARE_FINAL_TYPE (MandateSession, mandate_session, MANDATE, SESSION, GObject)

MandateSession *mandate_session_new (MandateWorkspace *workspace);

MandateWorkspace         *mandate_session_get_workspace (MandateSession *self);
MandateRegister          *mandate_session_get_register (MandateSession *self);
const char               *mandate_session_get_name (MandateSession *self);
const char               *mandate_session_get_today (MandateSession *self);
const MandateTranslation *mandate_session_get_translation (MandateSession *self);
GPtrArray                *mandate_session_get_findings (MandateSession *self);
MandateKeeper            *mandate_session_get_keeper (MandateSession *self);
void                      mandate_session_set_working_as (MandateSession *self,
                                                          const char     *name);

gboolean mandate_session_commit (MandateSession *self,
                                 MandateChange  *change,
                                 GError        **error);
gboolean mandate_session_remove (MandateSession *self,
                                 MandateRecord  *record);
void     mandate_session_undo (MandateSession *self);
void     mandate_session_redo (MandateSession *self);

void mandate_session_tell (MandateSession *self,
                           const char     *message);
void mandate_session_tell_undoable (MandateSession *self,
                                    const char     *message);
void mandate_session_tell_error (MandateSession *self,
                                 const GError   *error);

G_END_DECLS

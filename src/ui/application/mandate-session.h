/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-chain-check.h"
#include "mandate-check.h"
#include "mandate-keeper.h"
#include "mandate-past.h"
#include "mandate-workspace-merge.h"

G_BEGIN_DECLS

/**
 * MandateFollowUp:
 * @MANDATE_FOLLOW_UP_NONE: nothing
 * @MANDATE_FOLLOW_UP_UNDO: undo
 * @MANDATE_FOLLOW_UP_REDO: redo
 * @MANDATE_FOLLOW_UP_HISTORY: the history
 * @MANDATE_FOLLOW_UP_TODAY: back to today
 *
 * What is offered with something that the person is told.
 */
typedef enum
{
  MANDATE_FOLLOW_UP_NONE,
  MANDATE_FOLLOW_UP_UNDO,
  MANDATE_FOLLOW_UP_REDO,
  MANDATE_FOLLOW_UP_HISTORY,
  MANDATE_FOLLOW_UP_TODAY,
} MandateFollowUp;

#define MANDATE_TYPE_SESSION (mandate_session_get_type ())
G_DECLARE_FINAL_TYPE (MandateSession, mandate_session, MANDATE, SESSION, GObject)

MandateSession *mandate_session_new (MandateWorkspace *workspace);
MandateSession *mandate_session_new_as_of (MandateSession *now,
                                           MandatePast    *past);

MandateSession    *mandate_session_get_present (MandateSession *self);
const MandatePast *mandate_session_get_past (MandateSession *self);
gboolean           mandate_session_is_read_only (MandateSession *self);

MandateWorkspace         *mandate_session_get_workspace (MandateSession *self);
MandateRegister          *mandate_session_get_register (MandateSession *self);
const char               *mandate_session_get_name (MandateSession *self);
const char               *mandate_session_get_today (MandateSession *self);
const MandateTranslation *mandate_session_get_translation (MandateSession *self);
GPtrArray                *mandate_session_get_findings (MandateSession *self);
MandateKeeper            *mandate_session_get_keeper (MandateSession *self);
void                      mandate_session_include_last (MandateSession *self);
void                      mandate_session_set_working_as (MandateSession *self,
                                                          const char     *name);
const char               *mandate_session_get_person (MandateSession *self);
const char               *mandate_session_get_working_as (MandateSession *self);
void                      mandate_session_ask_who (MandateSession *self);
gboolean                  mandate_session_get_asks_who (MandateSession *self);

void               mandate_session_check_chain (MandateSession *self);
MandateChainCheck *mandate_session_get_chain_check (MandateSession *self);

gboolean mandate_session_commit (MandateSession *self,
                                 MandateChange  *change,
                                 GError        **error);
gboolean mandate_session_merge (MandateSession   *self,
                                MandateMergePlan *plan,
                                GError          **error);
gboolean mandate_session_remove (MandateSession *self,
                                 MandateRecord  *record);
gboolean mandate_session_bring_back (MandateSession *self,
                                     gint64          seq,
                                     GError        **error);
gboolean mandate_session_bring_back_record (MandateSession       *self,
                                            const MandateRemoval *removal,
                                            GError              **error);
void     mandate_session_undo (MandateSession *self);
void     mandate_session_redo (MandateSession *self);

void mandate_session_tell (MandateSession *self,
                           const char     *message);
void mandate_session_tell_undoable (MandateSession *self,
                                    const char     *message);
void mandate_session_tell_error (MandateSession *self,
                                 const GError   *error);

G_END_DECLS

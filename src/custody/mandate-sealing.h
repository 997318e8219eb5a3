/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-keyring.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

/**
 * MandateSealingState:
 * @MANDATE_SEALING_UNKNOWN: nobody has looked yet
 * @MANDATE_SEALING_READY: there is a key, and it is proved
 * @MANDATE_SEALING_OFFERED: no key was ever made; the open keyring would take one
 * @MANDATE_SEALING_LOST: the open keyring does not have the workspace's key; another can be made
 * @MANDATE_SEALING_LOCKED: the keyring is locked
 * @MANDATE_SEALING_NO_SERVICE: this computer has no keyring
 * @MANDATE_SEALING_FAILED: the keyring failed, or does not answer
 *
 * Whether a workspace can be sealed now.
 */
typedef enum
{
  MANDATE_SEALING_UNKNOWN,
  MANDATE_SEALING_READY,
  MANDATE_SEALING_OFFERED,
  MANDATE_SEALING_LOST,
  MANDATE_SEALING_LOCKED,
  MANDATE_SEALING_NO_SERVICE,
  MANDATE_SEALING_FAILED,
} MandateSealingState;

#define MANDATE_TYPE_SEALING (mandate_sealing_get_type ())
G_DECLARE_FINAL_TYPE (MandateSealing, mandate_sealing, MANDATE, SEALING, GObject)

MandateSealing *mandate_sealing_new (MandateWorkspace *workspace,
                                     MandateKeyring   *keyring);

MandateSealingState mandate_sealing_get_state (MandateSealing *self);
const char         *mandate_sealing_get_fingerprint (MandateSealing *self);
const char         *mandate_sealing_describe (MandateSealing *self);
MandateSecret      *mandate_sealing_dup_key (MandateSealing *self);

void     mandate_sealing_look_async (MandateSealing     *self,
                                     gboolean            may_ask,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            data);
gboolean mandate_sealing_look_finish (MandateSealing *self,
                                      GAsyncResult   *result,
                                      GError        **error);
void     mandate_sealing_enroll_async (MandateSealing     *self,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            data);
gboolean mandate_sealing_enroll_finish (MandateSealing *self,
                                        GAsyncResult   *result,
                                        GError        **error);

gboolean mandate_sealing_seal (MandateSealing *self,
                               const char     *purpose,
                               const char     *about,
                               GError        **error);

gboolean mandate_sealing_verify (MandateWorkspace *workspace,
                                 guint            *n_seals,
                                 GError          **error);

G_END_DECLS

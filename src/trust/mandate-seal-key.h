/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-keyring.h"
#include "mandate-seal.h"

G_BEGIN_DECLS

/**
 * MandateSealKeyStep:
 * @MANDATE_SEAL_KEY_USE: there is a key; it is used once it is proved
 * @MANDATE_SEAL_KEY_OFFER: there is none; a person may be asked whether to make one
 * @MANDATE_SEAL_KEY_MAKE: there is none, and a person wants one
 * @MANDATE_SEAL_KEY_WAIT: nobody knows; work goes on, seals wait
 *
 * What to do next about the key of a workspace.
 */
typedef enum
{
  MANDATE_SEAL_KEY_USE,
  MANDATE_SEAL_KEY_OFFER,
  MANDATE_SEAL_KEY_MAKE,
  MANDATE_SEAL_KEY_WAIT,
} MandateSealKeyStep;

MandateSealKeyStep mandate_seal_key_next (MandateKeyringState state,
                                          gboolean            is_requested);

void                mandate_seal_key_lookup_async (MandateKeyring     *keyring,
                                                   const char         *workspace,
                                                   const char         *public_key,
                                                   gboolean            may_ask,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            data);
MandateKeyringState mandate_seal_key_lookup_finish (GAsyncResult   *result,
                                                    MandateSecret **key,
                                                    GError        **error);
void                mandate_seal_key_enroll_async (MandateKeyring     *keyring,
                                                   const char         *workspace,
                                                   const char         *public_key,
                                                   const char         *label,
                                                   GCancellable       *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer            data);
MandateSecret      *mandate_seal_key_enroll_finish (GAsyncResult *result,
                                                    GError      **error);

G_END_DECLS

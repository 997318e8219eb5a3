/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mandate-secret.h"

G_BEGIN_DECLS

/**
 * MandateKeyringState:
 * @MANDATE_KEYRING_FOUND: the keyring is open and has the secret
 * @MANDATE_KEYRING_MISSING: the keyring is open and does not have it; it was never there, or is lost
 * @MANDATE_KEYRING_LOCKED: it may be there; nobody knows before the keyring is unlocked
 * @MANDATE_KEYRING_NO_SERVICE: there is no keyring here
 * @MANDATE_KEYRING_ERROR: the keyring failed, or did not answer in time
 *
 * What a keyring says of a secret. Only the first two say anything about the
 * secret; to take one of the others for “missing” and make a new key would
 * lose the old one.
 */
typedef enum
{
  MANDATE_KEYRING_FOUND,
  MANDATE_KEYRING_MISSING,
  MANDATE_KEYRING_LOCKED,
  MANDATE_KEYRING_NO_SERVICE,
  MANDATE_KEYRING_ERROR,
} MandateKeyringState;

/**
 * MandateKeyringKind:
 * @MANDATE_KEYRING_SEAL_KEY: what a workspace's seals are made with
 * @MANDATE_KEYRING_PASSPHRASE: what sealed copies of a workspace are opened with; a text
 */
typedef enum
{
  MANDATE_KEYRING_SEAL_KEY,
  MANDATE_KEYRING_PASSPHRASE,
} MandateKeyringKind;

/**
 * MandateKeyringItem:
 * @kind: what it is
 * @workspace: whose it is: the id of a workspace
 * @key: (nullable): which one; %NULL means any when it is looked for or cleared
 *
 * Names a secret.
 */
typedef struct
{
  MandateKeyringKind kind;
  const char        *workspace;
  const char        *key;
} MandateKeyringItem;

#define MANDATE_TYPE_KEYRING (mandate_keyring_get_type ())
G_DECLARE_INTERFACE (MandateKeyring, mandate_keyring, MANDATE, KEYRING, GObject)

/**
 * MandateKeyringInterface:
 * @lookup_async: see mandate_keyring_lookup_async()
 * @store_async: see mandate_keyring_store_async()
 * @clear_async: see mandate_keyring_clear_async()
 *
 * Implementations answer their tasks with _mandate_keyring_return().
 */
struct _MandateKeyringInterface
{
  GTypeInterface parent_iface;

  void (*lookup_async) (MandateKeyring           *self,
                        const MandateKeyringItem *item,
                        gboolean                  may_ask,
                        GCancellable             *cancellable,
                        GAsyncReadyCallback       callback,
                        gpointer                  data);
  void (*store_async) (MandateKeyring           *self,
                       const MandateKeyringItem *item,
                       const char               *label,
                       MandateSecret            *secret,
                       GCancellable             *cancellable,
                       GAsyncReadyCallback       callback,
                       gpointer                  data);
  void (*clear_async) (MandateKeyring           *self,
                       const MandateKeyringItem *item,
                       GCancellable             *cancellable,
                       GAsyncReadyCallback       callback,
                       gpointer                  data);
};

void                mandate_keyring_lookup_async (MandateKeyring           *self,
                                                  const MandateKeyringItem *item,
                                                  gboolean                  may_ask,
                                                  GCancellable             *cancellable,
                                                  GAsyncReadyCallback       callback,
                                                  gpointer                  data);
MandateKeyringState mandate_keyring_lookup_finish (MandateKeyring *self,
                                                   GAsyncResult   *result,
                                                   MandateSecret **secret,
                                                   GError        **error);
void                mandate_keyring_store_async (MandateKeyring           *self,
                                                 const MandateKeyringItem *item,
                                                 const char               *label,
                                                 MandateSecret            *secret,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  data);
MandateKeyringState mandate_keyring_store_finish (MandateKeyring *self,
                                                  GAsyncResult   *result,
                                                  GError        **error);
void                mandate_keyring_clear_async (MandateKeyring           *self,
                                                 const MandateKeyringItem *item,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  data);
MandateKeyringState mandate_keyring_clear_finish (MandateKeyring *self,
                                                  GAsyncResult   *result,
                                                  GError        **error);

/* For programs without a main loop: these wait. */
MandateKeyringState mandate_keyring_lookup (MandateKeyring           *self,
                                            const MandateKeyringItem *item,
                                            gboolean                  may_ask,
                                            MandateSecret           **secret,
                                            GError                  **error);
MandateKeyringState mandate_keyring_store (MandateKeyring           *self,
                                           const MandateKeyringItem *item,
                                           const char               *label,
                                           MandateSecret            *secret,
                                           GError                  **error);
MandateKeyringState mandate_keyring_clear (MandateKeyring           *self,
                                           const MandateKeyringItem *item,
                                           GError                  **error);

G_END_DECLS

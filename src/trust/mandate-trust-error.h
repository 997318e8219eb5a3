/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MANDATE_TRUST_ERROR (mandate_trust_error_quark ())

/**
 * MandateTrustError:
 * @MANDATE_TRUST_ERROR_WRONG_PASSPHRASE: the passphrase is another, or the beginning was altered; nobody can tell which
 * @MANDATE_TRUST_ERROR_ALTERED: not as it was sealed
 * @MANDATE_TRUST_ERROR_TRUNCATED: shorter than it was sealed
 * @MANDATE_TRUST_ERROR_NOT_SEALED: not a file of ours
 * @MANDATE_TRUST_ERROR_TOO_NEW: of a later version of the format
 * @MANDATE_TRUST_ERROR_TOO_DEMANDING: it asks for more memory or work than any file of ours
 * @MANDATE_TRUST_ERROR_NO_MEMORY: there is less memory than the passphrase needs to be tried
 * @MANDATE_TRUST_ERROR_WEAK_PASSPHRASE: easily guessed
 * @MANDATE_TRUST_ERROR_LOCKED: the keyring is locked
 * @MANDATE_TRUST_ERROR_NO_SERVICE: there is no keyring
 * @MANDATE_TRUST_ERROR_SILENT: the keyring does not answer
 * @MANDATE_TRUST_ERROR_KEYRING: the keyring reports something else
 * @MANDATE_TRUST_ERROR_WRONG_KEY: not the key that the workspace names, or none at all
 * @MANDATE_TRUST_ERROR_BROKEN_SEAL: the seal is not of this key, or what was sealed is no longer the same
 */
typedef enum
{
  MANDATE_TRUST_ERROR_WRONG_PASSPHRASE,
  MANDATE_TRUST_ERROR_ALTERED,
  MANDATE_TRUST_ERROR_TRUNCATED,
  MANDATE_TRUST_ERROR_NOT_SEALED,
  MANDATE_TRUST_ERROR_TOO_NEW,
  MANDATE_TRUST_ERROR_TOO_DEMANDING,
  MANDATE_TRUST_ERROR_NO_MEMORY,
  MANDATE_TRUST_ERROR_WEAK_PASSPHRASE,
  MANDATE_TRUST_ERROR_LOCKED,
  MANDATE_TRUST_ERROR_NO_SERVICE,
  MANDATE_TRUST_ERROR_SILENT,
  MANDATE_TRUST_ERROR_KEYRING,
  MANDATE_TRUST_ERROR_WRONG_KEY,
  MANDATE_TRUST_ERROR_BROKEN_SEAL,
} MandateTrustError;

GQuark mandate_trust_error_quark (void);

G_END_DECLS

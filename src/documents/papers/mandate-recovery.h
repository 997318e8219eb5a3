/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/**
 * MandateRecoverySheet:
 * @workspace: what the workspace is called
 * @places: (array zero-terminated=1): where sealed copies lie, as far as that is known
 * @passphrase: (nullable): what opens them, or %NULL to leave a line for writing it
 * @fingerprint: (nullable): of the key that seals packs and approvals
 *
 * What somebody needs who has nothing but a sealed copy and a new computer.
 */
typedef struct
{
  const char        *workspace;
  const char *const *places;
  const char        *passphrase;
  const char        *fingerprint;
} MandateRecoverySheet;

GPtrArray       *mandate_build_recovery (const MandatePackContext   *context,
                                         const MandateRecoverySheet *sheet);
MandateDocument *mandate_recovery_new_document (MandatePackContext         *context,
                                                const MandateRecoverySheet *sheet);

G_END_DECLS

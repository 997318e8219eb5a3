/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form-card.h"
#include "mandate-policy-version.h"

G_BEGIN_DECLS

/**
 * MandateScan:
 * @content: a file
 * @name: what it is called
 *
 * A paper that was signed and scanned.
 */
typedef struct
{
  GBytes *content;
  char   *name;
} MandateScan;

MandateFormCard *mandate_policy_approval_card_new (MandateSession       *session,
                                                   MandatePolicyVersion *version,
                                                   const MandateScan    *scan);

gboolean mandate_policy_approval_card_commit (MandateFormCard      *card,
                                              MandateSession       *session,
                                              MandatePolicyVersion *version,
                                              const MandateScan    *scan);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-parts.h"
#include "mandate-register.h"

G_BEGIN_DECLS

/**
 * MandatePackHint:
 * @n_gaps: gaps that the audit asks about
 * @n_later: gaps that only a later audit asks about; the pack names them all the same
 * @n_explained: of both, those that were explained
 * @n_in_part: points that are shown in part
 *
 * What is missing in a part of a pack.
 */
typedef struct
{
  guint n_gaps;
  guint n_later;
  guint n_explained;
  guint n_in_part;
} MandatePackHint;

gboolean mandate_audit_kind_asks (const char           *audit,
                                  const MandateFinding *finding);

MandatePackHint mandate_pack_hint_make (const MandatePackPart *part,
                                        GPtrArray             *findings,
                                        MandateRegister       *reg,
                                        const char            *audit);
gboolean        mandate_pack_hint_is_ready (const MandatePackHint *self);
char           *mandate_pack_hint_describe (const MandatePackHint *self);
char           *mandate_pack_hint_describe_rest (const MandatePackHint *self);

G_END_DECLS

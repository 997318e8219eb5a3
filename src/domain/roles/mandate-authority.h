/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-translation.h"

G_BEGIN_DECLS

/**
 * MandateAuthority:
 * @can_stop: may stop unsafe work
 * @can_ask: may ask for any record
 * @can_report: may report straight to top management
 * @spends: (nullable): up to how much may be spent, in words
 * @more: (nullable): what else, one a line
 *
 * What the holder of a role may do, as the lines of its field say it.
 */
typedef struct
{
  gboolean can_stop;
  gboolean can_ask;
  gboolean can_report;
  char    *spends;
  char    *more;
} MandateAuthority;

void mandate_authority_read (MandateAuthority         *self,
                             const char               *text,
                             const MandateTranslation *translation);
void mandate_authority_clear (MandateAuthority *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MandateAuthority, mandate_authority_clear)

char *mandate_authority_write (const MandateAuthority   *self,
                               const MandateTranslation *translation);

G_END_DECLS

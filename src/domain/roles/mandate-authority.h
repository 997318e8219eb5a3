/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"
#include "mandate-role.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_AUTHORITY (mandate_authority_get_type ())
G_DECLARE_FINAL_TYPE (MandateAuthority, mandate_authority, MANDATE, AUTHORITY, MandateRecord)

/**
 * MandateAuthority:
 * @can_stop: may stop unsafe work
 * @can_ask: may ask for any record
 * @can_report: may report straight to top management
 * @spends: (nullable): up to how much may be spent, in words
 * @more: (nullable): what else, one a line
 * @reporting_line: (nullable): how it reaches top management
 * @hours_a_month: how much time it takes
 * @required_competence: (nullable): what one has to know for it
 *
 * What the holder of a role may do, as it is asked for: the authority in single
 * answers, and what goes with it. Not a record of the register: it is written
 * down in the role.
 */
struct _MandateAuthority
{
  MandateRecord parent_instance;

  gboolean can_stop;
  gboolean can_ask;
  gboolean can_report;
  char    *spends;
  char    *more;
  char    *reporting_line;
  gint64   hours_a_month;
  char    *required_competence;
};

void  mandate_authority_read (MandateAuthority         *self,
                              const char               *text,
                              const MandateTranslation *translation);
char *mandate_authority_write (MandateAuthority         *self,
                               const MandateTranslation *translation);

void mandate_authority_take_over (MandateAuthority         *self,
                                  MandateRole              *role,
                                  const MandateTranslation *translation);
void mandate_authority_put (MandateAuthority         *self,
                            MandateRole              *role,
                            const MandateTranslation *translation);

G_END_DECLS

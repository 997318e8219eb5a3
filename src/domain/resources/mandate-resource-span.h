/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-change.h"
#include "mandate-resource.h"

G_BEGIN_DECLS

/**
 * MandateResourceFigures:
 *
 * What was requested, approved and used, in one unit; %MANDATE_UNSET where
 * nothing is known.
 */
typedef struct
{
  gint64 requested;
  gint64 approved;
  gint64 used;
} MandateResourceFigures;

MandateResourceFigures mandate_resource_get_figures (MandateResource *resource,
                                                     const char      *currency);
gboolean               mandate_resource_has_figures (MandateResource *resource,
                                                     const char      *currency);

gint64                 mandate_resource_find_year (MandateRegister *reg,
                                                   MandateResource *resource);
gboolean               mandate_resource_is_of_earlier_year (MandateRegister *reg,
                                                            MandateResource *resource,
                                                            gint64           year);
gboolean               mandate_resource_is_recurring (MandateResource *resource);
gint64                 mandate_resource_find_last_year (MandateRegister *reg,
                                                        MandateResource *resource);
gboolean               mandate_resource_falls_into (MandateRegister *reg,
                                                    MandateResource *resource,
                                                    gint64           year);
MandateResourceFigures mandate_resource_get_share (MandateRegister *reg,
                                                   MandateResource *resource,
                                                   const char      *currency,
                                                   gint64           year);
gboolean               mandate_resource_is_short (MandateRegister *reg,
                                                  MandateResource *resource,
                                                  const char      *as_of);

gint64     mandate_resource_find_rest (const MandateResourceFigures *figures);
gboolean   mandate_resource_is_carried (MandateRegister *reg,
                                        MandateResource *resource);
void       mandate_resource_carry (MandateResource *resource,
                                   MandateResource *from,
                                   gint64           year);
GPtrArray *mandate_resources_list_to_carry (MandateRegister *reg,
                                            gint64           year,
                                            const char      *as_of);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-pack-context.h"

G_BEGIN_DECLS

/* What was requested, approved and used, in one unit. */
typedef struct
{
  gint64 requested;
  gint64 approved;
  gint64 used;
} MandateResourceTotal;

GPtrArray *mandate_pack_list_readers (const MandatePackContext *self,
                                      MandatePolicyVersion     *version);
char      *mandate_pack_describe_acknowledgements (const MandatePackContext *self,
                                                   MandatePolicyVersion     *version);
char      *mandate_pack_describe_objectives (const MandatePackContext *self);

GPtrArray           *mandate_pack_list_resources (const MandatePackContext *self,
                                                  gint64                    year);
GPtrArray           *mandate_pack_list_currencies (GPtrArray *resources);
MandateResourceTotal mandate_pack_sum_money (GPtrArray  *resources,
                                             const char *currency);
MandateResourceTotal mandate_pack_sum_hours (GPtrArray *resources);
char                *mandate_pack_describe_resources (const MandatePackContext *self,
                                                      gint64                    year);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-database.h"

G_BEGIN_DECLS

/**
 * MandateRelation:
 * @MANDATE_RELATION_OTHER: another workspace
 * @MANDATE_RELATION_SAME: the same, to the last entry
 * @MANDATE_RELATION_OLDER: all that the copy has is here, and more
 * @MANDATE_RELATION_NEWER: the copy has all that is here, and more
 * @MANDATE_RELATION_APART: both have entries that the other one has not
 *
 * How a copy stands to a workspace that is here.
 */
typedef enum
{
  MANDATE_RELATION_OTHER,
  MANDATE_RELATION_SAME,
  MANDATE_RELATION_OLDER,
  MANDATE_RELATION_NEWER,
  MANDATE_RELATION_APART,
} MandateRelation;

MandateRelation mandate_relation_compare (guint    n_only_there,
                                          guint    n_only_here,
                                          gboolean is_related);
gboolean        mandate_relation_begins_alike (MandateDatabase *there,
                                               MandateDatabase *here,
                                               gboolean        *alike,
                                               GError         **error);

G_END_DECLS

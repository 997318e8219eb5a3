/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCE_CONCLUSION (mandate_resource_conclusion_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourceConclusion, mandate_resource_conclusion, MANDATE, RESOURCE_CONCLUSION, MandateRecord)

/**
 * MandateResourceConclusion:
 *
 * Whether what was given of one kind in a year was enough, and why (5.1 c, 7.1).
 */
struct _MandateResourceConclusion
{
  MandateRecord parent_instance;

  gint64 year;
  char  *kind;
  char  *adequacy;
  char  *reason;
  char  *concluded_on;
  char  *concluded_by; /* (nullable) id of a person */
  char  *review;       /* (nullable) id of a review */
};

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REVIEW_PLAN (mandate_review_plan_get_type ())
G_DECLARE_FINAL_TYPE (MandateReviewPlan, mandate_review_plan, MANDATE, REVIEW_PLAN, MandateRecord)

/**
 * MandateReviewPlan:
 *
 * How often something is looked at: the organisation's own yardstick.
 */
struct _MandateReviewPlan
{
  MandateRecord parent_instance;

  char  *title;
  char  *kind;
  gint64 every;
  char  *unit;
  char  *first_on;
  char  *counts_from;
  char  *owner; /* (nullable) id of a person */
  char  *nth;
  char  *weekday;
  char  *moves;
  char  *body; /* (nullable) id of a body */
  char  *ended_on;
};

gboolean mandate_review_plan_is_active (MandateReviewPlan *self,
                                        const char        *today);

G_END_DECLS

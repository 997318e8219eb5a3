/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_BUSINESS_GOAL (mandate_business_goal_get_type ())
G_DECLARE_FINAL_TYPE (MandateBusinessGoal, mandate_business_goal, MANDATE, BUSINESS_GOAL, MandateRecord)

/**
 * MandateBusinessGoal:
 *
 * Where the organisation wants to go: what policy and objectives have to serve (5.1 a).
 */
struct _MandateBusinessGoal
{
  MandateRecord parent_instance;

  char *title;
  char *description;
  char *owner; /* (nullable) id of a person */
  char *target_on;
};

G_END_DECLS

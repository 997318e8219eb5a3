/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-record.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_OBJECTIVE (mandate_objective_get_type ())
G_DECLARE_FINAL_TYPE (MandateObjective, mandate_objective, MANDATE, OBJECTIVE, MandateRecord)

/**
 * MandateObjective:
 *
 * What security is to achieve, by how much, by when (6.2).
 */
struct _MandateObjective
{
  MandateRecord parent_instance;

  char  *title;
  char  *business_goal; /* (nullable) id of a business-goal */
  char  *measure;
  char  *unit;
  double baseline;
  double target;
  char  *due_on;
  char  *owner; /* (nullable) id of a person */
  char  *department;
  char  *resources_needed;
  char  *evaluation;
  char  *business_benefit;
  char  *state;
  char  *role; /* (nullable) id of a role */
  char  *compatibility;
  char  *approved_on;
  char  *approved_by;   /* (nullable) id of a person */
  char  *pulls_against; /* (nullable) id of a business-goal */
};

gboolean mandate_objective_is_overdue (MandateObjective *self,
                                       const char       *today);

G_END_DECLS

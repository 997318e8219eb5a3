/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-business-goal.h"

#include <glib/gi18n-lib.h>

static const MandateField fields[] = {
  MANDATE_FIELD (MandateBusinessGoal, title, TEXT, N_ ("Goal"), .is_required = TRUE, .help = N_ ("In one sentence.")),
  MANDATE_FIELD (MandateBusinessGoal, description, LONG_TEXT, N_ ("Description")),
  MANDATE_FIELD (MandateBusinessGoal, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateBusinessGoal, target_on, DATE, N_ ("To be reached on")),
};

G_DEFINE_FINAL_TYPE (MandateBusinessGoal, mandate_business_goal, MANDATE_TYPE_RECORD)

static void
mandate_business_goal_class_init (MandateBusinessGoalClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "business-goal",
                                 N_ ("Business goal"), N_ ("Business goals"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_business_goal_init (MandateBusinessGoal *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-communication-plan.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateCommunicationPlan, title, TEXT, N_ ("What is told"), .is_required = TRUE),
  MANDATE_FIELD (MandateCommunicationPlan, subject, CHOICE, N_ ("Subject"), .is_required = TRUE, .choices = mandate_communication_subjects, .initial = "importance"),
  MANDATE_FIELD (MandateCommunicationPlan, audience, TEXT, N_ ("Audience")),
  MANDATE_FIELD (MandateCommunicationPlan, channel, TEXT, N_ ("Channel")),
  MANDATE_FIELD (MandateCommunicationPlan, person, REFERENCE, N_ ("Told by"), .references = "person"),
  MANDATE_FIELD (MandateCommunicationPlan, every, INTEGER, N_ ("Every"), .minimum = 1, .maximum = 60),
  MANDATE_FIELD (MandateCommunicationPlan, unit, CHOICE, N_ ("Unit"), .choices = mandate_interval_units, .initial = "months"),
  MANDATE_FIELD (MandateCommunicationPlan, first_on, DATE, N_ ("First on")),
  MANDATE_FIELD (MandateCommunicationPlan, ended_on, DATE, N_ ("Ended on")),
};

G_DEFINE_FINAL_TYPE (MandateCommunicationPlan, mandate_communication_plan, MANDATE_TYPE_RECORD)

static void
mandate_communication_plan_class_init (MandateCommunicationPlanClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "communication-plan",
                                 N_ ("Planned message"), N_ ("Communication plan"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_communication_plan_init (MandateCommunicationPlan *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-communication-plan.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
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
  MANDATE_FIELD (MandateCommunicationPlan, ended_on, DATE, N_ ("Ended on"), .not_before = "first_on"),
  MANDATE_FIELD (MandateCommunicationPlan, occasion, TEXT, N_ ("Whenever"), .help = N_ ("Without a rhythm: when, such as after an incident.")),
};

G_DEFINE_FINAL_TYPE (MandateCommunicationPlan, mandate_communication_plan, MANDATE_TYPE_RECORD)

/* A rhythm has a beginning, or nobody knows when the first message is due. */
static void
mandate_communication_plan_check (MandateRecord *record,
                                  MandateChange *change)
{
  MandateCommunicationPlan *self = MANDATE_COMMUNICATION_PLAN (record);

  if (self->every != MANDATE_UNSET && self->first_on == NULL)
    mandate_change_refuse (change, record, "first_on", "%s", _ ("a rhythm counts from a day. Say when it is told first, or leave “Every” empty."));
  else if (self->every != MANDATE_UNSET && self->unit == NULL)
    mandate_change_refuse (change, record, "unit", "%s", _ ("say whether it is weeks, months or years."));
}

static void
mandate_communication_plan_class_init (MandateCommunicationPlanClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "communication-plan",
                                 N_ ("Planned message"), N_ ("Communication plan"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->check = mandate_communication_plan_check;
}

static void
mandate_communication_plan_init (MandateCommunicationPlan *self)
{
}

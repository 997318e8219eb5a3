/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-communication.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"

static const MandateChoice kind_choices[] = {
  { "statement", N_ ("Statement") },
  { "policy", N_ ("Policy") },
  { "briefing", N_ ("Briefing") },
  { "all-hands", N_ ("All-hands") },
  { "reminder", N_ ("Reminder") },
  { "training", N_ ("Training") },
  { "report", N_ ("Report to top management") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateCommunication, title, TEXT, N_ ("Subject"), .is_required = TRUE),
  MANDATE_FIELD (MandateCommunication, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "statement"),
  MANDATE_FIELD (MandateCommunication, message, LONG_TEXT, N_ ("Message")),
  MANDATE_FIELD (MandateCommunication, audience, TEXT, N_ ("Audience")),
  MANDATE_FIELD (MandateCommunication, channel, TEXT, N_ ("Channel")),
  MANDATE_FIELD (MandateCommunication, planned_on, DATE, N_ ("Planned on")),
  MANDATE_FIELD (MandateCommunication, sent_on, DATE, N_ ("Happened on")),
  MANDATE_FIELD (MandateCommunication, sent_by, REFERENCE, N_ ("Sent by"), .references = "person"),
  MANDATE_FIELD (MandateCommunication, policy_version, REFERENCE, N_ ("Policy version"), .references = "policy-version"),
  MANDATE_FIELD (MandateCommunication, acknowledge_until, DATE, N_ ("Acknowledge by"), .since_schema = 5),
  MANDATE_FIELD (MandateCommunication, plan, REFERENCE, N_ ("Planned as"), .references = "communication-plan", .since_schema = 7),
  MANDATE_FIELD (MandateCommunication, subject, CHOICE, N_ ("Subject area"), .choices = mandate_communication_subjects, .since_schema = 7),
  MANDATE_FIELD (MandateCommunication, example, LONG_TEXT, N_ ("Own example"), .help = N_ ("Something that happened here, in the words of the leader."), .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateCommunication, mandate_communication, MANDATE_TYPE_RECORD)

static void
mandate_communication_class_init (MandateCommunicationClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "communication",
                                 N_ ("Communication"), N_ ("Communications"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_communication_init (MandateCommunication *self)
{
}

/**
 * mandate_communication_is_overdue:
 * @self: a communication
 * @today: a day
 *
 * Returns: whether it has not happened though its day has passed
 */
gboolean
mandate_communication_is_overdue (MandateCommunication *self,
                                  const char           *today)
{
  g_return_val_if_fail (MANDATE_IS_COMMUNICATION (self), FALSE);

  return self->sent_on == NULL && self->planned_on != NULL && strcmp (self->planned_on, today) < 0;
}

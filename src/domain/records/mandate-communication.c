/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-communication.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-message-template.h"
#include "mandate-organisation.h"
#include "mandate-translation.h"

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
  MANDATE_FIELD (MandateCommunication, template, CHOICE, N_ ("Begins with"), .choices = mandate_message_templates, .help = N_ ("A text to start from. It asks for an example of your own."), .since_schema = 7),
};

G_DEFINE_FINAL_TYPE (MandateCommunication, mandate_communication, MANDATE_TYPE_RECORD)

/* The text of the occasion, in the language of the organisation's documents. */
static void
begin_with_template (MandateCommunication *self,
                     MandateChange        *change)
{
  MandateOrganisation *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  const char          *language = mandate_organisation_get_language (organisation);
  g_autoptr (MandateTranslation) translation = mandate_translation_new (language);
  g_autofree char *text = mandate_message_template_make (self->template, self->example, organisation, translation);

  mandate_record_set (MANDATE_RECORD (self), "message", text, NULL);
  if (self->subject == NULL)
    mandate_record_set (MANDATE_RECORD (self), "subject", mandate_message_template_get_subject (self->template), NULL);
}

/* What was not typed into the text is put where the text asks for it. */
static void
mandate_communication_complete (MandateRecord *record,
                                MandateChange *change)
{
  MandateCommunication *self = MANDATE_COMMUNICATION (record);

  if (self->template == NULL)
    return;

  if (self->message == NULL)
    {
      begin_with_template (self, change);
    }
  else if (self->example != NULL && strstr (self->message, self->example) == NULL)
    {
      g_autofree char *text = mandate_message_put_example (self->message, self->example);

      mandate_record_set (record, "message", text, NULL);
    }
}

/* 5.1 d: words that came with the program are not yet the words of a leader. */
static void
mandate_communication_check (MandateRecord *record,
                             MandateChange *change)
{
  MandateCommunication *self = MANDATE_COMMUNICATION (record);
  g_autofree char      *place = NULL;

  if (self->template == NULL || self->sent_on == NULL)
    return;

  place = mandate_message_find_open_place (self->message);

  if (self->example == NULL)
    mandate_change_refuse (change, record, "example", "%s", _ ("the text asks for an example of your own. Write down something that happened here before you record that it was sent."));
  else if (place != NULL)
    /* Translators: %s is a part of a text. */
    mandate_change_refuse (change, record, "message", _ ("“%s” still stands in the text. Put your own words there before you record that it was sent."), place);
}

static void
mandate_communication_class_init (MandateCommunicationClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "communication",
                                 N_ ("Communication"), N_ ("Communications"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_communication_complete;
  record_class->check = mandate_communication_check;
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-feedback.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"

static const MandateField fields[] = {
  MANDATE_FIELD (MandateFeedback, title, TEXT, N_ ("Feedback"), .is_required = TRUE),
  MANDATE_FIELD (MandateFeedback, received_on, DATE, N_ ("Received on"), .is_required = TRUE),
  MANDATE_FIELD (MandateFeedback, sender, TEXT, N_ ("From"), .help = N_ ("A person, a team, a customer; or nobody named.")),
  MANDATE_FIELD (MandateFeedback, communication, REFERENCE, N_ ("Answers to"), .references = "communication"),
  MANDATE_FIELD (MandateFeedback, content, LONG_TEXT, N_ ("What was said")),
  MANDATE_FIELD (MandateFeedback, answer, LONG_TEXT, N_ ("Answer")),
  MANDATE_FIELD (MandateFeedback, answered_on, DATE, N_ ("Answered on"), .not_before = "received_on"),
  MANDATE_FIELD (MandateFeedback, action, REFERENCE, N_ ("Action"), .references = "action"),
};

G_DEFINE_FINAL_TYPE (MandateFeedback, mandate_feedback, MANDATE_TYPE_RECORD)

/* An answer that is written down now was given now, unless somebody says otherwise. */
static void
mandate_feedback_complete (MandateRecord *record,
                           MandateChange *change)
{
  MandateFeedback *self = MANDATE_FEEDBACK (record);
  MandateFeedback *old = (MandateFeedback *) mandate_change_find_old (change, record);

  if (self->answer != NULL && self->answered_on == NULL && (old == NULL || old->answer == NULL))
    mandate_record_set (record, "answered_on", mandate_change_get_day (change), NULL);
}

static void
mandate_feedback_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateFeedback *self = MANDATE_FEEDBACK (record);

  if (self->answered_on != NULL && self->answer == NULL)
    mandate_change_refuse (change, record, "answer", "%s", _ ("write down what the answer was, or that there was nothing to answer."));
}

static void
mandate_feedback_class_init (MandateFeedbackClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "feedback",
                                 N_ ("Feedback"), N_ ("Feedback"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_feedback_complete;
  record_class->check = mandate_feedback_check;
}

static void
mandate_feedback_init (MandateFeedback *self)
{
}

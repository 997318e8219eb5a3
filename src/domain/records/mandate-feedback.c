/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-feedback.h"

#include <glib/gi18n-lib.h>

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

static void
mandate_feedback_class_init (MandateFeedbackClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "feedback",
                                 N_ ("Feedback"), N_ ("Feedback"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_feedback_init (MandateFeedback *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-decision.h"

#include <glib/gi18n-lib.h>

#include "mandate-choices.h"

static const MandateChoice kind_choices[] = {
  { "improvement", N_ ("Improvement") },
  { "isms-change", N_ ("Change to the management system") },
  { "resource", N_ ("Resource") },
  { "risk-acceptance", N_ ("Risk acceptance") },
  { "policy", N_ ("Policy") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateDecision, title, TEXT, N_ ("Decision"), .is_required = TRUE),
  MANDATE_FIELD (MandateDecision, review, REFERENCE, N_ ("Review"), .references = "review"),
  MANDATE_FIELD (MandateDecision, kind, CHOICE, N_ ("Kind"), .is_required = TRUE, .choices = kind_choices, .initial = "other"),
  MANDATE_FIELD (MandateDecision, decided_on, DATE, N_ ("Decided on")),
  MANDATE_FIELD (MandateDecision, decided_by, REFERENCE, N_ ("Decided by"), .references = "person"),
  MANDATE_FIELD (MandateDecision, owner, REFERENCE, N_ ("Owner"), .references = "person"),
  MANDATE_FIELD (MandateDecision, due_on, DATE, N_ ("Due on")),
  MANDATE_FIELD (MandateDecision, reason, LONG_TEXT, N_ ("Reason")),
  MANDATE_FIELD (MandateDecision, input, CHOICE, N_ ("Came up with"), .choices = mandate_review_inputs, .since_schema = 2, .help = N_ ("The input of the review that it answers.")),
  MANDATE_FIELD (MandateDecision, explains, TEXT, N_ ("Explains"), .since_schema = 3, .help = N_ ("The gap that it gives the reason for, by check and place.")),
};

G_DEFINE_FINAL_TYPE (MandateDecision, mandate_decision, MANDATE_TYPE_RECORD)

static void
mandate_decision_class_init (MandateDecisionClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "decision",
                                 N_ ("Decision"), N_ ("Decisions"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_decision_init (MandateDecision *self)
{
}

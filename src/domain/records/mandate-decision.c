/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-decision.h"

#include <glib/gi18n-lib.h>

#include "mandate-change.h"
#include "mandate-choices.h"
#include "mandate-review-acts.h"
#include "mandate-review-lock.h"

static const MandateChoice kind_choices[] = {
  { "improvement", N_ ("Improvement") },
  { "isms-change", N_ ("Change to the management system") },
  { "resource", N_ ("Resource") },
  { "risk-acceptance", N_ ("Risk acceptance") },
  { "not-applicable", N_ ("Requirement does not apply") },
  { "policy", N_ ("Policy") },
  { "other", N_ ("Other") },
  { "none", N_ ("Nothing to decide") },
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
  MANDATE_FIELD (MandateDecision, topic, REFERENCE, N_ ("Topic"), .references = "meeting-topic", .since_schema = 6, .help = N_ ("What was talked about when it was taken.")),
  MANDATE_FIELD (MandateDecision, concerns, LINK, N_ ("Concerns"), .since_schema = 6, .help = N_ ("The resource or the risk that was decided on.")),
};

/* What was decided; who sees to it, until when, may change as time goes on. */
static const char *const kept[] = { "title", "review", "kind", "decided_on", "decided_by", "reason", "input", "topic", NULL };

G_DEFINE_FINAL_TYPE (MandateDecision, mandate_decision, MANDATE_TYPE_RECORD)

static void
mandate_decision_complete_removal (MandateRecord *record,
                                   MandateChange *change)
{
  mandate_review_take_back (change, MANDATE_DECISION (record));
}

static void
mandate_decision_check (MandateRecord *record,
                        MandateChange *change)
{
  _mandate_review_lock_part (record, change, kept);

  if (g_strcmp0 (((MandateDecision *) record)->kind, "none") == 0 && ((MandateDecision *) record)->reason == NULL)
    mandate_change_refuse (change, record, "reason", _ ("that nothing is decided is a result with a reason. Say what was looked at."));
}

static void
mandate_decision_check_removal (MandateRecord *record,
                                MandateChange *change)
{
  _mandate_review_lock_part_removal (record, change);
}

static void
mandate_decision_class_init (MandateDecisionClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "decision",
                                 N_ ("Decision"), N_ ("Decisions"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete_removal = mandate_decision_complete_removal;
  record_class->check = mandate_decision_check;
  record_class->check_removal = mandate_decision_check_removal;
}

static void
mandate_decision_init (MandateDecision *self)
{
}

/**
 * mandate_decision_get_point:
 * @self: a decision
 *
 * Returns: (nullable): the point of the agenda at which it was taken: an input
 *   of 9.3.2 or the id of a topic
 */
const char *
mandate_decision_get_point (MandateDecision *self)
{
  g_return_val_if_fail (MANDATE_IS_DECISION (self), NULL);

  return self->input != NULL ? self->input : self->topic;
}

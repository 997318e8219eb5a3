/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-approval.h"

#include <glib/gi18n-lib.h>

static const MandateChoice decision_choices[] = {
  { "approved", N_ ("Approved") },
  { "rejected", N_ ("Rejected") },
  { NULL, NULL },
};

static const MandateField fields[] = {
  MANDATE_FIELD (MandateApproval, policy_version, REFERENCE, N_ ("Policy version"), .is_required = TRUE, .references = "policy-version"),
  MANDATE_FIELD (MandateApproval, person, REFERENCE, N_ ("Approved by person"), .references = "person"),
  MANDATE_FIELD (MandateApproval, body, REFERENCE, N_ ("Approved by body"), .references = "body"),
  MANDATE_FIELD (MandateApproval, capacity, TEXT, N_ ("In the capacity of"), .help = N_ ("Such as owner, managing director, board.")),
  MANDATE_FIELD (MandateApproval, decision, CHOICE, N_ ("Decision"), .is_required = TRUE, .choices = decision_choices, .initial = "approved"),
  MANDATE_FIELD (MandateApproval, decided_on, DATE, N_ ("Decided on"), .is_required = TRUE),
  MANDATE_FIELD (MandateApproval, review, REFERENCE, N_ ("Decided in"), .references = "review"),
  MANDATE_FIELD (MandateApproval, note, LONG_TEXT, N_ ("Note"), .help = N_ ("If author and approver are the same person: why, and what makes up for it.")),
  MANDATE_FIELD (MandateApproval, text_sha256, SHA256, N_ ("SHA-256 of the text"), .help = N_ ("Filled in by the program.")),
};

G_DEFINE_FINAL_TYPE (MandateApproval, mandate_approval, MANDATE_TYPE_RECORD)

static void
mandate_approval_class_init (MandateApprovalClass *klass)
{
  mandate_record_class_describe (MANDATE_RECORD_CLASS (klass), "approval",
                                 N_ ("Approval"), N_ ("Approvals"),
                                 fields, G_N_ELEMENTS (fields));
}

static void
mandate_approval_init (MandateApproval *self)
{
}

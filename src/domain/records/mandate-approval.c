/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-approval.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-change.h"
#include "mandate-date-words.h"
#include "mandate-policy-version.h"
#include "mandate-review.h"

static const MandateChoice decision_choices[] = {
  { "approved", N_ ("Approved") },
  { "rejected", N_ ("Rejected") },
  { NULL, NULL },
};

static const MandateChoice method_choices[] = {
  { "in-program", N_ ("In the program") },
  { "paper", N_ ("On paper") },
  { "meeting", N_ ("In a meeting") },
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
  MANDATE_FIELD (MandateApproval, method, CHOICE, N_ ("Method"), .choices = method_choices, .since_schema = 5),
};

G_DEFINE_FINAL_TYPE (MandateApproval, mandate_approval, MANDATE_TYPE_RECORD)

/* An approval is of exactly one text: its sum is taken here, and the version moves on. */
static void
mandate_approval_complete (MandateRecord *record,
                           MandateChange *change)
{
  MandateApproval      *self = MANDATE_APPROVAL (record);
  MandatePolicyVersion *version = mandate_change_find (change, MANDATE_TYPE_POLICY_VERSION, self->policy_version);
  g_autofree char      *sum = NULL;

  /* A body decides when it meets. */
  if (mandate_change_find_old (change, record) == NULL && self->method == NULL && self->body != NULL)
    mandate_record_set (record, "method", "meeting", NULL);

  if (version == NULL)
    return;

  if (self->text_sha256 == NULL)
    {
      sum = mandate_policy_version_hash_text (version);
      mandate_record_set (record, "text_sha256", sum, NULL);
    }

  if (g_strcmp0 (self->decision, "approved") == 0 &&
      (g_strcmp0 (version->state, "draft") == 0 || g_strcmp0 (version->state, "in-review") == 0))
    mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, self->policy_version), "state", "approved", NULL);
}

/* A body decides in a meeting, and its minutes name what it decided (9.3.3). */
static void
check_meeting (MandateApproval *self,
               MandateChange   *change)
{
  MandateReview *review = mandate_change_find (change, MANDATE_TYPE_REVIEW, self->review);

  if (self->body != NULL && self->person == NULL && self->review == NULL)
    mandate_change_refuse (change, MANDATE_RECORD (self), "review", _ ("a body decides in a meeting. Name the review in which it did."));
  else if (review != NULL && !mandate_review_was_held (review))
    mandate_change_refuse (change, MANDATE_RECORD (self), "review", _ ("“%s” was not held yet. Record first that it was, and on which day."), review->title);
}

/* Nobody approves what is not written yet; the text may be older than its record. */
static void
check_order (MandateApproval      *self,
             MandatePolicyVersion *version,
             MandateChange        *change)
{
  g_autofree char *day = mandate_date_to_words (version->written_on, NULL);

  if (version->written_on != NULL && self->decided_on != NULL && strcmp (self->decided_on, version->written_on) < 0)
    mandate_change_refuse (change, MANDATE_RECORD (self), "decided_on",
                           /* Translators: %1$s is a date; “Text written on” is a field. */
                           _ ("the text was last changed on %1$s, after that day. Have this text approved; or, if it is older than its record, set “Text written on” of the version to the day it was really written."),
                           day);
}

static void
mandate_approval_check (MandateRecord *record,
                        MandateChange *change)
{
  MandateApproval      *self = MANDATE_APPROVAL (record);
  MandateRecord        *old = mandate_change_find_old (change, record);
  MandatePolicyVersion *version = mandate_change_find (change, MANDATE_TYPE_POLICY_VERSION, self->policy_version);
  g_autofree char      *sum = version != NULL ? mandate_policy_version_hash_text (version) : NULL;

  if (old != NULL && !mandate_record_equal (old, record))
    mandate_change_refuse (change, record, NULL, _ ("an approval can't be changed afterwards. Record a new one."));

  if ((self->person == NULL) == (self->body == NULL))
    mandate_change_refuse (change, record, NULL, _ ("an approval is given by a person or by a body. Give exactly one of the two."));

  if (old == NULL)
    check_meeting (self, change);

  if (version == NULL)
    return;

  if (old == NULL && g_strcmp0 (self->decision, "approved") == 0)
    check_order (self, version, change);

  if (version->text == NULL)
    mandate_change_refuse (change, record, "policy_version", _ ("this version has no text yet. Write the text first."));

  if (g_strcmp0 (sum, self->text_sha256) != 0)
    mandate_change_refuse (change, record, "text_sha256", _ ("the approval is of another text than this version's. Approve the text as it is."));

  if (self->person != NULL && g_strcmp0 (self->person, version->author) == 0 && self->note == NULL)
    mandate_change_refuse (change, record, "note", _ ("the approver wrote the text. Say why that is right here and what makes up for it."));
}

static void
mandate_approval_check_removal (MandateRecord *record,
                                MandateChange *change)
{
  mandate_change_refuse (change, record, NULL, _ ("an approval can't be removed. Withdraw the version instead."));
}

static void
mandate_approval_class_init (MandateApprovalClass *klass)
{
  MandateRecordClass *record_class = MANDATE_RECORD_CLASS (klass);

  mandate_record_class_describe (record_class, "approval",
                                 N_ ("Approval"), N_ ("Approvals"),
                                 fields, G_N_ELEMENTS (fields));
  record_class->complete = mandate_approval_complete;
  record_class->check = mandate_approval_check;
  record_class->check_removal = mandate_approval_check_removal;
}

static void
mandate_approval_init (MandateApproval *self)
{
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2: the policy is in force, fitting, approved, controlled and looked at again. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-policy-wording.h"
#include "mandate-text-lint.h"

static MandatePolicy *
get_policy (MandateInquiry       *inquiry,
            MandatePolicyVersion *version)
{
  return mandate_register_find (inquiry->reg, MANDATE_TYPE_POLICY, version->policy);
}

static gboolean
is_by_top_management (MandateInquiry  *inquiry,
                      MandateApproval *approval)
{
  return _mandate_was_top_management (inquiry, approval->person, approval->body, approval->decided_on);
}

static const char *
name_approver (MandateInquiry  *inquiry,
               MandateApproval *approval)
{
  MandateBody *body = mandate_register_find (inquiry->reg, MANDATE_TYPE_BODY, approval->body);

  return body != NULL ? body->name : _mandate_name_person (inquiry, approval->person);
}

/* The approval that proves most: by top management before others, of this very text before others. */
static MandateApproval *
find_best_approval (MandateInquiry       *inquiry,
                    MandatePolicyVersion *version,
                    const char           *sum)
{
  g_autoptr (GPtrArray) approvals = _mandate_list_with (inquiry, MANDATE_TYPE_APPROVAL, "policy_version", mandate_record_get_id (MANDATE_RECORD (version)));
  MandateApproval *best = NULL;
  int              best_rank = -1;

  for (guint i = 0; i < approvals->len; i++)
    {
      MandateApproval *approval = g_ptr_array_index (approvals, i);
      int              rank;

      if (g_strcmp0 (approval->decision, "approved") != 0 || !_mandate_has_happened (inquiry, approval->decided_on))
        continue;

      rank = 2 * is_by_top_management (inquiry, approval) + (g_strcmp0 (approval->text_sha256, sum) == 0);
      if (rank > best_rank)
        {
          best_rank = rank;
          best = approval;
        }
    }

  return best;
}

static void
report_approval_gaps (MandateInquiry       *inquiry,
                      MandatePolicyVersion *version,
                      MandateApproval      *approval,
                      const char           *sum)
{
  const char *approver = name_approver (inquiry, approval);

  if (!is_by_top_management (inquiry, approval))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("Version %1$s was approved on %2$s by %3$s, who did not belong to top management."),
                     version->number, approval->decided_on, approver);

  if (g_strcmp0 (approval->text_sha256, sum) != 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("The approval of version %1$s on %2$s was of another text than the one in force: the text changed afterwards."),
                     version->number, approval->decided_on);

  if (version->effective_on != NULL && strcmp (version->effective_on, approval->decided_on) < 0)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, version,
                     N_ ("Version %1$s has been in force since %2$s, but was approved only on %3$s."),
                     version->number, version->effective_on, approval->decided_on);

  if (approval->person != NULL && g_strcmp0 (approval->person, version->author) == 0 && approval->note == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, version,
                     N_ ("%1$s wrote version %2$s and approved it; what makes up for that is not written down."),
                     approver, version->number);
}

/**
 * _mandate_check_policy_approved:
 * @inquiry: a run
 *
 * 5.2, typical findings 1 and 13: a version is in force, and those at the top
 * approved exactly its text, before it came into force.
 */
void
_mandate_check_policy_approved (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autofree char      *sum = version != NULL ? mandate_policy_version_hash_text (version) : NULL;
  MandateApproval      *approval = version != NULL ? find_best_approval (inquiry, version, sum) : NULL;
  MandateFinding       *finding;

  if (version == NULL)
    return;

  if (approval == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                       N_ ("Version %s is in force, but no approval of it is on record."), version->number);
      return;
    }

  report_approval_gaps (inquiry, version, approval, sum);

  if (_mandate_has_findings (inquiry))
    return;

  if (approval->capacity != NULL)
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                               /* Translators: 4 is a capacity, such as managing director; 5 the first digits of a checksum. */
                               N_ ("Version %1$s was approved on %2$s by %3$s (%4$s); the approval is of exactly this text (SHA-256 %5$.12s…)."),
                               version->number, approval->decided_on, name_approver (inquiry, approval), approval->capacity, sum);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                               N_ ("Version %1$s was approved on %2$s by %3$s; the approval is of exactly this text (SHA-256 %4$.12s…)."),
                               version->number, approval->decided_on, name_approver (inquiry, approval), sum);

  _mandate_prove (inquiry, finding, version, NULL);
  _mandate_prove (inquiry, finding, approval, approval->decided_on);
}

/**
 * _mandate_check_policy_wording:
 * @inquiry: a run
 *
 * 5.2 a, typical finding 2: no template wording is left. Whether what stands
 * there instead fits the organization, a reader has to judge.
 */
void
_mandate_check_policy_wording (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders (version != NULL ? version->text : NULL);
  g_autofree char *list = _mandate_join (inquiry, places);
  MandateFinding  *finding;

  if (version == NULL)
    return;

  if (version->text == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version, N_ ("Version %s has no text."), version->number);
      return;
    }

  if (places->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("The text of version %1$s still has template wording: %2$s."), version->number, list);

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                             N_ ("No template wording was found in the text of version %s."), version->number);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/* Whether a sentence on the promise stands in the text; it is quoted, so that a reader can judge. */
static void
check_promise (MandateInquiry      *inquiry,
               MandatePolicyElement element)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  g_autofree char      *sentence = version != NULL ? mandate_policy_find_element (version->text, element) : NULL;
  MandateFinding       *finding;

  if (version == NULL)
    return;

  if (sentence == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                       N_ ("No sentence with this promise was recognized in the text of version %s."), version->number);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, version,
                             N_ ("Version %1$s says: “%2$s”"), version->number, sentence);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/**
 * _mandate_check_policy_requirements:
 * @inquiry: a run
 *
 * 5.2 c: the promise to meet what applies, recognized by its usual words in
 * English, German, French and Spanish.
 */
void
_mandate_check_policy_requirements (MandateInquiry *inquiry)
{
  check_promise (inquiry, MANDATE_POLICY_REQUIREMENTS);
}

/**
 * _mandate_check_policy_improvement:
 * @inquiry: a run
 *
 * 5.2 d: the promise to go on improving, recognized in the same way.
 */
void
_mandate_check_policy_improvement (MandateInquiry *inquiry)
{
  check_promise (inquiry, MANDATE_POLICY_IMPROVEMENT);
}

/**
 * _mandate_check_policy_control:
 * @inquiry: a run
 *
 * 5.2 e and 7.5: what has to stand on a controlled document is recorded.
 */
void
_mandate_check_policy_control (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandatePolicy        *policy = version != NULL ? get_policy (inquiry, version) : NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;
  MandateFinding  *finding;

  if (version == NULL)
    return;

  if (policy->identifier == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a document id")));
  if (_mandate_find_active_person (inquiry, policy->owner) == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("an owner who is still here")));
  if (policy->classification == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a classification")));
  if (policy->published_at == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("a place where everybody finds it")));
  if (version->effective_on == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("the day from which it is in force")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, policy,
                       /* Translators: 2 is a list, such as “an owner who is still here, a classification”. */
                       N_ ("“%1$s” lacks: %2$s."), policy->title, list);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, policy,
                             N_ ("“%1$s” (%2$s), version %3$s, in force since %4$s, is owned by %5$s and found at: %6$s."),
                             policy->title, policy->identifier, version->number, version->effective_on,
                             _mandate_name_person (inquiry, policy->owner), policy->published_at);
  _mandate_prove (inquiry, finding, policy, NULL);
  _mandate_prove (inquiry, finding, version, version->effective_on);
}

/**
 * _mandate_check_policy_outsiders:
 * @inquiry: a run
 *
 * 5.2 g: it is settled who outside may have the policy.
 */
void
_mandate_check_policy_outsiders (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandatePolicy        *policy = version != NULL ? get_policy (inquiry, version) : NULL;
  MandateFinding       *finding;

  if (version == NULL)
    return;

  if (policy->outsiders == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, policy,
                       N_ ("It is not settled who outside the organization may have “%s”."), policy->title);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, policy,
                             N_ ("Who outside may have “%1$s” is settled: %2$s"), policy->title, policy->outsiders);
  _mandate_prove (inquiry, finding, policy, NULL);
}

/*
 * (transfer full) (nullable): when the text has to be looked at again: on the
 * day that stands on the version, else by the policy's own rhythm. After a
 * review the rhythm may lead beyond that day.
 */
static char *
get_next_review (MandatePolicy        *policy,
                 MandatePolicyVersion *version,
                 MandateReview        *review)
{
  const char      *last_look = review != NULL ? review->held_on : version->effective_on;
  g_autofree char *next = NULL;

  if (review == NULL && version->next_review_on != NULL)
    return g_strdup (version->next_review_on);

  if (last_look != NULL && policy->review_every_months != MANDATE_UNSET)
    next = mandate_date_add_months (last_look, policy->review_every_months);

  return g_strdup (g_strcmp0 (version->next_review_on, next) > 0 ? version->next_review_on : next);
}

static void
report_review_to_come (MandateInquiry       *inquiry,
                       MandatePolicyVersion *version,
                       MandateReview        *review,
                       const char           *next)
{
  MandateFinding *finding;

  if (review == NULL)
    finding = _mandate_report (inquiry, MANDATE_FINDING_NOT_DUE, version,
                               N_ ("Version %1$s is to be looked at again on %2$s."), version->number, next);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, review,
                               N_ ("Version %1$s was looked at again on %2$s; the next time is due on %3$s."),
                               version->number, review->held_on, next);

  if (review != NULL)
    _mandate_prove (inquiry, finding, review, review->held_on);
  _mandate_prove (inquiry, finding, version, NULL);
}

/**
 * _mandate_check_policy_review:
 * @inquiry: a run
 *
 * 5.2 with 5.1 and 7.5, typical finding 3: the policy is looked at again within
 * the organization's own plan. A policy review that was held counts, as does
 * the day the version came into force.
 */
void
_mandate_check_policy_review (MandateInquiry *inquiry)
{
  MandatePolicyVersion *version = _mandate_find_policy_or_report (inquiry);
  MandateReview        *review = _mandate_find_last_review (inquiry, "policy-review");
  g_autofree char      *next = NULL;

  if (version == NULL)
    return;

  if (review != NULL && g_strcmp0 (review->held_on, version->effective_on) < 0)
    review = NULL; /* was about an earlier version */

  next = get_next_review (get_policy (inquiry, version), version, review);

  if (next == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     N_ ("No date is set on which version %s is to be looked at again."), version->number);
  else if (_mandate_is_past (inquiry, next))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, version,
                     mandate_translate_count (inquiry->translation,
                                              "Version %1$s was to be looked at again on %2$s; that is %3$d day ago, and no review since then is on record.",
                                              "Version %1$s was to be looked at again on %2$s; that is %3$d days ago, and no review since then is on record.",
                                              mandate_date_count_days (next, inquiry->as_of)),
                     version->number, next, mandate_date_count_days (next, inquiry->as_of));
  else
    report_review_to_come (inquiry, version, review, next);
}

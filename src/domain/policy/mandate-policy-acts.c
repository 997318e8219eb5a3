/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2: from draft to withdrawal, each act as a change of records. */

#include "config.h"

#include "mandate-policy-acts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-body.h"
#include "mandate-date-words.h"
#include "mandate-date.h"
#include "mandate-person.h"
#include "mandate-policy-acts-private.h"

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

/* Leaves what is on record where nothing is said. */
gboolean
_mandate_policy_set (gpointer    record,
                     const char *field,
                     const char *text,
                     GError    **error)
{
  return text == NULL || mandate_record_set (record, field, text, error);
}

gboolean
_mandate_policy_refuse (GError    **error,
                        const char *message)
{
  g_set_error_literal (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
is_in_state (MandatePolicyVersion *version,
             const char           *state)
{
  return g_strcmp0 (version->state, state) == 0;
}

/**
 * mandate_policy_send_for_review:
 * @change: a change
 * @version: a version of the register or of the change
 * @error: return location for an error that says what to do
 *
 * Hands a draft to those who are to read it before it is approved.
 *
 * Returns: whether it could be handed on
 */
gboolean
mandate_policy_send_for_review (MandateChange        *change,
                                MandatePolicyVersion *version,
                                GError              **error)
{
  g_return_val_if_fail (MANDATE_IS_POLICY_VERSION (version), FALSE);

  if (version->text == NULL)
    return _mandate_policy_refuse (error, _ ("This version has no text yet. Write the text first."));

  if (!is_in_state (version, "draft"))
    return _mandate_policy_refuse (error, _ ("Only a draft is sent for review. Make a new version to go on writing."));

  return mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, get_id (version)), "state", "in-review", error);
}

/* (transfer full) (nullable): the policy's rhythm, counted from a day. */
char *
_mandate_policy_plan_review (MandatePolicy *policy,
                             const char    *from)
{
  return policy != NULL && policy->review_every_months != MANDATE_UNSET ? mandate_date_add_months (from, policy->review_every_months) : NULL;
}

/* Nothing is in force before it is approved; the next review counts from the day that it really is. */
static gboolean
set_days (MandateChange        *change,
          MandatePolicyVersion *version,
          const char           *decided_on,
          GError              **error)
{
  MandatePolicy   *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy);
  g_autofree char *next_review = NULL;

  if (version->effective_on != NULL && strcmp (version->effective_on, decided_on) >= 0)
    return TRUE;

  next_review = _mandate_policy_plan_review (policy, decided_on);

  return _mandate_policy_set (version, "effective_on", decided_on, error) &&
         _mandate_policy_set (version, "next_review_on", next_review, error);
}

/* The information security policy is approved by those at the top (5.1 a); other policies by whom they say. */
static gboolean
check_approver (MandateChange               *change,
                MandatePolicyVersion        *version,
                const MandatePolicyDecision *decision,
                GError                     **error)
{
  MandatePolicy   *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy);
  MandatePerson   *person = mandate_change_find (change, MANDATE_TYPE_PERSON, decision->person);
  MandateBody     *body = mandate_change_find (change, MANDATE_TYPE_BODY, decision->body);
  const char      *name = person != NULL ? person->name : body != NULL ? body->name
                                                                       : NULL;
  g_autofree char *day = mandate_date_to_words (decision->decided_on, NULL);

  if (name == NULL || policy == NULL || g_strcmp0 (policy->kind, "information-security") != 0 || !mandate_date_is_valid (decision->decided_on))
    return TRUE;

  if (person != NULL ? person->is_top_management && mandate_person_is_active (person, decision->decided_on) : body->is_top_management)
    return TRUE;

  g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
               /* Translators: %1$s is a person or a body, %2$s a date. */
               _ ("%1$s did not belong to top management on %2$s. The policy is approved at the top: choose who did, or correct the record of %1$s."),
               name, day);

  return FALSE;
}

static gboolean
fill_in_approval (MandateApproval             *approval,
                  MandatePolicyVersion        *version,
                  const MandatePolicyDecision *decision,
                  GError                     **error)
{
  const char *method = decision->method != NULL || decision->body != NULL ? decision->method : "in-program";

  return _mandate_policy_set (approval, "policy_version", get_id (version), error) &&
         _mandate_policy_set (approval, "person", decision->person, error) &&
         _mandate_policy_set (approval, "body", decision->body, error) &&
         _mandate_policy_set (approval, "review", decision->review, error) &&
         _mandate_policy_set (approval, "capacity", decision->capacity, error) &&
         _mandate_policy_set (approval, "decision", decision->is_rejection ? "rejected" : "approved", error) &&
         _mandate_policy_set (approval, "decided_on", decision->decided_on, error) &&
         _mandate_policy_set (approval, "note", decision->note, error) &&
         _mandate_policy_set (approval, "method", method, error);
}

/**
 * mandate_policy_decide:
 * @change: a change
 * @version: a version of the register or of the change
 * @decision: what was decided, by whom and how
 * @today: the day on which it is recorded
 * @error: return location for an error that says what to do
 *
 * Records what was decided about exactly this text (5.2). Once approved the
 * version is in force, unless it says of itself that its day is still to come;
 * the version that was in force before steps back by the rules of the record.
 * A text that was turned down is a draft again.
 *
 * Returns: (transfer none) (nullable): the approval, part of the change, or %NULL on error
 */
MandateApproval *
mandate_policy_decide (MandateChange               *change,
                       MandatePolicyVersion        *version,
                       const MandatePolicyDecision *decision,
                       const char                  *today,
                       GError                     **error)
{
  MandatePolicyVersion *edited = mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, get_id (version));
  MandateApproval      *approval;
  const char           *state = "draft";

  g_return_val_if_fail (edited != NULL, NULL);
  g_return_val_if_fail (decision->decided_on != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (!decision->is_rejection && !check_approver (change, version, decision, error))
    return NULL;

  approval = mandate_change_create (change, MANDATE_TYPE_APPROVAL, NULL);

  if (!fill_in_approval (approval, version, decision, error) ||
      (!decision->is_rejection && !set_days (change, edited, decision->decided_on, error)))
    return NULL;

  if (!decision->is_rejection)
    state = strcmp (edited->effective_on, today) <= 0 ? "in-force" : "approved";

  return _mandate_policy_set (edited, "state", state, error) ? approval : NULL;
}

/* Only what was approved is put before people. */
gboolean
_mandate_policy_check_approved (MandatePolicyVersion *version,
                                GError              **error)
{
  if (is_in_state (version, "approved") || is_in_state (version, "in-force"))
    return TRUE;

  if (is_in_state (version, "superseded") || is_in_state (version, "withdrawn"))
    return _mandate_policy_refuse (error, _ ("This version does not count any more. Choose the one in force."));

  if (version->is_material)
    return _mandate_policy_refuse (error, _ ("This version is not approved yet. Have it approved first."));

  return _mandate_policy_refuse (error, _ ("This version is not approved yet. Small as the change is, have it approved first."));
}

/**
 * mandate_policy_publish:
 * @change: a change
 * @version: a version of the register or of the change
 * @place: (nullable): where everybody finds it; as before where nothing is said
 * @on: the day
 * @error: return location for an error that says what to do
 *
 * Records that an approved version was put where everybody finds it. From its
 * day on it is in force.
 *
 * Returns: whether it could be published
 */
gboolean
mandate_policy_publish (MandateChange        *change,
                        MandatePolicyVersion *version,
                        const char           *place,
                        const char           *on,
                        GError              **error)
{
  MandatePolicy        *policy = mandate_change_edit (change, MANDATE_TYPE_POLICY, version->policy);
  MandatePolicyVersion *edited = mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, get_id (version));

  g_return_val_if_fail (policy != NULL && edited != NULL, FALSE);
  g_return_val_if_fail (on != NULL, FALSE);

  if (!_mandate_policy_check_approved (version, error) ||
      !_mandate_policy_set (edited, "published_on", on, error) ||
      !_mandate_policy_set (policy, "published_at", place, error) ||
      !_mandate_policy_set (policy, "published_checked_on", on, error))
    return FALSE;

  if (policy->published_at == NULL)
    return _mandate_policy_refuse (error, _ ("Say where everybody finds it: a place or a link."));

  if (is_in_state (edited, "approved") && (edited->effective_on == NULL || strcmp (edited->effective_on, on) <= 0))
    return (edited->effective_on != NULL || _mandate_policy_set (edited, "effective_on", on, error)) && _mandate_policy_set (edited, "state", "in-force", error);

  return TRUE;
}

/**
 * mandate_policy_check_place:
 * @change: a change
 * @policy: a policy of the register or of the change
 * @on: the day
 * @error: return location for an error that says what to do
 *
 * Records that somebody looked whether the version in force is what is found
 * where the policy is published.
 *
 * Returns: whether it could be recorded
 */
gboolean
mandate_policy_check_place (MandateChange *change,
                            MandatePolicy *policy,
                            const char    *on,
                            GError       **error)
{
  if (policy->published_at == NULL)
    return _mandate_policy_refuse (error, _ ("It is not said where the policy is published. Say that first."));

  return mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_POLICY, get_id (policy)), "published_checked_on", on, error);
}

/**
 * mandate_policy_withdraw:
 * @change: a change
 * @version: a version of the register or of the change
 * @reason: why
 * @on: the day
 * @error: return location for an error that says what to do
 *
 * Takes a version back. Where it was the one in force, nothing is in force
 * afterwards, and the checks call that a gap.
 *
 * Returns: whether it could be withdrawn
 */
gboolean
mandate_policy_withdraw (MandateChange        *change,
                         MandatePolicyVersion *version,
                         const char           *reason,
                         const char           *on,
                         GError              **error)
{
  MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, get_id (version));

  if (reason == NULL || *reason == '\0')
    return _mandate_policy_refuse (error, _ ("A version is withdrawn for a reason. Write it down."));

  return _mandate_policy_set (edited, "state", "withdrawn", error) &&
         _mandate_policy_set (edited, "withdrawal_reason", reason, error) &&
         _mandate_policy_set (edited, "withdrawn_on", on, error);
}

/* Reads “2.3”; what is not there counts as 0. */
static void
read_number (const char *number,
             guint64    *major,
             guint64    *minor)
{
  char *end;

  *major = number != NULL ? g_ascii_strtoull (number, &end, 10) : 0;
  *minor = number != NULL && *end == '.' ? g_ascii_strtoull (end + 1, NULL, 10) : 0;
}

/* (transfer full): after all numbers that were given: 3.0, or 2.4 for a small change. */
static char *
count_up (MandateChange *change,
          const char    *policy,
          gboolean       is_material)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);
  const char *highest = NULL;
  guint64     major;
  guint64     minor;

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->policy, policy) == 0 && (highest == NULL || mandate_policy_version_compare_numbers (version->number, highest) > 0))
        highest = version->number;
    }

  read_number (highest, &major, &minor);

  return is_material ? g_strdup_printf ("%" G_GUINT64_FORMAT ".0", major + 1)
                     : g_strdup_printf ("%" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT, major, minor + 1);
}

/* (transfer none) (nullable): what is being written already. */
MandatePolicyVersion *
_mandate_policy_find_draft (MandateChange *change,
                            const char    *policy)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->policy, policy) == 0 && (is_in_state (version, "draft") || is_in_state (version, "in-review")))
        return version;
    }

  return NULL;
}

/**
 * mandate_policy_begin_version:
 * @change: a change
 * @base: the version to begin with
 * @is_material: whether people will have to acknowledge it again
 * @author: (nullable): id of the person who writes it
 * @error: return location for an error that says what to do
 *
 * Makes a draft with the text and the answers of @base and the next number. A
 * policy has one draft at a time.
 *
 * Returns: (transfer none) (nullable): the draft, part of @change, or %NULL on error
 */
MandatePolicyVersion *
mandate_policy_begin_version (MandateChange        *change,
                              MandatePolicyVersion *base,
                              gboolean              is_material,
                              const char           *author,
                              GError              **error)
{
  MandatePolicyVersion *draft = _mandate_policy_find_draft (change, base->policy);
  g_autofree char      *number = count_up (change, base->policy, is_material);

  if (draft != NULL)
    {
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID,
                   /* Translators: %s is the number of a version. */
                   _ ("Version %s is being written already. Go on with that one, or withdraw it."), draft->number);
      return NULL;
    }

  draft = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);

  if (!_mandate_policy_set (draft, "policy", base->policy, error) ||
      !_mandate_policy_set (draft, "number", number, error) ||
      !_mandate_policy_set (draft, "text", base->text, error) ||
      !_mandate_policy_set (draft, "answers", base->answers, error) ||
      !_mandate_policy_set (draft, "language", base->language, error) ||
      !_mandate_policy_set (draft, "is_material", is_material ? "true" : "false", error) ||
      !_mandate_policy_set (draft, "author", author, error) ||
      !_mandate_policy_set (draft, "based_on", get_id (base), error))
    return NULL;

  return draft;
}

/**
 * mandate_policy_explain_change:
 * @is_material: whether a change is material
 *
 * Returns: what that means for those who approve and read it, in the language of the screen
 */
const char *
mandate_policy_explain_change (gboolean is_material)
{
  return is_material ? _ ("It is approved again, and everybody acknowledges it again.")
                     : _ ("It is approved again. Who acknowledged the version before need not do so again.");
}

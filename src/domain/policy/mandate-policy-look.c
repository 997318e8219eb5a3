/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2: a policy is looked at again, when it was planned and when something changed. */

#include "config.h"

#include "mandate-policy-look.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-policy-acts-private.h"
#include "mandate-policy-acts.h"

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static gboolean
is_in_state (MandatePolicyVersion *version,
             const char           *state)
{
  return g_strcmp0 (version->state, state) == 0;
}

/* (transfer none) (nullable): the version of the information security policy that is in force. */
static MandatePolicyVersion *
find_in_force (MandateChange *change)
{
  MandateRecordList *list = mandate_register_get_list (mandate_change_get_register (change), MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (list, i);
      MandatePolicy        *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy);

      if (is_in_state (version, "in-force") && policy != NULL && g_strcmp0 (policy->kind, "information-security") == 0)
        return version;
    }

  return NULL;
}

/* Whether somebody will look at the policy soon anyway, or for another occasion. */
static gboolean
is_review_open (MandateChange *change,
                const char    *until)
{
  g_autoptr (GPtrArray) reviews = mandate_change_list (change, MANDATE_TYPE_REVIEW);

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);

      if (g_strcmp0 (review->kind, "policy-review") != 0 || g_strcmp0 (review->state, "planned") != 0)
        continue;

      if ((review->occasion != NULL && !g_str_equal (review->occasion, "planned")) ||
          (review->planned_on != NULL && strcmp (review->planned_on, until) <= 0))
        return TRUE;
    }

  return FALSE;
}

/**
 * mandate_policy_open_review:
 * @change: a change
 * @occasion: a choice of reviews: what makes it necessary
 * @today: the day on which that is known
 *
 * Plans a review of the policy because something changed (5.2, 7.5). Where
 * nothing is in force there is nothing to look at, and one that is open
 * already is enough.
 *
 * Returns: (transfer none) (nullable): the review, part of @change
 */
MandateReview *
mandate_policy_open_review (MandateChange *change,
                            const char    *occasion,
                            const char    *today)
{
  const MandateField   *field = mandate_record_type_find_field (MANDATE_TYPE_REVIEW, "occasion", NULL);
  MandatePolicyVersion *in_force = find_in_force (change);
  g_autofree char      *planned_on = mandate_date_add_days (today, MANDATE_POLICY_REVIEW_DAYS);
  g_autofree char      *title = NULL;
  MandatePolicy        *policy;
  MandateRecord        *review;

  if (in_force == NULL || is_review_open (change, planned_on))
    return NULL;

  policy = mandate_change_find (change, MANDATE_TYPE_POLICY, in_force->policy);
  /* Translators: the title of a review; %s is what made it necessary, such as “The scope changed”. */
  title = g_strdup_printf (_ ("Policy review: %s"), mandate_field_get_choice_label (field, occasion));
  review = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);

  mandate_record_set (review, "title", title, NULL);
  mandate_record_set (review, "kind", "policy-review", NULL);
  mandate_record_set (review, "occasion", occasion, NULL);
  mandate_record_set (review, "policy_version", get_id (in_force), NULL);
  mandate_record_set (review, "planned_on", planned_on, NULL);
  _mandate_policy_set (review, "chair", policy->owner, NULL);

  return MANDATE_REVIEW (review);
}

/* The text that was looked at stays, and its next review counts from here. */
static gboolean
keep_version (MandateChange        *change,
              MandatePolicyVersion *version,
              const char           *held_on,
              GError              **error)
{
  MandatePolicy   *policy = mandate_change_find (change, MANDATE_TYPE_POLICY, version->policy);
  g_autofree char *next = mandate_date_is_valid (held_on) ? _mandate_policy_plan_review (policy, held_on) : NULL;

  return _mandate_policy_set (mandate_change_edit (change, MANDATE_TYPE_POLICY_VERSION, get_id (version)), "next_review_on", next, error);
}

/**
 * mandate_policy_close_review:
 * @change: a change
 * @review: a policy review of the register or of the change
 * @outcome: “no-change” or “revise”
 * @reason: (nullable): why; nothing stays as it is without one
 * @held_on: the day on which the text was looked at
 * @draft: (out) (optional) (transfer none) (nullable): what is to be revised
 * @error: return location for an error that says what to do
 *
 * Ends a look at the policy (5.2). Where nothing changes, the reason is kept and
 * the time until the next review counts anew; otherwise a draft of a new
 * version is begun, unless there is one.
 *
 * Returns: whether it could be closed
 */
gboolean
mandate_policy_close_review (MandateChange         *change,
                             MandateReview         *review,
                             const char            *outcome,
                             const char            *reason,
                             const char            *held_on,
                             MandatePolicyVersion **draft,
                             GError               **error)
{
  MandateReview        *edited = mandate_change_edit (change, MANDATE_TYPE_REVIEW, get_id (review));
  MandatePolicyVersion *version = mandate_change_find (change, MANDATE_TYPE_POLICY_VERSION, review->policy_version);
  MandatePolicyVersion *begun = NULL;
  gboolean              is_done;

  g_return_val_if_fail (edited != NULL, FALSE);
  g_return_val_if_fail (held_on != NULL, FALSE);

  if (version == NULL || !is_in_state (version, "in-force"))
    version = find_in_force (change);

  if (version == NULL)
    return _mandate_policy_refuse (error, _ ("No version of the policy is in force, so there is nothing to look at. Approve one first."));

  if (g_strcmp0 (outcome, "no-change") == 0 && (reason == NULL || *reason == '\0'))
    return _mandate_policy_refuse (error, _ ("That nothing has to change is a result with a reason. Say what was looked at."));

  if (!_mandate_policy_set (edited, "state", "closed", error) ||
      !_mandate_policy_set (edited, "held_on", held_on, error) ||
      !_mandate_policy_set (edited, "outcome", outcome, error) ||
      !_mandate_policy_set (edited, "outcome_reason", reason, error) ||
      !_mandate_policy_set (edited, "policy_version", get_id (version), error))
    return FALSE;

  if (g_strcmp0 (outcome, "revise") != 0)
    {
      is_done = keep_version (change, version, held_on, error);
    }
  else
    {
      begun = _mandate_policy_find_draft (change, version->policy);
      if (begun == NULL)
        begun = mandate_policy_begin_version (change, version, TRUE, NULL, error);
      is_done = begun != NULL;
    }

  if (draft != NULL)
    *draft = begun;

  return is_done;
}

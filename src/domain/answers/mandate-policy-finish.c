/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From answers to a version of the policy. */

#include "config.h"

#include "mandate-policy-finish.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-policy-passage.h"

/* Leaves what is on record where there is no answer. */
static gboolean
set (gpointer    record,
     const char *field,
     const char *text,
     GError    **error)
{
  return text == NULL || mandate_record_set (record, field, text, error);
}

static MandatePolicy *
find_policy (MandateChange *change)
{
  g_autoptr (GPtrArray) policies = mandate_change_list (change, MANDATE_TYPE_POLICY);

  for (guint i = 0; i < policies->len; i++)
    {
      MandatePolicy *policy = g_ptr_array_index (policies, i);

      if (g_strcmp0 (policy->kind, "information-security") == 0)
        return mandate_change_edit (change, MANDATE_TYPE_POLICY, mandate_record_get_id (MANDATE_RECORD (policy)));
    }

  return NULL;
}

/* (transfer full) (nullable): the decision and the reason, as one text. */
static char *
describe_outsiders (MandatePolicyAnswers     *self,
                    const MandateTranslation *translation)
{
  const char *sentence = mandate_policy_answers_describe_outsiders (self, translation);

  if (sentence == NULL || self->outsiders_reason == NULL || g_strcmp0 (self->outsiders, "public") == 0)
    return g_strdup (sentence);

  return g_strdup_printf ("%s %s", sentence, self->outsiders_reason);
}

static gboolean
fill_in_policy (MandatePolicyAnswers     *self,
                MandatePolicy            *policy,
                const MandateTranslation *translation,
                GError                  **error)
{
  g_autofree char *outsiders = describe_outsiders (self, translation);
  g_autofree char *months = NULL;

  if (self->review_every_months != MANDATE_UNSET)
    months = g_strdup_printf ("%" G_GINT64_FORMAT, self->review_every_months);

  if (policy->title == NULL && !set (policy, "title", mandate_translate (translation, N_ ("Information security policy")), error))
    return FALSE;

  /* A document needs an owner (7.5.3); who approves it is the one person known to answer for it. */
  if (policy->owner == NULL && !set (policy, "owner", self->approver, error))
    return FALSE;

  return set (policy, "identifier", self->identifier, error) &&
         set (policy, "classification", self->classification, error) &&
         set (policy, "review_every_months", months, error) &&
         set (policy, "published_at", self->published_at, error) &&
         set (policy, "outsiders", outsiders, error);
}

/* “2.0” after “1.0” and “1.1”: a text from the wizard is a new one, not a small change. */
static guint64
count_up (MandateChange *change,
          const char    *policy_id)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);
  guint64 highest = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->policy, policy_id) == 0 && version->number != NULL)
        highest = MAX (highest, g_ascii_strtoull (version->number, NULL, 10));
    }

  return highest + 1;
}

static char *
make_text (MandatePolicyAnswers     *self,
           MandateChange            *change,
           const MandateTranslation *translation)
{
  MandateOrganisation *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  g_autoptr (GPtrArray) passages = mandate_policy_answers_write (self, organisation, mandate_change_get_register (change), translation);

  return mandate_policy_passages_join (passages);
}

static char *
plan_review (MandatePolicy *policy,
             const char    *from)
{
  return policy != NULL && policy->review_every_months != MANDATE_UNSET ? mandate_date_add_months (from, policy->review_every_months) : NULL;
}

/**
 * mandate_policy_answers_finish:
 * @self: answers
 * @change: the change that takes what is made of them
 * @translation: the language of the document
 * @author: (nullable): id of the person who wrote it
 * @today: the day on which it is done
 * @error: return location for an error
 *
 * Makes a draft version of the policy from the answers; and the policy itself,
 * where there is none yet (5.2 e). What was not answered stays as it is on
 * record. A change summary is left to be written where it is not the first
 * version.
 *
 * Returns: (transfer none) (nullable): the new version, part of the change, or %NULL on error
 */
MandatePolicyVersion *
mandate_policy_answers_finish (MandatePolicyAnswers     *self,
                               MandateChange            *change,
                               const MandateTranslation *translation,
                               const char               *author,
                               const char               *today,
                               GError                  **error)
{
  MandatePolicy        *policy;
  MandatePolicyVersion *version;
  const char           *policy_id;
  guint64               number;
  g_autofree char      *text = NULL;
  g_autofree char      *number_text = NULL;
  g_autofree char      *next_review = NULL;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  policy = find_policy (change);
  if (policy == NULL)
    policy = mandate_change_create (change, MANDATE_TYPE_POLICY, NULL);

  if (!fill_in_policy (self, policy, translation, error))
    return NULL;

  policy_id = mandate_record_get_id (MANDATE_RECORD (policy));
  number = count_up (change, policy_id);
  number_text = g_strdup_printf ("%" G_GUINT64_FORMAT ".0", number);
  text = make_text (self, change, translation);
  next_review = plan_review (policy, self->effective_on != NULL ? self->effective_on : today);

  version = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);

  if (!set (version, "policy", policy_id, error) ||
      !set (version, "number", number_text, error) ||
      !set (version, "text", text, error) ||
      !set (version, "written_on", today, error) ||
      !set (version, "change_summary", number == 1 ? mandate_translate (translation, N_ ("First version.")) : NULL, error) ||
      !set (version, "is_material", "true", error) ||
      !set (version, "author", author, error) ||
      !set (version, "effective_on", self->effective_on, error) ||
      !set (version, "next_review_on", next_review, error))
    return NULL;

  return version;
}

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
                    const MandatePolicyTexts *texts)
{
  const char *sentence = mandate_policy_answers_describe_outsiders (self, texts);

  if (sentence == NULL || self->outsiders_reason == NULL || g_strcmp0 (self->outsiders, "public") == 0)
    return g_strdup (sentence);

  return g_strdup_printf ("%s %s", sentence, self->outsiders_reason);
}

static gboolean
fill_in_policy (MandatePolicyAnswers     *self,
                MandatePolicy            *policy,
                const MandatePolicyTexts *texts,
                GError                  **error)
{
  g_autofree char *outsiders = describe_outsiders (self, texts);
  g_autofree char *months = NULL;

  if (self->review_every_months != MANDATE_UNSET)
    months = g_strdup_printf ("%" G_GINT64_FORMAT, self->review_every_months);

  if (policy->title == NULL && !set (policy, "title", mandate_policy_texts_find (texts, "title"), error))
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

/* (transfer full): “2.0” after “1.0” and “1.1”, or “1.2” where the change is a minor one. */
static char *
count_up (MandateChange *change,
          const char    *policy_id,
          gboolean       is_material)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);
  guint64 major = 0;
  guint64 minor = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      MandatePolicyVersion *version = g_ptr_array_index (versions, i);
      const char           *dot = version->number != NULL ? strchr (version->number, '.') : NULL;
      guint64               whole, part;

      if (g_strcmp0 (version->policy, policy_id) != 0 || version->number == NULL)
        continue;

      whole = g_ascii_strtoull (version->number, NULL, 10);
      part = dot != NULL ? g_ascii_strtoull (dot + 1, NULL, 10) : 0;
      minor = whole > major ? part : whole == major ? MAX (minor, part)
                                                    : minor;
      major = MAX (major, whole);
    }

  if (is_material || major == 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT ".0", major + 1);

  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT, major, minor + 1);
}

static char *
plan_review (MandatePolicy *policy,
             const char    *from)
{
  return policy != NULL && policy->review_every_months != MANDATE_UNSET ? mandate_date_add_months (from, policy->review_every_months) : NULL;
}

/* (transfer full) (nullable): what was said to have changed, else what differs. */
static char *
describe_change (MandatePolicyAnswers     *self,
                 GPtrArray                *passages,
                 MandatePolicyVersion     *base,
                 const MandatePolicyTexts *texts)
{
  if (base == NULL)
    return g_strdup (mandate_policy_texts_find (texts, "first-version"));

  return self->change_summary != NULL ? g_strdup (self->change_summary) : mandate_policy_passages_describe_changes (passages, base->text, texts);
}

static gboolean
fill_in_version (MandatePolicyAnswers     *self,
                 MandatePolicyVersion     *version,
                 MandateChange            *change,
                 const MandatePolicyTexts *texts,
                 GError                  **error)
{
  MandateRegister      *reg = mandate_change_get_register (change);
  MandateOrganisation  *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  MandatePolicyVersion *base = mandate_policy_find_base (reg);
  g_autoptr (GPtrArray) passages = mandate_policy_answers_write (self, organisation, reg);
  g_autofree char *text = mandate_policy_passages_join (passages);
  g_autofree char *summary = describe_change (self, passages, base, texts);
  g_autofree char *number = count_up (change, version->policy, base == NULL || self->is_material);
  g_autofree char *answers = mandate_policy_answers_to_json (self);

  return set (version, "number", number, error) &&
         set (version, "text", text, error) &&
         set (version, "language", mandate_policy_texts_get_language (texts), error) &&
         set (version, "based_on", base != NULL ? mandate_record_get_id (MANDATE_RECORD (base)) : NULL, error) &&
         set (version, "answers", answers, error) &&
         set (version, "change_summary", summary, error) &&
         set (version, "is_material", base == NULL || self->is_material ? "true" : "false", error) &&
         set (version, "effective_on", self->effective_on, error);
}

/**
 * mandate_policy_answers_finish:
 * @self: answers
 * @change: the change that takes what is made of them
 * @id: (nullable): id of the new version; one of the moment in which the
 *   answers were begun tells how long somebody took for them
 * @author: (nullable): id of the person who wrote it; else whom the answers name
 * @today: the day on which it is done
 * @error: return location for an error
 *
 * Makes a draft version of the policy from the answers, in the language that
 * was chosen for it; and the policy itself, where there is none yet (5.2 e).
 * What was not answered stays as it is on record. The version knows which one
 * it takes the place of, and keeps the answers for the one after it.
 *
 * Returns: (transfer none) (nullable): the new version, part of the change, or %NULL on error
 */
MandatePolicyVersion *
mandate_policy_answers_finish (MandatePolicyAnswers *self,
                               MandateChange        *change,
                               const char           *id,
                               const char           *author,
                               const char           *today,
                               GError              **error)
{
  MandateOrganisation      *organisation = mandate_change_find (change, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID);
  const MandatePolicyTexts *texts;
  MandatePolicy            *policy;
  MandatePolicyVersion     *version;
  g_autofree char          *next_review = NULL;

  g_return_val_if_fail (MANDATE_IS_POLICY_ANSWERS (self), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  texts = mandate_policy_answers_get_texts (self, organisation);
  policy = find_policy (change);
  if (policy == NULL)
    policy = mandate_change_create (change, MANDATE_TYPE_POLICY, NULL);

  if (!fill_in_policy (self, policy, texts, error))
    return NULL;

  next_review = plan_review (policy, self->effective_on != NULL ? self->effective_on : today);
  version = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, id);

  if (!set (version, "policy", mandate_record_get_id (MANDATE_RECORD (policy)), error) ||
      !set (version, "author", author != NULL ? author : self->author, error) ||
      !set (version, "written_on", today, error) ||
      !set (version, "next_review_on", next_review, error) ||
      !fill_in_version (self, version, change, texts, error))
    return NULL;

  return version;
}

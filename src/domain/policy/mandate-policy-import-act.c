/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A policy that was written elsewhere becomes a version on record. */

#include "config.h"

#include "mandate-policy-import-act.h"

#include <glib/gi18n-lib.h>

#include "mandate-policy.h"

static MandatePolicy *
find_policy (MandateChange *change)
{
  g_autoptr (GPtrArray) policies = mandate_change_list (change, MANDATE_TYPE_POLICY);

  for (guint i = 0; i < policies->len; i++)
    {
      MandatePolicy *policy = g_ptr_array_index (policies, i);

      if (g_strcmp0 (policy->kind, "information-security") == 0)
        return policy;
    }

  return NULL;
}

static gboolean
is_taken (MandateChange *change,
          const char    *policy,
          const char    *number)
{
  g_autoptr (GPtrArray) versions = mandate_change_list (change, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < versions->len; i++)
    {
      const MandatePolicyVersion *version = g_ptr_array_index (versions, i);

      if (g_strcmp0 (version->policy, policy) == 0 && g_strcmp0 (version->number, number) == 0)
        return TRUE;
    }

  return FALSE;
}

/* From the record that holds what was read and said about it to one of the change. */
static gboolean
copy (MandateRecord        *version,
      MandatePolicyVersion *answers,
      GError              **error)
{
  const char *const values[][2] = {
    { "number", answers->number },
    { "text", answers->text },
    { "language", answers->language },
    { "written_on", answers->written_on },
    { "effective_on", answers->effective_on },
    { "author", answers->author },
    { "issued_as", answers->issued_as },
    { "change_summary", answers->change_summary },
    { "is_material", "true" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (values[i][1] != NULL && !mandate_record_set (version, values[i][0], values[i][1], error))
      return FALSE;

  return TRUE;
}

/**
 * mandate_policy_import_put:
 * @change: a change
 * @answers: a version in the making: its text, and what is known about it
 * @title: what the policy is called, where there is none yet
 * @error: return location for an error that says what to do
 *
 * Takes a policy in that was written elsewhere, as a draft (5.2 e). Approve it
 * in the same change where it was approved already.
 *
 * Returns: (transfer none) (nullable): the version, part of @change, or %NULL on error
 */
MandatePolicyVersion *
mandate_policy_import_put (MandateChange        *change,
                           MandatePolicyVersion *answers,
                           const char           *title,
                           GError              **error)
{
  MandatePolicy *policy = find_policy (change);
  MandateRecord *version;
  const char    *id;

  if (policy == NULL)
    {
      policy = mandate_change_create (change, MANDATE_TYPE_POLICY, NULL);
      if (!mandate_record_set (MANDATE_RECORD (policy), "title", title, error))
        return NULL;
    }

  id = mandate_record_get_id (MANDATE_RECORD (policy));
  if (is_taken (change, id, answers->number))
    {
      /* Translators: %s is the number of a version. */
      g_set_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID, _ ("There is a version %s already. Give this one its own number."), answers->number);
      return NULL;
    }

  version = mandate_change_create (change, MANDATE_TYPE_POLICY_VERSION, NULL);
  if (!mandate_record_set (version, "policy", id, error) || !copy (version, answers, error))
    return NULL;

  return MANDATE_POLICY_VERSION (version);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2: which text holds, who approved it, who knows it, and what comes next. */

#include "config.h"

#include "mandate-policy-standing.h"

#include <string.h>

#include "checks/mandate-checks-private.h"

/**
 * mandate_policy_find_approval:
 * @reg: a register
 * @version: (nullable): id of a policy version
 *
 * Returns: (transfer none) (nullable): the latest decision that approved it
 */
MandateApproval *
mandate_policy_find_approval (MandateRegister *reg,
                              const char      *version)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_APPROVAL);
  MandateApproval   *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateApproval *approval = mandate_record_list_get (list, i);

      if (g_strcmp0 (approval->policy_version, version) == 0 && g_strcmp0 (approval->decision, "approved") == 0 &&
          (last == NULL || g_strcmp0 (approval->decided_on, last->decided_on) > 0))
        last = approval;
    }

  return last;
}

static MandatePolicy *
find_policy (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicy *policy = mandate_record_list_get (list, i);

      if (g_strcmp0 (policy->kind, "information-security") == 0)
        return policy;
    }

  return NULL;
}

/* The latest first: by the day from which it was in force, then by its number. */
static int
compare_versions (gconstpointer first,
                  gconstpointer second)
{
  const MandatePolicyVersion *a = *(MandatePolicyVersion *const *) first;
  const MandatePolicyVersion *b = *(MandatePolicyVersion *const *) second;
  const int                   order = g_strcmp0 (b->effective_on, a->effective_on);

  return order != 0 ? order : mandate_policy_version_compare_numbers (b->number, a->number);
}

static gboolean
is_to_come (MandatePolicyVersion *version)
{
  static const char *const states[] = { "draft", "in-review", "approved", NULL };

  return version->state != NULL && g_strv_contains (states, version->state);
}

static void
sort_versions (MandatePolicyStanding *self,
               MandateRegister       *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (list, i);

      if (version == self->in_force || g_strcmp0 (version->policy, mandate_record_get_id (MANDATE_RECORD (self->policy))) != 0)
        continue;

      if (!is_to_come (version))
        g_ptr_array_add (self->past, g_object_ref (version));
      else if (self->draft == NULL || mandate_policy_version_compare_numbers (version->number, self->draft->number) > 0)
        g_set_object (&self->draft, version);
    }

  g_ptr_array_sort (self->past, compare_versions);
}

/* Takes the policy and its version that counts. */
static MandatePolicyStanding *
new_of (MandateRegister      *reg,
        MandatePolicy        *policy,
        MandatePolicyVersion *in_force,
        const char           *as_of)
{
  MandatePolicyStanding *self = g_new0 (MandatePolicyStanding, 1);

  self->past = g_ptr_array_new_with_free_func (g_object_unref);
  g_set_object (&self->in_force, in_force);
  g_set_object (&self->policy, policy);

  if (self->policy != NULL)
    sort_versions (self, reg);

  if (self->in_force != NULL)
    {
      g_set_object (&self->approval, mandate_policy_find_approval (reg, mandate_record_get_id (MANDATE_RECORD (self->in_force))));
      self->reach = mandate_policy_reach_new (reg, self->in_force, as_of);
      self->readers = g_ptr_array_ref (self->reach->readers);
      self->n_read = self->reach->n_read;
    }
  else
    {
      self->readers = g_ptr_array_new ();
    }

  return self;
}

/**
 * mandate_policy_standing_new:
 * @reg: a register
 * @as_of: the day that is looked at
 *
 * Returns: (transfer full): how the information security policy stands on that day
 */
MandatePolicyStanding *
mandate_policy_standing_new (MandateRegister *reg,
                             const char      *as_of)
{
  MandateInquiry        inquiry = { .reg = reg, .as_of = as_of };
  MandatePolicyVersion *in_force = _mandate_find_policy_in_force (&inquiry);

  return new_of (reg, in_force != NULL ? mandate_register_find (reg, MANDATE_TYPE_POLICY, in_force->policy) : find_policy (reg), in_force, as_of);
}

/* (nullable): the version of a policy that counts on a day. */
static MandatePolicyVersion *
find_in_force (MandateRegister *reg,
               const char      *policy,
               const char      *as_of)
{
  MandateRecordList    *list = mandate_register_get_list (reg, MANDATE_TYPE_POLICY_VERSION);
  MandatePolicyVersion *newest = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandatePolicyVersion *version = mandate_record_list_get (list, i);

      if (g_strcmp0 (version->policy, policy) != 0 || g_strcmp0 (version->state, "in-force") != 0 || g_strcmp0 (version->effective_on, as_of) > 0)
        continue;

      if (newest == NULL || g_strcmp0 (version->effective_on, newest->effective_on) > 0)
        newest = version;
    }

  return newest;
}

/**
 * mandate_policy_standing_new_of:
 * @reg: a register
 * @policy: (nullable): id of a policy, such as one about a single topic
 * @as_of: the day that is looked at
 *
 * Returns: (transfer full): how @policy stands on that day; where there is no
 *   such policy, how the information security policy does
 */
MandatePolicyStanding *
mandate_policy_standing_new_of (MandateRegister *reg,
                                const char      *policy,
                                const char      *as_of)
{
  MandatePolicy *found = policy != NULL ? mandate_register_find (reg, MANDATE_TYPE_POLICY, policy) : NULL;

  return found != NULL ? new_of (reg, found, find_in_force (reg, policy, as_of), as_of) : mandate_policy_standing_new (reg, as_of);
}

void
mandate_policy_standing_free (MandatePolicyStanding *self)
{
  g_clear_object (&self->policy);
  g_clear_object (&self->in_force);
  g_clear_object (&self->approval);
  g_clear_object (&self->draft);
  g_ptr_array_unref (self->past);
  g_ptr_array_unref (self->readers);
  mandate_policy_reach_free (self->reach);
  g_free (self);
}

/* What the people who should know the version in force are waiting for. */
static MandatePolicyStep
get_step_in_force (const MandatePolicyStanding *self,
                   const char                  *as_of)
{
  const MandatePolicyReach *reach = self->reach;

  if (self->policy->published_at == NULL)
    return MANDATE_POLICY_STEP_PUBLISH;

  if (reach->told == NULL && reach->n_missing > 0)
    return MANDATE_POLICY_STEP_TELL;

  if (reach->n_overdue > 0)
    return MANDATE_POLICY_STEP_REMIND;

  if (self->in_force->next_review_on != NULL && strcmp (self->in_force->next_review_on, as_of) <= 0)
    return MANDATE_POLICY_STEP_REVIEW;

  return reach->n_missing > 0 ? MANDATE_POLICY_STEP_WAIT : MANDATE_POLICY_STEP_NONE;
}

/**
 * mandate_policy_standing_get_step:
 * @self: how the policy stands
 * @as_of: the day that is looked at
 *
 * Returns: the one thing that comes next: first for a text that is under way,
 *   then for the one in force
 */
MandatePolicyStep
mandate_policy_standing_get_step (const MandatePolicyStanding *self,
                                  const char                  *as_of)
{
  const MandatePolicyVersion *draft = self->draft;

  if (draft != NULL && draft->text == NULL)
    return MANDATE_POLICY_STEP_WRITE;

  if (draft != NULL && g_strcmp0 (draft->state, "draft") == 0)
    return MANDATE_POLICY_STEP_SEND;

  if (draft != NULL && g_strcmp0 (draft->state, "in-review") == 0)
    return MANDATE_POLICY_STEP_APPROVE;

  if (draft != NULL && draft->published_on == NULL)
    return MANDATE_POLICY_STEP_PUBLISH;

  return self->in_force != NULL ? get_step_in_force (self, as_of) : draft != NULL ? MANDATE_POLICY_STEP_NONE
                                                                                  : MANDATE_POLICY_STEP_WRITE;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes next in the life of a policy (5.2): the step that all later ones wait for. */

#include "config.h"

#include "mandate-policy-next.h"

#include <string.h>

#include "mandate-review.h"

static gboolean
is_in (MandatePolicyVersion *version,
       const char           *state)
{
  return g_strcmp0 (version->state, state) == 0;
}

static gboolean
has_come (const char *day,
          const char *today)
{
  return day != NULL && strcmp (day, today) <= 0;
}

static int
compare_reviews (gconstpointer first,
                 gconstpointer second)
{
  const MandateReview *a = *(MandateReview *const *) first;
  const MandateReview *b = *(MandateReview *const *) second;

  return g_strcmp0 (b->held_on != NULL ? b->held_on : b->planned_on, a->held_on != NULL ? a->held_on : a->planned_on);
}

/**
 * mandate_policy_list_reviews:
 * @reg: the records
 *
 * Returns: (transfer full) (element-type MandateReview): the reviews of the
 *   policy, planned and held, the latest first
 */
GPtrArray *
mandate_policy_list_reviews (MandateRegister *reg)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW);
  GPtrArray         *reviews = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateReview *review = mandate_record_list_get (list, i);

      if (g_strcmp0 (review->kind, "policy-review") == 0)
        g_ptr_array_add (reviews, g_object_ref (review));
    }

  g_ptr_array_sort (reviews, compare_reviews);

  return reviews;
}

/* A review that something serious made necessary does not wait for its day. */
static gboolean
is_review_due (MandateRegister             *reg,
               const MandatePolicyStanding *standing,
               const char                  *today)
{
  g_autoptr (GPtrArray) reviews = mandate_policy_list_reviews (reg);

  if (has_come (standing->in_force->next_review_on, today))
    return TRUE;

  for (guint i = 0; i < reviews->len; i++)
    {
      const MandateReview *review = g_ptr_array_index (reviews, i);
      const gboolean       is_open = g_strcmp0 (review->state, "planned") == 0;
      const gboolean       has_occasion = review->occasion != NULL && g_strcmp0 (review->occasion, "planned") != 0;

      if (is_open && (has_occasion || has_come (review->planned_on, today)))
        return TRUE;
    }

  return FALSE;
}

static MandatePolicyNext
find_of_draft (MandatePolicyVersion *draft)
{
  if (is_in (draft, "approved"))
    return MANDATE_POLICY_NEXT_PUBLISH;

  return is_in (draft, "in-review") ? MANDATE_POLICY_NEXT_APPROVE : MANDATE_POLICY_NEXT_FINISH;
}

static MandatePolicyNext
find_of_readers (const MandatePolicyReach *reach)
{
  if (reach->told == NULL && reach->readers->len > 0)
    return MANDATE_POLICY_NEXT_TELL;

  if (reach->n_overdue > 0)
    return MANDATE_POLICY_NEXT_REMIND;

  return reach->n_missing > 0 ? MANDATE_POLICY_NEXT_WAIT : MANDATE_POLICY_NEXT_NOTHING;
}

/**
 * mandate_policy_next_find:
 * @reg: the records
 * @standing: how the policy stands
 * @today: the day that is looked at
 *
 * Returns: the one thing to do next
 */
MandatePolicyNext
mandate_policy_next_find (MandateRegister             *reg,
                          const MandatePolicyStanding *standing,
                          const char                  *today)
{
  if (standing->draft != NULL)
    return find_of_draft (standing->draft);

  if (standing->in_force == NULL)
    return MANDATE_POLICY_NEXT_DRAFT;

  if (standing->policy->published_at == NULL)
    return MANDATE_POLICY_NEXT_PUBLISH;

  if (is_review_due (reg, standing, today))
    return MANDATE_POLICY_NEXT_REVIEW;

  return find_of_readers (standing->reach);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often to look at what, to begin with. */

#include "config.h"

#include "mandate-rhythm-proposal.h"

#include <glib/gi18n-lib.h>

#include "mandate-agenda.h"
#include "mandate-choices.h"
#include "mandate-date.h"
#include "mandate-organisation.h"

/* The first day there is, a Monday. */
#define FIRST_MONDAY "0001-01-01"

static const MandateRhythmProposal proposals[] = {
  { "management-review", N_ ("Top management looks at everything and decides what changes."), { 12, 6, 6, 3 }, 8 },
  { "policy-review", N_ ("Does the policy still say what you want?"), { 12, 12, 12, 12 }, 26 },
  { "roles", N_ ("Does everybody still know what is theirs, and have they the time?"), { 12, 12, 6, 6 }, 12 },
  { "resources", N_ ("Were time and money enough? What is needed next year?"), { 12, 12, 6, 3 }, 16 },
  { "objectives", N_ ("How far have your goals come?"), { 6, 3, 3, 3 }, 6 },
};

/**
 * mandate_rhythm_get_size:
 * @reg: the records
 *
 * Returns: how many people the organisation has; where it does not say, its
 *   size profile decides, and a small one is assumed at last
 */
MandateRhythmSize
mandate_rhythm_get_size (MandateRegister *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  if (organisation == NULL)
    return MANDATE_RHYTHM_SMALL;

  if (organisation->people_count != MANDATE_UNSET)
    {
      if (organisation->people_count < 2)
        return MANDATE_RHYTHM_ALONE;
      if (organisation->people_count < 10)
        return MANDATE_RHYTHM_SMALL;

      return organisation->people_count < 50 ? MANDATE_RHYTHM_GROWING : MANDATE_RHYTHM_LARGE;
    }

  if (g_strcmp0 (organisation->size_profile, "growing") == 0)
    return MANDATE_RHYTHM_GROWING;

  return g_strcmp0 (organisation->size_profile, "established") == 0 ? MANDATE_RHYTHM_LARGE : MANDATE_RHYTHM_SMALL;
}

/**
 * mandate_rhythm_list_proposals:
 * @n_proposals: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_proposals): what to look at regularly
 */
const MandateRhythmProposal *
mandate_rhythm_list_proposals (guint *n_proposals)
{
  *n_proposals = G_N_ELEMENTS (proposals);

  return proposals;
}

/* (transfer full): @date, or the Monday after if it is on a weekend. */
static char *
leave_weekend (const char *date)
{
  int weekday = mandate_date_count_days (FIRST_MONDAY, date) % 7;

  return mandate_date_add_days (date, weekday < 5 ? 0 : 7 - weekday);
}

/**
 * mandate_rhythm_propose:
 * @proposal: a proposal
 * @size: how many people there are
 * @today: today
 * @plan: a plan that is no one else's to write
 *
 * Fills @plan in; its first day is a working day.
 */
void
mandate_rhythm_propose (const MandateRhythmProposal *proposal,
                        MandateRhythmSize            size,
                        const char                  *today,
                        MandateReviewPlan           *plan)
{
  g_autofree char *in_weeks = mandate_date_add_days (today, 7 * proposal->first_in_weeks);
  g_autofree char *first_on = leave_weekend (in_weeks);
  g_autofree char *every = g_strdup_printf ("%u", proposal->months[size]);
  MandateRecord   *record = MANDATE_RECORD (plan);
  const char      *title = NULL;

  for (const MandateChoice *kind = mandate_review_kinds; kind->value != NULL; kind++)
    if (g_str_equal (kind->value, proposal->kind))
      title = _ (kind->label);

  mandate_record_set (record, "title", title, NULL);
  mandate_record_set (record, "kind", proposal->kind, NULL);
  mandate_record_set (record, "every", every, NULL);
  mandate_record_set (record, "unit", "months", NULL);
  mandate_record_set (record, "first_on", first_on, NULL);
}

/**
 * mandate_rhythm_plan_review:
 * @change: a change
 * @plan: a plan, of the register or of @change
 * @day: the day
 *
 * Adds a review of @plan on @day, with the plan's owner in the chair.
 *
 * Returns: (transfer none): the review, part of @change
 */
MandateReview *
mandate_rhythm_plan_review (MandateChange     *change,
                            MandateReviewPlan *plan,
                            const char        *day)
{
  MandateRecord *review = mandate_change_create (change, MANDATE_TYPE_REVIEW, NULL);

  mandate_record_set (review, "title", plan->title, NULL);
  mandate_record_set (review, "kind", plan->kind, NULL);
  mandate_record_set (review, "plan", mandate_record_get_id (MANDATE_RECORD (plan)), NULL);
  mandate_record_set (review, "planned_on", day, NULL);
  mandate_record_set (review, "chair", plan->owner != NULL ? plan->owner : "", NULL);

  return MANDATE_REVIEW (review);
}

/**
 * mandate_rhythm_plan_first:
 * @change: a change
 * @plan: a plan, of the register or of @change
 *
 * Adds the first review of @plan on the day that it wants it, unless the plan
 * has no day or a review of it has one.
 *
 * Returns: (transfer none) (nullable): the review, part of @change
 */
MandateReview *
mandate_rhythm_plan_first (MandateChange     *change,
                           MandateReviewPlan *plan)
{
  if (plan->first_on == NULL || mandate_agenda_find_set (mandate_change_get_register (change), plan) != NULL)
    return NULL;

  return mandate_rhythm_plan_review (change, plan, plan->first_on);
}

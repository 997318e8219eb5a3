/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How often to look at what, to begin with. */

#include "config.h"

#include "mandate-rhythm-proposal.h"

#include <glib/gi18n-lib.h>

#include "mandate-agenda.h"
#include "mandate-choices.h"
#include "mandate-date.h"
#include "mandate-free-day.h"
#include "mandate-organisation.h"
#include "mandate-person.h"
#include "mandate-review-attendance.h"
#include "mandate-review-plan-attendee.h"
#include "mandate-rhythm.h"

/* What the standard asks for is proposed to all; what helps to lead many people, to those who have many. */
static const MandateRhythmProposal proposals[] = {
  { "management-review", N_ ("Top management looks at everything and decides what changes."), { 12, 6, 6, 3 }, 8, TRUE, MANDATE_RHYTHM_ALONE },
  { "policy-review", N_ ("Does the policy still say what you want?"), { 12, 12, 12, 12 }, 26, TRUE, MANDATE_RHYTHM_ALONE },
  { "roles", N_ ("Does everybody still know what is theirs, and have they the time?"), { 12, 12, 6, 6 }, 12, TRUE, MANDATE_RHYTHM_ALONE },
  { "resources", N_ ("Were time and money enough? What is needed next year?"), { 12, 12, 6, 3 }, 16, TRUE, MANDATE_RHYTHM_ALONE },
  { "objectives", N_ ("How far have your goals come?"), { 6, 3, 3, 3 }, 6, TRUE, MANDATE_RHYTHM_ALONE },
  { "internal-audit", N_ ("Somebody who did not do the work looks whether it is done as you say."), { 12, 12, 12, 6 }, 20, TRUE, MANDATE_RHYTHM_ALONE },
  { "exercise", N_ ("Play through a bad day at the table, before it comes."), { 12, 12, 12, 6 }, 18, FALSE, MANDATE_RHYTHM_GROWING },
  { "all-hands", N_ ("Top management says to everybody why security matters."), { 12, 12, 6, 3 }, 10, FALSE, MANDATE_RHYTHM_GROWING },
  { "leadership-briefing", N_ ("Who leads hears in a few minutes where things stand."), { 6, 6, 3, 1 }, 4, FALSE, MANDATE_RHYTHM_LARGE },
  { "governance-forum", N_ ("Those with a role talk about what is in their way."), { 3, 3, 3, 1 }, 5, FALSE, MANDATE_RHYTHM_GROWING },
  { "steering-committee", N_ ("Those who decide about money and people steer what runs over months."), { 6, 6, 3, 2 }, 7, FALSE, MANDATE_RHYTHM_LARGE },
};

/**
 * mandate_rhythm_get_size_for:
 * @size_profile: (nullable): a size profile
 * @people: how many work there, or %MANDATE_UNSET
 *
 * Returns: the size that a rhythm is proposed for: what the profile says; where
 *   there is none, as many as there are, and a small one is assumed at last
 */
MandateRhythmSize
mandate_rhythm_get_size_for (const char *size_profile,
                             gint64      people)
{
  const gboolean is_counted = people != MANDATE_UNSET;

  if (g_strcmp0 (size_profile, "established") == 0)
    return MANDATE_RHYTHM_LARGE;

  if (g_strcmp0 (size_profile, "growing") == 0)
    return MANDATE_RHYTHM_GROWING;

  if (is_counted && people < 2)
    return MANDATE_RHYTHM_ALONE;

  if (size_profile != NULL || !is_counted || people < 10)
    return MANDATE_RHYTHM_SMALL;

  return people < 50 ? MANDATE_RHYTHM_GROWING : MANDATE_RHYTHM_LARGE;
}

/**
 * mandate_rhythm_get_size:
 * @reg: the records
 *
 * Returns: the size of the organisation, as its profile says; see
 *   mandate_rhythm_get_size_for()
 */
MandateRhythmSize
mandate_rhythm_get_size (MandateRegister *reg)
{
  MandateOrganisation *organisation = mandate_register_find_only (reg, MANDATE_TYPE_ORGANISATION);

  return organisation != NULL ? mandate_rhythm_get_size_for (organisation->size_profile, organisation->people_count) : MANDATE_RHYTHM_SMALL;
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

/**
 * mandate_rhythm_is_proposed:
 * @proposal: a proposal
 * @size: how many people there are
 *
 * Returns: whether it is proposed to an organisation of that size, or only offered
 */
gboolean
mandate_rhythm_is_proposed (const MandateRhythmProposal *proposal,
                            MandateRhythmSize            size)
{
  return proposal->is_asked_for || size >= proposal->from_size;
}

/**
 * mandate_rhythm_propose:
 * @proposal: a proposal
 * @size: how many people there are
 * @today: today
 * @plan: a plan that is no one else's to write
 *
 * Fills @plan in; its first day is a working day, and those after it move to the
 * next one.
 */
void
mandate_rhythm_propose (const MandateRhythmProposal *proposal,
                        MandateRhythmSize            size,
                        const char                  *today,
                        MandateReviewPlan           *plan)
{
  g_autofree char *in_weeks = mandate_date_add_days (today, 7 * proposal->first_in_weeks);
  g_autofree char *first_on = NULL;
  g_autofree char *every = g_strdup_printf ("%u", proposal->months[size]);
  MandateRecord   *record = MANDATE_RECORD (plan);
  const char      *title = NULL;

  mandate_record_set (record, "moves", "next", NULL);
  first_on = mandate_rhythm_leave_day_off (plan, in_weeks, NULL);

  for (const MandateChoice *kind = mandate_review_kinds; kind->value != NULL; kind++)
    if (g_str_equal (kind->value, proposal->kind))
      title = _ (kind->label);

  mandate_record_set (record, "title", title, NULL);
  mandate_record_set (record, "kind", proposal->kind, NULL);
  mandate_record_set (record, "every", every, NULL);
  mandate_record_set (record, "unit", "months", NULL);
  mandate_record_set (record, "first_on", first_on, NULL);
}

/* Who is away on the day does not come; a substitute does, where there is one who is there. */
static gboolean
can_come (MandateChange *change,
          const char    *person,
          const char    *day)
{
  MandatePerson *found = person != NULL ? mandate_change_find (change, MANDATE_TYPE_PERSON, person) : NULL;

  return found != NULL && mandate_person_is_active (found, day) && !mandate_person_is_on_leave (found, day);
}

static void
invite (MandateChange                   *change,
        const char                      *review,
        const MandateReviewPlanAttendee *attendee,
        const char                      *day)
{
  MandatePerson           *person = mandate_change_find (change, MANDATE_TYPE_PERSON, attendee->person);
  MandateReviewAttendance *substitute = mandate_review_attendance_find (change, review, attendee->substitute);
  const gboolean           is_replaced = !can_come (change, attendee->person, day) && can_come (change, attendee->substitute, day) &&
                               (substitute == NULL || substitute->stands_for == NULL);
  const char              *invited = is_replaced ? attendee->substitute : attendee->person;
  MandateReviewAttendance *known = mandate_review_attendance_find (change, review, invited);
  MandateRecord           *seat;

  /* Who left is asked no more; who is away for some time is, unless somebody stands in. */
  if (!is_replaced && (person == NULL || !mandate_person_is_active (person, day)))
    return;

  seat = known != NULL ? mandate_change_edit (change, MANDATE_TYPE_REVIEW_ATTENDANCE, mandate_record_get_id (MANDATE_RECORD (known)))
                       : mandate_change_create (change, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL);
  mandate_record_set (seat, "review", review, NULL);
  mandate_record_set (seat, "person", invited, NULL);
  mandate_record_set (seat, "presence", "invited", NULL);
  if (is_replaced)
    mandate_record_set (seat, "stands_for", attendee->person, NULL);
}

/**
 * mandate_rhythm_invite:
 * @change: a change
 * @plan: a plan, of the register or of @change
 * @review: a review of @plan that nobody was invited to yet
 * @day: the day that it is planned for
 *
 * Invites whom the plan asks; for somebody who is away on that day, the
 * substitute, unless that one stands in for another already.
 */
void
mandate_rhythm_invite (MandateChange     *change,
                       MandateReviewPlan *plan,
                       MandateReview     *review,
                       const char        *day)
{
  g_autoptr (GPtrArray) attendees = mandate_change_list (change, MANDATE_TYPE_REVIEW_PLAN_ATTENDEE);

  for (guint i = 0; i < attendees->len; i++)
    if (g_strcmp0 (((MandateReviewPlanAttendee *) g_ptr_array_index (attendees, i))->plan, mandate_record_get_id (MANDATE_RECORD (plan))) == 0)
      invite (change, mandate_record_get_id (MANDATE_RECORD (review)), g_ptr_array_index (attendees, i), day);
}

/**
 * mandate_rhythm_plan_review:
 * @change: a change
 * @plan: a plan, of the register or of @change
 * @day: the day
 *
 * Adds a review of @plan on @day, with the plan's owner in the chair, and with
 * those invited whom the plan asks; for somebody who is away on that day, the
 * substitute.
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
  mandate_record_set (review, "body", plan->body != NULL ? plan->body : "", NULL);
  mandate_rhythm_invite (change, plan, MANDATE_REVIEW (review), day);

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
  g_autoptr (GPtrArray) free_days = mandate_change_list (change, MANDATE_TYPE_FREE_DAY);
  g_autofree char *day = NULL;

  if (plan->first_on == NULL || mandate_agenda_find_set (mandate_change_get_register (change), plan) != NULL)
    return NULL;

  day = mandate_rhythm_get_day (plan, 0, free_days);

  return mandate_rhythm_plan_review (change, plan, day);
}

/* (transfer none) (nullable): the plan that a review is of, unless another review of it has a day. */
static MandateReviewPlan *
find_waiting_plan (MandateChange *change,
                   MandateReview *review)
{
  g_autoptr (GPtrArray) plans = mandate_change_list (change, MANDATE_TYPE_REVIEW_PLAN);
  g_autoptr (GPtrArray) reviews = mandate_change_list (change, MANDATE_TYPE_REVIEW);
  MandateReviewPlan *plan = NULL;

  for (guint i = 0; i < plans->len && plan == NULL; i++)
    if (mandate_agenda_is_of_plan (review, g_ptr_array_index (plans, i)) && mandate_review_plan_is_active (g_ptr_array_index (plans, i), mandate_change_get_today (change)))
      plan = g_ptr_array_index (plans, i);

  for (guint i = 0; i < reviews->len && plan != NULL; i++)
    {
      MandateReview *other = g_ptr_array_index (reviews, i);

      if (!g_str_equal (mandate_record_get_id (MANDATE_RECORD (other)), mandate_record_get_id (MANDATE_RECORD (review))) &&
          mandate_agenda_is_of_plan (other, plan) && g_strcmp0 (other->state, "planned") == 0 && other->planned_on != NULL)
        plan = NULL;
    }

  return plan;
}

/**
 * mandate_rhythm_plan_next:
 * @change: a change
 * @review: a review that was held or missed, as it is after @change
 *
 * Adds the review that comes after @review by its plan (9.3.1), unless one has a
 * day already, the plan ended, or there is none.
 *
 * Returns: (transfer none) (nullable): the next review, part of @change
 */
MandateReview *
mandate_rhythm_plan_next (MandateChange *change,
                          MandateReview *review)
{
  g_autoptr (GPtrArray) free_days = mandate_change_list (change, MANDATE_TYPE_FREE_DAY);
  MandateReviewPlan *plan = find_waiting_plan (change, review);
  g_autofree char   *day = plan != NULL ? mandate_rhythm_get_due_day (plan, review, free_days) : NULL;

  return day != NULL ? mandate_rhythm_plan_review (change, plan, day) : NULL;
}

/**
 * mandate_rhythm_put_moved:
 * @change: a change
 * @review: a planned review of the register
 * @day: the new day
 * @reason: (nullable): why, which is asked for once
 * @error: return location for an error
 *
 * Moves @review. The day that was planned first stays known; the checks of
 * @change refuse a move without a reason.
 *
 * Returns: whether @day and @reason can be written down
 */
gboolean
mandate_rhythm_put_moved (MandateChange *change,
                          MandateReview *review,
                          const char    *day,
                          const char    *reason,
                          GError       **error)
{
  MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_REVIEW, mandate_record_get_id (MANDATE_RECORD (review)));

  if (!mandate_record_set (edited, "planned_on", day, error))
    return FALSE;

  return reason == NULL || *reason == '\0' || mandate_record_set (edited, "moved_reason", reason, error);
}

/**
 * mandate_rhythm_put_missed:
 * @change: a change
 * @review: a planned review of the register
 * @reason: why it was not held
 * @error: return location for an error
 *
 * Writes down that @review was not held, which is a fact with a reason, and
 * plans the one that comes after it.
 *
 * Returns: whether @reason can be written down
 */
gboolean
mandate_rhythm_put_missed (MandateChange *change,
                           MandateReview *review,
                           const char    *reason,
                           GError       **error)
{
  MandateRecord *edited = mandate_change_edit (change, MANDATE_TYPE_REVIEW, mandate_record_get_id (MANDATE_RECORD (review)));

  mandate_record_set (edited, "state", "missed", NULL);
  if (!mandate_record_set (edited, "missed_reason", reason, error))
    return FALSE;

  mandate_rhythm_plan_next (change, MANDATE_REVIEW (edited));

  return TRUE;
}

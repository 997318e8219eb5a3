/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 9.3: management reviews, measured by the organisation's own plan. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-choices.h"
#include "mandate-date.h"
#include "mandate-rhythm.h"

#define KIND "management-review"

/* (transfer full) (nullable) */
static char *
get_due_day (MandateInquiry    *inquiry,
             MandateReviewPlan *plan,
             MandateReview     *last)
{
  g_autoptr (GPtrArray) free_days = mandate_rhythm_list_free_days (inquiry->reg);

  return plan != NULL ? mandate_rhythm_get_due_day (plan, last, free_days) : NULL;
}

/* (nullable): where there are several plans, the one that wants the next review first; what ended is no plan. */
static MandateReviewPlan *
find_plan (MandateInquiry *inquiry,
           MandateReview  *last)
{
  g_autoptr (GPtrArray) plans = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW_PLAN, "kind", KIND);
  MandateReviewPlan *strictest = NULL;
  g_autofree char   *strictest_day = NULL;

  for (guint i = 0; i < plans->len; i++)
    {
      MandateReviewPlan *plan = g_ptr_array_index (plans, i);
      g_autofree char   *day = get_due_day (inquiry, plan, last);

      if (!mandate_review_plan_is_active (plan, inquiry->as_of))
        continue;

      if (strictest == NULL || (day != NULL && (strictest_day == NULL || strcmp (day, strictest_day) < 0)))
        {
          strictest = plan;
          g_free (strictest_day);
          strictest_day = g_steal_pointer (&day);
        }
    }

  return strictest;
}

/* The last management review; where none was held, that is the finding. */
static MandateReview *
find_last_or_report (MandateInquiry *inquiry)
{
  MandateReview *last = _mandate_find_last_review (inquiry, KIND);

  if (last == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No management review that was held is on record."));

  return last;
}

static void
report_never_held (MandateInquiry    *inquiry,
                   MandateReviewPlan *plan,
                   const char        *due)
{
  if (due == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, plan,
                     N_ ("The plan “%s” has no first day, and no management review that was held is on record."), plan->title);
  else if (_mandate_is_past (inquiry, due))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, plan,
                     N_ ("The first management review was planned for %s, and none that was held is on record."), _mandate_say_day (inquiry, due));
  else
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_NOT_DUE, plan, N_ ("The first management review is planned for %s."), _mandate_say_day (inquiry, due)),
                    plan, NULL);
}

/**
 * _mandate_check_review_held:
 * @inquiry: a run
 *
 * 9.3.1: management reviews are held as often as the organisation itself
 * planned.
 */
void
_mandate_check_review_held (MandateInquiry *inquiry)
{
  MandateReview     *last = _mandate_find_last_review (inquiry, KIND);
  MandateReviewPlan *plan = find_plan (inquiry, last);
  g_autofree char   *due = get_due_day (inquiry, plan, last);
  MandateFinding    *finding;

  if (plan == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("It is not planned how often management reviews are held."));
      return;
    }

  if (last == NULL)
    {
      report_never_held (inquiry, plan, due);
      return;
    }

  if (_mandate_is_past (inquiry, due))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, plan,
                       N_ ("The last management review was on %1$s; by the organisation's own plan the next one was due on %2$s."),
                       _mandate_say_day (inquiry, last->held_on), _mandate_say_day (inquiry, due));
      return;
    }

  if (due == NULL)
    {
      finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, plan,
                                 /* Translators: both are days. */
                                 N_ ("A management review was held on %1$s; the organisation's own plan ends on %2$s, before another one is due."),
                                 _mandate_say_day (inquiry, last->held_on), _mandate_say_day (inquiry, plan->ended_on));
      _mandate_prove (inquiry, finding, last, last->held_on);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last,
                             N_ ("A management review was held on %1$s; by the organisation's own plan the next one is due on %2$s."),
                             _mandate_say_day (inquiry, last->held_on), _mandate_say_day (inquiry, due));
  _mandate_prove (inquiry, finding, plan, NULL);
  _mandate_prove (inquiry, finding, last, last->held_on);
}

/* (nullable): the planned review that comes first. */
static MandateReview *
find_next (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) reviews = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW, "kind", KIND);
  MandateReview *next = NULL;

  for (guint i = 0; i < reviews->len; i++)
    {
      MandateReview *review = g_ptr_array_index (reviews, i);

      if (g_strcmp0 (review->state, "planned") == 0 && review->planned_on != NULL &&
          (next == NULL || strcmp (review->planned_on, next->planned_on) < 0))
        next = review;
    }

  return next;
}

/**
 * _mandate_check_review_planned:
 * @inquiry: a run
 *
 * 9.3.1: the next management review has a day, and it is within the plan.
 */
void
_mandate_check_review_planned (MandateInquiry *inquiry)
{
  MandateReview     *last = _mandate_find_last_review (inquiry, KIND);
  MandateReview     *next = find_next (inquiry);
  MandateReviewPlan *plan = find_plan (inquiry, last);
  g_autofree char   *due = get_due_day (inquiry, plan, last);

  if (next == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No day is set for the next management review."));
  else if (_mandate_is_past (inquiry, next->planned_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, next,
                     N_ ("The review “%1$s” was planned for %2$s, and nothing says that it was held."), next->title, _mandate_say_day (inquiry, next->planned_on));
  else if (due != NULL && strcmp (next->planned_on, due) > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, next,
                     N_ ("The next management review is set for %1$s, but is due on %2$s by the organisation's own plan."), _mandate_say_day (inquiry, next->planned_on), _mandate_say_day (inquiry, due));
  else
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_NOT_DUE, next, N_ ("The next management review is set for %s."), _mandate_say_day (inquiry, next->planned_on)),
                    next, NULL);
}

/**
 * _mandate_check_review_attended:
 * @inquiry: a run
 *
 * 9.3.1: top management was there when the last management review was held.
 */
void
_mandate_check_review_attended (MandateInquiry *inquiry)
{
  MandateReview *last = find_last_or_report (inquiry);
  g_autoptr (GPtrArray) attendance = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (last == NULL)
    return;

  attendance = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW_ATTENDANCE, "review", mandate_record_get_id (MANDATE_RECORD (last)));

  for (guint i = 0; i < attendance->len; i++)
    {
      MandateReviewAttendance *attended = g_ptr_array_index (attendance, i);

      if (mandate_review_attendance_was_there (attended) && _mandate_was_top_management (inquiry, attended->person, NULL, last->held_on))
        g_ptr_array_add (names, (gpointer) _mandate_name_person (inquiry, attended->person));
    }

  list = _mandate_join (inquiry, names);

  if (names->len > 0)
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last, N_ ("At the management review of %1$s top management was there: %2$s."), _mandate_say_day (inquiry, last->held_on), list),
                    last, last->held_on);
  else if (last->absence_reason != NULL)
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, last,
                     N_ ("At the management review of %1$s nobody of top management was there; reason given: %2$s"), _mandate_say_day (inquiry, last->held_on), last->absence_reason);
  else
    _mandate_report (inquiry, MANDATE_FINDING_GAP, last,
                     N_ ("That somebody of top management was at the management review of %s is not recorded."), _mandate_say_day (inquiry, last->held_on));
}

static MandateReviewInput *
find_input (MandateInquiry *inquiry,
            GPtrArray      *inputs,
            const char     *wanted)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      MandateReviewInput *input = g_ptr_array_index (inputs, i);

      if (g_strcmp0 (input->input, wanted) == 0 && (input->content != NULL || input->nothing_because != NULL))
        return input;
    }

  return NULL;
}

/**
 * _mandate_check_review_inputs:
 * @inquiry: a run
 *
 * 9.3.2, typical finding 7: the last management review dealt with all inputs,
 * be it by saying why there was nothing to report.
 */
void
_mandate_check_review_inputs (MandateInquiry *inquiry)
{
  MandateReview *last = find_last_or_report (inquiry);
  g_autoptr (GPtrArray) inputs = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint            n_wanted = 0;

  if (last == NULL)
    return;

  inputs = _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (last)));

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    {
      if (g_str_equal (wanted->value, MANDATE_REVIEW_RECOMMENDED_INPUT))
        continue;

      n_wanted++;
      if (find_input (inquiry, inputs, wanted->value) == NULL)
        g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, wanted->label));
    }

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, last,
                     N_ ("The minutes of the management review of %1$s say nothing on: %2$s."), _mandate_say_day (inquiry, last->held_on), list);
  else
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last, N_ ("The minutes of the management review of %1$s deal with all %2$u inputs."), _mandate_say_day (inquiry, last->held_on), n_wanted),
                    last, last->held_on);
}

/**
 * _mandate_check_review_results:
 * @inquiry: a run
 *
 * 9.3.3 and 5.1 e, typical finding 7: the last management review decided
 * something and concluded on the whole.
 */
void
_mandate_check_review_results (MandateInquiry *inquiry)
{
  MandateReview *last = find_last_or_report (inquiry);
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;
  MandateFinding  *finding;

  if (last == NULL)
    return;

  decisions = _mandate_list_with (inquiry, MANDATE_TYPE_DECISION, "review", mandate_record_get_id (MANDATE_RECORD (last)));

  if (last->suitability == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("whether the management system still fits")));
  if (last->adequacy == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("whether it covers what is needed")));
  if (last->effectiveness == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("whether it achieves what it should")));

  list = _mandate_join (inquiry, missing);

  if (decisions->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, last,
                     N_ ("The minutes of the management review of %s contain no decision."), _mandate_say_day (inquiry, last->held_on));

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, last,
                     /* Translators: 2 is a list, such as “whether it covers what is needed”. */
                     N_ ("The management review of %1$s did not conclude %2$s."), _mandate_say_day (inquiry, last->held_on), list);

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last,
                             mandate_translate_count (inquiry->translation,
                                                      "The management review of %1$s took %2$u decision and concluded on fitness, coverage and effect.",
                                                      "The management review of %1$s took %2$u decisions and concluded on fitness, coverage and effect.",
                                                      decisions->len),
                             _mandate_say_day (inquiry, last->held_on), decisions->len);
  _mandate_prove (inquiry, finding, last, last->held_on);
  _mandate_prove_by_all (inquiry, finding, decisions);
}

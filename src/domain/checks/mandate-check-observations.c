/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 e, 9.3.2 and 10.2: what was observed, what was decided about risks, and what is known of how well it all works. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Closed on or before the day that is looked at. */
static gboolean
is_closed (MandateInquiry     *inquiry,
           MandateObservation *observation)
{
  return _mandate_has_happened (inquiry, observation->closed_on);
}

static gboolean
has_corrective_action (MandateInquiry     *inquiry,
                       MandateObservation *observation)
{
  g_autoptr (GPtrArray) actions = _mandate_list_with (inquiry, MANDATE_TYPE_ACTION, "observation", mandate_record_get_id (MANDATE_RECORD (observation)));

  for (guint i = 0; i < actions->len; i++)
    if (g_strcmp0 (((MandateAction *) g_ptr_array_index (actions, i))->state, "cancelled") != 0)
      return TRUE;

  return FALSE;
}

/* What 10.2 asks for and is not there; where all is, it goes its way. */
static void
check_open_nonconformity (MandateInquiry     *inquiry,
                          MandateObservation *observation)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (observation->correction == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("what was done at once")));
  if (observation->cause == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("its cause")));
  if (!has_corrective_action (inquiry, observation))
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("an action against the cause")));
  if (_mandate_find_active_person (inquiry, observation->owner) == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("an owner who is here")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, observation,
                     /* Translators: 1 is a nonconformity, 2 a day, 3 a list, such as “its cause, an owner who is here”. */
                     N_ ("“%1$s” was seen on %2$s; what is missing: %3$s."), observation->title, _mandate_say_day (inquiry, observation->seen_on), list);
  else
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, observation,
                     N_ ("“%1$s” was seen on %2$s; its cause is being dealt with."), observation->title, _mandate_say_day (inquiry, observation->seen_on));
}

/**
 * _mandate_check_nonconformities:
 * @inquiry: a run
 *
 * 10.2: of what did not conform the cause is known, it was put right, and it was
 * checked that this helped. Where nothing was ever observed, nobody looked.
 */
void
_mandate_check_nonconformities (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) observations = _mandate_list (inquiry, MANDATE_TYPE_OBSERVATION);
  MandateFinding *finding;
  guint           n_closed = 0;

  for (guint i = 0; i < observations->len; i++)
    {
      MandateObservation *observation = g_ptr_array_index (observations, i);

      if (!_mandate_has_happened (inquiry, observation->seen_on))
        continue;

      if (is_closed (inquiry, observation))
        n_closed++;
      else if (mandate_observation_is_nonconformity (observation))
        check_open_nonconformity (inquiry, observation);
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (observations->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No nonconformity, weakness or idea is on record."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%1$u observation is on record, %2$u of them closed; no nonconformity is open.",
                                                      "%1$u observations are on record, %2$u of them closed; no nonconformity is open.",
                                                      observations->len),
                             observations->len, n_closed);
  for (guint i = 0; i < observations->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (observations, i), ((MandateObservation *) g_ptr_array_index (observations, i))->closed_on);
}

static void
check_risk (MandateInquiry      *inquiry,
            MandateRiskDecision *risk)
{
  MandateRiskStanding standing = mandate_risk_decision_get_standing (risk, inquiry->reg, inquiry->as_of);

  if (standing == MANDATE_RISK_OVERDUE)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, risk,
                     N_ ("“%1$s” was to be treated by %2$s, and that it was is not recorded."), risk->title, _mandate_say_day (inquiry, risk->due_on));
  else if (standing == MANDATE_RISK_LOOK_AGAIN)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, risk,
                     N_ ("“%1$s” was accepted until it is looked at again on %2$s; that day has passed."), risk->title, _mandate_say_day (inquiry, risk->review_on));
  else if (standing != MANDATE_RISK_ACCEPTED && standing != MANDATE_RISK_TREATED && risk->due_on == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, risk, N_ ("“%s” is to be treated, but no day is set for it."), risk->title);

  if (standing != MANDATE_RISK_TREATED && _mandate_find_active_person (inquiry, risk->owner) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, risk, N_ ("“%s” has no owner who is here."), risk->title);
}

/* Risks may be kept elsewhere; then a management review was told of them. */
static void
check_risks_in_review (MandateInquiry *inquiry)
{
  MandateReview *last = _mandate_find_last_review (inquiry, "management-review");
  g_autoptr (GPtrArray) inputs = last != NULL ? _mandate_list_with (inquiry, MANDATE_TYPE_REVIEW_INPUT, "review", mandate_record_get_id (MANDATE_RECORD (last))) : g_ptr_array_new ();

  for (guint i = 0; i < inputs->len; i++)
    {
      MandateReviewInput *input = g_ptr_array_index (inputs, i);

      if (g_strcmp0 (input->input, "risks") == 0 && (input->content != NULL || input->nothing_because != NULL))
        {
          _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, last, N_ ("The management review of %s was told of the risks and their treatment."), _mandate_say_day (inquiry, last->held_on)),
                          last, last->held_on);
          return;
        }
    }

  _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No decision about a risk is on record."));
}

/**
 * _mandate_check_risk_decisions:
 * @inquiry: a run
 *
 * 9.3.2 f: what was decided about risks is carried out, or looked at again, in time.
 */
void
_mandate_check_risk_decisions (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) risks = _mandate_list (inquiry, MANDATE_TYPE_RISK_DECISION);
  MandateFinding *finding;

  if (risks->len == 0)
    {
      check_risks_in_review (inquiry);
      return;
    }

  for (guint i = 0; i < risks->len; i++)
    check_risk (inquiry, g_ptr_array_index (risks, i));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u decision about a risk is on record, and nothing about it is late.",
                                                      "%u decisions about risks are on record, and nothing about them is late.",
                                                      risks->len),
                             risks->len);
  for (guint i = 0; i < risks->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (risks, i), ((MandateRiskDecision *) g_ptr_array_index (risks, i))->decided_on);
}

/* Reports that somebody waits for. */
static void
check_reports (MandateInquiry *inquiry,
               GPtrArray      *reports)
{
  for (guint i = 0; i < reports->len; i++)
    {
      MandatePerformanceReport *report = g_ptr_array_index (reports, i);

      if (!_mandate_has_happened (inquiry, report->delivered_on) && _mandate_is_past (inquiry, report->due_on))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, report,
                         N_ ("“%1$s” was due on %2$s, and nothing says that it was delivered."), report->title, _mandate_say_day (inquiry, report->due_on));
    }
}

static MandatePerformanceReport *
find_last_report (MandateInquiry *inquiry,
                  GPtrArray      *reports)
{
  MandatePerformanceReport *last = NULL;

  for (guint i = 0; i < reports->len; i++)
    {
      MandatePerformanceReport *report = g_ptr_array_index (reports, i);

      if (_mandate_has_happened (inquiry, report->delivered_on) && (last == NULL || strcmp (report->delivered_on, last->delivered_on) > 0))
        last = report;
    }

  return last;
}

/**
 * _mandate_check_effect_known:
 * @inquiry: a run
 *
 * 5.1 e: top management knows whether the management system achieves what it
 * should: by a report, or because a management review concluded on it.
 */
void
_mandate_check_effect_known (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) reports = _mandate_list (inquiry, MANDATE_TYPE_PERFORMANCE_REPORT);
  MandatePerformanceReport *report = find_last_report (inquiry, reports);
  MandateReview            *review = _mandate_find_last_review (inquiry, "management-review");

  check_reports (inquiry, reports);
  if (_mandate_has_findings (inquiry))
    return;

  if (report != NULL && _mandate_is_of_last_year (inquiry, report->delivered_on))
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, report, N_ ("“%1$s” was delivered to top management on %2$s."), report->title, _mandate_say_day (inquiry, report->delivered_on)),
                    report, report->delivered_on);
  else if (review != NULL && review->effectiveness != NULL && _mandate_is_of_last_year (inquiry, review->held_on))
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, review, N_ ("The management review of %s concluded whether it achieves what it should."), _mandate_say_day (inquiry, review->held_on)),
                    review, review->held_on);
  else
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Of the last twelve months, neither a report on performance nor a conclusion of a management review on it is on record."));
}

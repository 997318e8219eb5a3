/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of what was decided and found: actions, observations, risks, reports (9.3.2 a, d, f, g). */

#include "config.h"

#include "mandate-review-material-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-records.h"

/* (transfer full) (nullable): who has it, until when, and whether it was put off or brought before top management. */
static char *
say_open_action (const MandateLook *look,
                 MandateAction     *action,
                 const char        *day_format)
{
  char *text = _mandate_look_join (g_strdup (_mandate_look_get_name (look, action->owner)), _mandate_look_say_day (look, day_format, action->due_on));

  text = _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("put off until %s")), action->snoozed_until));
  text = _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("escalated on %s")), action->escalated_on));

  return _mandate_look_join (text, g_strdup (action->comment));
}

static void
add_action (const MandateLook *look,
            MandateAction     *action)
{
  if (g_strcmp0 (action->state, "done") == 0)
    _mandate_look_add (look, action, g_strdup (action->title), _mandate_look_join (g_strdup (action->outcome), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("done on %s")), action->done_on)),
                       MANDATE_MATERIAL_GOOD, _mandate_look_say (look, N_ ("Done")));
  else if (!mandate_action_is_open (action))
    _mandate_look_add (look, action, g_strdup (action->title), g_strdup (action->outcome), MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Canceled")));
  else if (mandate_action_is_overdue (action, look->today))
    _mandate_look_add (look, action, g_strdup (action->title), say_open_action (look, action, _mandate_look_say (look, N_ ("was due on %s"))),
                       MANDATE_MATERIAL_OVERDUE, _mandate_look_say (look, N_ ("Overdue")));
  else
    _mandate_look_add (look, action, g_strdup (action->title), say_open_action (look, action, _mandate_look_say (look, N_ ("by %s"))),
                       MANDATE_MATERIAL_ON_THE_WAY, _mandate_look_say (look, N_ ("Open")));
}

/* (transfer full): as it was on the day that is looked at: what was done since was open then. */
static MandateAction *
dup_as_it_was (const MandateLook *look,
               MandateAction     *action)
{
  MandateAction *was;

  if (action->done_on == NULL || strcmp (action->done_on, look->today) <= 0)
    return g_object_ref (action);

  was = mandate_record_copy (MANDATE_RECORD (action));
  mandate_record_set (MANDATE_RECORD (was), "state", "open", NULL);

  return was;
}

/* Whether somebody still has to hear of it: it is open, or was finished since the review before. */
static gboolean
is_current_action (const MandateLook *look,
                   MandateAction     *action)
{
  if (g_strcmp0 (action->raised_on, look->today) > 0)
    return FALSE;

  return mandate_action_is_open (action) || _mandate_look_is_new (look, action->done_on) ||
         (g_strcmp0 (action->state, "done") == 0 && action->done_on == NULL);
}

/* (nullable): the review in which it was decided. */
static const char *
get_review (const MandateLook *look,
            MandateAction     *action)
{
  MandateDecision *decision = mandate_register_find (look->reg, MANDATE_TYPE_DECISION, action->decision);

  return decision != NULL ? decision->review : action->review;
}

/* The input under which an action is told, by where it comes from; of older ones that follows from the review. */
static const char *
get_input (const MandateLook *look,
           MandateAction     *action)
{
  MandateObservation *observation = mandate_register_find (look->reg, MANDATE_TYPE_OBSERVATION, action->observation);
  MandateReview      *review = mandate_register_find (look->reg, MANDATE_TYPE_REVIEW, get_review (look, action));

  if (observation != NULL)
    return g_strcmp0 (observation->kind, "improvement") == 0 ? "improvements" : "nonconformities";

  if (g_strcmp0 (action->source, "idea") == 0)
    return "improvements";

  if (g_strcmp0 (action->source, "review") == 0)
    return "earlier-actions";

  return review == NULL || g_strcmp0 (review->kind, "internal-audit") == 0 ? "nonconformities" : "earlier-actions";
}

static void
add_actions (const MandateLook *look,
             const char        *input)
{
  MandateRecordList *actions = _mandate_look_get_list (look, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      g_autoptr (MandateAction) action = dup_as_it_was (look, mandate_record_list_get (actions, i));
      const char *review = get_review (look, action);

      if (is_current_action (look, action) && g_str_equal (get_input (look, action), input) &&
          (review == NULL || !_mandate_look_is_this_review (look, review)))
        add_action (look, action);
    }
}

static gboolean
has_actions (const MandateLook *look,
             MandateDecision   *decision)
{
  MandateRecordList *actions = _mandate_look_get_list (look, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    if (g_strcmp0 (((MandateAction *) mandate_record_list_get (actions, i))->decision, mandate_record_get_id (MANDATE_RECORD (decision))) == 0)
      return TRUE;

  return FALSE;
}

/* Of the review before, or due since then; and nothing was begun that could say how it stands. */
static gboolean
is_open_decision (const MandateLook *look,
                  MandateDecision   *decision)
{
  if (decision->review == NULL || _mandate_look_is_this_review (look, decision->review) ||
      g_strcmp0 (decision->kind, "none") == 0 || g_strcmp0 (decision->kind, "risk-acceptance") == 0)
    return FALSE;

  return (g_strcmp0 (decision->decided_on, look->since) >= 0 || g_strcmp0 (decision->due_on, look->since) >= 0) && !has_actions (look, decision);
}

static void
add_open_decisions (const MandateLook *look)
{
  MandateRecordList *decisions = _mandate_look_get_list (look, MANDATE_TYPE_DECISION);

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);
      gboolean         is_late = decision->due_on != NULL && strcmp (decision->due_on, look->today) < 0;

      if (is_open_decision (look, decision))
        _mandate_look_add (look, decision, g_strdup (decision->title),
                           _mandate_look_join (g_strdup (_mandate_look_get_name (look, decision->owner)),
                                               _mandate_look_say_day (look, is_late ? _mandate_look_say (look, N_ ("was due on %s")) : _mandate_look_say (look, N_ ("by %s")), decision->due_on)),
                           is_late ? MANDATE_MATERIAL_OVERDUE : MANDATE_MATERIAL_SHORT, _mandate_look_say (look, N_ ("Decided, no action")));
    }
}

/* Open actions and decisions are carried forward from review to review (9.3.2 a). */
void
_mandate_look_add_earlier_actions (const MandateLook *look)
{
  add_actions (look, "earlier-actions");
  add_open_decisions (look);
}

static gboolean
is_current_observation (const MandateLook  *look,
                        MandateObservation *observation)
{
  return strcmp (observation->seen_on, look->today) <= 0 &&
         (observation->closed_on == NULL || _mandate_look_is_new (look, observation->closed_on) || strcmp (observation->closed_on, look->today) > 0);
}

static void
add_observation (const MandateLook  *look,
                 MandateObservation *observation)
{
  gboolean is_closed = observation->closed_on != NULL && strcmp (observation->closed_on, look->today) <= 0;
  char    *cause = observation->cause != NULL ? g_strdup_printf (_mandate_look_say (look, N_ ("cause: %s")), observation->cause) : NULL;
  char    *text = _mandate_look_join (g_strdup (_mandate_look_say_choice (look, observation, "kind")), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("seen on %s")), observation->seen_on));

  text = _mandate_look_join (_mandate_look_join (text, cause), g_strdup (observation->correction));
  text = _mandate_look_join (text, g_strdup (observation->comment));

  if (is_closed)
    _mandate_look_add (look, observation, g_strdup (observation->title), _mandate_look_join (text, g_strdup (observation->closing_reason)), MANDATE_MATERIAL_GOOD, _mandate_look_say (look, N_ ("Closed")));
  else
    _mandate_look_add (look, observation, g_strdup (observation->title), text, MANDATE_MATERIAL_SHORT, _mandate_look_say (look, N_ ("Open")));
}

/* What was seen and is open, or was closed since the review before. */
static void
add_observations_of_kind (const MandateLook *look,
                          gboolean           wants_ideas)
{
  MandateRecordList *observations = _mandate_look_get_list (look, MANDATE_TYPE_OBSERVATION);

  for (guint i = 0; i < mandate_record_list_get_length (observations); i++)
    {
      MandateObservation *observation = mandate_record_list_get (observations, i);

      if (is_current_observation (look, observation) && (g_strcmp0 (observation->kind, "improvement") == 0) == wants_ideas)
        add_observation (look, observation);
    }
}

/* Those that came from @source, of any kind. */
void
_mandate_look_add_observations (const MandateLook *look,
                                const char        *source)
{
  MandateRecordList *observations = _mandate_look_get_list (look, MANDATE_TYPE_OBSERVATION);

  for (guint i = 0; i < mandate_record_list_get_length (observations); i++)
    {
      MandateObservation *observation = mandate_record_list_get (observations, i);

      if (is_current_observation (look, observation) && g_strcmp0 (observation->source, source) == 0)
        add_observation (look, observation);
    }
}

/* What went wrong, and below it what mends it (10.2). */
void
_mandate_look_add_nonconformities (const MandateLook *look)
{
  add_observations_of_kind (look, FALSE);
  add_actions (look, "nonconformities");
}

void
_mandate_look_add_decisions (const MandateLook   *look,
                             const char          *kind,
                             MandateMaterialState state,
                             const char          *word)
{
  MandateRecordList *decisions = _mandate_look_get_list (look, MANDATE_TYPE_DECISION);

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      /* The day of the review before counts as well: there it was decided. */
      if (g_strcmp0 (decision->kind, kind) == 0 && !_mandate_look_is_this_review (look, decision->review) &&
          g_strcmp0 (decision->decided_on, look->since) >= 0)
        _mandate_look_add (look, decision, g_strdup (decision->title), _mandate_look_join (g_strdup (decision->reason), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("decided on %s")), decision->decided_on)), state, word);
    }
}

/* (transfer none) (nullable): how far its treatment had come on that day. */
static MandateRiskState *
find_last_state (const MandateLook   *look,
                 MandateRiskDecision *risk)
{
  MandateRecordList *states = _mandate_look_get_list (look, MANDATE_TYPE_RISK_STATE);
  MandateRiskState  *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (states); i++)
    {
      MandateRiskState *state = mandate_record_list_get (states, i);

      if (g_strcmp0 (state->risk_decision, mandate_record_get_id (MANDATE_RECORD (risk))) == 0 && strcmp (state->noted_on, look->today) <= 0 &&
          (last == NULL || strcmp (state->noted_on, last->noted_on) >= 0))
        last = state;
    }

  return last;
}

static MandateMaterialState
judge_risk (const MandateLook   *look,
            MandateRiskDecision *risk,
            MandateRiskState    *state)
{
  gboolean is_done = state != NULL && g_strcmp0 (state->state, "done") == 0;
  gboolean is_late = !is_done && risk->due_on != NULL && strcmp (risk->due_on, look->today) < 0;

  if (is_late || (risk->review_on != NULL && strcmp (risk->review_on, look->today) < 0))
    return MANDATE_MATERIAL_OVERDUE;

  if (is_done)
    return MANDATE_MATERIAL_GOOD;

  if (state != NULL && g_strcmp0 (state->state, "stopped") == 0)
    return MANDATE_MATERIAL_SHORT;

  return g_strcmp0 (risk->decision, "accept") == 0 ? MANDATE_MATERIAL_FACT : MANDATE_MATERIAL_ON_THE_WAY;
}

static void
add_risk (const MandateLook   *look,
          MandateRiskDecision *risk)
{
  MandateRiskState *state = find_last_state (look, risk);
  char             *text = _mandate_look_join (g_strdup (_mandate_look_say_choice (look, risk, "decision")), g_strdup (_mandate_look_get_name (look, risk->owner)));

  if (state != NULL)
    text = _mandate_look_join (_mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("noted on %s")), state->noted_on)), g_strdup (state->note));
  text = _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("to be treated by %s")), risk->due_on));
  text = _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("to be looked at again on %s")), risk->review_on));

  _mandate_look_add (look, risk, g_strdup (risk->title), text, judge_risk (look, risk, state),
                     state != NULL ? _mandate_look_say_choice (look, state, "state") : _mandate_look_say_choice (look, risk, "decision"));
}

/* Risks that are not done with, and what was accepted (9.3.2 f). */
void
_mandate_look_add_risks (const MandateLook *look)
{
  MandateRecordList *risks = _mandate_look_get_list (look, MANDATE_TYPE_RISK_DECISION);

  for (guint i = 0; i < mandate_record_list_get_length (risks); i++)
    {
      MandateRiskDecision *risk = mandate_record_list_get (risks, i);
      MandateRiskState    *state = find_last_state (look, risk);

      if ((risk->review == NULL || !_mandate_look_is_this_review (look, risk->review)) &&
          (risk->decided_on == NULL || strcmp (risk->decided_on, look->today) <= 0) &&
          (state == NULL || g_strcmp0 (state->state, "done") != 0 || _mandate_look_is_new (look, state->noted_on)))
        add_risk (look, risk);
    }

  _mandate_look_add_decisions (look, "risk-acceptance", MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Accepted")));
}

/* What top management asked for and was told between the reviews (5.3 b). */
void
_mandate_look_add_reports (const MandateLook *look)
{
  MandateRecordList *reports = _mandate_look_get_list (look, MANDATE_TYPE_PERFORMANCE_REPORT);

  for (guint i = 0; i < mandate_record_list_get_length (reports); i++)
    {
      MandatePerformanceReport *report = mandate_record_list_get (reports, i);
      char                     *name = g_strdup (_mandate_look_get_name (look, report->written_by));

      if (_mandate_look_is_new (look, report->delivered_on) || (report->review != NULL && _mandate_look_is_this_review (look, report->review)))
        _mandate_look_add (look, report, g_strdup (report->title), _mandate_look_join (name, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("delivered on %s")), report->delivered_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Reported")));
      else if (report->delivered_on == NULL && report->due_on != NULL && strcmp (report->due_on, look->today) < 0)
        _mandate_look_add (look, report, g_strdup (report->title), _mandate_look_join (name, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("was due on %s")), report->due_on)),
                           MANDATE_MATERIAL_OVERDUE, _mandate_look_say (look, N_ ("Overdue")));
      else
        g_free (name);
    }
}

/* What was done to get better, and whether it helped (10.1). */
void
_mandate_look_add_improvements (const MandateLook *look)
{
  MandateRecordList *actions = _mandate_look_get_list (look, MANDATE_TYPE_ACTION);

  _mandate_look_add_decisions (look, "improvement", MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Decided")));
  add_observations_of_kind (look, TRUE);
  add_actions (look, "improvements");

  for (guint i = 0; i < mandate_record_list_get_length (actions); i++)
    {
      MandateAction *action = mandate_record_list_get (actions, i);

      if (action->effect != NULL && _mandate_look_is_new (look, action->effect_checked_on))
        _mandate_look_add (look, action, g_strdup (action->title), _mandate_look_join (g_strdup (action->effect), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("looked at on %s")), action->effect_checked_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Effect")));
    }
}

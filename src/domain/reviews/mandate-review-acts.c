/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-acts.h"

#include "mandate-choices.h"
#include "mandate-resource-ledger.h"
#include "mandate-rhythm-proposal.h"
#include "mandate-risk-decision.h"

/* What is decided about an input, as long as nobody says otherwise. */
static const struct
{
  const char *input;
  const char *kind;
} kinds[] = {
  { "context-changes", "isms-change" },
  { "improvements", "improvement" },
  { MANDATE_REVIEW_RECOMMENDED_INPUT, "resource" },
};

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static void
set_or_clear (MandateRecord *record,
              const char    *field,
              const char    *text)
{
  mandate_record_set (record, field, text != NULL ? text : "", NULL);
}

/**
 * mandate_review_find_input:
 * @reg: the records
 * @self: a review
 * @input: an input of 9.3.2, of mandate_review_inputs
 *
 * Returns: (transfer none) (nullable): what @self was told on @input
 */
MandateReviewInput *
mandate_review_find_input (MandateRegister *reg,
                           MandateReview   *self,
                           const char      *input)
{
  MandateRecordList *inputs = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW_INPUT);

  for (guint i = 0; i < mandate_record_list_get_length (inputs); i++)
    {
      MandateReviewInput *record = mandate_record_list_get (inputs, i);

      if (g_strcmp0 (record->review, get_id (self)) == 0 && g_strcmp0 (record->input, input) == 0)
        return record;
    }

  return NULL;
}

/**
 * mandate_review_find_attendance:
 * @reg: the records
 * @self: a review
 * @person: id of a person
 *
 * Returns: (transfer none) (nullable): whether that person was there, if it is known
 */
MandateReviewAttendance *
mandate_review_find_attendance (MandateRegister *reg,
                                MandateReview   *self,
                                const char      *person)
{
  MandateRecordList *attendance = mandate_register_get_list (reg, MANDATE_TYPE_REVIEW_ATTENDANCE);

  for (guint i = 0; i < mandate_record_list_get_length (attendance); i++)
    {
      MandateReviewAttendance *record = mandate_record_list_get (attendance, i);

      if (g_strcmp0 (record->review, get_id (self)) == 0 && g_strcmp0 (record->person, person) == 0)
        return record;
    }

  return NULL;
}

/**
 * mandate_review_may_be_attended_by:
 * @self: a review
 * @person: somebody
 * @today: ISO date
 *
 * What was held in spring is written down in autumn, too: whoever has left
 * since then may have been there.
 *
 * Returns: whether @person is here today, or was on the day of the review
 */
gboolean
mandate_review_may_be_attended_by (const MandateReview *self,
                                   MandatePerson       *person,
                                   const char          *today)
{
  const char *day = mandate_review_get_day (self);

  return mandate_person_is_active (person, today) || (day != NULL && mandate_person_is_active (person, day));
}

/**
 * mandate_review_input_is_dealt_with:
 * @input: (nullable): what a review was told
 *
 * Returns: whether something was said, or why there was nothing to say
 */
gboolean
mandate_review_input_is_dealt_with (MandateReviewInput *input)
{
  return input != NULL && (input->content != NULL || input->nothing_because != NULL);
}

/**
 * mandate_review_count_inputs:
 * @reg: the records
 * @self: a management review
 * @n_wanted: (out): how many inputs 9.3.2 wants
 *
 * Returns: how many of them were dealt with
 */
guint
mandate_review_count_inputs (MandateRegister *reg,
                             MandateReview   *self,
                             guint           *n_wanted)
{
  guint n = 0;

  *n_wanted = 0;

  for (const MandateChoice *wanted = mandate_review_inputs; wanted->value != NULL; wanted++)
    if (!g_str_equal (wanted->value, MANDATE_REVIEW_RECOMMENDED_INPUT))
      {
        n += mandate_review_input_is_dealt_with (mandate_review_find_input (reg, self, wanted->value));
        *n_wanted += 1;
      }

  return n;
}

/**
 * mandate_review_put_text:
 * @change: a change
 * @self: a review of the register
 * @field: a text field of reviews
 * @text: what was written
 * @error: return location for an error
 *
 * Writes down what the review itself says: conclusions, notes, why top
 * management was absent.
 *
 * Returns: whether @text can be written down
 */
gboolean
mandate_review_put_text (MandateChange *change,
                         MandateReview *self,
                         const char    *field,
                         const char    *text,
                         GError       **error)
{
  return mandate_record_set (mandate_change_edit (change, MANDATE_TYPE_REVIEW, get_id (self)), field, text, error);
}

/**
 * mandate_review_put_input:
 * @change: a change
 * @self: a review of the register
 * @input: an input of 9.3.2
 * @field: “content” or “nothing_because”
 * @text: what was written
 * @error: return location for an error
 *
 * Writes down what was said on @input. Where nothing was said and nothing is
 * said now, there is no record to be made.
 *
 * Returns: whether @text can be written down
 */
gboolean
mandate_review_put_input (MandateChange *change,
                          MandateReview *self,
                          const char    *input,
                          const char    *field,
                          const char    *text,
                          GError       **error)
{
  MandateReviewInput *known = mandate_review_find_input (mandate_change_get_register (change), self, input);
  MandateRecord      *record;

  if (known == NULL && *text == '\0')
    return TRUE;

  record = known != NULL ? mandate_change_edit (change, MANDATE_TYPE_REVIEW_INPUT, get_id (known))
                         : mandate_change_create (change, MANDATE_TYPE_REVIEW_INPUT, NULL);
  mandate_record_set (record, "review", get_id (self), NULL);
  mandate_record_set (record, "input", input, NULL);

  return mandate_record_set (record, field, text, error);
}

/**
 * mandate_review_put_presence:
 * @change: a change
 * @self: a review of the register
 * @person: id of a person
 * @presence: (nullable): a choice of attendance; %NULL if that person was not asked to come
 *
 * Writes down who was there. Who was invited in the place of another and is
 * here is here for them.
 */
void
mandate_review_put_presence (MandateChange *change,
                             MandateReview *self,
                             const char    *person,
                             const char    *presence)
{
  MandateReviewAttendance *known = mandate_review_attendance_find (change, get_id (self), person);
  const gboolean           stands_in = known != NULL && known->stands_for != NULL && g_strcmp0 (known->presence, "invited") == 0 && g_strcmp0 (presence, "apologies") != 0;
  MandateRecord           *record;

  if (presence == NULL)
    {
      if (known != NULL)
        mandate_change_remove (change, MANDATE_RECORD (known));

      return;
    }

  record = known != NULL ? mandate_change_edit (change, MANDATE_TYPE_REVIEW_ATTENDANCE, get_id (known))
                         : mandate_change_create (change, MANDATE_TYPE_REVIEW_ATTENDANCE, NULL);
  mandate_record_set (record, "review", get_id (self), NULL);
  mandate_record_set (record, "person", person, NULL);
  mandate_record_set (record, "presence", stands_in && g_str_equal (presence, "present") ? "substitute" : presence, NULL);
  if (!stands_in)
    mandate_record_set (record, "stands_for", "", NULL);
}

/* Of a management review it is an input; of other meetings a topic of their own. */
static gboolean
is_input (const char *point)
{
  for (const MandateChoice *input = mandate_review_inputs; input->value != NULL; input++)
    if (g_strcmp0 (input->value, point) == 0)
      return TRUE;

  return FALSE;
}

/**
 * mandate_review_propose_kind:
 * @point: (nullable): an input, or another point of an agenda
 *
 * Returns: the kind that a decision on it mostly is of
 */
const char *
mandate_review_propose_kind (const char *point)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].input, point) == 0)
      return kinds[i].kind;

  return "other";
}

/**
 * mandate_review_put_decision:
 * @change: a change
 * @self: a review of the register
 * @point: (nullable): the input that it answers, or id of a topic
 * @title: what was decided
 * @owner: (nullable): id of the person who sees to it
 * @due_on: (nullable): until when
 * @today: the day of the decision
 * @error: return location for an error
 *
 * Returns: (transfer none) (nullable): the decision, part of @change (9.3.3)
 */
MandateDecision *
mandate_review_put_decision (MandateChange *change,
                             MandateReview *self,
                             const char    *point,
                             const char    *title,
                             const char    *owner,
                             const char    *due_on,
                             const char    *today,
                             GError       **error)
{
  MandateRecord *decision = mandate_change_create (change, MANDATE_TYPE_DECISION, NULL);

  if (!mandate_record_set (decision, "title", title, error))
    return NULL;

  mandate_record_set (decision, "review", get_id (self), NULL);
  set_or_clear (decision, is_input (point) ? "input" : "topic", point);
  mandate_record_set (decision, "kind", mandate_review_propose_kind (point), NULL);
  mandate_record_set (decision, "decided_on", self->held_on != NULL ? self->held_on : today, NULL);
  set_or_clear (decision, "decided_by", self->chair);
  set_or_clear (decision, "owner", owner);
  set_or_clear (decision, "due_on", due_on);

  return MANDATE_DECISION (decision);
}

/* Where what comes up in a review comes from. */
static const char *
get_source (MandateReview *self)
{
  if (g_strcmp0 (self->kind, "internal-audit") == 0 || g_strcmp0 (self->kind, "certification-audit") == 0)
    return "audit";

  return g_strcmp0 (self->kind, "incident-session") == 0 ? "incident" : "review";
}

/* (transfer none) (nullable): what was decided last about an input. */
static MandateDecision *
find_last_decision (MandateRegister *reg,
                    MandateReview   *self,
                    const char      *point)
{
  MandateRecordList *decisions = mandate_register_get_list (reg, MANDATE_TYPE_DECISION);
  MandateDecision   *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (g_strcmp0 (decision->review, get_id (self)) == 0 && g_strcmp0 (mandate_decision_get_point (decision), point) == 0)
        last = decision;
    }

  return last;
}

/**
 * mandate_review_put_action:
 * @change: a change
 * @self: a review of the register
 * @point: (nullable): the input that it answers, or id of a topic
 * @title: what is to be done
 * @owner: (nullable): id of the person who does it
 * @due_on: (nullable): until when
 * @today: the day of the decision
 * @error: return location for an error
 *
 * Adds what is to be done. An action follows from a decision, and to do
 * something is one: where none was written down for @point, it is written down
 * in the same words.
 *
 * Returns: (transfer none) (nullable): the action, part of @change
 */
MandateAction *
mandate_review_put_action (MandateChange *change,
                           MandateReview *self,
                           const char    *point,
                           const char    *title,
                           const char    *owner,
                           const char    *due_on,
                           const char    *today,
                           GError       **error)
{
  MandateDecision *decision = find_last_decision (mandate_change_get_register (change), self, point);
  MandateRecord   *action;

  if (decision == NULL)
    decision = mandate_review_put_decision (change, self, point, title, owner, due_on, today, error);

  if (decision == NULL)
    return NULL;

  action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);
  if (!mandate_record_set (action, "title", title, error))
    return NULL;

  mandate_record_set (action, "decision", get_id (decision), NULL);
  mandate_record_set (action, "review", get_id (self), NULL);
  mandate_record_set (action, "source", get_source (self), NULL);
  set_or_clear (action, "raised_on", decision->decided_on);
  set_or_clear (action, "owner", owner);
  set_or_clear (action, "due_on", due_on);

  return MANDATE_ACTION (action);
}

/**
 * mandate_review_put_closed:
 * @change: a change
 * @self: a review of the register
 * @held_on: the day it was held
 *
 * Closes @self, and plans the one that comes after it (9.3.1). What it still
 * lacks mandate_review_list_gaps() says of the review that is returned.
 *
 * Returns: (transfer none): the closed review, part of @change
 */
MandateReview *
mandate_review_put_closed (MandateChange *change,
                           MandateReview *self,
                           const char    *held_on)
{
  MandateRecord *review = mandate_change_edit (change, MANDATE_TYPE_REVIEW, get_id (self));

  mandate_record_set (review, "state", "closed", NULL);
  mandate_record_set (review, "held_on", held_on, NULL);
  mandate_rhythm_plan_next (change, MANDATE_REVIEW (review));

  return MANDATE_REVIEW (review);
}

static void
decide_resource (MandateChange   *change,
                 MandateDecision *decision,
                 const char      *id,
                 MandateResource *resource)
{
  MandateResource *edited = mandate_change_edit (change, MANDATE_TYPE_RESOURCE, id);

  set_or_clear (MANDATE_RECORD (edited), "decided_on", decision->decided_on);
  set_or_clear (MANDATE_RECORD (edited), "decided_by", decision->decided_by);
  set_or_clear (MANDATE_RECORD (edited), "decided_in", decision->review);
  if (resource->approved_amount == MANDATE_UNSET)
    edited->approved_amount = resource->requested_amount;
  if (resource->approved_hours == MANDATE_UNSET)
    edited->approved_hours = resource->requested_hours;
  mandate_resource_decide_by_figures (edited);
  if (edited->decision_reason == NULL && g_strcmp0 (edited->decision, "approved") != 0)
    mandate_record_set (MANDATE_RECORD (edited), "decision_reason", decision->reason != NULL ? decision->reason : decision->title, NULL);
}

static void
accept_risk (MandateChange   *change,
             MandateDecision *decision,
             const char      *id)
{
  MandateRecord *risk = mandate_change_edit (change, MANDATE_TYPE_RISK_DECISION, id);

  mandate_record_set (risk, "decision", "accept", NULL);
  if (MANDATE_RISK_DECISION (risk)->reason == NULL)
    mandate_record_set (risk, "reason", decision->reason != NULL ? decision->reason : decision->title, NULL);
  set_or_clear (risk, "decided_on", decision->decided_on);
  set_or_clear (risk, "decided_by", decision->decided_by);
  set_or_clear (risk, "review", decision->review);
}

/**
 * mandate_review_decide_on:
 * @change: a change
 * @decision: a decision, part of @change
 * @link: what it concerns: a resource or a risk decision, “type/id”
 *
 * Carries the decision over to what it was about: a resource is approved as it
 * was asked for, or with what its record in @change says was approved, and less
 * than was asked for has the decision as its reason; a risk is accepted (9.3.3,
 * 5.1 c). What is not decided yet changes; a resource that was
 * decided already only gets the link.
 */
void
mandate_review_decide_on (MandateChange   *change,
                          MandateDecision *decision,
                          const char      *link)
{
  g_auto (GStrv) parts = g_strsplit (link, "/", 2);
  MandateResource     *resource = g_str_equal (parts[0], "resource") ? mandate_change_find (change, MANDATE_TYPE_RESOURCE, parts[1]) : NULL;
  MandateRiskDecision *risk = g_str_equal (parts[0], "risk-decision") ? mandate_change_find (change, MANDATE_TYPE_RISK_DECISION, parts[1]) : NULL;

  mandate_record_set (MANDATE_RECORD (decision), "concerns", link, NULL);

  if (resource != NULL && g_strcmp0 (resource->decision, "undecided") == 0)
    decide_resource (change, decision, parts[1], resource);
  else if (risk != NULL)
    accept_risk (change, decision, parts[1]);
}

/* Whether it was decided by this in that meeting, and by nothing else there. */
static gboolean
is_ground_of (MandateChange   *change,
              MandateDecision *decision,
              const char      *decided_in,
              const char      *decided_on)
{
  g_autoptr (GPtrArray) decisions = NULL;

  if (decision->review == NULL || g_strcmp0 (decided_in, decision->review) != 0 || g_strcmp0 (decided_on, decision->decided_on) != 0)
    return FALSE;

  decisions = mandate_change_list (change, MANDATE_TYPE_DECISION);

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *other = g_ptr_array_index (decisions, i);

      if (g_strcmp0 (get_id (other), get_id (decision)) != 0 && g_strcmp0 (other->concerns, decision->concerns) == 0 && g_strcmp0 (other->review, decision->review) == 0)
        return FALSE;
    }

  return TRUE;
}

/* The reason goes too, where it is that of the decision and not one of its own. */
static void
take_back (MandateRecord     *record,
           MandateDecision   *decision,
           const char        *state,
           const char        *reason,
           const char *const *cleared)
{
  const char *said = mandate_record_get_text (record, mandate_record_type_find_field (G_OBJECT_TYPE (record), reason, NULL));

  if (g_strcmp0 (said, decision->reason != NULL ? decision->reason : decision->title) == 0)
    mandate_record_set (record, reason, "", NULL);

  mandate_record_set (record, "decision", state, NULL);
  for (guint i = 0; cleared[i] != NULL; i++)
    mandate_record_set (record, cleared[i], "", NULL);
}

/**
 * mandate_review_take_back:
 * @change: a change
 * @decision: a decision of a meeting that @change removes
 *
 * Takes back what mandate_review_decide_on() carried over: a request that was
 * decided in that meeting by nothing else is undecided again, unless it was
 * provided since; a risk is no longer accepted.
 */
void
mandate_review_take_back (MandateChange   *change,
                          MandateDecision *decision)
{
  static const char *const resource_fields[] = { "decided_on", "decided_by", "decided_in", "approved_amount", "approved_hours", NULL };
  static const char *const risk_fields[] = { "decided_on", "decided_by", "review", NULL };

  g_auto (GStrv) parts = g_strsplit (decision->concerns != NULL ? decision->concerns : "", "/", 2);
  const char          *type = parts[0] != NULL && parts[1] != NULL ? parts[0] : "";
  MandateResource     *resource = g_str_equal (type, "resource") ? mandate_change_find (change, MANDATE_TYPE_RESOURCE, parts[1]) : NULL;
  MandateRiskDecision *risk = g_str_equal (type, "risk-decision") ? mandate_change_find (change, MANDATE_TYPE_RISK_DECISION, parts[1]) : NULL;

  if (resource != NULL && resource->provided_on == NULL && is_ground_of (change, decision, resource->decided_in, resource->decided_on))
    take_back (mandate_change_edit (change, MANDATE_TYPE_RESOURCE, parts[1]), decision, "undecided", "decision_reason", resource_fields);
  else if (risk != NULL && is_ground_of (change, decision, risk->review, risk->decided_on))
    take_back (mandate_change_edit (change, MANDATE_TYPE_RISK_DECISION, parts[1]), decision, "treat", "reason", risk_fields);
}

/**
 * mandate_review_put_observation:
 * @change: a change
 * @self: a review of the register
 * @title: what was seen
 * @owner: (nullable): id of the person who looks into it
 * @today: the day
 * @error: return location for an error
 *
 * Writes down what came up in a meeting and is to be looked into, such as a
 * lesson of an exercise (10.2).
 *
 * Returns: (transfer none) (nullable): the observation, part of @change
 */
MandateObservation *
mandate_review_put_observation (MandateChange *change,
                                MandateReview *self,
                                const char    *title,
                                const char    *owner,
                                const char    *today,
                                GError       **error)
{
  MandateRecord *observation = mandate_change_create (change, MANDATE_TYPE_OBSERVATION, NULL);

  if (!mandate_record_set (observation, "title", title, error))
    return NULL;

  mandate_record_set (observation, "kind", g_str_equal (get_source (self), "audit") ? "nonconformity" : "weakness", NULL);
  mandate_record_set (observation, "source", get_source (self), NULL);
  mandate_record_set (observation, "review", get_id (self), NULL);
  mandate_record_set (observation, "seen_on", self->held_on != NULL ? self->held_on : today, NULL);
  set_or_clear (observation, "owner", owner);

  return MANDATE_OBSERVATION (observation);
}

/**
 * mandate_review_put_held:
 * @change: a change
 * @self: a review of the register
 * @held_on: the day it was held
 *
 * Says that @self was held; what the records said is kept with it, and the one
 * that comes after it is planned. Its decisions may still be worked on.
 *
 * Returns: (transfer none): the review, part of @change
 */
MandateReview *
mandate_review_put_held (MandateChange *change,
                         MandateReview *self,
                         const char    *held_on)
{
  MandateRecord *review = mandate_change_edit (change, MANDATE_TYPE_REVIEW, get_id (self));

  mandate_record_set (review, "state", "held", NULL);
  mandate_record_set (review, "held_on", held_on, NULL);
  mandate_rhythm_plan_next (change, MANDATE_REVIEW (review));

  return MANDATE_REVIEW (review);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-review-acts.h"

#include "mandate-choices.h"

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
 * Writes down who was there.
 */
void
mandate_review_put_presence (MandateChange *change,
                             MandateReview *self,
                             const char    *person,
                             const char    *presence)
{
  MandateReviewAttendance *known = mandate_review_find_attendance (mandate_change_get_register (change), self, person);
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
  mandate_record_set (record, "presence", presence, NULL);
}

static const char *
get_kind (const char *input)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].input, input) == 0)
      return kinds[i].kind;

  return "other";
}

/**
 * mandate_review_put_decision:
 * @change: a change
 * @self: a review of the register
 * @input: (nullable): the input that it answers
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
                             const char    *input,
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
  set_or_clear (decision, "input", input);
  mandate_record_set (decision, "kind", get_kind (input), NULL);
  mandate_record_set (decision, "decided_on", self->held_on != NULL ? self->held_on : today, NULL);
  set_or_clear (decision, "decided_by", self->chair);
  set_or_clear (decision, "owner", owner);
  set_or_clear (decision, "due_on", due_on);

  return MANDATE_DECISION (decision);
}

/* (transfer none) (nullable): what was decided last about an input. */
static MandateDecision *
find_last_decision (MandateRegister *reg,
                    MandateReview   *self,
                    const char      *input)
{
  MandateRecordList *decisions = mandate_register_get_list (reg, MANDATE_TYPE_DECISION);
  MandateDecision   *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (decisions); i++)
    {
      MandateDecision *decision = mandate_record_list_get (decisions, i);

      if (g_strcmp0 (decision->review, get_id (self)) == 0 && g_strcmp0 (decision->input, input) == 0)
        last = decision;
    }

  return last;
}

/**
 * mandate_review_put_action:
 * @change: a change
 * @self: a review of the register
 * @input: (nullable): the input that it answers
 * @title: what is to be done
 * @owner: (nullable): id of the person who does it
 * @due_on: (nullable): until when
 * @today: the day of the decision
 * @error: return location for an error
 *
 * Adds what is to be done. An action follows from a decision, and to do
 * something is one: where none was written down for @input, it is written down
 * in the same words.
 *
 * Returns: (transfer none) (nullable): the action, part of @change
 */
MandateAction *
mandate_review_put_action (MandateChange *change,
                           MandateReview *self,
                           const char    *input,
                           const char    *title,
                           const char    *owner,
                           const char    *due_on,
                           const char    *today,
                           GError       **error)
{
  MandateDecision *decision = find_last_decision (mandate_change_get_register (change), self, input);
  MandateRecord   *action;

  if (decision == NULL)
    decision = mandate_review_put_decision (change, self, input, title, owner, due_on, today, error);

  if (decision == NULL)
    return NULL;

  action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);
  if (!mandate_record_set (action, "title", title, error))
    return NULL;

  mandate_record_set (action, "decision", get_id (decision), NULL);
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
 * Closes @self. What it still lacks mandate_review_list_gaps() says of the
 * review that is returned.
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

  return MANDATE_REVIEW (review);
}

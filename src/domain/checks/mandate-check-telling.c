/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 7.2, 7.3 and 7.4: what is told in a rhythm, what people say back, who was taught, and whether it helped. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-telling.h"
#include "mandate-training-roll.h"

/* Whether something helped shows after a while, and who was away gets a second chance. */
#define DAYS_TO_SEE_EFFECT 90
#define DAYS_TO_CATCH_UP   30
#define MONTHS_OF_EFFECT   24

static gboolean
is_older_than (MandateInquiry *inquiry,
               const char     *date,
               int             n_days)
{
  g_autofree char *until = mandate_date_add_days (date, n_days);

  return strcmp (until, inquiry->as_of) < 0;
}

/* (transfer container): the planned messages that still hold. */
static GPtrArray *
list_plans (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_COMMUNICATION_PLAN);
  GPtrArray *plans = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    if (mandate_telling_is_active (g_ptr_array_index (all, i), inquiry->as_of))
      g_ptr_array_add (plans, g_ptr_array_index (all, i));

  return plans;
}

static void
check_plan (MandateInquiry           *inquiry,
            MandateCommunicationPlan *plan)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *day = mandate_telling_get_next_day (inquiry->reg, plan, inquiry->as_of);
  g_autofree char *list = NULL;

  if (plan->first_on == NULL && plan->occasion == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("when")));
  if (plan->audience == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("to whom")));
  if (plan->channel == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("by which way")));
  if (plan->person == NULL)
    g_ptr_array_add (missing, (gpointer) _mandate_say (inquiry, N_ ("from whom")));

  list = _mandate_join (inquiry, missing);

  if (missing->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, plan,
                     /* Translators: 2 is a list, such as “to whom, when”. */
                     N_ ("For “%1$s” the plan does not say: %2$s."), plan->title, list);

  if (_mandate_is_past (inquiry, day))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, plan,
                     N_ ("By the plan “%1$s” was due on %2$s, and nothing says that it was told."), plan->title, _mandate_say_day (inquiry, day));
}

/**
 * _mandate_check_communication_plan:
 * @inquiry: a run
 *
 * 7.4: it is settled what is told, when, to whom, how and by whom, and what was
 * due was told.
 */
void
_mandate_check_communication_plan (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) plans = list_plans (inquiry);
  MandateFinding *finding;

  for (guint i = 0; i < plans->len; i++)
    check_plan (inquiry, g_ptr_array_index (plans, i));

  if (_mandate_has_findings (inquiry))
    return;

  if (plans->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("No plan says what is told about security, when, to whom and how."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "The plan has %u message with time, audience, way and sender, and it is not late.",
                                                      "The plan has %u messages with time, audience, way and sender, and none is late.", plans->len),
                             plans->len);
  _mandate_prove_by_all (inquiry, finding, plans);
}

/**
 * _mandate_check_feedback_answered:
 * @inquiry: a run
 *
 * 7.4 with 5.1 d: communication goes both ways: who says something gets an answer.
 */
void
_mandate_check_feedback_answered (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_FEEDBACK);
  g_autoptr (GPtrArray) answered = g_ptr_array_new ();
  MandateFinding *finding;

  for (guint i = 0; i < all->len; i++)
    {
      MandateFeedback *feedback = g_ptr_array_index (all, i);

      if (_mandate_has_happened (inquiry, feedback->answered_on))
        g_ptr_array_add (answered, feedback);
      else if (_mandate_has_happened (inquiry, feedback->received_on) && is_older_than (inquiry, feedback->received_on, MANDATE_TELLING_ANSWER_DAYS))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, feedback,
                         N_ ("“%1$s” was said on %2$s, and nobody has answered."), feedback->title, _mandate_say_day (inquiry, feedback->received_on));
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nothing that anybody said back is on record, and so nobody knows whether people heard."));
      return;
    }

  if (answered->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_NOT_DUE, NULL, N_ ("No feedback that waits for an answer is on record."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation, "%u time somebody said something back and got an answer.",
                                                      "%u times somebody said something back and got an answer.", answered->len),
                             answered->len);
  for (guint i = 0; i < answered->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (answered, i), ((MandateFeedback *) g_ptr_array_index (answered, i))->answered_on);
}

static void
check_effect (MandateInquiry  *inquiry,
              MandateTraining *training,
              GPtrArray       *known)
{
  g_autofree char *since = mandate_date_add_months (inquiry->as_of, -MONTHS_OF_EFFECT);

  if (training->held_on == NULL && _mandate_is_past (inquiry, training->planned_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, training,
                     N_ ("“%1$s” was planned for %2$s, and nothing says that it was held."), training->title, _mandate_say_day (inquiry, training->planned_on));

  if (!_mandate_has_happened (inquiry, training->held_on) || strcmp (training->held_on, since) < 0)
    return;

  if (training->effect != NULL)
    g_ptr_array_add (known, training);
  else if (is_older_than (inquiry, training->held_on, DAYS_TO_SEE_EFFECT))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, training,
                     N_ ("“%1$s” was held on %2$s, and nobody looked whether it helped."), training->title, _mandate_say_day (inquiry, training->held_on));
}

/**
 * _mandate_check_training_effect:
 * @inquiry: a run
 *
 * 7.2 c: where people were taught, somebody looked whether it helped. What each
 * role takes, and what shows it, is looked at with the roles (5.3).
 */
void
_mandate_check_training_effect (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_TRAINING);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  MandateFinding *finding;

  for (guint i = 0; i < all->len; i++)
    check_effect (inquiry, g_ptr_array_index (all, i), known);

  if (_mandate_has_findings (inquiry))
    return;

  if (all->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No training is on record."));
      return;
    }

  if (known->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_NOT_DUE, NULL, N_ ("No training is on record whose effect could be known by now."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation, "Of %u training it is known whether it helped.",
                                                      "Of %u trainings it is known whether they helped.", known->len),
                             known->len);
  for (guint i = 0; i < known->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (known, i), ((MandateTraining *) g_ptr_array_index (known, i))->held_on);
}

/* (nullable): the last training that was meant for all. */
static MandateTraining *
find_last_for_all (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) all = _mandate_list (inquiry, MANDATE_TYPE_TRAINING);
  MandateTraining *last = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      MandateTraining *training = g_ptr_array_index (all, i);

      if (g_strcmp0 (training->kind, "awareness") == 0 && g_strcmp0 (training->audience, "chosen") != 0 && _mandate_has_happened (inquiry, training->held_on) &&
          (last == NULL || strcmp (training->held_on, last->held_on) > 0))
        last = training;
    }

  return last;
}

/* Whether somebody has a day on which those who missed it are taught. */
static gboolean
is_to_be_repeated (MandateInquiry  *inquiry,
                   MandateTraining *training)
{
  g_autoptr (GPtrArray) repeats = _mandate_list_with (inquiry, MANDATE_TYPE_TRAINING, "repeats", mandate_record_get_id (MANDATE_RECORD (training)));

  for (guint i = 0; i < repeats->len; i++)
    {
      MandateTraining *repeat = g_ptr_array_index (repeats, i);

      if (repeat->held_on == NULL && repeat->planned_on != NULL && !_mandate_is_past (inquiry, repeat->planned_on))
        return TRUE;
    }

  return FALSE;
}

static void
report_missed (MandateInquiry            *inquiry,
               MandateTraining           *training,
               const MandateTrainingRoll *roll,
               const char                *counted)
{
  const gboolean has_time = is_to_be_repeated (inquiry, training) || !is_older_than (inquiry, training->held_on, DAYS_TO_CATCH_UP);
  g_autoptr (GPtrArray) missing = g_ptr_array_new ();
  g_autofree char *names = NULL;

  for (guint i = 0; i < roll->seats->len; i++)
    {
      const MandateTrainingSeat *seat = g_ptr_array_index (roll->seats, i);

      if (seat->presence == MANDATE_PRESENCE_MISSED || seat->presence == MANDATE_PRESENCE_UNKNOWN)
        g_ptr_array_add (missing, seat->person->name);
    }

  names = _mandate_join (inquiry, missing);
  _mandate_report (inquiry, has_time ? MANDATE_FINDING_IN_PART : MANDATE_FINDING_GAP, training,
                   /* Translators: 3 is “9 of 11 people took part”, 4 a list of names. */
                   N_ ("“%1$s” of %2$s: %3$s. Missing: %4$s."), training->title, _mandate_say_day (inquiry, training->held_on), counted, names);
}

static gboolean
was_taught (MandateInquiry *inquiry,
            MandatePerson  *person)
{
  g_autoptr (GPtrArray) list = _mandate_list_with (inquiry, MANDATE_TYPE_TRAINING_ATTENDANCE, "person", mandate_record_get_id (MANDATE_RECORD (person)));

  for (guint i = 0; i < list->len; i++)
    {
      MandateTrainingAttendance *attendance = g_ptr_array_index (list, i);
      MandateTraining           *training = mandate_register_find (inquiry->reg, MANDATE_TYPE_TRAINING, attendance->training);

      if (attendance->is_present && training != NULL && _mandate_has_happened (inquiry, training->held_on))
        return TRUE;
    }

  return FALSE;
}

/* Who joined after the training was held is taught soon, not only next year. */
static void
report_newcomers (MandateInquiry  *inquiry,
                  MandateTraining *last)
{
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (g_strcmp0 (person->joined_on, last->held_on) > 0 && mandate_person_is_active (person, inquiry->as_of) && !mandate_person_is_on_leave (person, inquiry->as_of) &&
          mandate_person_is_of_audience (person, last->audience, FALSE) && is_older_than (inquiry, person->joined_on, DAYS_TO_CATCH_UP) && !was_taught (inquiry, person))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, person,
                         N_ ("%1$s joined on %2$s, after “%3$s”, and took part in no training since."), person->name, _mandate_say_day (inquiry, person->joined_on), last->title);
    }
}

static void
report_taught (MandateInquiry  *inquiry,
               MandateTraining *training,
               const char      *counted)
{
  MandateFinding *finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, training,
                                             /* Translators: 3 is “9 of 11 people took part; 2 on leave”. */
                                             N_ ("“%1$s” of %2$s: %3$s."), training->title, _mandate_say_day (inquiry, training->held_on), counted);

  _mandate_prove (inquiry, finding, training, training->held_on);
}

/**
 * _mandate_check_awareness:
 * @inquiry: a run
 *
 * 7.3: in the last twelve months there was a training for all, everyone took
 * part or made up for it, and who joined since was taught. People on leave are
 * counted apart.
 */
void
_mandate_check_awareness (MandateInquiry *inquiry)
{
  MandateTraining *last = find_last_for_all (inquiry);
  g_autoptr (MandateTrainingRoll) roll = NULL;
  g_autofree char *counted = NULL;

  if (last == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No training at which everybody learned about security is on record."));
      return;
    }

  if (!_mandate_is_of_last_year (inquiry, last->held_on))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, last,
                       N_ ("Everybody was last taught on %1$s (“%2$s”), more than twelve months ago."), _mandate_say_day (inquiry, last->held_on), last->title);
      return;
    }

  roll = mandate_training_roll_new (inquiry->reg, last, inquiry->as_of);
  counted = mandate_training_roll_describe (roll, inquiry->translation);

  if (mandate_training_roll_count_missing (roll) > 0)
    report_missed (inquiry, last, roll, counted);
  report_newcomers (inquiry, last);

  if (!_mandate_has_findings (inquiry))
    report_taught (inquiry, last, counted);
}

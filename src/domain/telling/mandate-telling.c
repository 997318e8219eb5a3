/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told in a rhythm, and what follows from what people say back (7.4). */

#include "config.h"

#include "mandate-telling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-review-plan.h"
#include "mandate-rhythm.h"

static const char *
get_id (gpointer record)
{
  return mandate_record_get_id (MANDATE_RECORD (record));
}

static void
set (gpointer    record,
     const char *field,
     const char *text)
{
  mandate_record_set (MANDATE_RECORD (record), field, text != NULL ? text : "", NULL);
}

/*
 * The rule of days is that of reviews: counted from the first day, on working
 * days. A message is told when it was planned, however late the one before was.
 */
static MandateReviewPlan *
create_rhythm (MandateCommunicationPlan *plan)
{
  MandateReviewPlan *rhythm = mandate_record_new (MANDATE_TYPE_REVIEW_PLAN, NULL);

  rhythm->every = plan->every != MANDATE_UNSET ? plan->every : 1;
  set (rhythm, "unit", plan->unit != NULL ? plan->unit : "months");
  set (rhythm, "first_on", plan->first_on);
  set (rhythm, "counts_from", "planned");
  set (rhythm, "moves", "next");

  return rhythm;
}

/* The day that a message stands for in its plan. */
static const char *
get_day (MandateCommunication *message)
{
  return message->planned_on != NULL ? message->planned_on : message->sent_on;
}

/* How many of the plan's days are done with when @last was told. */
static guint
count_done (MandateReviewPlan    *rhythm,
            MandateCommunication *last,
            GPtrArray            *free_days)
{
  g_autofree char *second = mandate_rhythm_get_nominal (rhythm, 1);
  gboolean         is_exact;

  /* What was told long before the plan began is no message of it yet. */
  if (mandate_date_count_days (get_day (last), rhythm->first_on) > mandate_date_count_days (rhythm->first_on, second) / 2)
    return 0;

  return (guint) mandate_rhythm_find_position (rhythm, get_day (last), free_days, &is_exact) + 1;
}

/**
 * mandate_telling_is_active:
 * @plan: a planned message
 * @today: today
 *
 * Returns: whether the plan still holds
 */
gboolean
mandate_telling_is_active (MandateCommunicationPlan *plan,
                           const char               *today)
{
  g_return_val_if_fail (MANDATE_IS_COMMUNICATION_PLAN (plan), FALSE);

  return plan->ended_on == NULL || strcmp (plan->ended_on, today) >= 0;
}

/**
 * mandate_telling_get_next_day:
 * @reg: the records
 * @plan: a planned message
 * @today: today
 *
 * Each message of @plan that was told ticks off the day of the plan that it is
 * nearest to, so that one that was late does not make the next ones late.
 *
 * Returns: (transfer full) (nullable): the day by which @plan wants the next
 *   message; %NULL if it has no day, ended, or was for once and is told
 */
char *
mandate_telling_get_next_day (MandateRegister          *reg,
                              MandateCommunicationPlan *plan,
                              const char               *today)
{
  MandateCommunication *last = mandate_telling_find_last (reg, plan, today);
  g_autoptr (GPtrArray) free_days = NULL;
  g_autoptr (MandateReviewPlan) rhythm = NULL;
  g_autofree char *nominal = NULL;
  guint            n_done = 0;

  if (plan->first_on == NULL || !mandate_telling_is_active (plan, today))
    return NULL;

  rhythm = create_rhythm (plan);
  free_days = mandate_rhythm_list_free_days (reg);
  n_done = last != NULL ? count_done (rhythm, last, free_days) : 0;

  if (plan->every == MANDATE_UNSET && last != NULL)
    return NULL;

  nominal = mandate_rhythm_get_nominal (rhythm, n_done);
  if (plan->ended_on != NULL && strcmp (nominal, plan->ended_on) > 0)
    return NULL;

  return mandate_rhythm_leave_day_off (rhythm, nominal, free_days);
}

static gboolean
is_of_plan (MandateCommunication     *message,
            MandateCommunicationPlan *plan)
{
  return g_strcmp0 (message->plan, get_id (plan)) == 0;
}

/**
 * mandate_telling_find_last:
 * @reg: the records
 * @plan: a planned message
 * @today: today
 *
 * Returns: (transfer none) (nullable): the last message of @plan that was told
 */
MandateCommunication *
mandate_telling_find_last (MandateRegister          *reg,
                           MandateCommunicationPlan *plan,
                           const char               *today)
{
  MandateRecordList    *list = mandate_register_get_list (reg, MANDATE_TYPE_COMMUNICATION);
  MandateCommunication *last = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCommunication *message = mandate_record_list_get (list, i);

      if (is_of_plan (message, plan) && message->sent_on != NULL && strcmp (message->sent_on, today) <= 0 &&
          (last == NULL || strcmp (get_day (message), get_day (last)) > 0))
        last = message;
    }

  return last;
}

/**
 * mandate_telling_find_set:
 * @reg: the records
 * @plan: a planned message
 *
 * Returns: (transfer none) (nullable): the message of @plan that is prepared, has
 *   a day and is not told yet; the earliest
 */
MandateCommunication *
mandate_telling_find_set (MandateRegister          *reg,
                          MandateCommunicationPlan *plan)
{
  MandateRecordList    *list = mandate_register_get_list (reg, MANDATE_TYPE_COMMUNICATION);
  MandateCommunication *set = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateCommunication *message = mandate_record_list_get (list, i);

      if (is_of_plan (message, plan) && message->sent_on == NULL && message->planned_on != NULL &&
          (set == NULL || strcmp (message->planned_on, set->planned_on) < 0))
        set = message;
    }

  return set;
}

static char *
describe_interval (MandateCommunicationPlan *plan,
                   const MandateTranslation *translation)
{
  const guint n = (guint) plan->every;

  if (g_strcmp0 (plan->unit, "weeks") == 0)
    return g_strdup_printf (mandate_translate_count (translation, "every week", "every %u weeks", n), n);

  if (g_strcmp0 (plan->unit, "years") == 0)
    return g_strdup_printf (mandate_translate_count (translation, "every year", "every %u years", n), n);

  return g_strdup_printf (mandate_translate_count (translation, "every month", "every %u months", n), n);
}

/**
 * mandate_telling_describe_rhythm:
 * @plan: a planned message
 * @translation: a language
 *
 * Returns: (transfer full) (nullable): when it is told: “every 3 months”, “once”,
 *   or on which occasion; %NULL if nobody said
 */
char *
mandate_telling_describe_rhythm (MandateCommunicationPlan *plan,
                                 const MandateTranslation *translation)
{
  g_return_val_if_fail (MANDATE_IS_COMMUNICATION_PLAN (plan), NULL);

  if (plan->first_on != NULL && plan->every != MANDATE_UNSET)
    return describe_interval (plan, translation);

  if (plan->first_on != NULL)
    return g_strdup (mandate_translate (translation, N_ ("once")));

  return g_strdup (plan->occasion);
}

/**
 * mandate_telling_put_message:
 * @change: a change
 * @plan: a planned message
 *
 * Prepares the next message of @plan: what the plan says of it is in it. It is
 * ticked off when it is recorded that it was told.
 *
 * Returns: (transfer none): the message, part of @change
 */
MandateCommunication *
mandate_telling_put_message (MandateChange            *change,
                             MandateCommunicationPlan *plan)
{
  const char           *today = mandate_change_get_today (change);
  g_autofree char      *day = mandate_telling_get_next_day (mandate_change_get_register (change), plan, today);
  MandateCommunication *message = mandate_change_create (change, MANDATE_TYPE_COMMUNICATION, NULL);

  set (message, "title", plan->title);
  set (message, "plan", get_id (plan));
  set (message, "subject", plan->subject);
  set (message, "audience", plan->audience);
  set (message, "channel", plan->channel);
  set (message, "sent_by", plan->person);
  set (message, "planned_on", day != NULL ? day : today);

  return message;
}

/**
 * mandate_telling_put_action:
 * @change: a change
 * @feedback: feedback that is part of @change
 *
 * Opens what follows from @feedback, and links both.
 *
 * Returns: (transfer none): the action, part of @change
 */
MandateAction *
mandate_telling_put_action (MandateChange   *change,
                            MandateFeedback *feedback)
{
  MandateAction *action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  set (action, "title", feedback->title);
  set (action, "source", "feedback");
  set (action, "raised_on", mandate_change_get_today (change));
  set (feedback, "action", get_id (action));

  return action;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with actions, and what lands among them by itself. */

#include "config.h"

#include "mandate-action-acts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"
#include "mandate-successor.h"

/* For so long something is put off, as long as nobody says otherwise. */
#define DAYS_TO_SNOOZE 7

/* For so long there is to do something about an obligation, as long as nobody says otherwise. */
#define DAYS_TO_FULFIL 30

/* Any will do to know the weekday of another day. */
#define A_MONDAY "2024-01-01"

static void
set (gpointer    record,
     const char *field,
     const char *text)
{
  mandate_record_set (MANDATE_RECORD (record), field, text != NULL ? text : "", NULL);
}

/* (transfer full): the Sunday of the week of @today. */
static char *
find_sunday (const char *today)
{
  int n_days = mandate_date_count_days (A_MONDAY, today) % 7;

  return mandate_date_add_days (today, 6 - (n_days + 7) % 7);
}

/**
 * mandate_action_get_group:
 * @self: an action
 * @today: a day
 *
 * Returns: when it is due; the groups are in the order of the days
 */
MandateActionGroup
mandate_action_get_group (MandateAction *self,
                          const char    *today)
{
  g_autofree char *sunday = find_sunday (today);

  g_return_val_if_fail (MANDATE_IS_ACTION (self), MANDATE_ACTION_GROUP_NO_DATE);

  if (self->due_on == NULL)
    return MANDATE_ACTION_GROUP_NO_DATE;
  if (strcmp (self->due_on, today) < 0)
    return MANDATE_ACTION_GROUP_OVERDUE;

  return strcmp (self->due_on, sunday) <= 0 ? MANDATE_ACTION_GROUP_THIS_WEEK : MANDATE_ACTION_GROUP_LATER;
}

/**
 * mandate_action_finish:
 * @self: the copy of an action
 * @today: the day
 *
 * Writes down that it is done. What came of it may be said, but need not be:
 * whether it helped is asked where it matters, see mandate_action_wants_effect().
 *
 * Returns: whether it was not done before
 */
gboolean
mandate_action_finish (MandateAction *self,
                       const char    *today)
{
  if (g_strcmp0 (self->state, "done") == 0)
    return FALSE;

  set (self, "state", "done");
  if (self->done_on == NULL)
    set (self, "done_on", today);

  return TRUE;
}

/**
 * mandate_action_begin_snooze:
 * @self: the copy of an action
 * @today: the day
 *
 * Puts it off for a week; the reason is for a person to give.
 *
 * Returns: whether it can be put off
 */
gboolean
mandate_action_begin_snooze (MandateAction *self,
                             const char    *today)
{
  g_autofree char *until = NULL;

  if (!mandate_action_is_open (self))
    return FALSE;

  until = mandate_date_add_days (today, DAYS_TO_SNOOZE);
  set (self, "snoozed_until", until);
  set (self, "snooze_reason", NULL);

  return TRUE;
}

/**
 * mandate_action_begin_escalation:
 * @self: the copy of an action
 * @reg: the records
 * @today: the day
 *
 * Tells top management today that it is overdue: somebody else than its owner,
 * where there is one.
 *
 * Returns: whether there is something to tell
 */
gboolean
mandate_action_begin_escalation (MandateAction   *self,
                                 MandateRegister *reg,
                                 const char      *today)
{
  g_autoptr (GPtrArray) top = NULL;

  if (!mandate_action_is_overdue (self, today) || self->escalated_on != NULL)
    return FALSE;

  top = mandate_successor_list_top_management (reg, self->owner, today);
  set (self, "escalated_on", today);
  if (top->len > 0)
    set (self, "escalated_to", mandate_record_get_id (MANDATE_RECORD (((MandateSuccessor *) g_ptr_array_index (top, 0))->person)));

  return TRUE;
}

/**
 * mandate_action_begin_effect:
 * @self: the copy of an action
 * @today: the day
 *
 * Looks today whether it helped (10.2 d).
 *
 * Returns: whether it is done, and nobody looked yet
 */
gboolean
mandate_action_begin_effect (MandateAction *self,
                             const char    *today)
{
  if (g_strcmp0 (self->state, "done") != 0 || (self->effect != NULL && self->effect_checked_on != NULL))
    return FALSE;

  if (self->effect_checked_on == NULL)
    set (self, "effect_checked_on", today);

  return TRUE;
}

/**
 * mandate_action_put_question:
 * @change: a change
 * @title: what is to be found out
 * @today: the day
 *
 * Puts on the list what nobody knows yet.
 *
 * Returns: (transfer none): the action, part of @change
 */
MandateAction *
mandate_action_put_question (MandateChange *change,
                             const char    *title,
                             const char    *today)
{
  MandateAction *action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  set (action, "title", title);
  set (action, "source", "gap");
  set (action, "raised_on", today);

  return action;
}

/* (transfer none) (nullable): what is on the list for a gap already. */
static MandateAction *
find_open (MandateChange *change,
           const char    *gap)
{
  g_autoptr (GPtrArray) actions = mandate_change_list (change, MANDATE_TYPE_ACTION);

  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);

      if (g_strcmp0 (action->gap, gap) == 0 && mandate_action_is_open (action))
        return action;
    }

  return NULL;
}

static MandateAction *
put_explained (MandateChange   *change,
               MandateDecision *decision,
               const char      *title)
{
  MandateAction *known = find_open (change, decision->explains);
  MandateAction *action = known != NULL ? mandate_change_edit (change, MANDATE_TYPE_ACTION, mandate_record_get_id (MANDATE_RECORD (known)))
                                        : mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);

  set (action, "title", title);
  set (action, "gap", decision->explains);
  set (action, "source", "gap");
  set (action, "decision", mandate_record_get_id (MANDATE_RECORD (decision)));
  set (action, "owner", decision->owner);
  set (action, "due_on", decision->due_on);
  if (action->raised_on == NULL)
    set (action, "raised_on", decision->decided_on);

  return action;
}

/**
 * mandate_action_put_gap:
 * @change: a change
 * @decision: why a gap is accepted for now, part of @change
 * @clause: the clause of the gap
 * @found: what is missing, a sentence
 *
 * Puts an accepted gap on the list: it is looked at again by whom and on the day
 * that the decision names. What is on the list for it is kept up to date.
 *
 * Returns: (transfer none): the action, part of @change
 */
MandateAction *
mandate_action_put_gap (MandateChange   *change,
                        MandateDecision *decision,
                        const char      *clause,
                        const char      *found)
{
  /* Translators: %1$s is a clause, such as 5.1 d, %2$s a sentence about what is missing. */
  g_autofree char *title = g_strdup_printf (_ ("Mend the gap in clause %1$s: %2$s"), clause, found);

  return put_explained (change, decision, title);
}

/**
 * mandate_action_put_exemption:
 * @change: a change
 * @decision: why a requirement has nothing to apply to, part of @change
 * @clause: the clause of the requirement
 *
 * Puts it on the list to look again whether that is still so, by whom and on the
 * day that the decision names.
 *
 * Returns: (transfer none): the action, part of @change
 */
MandateAction *
mandate_action_put_exemption (MandateChange   *change,
                              MandateDecision *decision,
                              const char      *clause)
{
  /* Translators: %s is a clause, such as 5.1 h. */
  g_autofree char *title = g_strdup_printf (_ ("Look again whether clause %s applies now"), clause);

  return put_explained (change, decision, title);
}

static gboolean
is_about (MandateAction *action,
          const char    *obligation)
{
  return g_strcmp0 (action->obligation, obligation) == 0 && mandate_action_is_open (action);
}

/**
 * mandate_action_put_obligation:
 * @change: a change
 * @obligation: an obligation that is not fulfilled, part of @change
 *
 * Puts what is not fulfilled on the list, for who answers for it, unless
 * something is open for it already (5.2 c, 10.2).
 *
 * Returns: (transfer none): the action
 */
MandateAction *
mandate_action_put_obligation (MandateChange     *change,
                               MandateObligation *obligation)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (obligation));
  g_autoptr (GPtrArray) actions = mandate_change_list (change, MANDATE_TYPE_ACTION);
  g_autofree char *title = NULL;
  g_autofree char *due_on = mandate_date_add_days (mandate_change_get_today (change), DAYS_TO_FULFIL);
  MandateAction   *action;

  for (guint i = 0; i < actions->len; i++)
    if (is_about (g_ptr_array_index (actions, i), id))
      return g_ptr_array_index (actions, i);

  /* Translators: %s is an obligation, such as a law. */
  title = g_strdup_printf (_ ("Fulfill “%s”"), obligation->title);
  action = mandate_change_create (change, MANDATE_TYPE_ACTION, NULL);
  set (action, "title", title);
  set (action, "obligation", id);
  set (action, "owner", obligation->owner);
  set (action, "due_on", due_on);
  set (action, "raised_on", mandate_change_get_day (change));

  return action;
}

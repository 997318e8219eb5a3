/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 g, 9.3.3 and 10.1: what was decided is carried out, and helps. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-date.h"

/* What has no owner or no date will not be done. */
static void
check_owner_and_date (MandateInquiry *inquiry,
                      gpointer        record,
                      const char     *title,
                      const char     *owner,
                      const char     *due_on)
{
  if (owner == NULL && due_on == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, record, N_ ("“%s” has neither an owner nor a date."), title);
  else if (owner == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, record, N_ ("“%s” has no owner."), title);
  else if (due_on == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, record, N_ ("“%s” has no date."), title);
}

/* What somebody who left was to do after leaving is in nobody's hands. */
static void
check_owner_is_here (MandateInquiry *inquiry,
                     gpointer        record,
                     const char     *title,
                     const char     *owner,
                     const char     *due_on)
{
  MandatePerson *person = _mandate_find_person (inquiry, owner);

  if (person != NULL && _mandate_has_happened (inquiry, person->left_on) && g_strcmp0 (due_on, person->left_on) >= 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, record,
                     N_ ("“%1$s” is in the hands of %2$s, who left on %3$s."), title, person->name, _mandate_say_day (inquiry, person->left_on));
}

static gboolean
is_done (MandateInquiry *inquiry,
         MandateAction  *action)
{
  return g_strcmp0 (action->state, "done") == 0 && (action->done_on == NULL || _mandate_has_happened (inquiry, action->done_on));
}

static gboolean
is_open (MandateInquiry *inquiry,
         MandateAction  *action)
{
  return g_strcmp0 (action->state, "cancelled") != 0 && !is_done (inquiry, action);
}

/*
 * (transfer full) (element-type utf8 gboolean): ids of decisions from which
 * something followed, and whether all of it is done.
 */
static GHashTable *
list_carried_out (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) actions = _mandate_list (inquiry, MANDATE_TYPE_ACTION);
  GHashTable *carried_out = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);
      gpointer       is_over;

      if (action->decision == NULL)
        continue;

      if (!g_hash_table_lookup_extended (carried_out, action->decision, NULL, &is_over))
        is_over = GINT_TO_POINTER (TRUE);

      g_hash_table_insert (carried_out, action->decision, GINT_TO_POINTER (is_over != NULL && !is_open (inquiry, action)));
    }

  return carried_out;
}

/**
 * _mandate_check_decisions:
 * @inquiry: a run
 *
 * 9.3.3, typical finding 8: each decision has an owner and a date, and the
 * owner is here to carry it out unless that is done.
 */
void
_mandate_check_decisions (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) decisions = _mandate_list (inquiry, MANDATE_TYPE_DECISION);
  g_autoptr (GHashTable) carried_out = list_carried_out (inquiry);
  MandateFinding *finding;

  if (decisions->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No decision is on record."));
      return;
    }

  for (guint i = 0; i < decisions->len; i++)
    {
      MandateDecision *decision = g_ptr_array_index (decisions, i);

      check_owner_and_date (inquiry, decision, decision->title, decision->owner, decision->due_on);

      if (!g_hash_table_lookup (carried_out, mandate_record_get_id (MANDATE_RECORD (decision))))
        check_owner_is_here (inquiry, decision, decision->title, decision->owner, decision->due_on);
    }

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u decision on record has an owner and a date.",
                                                      "All %u decisions on record have an owner and a date.",
                                                      decisions->len),
                             decisions->len);
  for (guint i = 0; i < decisions->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (decisions, i), ((MandateDecision *) g_ptr_array_index (decisions, i))->decided_on);
}

static void
check_open_action (MandateInquiry *inquiry,
                   MandateAction  *action)
{
  int n_days;

  check_owner_and_date (inquiry, action, action->title, action->owner, action->due_on);
  check_owner_is_here (inquiry, action, action->title, action->owner, inquiry->as_of);

  if (!_mandate_is_past (inquiry, action->due_on))
    return;

  if (mandate_action_is_put_off (action, inquiry->as_of))
    {
      _mandate_report (inquiry, MANDATE_FINDING_IN_PART, action,
                       N_ ("“%1$s” was to be done by %2$s and is put off until %3$s; reason given: %4$s"),
                       action->title, _mandate_say_day (inquiry, action->due_on), _mandate_say_day (inquiry, action->snoozed_until), action->snooze_reason != NULL ? action->snooze_reason : "");
      return;
    }

  n_days = mandate_date_count_days (action->due_on, inquiry->as_of);
  _mandate_report (inquiry, MANDATE_FINDING_GAP, action,
                   mandate_translate_count (inquiry->translation,
                                            "“%1$s” (%2$s) was to be done by %3$s and is %4$d day late.",
                                            "“%1$s” (%2$s) was to be done by %3$s and is %4$d days late.",
                                            n_days),
                   action->title, _mandate_name_person (inquiry, action->owner), _mandate_say_day (inquiry, action->due_on), n_days);
}

/**
 * _mandate_check_actions:
 * @inquiry: a run
 *
 * 10.1 and 9.3.3, typical finding 8: each open action has an owner and a date,
 * and none is late.
 */
void
_mandate_check_actions (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) actions = _mandate_list (inquiry, MANDATE_TYPE_ACTION);
  MandateFinding *finding;
  guint           n_done = 0;
  guint           n_open = 0;

  for (guint i = 0; i < actions->len; i++)
    {
      MandateAction *action = g_ptr_array_index (actions, i);

      n_done += is_done (inquiry, action);
      n_open += is_open (inquiry, action);

      if (is_open (inquiry, action))
        check_open_action (inquiry, action);
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (n_done + n_open == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No action is on record."));
      return;
    }

  finding = _mandate_report (inquiry, n_done > 0 ? MANDATE_FINDING_SHOWN : MANDATE_FINDING_NOT_DUE, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%1$u action is done; %2$u open with owner and date, none late.",
                                                      "%1$u actions are done; %2$u open with owner and date, none late.",
                                                      n_done),
                             n_done, n_open);
  for (guint i = 0; i < actions->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (actions, i), ((MandateAction *) g_ptr_array_index (actions, i))->done_on);
}

/**
 * _mandate_check_improvements:
 * @inquiry: a run
 *
 * 5.1 g and 10.2: of what was done it was checked whether it helped; of errands
 * nobody asks that.
 */
void
_mandate_check_improvements (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) done = _mandate_list_with (inquiry, MANDATE_TYPE_ACTION, "state", "done");
  g_autoptr (GPtrArray) unchecked = g_ptr_array_new ();
  MandateFinding *finding;

  for (guint i = done->len; i > 0; i--)
    if (!mandate_action_wants_effect (g_ptr_array_index (done, i - 1)) && ((MandateAction *) g_ptr_array_index (done, i - 1))->effect == NULL)
      g_ptr_array_remove_index (done, i - 1);

  for (guint i = 0; i < done->len; i++)
    {
      MandateAction *action = g_ptr_array_index (done, i);

      if (action->effect == NULL || !_mandate_has_happened (inquiry, action->effect_checked_on))
        g_ptr_array_add (unchecked, action);
    }

  if (done->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No action that was carried out is on record."));

  for (guint i = 0; i < unchecked->len; i++)
    _mandate_report (inquiry, unchecked->len < done->len ? MANDATE_FINDING_IN_PART : MANDATE_FINDING_GAP, g_ptr_array_index (unchecked, i),
                     N_ ("“%s” was done, but it was not checked whether it helped."), ((MandateAction *) g_ptr_array_index (unchecked, i))->title);

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u action was done, and it was checked whether it helped.",
                                                      "%u actions were done, and it was checked of each whether it helped.",
                                                      done->len),
                             done->len);
  for (guint i = 0; i < done->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (done, i), ((MandateAction *) g_ptr_array_index (done, i))->effect_checked_on);
}

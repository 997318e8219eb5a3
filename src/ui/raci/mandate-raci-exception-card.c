/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A rule of who does what that stays broken on purpose: why, what makes up for it, and who accepts it. */

#include "config.h"

#include "mandate-raci-exception-card.h"

#include <glib/gi18n-lib.h>

#include "mandate-date.h"
#include "mandate-person.h"

/* An exception that is not looked at again becomes the rule. */
#define REVIEW_DAYS 365

/* (nullable): the one who belongs to top management, where it is one. */
static MandatePerson *
find_only_top (MandateRegister *reg,
               const char      *today)
{
  MandateRecordList *people = mandate_register_get_list (reg, MANDATE_TYPE_PERSON);
  MandatePerson     *found = NULL;

  for (guint i = 0; i < mandate_record_list_get_length (people); i++)
    {
      MandatePerson *person = mandate_record_list_get (people, i);

      if (!person->is_top_management || !mandate_person_is_active (person, today))
        continue;

      if (found != NULL)
        return NULL;
      found = person;
    }

  return found;
}

/* (nullable): the exception of that row and rule, in force or not: there is never a second one. */
static MandateRaciException *
find_old (MandateRegister *reg,
          const char      *activity,
          const char      *rule)
{
  MandateRecordList *list = mandate_register_get_list (reg, MANDATE_TYPE_RACI_EXCEPTION);

  for (guint i = 0; i < mandate_record_list_get_length (list); i++)
    {
      MandateRaciException *exception = mandate_record_list_get (list, i);

      if (g_strcmp0 (exception->activity, activity) == 0 && g_strcmp0 (exception->rule, rule) == 0)
        return exception;
    }

  return NULL;
}

static MandateRecord *
begin (MandateSession *session,
       const char     *activity,
       const char     *rule)
{
  MandateRegister      *reg = mandate_session_get_register (session);
  const char           *today = mandate_session_get_today (session);
  MandateRaciException *old = find_old (reg, activity, rule);
  MandateRecord        *record = old != NULL ? mandate_record_copy (MANDATE_RECORD (old)) : mandate_record_new (MANDATE_TYPE_RACI_EXCEPTION, NULL);
  MandatePerson        *top = find_only_top (reg, today);
  g_autofree char      *review_on = mandate_date_add_days (today, REVIEW_DAYS);

  mandate_record_set (record, "activity", activity, NULL);
  mandate_record_set (record, "rule", rule, NULL);
  mandate_record_set (record, "accepted_on", today, NULL);
  mandate_record_set (record, "review_on", review_on, NULL);
  if (top != NULL)
    mandate_record_set (record, "accepted_by", mandate_record_get_id (MANDATE_RECORD (top)), NULL);

  return record;
}

/**
 * mandate_raci_exception_card_new:
 * @session: an open workspace
 * @activity: id of an activity
 * @problem: the one rule that it breaks
 *
 * Asks for all that an exception needs (5.3): without what makes up for it, and
 * without somebody of top management who accepts it, there is none. One that
 * has run out is accepted anew.
 *
 * Returns: (transfer floating): a question
 */
MandateFormCard *
mandate_raci_exception_card_new (MandateSession     *session,
                                 const char         *activity,
                                 MandateRaciProblems problem)
{
  static const char *const fields[] = { "reason", "measure", "accepted_by", "accepted_on", "review_on", NULL };
  MandateRaciActivity     *row = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_RACI_ACTIVITY, activity);
  MandateRecord           *record = begin (session, activity, mandate_raci_problem_get_rule (problem));
  g_autofree char         *rule = mandate_record_describe (record);
  /* Translators: %1$s is an activity, %2$s which rule is broken, such as “Nobody does it”. */
  g_autofree char *heading = g_strdup_printf (_ ("Exception for “%1$s”: %2$s"), row != NULL ? row->title : "", rule);

  return mandate_form_card_new (session, heading, _ ("The rule stays broken, and everyone may know it: the documents print these words."), _ ("_Record the Exception"), record, fields);
}

/**
 * mandate_raci_exception_card_commit:
 * @card: an answered question
 * @session: an open workspace
 *
 * Records the exception, with “Undo”. What is wrong with it stands on the card.
 *
 * Returns: whether it is recorded
 */
gboolean
mandate_raci_exception_card_commit (MandateFormCard *card,
                                    MandateSession  *session)
{
  MandateRaciException *exception = mandate_form_card_get_record (card);
  MandateRaciActivity  *row = mandate_register_find (mandate_session_get_register (session), MANDATE_TYPE_RACI_ACTIVITY, exception->activity);
  /* Translators: %s is an activity. */
  g_autofree char *label = g_strdup_printf (_ ("Exception for “%s” recorded"), row != NULL ? row->title : "");
  g_autoptr (MandateChange) change = mandate_change_new (mandate_session_get_register (session), label);
  g_autoptr (MandateRecord) record = mandate_record_copy (MANDATE_RECORD (exception));
  g_autoptr (GError) error = NULL;

  mandate_change_put (change, record);
  if (!mandate_session_commit (session, change, &error))
    {
      mandate_form_card_show_error (card, error);
      return FALSE;
    }

  mandate_session_tell_undoable (session, label);

  return TRUE;
}

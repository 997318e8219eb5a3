/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.3: who does what. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-raci-rules.h"

static char *
join_titles (MandateInquiry *inquiry,
             GPtrArray      *roles)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    g_ptr_array_add (titles, ((MandateRole *) g_ptr_array_index (roles, i))->title);

  return _mandate_join (inquiry, titles);
}

/* (transfer container) (element-type MandateRole): those that have the letter, among the cells of a row. */
static GPtrArray *
list_roles (MandateInquiry *inquiry,
            GPtrArray      *cells,
            const char     *letter)
{
  GPtrArray *roles = g_ptr_array_new ();

  for (guint i = 0; i < cells->len; i++)
    {
      MandateRaciCell *cell = g_ptr_array_index (cells, i);
      MandateRole     *role = g_strcmp0 (cell->letter, letter) == 0 ? mandate_register_find (inquiry->reg, MANDATE_TYPE_ROLE, cell->role) : NULL;

      if (role != NULL)
        g_ptr_array_add (roles, role);
    }

  return roles;
}

/* An exception that top management accepted, openly and with a day; past that day the breach is a gap again. */
static void
report_breach (MandateInquiry      *inquiry,
               MandateRaciActivity *activity,
               MandateRaciProblems  problem,
               const char          *breach)
{
  MandateRaciException *exception = mandate_raci_find_exception (inquiry->reg, mandate_record_get_id (MANDATE_RECORD (activity)), problem, inquiry->as_of);
  MandateFinding       *finding;

  if (exception == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, activity, "%s", breach);
    }
  else if (mandate_raci_exception_is_in_force (exception, inquiry->as_of))
    {
      finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, exception,
                                 /* Translators: 1 is a sentence on what is wrong, 4 and 5 are sentences. */
                                 N_ ("%1$s Accepted by %2$s on %3$s, because: %4$s What makes up for it: %5$s To be looked at again on %6$s."),
                                 breach, _mandate_name_person (inquiry, exception->accepted_by), _mandate_say_day (inquiry, exception->accepted_on),
                                 exception->reason, exception->measure, _mandate_say_day (inquiry, exception->review_on));
      _mandate_prove (inquiry, finding, exception, exception->accepted_on);
    }
  else
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, exception,
                       /* Translators: 1 is a sentence on what is wrong. */
                       N_ ("%1$s That this was accepted was to be looked at again on %2$s."), breach, _mandate_say_day (inquiry, exception->review_on));
    }
}

static void
check_letters (MandateInquiry      *inquiry,
               MandateRaciActivity *activity,
               GPtrArray           *accountable,
               GPtrArray           *responsible)
{
  const MandateRaciProblems problems = mandate_raci_count_problems (accountable->len, responsible->len);
  g_autofree char          *titles = join_titles (inquiry, accountable);
  g_autofree char          *nobody = g_strdup_printf (_mandate_say (inquiry, N_ ("For “%s” no role is accountable.")), activity->title);
  g_autofree char          *many = g_strdup_printf (_mandate_say (inquiry, N_ ("For “%1$s” more than one role is accountable: %2$s.")), activity->title, titles);
  g_autofree char          *undone = g_strdup_printf (_mandate_say (inquiry, N_ ("For “%s” no role is responsible for the doing.")), activity->title);

  if (problems & MANDATE_RACI_NO_ACCOUNTABLE)
    report_breach (inquiry, activity, MANDATE_RACI_NO_ACCOUNTABLE, nobody);

  if (problems & MANDATE_RACI_MANY_ACCOUNTABLE)
    report_breach (inquiry, activity, MANDATE_RACI_MANY_ACCOUNTABLE, many);

  if (problems & MANDATE_RACI_NO_RESPONSIBLE)
    report_breach (inquiry, activity, MANDATE_RACI_NO_RESPONSIBLE, undone);
}

static void
check_top (MandateInquiry      *inquiry,
           MandateRaciActivity *activity,
           GPtrArray           *accountable)
{
  g_autofree char *titles = join_titles (inquiry, accountable);
  g_autofree char *breach = g_strdup_printf (_mandate_say (inquiry, N_ ("For “%1$s” top management answers, and the chart gives it to: %2$s.")), activity->title, titles);

  if (mandate_raci_is_of_top_management (activity->title) &&
      mandate_raci_find_problems (inquiry->reg, mandate_record_get_id (MANDATE_RECORD (activity)), inquiry->as_of) & MANDATE_RACI_NOT_TOP_MANAGEMENT)
    report_breach (inquiry, activity, MANDATE_RACI_NOT_TOP_MANAGEMENT, breach);
}

/* Whether a role of the row that nobody holds is excepted. */
static gboolean
check_vacant (MandateInquiry      *inquiry,
              MandateRaciActivity *activity,
              GPtrArray           *roles)
{
  const char *id = mandate_record_get_id (MANDATE_RECORD (activity));

  if (mandate_raci_find_exception (inquiry->reg, id, MANDATE_RACI_NOT_HELD, inquiry->as_of) == NULL)
    return FALSE;

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole     *role = g_ptr_array_index (roles, i);
      g_autofree char *breach = NULL;

      if (_mandate_is_held (inquiry, role))
        continue;

      breach = g_strdup_printf (_mandate_say (inquiry, N_ ("“%1$s” is given to “%2$s”, a role that nobody who is here holds.")), activity->title, role->title);
      report_breach (inquiry, activity, MANDATE_RACI_NOT_HELD, breach);
    }

  return TRUE;
}

static void
check_row (MandateInquiry      *inquiry,
           MandateRaciActivity *activity,
           GPtrArray           *named)
{
  g_autoptr (GPtrArray) cells = _mandate_list_with (inquiry, MANDATE_TYPE_RACI_CELL, "activity", mandate_record_get_id (MANDATE_RECORD (activity)));
  g_autoptr (GPtrArray) accountable = list_roles (inquiry, cells, "accountable");
  g_autoptr (GPtrArray) responsible = list_roles (inquiry, cells, "responsible");

  check_letters (inquiry, activity, accountable, responsible);
  check_top (inquiry, activity, accountable);

  g_ptr_array_extend (accountable, responsible, NULL, NULL);
  if (!check_vacant (inquiry, activity, accountable))
    g_ptr_array_extend (named, accountable, NULL, NULL);
}

/* Each role once, however many rows it stands in: it is one thing to mend. */
static void
check_named_roles (MandateInquiry *inquiry,
                   GPtrArray      *named)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < named->len; i++)
    {
      MandateRole *role = g_ptr_array_index (named, i);

      if (g_hash_table_add (seen, role) && !_mandate_is_held (inquiry, role))
        _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                         N_ ("Activities are given to “%s”, a role that nobody who is here holds."), role->title);
    }
}

/**
 * _mandate_check_raci:
 * @inquiry: a run
 *
 * 5.3, typical finding 6: for each activity exactly one role is accountable and
 * at least one does it, somebody holds those roles, and what the top answers
 * for stays there. The standard doesn't ask for such a chart; auditors expect
 * one. Own work is another check's.
 */
void
_mandate_check_raci (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) activities = mandate_raci_list_activities (inquiry->reg);
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  MandateFinding *finding;

  for (guint i = 0; i < activities->len; i++)
    check_row (inquiry, g_ptr_array_index (activities, i), named);

  check_named_roles (inquiry, named);

  if (_mandate_has_findings (inquiry))
    return;

  if (activities->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No activity is on record, so it isn't shown who does what."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "For %u activity one role is accountable, at least one does it, and these roles are held.",
                                                      "For each of %u activities one role is accountable, at least one does it, and these roles are held.",
                                                      activities->len),
                             activities->len);
  _mandate_prove_by_all (inquiry, finding, activities);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.3 a: conformance is watched clause by clause. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

static void
check_watch (MandateInquiry     *inquiry,
             MandateClauseWatch *watch,
             const char         *clause)
{
  MandatePerson *person = _mandate_find_person (inquiry, watch->person);

  if (watch->person == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, watch, N_ ("Nobody watches “%s”."), clause);
  else if (_mandate_find_active_person (inquiry, watch->person) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, watch, N_ ("“%1$s” is watched by %2$s, who is not here."), clause,
                     person != NULL ? person->name : _mandate_name_person (inquiry, watch->person));

  if (!_mandate_has_happened (inquiry, watch->looked_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, watch, N_ ("Nobody has looked at “%s” yet."), clause);
  else if (!_mandate_is_of_last_year (inquiry, watch->looked_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, watch, N_ ("“%1$s” was last looked at on %2$s, more than twelve months ago."), clause, _mandate_say_day (inquiry, watch->looked_on));
}

static void
report_unwatched (MandateInquiry *inquiry,
                  GPtrArray      *unwatched)
{
  g_autofree char *list = _mandate_join (inquiry, unwatched);

  if (unwatched->len > 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Who watches these clauses is not on record: %s."), list);
}

/**
 * _mandate_check_clauses_watched:
 * @inquiry: a run
 *
 * 5.3 a: each of the clauses 4 to 10 is watched by somebody who is here, and
 * was looked at in the last twelve months.
 */
void
_mandate_check_clauses_watched (MandateInquiry *inquiry)
{
  const MandateField *field = mandate_record_type_find_field (MANDATE_TYPE_CLAUSE_WATCH, "clause", NULL);
  g_autoptr (GPtrArray) unwatched = g_ptr_array_new ();
  g_autoptr (GPtrArray) sound = g_ptr_array_new ();
  MandateFinding *finding;

  for (const MandateChoice *choice = field->choices; choice->value != NULL; choice++)
    {
      g_autoptr (GPtrArray) watches = _mandate_list_with (inquiry, MANDATE_TYPE_CLAUSE_WATCH, "clause", choice->value);
      const char *clause = mandate_translate (inquiry->translation, choice->label);

      if (watches->len == 0)
        {
          g_ptr_array_add (unwatched, (gpointer) clause);
          continue;
        }

      check_watch (inquiry, g_ptr_array_index (watches, 0), clause);
      g_ptr_array_add (sound, g_ptr_array_index (watches, 0));
    }

  report_unwatched (inquiry, unwatched);

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             N_ ("Each of the clauses 4 to 10 is watched by somebody who is here, and was looked at in the last twelve months."));
  for (guint i = 0; i < sound->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (sound, i), ((MandateClauseWatch *) g_ptr_array_index (sound, i))->looked_on);
}

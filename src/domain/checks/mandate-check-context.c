/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 4.1, 4.2 and 5.2 c: what bears on security from inside and outside, who expects what, and what is owed to whom. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of what has ended nobody asks any more. */
static gboolean
is_live (MandateInquiry      *inquiry,
         MandateContextIssue *issue)
{
  return !_mandate_is_past (inquiry, issue->ended_on) && (issue->noted_on == NULL || _mandate_has_happened (inquiry, issue->noted_on));
}

/**
 * _mandate_check_issues:
 * @inquiry: a run
 *
 * 4.1: what inside and outside bears on security is known, and what it does.
 */
void
_mandate_check_issues (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) issues = _mandate_list (inquiry, MANDATE_TYPE_CONTEXT_ISSUE);
  g_autoptr (GPtrArray) live = g_ptr_array_new ();
  MandateFinding *finding;

  for (guint i = 0; i < issues->len; i++)
    {
      MandateContextIssue *issue = g_ptr_array_index (issues, i);

      if (!is_live (inquiry, issue))
        continue;

      g_ptr_array_add (live, issue);
      if (issue->effect == NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, issue, N_ ("What “%s” does to the organisation is not written down."), issue->title);
    }

  if (live->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nothing is on record that bears on security from inside or outside."));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u issue that bears on security is on record, with what it does.",
                                                      "%u issues that bear on security are on record, with what they do.",
                                                      live->len),
                             live->len);
  for (guint i = 0; i < live->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (live, i), ((MandateContextIssue *) g_ptr_array_index (live, i))->noted_on);
}

/**
 * _mandate_check_parties:
 * @inquiry: a run
 *
 * 4.2: who has an interest in security is known, and what they need.
 */
void
_mandate_check_parties (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) parties = _mandate_list (inquiry, MANDATE_TYPE_INTERESTED_PARTY);
  MandateFinding *finding;

  for (guint i = 0; i < parties->len; i++)
    {
      MandateInterestedParty *party = g_ptr_array_index (parties, i);

      if (party->needs == NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, party, N_ ("What “%s” needs is not written down."), party->name);
    }

  if (parties->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nobody is named who has an interest in the organisation’s security."));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u interested party is on record, with what it needs.",
                                                      "%u interested parties are on record, with what they need.",
                                                      parties->len),
                             parties->len);
  for (guint i = 0; i < parties->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (parties, i), ((MandateInterestedParty *) g_ptr_array_index (parties, i))->looked_on);
}

/**
 * _mandate_check_climate:
 * @inquiry: a run
 *
 * 4.1 and 4.2 with the amendment of 2024: whether climate change matters was
 * considered. Auditors ask; “not relevant, because” is an answer.
 */
void
_mandate_check_climate (MandateInquiry *inquiry)
{
  MandateOrganisation *organisation = mandate_register_find_only (inquiry->reg, MANDATE_TYPE_ORGANISATION);
  MandateFinding      *finding;

  if (organisation == NULL || organisation->climate_conclusion == NULL)
    {
      if (organisation != NULL && organisation->climate_matters != NULL)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, organisation, N_ ("Whether climate change matters to security here is answered, but not why."));
      else
        _mandate_report (inquiry, MANDATE_FINDING_GAP, organisation, N_ ("It is not recorded whether climate change matters to security here."));
      return;
    }

  if (g_strcmp0 (organisation->climate_matters, "relevant") == 0)
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, organisation, N_ ("Climate change was considered, and it matters here: “%s”"), organisation->climate_conclusion);
  else if (g_strcmp0 (organisation->climate_matters, "not-relevant") == 0)
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, organisation, N_ ("Climate change was considered, and it does not matter here: “%s”"), organisation->climate_conclusion);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, organisation, N_ ("On record: “%s”"), organisation->climate_conclusion);

  _mandate_prove (inquiry, finding, organisation, organisation->climate_concluded_on);
}

static void
report_shortfall (MandateInquiry    *inquiry,
                  MandateObligation *obligation)
{
  MandateAction *action = mandate_obligation_find_action (obligation, inquiry->reg);

  if (action->due_on != NULL && mandate_action_is_open (action))
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, obligation, N_ ("“%1$s” is not fulfilled in full; “%2$s” is to be done by %3$s."), obligation->title, action->title, _mandate_say_day (inquiry, action->due_on));
  else
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, obligation, N_ ("“%1$s” is not fulfilled in full; what is done about it: “%2$s”."), obligation->title, action->title);
}

static void
check_obligation (MandateInquiry    *inquiry,
                  MandateObligation *obligation)
{
  if (obligation->reason == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, obligation, N_ ("Why “%s” applies is not written down."), obligation->title);

  if (_mandate_find_active_person (inquiry, obligation->owner) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, obligation, N_ ("“%s” has no owner who is here."), obligation->title);

  switch (mandate_obligation_get_standing (obligation, inquiry->reg, inquiry->as_of))
    {
    case MANDATE_OBLIGATION_UNKNOWN:
      _mandate_report (inquiry, MANDATE_FINDING_GAP, obligation, N_ ("Nobody has looked whether “%s” is fulfilled."), obligation->title);
      break;
    case MANDATE_OBLIGATION_UNANSWERED:
      _mandate_report (inquiry, MANDATE_FINDING_GAP, obligation, N_ ("“%s” is not fulfilled in full, and nothing is done about it."), obligation->title);
      break;
    case MANDATE_OBLIGATION_LOOK_AGAIN:
      _mandate_report (inquiry, MANDATE_FINDING_GAP, obligation, N_ ("Whether “%1$s” is fulfilled was to be looked at again on %2$s."), obligation->title, _mandate_say_day (inquiry, obligation->review_on));
      break;
    case MANDATE_OBLIGATION_UNDER_WAY:
      report_shortfall (inquiry, obligation);
      break;
    case MANDATE_OBLIGATION_MET:
    default:
      if (obligation->review_on == NULL)
        _mandate_report (inquiry, MANDATE_FINDING_IN_PART, obligation, N_ ("“%s” is fulfilled, but no day is set on which somebody looks again."), obligation->title);
      break;
    }
}

/**
 * _mandate_check_obligations:
 * @inquiry: a run
 *
 * 5.2 c: who promises to meet what applies knows what that is: the register is
 * not empty, each of it has a verdict that is not too old, and about what is not
 * fulfilled something is done.
 */
void
_mandate_check_obligations (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) obligations = _mandate_list (inquiry, MANDATE_TYPE_OBLIGATION);
  MandateFinding *finding;

  if (obligations->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No law, contract or demand of a customer is on record that has to be met."));
      return;
    }

  for (guint i = 0; i < obligations->len; i++)
    check_obligation (inquiry, g_ptr_array_index (obligations, i));

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u obligation is on record; it was assessed and is fulfilled.",
                                                      "%u obligations are on record; each was assessed and is fulfilled.",
                                                      obligations->len),
                             obligations->len);
  for (guint i = 0; i < obligations->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (obligations, i), ((MandateObligation *) g_ptr_array_index (obligations, i))->assessed_on);
}

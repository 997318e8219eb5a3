/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a management review is told of issues inside and outside, of who expects what, and of what is owed to whom (9.3.2 b and c). */

#include "config.h"

#include "mandate-review-material-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-records.h"

static void
add_issue (const MandateLook   *look,
           MandateContextIssue *issue)
{
  const char *side = _mandate_look_say_choice (look, issue, "side");

  if (_mandate_look_is_new (look, issue->ended_on))
    _mandate_look_add (look, issue, g_strdup (issue->title), _mandate_look_join (g_strdup (side), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("until %s")), issue->ended_on)),
                       MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Ended")));
  else if (_mandate_look_is_new (look, issue->noted_on))
    _mandate_look_add (look, issue, g_strdup (issue->title),
                       _mandate_look_join (_mandate_look_join (g_strdup (side), g_strdup (issue->effect)), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("noted on %s")), issue->noted_on)),
                       MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("New")));
}

static void
add_climate (const MandateLook *look)
{
  MandateOrganisation *organisation = mandate_register_find_only (look->reg, MANDATE_TYPE_ORGANISATION);
  char                *text;

  if (organisation == NULL || organisation->climate_conclusion == NULL)
    return;

  text = organisation->climate_matters != NULL ? g_strdup (_mandate_look_say_choice (look, organisation, "climate_matters")) : NULL;
  text = _mandate_look_join (text, g_strdup (organisation->climate_conclusion));
  text = _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), organisation->climate_concluded_on));
  _mandate_look_add (look, organisation, g_strdup (_mandate_look_say (look, N_ ("Climate change"))), text, MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Considered")));
}

/* What is new or over since the review before, and what was found out about climate change (the 2024 amendment to 4.1). */
void
_mandate_look_add_issues (const MandateLook *look)
{
  MandateRecordList *issues = _mandate_look_get_list (look, MANDATE_TYPE_CONTEXT_ISSUE);

  for (guint i = 0; i < mandate_record_list_get_length (issues); i++)
    add_issue (look, mandate_record_list_get (issues, i));

  add_climate (look);
}

static void
add_obligation (const MandateLook *look,
                MandateObligation *obligation)
{
  MandateObligationStanding standing = mandate_obligation_get_standing (obligation, look->reg, look->today);
  char                     *text = g_strdup (_mandate_look_say_choice (look, obligation, "kind"));

  if (standing == MANDATE_OBLIGATION_LOOK_AGAIN)
    {
      _mandate_look_add (look, obligation, g_strdup (obligation->title), _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("to be looked at again on %s")), obligation->review_on)),
                         MANDATE_MATERIAL_OVERDUE, _mandate_look_say (look, N_ ("Overdue")));
      return;
    }

  text = _mandate_look_join (text, _mandate_look_say_day (look, _mandate_look_say (look, N_ ("assessed on %s")), obligation->assessed_on));

  if (mandate_obligation_falls_short (obligation))
    _mandate_look_add (look, obligation, g_strdup (obligation->title), _mandate_look_join (text, g_strdup (obligation->notes)), MANDATE_MATERIAL_SHORT, _mandate_look_say_choice (look, obligation, "verdict"));
  else if (_mandate_look_is_new (look, obligation->assessed_on))
    _mandate_look_add (look, obligation, g_strdup (obligation->title), text, MANDATE_MATERIAL_GOOD, _mandate_look_say_choice (look, obligation, "verdict"));
  else
    g_free (text);
}

/* Whose needs were looked at since the review before, and what is owed to somebody: what changed, is late or falls short. */
void
_mandate_look_add_parties (const MandateLook *look)
{
  MandateRecordList *parties = _mandate_look_get_list (look, MANDATE_TYPE_INTERESTED_PARTY);
  MandateRecordList *obligations = _mandate_look_get_list (look, MANDATE_TYPE_OBLIGATION);

  for (guint i = 0; i < mandate_record_list_get_length (parties); i++)
    {
      MandateInterestedParty *party = mandate_record_list_get (parties, i);

      if (_mandate_look_is_new (look, party->looked_on))
        _mandate_look_add (look, party, g_strdup (party->name), _mandate_look_join (g_strdup (party->needs), _mandate_look_say_day (look, _mandate_look_say (look, N_ ("on %s")), party->looked_on)),
                           MANDATE_MATERIAL_FACT, _mandate_look_say (look, N_ ("Looked at")));
    }

  for (guint i = 0; i < mandate_record_list_get_length (obligations); i++)
    add_obligation (look, mandate_record_list_get (obligations, i));
}

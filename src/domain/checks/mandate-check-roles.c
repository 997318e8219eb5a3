/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.3: the two mandated responsibilities, and every other role. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-duty.h"

static const char *
name_holder (MandateInquiry     *inquiry,
             MandateRoleHolding *holding)
{
  MandateBody *body = mandate_register_find (inquiry->reg, MANDATE_TYPE_BODY, holding->body);

  return body != NULL ? body->name : _mandate_name_person (inquiry, holding->person);
}

/* Fact one: whoever holds it is here. */
static void
check_holder (MandateInquiry     *inquiry,
              MandateRole        *role,
              MandateRoleHolding *holding)
{
  MandatePerson *person = _mandate_find_person (inquiry, holding->person);
  g_autoptr (GPtrArray) members = _mandate_list_members (inquiry, holding->body, inquiry->as_of);

  if (person != NULL && !mandate_person_is_active (person, inquiry->as_of) && _mandate_has_happened (inquiry, person->left_on))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                     N_ ("“%1$s” is held by %2$s, who left on %3$s."), role->title, person->name, _mandate_say_day (inquiry, person->left_on));
  else if (_mandate_find_active_person (inquiry, holding->person) == NULL && members->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                     N_ ("“%1$s” is held by %2$s, where nobody is who could act."), role->title, name_holder (inquiry, holding));
}

/* Facts three to five: appointed from the top, accepted, made known. */
static void
check_appointment (MandateInquiry     *inquiry,
                   MandateRole        *role,
                   MandateRoleHolding *holding,
                   MandateDutyGaps     gaps)
{
  const char *holder = name_holder (inquiry, holding);

  if (gaps & MANDATE_DUTY_NOT_APPOINTED)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                     N_ ("It is not recorded who gave “%1$s” to %2$s."), role->title, holder);

  if (gaps & MANDATE_DUTY_APPOINTED_BELOW)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                     N_ ("“%1$s” was given to %2$s by %3$s, who did not belong to top management on %4$s."),
                     role->title, holder, _mandate_name_person (inquiry, holding->appointed_by), _mandate_say_day (inquiry, holding->held_from));

  if (gaps & MANDATE_DUTY_NOT_ACCEPTED)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                     N_ ("%2$s holds “%1$s” since %3$s, but accepting it is not recorded."), role->title, holder, _mandate_say_day (inquiry, holding->held_from));

  if (gaps & MANDATE_DUTY_NOT_KNOWN)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                     N_ ("It is not recorded that the others were told that %2$s holds “%1$s”."), role->title, holder);
}

static void
report_mandate_shown (MandateInquiry     *inquiry,
                      MandateRole        *role,
                      MandateRoleHolding *holding)
{
  MandatePerson   *deputy = _mandate_find_active_person (inquiry, holding->deputy);
  g_autofree char *stand_in = deputy != NULL
                                ? g_strdup_printf (_mandate_say (inquiry, N_ ("Deputy: %s.")), deputy->name)
                                : g_strdup (_mandate_say (inquiry, N_ ("Those who hold it stand in for each other.")));
  MandateFinding  *finding =
    _mandate_report (inquiry, MANDATE_FINDING_SHOWN, holding,
                     /* Translators: 7 is a sentence on the deputy. */
                     N_ ("%2$s holds “%1$s” since %3$s with written authority, appointed by %4$s of top management; accepted on %5$s, made known on %6$s. %7$s"),
                     role->title, name_holder (inquiry, holding), _mandate_say_day (inquiry, holding->held_from),
                     _mandate_name_person (inquiry, holding->appointed_by), _mandate_say_day (inquiry, holding->accepted_on), _mandate_say_day (inquiry, holding->communicated_on), stand_in);

  _mandate_prove (inquiry, finding, role, NULL);
  _mandate_prove (inquiry, finding, holding, holding->held_from);
}

/* 5.3 a: a responsibility that stops when one person is away is half given; members of a body stand in for each other. */
static void
check_stand_in (MandateInquiry *inquiry,
                MandateRole    *role,
                GPtrArray      *holdings)
{
  MandateRoleHolding *first = holdings->len > 0 ? g_ptr_array_index (holdings, 0) : NULL;
  g_autoptr (GPtrArray) holders = _mandate_list_holders (inquiry, role);

  if (holders->len == 1 && !mandate_duty_has_deputy (inquiry->reg, mandate_record_get_id (MANDATE_RECORD (role)), inquiry->as_of) &&
      !_mandate_report_compensation (inquiry, "no-deputy"))
    _mandate_report (inquiry, MANDATE_FINDING_IN_PART, first, N_ ("Nobody who is here is named as deputy for %2$s, who holds “%1$s”."),
                     role->title, name_holder (inquiry, first));
}

static void
check_one_mandate (MandateInquiry *inquiry,
                   MandateRole    *role)
{
  g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (inquiry, role);
  MandateDutyGaps gaps = mandate_duty_find_role_gaps (inquiry->reg, role, inquiry->as_of);

  if (gaps & MANDATE_DUTY_NO_AUTHORITY)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                     N_ ("What the holder of “%s” may decide is not written down."), role->title);

  if (gaps & MANDATE_DUTY_NO_REPORTING_LINE)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                     N_ ("For “%s” it is not written down how the holder reports to top management."), role->title);

  if (gaps & MANDATE_DUTY_NO_HOLDER)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, role, N_ ("“%s” is given to nobody."), role->title);

  if (gaps & MANDATE_DUTY_NO_LEAD && holdings->len > 1)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                     N_ ("%2$u hold “%1$s”, and none of them is named as the lead."), role->title, holdings->len);
  else if (gaps & MANDATE_DUTY_NO_LEAD)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                     N_ ("“%1$s” is held by %2$s, and nobody there has the chair."), role->title, name_holder (inquiry, g_ptr_array_index (holdings, 0)));

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);
      MandateDutyGaps     missing = mandate_duty_find_holding_gaps (inquiry->reg, holding, inquiry->as_of);

      if (missing & MANDATE_DUTY_HOLDER_GONE)
        check_holder (inquiry, role, holding);
      check_appointment (inquiry, role, holding, missing);
    }

  check_stand_in (inquiry, role, holdings);

  if (!_mandate_has_findings (inquiry))
    report_mandate_shown (inquiry, role, g_ptr_array_index (holdings, 0));
}

/* Typical finding 5: a mandated responsibility with its five facts; of the reporting one, also its line to the top. */
static void
check_mandate (MandateInquiry *inquiry,
               const char     *mandate)
{
  g_autoptr (GPtrArray) roles = _mandate_list_with (inquiry, MANDATE_TYPE_ROLE, "mandate", mandate);

  if (roles->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("No role on record carries this responsibility."));

  for (guint i = 0; i < roles->len; i++)
    check_one_mandate (inquiry, g_ptr_array_index (roles, i));
}

/**
 * _mandate_check_conformance_role:
 * @inquiry: a run
 *
 * 5.3 a, typical finding 5: held by somebody who is here, with authority,
 * appointed by top management, accepted and made known.
 */
void
_mandate_check_conformance_role (MandateInquiry *inquiry)
{
  check_mandate (inquiry, "conformance");
}

/**
 * _mandate_check_reporting_role:
 * @inquiry: a run
 *
 * 5.3 b, typical finding 5: the same facts, and a line to top management.
 */
void
_mandate_check_reporting_role (MandateInquiry *inquiry)
{
  check_mandate (inquiry, "performance-reporting");
}

/**
 * _mandate_check_roles_held:
 * @inquiry: a run
 *
 * 5.3, typical finding 5: every other role is held by somebody who is here. The
 * two mandated ones have checks of their own.
 */
void
_mandate_check_roles_held (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list_with (inquiry, MANDATE_TYPE_ROLE, "mandate", "none");
  MandateFinding *finding;

  if (roles->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       N_ ("Besides the two mandated responsibilities no role is on record."));
      return;
    }

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);
      g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (inquiry, role);

      if (_mandate_is_held (inquiry, role))
        continue;

      if (holdings->len > 0)
        check_holder (inquiry, role, g_ptr_array_index (holdings, 0));
      else
        _mandate_report (inquiry, MANDATE_FINDING_GAP, role, N_ ("“%s” is given to nobody."), role->title);
    }

  if (_mandate_has_findings (inquiry))
    return;

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "%u role besides the mandated ones is held by somebody who is here.",
                                                      "All %u roles besides the mandated ones are held by people who are here.",
                                                      roles->len),
                             roles->len);
  _mandate_prove_by_all (inquiry, finding, roles);
}

/**
 * _mandate_check_roles_made_known:
 * @inquiry: a run
 *
 * 5.3: everyone inside was told who holds which role. The two mandated ones
 * have checks of their own.
 */
void
_mandate_check_roles_made_known (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list_with (inquiry, MANDATE_TYPE_ROLE, "mandate", "none");
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  MandateFinding *finding;

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);
      g_autoptr (GPtrArray) holdings = _mandate_list_current_holdings (inquiry, role);

      for (guint j = 0; j < holdings->len; j++)
        {
          MandateRoleHolding *holding = g_ptr_array_index (holdings, j);

          if (_mandate_has_happened (inquiry, holding->communicated_on))
            g_ptr_array_add (known, holding);
          else
            _mandate_report (inquiry, MANDATE_FINDING_GAP, holding,
                             N_ ("It is not recorded that the others were told that %2$s holds “%1$s”."),
                             role->title, name_holder (inquiry, holding));
        }
    }

  if (_mandate_has_findings (inquiry))
    return;

  if (known->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nobody holds a role of which the others could have been told."));
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                             mandate_translate_count (inquiry->translation,
                                                      "Of %u appointment the others were told.",
                                                      "Of all %u appointments the others were told.",
                                                      known->len),
                             known->len);
  for (guint i = 0; i < known->len; i++)
    _mandate_prove (inquiry, finding, g_ptr_array_index (known, i), ((MandateRoleHolding *) g_ptr_array_index (known, i))->communicated_on);
}

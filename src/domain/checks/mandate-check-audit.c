/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.3 with 9.2: nobody audits their own work. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-raci-rules.h"

static void
add_missing (GPtrArray *people,
             GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    if (!g_ptr_array_find (people, g_ptr_array_index (more, i), NULL))
      g_ptr_array_add (people, g_ptr_array_index (more, i));
}

/* (transfer container) (element-type MandateRole): known by their title, or because they do an activity so titled. */
static GPtrArray *
list_audit_roles (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list (inquiry, MANDATE_TYPE_ROLE);
  g_autoptr (GPtrArray) activities = _mandate_list (inquiry, MANDATE_TYPE_RACI_ACTIVITY);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    if (mandate_raci_is_about_audit (((MandateRole *) g_ptr_array_index (roles, i))->title))
      g_ptr_array_add (found, g_ptr_array_index (roles, i));

  for (guint i = 0; i < activities->len; i++)
    {
      MandateRaciActivity *activity = g_ptr_array_index (activities, i);
      g_autoptr (GPtrArray) doing = NULL;

      if (!mandate_raci_is_about_audit (activity->title))
        continue;

      doing = mandate_raci_list_roles (inquiry->reg, mandate_record_get_id (MANDATE_RECORD (activity)), "responsible");
      add_missing (found, doing);
    }

  return found;
}

/* (transfer container) (element-type MandatePerson) */
static GPtrArray *
list_holders_of_all (MandateInquiry *inquiry,
                     GPtrArray      *roles)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr (GPtrArray) holders = _mandate_list_holders (inquiry, g_ptr_array_index (roles, i));

      add_missing (people, holders);
    }

  return people;
}

/* (nullable): the first of the roles that the person holds. */
static MandateRole *
find_role_of (MandateInquiry *inquiry,
              GPtrArray      *roles,
              MandatePerson  *person)
{
  for (guint i = 0; i < roles->len; i++)
    {
      g_autoptr (GPtrArray) holders = _mandate_list_holders (inquiry, g_ptr_array_index (roles, i));

      if (g_ptr_array_find (holders, person, NULL))
        return g_ptr_array_index (roles, i);
    }

  return NULL;
}

/* (nullable): evidence that hangs at a role: what makes up for an auditor who is not independent. */
static MandateEvidenceLink *
find_evidence_at (MandateInquiry *inquiry,
                  GPtrArray      *roles)
{
  for (guint i = 0; i < roles->len; i++)
    {
      g_autofree char *link = g_strdup_printf ("role/%s", mandate_record_get_id (g_ptr_array_index (roles, i)));
      g_autoptr (GPtrArray) uses = _mandate_list_with (inquiry, MANDATE_TYPE_EVIDENCE_LINK, "target", link);

      if (uses->len > 0)
        return g_ptr_array_index (uses, 0);
    }

  return NULL;
}

/* In a firm too small for two: accepted by the top, with what makes up for it, until a day. */
static gboolean
report_accepted (MandateInquiry *inquiry,
                 MandatePerson  *person,
                 MandateRole    *role)
{
  MandateRaciException *exception = mandate_raci_find_exception (inquiry->reg, NULL, MANDATE_RACI_OWN_WORK, inquiry->as_of);
  MandateFinding       *finding;

  if (exception == NULL)
    return FALSE;

  if (!mandate_raci_exception_is_in_force (exception, inquiry->as_of))
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, exception,
                       N_ ("%1$s is responsible for conformance and also audits (“%2$s”); that this was accepted was to be looked at again on %3$s."),
                       person->name, role->title, _mandate_say_day (inquiry, exception->review_on));
      return TRUE;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, exception,
                             N_ ("%1$s is responsible for conformance and also audits (“%2$s”); accepted by %3$s on %4$s, because: %5$s What makes up for it: %6$s To be looked at again on %7$s."),
                             person->name, role->title, _mandate_name_person (inquiry, exception->accepted_by), _mandate_say_day (inquiry, exception->accepted_on),
                             exception->reason, exception->measure, _mandate_say_day (inquiry, exception->review_on));
  _mandate_prove (inquiry, finding, exception, exception->accepted_on);

  return TRUE;
}

static void
report_own_work (MandateInquiry *inquiry,
                 MandatePerson  *person,
                 GPtrArray      *audit_roles)
{
  MandateEvidenceLink *use = find_evidence_at (inquiry, audit_roles);
  MandateEvidence     *evidence = use != NULL ? mandate_register_find (inquiry->reg, MANDATE_TYPE_EVIDENCE, use->evidence) : NULL;
  MandateRole         *role = find_role_of (inquiry, audit_roles, person);
  MandateFinding      *finding;

  if (report_accepted (inquiry, person, role))
    return;

  if (evidence == NULL)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, role,
                       N_ ("%1$s is responsible for conformance and also audits (“%2$s”); what makes up for that is not recorded."),
                       person->name, role->title);
      return;
    }

  finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, role,
                             N_ ("%1$s is responsible for conformance and also audits (“%2$s”); on what makes up for that there is evidence: “%3$s”."),
                             person->name, role->title, evidence->title);
  _mandate_prove (inquiry, finding, evidence, evidence->happened_on);
}

/**
 * _mandate_check_audit_independence:
 * @inquiry: a run
 *
 * 5.3 with 9.2, typical finding 12: who audits is not who is responsible for
 * conformance. Who audits is known by the title of the role, or by a role that
 * does an activity so titled: an auditor under another title is not recognized
 * and is reported as missing. In a very small firm an exception that top management
 * accepted makes up for it, or evidence attached to the audit role.
 */
void
_mandate_check_audit_independence (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) conformance_roles = _mandate_list_with (inquiry, MANDATE_TYPE_ROLE, "mandate", "conformance");
  g_autoptr (GPtrArray) audit_roles = list_audit_roles (inquiry);
  g_autoptr (GPtrArray) responsible = list_holders_of_all (inquiry, conformance_roles);
  g_autoptr (GPtrArray) auditors = list_holders_of_all (inquiry, audit_roles);
  MandateRole    *role;
  MandateFinding *finding;

  if (auditors->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, audit_roles->len > 0 ? g_ptr_array_index (audit_roles, 0) : NULL,
                     N_ ("No one who is here, or works here on contract, holds a role that audits."));
  else if (responsible->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, conformance_roles->len > 0 ? g_ptr_array_index (conformance_roles, 0) : NULL,
                     N_ ("Nobody is responsible for conformance, so it can't be shown that the auditor is somebody else."));

  for (guint i = 0; i < auditors->len; i++)
    if (g_ptr_array_find (responsible, g_ptr_array_index (auditors, i), NULL))
      report_own_work (inquiry, g_ptr_array_index (auditors, i), audit_roles);

  if (_mandate_has_findings (inquiry))
    return;

  role = find_role_of (inquiry, audit_roles, g_ptr_array_index (auditors, 0));
  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, role,
                             N_ ("“%1$s” is held by %2$s, responsibility for conformance by %3$s."),
                             role->title,
                             ((MandatePerson *) g_ptr_array_index (auditors, 0))->name,
                             ((MandatePerson *) g_ptr_array_index (responsible, 0))->name);
  _mandate_prove_by_all (inquiry, finding, audit_roles);
}

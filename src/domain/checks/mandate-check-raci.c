/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.3: who does what, and that nobody audits their own work. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>

#include "mandate-raci.h"

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

static void
check_row (MandateInquiry      *inquiry,
           MandateRaciActivity *activity,
           GPtrArray           *named)
{
  g_autoptr (GPtrArray) cells = _mandate_list_with (inquiry, MANDATE_TYPE_RACI_CELL, "activity", mandate_record_get_id (MANDATE_RECORD (activity)));
  g_autoptr (GPtrArray) accountable = list_roles (inquiry, cells, "accountable");
  g_autoptr (GPtrArray) responsible = list_roles (inquiry, cells, "responsible");
  MandateRaciProblems problems = mandate_raci_count_problems (accountable->len, responsible->len);
  g_autofree char    *titles = join_titles (inquiry, accountable);

  if (problems & MANDATE_RACI_NO_ACCOUNTABLE)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, activity,
                     N_ ("For “%s” no role is accountable."), activity->title);

  if (problems & MANDATE_RACI_MANY_ACCOUNTABLE)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, activity,
                     N_ ("For “%1$s” more than one role is accountable: %2$s."), activity->title, titles);

  if (problems & MANDATE_RACI_NO_RESPONSIBLE)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, activity,
                     N_ ("For “%s” no role is responsible for the doing."), activity->title);

  g_ptr_array_extend (named, accountable, NULL, NULL);
  g_ptr_array_extend (named, responsible, NULL, NULL);
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
 * at least one does it, and somebody holds those roles. The standard doesn't
 * ask for such a chart; auditors expect one.
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

/* The word for auditing in English, German, French and Spanish; German also says “Revision”. */
#define ABOUT_AUDIT "audit|\\brevisor|interne revision|innenrevision"

static gboolean
is_about_audit (GRegex     *about_audit,
                const char *title)
{
  return title != NULL && g_regex_match (about_audit, title, 0, NULL);
}

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
  g_autoptr (GRegex) about_audit = g_regex_new (ABOUT_AUDIT, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < roles->len; i++)
    if (is_about_audit (about_audit, ((MandateRole *) g_ptr_array_index (roles, i))->title))
      g_ptr_array_add (found, g_ptr_array_index (roles, i));

  for (guint i = 0; i < activities->len; i++)
    {
      MandateRaciActivity *activity = g_ptr_array_index (activities, i);
      g_autoptr (GPtrArray) doing = NULL;

      if (!is_about_audit (about_audit, activity->title))
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

static void
report_own_work (MandateInquiry *inquiry,
                 MandatePerson  *person,
                 GPtrArray      *audit_roles)
{
  MandateEvidenceLink *use = find_evidence_at (inquiry, audit_roles);
  MandateEvidence     *evidence = use != NULL ? mandate_register_find (inquiry->reg, MANDATE_TYPE_EVIDENCE, use->evidence) : NULL;
  MandateRole         *role = g_ptr_array_index (audit_roles, 0);
  MandateFinding      *finding;

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
 * and is reported as missing. Evidence attached to the audit role counts as the
 * arrangement that makes up for it in a very small firm.
 */
void
_mandate_check_audit_independence (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) conformance_roles = _mandate_list_with (inquiry, MANDATE_TYPE_ROLE, "mandate", "conformance");
  g_autoptr (GPtrArray) audit_roles = list_audit_roles (inquiry);
  g_autoptr (GPtrArray) responsible = list_holders_of_all (inquiry, conformance_roles);
  g_autoptr (GPtrArray) auditors = list_holders_of_all (inquiry, audit_roles);
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

  finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, g_ptr_array_index (audit_roles, 0),
                             N_ ("“%1$s” is held by %2$s, responsibility for conformance by %3$s."),
                             ((MandateRole *) g_ptr_array_index (audit_roles, 0))->title,
                             ((MandatePerson *) g_ptr_array_index (auditors, 0))->name,
                             ((MandatePerson *) g_ptr_array_index (responsible, 0))->name);
  _mandate_prove_by_all (inquiry, finding, audit_roles);
}

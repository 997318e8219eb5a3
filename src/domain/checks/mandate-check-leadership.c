/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 4.3 and 5.1: who leads, what is covered, and that it is part of the business. */

#include "config.h"

#include "mandate-checks-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "mandate-business-proposals.h"
#include "mandate-leading.h"

/**
 * _mandate_check_top_management:
 * @inquiry: a run
 *
 * 5.1: those who answer for security in the end are named, and are here; what
 * they or others delegated is accepted, and what stays is written down.
 */
void
_mandate_check_top_management (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) proofs = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint            n_delegations;

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (person->is_top_management && mandate_person_is_active (person, inquiry->as_of))
        {
          g_ptr_array_add (names, person->name);
          g_ptr_array_add (proofs, person);
        }
    }

  list = _mandate_join (inquiry, names);

  if (names->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nobody who is here is named as top management."));

  n_delegations = _mandate_report_delegations (inquiry, proofs);

  if (_mandate_has_findings (inquiry))
    return;

  if (n_delegations == 0)
    _mandate_prove_by_all (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL, N_ ("Top management is named: %s."), list), proofs);
  else
    _mandate_prove_by_all (inquiry,
                           _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                                            mandate_translate_count (inquiry->translation,
                                                                     "Top management is named: %2$s. Of %1$u delegation it is written down what stays.",
                                                                     "Top management is named: %2$s. Of all %1$u delegations it is written down what stays.",
                                                                     n_delegations),
                                            n_delegations, list),
                           proofs);
}

/* Whether the process has a step that somebody who is here takes. */
static gboolean
check_process (MandateInquiry *inquiry,
               MandateProcess *process)
{
  const guint n = inquiry->findings->len;

  if (process->security_step == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, process, N_ ("“%s” has no step at which somebody looks at security."), process->title);
  if (_mandate_find_active_person (inquiry, process->owner) == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, process, N_ ("Nobody who is here owns the security step of “%s”."), process->title);

  return inquiry->findings->len == n;
}

/* What runs or is done was looked at before; what is only planned has time. */
static void
check_initiatives (MandateInquiry *inquiry,
                   GPtrArray      *proofs)
{
  g_autoptr (GPtrArray) initiatives = _mandate_list (inquiry, MANDATE_TYPE_INITIATIVE);

  for (guint i = 0; i < initiatives->len; i++)
    {
      MandateInitiative *initiative = g_ptr_array_index (initiatives, i);

      if (_mandate_has_happened (inquiry, initiative->reviewed_on))
        g_ptr_array_add (proofs, initiative);
      else if (g_strcmp0 (initiative->state, "under-way") == 0 || g_strcmp0 (initiative->state, "done") == 0)
        _mandate_report (inquiry, MANDATE_FINDING_GAP, initiative, N_ ("What “%s” means for security was not looked at."), initiative->title);
    }
}

/* What an auditor expects of an organisation of this size. */
static guint
get_n_expected (MandateInquiry *inquiry)
{
  MandateOrganisation *organisation = mandate_register_find_only (inquiry->reg, MANDATE_TYPE_ORGANISATION);

  return mandate_business_get_n_processes (organisation != NULL ? organisation->size_profile : NULL);
}

static void
add_processes (MandateInquiry *inquiry,
               GPtrArray      *titles,
               GPtrArray      *proofs)
{
  g_autoptr (GPtrArray) processes = _mandate_list (inquiry, MANDATE_TYPE_PROCESS);

  for (guint i = 0; i < processes->len; i++)
    {
      MandateProcess *process = g_ptr_array_index (processes, i);

      if (check_process (inquiry, process))
        {
          g_ptr_array_add (titles, process->title);
          g_ptr_array_add (proofs, process);
        }
    }
}

static void
add_marked_evidence (MandateInquiry *inquiry,
                     GPtrArray      *titles,
                     GPtrArray      *proofs)
{
  g_autoptr (GPtrArray) uses = _mandate_list (inquiry, MANDATE_TYPE_EVIDENCE_LINK);

  for (guint i = 0; i < uses->len; i++)
    {
      MandateEvidenceLink *use = g_ptr_array_index (uses, i);
      MandateEvidence     *evidence = mandate_register_find (inquiry->reg, MANDATE_TYPE_EVIDENCE, use->evidence);

      if (evidence != NULL && mandate_leading_read_clause (use->clause) == MANDATE_COMMITMENT_BIT ('b') && !g_ptr_array_find (proofs, evidence, NULL))
        {
          g_ptr_array_add (titles, evidence->title);
          g_ptr_array_add (proofs, evidence);
        }
    }
}

/**
 * _mandate_check_integration:
 * @inquiry: a run
 *
 * 5.1 b: processes of the business have a step at which security is looked at,
 * with an owner who is here, or evidence shows security at work in one; what is
 * under way was looked at, too. Such evidence is recognized by the clause that its
 * use names. How many processes are expected follows from the size.
 */
void
_mandate_check_integration (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autoptr (GPtrArray) proofs = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint            n_processes;

  add_processes (inquiry, titles, proofs);
  add_marked_evidence (inquiry, titles, proofs);
  n_processes = titles->len;
  check_initiatives (inquiry, proofs);
  list = _mandate_join (inquiry, titles);

  if (_mandate_has_findings (inquiry))
    return;

  if (n_processes == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("No process with a security step is on record, and no evidence is marked as showing one (clause 5.1 b)."));
  else if (n_processes < get_n_expected (inquiry))
    _mandate_prove_by_all (inquiry, _mandate_report (inquiry, MANDATE_FINDING_IN_PART, NULL, N_ ("Security is looked at within these business processes: %1$s. In an organisation of this size it is expected in %2$u."), list, get_n_expected (inquiry)),
                           proofs);
  else
    _mandate_prove_by_all (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, g_ptr_array_index (proofs, 0), N_ ("Security is looked at within business processes: %s."), list),
                           proofs);
}

/**
 * _mandate_check_support:
 * @inquiry: a run
 *
 * 5.1 f: roles that are held come with time for them.
 */
void
_mandate_check_support (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) roles = _mandate_list (inquiry, MANDATE_TYPE_ROLE);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) proofs = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < roles->len; i++)
    {
      MandateRole *role = g_ptr_array_index (roles, i);

      if (role->hours_a_month == MANDATE_UNSET || role->hours_a_month == 0 || !_mandate_is_held (inquiry, role))
        continue;

      g_ptr_array_add (proofs, role);
      g_ptr_array_add (texts,
                       g_strdup_printf (mandate_translate_count (inquiry->translation,
                                                                 "%1$s (%2$u hour a month)",
                                                                 "%1$s (%2$u hours a month)",
                                                                 role->hours_a_month),
                                        role->title, (guint) role->hours_a_month));
    }

  list = _mandate_join (inquiry, texts);

  if (proofs->len == 0)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("For no role that is held time is set aside."));
  else
    _mandate_prove_by_all (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL, N_ ("Time is set aside for: %s."), list),
                           proofs);
}

static void
add_person (GHashTable *people,
            char       *person)
{
  if (person != NULL)
    g_hash_table_add (people, person);
}

/* (transfer full) (element-type utf8): ids of people who lead in their own area. */
static GHashTable *
list_leaders (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) objectives = _mandate_list_with (inquiry, MANDATE_TYPE_OBJECTIVE, "state", "open");
  g_autoptr (GPtrArray) holdings = _mandate_list (inquiry, MANDATE_TYPE_ROLE_HOLDING);
  g_autoptr (GPtrArray) messages = _mandate_list (inquiry, MANDATE_TYPE_COMMUNICATION);
  g_autoptr (GPtrArray) log = _mandate_list (inquiry, MANDATE_TYPE_LEADERSHIP_ACT);
  GHashTable *leaders = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < objectives->len; i++)
    add_person (leaders, ((MandateObjective *) g_ptr_array_index (objectives, i))->owner);

  for (guint i = 0; i < holdings->len; i++)
    {
      MandateRoleHolding *holding = g_ptr_array_index (holdings, i);

      if (holding->held_from != NULL && mandate_role_holding_is_current (holding, inquiry->as_of))
        add_person (leaders, holding->person);
    }

  for (guint i = 0; i < messages->len; i++)
    {
      MandateCommunication *message = g_ptr_array_index (messages, i);

      if (_mandate_is_of_last_year (inquiry, message->sent_on))
        add_person (leaders, message->sent_by);
    }

  for (guint i = 0; i < log->len; i++)
    {
      MandateLeadershipAct *act = g_ptr_array_index (log, i);

      if (act->is_of_h && _mandate_is_of_last_year (inquiry, act->happened_on))
        add_person (leaders, act->person);
    }

  return leaders;
}

/**
 * _mandate_check_other_leaders:
 * @inquiry: a run
 *
 * 5.1 h: besides top management somebody leads on security: owns a live
 * objective, holds a role, or spoke or acted on it in the last twelve months. In a
 * firm where nobody else could, top management says so, with what makes up for it.
 */
void
_mandate_check_other_leaders (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) people = _mandate_list (inquiry, MANDATE_TYPE_PERSON);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) proofs = g_ptr_array_new ();
  g_autoptr (GHashTable) leaders = list_leaders (inquiry);
  g_autofree char *list = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      MandatePerson *person = g_ptr_array_index (people, i);

      if (person->is_top_management || !mandate_person_is_active (person, inquiry->as_of) ||
          !g_hash_table_contains (leaders, mandate_record_get_id (MANDATE_RECORD (person))))
        continue;

      g_ptr_array_add (names, person->name);
      g_ptr_array_add (proofs, person);
    }

  list = _mandate_join (inquiry, names);

  if (proofs->len == 0 && !_mandate_report_compensation (inquiry, "leads-alone"))
    _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                     N_ ("Besides top management nobody owns an objective, holds a role or spoke about security in the last twelve months."));
  else if (proofs->len > 0)
    _mandate_prove_by_all (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL, N_ ("Besides top management, these own an objective, hold a role or spoke about security: %s."), list),
                           proofs);
}

/* (transfer container): what top management itself did in the last twelve months; @acts are all. */
static GPtrArray *
keep_of_the_top (MandateInquiry *inquiry,
                 GPtrArray      *acts)
{
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < acts->len; i++)
    {
      MandateLeadershipEntry *act = g_ptr_array_index (acts, i);

      if (_mandate_is_of_last_year (inquiry, act->day) && act->is_of_the_top)
        g_ptr_array_add (kept, act);
    }

  return kept;
}

/**
 * _mandate_check_leaders_acted:
 * @inquiry: a run
 *
 * 5.1: top management did more in the last twelve months than sign what others
 * prepared, and what it did shows each of the commitments that are its own (a to
 * g); that others lead, too (h), they show themselves.
 */
void
_mandate_check_leaders_acted (MandateInquiry *inquiry)
{
  g_autoptr (GPtrArray) acts = mandate_leading_list (inquiry->reg, inquiry->as_of);
  g_autoptr (GPtrArray) own = keep_of_the_top (inquiry, acts);
  guint            letters = MANDATE_COMMITMENT_BIT ('h');
  guint            n_approvals = 0;
  g_autofree char *missing = NULL;
  MandateFinding  *finding;

  for (guint i = 0; i < own->len; i++)
    {
      const MandateLeadershipEntry *act = g_ptr_array_index (own, i);

      letters |= act->letters;
      n_approvals += act->is_approval;
    }

  if (own->len == 0)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL, N_ ("Nothing on record shows that top management did anything for security in the last twelve months."));
      return;
    }

  if (n_approvals == own->len)
    {
      _mandate_report (inquiry, MANDATE_FINDING_GAP, NULL,
                       mandate_translate_count (inquiry->translation,
                                                "All that top management did in the last twelve months is %u approval; nothing shows that it led.",
                                                "All that top management did in the last twelve months is %u approvals; nothing shows that it led.",
                                                n_approvals),
                       n_approvals);
      return;
    }

  missing = mandate_leading_format_letters (~letters);

  if (*missing != '\0')
    finding = _mandate_report (inquiry, MANDATE_FINDING_IN_PART, NULL,
                               /* Translators: %s are letters, such as “b, g”. */
                               N_ ("Nothing that top management did in the last twelve months shows these points of 5.1: %s."), missing);
  else
    finding = _mandate_report (inquiry, MANDATE_FINDING_SHOWN, NULL,
                               mandate_translate_count (inquiry->translation,
                                                        "In the last twelve months %1$u act of top management is on record, %2$u of them approvals; there is one for each of the points a to g.",
                                                        "In the last twelve months %1$u acts of top management are on record, %2$u of them approvals; there is one for each of the points a to g.",
                                                        own->len),
                               own->len, n_approvals);

  for (guint i = 0; i < own->len; i++)
    _mandate_prove (inquiry, finding, ((MandateLeadershipEntry *) g_ptr_array_index (own, i))->record, ((MandateLeadershipEntry *) g_ptr_array_index (own, i))->day);
}

/* A statement in the organisation's profile is there, or is a gap. */
static void
check_statement (MandateInquiry      *inquiry,
                 MandateOrganisation *organisation,
                 const char          *statement,
                 const char          *gap)
{
  if (statement == NULL)
    _mandate_report (inquiry, MANDATE_FINDING_GAP, organisation, "%s", _mandate_say (inquiry, gap));
  else
    _mandate_prove (inquiry, _mandate_report (inquiry, MANDATE_FINDING_SHOWN, organisation, N_ ("On record: “%s”"), statement), organisation, NULL);
}

/**
 * _mandate_check_scope:
 * @inquiry: a run
 *
 * 4.3: what the management system covers is written down.
 */
void
_mandate_check_scope (MandateInquiry *inquiry)
{
  MandateOrganisation *organisation = mandate_register_find_only (inquiry->reg, MANDATE_TYPE_ORGANISATION);

  check_statement (inquiry, organisation, organisation != NULL ? organisation->scope : NULL,
                   N_ ("What the management system covers is not written down."));
}

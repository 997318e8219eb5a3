/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-check.h"

#include <glib/gi18n-lib.h>

#include "checks/mandate-checks-private.h"
#include "mandate-catalogue.h"

/* All checks, in the catalogue's order. */
static const MandateCheck checks[] = {
  { "objectives-linked", "5.1-a", "objective",
    N_ ("Live objectives, each with the business goal that it serves, and how it goes with the others"), _mandate_check_objectives_linked },
  { "integration", "5.1-b", "process",
    N_ ("Business processes, each with a security step and its owner, or evidence marked for clause 5.1 b; initiatives that were looked at"), _mandate_check_integration },
  { "resources-decided", "5.1-c", "resource",
    N_ ("Resources that were asked for, each with a decision, who took it and when"), _mandate_check_resources_decided },
  { "resources-approved", "5.1-c", "resource",
    N_ ("Resources approved for this year"), _mandate_check_resources_approved },
  { "leaders-spoke", "5.1-d", "communication",
    N_ ("A message or another act in which top management spoke about security, in the last twelve months"), _mandate_check_leaders_spoke },
  { "objectives-read", "5.1-e", "objective",
    N_ ("For each live objective a reading of the last twelve months"), _mandate_check_objectives_read },
  { "effect-known", "5.1-e", "review",
    N_ ("A report on performance, or the conclusion of a management review on it, of the last twelve months"), _mandate_check_effect_known },
  { "support", "5.1-f", "role",
    N_ ("Roles that are held and come with hours a month"), _mandate_check_support },
  { "improvements", "5.1-g", "action",
    N_ ("Actions that were carried out, each with a check of its effect"), _mandate_check_improvements },
  { "other-leaders", "5.1-h", "person",
    N_ ("People outside top management who own an objective, hold a role, or spoke or acted"), _mandate_check_other_leaders },
  { "top-management", "5.1-acc", "person",
    N_ ("The names of those who belong to top management, and what was delegated, with what stays"), _mandate_check_top_management },
  { "leaders-acted", "5.1-acc", "leadership-act",
    N_ ("Acts of top management in the last twelve months, more than approvals, for each point of 5.1"), _mandate_check_leaders_acted },

  { "policy-wording", "5.2-a", "policy",
    N_ ("The text in force, free of template wording and examples, and about this organisation"), _mandate_check_policy_wording },
  { "policy-objectives", "5.2-b", "policy",
    N_ ("In the text in force, the objectives or how they are set"), _mandate_check_policy_objectives },
  { "objectives-set", "5.2-b", "objective",
    N_ ("At least one live objective"), _mandate_check_objectives_set },
  { "policy-requirements", "5.2-c", "policy",
    N_ ("In the text in force, the promise to meet the requirements that apply"), _mandate_check_policy_requirements },
  { "obligations", "5.2-c", "obligation",
    N_ ("Laws, contracts and customers’ demands that apply, each with an owner and a verdict that is not too old, and an action where it is not fulfilled"), _mandate_check_obligations },
  { "policy-improvement", "5.2-d", "policy",
    N_ ("In the text in force, the promise to go on improving"), _mandate_check_policy_improvement },
  { "policy-control", "5.2-e", "policy",
    N_ ("Document id, owner, classification, approver, dates and place of the policy"), _mandate_check_policy_control },
  { "policy-made-known", "5.2-f", "acknowledgement",
    N_ ("A message about the version in force, and an acknowledgement by everyone whom it is for"), _mandate_check_policy_made_known },
  { "policy-outsiders", "5.2-g", "policy",
    N_ ("A rule on who outside the organisation may have the policy, and who got it"), _mandate_check_policy_outsiders },
  { "policy-approved", "5.2-appr", "policy",
    N_ ("An approval by top management of exactly the text in force"), _mandate_check_policy_approved },
  { "approvals-read", "5.2-appr", "policy",
    N_ ("Approvals that were given one by one, with time to read"), _mandate_check_approvals_read },
  { "policy-review", "5.2-rev", "policy",
    N_ ("The next review of the policy, by the organisation's own plan, the last one held and what came of it"), _mandate_check_policy_review },

  { "conformance-role", "5.3-a", "role",
    N_ ("A holder who is here, with authority, appointed by top management, accepted and made known"), _mandate_check_conformance_role },
  { "clauses-watched", "5.3-a", "clause-watch",
    N_ ("For each of the clauses 4 to 10 somebody who is here, and a look at it in the last twelve months"), _mandate_check_clauses_watched },
  { "reporting-role", "5.3-b", "role",
    N_ ("A holder who is here, with authority and a line to top management, appointed by it, accepted and made known"), _mandate_check_reporting_role },
  { "performance-reported", "5.3-b", "performance-report",
    N_ ("A report to top management in the last twelve months"), _mandate_check_performance_reported },
  { "roles-held", "5.3-all", "role",
    N_ ("For each role somebody who is here and holds it"), _mandate_check_roles_held },
  { "roles-made-known", "5.3-all", "role-holding",
    N_ ("For each appointment the day the others were told"), _mandate_check_roles_made_known },
  { "raci", "5.3-all", "raci-activity",
    N_ ("For each activity exactly one accountable role, at least one that does it, and the top where it answers"), _mandate_check_raci },
  { "contradictions", "5.3-all", "role",
    N_ ("Records that agree with each other on who is here, who holds what and who may decide"), _mandate_check_contradictions },
  { "competence", "5.3-comp", "role",
    N_ ("For each role what it takes, and for each holder evidence of it, or a plan"), _mandate_check_competence },
  { "audit-independence", "5.3-indep", "role",
    N_ ("An internal auditor who is not the one responsible for conformance"), _mandate_check_audit_independence },

  { "issues", "4.1", "context-issue",
    N_ ("What inside and outside bears on security, with what it does"), _mandate_check_issues },
  { "parties", "4.2", "interested-party",
    N_ ("Who has an interest in security, with what they need"), _mandate_check_parties },
  { "climate", "4.2", "organisation",
    N_ ("The conclusion on climate change in the organisation's profile"), _mandate_check_climate },
  { "scope", "4.3", "organisation",
    N_ ("The scope in the organisation's profile"), _mandate_check_scope },
  { "objectives-planned", "6.2", "objective",
    N_ ("For each live objective a measure, a target, an owner, a date to come, resources and how it is evaluated"), _mandate_check_objectives_planned },
  { "resources-adequate", "7.1", "resource",
    N_ ("A conclusion on whether the resources of this year are enough"), _mandate_check_resources_adequate },
  { "training-effect", "7.2", "training",
    N_ ("For each training that was held a look at whether it helped"), _mandate_check_training_effect },
  { "awareness", "7.3", "training",
    N_ ("A training for all in the last twelve months, with everybody in it or made up for, those who joined since included"), _mandate_check_awareness },
  { "communication-plan", "7.4", "communication-plan",
    N_ ("A plan of what is told, when, to whom, how and by whom, none of it late"), _mandate_check_communication_plan },
  { "communications", "7.4", "communication",
    N_ ("Messages with audience, way, sender and date, none late"), _mandate_check_communications },
  { "feedback-answered", "7.4", "feedback",
    N_ ("For what people say back an answer"), _mandate_check_feedback_answered },
  { "evidence-attached", "7.5", "evidence",
    N_ ("For each piece of evidence that is named the file itself"), _mandate_check_evidence_attached },
  { "evidence-current", "7.5", "evidence",
    N_ ("Evidence that is not past the day until which it is good"), _mandate_check_evidence_current },
  { "answers", "7.5", "organisation",
    N_ ("Records without template wording, and without answers that say nothing"), _mandate_check_answers },
  { "own-words", "7.5", "objective",
    N_ ("Objectives and minutes that are not copies of each other"), _mandate_check_own_words },
  { "review-held", "9.3.1", "review-plan",
    N_ ("Management reviews held as often as the organisation's own plan says"), _mandate_check_review_held },
  { "review-planned", "9.3.1", "review",
    N_ ("A day for the next management review, within the plan"), _mandate_check_review_planned },
  { "review-attended", "9.3.1", "review",
    N_ ("Top management among those present at the last management review"), _mandate_check_review_attended },
  { "review-inputs", "9.3.2", "review",
    N_ ("In the minutes of the last management review a passage on each input"), _mandate_check_review_inputs },
  { "risk-decisions", "9.3.2", "risk-decision",
    N_ ("Decisions about risks, none late in its treatment"), _mandate_check_risk_decisions },
  { "review-results", "9.3.3", "review",
    N_ ("Decisions of the last management review, and its conclusions on the whole"), _mandate_check_review_results },
  { "decisions", "9.3.3", "decision",
    N_ ("For each decision an owner who is here and a date"), _mandate_check_decisions },
  { "actions", "10.1", "action",
    N_ ("For each open action an owner and a date that is not past"), _mandate_check_actions },
  { "nonconformities", "10.2", "observation",
    N_ ("For each nonconformity its cause, its correction and an action whose effect was looked at"), _mandate_check_nonconformities },
};

void
mandate_finding_free (MandateFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->check);
  g_free (self->requirement);
  g_free (self->clause);
  g_free (self->asked);
  g_free (self->looked_for);
  g_free (self->found);
  g_free (self->where);
  g_free (self->happened_on);
  g_free (self->happened_in);
  g_clear_pointer (&self->proofs, g_ptr_array_unref);
  g_free (self);
}

/**
 * mandate_finding_make_key:
 * @self: a finding
 *
 * Returns: (transfer full): what it is called where something is recorded
 *   about it: its check and the place where it is mended. It stays the same
 *   while its words change with the day and the language.
 */
char *
mandate_finding_make_key (const MandateFinding *self)
{
  return g_strdup_printf ("%s %s", self->check, self->where);
}

/* What all findings of a check have in common. */
static void
complete_finding (MandateFinding           *finding,
                  const MandateCheck       *check,
                  const MandateRequirement *requirement,
                  const MandateTranslation *translation)
{
  finding->check = g_strdup (check->id);
  finding->requirement = g_strdup (check->requirement);
  finding->clause = g_strdup (mandate_requirement_get_clause (requirement));
  finding->asked = g_strdup (mandate_requirement_get_asked (requirement, translation));
  finding->looked_for = g_strdup (mandate_translate (translation, check->looked_for));
}

guint
mandate_check_get_n_checks (void)
{
  return G_N_ELEMENTS (checks);
}

/**
 * mandate_check_get_id:
 * @check: number of a check
 *
 * Returns: its id, such as “policy-approved”
 */
const char *
mandate_check_get_id (guint check)
{
  g_return_val_if_fail (check < G_N_ELEMENTS (checks), NULL);

  return checks[check].id;
}

static void
free_index (gpointer data)
{
  if (data != NULL)
    g_hash_table_unref (data);
}

/**
 * mandate_check_run:
 * @check: number of a check
 * @reg: the records
 * @as_of: the day that is looked at; what is dated later has not happened
 * @translation: the language of the sentences
 *
 * Runs a check. It reads the register and changes nothing, and says the same of
 * the same records and day.
 *
 * Returns: (transfer full) (element-type MandateFinding): what it found, at
 *   least one finding: one for each thing to mend, or what shows it
 */
GPtrArray *
mandate_check_run (guint                     check,
                   MandateRegister          *reg,
                   const char               *as_of,
                   const MandateTranslation *translation)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);
  g_autoptr (GHashTable) indexes = g_hash_table_new_full (NULL, NULL, NULL, free_index);
  g_autoptr (GStringChunk) said = g_string_chunk_new (256);
  MandateInquiry            inquiry = { NULL, reg, as_of, translation, findings, indexes, said };
  const MandateRequirement *requirement;

  g_return_val_if_fail (check < G_N_ELEMENTS (checks), findings);
  g_return_val_if_fail (MANDATE_IS_REGISTER (reg), findings);

  inquiry.check = &checks[check];
  inquiry.check->run (&inquiry);
  _mandate_exempt (&inquiry);

  requirement = mandate_catalogue_find (mandate_catalogue_get (), inquiry.check->requirement);
  g_return_val_if_fail (requirement != NULL, findings);

  for (guint i = 0; i < findings->len; i++)
    complete_finding (g_ptr_array_index (findings, i), inquiry.check, requirement, translation);

  return findings;
}

/**
 * mandate_check_run_all:
 * @reg: the records
 * @as_of: the day that is looked at
 * @translation: the language of the sentences
 *
 * Runs all checks.
 *
 * Returns: (transfer full) (element-type MandateFinding): what they found, in
 *   the catalogue's order, so that the findings of a clause stand together
 */
GPtrArray *
mandate_check_run_all (MandateRegister          *reg,
                       const char               *as_of,
                       const MandateTranslation *translation)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_finding_free);

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_ptr_array_extend_and_steal (findings, mandate_check_run (i, reg, as_of, translation));

  return findings;
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices that more than one record type or rule uses. */

#include "config.h"

#include "mandate-choices.h"

#include <glib/gi18n-lib.h>

const MandateChoice mandate_classifications[] = {
  { "public", N_ ("Public") },
  { "internal", N_ ("Internal") },
  { "confidential", N_ ("Confidential") },
  { NULL, NULL },
};

const MandateChoice mandate_document_languages[] = {
  { "en", N_ ("English") },
  { "de", N_ ("German") },
  { "fr", N_ ("French") },
  { "es", N_ ("Spanish") },
  { NULL, NULL },
};

const MandateChoice mandate_review_kinds[] = {
  { "management-review", N_ ("Management review") },
  { "policy-review", N_ ("Policy review") },
  { "roles", N_ ("Roles") },
  { "objectives", N_ ("Objectives") },
  { "resources", N_ ("Resources") },
  { "governance-forum", N_ ("Governance forum") },
  { "steering-committee", N_ ("Steering committee") },
  { "leadership-briefing", N_ ("Leadership briefing") },
  { "exercise", N_ ("Table-top exercise") },
  { "internal-audit", N_ ("Internal audit") },
  { "certification-audit", N_ ("Certification audit") },
  { "all-hands", N_ ("All-hands message") },
  { "training", N_ ("Training of leaders") },
  { "incident-session", N_ ("Session on an incident") },
  { "risk-session", N_ ("Session on risks") },
  { NULL, NULL },
};

/*
 * The inputs of 9.3.2 a to g, d in its four parts, in their order. The last
 * one is not among them: a recommended row (adequacy of resources), never
 * counted as a missing input.
 */
const MandateChoice mandate_review_inputs[] = {
  { "earlier-actions", N_ ("Actions from earlier reviews") },
  { "context-changes", N_ ("Changes inside and outside") },
  { "interested-parties", N_ ("Changed needs of interested parties") },
  { "nonconformities", N_ ("Nonconformities and corrective actions") },
  { "measurements", N_ ("Results of monitoring and measuring") },
  { "audit-results", N_ ("Audit results") },
  { "objectives", N_ ("Fulfilment of objectives") },
  { "feedback", N_ ("Feedback from interested parties") },
  { "risks", N_ ("Risk results and state of treatment") },
  { "improvements", N_ ("Ideas for improvement") },
  { "resource-adequacy", N_ ("Adequacy of resources (recommended)") },
  { NULL, NULL },
};

/* Where a finding or an action comes from. */
const MandateChoice mandate_sources[] = {
  { "review", N_ ("Review") },
  { "audit", N_ ("Audit") },
  { "incident", N_ ("Incident") },
  { "idea", N_ ("Idea") },
  { "gap", N_ ("Gap") },
  { "feedback", N_ ("Feedback") },
  { NULL, NULL },
};

const MandateChoice mandate_priorities[] = {
  { "high", N_ ("High") },
  { "normal", N_ ("Normal") },
  { "low", N_ ("Low") },
  { NULL, NULL },
};

/* The commitments of 5.1, a to h. */
const MandateChoice mandate_commitments[] = {
  { "a", N_ ("Policy and objectives fit the business (a)") },
  { "b", N_ ("Security is part of the business (b)") },
  { "c", N_ ("Resources are there (c)") },
  { "d", N_ ("Its importance is told (d)") },
  { "e", N_ ("Results are reached (e)") },
  { "f", N_ ("People are directed and supported (f)") },
  { "g", N_ ("It keeps getting better (g)") },
  { "h", N_ ("Other managers lead in their area (h)") },
  { NULL, NULL },
};

const MandateChoice mandate_communication_subjects[] = {
  { "importance", N_ ("Why it matters") },
  { "policy", N_ ("The policy") },
  { "roles", N_ ("Who does what") },
  { "risks", N_ ("Risks and incidents") },
  { "results", N_ ("How it goes") },
  { "changes", N_ ("What changes") },
  { "rules", N_ ("Rules and habits") },
  { NULL, NULL },
};

/* On which occasions there is a text for leaders to begin with. */
const MandateChoice mandate_message_templates[] = {
  { "policy-approved", N_ ("A policy was approved") },
  { "incident", N_ ("Something went wrong") },
  { "holidays", N_ ("Before the holidays") },
  { "joiner", N_ ("Somebody joins") },
  { "year-start", N_ ("A year begins") },
  { "thanks", N_ ("Thanks") },
  { NULL, NULL },
};

const MandateChoice mandate_interval_units[] = {
  { "weeks", N_ ("Weeks") },
  { "months", N_ ("Months") },
  { "years", N_ ("Years") },
  { NULL, NULL },
};

/* The kinds of resources of 5.1 c and 7.1. */
const MandateChoice mandate_resource_kinds[] = {
  { "money", N_ ("Money") },
  { "hours", N_ ("People's hours") },
  { "equipment", N_ ("Equipment") },
  { "tools", N_ ("Infrastructure and tools") },
  { "training", N_ ("Training and outside help") },
  { NULL, NULL },
};

const MandateChoice mandate_adequacies[] = {
  { "unknown", N_ ("Unknown") },
  { "adequate", N_ ("Adequate") },
  { "short", N_ ("Short") },
  { NULL, NULL },
};

const MandateChoice mandate_months[] = {
  { "1", N_ ("January") },
  { "2", N_ ("February") },
  { "3", N_ ("March") },
  { "4", N_ ("April") },
  { "5", N_ ("May") },
  { "6", N_ ("June") },
  { "7", N_ ("July") },
  { "8", N_ ("August") },
  { "9", N_ ("September") },
  { "10", N_ ("October") },
  { "11", N_ ("November") },
  { "12", N_ ("December") },
  { NULL, NULL },
};

/**
 * mandate_choices_find_label:
 * @choices: (array zero-terminated=1): what can be chosen
 * @value: (nullable): a value
 *
 * Returns: (nullable): its label, untranslated; %NULL if it can't be chosen
 */
const char *
mandate_choices_find_label (const MandateChoice *choices,
                            const char          *value)
{
  for (const MandateChoice *choice = choices; choice->value != NULL; choice++)
    if (g_strcmp0 (choice->value, value) == 0)
      return choice->label;

  return NULL;
}

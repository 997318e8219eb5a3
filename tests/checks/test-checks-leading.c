/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.1: that leaders lead, speak, and go on answering for it. */

#include "mandate-check-cases.h"

#define TALK   "communication/talk"
#define ACT    "leadership-act/lessons"
#define HIRING "process/hiring"

static const CheckCase cases[] = {
  { "integration/is-shown-by-processes", MANDATE_FINDING_SHOWN, "Security is looked at within business processes: Hiring, Certificate of Ben.", HIRING, { { HIRING, "proof", "The form" } } },
  { "integration/is-shown-by-evidence-alone", MANDATE_FINDING_SHOWN, "within business processes: Certificate of Ben.", "evidence/ben", { { HIRING, NULL, NULL }, { "evidence-link/ben", "clause", "5.1(b)" } } },
  { "integration/is-a-gap-without-processes-and-evidence", MANDATE_FINDING_GAP, "No process with a security step is on record", "process", { { HIRING, NULL, NULL }, { "evidence-link/ben", "clause", "5.1 d" } } },
  { "integration/is-a-gap-when-a-process-has-no-step", MANDATE_FINDING_GAP, "“Hiring” has no step", HIRING, { { HIRING, "security_step", NULL } } },
  { "integration/is-a-gap-when-the-owner-of-a-process-left", MANDATE_FINDING_GAP, "Nobody who is here owns the security step of “Hiring”.", HIRING, { { HIRING, "owner", "person/old" } } },

  { "leaders-spoke/is-shown-by-the-log", MANDATE_FINDING_SHOWN, "Anna Adler spoke about security on 20 May 2026: “Asked what the exercise taught us”.", ACT, { { TALK, NULL, NULL }, { ACT, "is_of_d", "yes" } } },
  { "leaders-spoke/is-shown-by-a-training", MANDATE_FINDING_SHOWN, "Anna Adler spoke about security on 1 June 2026: “First day”.", "training/x", { { TALK, NULL, NULL }, { "training/x", "title", "First day" }, { "training/x", "held_on", "2026-06-01" }, { "training/x", "person", "person/anna" } } },
  { "leaders-spoke/is-a-gap-when-the-log-shows-others", MANDATE_FINDING_GAP, "No message about security from top management", "communication", { { TALK, NULL, NULL }, { ACT, "is_of_d", "yes" }, { ACT, "person", "person/dan" } } },
  { "leaders-spoke/is-no-matter-of-signing", MANDATE_FINDING_GAP, "No message about security from top management", "communication", { { TALK, NULL, NULL }, { ACT, "is_of_d", "yes" }, { ACT, "kind", "approval" } } },

  { "other-leaders/is-shown-by-the-log", MANDATE_FINDING_SHOWN, "Dan Diaz", "person", { { ACT, "person", "person/dan" }, { ACT, "is_of_h", "yes" } } },

  { "leaders-acted/is-in-part-when-a-point-is-not-shown", MANDATE_FINDING_IN_PART, "these points of 5.1: b, g.", "leadership-act", { { ACT, NULL, NULL } } },
  { "leaders-acted/does-not-count-what-others-did", MANDATE_FINDING_IN_PART, "these points of 5.1: b, g.", "leadership-act", { { ACT, "person", "person/dan" }, { ACT, "is_of_h", "yes" } } },
  { "leaders-acted/does-not-count-what-was-long-ago", MANDATE_FINDING_IN_PART, "these points of 5.1: b, g.", "leadership-act", { { ACT, "happened_on", "2025-06-29" } } },
  { "leaders-acted/is-a-gap-when-they-only-sign", MANDATE_FINDING_GAP, "is 2 approvals; nothing shows that it led.", "leadership-act", { { ACT, NULL, NULL }, { TALK, NULL, NULL }, { "review-attendance/anna", NULL, NULL }, { "role-holding/conformance", "appointed_by", NULL }, { "role-holding/reporting", "appointed_by", NULL } } },
  { "leaders-acted/is-a-gap-when-they-did-nothing", MANDATE_FINDING_GAP, "Nothing on record shows that top management did anything", "leadership-act", { { "person/anna", "is_top_management", "no" } } },
  { "leaders-acted/counts-approvals-apart", MANDATE_FINDING_SHOWN, "7 acts of top management are on record, 2 of them approvals", "leadership-act", { { ACT, "audience", "Everyone" } } },

  { "top-management/goes-on-answering-for-what-it-delegated", MANDATE_FINDING_SHOWN, "Top management is named: Anna Adler. Of 1 delegation", "person", { { "delegation/x", "delegator", "person/anna" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "Decide on access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Anna answers" }, { "delegation/x", "accepted_on", "2026-06-02" } } },
  { "top-management/is-a-gap-when-all-is-delegated-and-nobody-is-left", MANDATE_FINDING_GAP, "Nobody who is here is named as top management.", "person", { { "person/anna", "left_on", "2026-06-10" }, { "delegation/x", "delegator", "person/anna" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "All of it" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Anna answers" }, { "delegation/x", "accepted_on", "2026-06-02" } } },
};

/* A year in which leaders signed and said nothing, in which all was left to others. */
static const TypicalFindings typical = {
  "of-leading-are-found-and-no-others",
  {
    { TALK, "sent_on", "2025-03-02" },
    { "communication-plan/quarter", "first_on", "2026-07-01" },
    { ACT, NULL, NULL },
    { "review-attendance/anna", "presence", "invited" },
    { "review/last", "absence_reason", "Ill" },
    { "role-holding/conformance", "held_from", "2025-01-02" },
    { "role-holding/reporting", "held_from", "2025-01-02" },
    { "process/buying", "title", "Buying" },
    { "process/buying", "owner", "person/ben" },
  },
  {
    { "integration", "“Buying” has no step at which somebody looks at security." },
    { "leaders-spoke", "Top management last spoke about security on 2 March 2025 (“Why we lock screens”), more than twelve months ago." },
    { "leaders-acted", "All that top management did in the last twelve months is 2 approvals; nothing shows that it led." },
  },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_check_cases (cases, G_N_ELEMENTS (cases));
  add_typical_findings (&typical);

  return g_test_run ();
}

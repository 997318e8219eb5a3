/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 f to h and 5.3. */

#include "mandate-check-cases.h"

#define LEAD "role/conformance"
#define HELD "role-holding/conformance"

static const CheckCase cases[] = {
  { "conformance-role/is-a-gap-when-nobody-holds-it", MANDATE_FINDING_GAP, "“Security lead” is given to nobody.", LEAD, { { HELD, NULL, NULL } } },
  { "conformance-role/is-a-gap-when-it-was-given-back", MANDATE_FINDING_GAP, "is given to nobody", LEAD, { { HELD, "held_until", "2026-06-01" } } },
  { "conformance-role/is-a-gap-when-the-holder-left", MANDATE_FINDING_GAP, "is held by Ben Bauer, who left on 1 June 2026.", HELD, { { "person/ben", "left_on", "2026-06-01" } } },
  { "conformance-role/is-a-gap-without-authority", MANDATE_FINDING_GAP, "may decide is not written down", LEAD, { { LEAD, "authority", NULL } } },
  { "conformance-role/is-a-gap-when-nobody-appointed", MANDATE_FINDING_GAP, "It is not recorded who gave “Security lead” to Ben Bauer.", HELD, { { HELD, "appointed_by", NULL } } },
  { "conformance-role/is-a-gap-when-not-appointed-by-the-top", MANDATE_FINDING_GAP, "by Dan Diaz, who did not belong to top management on 2 January 2026", HELD, { { HELD, "appointed_by", "person/dan" } } },
  { "conformance-role/is-a-gap-when-not-accepted", MANDATE_FINDING_GAP, "accepting it is not recorded", HELD, { { HELD, "accepted_on", NULL } } },
  { "conformance-role/is-a-gap-when-not-made-known", MANDATE_FINDING_GAP, "that Ben Bauer holds “Security lead”", HELD, { { HELD, "communicated_on", "2026-07-01" } } },
  { "conformance-role/is-a-gap-when-several-hold-it-without-a-lead", MANDATE_FINDING_GAP, "2 hold “Security lead”, and none of them", LEAD, { { "role-holding/x", "role", LEAD }, { "role-holding/x", "person", "person/dan" }, { "role-holding/x", "held_from", "2026-06-01" } } },
  { "conformance-role/names-the-deputy", MANDATE_FINDING_SHOWN, "Deputy: Dan Diaz.", HELD, { { HELD, "deputy", "person/dan" } } },
  { "conformance-role/is-in-part-without-a-deputy", MANDATE_FINDING_IN_PART, "Nobody who is here is named as deputy for Ben Bauer", HELD, { { HELD, "deputy", NULL } } },
  { "conformance-role/is-in-part-when-the-deputy-left", MANDATE_FINDING_IN_PART, "Nobody who is here is named as deputy for Ben Bauer", HELD, { { HELD, "deputy", "person/old" } } },
  { "conformance-role/is-a-gap-when-its-body-has-no-chair", MANDATE_FINDING_GAP, "is held by The forum, and nobody there has the chair", LEAD, { { "body/forum", "name", "The forum" }, { "body-member/dan", "body", "body/forum" }, { "body-member/dan", "person", "person/dan" }, { "body-member/ben", "body", "body/forum" }, { "body-member/ben", "person", "person/ben" }, { HELD, "person", NULL }, { HELD, "body", "body/forum" } } },
  { "conformance-role/is-a-gap-when-a-group-holds-it", MANDATE_FINDING_GAP, "is held by All staff, where nobody is who could act", HELD, { { "body/staff", "name", "All staff" }, { "body/staff", "kind", "group" }, { HELD, "person", NULL }, { HELD, "body", "body/staff" } } },
  { "conformance-role/is-a-gap-when-its-body-has-no-members", MANDATE_FINDING_GAP, "is held by The forum, where nobody is", HELD, { { "body/forum", "name", "The forum" }, { HELD, "person", NULL }, { HELD, "body", "body/forum" } } },
  { "conformance-role/may-be-held-by-a-body", MANDATE_FINDING_SHOWN, "The forum holds “Security lead”", HELD, { { "body/forum", "name", "The forum" }, { "body-member/dan", "body", "body/forum" }, { "body-member/dan", "person", "person/dan" }, { HELD, "person", NULL }, { HELD, "body", "body/forum" } } },
  { "clauses-watched/is-a-gap-when-a-clause-is-watched-by-nobody", MANDATE_FINDING_GAP, "is not on record: Operation (clause 8).", "clause-watch", { { "clause-watch/8", NULL, NULL } } },
  { "clauses-watched/is-a-gap-when-nobody-is-named", MANDATE_FINDING_GAP, "Nobody watches “Operation (clause 8)”.", "clause-watch/8", { { "clause-watch/8", "person", NULL } } },
  { "clauses-watched/is-a-gap-when-the-watch-left", MANDATE_FINDING_GAP, "is watched by Olaf Old, who is not here", "clause-watch/8", { { "clause-watch/8", "person", "person/old" } } },
  { "clauses-watched/is-a-gap-when-never-looked-at", MANDATE_FINDING_GAP, "Nobody has looked at “Operation (clause 8)” yet.", "clause-watch/8", { { "clause-watch/8", "looked_on", "2026-12-01" } } },
  { "clauses-watched/is-a-gap-when-looked-at-too-long-ago", MANDATE_FINDING_GAP, "more than twelve months ago", "clause-watch/8", { { "clause-watch/8", "looked_on", "2025-06-29" } } },
  { "clauses-watched/is-shown-to-the-day", MANDATE_FINDING_SHOWN, "Each of the clauses 4 to 10", "clause-watch", { { "clause-watch/8", "looked_on", "2025-06-30" } } },

  { "reporting-role/is-a-gap-without-a-line-to-the-top", MANDATE_FINDING_GAP, "how the holder reports to top management", "role/reporting", { { "role/reporting", "reporting_line", NULL } } },
  { "reporting-role/is-a-gap-when-not-accepted", MANDATE_FINDING_GAP, "accepting it is not recorded", "role-holding/reporting", { { "role-holding/reporting", "accepted_on", NULL } } },

  { "roles-held/is-a-gap-when-a-role-is-vacant", MANDATE_FINDING_GAP, "“Internal auditor” is given to nobody.", "role/auditor", { { "role-holding/auditor", NULL, NULL } } },
  { "roles-held/is-a-gap-when-the-holder-left", MANDATE_FINDING_GAP, "who left on 31 December 2025", "role-holding/auditor", { { "role-holding/auditor", "person", "person/old" } } },
  { "roles-made-known/is-a-gap-when-nobody-was-told", MANDATE_FINDING_GAP, "that Cara Cohn holds “Internal auditor”", "role-holding/auditor", { { "role-holding/auditor", "communicated_on", NULL } } },
  { "competence/is-a-gap-when-it-is-not-said-what-it-takes", MANDATE_FINDING_GAP, "What the holder of “Reporter” has to know", "role/reporting", { { "role/reporting", "required_competence", NULL } } },
  { "competence/is-in-part-when-some-have-no-evidence", MANDATE_FINDING_IN_PART, "For 2 of 3 appointments there is evidence of competence; none for: Cara Cohn as “Internal auditor”.", "role", { { "evidence-link/cara", NULL, NULL } } },
  { "competence/is-a-gap-without-any-evidence", MANDATE_FINDING_GAP, "For 0 of 3", "role", { { "evidence-link/cara", NULL, NULL }, { "evidence-link/ben", NULL, NULL } } },

  { "competence/is-a-gap-when-what-is-missing-has-no-plan", MANDATE_FINDING_GAP, "Cara Cohn lacks “Audit course”, and what is done about it", "competence/x", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" } } },
  { "competence/is-a-gap-when-the-plan-has-no-day", MANDATE_FINDING_GAP, "without a day", "competence/x", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" }, { "competence/x", "plan", "Course in Bonn" } } },
  { "competence/is-a-gap-when-the-plan-was-not-kept", MANDATE_FINDING_GAP, "was to have “Audit course” by 1 June 2026", "competence/x", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" }, { "competence/x", "plan", "Course in Bonn" }, { "competence/x", "planned_on", "2026-06-01" } } },
  { "competence/is-in-part-while-the-plan-lasts", MANDATE_FINDING_IN_PART, "planned for 1 September 2026: Course in Bonn", "competence/x", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" }, { "competence/x", "plan", "Course in Bonn" }, { "competence/x", "planned_on", "2026-09-01" } } },
  { "competence/is-a-gap-when-a-certificate-ran-out", MANDATE_FINDING_GAP, "was good until 29 June 2026 and has run out", "competence/x", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" }, { "competence/x", "state", "met" }, { "competence/x", "has", "Certificate" }, { "competence/x", "expires_on", "2026-06-29" } } },
  { "competence/is-in-part-when-nobody-asked-whether-it-helped", MANDATE_FINDING_IN_PART, "whether it helped is not written down", "competence/x", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" }, { "competence/x", "state", "met" }, { "competence/x", "has", "Certificate" }, { "competence/x", "plan", "Course" } } },
  { "competence/is-shown-by-evidence-at-the-competence", MANDATE_FINDING_SHOWN, "for all 3 appointments", "role", { { "competence/x", "person", "person/cara" }, { "competence/x", "role", "role/auditor" }, { "competence/x", "need", "Audit course" }, { "competence/x", "state", "met" }, { "competence/x", "has", "Certificate" }, { "evidence-link/cara", "target", "competence/x" } } },

  { "audit-independence/is-a-gap-when-the-lead-audits", MANDATE_FINDING_GAP, "Ben Bauer is responsible for conformance and also audits", "role/auditor", { { "role-holding/auditor", "person", "person/ben" } } },
  { "audit-independence/is-in-part-when-what-makes-up-for-it-is-on-record", MANDATE_FINDING_IN_PART, "there is evidence: “Certificate of Ben”", "role/auditor", { { "role-holding/auditor", "person", "person/ben" }, { "evidence-link/x", "evidence", "evidence/ben" }, { "evidence-link/x", "target", "role/auditor" } } },
  { "audit-independence/knows-the-german-word", MANDATE_FINDING_SHOWN, "“Interne Revision” is held by Cara Cohn", "role/auditor", { { "role/auditor", "title", "Interne Revision" } } },
  { "audit-independence/knows-who-does-the-activity", MANDATE_FINDING_GAP, "Ben Bauer is responsible for conformance and also audits", NULL, { { "raci-activity/incidents", "title", "Run internal audit" } } },
  { "audit-independence/names-the-role-that-the-lead-audits-in", MANDATE_FINDING_GAP, "also audits (“Audit helper”)", "role/helper", { { "role/helper", "title", "Audit helper" }, { "role-holding/x", "role", "role/helper" }, { "role-holding/x", "person", "person/ben" }, { "role-holding/x", "held_from", "2026-01-01" } } },
  { "audit-independence/names-the-role-that-the-auditor-holds", MANDATE_FINDING_SHOWN, "“Audit helper” is held by Cara Cohn", "role/helper", { { "role/helper", "title", "Audit helper" }, { "role-holding/auditor", "role", "role/helper" } } },
  { "audit-independence/is-a-gap-without-an-auditor", MANDATE_FINDING_GAP, "holds a role that audits", "role", { { "role/auditor", "title", "Helper" } } },

  { "raci/is-a-gap-when-nobody-is-accountable", MANDATE_FINDING_GAP, "For “Handle incidents” no role is accountable.", "raci-activity/incidents", { { "raci-cell/accountable", "letter", "informed" } } },
  { "raci/is-a-gap-when-two-are-accountable", MANDATE_FINDING_GAP, "more than one role is accountable: ", "raci-activity/incidents", { { "raci-cell/x", "activity", "raci-activity/incidents" }, { "raci-cell/x", "role", "role/auditor" }, { "raci-cell/x", "letter", "accountable" } } },
  { "raci/is-a-gap-when-nobody-does-it", MANDATE_FINDING_GAP, "no role is responsible for the doing", "raci-activity/incidents", { { "raci-cell/responsible", NULL, NULL } } },
  { "raci/is-a-gap-when-the-role-is-vacant", MANDATE_FINDING_GAP, "Activities are given to “Security lead”", LEAD, { { HELD, NULL, NULL } } },

  { "raci/is-a-gap-when-the-top-gave-its-accountability-away", MANDATE_FINDING_GAP, "For “Approve the policy” top management answers, and the chart gives it to: Reporter.", "raci-activity/incidents", { { "raci-activity/incidents", "title", "Approve the policy" } } },
  { "raci/knows-what-stays-with-the-top-in-german", MANDATE_FINDING_GAP, "For “Restrisiken annehmen” top management answers", "raci-activity/incidents", { { "raci-activity/incidents", "title", "Restrisiken annehmen" } } },
  { "raci/is-shown-when-the-top-answers", MANDATE_FINDING_SHOWN, "For 1 activity", NULL, { { "raci-activity/incidents", "title", "Approve the policy" }, { "role-holding/reporting", "person", "person/anna" } } },
  { "raci/is-in-part-when-a-breach-was-accepted", MANDATE_FINDING_IN_PART, "no role is responsible for the doing. Accepted by Anna Adler on 1 February 2026, because: We are two. What makes up for it: An outsider looks. To be looked at again on 1 December 2026.", "raci-exception/x", { { "raci-cell/responsible", NULL, NULL }, { "raci-exception/x", "activity", "raci-activity/incidents" }, { "raci-exception/x", "rule", "no-responsible" }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, { "raci-exception/x", "review_on", "2026-12-01" } } },
  { "raci/is-in-part-when-a-vacant-role-was-accepted", MANDATE_FINDING_IN_PART, "“Handle incidents” is given to “Security lead”, a role that nobody who is here holds. Accepted", "raci-exception/x", { { HELD, NULL, NULL }, { "raci-exception/x", "activity", "raci-activity/incidents" }, { "raci-exception/x", "rule", "not-held" }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, { "raci-exception/x", "review_on", "2026-12-01" } } },
  { "raci/is-a-gap-again-when-the-exception-was-not-looked-at", MANDATE_FINDING_GAP, "was to be looked at again on 29 June 2026.", "raci-exception/x", { { "raci-cell/responsible", NULL, NULL }, { "raci-exception/x", "activity", "raci-activity/incidents" }, { "raci-exception/x", "rule", "no-responsible" }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, { "raci-exception/x", "review_on", "2026-06-29" } } },
  { "raci/is-a-gap-when-the-exception-is-of-another-rule", MANDATE_FINDING_GAP, "no role is responsible for the doing.", "raci-activity/incidents", { { "raci-cell/responsible", NULL, NULL }, { "raci-exception/x", "activity", "raci-activity/incidents" }, { "raci-exception/x", "rule", "many-accountable" }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, { "raci-exception/x", "review_on", "2026-12-01" } } },
  { "raci/lets-a-group-hold-a-role-without-members", MANDATE_FINDING_SHOWN, "For 1 activity", NULL, { { "body/staff", "name", "All staff" }, { "body/staff", "kind", "group" }, { HELD, "person", NULL }, { HELD, "body", "body/staff" } } },
  { "audit-independence/is-in-part-when-it-was-accepted", MANDATE_FINDING_IN_PART, "accepted by Anna Adler on 1 February 2026, because: We are two.", "raci-exception/x", { { "role-holding/auditor", "person", "person/ben" }, { "raci-exception/x", "rule", "own-work" }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, { "raci-exception/x", "review_on", "2026-12-01" } } },
  { "audit-independence/is-a-gap-again-when-the-exception-was-not-looked-at", MANDATE_FINDING_GAP, "was to be looked at again on 29 June 2026.", "raci-exception/x", { { "role-holding/auditor", "person", "person/ben" }, { "raci-exception/x", "rule", "own-work" }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, { "raci-exception/x", "review_on", "2026-06-29" } } },

  { "top-management/is-a-gap-when-they-left", MANDATE_FINDING_GAP, "Nobody who is here", "person", { { "person/anna", "left_on", "2026-01-01" } } },
  { "top-management/is-shown-with-what-is-delegated", MANDATE_FINDING_SHOWN, "Of 1 delegation it is written down what stays.", "person", { { "delegation/x", "delegator", "person/ben" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "Approve access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Ben answers" }, { "delegation/x", "accepted_on", "2026-06-02" } } },
  { "top-management/is-a-gap-when-a-delegation-was-not-accepted", MANDATE_FINDING_GAP, "“Approve access” is delegated to Dan Diaz, but accepting it", "delegation/x", { { "delegation/x", "delegator", "person/ben" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "Approve access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Ben answers" }, { "delegation/x", "accepted_on", NULL } } },
  { "top-management/is-a-gap-when-nobody-wrote-what-stays", MANDATE_FINDING_GAP, "What stays with Ben Bauer, who delegated “Approve access”", "delegation/x", { { "delegation/x", "delegator", "person/ben" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "Approve access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", NULL }, { "delegation/x", "accepted_on", "2026-06-02" } } },
  { "top-management/is-a-gap-when-the-delegate-is-gone", MANDATE_FINDING_GAP, "is delegated to Olaf Old, who is not here", "delegation/x", { { "delegation/x", "delegator", "person/ben" }, { "delegation/x", "person", "person/old" }, { "delegation/x", "subject", "Approve access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Ben answers" }, { "delegation/x", "accepted_on", "2026-06-02" } } },
  { "top-management/is-a-gap-when-the-delegator-is-gone", MANDATE_FINDING_GAP, "was delegated by Olaf Old, who is not here any more", "delegation/x", { { "delegation/x", "delegator", "person/old" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "Approve access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Ben answers" }, { "delegation/x", "accepted_on", "2026-06-02" } } },
  { "top-management/is-a-gap-when-the-delegator-lost-the-role", MANDATE_FINDING_GAP, "who no longer holds the role", "delegation/x", { { "delegation/x", "delegator", "person/ben" }, { "delegation/x", "person", "person/dan" }, { "delegation/x", "subject", "Approve access" }, { "delegation/x", "held_from", "2026-06-01" }, { "delegation/x", "stays", "Ben answers" }, { "delegation/x", "accepted_on", "2026-06-02" }, { "delegation/x", "role", "role/auditor" } } },

  { "contradictions/are-none-where-records-agree", MANDATE_FINDING_SHOWN, "agree with each other", "role", { { "person/ben", "job_title", "Miner" } } },
  { "contradictions/tell-a-vacant-role-that-the-policy-names", MANDATE_FINDING_GAP, "The policy in force names “Mine plan keeper”, a role", "role/keeper", { { "role/keeper", "title", "Mine plan keeper" }, { "policy-version/v1", "text", "Ask the mine plan keeper." } } },
  { "contradictions/take-no-part-of-a-word-for-a-role", MANDATE_FINDING_SHOWN, "agree", "role", { { "role/keeper", "title", "Plan keep" }, { "policy-version/v1", "text", "Ask the plan keeper." } } },
  { "contradictions/tell-a-leaver-whom-the-policy-names", MANDATE_FINDING_GAP, "names Olaf Old, who left on 31 December 2025", "policy-version/v1", { { "policy-version/v1", "text", "Tell Olaf Old." } } },
  { "contradictions/tell-that-the-approver-left", MANDATE_FINDING_GAP, "was approved by Anna Adler, who left on 1 June 2026", "policy/isp", { { "person/anna", "left_on", "2026-06-01" } } },
  { "contradictions/tell-a-deputy-who-holds-the-role", MANDATE_FINDING_GAP, "Ben Bauer is deputy for “Security lead” and holds it as well", HELD, { { HELD, "deputy", "person/ben" } } },
  { "contradictions/tell-a-deputy-who-left", MANDATE_FINDING_GAP, "The deputy for “Security lead” is Olaf Old, who left", HELD, { { HELD, "deputy", "person/old" } } },
  { "contradictions/tell-a-holder-on-leave-without-deputy", MANDATE_FINDING_GAP, "is on leave since 1 June 2026, and nobody stands in", HELD, { { "person/ben", "leave_from", "2026-06-01" }, { HELD, "deputy", NULL } } },
  { "contradictions/tell-a-holder-on-leave-whose-deputy-is-on-leave", MANDATE_FINDING_GAP, "nobody stands in", HELD, { { "person/ben", "leave_from", "2026-06-01" }, { "person/dan", "leave_from", "2026-06-10" } } },
  { "contradictions/let-somebody-stand-in-during-leave", MANDATE_FINDING_SHOWN, "agree", "role", { { "person/ben", "leave_from", "2026-06-01" } } },
  { "contradictions/tell-an-action-of-a-leaver", MANDATE_FINDING_GAP, "“Test the backups” is to be done by Olaf Old", "action/open", { { "action/open", "owner", "person/old" } } },
  { "contradictions/tell-a-chair-who-is-no-member", MANDATE_FINDING_GAP, "Dan Diaz is named as chair of The forum", "body/forum", { { "body/forum", "name", "The forum" }, { "body-member/dan", "body", "body/forum" }, { "body-member/dan", "person", "person/dan" }, { "body-member/dan", "is_chair", "yes" }, { "body-member/dan", "left_on", "2026-06-01" } } },
  { "contradictions/tell-an-external-at-the-top", MANDATE_FINDING_GAP, "Cara Cohn is marked as external and as top management", "person/cara", { { "person/cara", "is_top_management", "yes" } } },
  { "contradictions/tell-a-body-without-members", MANDATE_FINDING_GAP, "“Internal auditor” is held by The forum, a body without members", "body/forum", { { "body/forum", "name", "The forum" }, { "role-holding/auditor", "person", NULL }, { "role-holding/auditor", "body", "body/forum" } } },
  { "contradictions/tell-hours-that-nobody-approved", MANDATE_FINDING_GAP, "“Security lead” takes 192 hours a year by its own figures, and only 100 hours", "resource/tool", { { "resource/tool", "approved_hours", "100" } } },
  { "contradictions/let-the-approved-hours-be-enough", MANDATE_FINDING_SHOWN, "agree", "role", { { "resource/tool", "approved_hours", "192" } } },

  { "support/is-a-gap-without-hours", MANDATE_FINDING_GAP, "For no role that is held time is set aside.", "role", { { LEAD, "hours_a_month", "0" } } },
  { "other-leaders/is-a-gap-when-only-the-top-leads", MANDATE_FINDING_GAP, "Besides top management nobody", "person", { { "person/ben", "left_on", "2026-01-01" }, { "person/cara", "left_on", "2026-01-01" } } },
  { "scope/is-a-gap-when-not-written", MANDATE_FINDING_GAP, "covers is not written down", "organisation/", { { "organisation/", "scope", NULL } } },
  { "climate/is-a-gap-when-not-considered", MANDATE_FINDING_GAP, "climate change", "organisation/", { { "organisation/", "climate_conclusion", NULL } } },
};

/* Typical findings 5, 6 and 12, committed all at once by one firm. */
static const TypicalFindings typical = {
  "of-roles-are-found-and-no-others",
  {
    { LEAD, "authority", NULL },
    { HELD, "accepted_on", NULL },
    { "role-holding/reporting", "person", "person/old" },
    { "raci-cell/x", "activity", "raci-activity/incidents" },
    { "raci-cell/x", "role", "role/auditor" },
    { "raci-cell/x", "letter", "accountable" },
    { "role-holding/auditor", "person", "person/ben" },
  },
  {
    { "conformance-role", "What the holder of “Security lead” may decide is not written down." },
    { "conformance-role", "Ben Bauer holds “Security lead” since 2 January 2026, but accepting it is not recorded." },
    { "reporting-role", "“Reporter” is held by Olaf Old, who left on 31 December 2025." },
    { "raci", "For “Handle incidents” more than one role is accountable: Reporter, Internal auditor." },
    { "raci", "Activities are given to “Reporter”, a role that nobody who is here holds." },
    { "audit-independence", "Ben Bauer is responsible for conformance and also audits (“Internal auditor”); what makes up for that is not recorded." },
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

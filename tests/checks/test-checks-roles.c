/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 f to h and 5.3. */

#include "mandate-check-cases.h"

#define LEAD "role/conformance"
#define HELD "role-holding/conformance"

static const CheckCase cases[] = {
  { "conformance-role/is-a-gap-when-nobody-holds-it", MANDATE_FINDING_GAP, "“Security lead” is given to nobody.", LEAD, { { HELD, NULL, NULL } } },
  { "conformance-role/is-a-gap-when-it-was-given-back", MANDATE_FINDING_GAP, "is given to nobody", LEAD, { { HELD, "held_until", "2026-06-01" } } },
  { "conformance-role/is-a-gap-when-the-holder-left", MANDATE_FINDING_GAP, "is held by Ben Bauer, who left on 2026-06-01.", HELD, { { "person/ben", "left_on", "2026-06-01" } } },
  { "conformance-role/is-a-gap-without-authority", MANDATE_FINDING_GAP, "may decide is not written down", LEAD, { { LEAD, "authority", NULL } } },
  { "conformance-role/is-a-gap-when-nobody-appointed", MANDATE_FINDING_GAP, "It is not recorded who gave “Security lead” to Ben Bauer.", HELD, { { HELD, "appointed_by", NULL } } },
  { "conformance-role/is-a-gap-when-not-appointed-by-the-top", MANDATE_FINDING_GAP, "by Dan Diaz, who did not belong to top management on 2026-01-02", HELD, { { HELD, "appointed_by", "person/dan" } } },
  { "conformance-role/is-a-gap-when-not-accepted", MANDATE_FINDING_GAP, "accepting it is not recorded", HELD, { { HELD, "accepted_on", NULL } } },
  { "conformance-role/is-a-gap-when-not-made-known", MANDATE_FINDING_GAP, "that Ben Bauer holds “Security lead”", HELD, { { HELD, "communicated_on", "2026-07-01" } } },
  { "conformance-role/is-a-gap-when-several-hold-it-without-a-lead", MANDATE_FINDING_GAP, "2 hold “Security lead”, and none of them", LEAD, { { "role-holding/x", "role", LEAD }, { "role-holding/x", "person", "person/dan" }, { "role-holding/x", "held_from", "2026-06-01" } } },
  { "conformance-role/names-the-deputy", MANDATE_FINDING_SHOWN, "Deputy: Dan Diaz.", HELD, { { HELD, "deputy", "person/dan" } } },
  { "conformance-role/is-a-gap-when-its-body-has-no-members", MANDATE_FINDING_GAP, "is held by The forum, where nobody is", HELD, { { "body/forum", "name", "The forum" }, { HELD, "person", NULL }, { HELD, "body", "body/forum" } } },
  { "conformance-role/may-be-held-by-a-body", MANDATE_FINDING_SHOWN, "The forum holds “Security lead”", HELD, { { "body/forum", "name", "The forum" }, { "body-member/dan", "body", "body/forum" }, { "body-member/dan", "person", "person/dan" }, { HELD, "person", NULL }, { HELD, "body", "body/forum" } } },
  { "reporting-role/is-a-gap-without-a-line-to-the-top", MANDATE_FINDING_GAP, "how the holder reports to top management", "role/reporting", { { "role/reporting", "reporting_line", NULL } } },
  { "reporting-role/is-a-gap-when-not-accepted", MANDATE_FINDING_GAP, "accepting it is not recorded", "role-holding/reporting", { { "role-holding/reporting", "accepted_on", NULL } } },

  { "roles-held/is-a-gap-when-a-role-is-vacant", MANDATE_FINDING_GAP, "“Internal auditor” is given to nobody.", "role/auditor", { { "role-holding/auditor", NULL, NULL } } },
  { "roles-held/is-a-gap-when-the-holder-left", MANDATE_FINDING_GAP, "who left on 2025-12-31", "role-holding/auditor", { { "role-holding/auditor", "person", "person/old" } } },
  { "roles-made-known/is-a-gap-when-nobody-was-told", MANDATE_FINDING_GAP, "that Cara Cohn holds “Internal auditor”", "role-holding/auditor", { { "role-holding/auditor", "communicated_on", NULL } } },
  { "competence/is-a-gap-when-it-is-not-said-what-it-takes", MANDATE_FINDING_GAP, "What the holder of “Reporter” has to know", "role/reporting", { { "role/reporting", "required_competence", NULL } } },
  { "competence/is-in-part-when-some-have-no-evidence", MANDATE_FINDING_IN_PART, "For 2 of 3 appointments there is evidence of competence; none for: Cara Cohn as “Internal auditor”.", "role", { { "evidence-link/cara", NULL, NULL } } },
  { "competence/is-a-gap-without-any-evidence", MANDATE_FINDING_GAP, "For 0 of 3", "role", { { "evidence-link/cara", NULL, NULL }, { "evidence-link/ben", NULL, NULL } } },

  { "audit-independence/is-a-gap-when-the-lead-audits", MANDATE_FINDING_GAP, "Ben Bauer is responsible for conformance and also audits", "role/auditor", { { "role-holding/auditor", "person", "person/ben" } } },
  { "audit-independence/is-in-part-when-what-makes-up-for-it-is-on-record", MANDATE_FINDING_IN_PART, "there is evidence: “Certificate of Ben”", "role/auditor", { { "role-holding/auditor", "person", "person/ben" }, { "evidence-link/x", "evidence", "evidence/ben" }, { "evidence-link/x", "target", "role/auditor" } } },
  { "audit-independence/knows-the-german-word", MANDATE_FINDING_SHOWN, "“Interne Revision” is held by Cara Cohn", "role/auditor", { { "role/auditor", "title", "Interne Revision" } } },
  { "audit-independence/knows-who-does-the-activity", MANDATE_FINDING_GAP, "Ben Bauer is responsible for conformance and also audits", NULL, { { "raci-activity/incidents", "title", "Run internal audit" } } },
  { "audit-independence/is-a-gap-without-an-auditor", MANDATE_FINDING_GAP, "holds a role that audits", "role", { { "role/auditor", "title", "Helper" } } },

  { "raci/is-a-gap-when-nobody-is-accountable", MANDATE_FINDING_GAP, "For “Handle incidents” no role is accountable.", "raci-activity/incidents", { { "raci-cell/accountable", "letter", "informed" } } },
  { "raci/is-a-gap-when-two-are-accountable", MANDATE_FINDING_GAP, "more than one role is accountable: ", "raci-activity/incidents", { { "raci-cell/x", "activity", "raci-activity/incidents" }, { "raci-cell/x", "role", "role/auditor" }, { "raci-cell/x", "letter", "accountable" } } },
  { "raci/is-a-gap-when-nobody-does-it", MANDATE_FINDING_GAP, "no role is responsible for the doing", "raci-activity/incidents", { { "raci-cell/responsible", NULL, NULL } } },
  { "raci/is-a-gap-when-the-role-is-vacant", MANDATE_FINDING_GAP, "Activities are given to “Security lead”", LEAD, { { HELD, NULL, NULL } } },

  { "top-management/is-a-gap-when-they-left", MANDATE_FINDING_GAP, "Nobody who is here", "person", { { "person/anna", "left_on", "2026-01-01" } } },
  { "support/is-a-gap-without-hours", MANDATE_FINDING_GAP, "For no role that is held time is set aside.", "role", { { LEAD, "hours_a_month", "0" } } },
  { "other-leaders/is-a-gap-when-only-the-top-leads", MANDATE_FINDING_GAP, "Besides top management nobody", "person", { { "person/ben", "left_on", "2026-01-01" }, { "person/cara", "left_on", "2026-01-01" } } },
  { "integration/is-a-gap-when-no-evidence-names-the-clause", MANDATE_FINDING_GAP, "No evidence is marked", "evidence", { { "evidence-link/ben", "clause", "5.1 d" } } },
  { "integration/knows-other-ways-to-write-the-clause", MANDATE_FINDING_SHOWN, "Certificate of Ben", "evidence/ben", { { "evidence-link/ben", "clause", "5.1(b)" } } },
  { "scope/is-a-gap-when-not-written", MANDATE_FINDING_GAP, "covers is not written down", "organisation/", { { "organisation/", "scope", NULL } } },
  { "climate/is-a-gap-when-not-considered", MANDATE_FINDING_GAP, "climate change", "organisation/", { { "organisation/", "climate_conclusion", NULL } } },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_check_cases (cases, G_N_ELEMENTS (cases));

  return g_test_run ();
}

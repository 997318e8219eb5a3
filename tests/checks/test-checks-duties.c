/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 4.1, 4.2, 5.1 b and 5.2 c: what bears on security, who expects what, what is owed; and honest words where few wear all hats. */

#include "mandate-check-cases.h"

#define LAW       "obligation/privacy"
#define CUSTOMERS "interested-party/customers"
#define ONE_HEAD  "context-issue/one-head"
#define SHOP      "initiative/shop"
#define FIX       "action/fix"

/* What top management accepted, and what makes up for it. */
#define ACCEPTED(which)                                                                                                                                                                                                                                       \
  { "raci-exception/x", "rule", which }, { "raci-exception/x", "reason", "We are two." }, { "raci-exception/x", "measure", "An outsider looks." }, { "raci-exception/x", "accepted_by", "person/anna" }, { "raci-exception/x", "accepted_on", "2026-02-01" }, \
  {                                                                                                                                                                                                                                                           \
    "raci-exception/x", "review_on", "2026-12-01"                                                                                                                                                                                                             \
  }

static const CheckCase cases[] = {
  { "obligations/is-shown-when-all-is-fulfilled", MANDATE_FINDING_SHOWN, "1 obligation is on record; it was assessed and is fulfilled.", "obligation", { { LAW, "method", "Once a year" } } },
  { "obligations/is-a-gap-when-none-is-known", MANDATE_FINDING_GAP, "No law, contract or demand of a customer is on record", "obligation", { { LAW, NULL, NULL } } },
  { "obligations/is-a-gap-when-nobody-assessed-it", MANDATE_FINDING_GAP, "Nobody has looked whether “Data protection law” is fulfilled.", LAW, { { LAW, "verdict", "unknown" } } },
  { "obligations/is-a-gap-when-nothing-is-done-about-it", MANDATE_FINDING_GAP, "“Data protection law” is not fulfilled in full, and nothing is done about it.", LAW, { { LAW, "verdict", "not-met" } } },
  { "obligations/is-a-gap-when-what-was-done-was-called-off", MANDATE_FINDING_GAP, "nothing is done about it.", LAW, { { LAW, "verdict", "partly" }, { FIX, "title", "Write it down" }, { FIX, "obligation", LAW }, { FIX, "state", "cancelled" } } },
  { "obligations/is-in-part-while-something-is-done-about-it", MANDATE_FINDING_IN_PART, "“Write it down” is to be done by 1 August 2026.", LAW, { { LAW, "verdict", "not-met" }, { FIX, "title", "Write it down" }, { FIX, "obligation", LAW }, { FIX, "owner", "person/ben" }, { FIX, "due_on", "2026-08-01" } } },
  { "obligations/is-a-gap-again-when-it-was-done-before-the-verdict", MANDATE_FINDING_GAP, "nothing is done about it.", LAW, { { LAW, "verdict", "not-met" }, { FIX, "title", "Write it down" }, { FIX, "obligation", LAW }, { FIX, "state", "done" }, { FIX, "done_on", "2026-02-01" } } },
  { "obligations/is-a-gap-when-its-day-passed", MANDATE_FINDING_GAP, "was to be looked at again on 29 June 2026.", LAW, { { LAW, "review_on", "2026-06-29" } } },
  { "obligations/is-in-part-without-a-day-to-look-again", MANDATE_FINDING_IN_PART, "no day is set on which somebody looks again", LAW, { { LAW, "review_on", NULL } } },
  { "obligations/is-a-gap-when-its-owner-left", MANDATE_FINDING_GAP, "“Data protection law” has no owner who is here.", LAW, { { LAW, "owner", "person/old" } } },
  { "obligations/is-a-gap-when-why-it-applies-is-not-said", MANDATE_FINDING_GAP, "Why “Data protection law” applies is not written down.", LAW, { { LAW, "reason", NULL } } },

  { "issues/is-shown-by-what-bears-on-security", MANDATE_FINDING_SHOWN, "1 issue that bears on security is on record", "context-issue", { { ONE_HEAD, "noted_on", "2026-03-02" } } },
  { "issues/is-a-gap-when-all-have-ended", MANDATE_FINDING_GAP, "Nothing is on record that bears on security", "context-issue", { { ONE_HEAD, "ended_on", "2026-05-01" } } },
  { "issues/is-a-gap-when-the-effect-is-not-said", MANDATE_FINDING_GAP, "What “One person knows it all” does", ONE_HEAD, { { ONE_HEAD, "effect", NULL } } },

  { "parties/is-a-gap-when-nobody-is-named", MANDATE_FINDING_GAP, "Nobody is named who has an interest", "interested-party", { { LAW, "party", NULL }, { CUSTOMERS, NULL, NULL } } },
  { "parties/is-a-gap-when-the-needs-are-not-said", MANDATE_FINDING_GAP, "What “Customers” needs is not written down.", CUSTOMERS, { { CUSTOMERS, "needs", NULL } } },

  { "climate/says-that-it-matters", MANDATE_FINDING_SHOWN, "it matters here: “Floods”", "organisation/", { { "organisation/", "climate_matters", "relevant" }, { "organisation/", "climate_conclusion", "Floods" } } },
  { "climate/says-that-it-does-not-matter", MANDATE_FINDING_SHOWN, "it does not matter here: “On a hill”", "organisation/", { { "organisation/", "climate_matters", "not-relevant" }, { "organisation/", "climate_conclusion", "On a hill" } } },
  { "climate/is-a-gap-without-a-because", MANDATE_FINDING_GAP, "but not why", "organisation/", { { "organisation/", "climate_matters", "not-relevant" }, { "organisation/", "climate_conclusion", NULL } } },

  { "integration/is-a-gap-when-a-project-was-not-looked-at", MANDATE_FINDING_GAP, "What “New shop” means for security was not looked at.", SHOP, { { SHOP, "title", "New shop" }, { SHOP, "state", "under-way" } } },
  { "integration/waits-for-what-is-only-planned", MANDATE_FINDING_SHOWN, "within business processes", "process/hiring", { { SHOP, "title", "New shop" }, { SHOP, "state", "planned" } } },
  { "integration/is-in-part-where-the-size-lets-expect-more", MANDATE_FINDING_IN_PART, "In an organisation of this size it is expected in 4.", "process", { { "organisation/", "size_profile", "growing" } } },
  { "integration/needs-two-in-one-that-starts", MANDATE_FINDING_SHOWN, "Hiring, Certificate of Ben.", "process/hiring", { { "organisation/", "size_profile", "starting" } } },

  { "other-leaders/is-in-part-when-leading-alone-was-accepted", MANDATE_FINDING_IN_PART, "Nobody leads on security besides top management. Accepted by Anna Adler on 1 February 2026, because: We are two. What makes up for it: An outsider looks.", "raci-exception/x", { { "person/ben", "is_top_management", "yes" }, { "person/dan", "is_top_management", "yes" }, { "person/cara", "is_top_management", "yes" }, ACCEPTED ("leads-alone") } },
  { "other-leaders/is-a-gap-when-leading-alone-was-not-looked-at-again", MANDATE_FINDING_GAP, "Besides top management nobody", "person", { { "person/ben", "is_top_management", "yes" }, { "person/dan", "is_top_management", "yes" }, { "person/cara", "is_top_management", "yes" }, ACCEPTED ("leads-alone"), { "raci-exception/x", "review_on", "2026-06-01" } } },
};

/* A year in which what is owed was written down and forgotten. */
static const TypicalFindings typical = {
  "of-forgotten-duties-are-found-and-no-others",
  {
    { LAW, "verdict", "not-met" },
    { "obligation/contract", "title", "Contract with the clinic" },
    { "obligation/contract", "kind", "contract" },
    { "obligation/contract", "reason", "They send us names" },
    { "obligation/contract", "owner", "person/ben" },
    { "obligation/contract", "verdict", "met" },
    { "obligation/contract", "assessed_on", "2025-03-01" },
    { "obligation/contract", "review_on", "2026-03-01" },
    { CUSTOMERS, "needs", NULL },
    { SHOP, "title", "New shop" },
    { SHOP, "state", "done" },
  },
  {
    { "obligations", "“Data protection law” is not fulfilled in full, and nothing is done about it." },
    { "obligations", "Whether “Contract with the clinic” is fulfilled was to be looked at again on 1 March 2026." },
    { "parties", "What “Customers” needs is not written down." },
    { "integration", "What “New shop” means for security was not looked at." },
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 5.1 a to e, 6.2, 7.1, 7.5, 9.3 and 10. */

#include "mandate-check-cases.h"

#define LAST     "review/last"
#define PLAN     "review-plan/plan"
#define TOOL     "resource/tool"
#define TRAINING "objective/training"

static const CheckCase cases[] = {
  { "review-held/is-a-gap-without-a-plan", MANDATE_FINDING_GAP, "not planned how often", "review-plan", { { PLAN, NULL, NULL } } },
  { "review-held/is-measured-by-the-own-plan", MANDATE_FINDING_GAP, "was on 10 March 2026; by the organisation's own plan the next one was due on 10 June 2026", PLAN, { { PLAN, "every", "3" } } },
  { "review-held/is-shown-on-the-last-day-of-the-plan", MANDATE_FINDING_SHOWN, "due on 30 June 2026", LAST, { { PLAN, "every", "16" }, { PLAN, "unit", "weeks" } } },
  { "review-held/counts-from-the-planned-day", MANDATE_FINDING_SHOWN, "due on 1 March 2027", LAST, { { LAST, "planned_on", "2026-03-01" } } },
  { "review-held/counts-from-the-day-it-was-held-if-so-planned", MANDATE_FINDING_SHOWN, "due on 10 March 2028", LAST, { { LAST, "planned_on", "2026-03-01" }, { PLAN, "counts_from", "held" }, { PLAN, "every", "2" }, { PLAN, "unit", "years" } } },
  { "review-held/is-not-due-before-the-first-day", MANDATE_FINDING_NOT_DUE, "planned for 1 July 2026", PLAN, { { LAST, "state", "planned" }, { PLAN, "first_on", "2026-07-01" } } },
  { "review-held/is-a-gap-after-the-first-day", MANDATE_FINDING_GAP, "planned for 1 March 2026, and none", PLAN, { { LAST, "state", "missed" } } },
  { "review-held/is-a-gap-when-the-plan-never-begins", MANDATE_FINDING_GAP, "has no first day", PLAN, { { LAST, "state", "missed" }, { PLAN, "first_on", NULL } } },
  { "review-held/is-in-part-when-the-plan-ends-before-the-next-one", MANDATE_FINDING_IN_PART, "A management review was held on 10 March 2026; the organisation's own plan ends on 31 December 2026, before another one is due.", PLAN, { { PLAN, "ended_on", "2026-12-31" } } },
  { "review-held/is-measured-by-the-plan-that-wants-the-next-one-first", MANDATE_FINDING_GAP, "the next one was due on 10 June 2026", "review-plan/z", { { PLAN, "ended_on", "2026-12-31" }, { "review-plan/z", "title", "Quarterly review" }, { "review-plan/z", "kind", "management-review" }, { "review-plan/z", "first_on", "2026-03-10" }, { "review-plan/z", "every", "3" } } },
  { "review-planned/is-a-gap-without-a-day", MANDATE_FINDING_GAP, "No day is set", "review", { { "review/next", "planned_on", NULL } } },
  { "review-planned/is-a-gap-when-the-day-passed", MANDATE_FINDING_GAP, "was planned for 29 June 2026, and nothing", "review/next", { { "review/next", "planned_on", "2026-06-29" } } },
  { "review-planned/is-a-gap-when-later-than-the-plan", MANDATE_FINDING_GAP, "is set for 1 April 2027, but is due on 10 March 2027", "review/next", { { "review/next", "planned_on", "2027-04-01" } } },
  { "review-attended/is-a-gap-when-the-top-sent-apologies", MANDATE_FINDING_GAP, "is not recorded", LAST, { { "review-attendance/anna", "presence", "apologies" } } },
  { "review-attended/is-in-part-with-a-reason", MANDATE_FINDING_IN_PART, "reason given: Ill.", LAST, { { "review-attendance/anna", NULL, NULL }, { LAST, "absence_reason", "Ill." } } },
  { "review-inputs/is-a-gap-naming-what-was-not-dealt-with", MANDATE_FINDING_GAP, "say nothing on: Changed needs of interested parties, Audit results.", LAST, { { "review-input/interested-parties", NULL, NULL }, { "review-input/audit-results", "content", NULL } } },
  { "review-inputs/does-not-ask-for-the-recommended-one", MANDATE_FINDING_SHOWN, "all 10 inputs", LAST, { { NULL } } },
  { "review-results/is-a-gap-without-a-decision", MANDATE_FINDING_GAP, "contain no decision", LAST, { { "decision/d1", "review", NULL } } },
  { "review-results/is-a-gap-without-a-conclusion", MANDATE_FINDING_GAP, "did not conclude whether it achieves what it should", LAST, { { LAST, "effectiveness", NULL } } },

  { "decisions/is-a-gap-without-an-owner", MANDATE_FINDING_GAP, "“Buy a password manager” has no owner.", "decision/d1", { { "decision/d1", "owner", NULL } } },
  { "decisions/is-a-gap-without-a-date", MANDATE_FINDING_GAP, "has no date", "decision/d1", { { "decision/d1", "due_on", NULL } } },
  { "decisions/is-a-gap-without-either", MANDATE_FINDING_GAP, "neither an owner nor a date", "decision/d1", { { "decision/d1", "due_on", NULL }, { "decision/d1", "owner", NULL } } },
  { "decisions/is-a-gap-when-the-owner-left", MANDATE_FINDING_GAP, "in the hands of Olaf Old, who left on 31 December 2025", "decision/d1", { { "decision/d1", "owner", "person/old" } } },
  { "decisions/is-shown-when-it-was-carried-out-before-the-owner-left", MANDATE_FINDING_SHOWN, "1 decision on record", "decision", { { "decision/d1", "owner", "person/old" }, { "action/done", "decision", "decision/d1" } } },
  { "actions/is-a-gap-when-the-owner-left", MANDATE_FINDING_GAP, "in the hands of Olaf Old", "action/open", { { "action/open", "owner", "person/old" } } },
  { "actions/is-a-gap-when-late", MANDATE_FINDING_GAP, "“Test the backups” (Dan Diaz) was to be done by 28 June 2026 and is 2 days late.", "action/open", { { "action/open", "due_on", "2026-06-28" } } },
  { "actions/is-a-gap-without-an-owner", MANDATE_FINDING_GAP, "has no owner", "action/open", { { "action/open", "owner", NULL } } },
  { "actions/is-not-due-when-all-are-to-come", MANDATE_FINDING_NOT_DUE, "0 actions are done; 1 open", "action", { { "action/done", NULL, NULL } } },
  { "actions/does-not-ask-of-what-was-cancelled", MANDATE_FINDING_SHOWN, "1 action is done; 0 open", "action", { { "action/open", "due_on", "2026-01-01" }, { "action/open", "state", "cancelled" } } },
  { "improvements/is-a-gap-when-the-effect-was-not-checked", MANDATE_FINDING_GAP, "it was not checked whether it helped", "action/done", { { "action/done", "effect_checked_on", NULL } } },
  { "improvements/is-in-part-when-only-some-were-checked", MANDATE_FINDING_IN_PART, "“Test the backups” was done", "action/open", { { "action/open", "state", "done" } } },

  { "improvements/does-not-ask-of-errands", MANDATE_FINDING_SHOWN, "1 action was done", "action", { { "action/x", "title", "Buy toner" }, { "action/x", "state", "done" } } },
  { "improvements/is-a-gap-when-nothing-was-carried-out", MANDATE_FINDING_GAP, "No action that was carried out", "action", { { "action/done", "state", "cancelled" } } },
  { "actions/is-in-part-while-put-off", MANDATE_FINDING_IN_PART, "“Test the backups” was to be done by 28 June 2026 and is put off until 31 July 2026; reason given: New server in July", "action/open", { { "action/open", "due_on", "2026-06-28" }, { "action/open", "snoozed_until", "2026-07-31" }, { "action/open", "snooze_reason", "New server in July" } } },
  { "actions/is-a-gap-when-it-was-put-off-long-enough", MANDATE_FINDING_GAP, "is 2 days late", "action/open", { { "action/open", "due_on", "2026-06-28" }, { "action/open", "snoozed_until", "2026-06-30" }, { "action/open", "snooze_reason", "New server in July" } } },

  { "effect-known/is-shown-by-a-review", MANDATE_FINDING_SHOWN, "of 10 March 2026 concluded", LAST, { { NULL } } },
  { "effect-known/is-shown-by-a-report", MANDATE_FINDING_SHOWN, "“First half” was delivered to top management on 20 June 2026", "performance-report/h1", { { "performance-report/h1", "title", "First half" }, { "performance-report/h1", "delivered_on", "2026-06-20" } } },
  { "effect-known/is-a-gap-when-a-report-is-late", MANDATE_FINDING_GAP, "“First half” was due on 20 June 2026", "performance-report/h1", { { "performance-report/h1", "title", "First half" }, { "performance-report/h1", "due_on", "2026-06-20" } } },
  { "effect-known/is-a-gap-without-either", MANDATE_FINDING_GAP, "neither a report", "review", { { LAST, "effectiveness", NULL } } },

  { "nonconformities/is-shown-when-all-are-closed", MANDATE_FINDING_SHOWN, "1 observation is on record, 1 of them closed", "observation", { { NULL } } },
  { "nonconformities/is-a-gap-naming-what-is-missing", MANDATE_FINDING_GAP, "what is missing: what was done at once, its cause, an action against the cause, an owner who is here.", "observation/x", { { "observation/x", "title", "Door open" }, { "observation/x", "seen_on", "2026-06-01" } } },
  { "nonconformities/is-in-part-while-it-is-dealt-with", MANDATE_FINDING_IN_PART, "its cause is being dealt with", "observation/slip", { { "observation/slip", "closed_on", NULL }, { "action/open", "observation", "observation/slip" } } },
  { "nonconformities/does-not-ask-of-ideas", MANDATE_FINDING_SHOWN, "2 observations are on record, 1 of them closed", "observation", { { "observation/x", "title", "Print the list" }, { "observation/x", "kind", "improvement" }, { "observation/x", "seen_on", "2026-06-01" } } },
  { "nonconformities/is-a-gap-when-nobody-looked", MANDATE_FINDING_GAP, "No nonconformity, weakness or idea", "observation", { { "observation/slip", NULL, NULL } } },

  { "risk-decisions/is-shown-when-nothing-is-late", MANDATE_FINDING_SHOWN, "1 decision about a risk", "risk-decision", { { NULL } } },
  { "risk-decisions/is-a-gap-when-the-treatment-is-late", MANDATE_FINDING_GAP, "was to be treated by 29 June 2026", "risk-decision/van", { { "risk-decision/van", "due_on", "2026-06-29" } } },
  { "risk-decisions/is-shown-when-it-was-treated", MANDATE_FINDING_SHOWN, "nothing about it is late", "risk-decision", { { "risk-decision/van", "due_on", "2026-06-29" }, { "risk-state/van", "state", "done" } } },
  { "risk-decisions/is-a-gap-when-it-was-to-be-looked-at-again", MANDATE_FINDING_GAP, "looked at again on 29 June 2026", "risk-decision/van", { { "risk-decision/van", "decision", "accept" }, { "risk-decision/van", "review_on", "2026-06-29" } } },
  { "risk-decisions/is-a-gap-without-a-day", MANDATE_FINDING_GAP, "no day is set for it", "risk-decision/van", { { "risk-decision/van", "due_on", NULL } } },
  { "risk-decisions/is-a-gap-without-an-owner", MANDATE_FINDING_GAP, "has no owner who is here", "risk-decision/van", { { "risk-decision/van", "owner", NULL } } },
  { "risk-decisions/is-shown-by-a-review-where-risks-are-kept-elsewhere", MANDATE_FINDING_SHOWN, "was told of the risks", LAST, { { "risk-decision/van", NULL, NULL }, { "risk-state/van", NULL, NULL } } },
  { "risk-decisions/is-a-gap-where-there-is-nothing", MANDATE_FINDING_GAP, "No decision about a risk", "risk-decision", { { "risk-decision/van", NULL, NULL }, { "risk-state/van", NULL, NULL }, { "review-input/risks", NULL, NULL } } },

  { "resources-decided/is-a-gap-while-undecided", MANDATE_FINDING_GAP, "asked for on 1 February 2026 by Ben Bauer and after 149 days is not decided", TOOL, { { TOOL, "decision", "undecided" } } },
  { "resources-decided/is-a-gap-when-nobody-decided", MANDATE_FINDING_GAP, "not recorded by whom and when", TOOL, { { TOOL, "decided_by", NULL } } },
  { "resources-decided/is-shown-also-by-a-no", MANDATE_FINDING_SHOWN, "1 resource", "resource", { { TOOL, "decision", "refused" } } },
  { "resources-approved/is-a-gap-when-it-was-another-year", MANDATE_FINDING_GAP, "For 2026 no approved resource", "resource", { { TOOL, "year", "2025" } } },
  { "resources-approved/counts-what-recurs", MANDATE_FINDING_SHOWN, "Password manager", "resource", { { TOOL, "year", "2025" }, { TOOL, "is_recurring", "yes" } } },
  { "resources-approved/is-a-gap-when-all-was-refused", MANDATE_FINDING_GAP, "For 2026 no approved resource", "resource", { { TOOL, "decision", "refused" } } },
  { "resources-approved/names-hours", MANDATE_FINDING_SHOWN, "Password manager (12 hours)", "resource", { { TOOL, "approved_amount", NULL }, { TOOL, "approved_hours", "12" } } },
  { "resources-adequate/is-a-gap-without-a-conclusion", MANDATE_FINDING_GAP, "No conclusion is on record", "resource", { { TOOL, "adequacy", "unknown" } } },
  { "resources-adequate/is-a-gap-when-short", MANDATE_FINDING_GAP, "found to be short: Too few seats.", TOOL, { { TOOL, "adequacy", "short" }, { TOOL, "adequacy_reason", "Too few seats." } } },
  { "resources-adequate/does-not-ask-of-what-was-short-in-an-earlier-year", MANDATE_FINDING_IN_PART, "For 1 of 2", "resource", { { "resource/x", "title", "Hours" }, { "resource/x", "year", "2025" }, { "resource/x", "is_recurring", "yes" }, { "resource/x", "decision", "approved" }, { "resource/x", "adequacy", "short" } } },
  { "resources-adequate/is-shown-by-a-management-review", MANDATE_FINDING_SHOWN, "of 10 March 2026 concluded on resources: Enough.", LAST, { { TOOL, "adequacy", NULL }, { "review-input/x", "review", LAST }, { "review-input/x", "input", "resource-adequacy" }, { "review-input/x", "content", "Enough." } } },

  { "resources-decided/is-shown-when-a-meeting-decided", MANDATE_FINDING_SHOWN, "1 resource", "resource", { { TOOL, "decided_by", NULL }, { TOOL, "decided_in", LAST } } },
  { "resources-decided/is-a-gap-when-nothing-was-ever-asked-for", MANDATE_FINDING_GAP, "No resource that was asked for", "resource", { { TOOL, NULL, NULL } } },
  { "resources-approved/follows-the-fiscal-year", MANDATE_FINDING_GAP, "no approved resource", "resource", { { "organisation/", "fiscal_year_starts", "7" } } },
  { "resources-approved/is-shown-in-the-fiscal-year-of-before", MANDATE_FINDING_SHOWN, "Password manager", "resource", { { "organisation/", "fiscal_year_starts", "7" }, { TOOL, "year", "2025" } } },
  { "resources-approved/counts-a-period-that-goes-beyond-its-year", MANDATE_FINDING_SHOWN, "Password manager", "resource", { { TOOL, "year", "2025" }, { TOOL, "covers_from", "2025-07-01" }, { TOOL, "covers_until", "2027-06-30" } } },
  { "resources-approved/does-not-count-what-ended", MANDATE_FINDING_GAP, "no approved resource", "resource", { { TOOL, "year", "2024" }, { TOOL, "recurs", "yearly" }, { TOOL, "covers_until", "2025-12-31" } } },
  { "resources-adequate/is-shown-by-a-conclusion-on-the-kind", MANDATE_FINDING_SHOWN, "All resources of 2026 were found to be enough.", "resource", { { TOOL, "adequacy", NULL }, { "resource-conclusion/x", "year", "2026" }, { "resource-conclusion/x", "kind", "money" }, { "resource-conclusion/x", "adequacy", "adequate" }, { "resource-conclusion/x", "reason", "All is paid." }, { "resource-conclusion/x", "concluded_on", "2026-06-01" } } },
  { "resources-adequate/does-not-count-a-conclusion-on-another-year", MANDATE_FINDING_GAP, "No conclusion is on record", "resource", { { TOOL, "adequacy", NULL }, { "resource-conclusion/x", "year", "2025" }, { "resource-conclusion/x", "kind", "money" }, { "resource-conclusion/x", "adequacy", "adequate" }, { "resource-conclusion/x", "concluded_on", "2026-06-01" } } },
  { "resources-adequate/is-a-gap-when-a-kind-was-concluded-short", MANDATE_FINDING_GAP, "Money for 2026: concluded to be short: No budget for tests.", "resource-conclusion/x", { { "resource-conclusion/x", "year", "2026" }, { "resource-conclusion/x", "kind", "money" }, { "resource-conclusion/x", "adequacy", "short" }, { "resource-conclusion/x", "reason", "No budget for tests." }, { "resource-conclusion/x", "concluded_on", "2026-06-01" } } },
  { "resources-adequate/names-a-fiscal-year-by-both-its-years", MANDATE_FINDING_GAP, "Money for 2025/26: concluded to be short: No budget for tests.", "resource-conclusion/x", { { "organisation/", "fiscal_year_starts", "7" }, { TOOL, "year", "2025" }, { "resource-conclusion/x", "year", "2025" }, { "resource-conclusion/x", "kind", "money" }, { "resource-conclusion/x", "adequacy", "short" }, { "resource-conclusion/x", "reason", "No budget for tests." }, { "resource-conclusion/x", "concluded_on", "2026-06-01" } } },

  { "objectives-set/is-a-gap-when-all-are-over", MANDATE_FINDING_GAP, "No live objective", "objective", { { TRAINING, "state", "met" } } },
  { "objectives-linked/is-a-gap-without-a-goal", MANDATE_FINDING_GAP, "names no business goal", TRAINING, { { TRAINING, "business_goal", NULL } } },
  { "objectives-planned/names-all-that-is-missing", MANDATE_FINDING_GAP, "lacks: a measure, a target, an owner who is still here, a date, the resources it takes, how it is evaluated.", TRAINING, { { TRAINING, "measure", NULL }, { TRAINING, "target", NULL }, { TRAINING, "owner", "person/old" }, { TRAINING, "due_on", NULL }, { TRAINING, "resources_needed", NULL }, { TRAINING, "evaluation", NULL } } },
  { "objectives-planned/is-shown-when-the-ledger-has-its-resources", MANDATE_FINDING_SHOWN, "has a whole plan", "objective", { { TRAINING, "resources_needed", NULL }, { TOOL, "objective", TRAINING } } },
  { "objectives-linked/is-a-gap-where-it-pulls-against-a-goal-without-a-word", MANDATE_FINDING_GAP, "pulls against the goal “Sell more”, and it is not said how both are reached", TRAINING, { { "business-goal/more", "title", "Sell more" }, { TRAINING, "pulls_against", "business-goal/more" } } },
  { "objectives-linked/is-shown-where-both-are-reached", MANDATE_FINDING_SHOWN, "names the business goal", "objective", { { "business-goal/more", "title", "Sell more" }, { TRAINING, "pulls_against", "business-goal/more" }, { TRAINING, "compatibility", "Courses are in the quiet months." } } },
  { "objectives-linked/is-in-part-when-two-say-the-same-words", MANDATE_FINDING_IN_PART, "in the same words", TRAINING, { { TRAINING, "compatibility", "It fits." }, { "objective/x", "title", "Another" }, { "objective/x", "business_goal", "business-goal/goal" }, { "objective/x", "compatibility", "It fits." } } },
  { "objectives-planned/is-a-gap-when-the-date-passed", MANDATE_FINDING_GAP, "was to be reached by 1 June 2026", TRAINING, { { TRAINING, "due_on", "2026-06-01" } } },
  { "objectives-read/writes-large-numbers-out", MANDATE_FINDING_SHOWN, "1,250,000", "objective", { { "objective-reading/training", "value", "1250000" } } },
  { "objectives-read/is-a-gap-when-never-measured", MANDATE_FINDING_GAP, "was never measured", TRAINING, { { "objective-reading/training", NULL, NULL } } },
  { "objectives-read/is-a-gap-when-only-an-older-one-was-not-corrected", MANDATE_FINDING_GAP, "last measured on 1 January 2025", TRAINING, { { "objective-reading/training", "read_on", "2026-04-01" }, { "objective-reading/x", "objective", TRAINING }, { "objective-reading/x", "read_on", "2025-01-01" }, { "objective-reading/x", "value", "70" }, { "objective-reading/x", "corrects", "objective-reading/training" } } },
  { "objectives-read/is-a-gap-when-measured-long-ago", MANDATE_FINDING_GAP, "last measured on 1 January 2025", TRAINING, { { "objective-reading/training", "read_on", "2025-01-01" } } },

  { "evidence-attached/is-a-gap-when-nothing-is-attached", MANDATE_FINDING_GAP, "“E-001 Certificate of Ben” is named, but no file", "evidence/ben", { { "evidence/ben", "sha256", NULL } } },
  { "evidence-attached/is-in-part-when-it-is-kept-elsewhere", MANDATE_FINDING_IN_PART, "it is kept at: Binder 3", "evidence/ben", { { "evidence/ben", "sha256", NULL }, { "evidence/ben", "link", "Binder 3" } } },
  { "evidence-attached/is-a-gap-when-what-it-proves-is-gone", MANDATE_FINDING_GAP, "prove something that is not on record", "evidence/ben", { { "role-holding/auditor", NULL, NULL } } },
  { "evidence-attached/is-a-gap-when-it-is-gone-itself", MANDATE_FINDING_GAP, "Evidence is referred to", NULL, { { "evidence/ben", NULL, NULL } } },
  { "evidence-attached/does-not-count-what-waits-in-the-inbox", MANDATE_FINDING_SHOWN, "1 piece of evidence on record is attached", "evidence", { { "evidence/x", "title", "Scan" }, { "evidence/x", "inbox_from", "2026-06-01" } } },
  { "evidence-current/does-not-count-what-waits-in-the-inbox", MANDATE_FINDING_SHOWN, "1 piece of evidence on record is not past its date", "evidence", { { "evidence/x", "title", "Scan" }, { "evidence/x", "inbox_from", "2026-06-01" }, { "evidence/x", "valid_until", "2026-06-02" } } },
  { "evidence-current/is-a-gap-when-past-its-date", MANDATE_FINDING_GAP, "was good until 29 June 2026", "evidence/ben", { { "evidence/ben", "valid_until", "2026-06-29" } } },
};

/* Typical findings, each group committed all at once by one firm. */
static const TypicalFindings typical[] = {
  /* 3, 7 and 8 */
  {
    "of-reviews-decisions-and-actions-are-found-and-no-others",
    {
      { PLAN, "every", "3" },
      { "review-input/risks", "content", NULL },
      { "review-input/risks", "nothing_because", NULL },
      { "review-input/feedback", NULL, NULL },
      { "decision/d1", "review", NULL },
      { "decision/d1", "owner", NULL },
      { "decision/d1", "due_on", NULL },
      { "action/open", "due_on", "2026-04-30" },
    },
    {
      { "review-held", "The last management review was on 10 March 2026; by the organisation's own plan the next one was due on 10 June 2026." },
      { "review-planned", "The next management review is set for 1 March 2027, but is due on 10 June 2026 by the organisation's own plan." },
      { "review-inputs", "The minutes of the management review of 10 March 2026 say nothing on: Feedback from interested parties, Risk results and state of treatment." },
      { "review-results", "The minutes of the management review of 10 March 2026 contain no decision." },
      { "decisions", "“Buy a password manager” has neither an owner nor a date." },
      { "actions", "“Test the backups” (Dan Diaz) was to be done by 30 April 2026 and is 61 days late." },
    },
  },
  /* 9: asked for and never decided, nothing approved this year, and nobody says whether it suffices */
  {
    "of-resources-are-found-and-no-others",
    {
      { TOOL, "decision", "undecided" },
      { TOOL, "decided_on", NULL },
      { TOOL, "decided_by", NULL },
      { TOOL, "approved_amount", NULL },
      { TOOL, "adequacy", "unknown" },
    },
    {
      { "resources-decided", "“Password manager” was asked for on 1 February 2026 by Ben Bauer and after 149 days is not decided." },
      { "resources-approved", "For 2026 no approved resource is on record." },
      { "resources-adequate", "No conclusion is on record on whether the resources of 2026 are enough." },
    },
  },
  /* 10: an objective without measure, owner or date, never measured, that serves nothing */
  {
    "of-objectives-are-found-and-no-others",
    {
      { TRAINING, "measure", NULL },
      { TRAINING, "owner", NULL },
      { TRAINING, "due_on", NULL },
      { TRAINING, "evaluation", NULL },
      { TRAINING, "business_goal", NULL },
      { "objective-reading/training", NULL, NULL },
    },
    {
      { "objectives-linked", "The objective “Everyone is trained” names no business goal that it serves." },
      { "objectives-planned", "The objective “Everyone is trained” lacks: a measure, an owner who is still here, a date, how it is evaluated." },
      { "objectives-read", "The objective “Everyone is trained” was never measured." },
    },
  },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_check_cases (cases, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (typical); i++)
    add_typical_findings (&typical[i]);

  return g_test_run ();
}

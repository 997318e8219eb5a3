/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses 7.2 to 7.4: who was told and taught, whether it helped, and who got an answer. */

#include "mandate-check-cases.h"

#define PLAN     "communication-plan/quarter"
#define TALK     "communication/talk"
#define RULE     "feedback/rule"
#define TRAINING "training/yearly"
#define AGAIN    "training/again"
#define DAN      "training-attendance/dan"

static const CheckCase cases[] = {
  { "communication-plan/is-shown-when-it-says-all", MANDATE_FINDING_SHOWN, "The plan has 1 message with time, audience, way and sender, and it is not late.", "communication-plan", { { TALK, "kind", "all-hands" } } },
  { "communication-plan/is-a-gap-without-one", MANDATE_FINDING_GAP, "No plan says what is told about security", "communication-plan", { { PLAN, NULL, NULL } } },
  { "communication-plan/does-not-count-what-ended", MANDATE_FINDING_GAP, "No plan says what is told about security", "communication-plan", { { PLAN, "ended_on", "2026-06-29" } } },
  { "communication-plan/is-a-gap-when-it-does-not-say-to-whom-and-how", MANDATE_FINDING_GAP, "For “Why it matters” the plan does not say: to whom, by which way, from whom.", PLAN, { { PLAN, "audience", NULL }, { PLAN, "channel", NULL }, { PLAN, "person", NULL } } },
  { "communication-plan/is-a-gap-when-it-does-not-say-when", MANDATE_FINDING_GAP, "the plan does not say: when.", PLAN, { { PLAN, "first_on", NULL }, { PLAN, "every", NULL } } },
  { "communication-plan/takes-an-occasion-for-a-time", MANDATE_FINDING_SHOWN, "The plan has 1 message", "communication-plan", { { PLAN, "first_on", NULL }, { PLAN, "every", NULL }, { PLAN, "occasion", "When somebody joins" } } },
  { "communication-plan/is-a-gap-when-a-message-is-late", MANDATE_FINDING_GAP, "By the plan “Why it matters” was due on 2 February 2026, and nothing says that it was told.", PLAN, { { TALK, "plan", NULL } } },
  { "communication-plan/is-a-gap-when-the-next-message-is-late", MANDATE_FINDING_GAP, "was due on 4 May 2026", PLAN, { { PLAN, "every", "3" } } },

  { "feedback-answered/is-shown-when-people-got-an-answer", MANDATE_FINDING_SHOWN, "1 time somebody said something back and got an answer.", "feedback", { { RULE, "sender", "A driver" } } },
  { "feedback-answered/is-a-gap-when-nobody-answers", MANDATE_FINDING_GAP, "“The rule on screens does not work in the mine” was said on 10 February 2026, and nobody has answered.", RULE, { { RULE, "answered_on", NULL } } },
  { "feedback-answered/gives-two-weeks", MANDATE_FINDING_NOT_DUE, "No feedback that waits", "feedback", { { RULE, "answered_on", NULL }, { RULE, "received_on", "2026-06-16" } } },
  { "feedback-answered/is-a-gap-when-nobody-said-anything", MANDATE_FINDING_GAP, "Nothing that anybody said back is on record", "feedback", { { RULE, NULL, NULL } } },

  { "training-effect/is-shown-when-somebody-looked", MANDATE_FINDING_SHOWN, "Of 1 training it is known whether it helped.", "training", { { TRAINING, "content", "Screens" } } },
  { "training-effect/is-a-gap-when-nobody-looked", MANDATE_FINDING_GAP, "“Yearly briefing” was held on 12 January 2026, and nobody looked whether it helped.", TRAINING, { { TRAINING, "effect", NULL }, { TRAINING, "held_on", "2026-01-12" } } },
  { "training-effect/gives-it-time-to-show", MANDATE_FINDING_NOT_DUE, "No training is on record whose effect could be known by now.", "training", { { TRAINING, "effect", NULL } } },
  { "training-effect/is-a-gap-when-a-planned-one-was-not-held", MANDATE_FINDING_GAP, "“Again” was planned for 29 June 2026, and nothing says that it was held.", AGAIN, { { AGAIN, "title", "Again" }, { AGAIN, "planned_on", "2026-06-29" } } },

  { "awareness/is-shown-with-its-whole", MANDATE_FINDING_SHOWN, "“Yearly briefing” of 12 May 2026: 3 of 3 people took part.", TRAINING, { { TRAINING, "content", "Screens" } } },
  { "awareness/is-a-gap-without-a-training-for-all", MANDATE_FINDING_GAP, "No training at which everybody learned about security is on record.", "training", { { TRAINING, "audience", "chosen" } } },
  { "awareness/is-a-gap-when-it-was-long-ago", MANDATE_FINDING_GAP, "Everybody was last taught on 29 June 2025 (“Yearly briefing”), more than twelve months ago.", TRAINING, { { TRAINING, "held_on", "2025-06-29" } } },
  { "awareness/is-a-gap-when-somebody-missed-it", MANDATE_FINDING_GAP, "2 of 3 people took part. Missing: Dan Diaz.", TRAINING, { { DAN, "is_present", "no" } } },
  { "awareness/is-in-part-when-a-repeat-is-planned", MANDATE_FINDING_IN_PART, "2 of 3 people took part. Missing: Dan Diaz.", TRAINING, { { DAN, NULL, NULL }, { AGAIN, "repeats", TRAINING }, { AGAIN, "planned_on", "2026-07-10" } } },
  { "awareness/counts-who-made-up-for-it", MANDATE_FINDING_SHOWN, "3 of 3 people took part; 1 of them later.", TRAINING, { { DAN, "training", AGAIN }, { AGAIN, "repeats", TRAINING }, { AGAIN, "held_on", "2026-06-10" }, { AGAIN, "audience", "chosen" } } },
  { "awareness/counts-people-on-leave-apart", MANDATE_FINDING_SHOWN, "2 of 3 people took part; 1 on leave.", TRAINING, { { DAN, NULL, NULL }, { "person/dan", "leave_from", "2026-05-05" }, { "person/dan", "leave_until", "2026-08-05" } } },
  { "awareness/is-a-gap-when-a-newcomer-was-not-taught", MANDATE_FINDING_GAP, "Dan Diaz joined on 20 May 2026, after “Yearly briefing”, and took part in no training since.", "person/dan", { { DAN, NULL, NULL }, { "person/dan", "joined_on", "2026-05-20" } } },
  { "awareness/gives-a-newcomer-a-month", MANDATE_FINDING_SHOWN, "2 of 2 people took part.", TRAINING, { { DAN, NULL, NULL }, { "person/dan", "joined_on", "2026-06-01" } } },
};

/* A year in which people were told by chance, and nobody listened. */
static const TypicalFindings typical = {
  "of-telling-are-found-and-no-others",
  {
    { TALK, "plan", NULL },
    { RULE, "answered_on", NULL },
    { TRAINING, "effect", NULL },
    { TRAINING, "held_on", "2026-01-12" },
    { DAN, NULL, NULL },
    { "training-attendance/ben", NULL, NULL },
  },
  {
    { "training-effect", "“Yearly briefing” was held on 12 January 2026, and nobody looked whether it helped." },
    { "awareness", "“Yearly briefing” of 12 January 2026: 1 of 2 people took part. Missing: Ben Bauer." },
    { "awareness", "Dan Diaz joined on 4 May 2026, after “Yearly briefing”, and took part in no training since." },
    { "communication-plan", "By the plan “Why it matters” was due on 2 February 2026, and nothing says that it was told." },
    { "feedback-answered", "“The rule on screens does not work in the mine” was said on 10 February 2026, and nobody has answered." },
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

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an auditor sees with the eye, each sin committed in a register that is fine otherwise. */

#include "mandate-check-cases.h"

#include <string.h>

#include "mandate-text-lint.h"

#define LONG "Three incidents were reported, all of them small, and each was closed within a week."

static const CheckCase cases[] = {
  { "answers/name-a-place-that-nobody-filled-in", MANDATE_FINDING_GAP, "Role “Security lead”, Responsibilities: still has template wording: [what they do].", "role/conformance", { { "role/conformance", "responsibilities", "Sees to [what they do]." } } },
  { "answers/name-an-answer-that-says-nothing", MANDATE_FINDING_GAP, "“n/a” says nothing", "objective/training", { { "objective/training", "evaluation", "n/a" } } },
  { "answers/may-have-dashes-within", MANDATE_FINDING_SHOWN, "no template wording was found", NULL, { { "objective/training", "evaluation", "By the figures of the quarter – once a year." } } },
  { "answers/may-be-short-names", MANDATE_FINDING_SHOWN, "no template wording was found", NULL, { { "person/dan", "name", "X" } } },
  { "answers/leave-the-text-of-the-policy-to-its-own-check", MANDATE_FINDING_SHOWN, "no template wording was found", NULL, { { "policy-version/v1", "text", "[Company] is careful." } } },
  { "answers/leave-choices-alone", MANDATE_FINDING_SHOWN, "no template wording was found", NULL, { { "evidence/ben", "title", "Scan [2].pdf" } } },

  { "own-words/tell-objectives-apart", MANDATE_FINDING_GAP, "All 3 live objectives say the same under “How it is evaluated”: “It is reviewed regularly.”", "objective/training", { { "objective/training", "evaluation", "It is reviewed regularly." }, { "objective/second", "title", "Backups work" }, { "objective/second", "evaluation", "It is reviewed regularly." }, { "objective/third", "title", "Losses are told" }, { "objective/third", "evaluation", "it is reviewed regularly." } } },
  { "own-words/let-one-be-different", MANDATE_FINDING_SHOWN, "worded each on its own", NULL, { { "objective/training", "evaluation", "It is reviewed regularly." }, { "objective/second", "title", "Backups work" }, { "objective/second", "evaluation", "It is reviewed regularly." }, { "objective/third", "title", "Losses are told" }, { "objective/third", "evaluation", "The owner counts them." } } },
  { "own-words/let-two-be-alike", MANDATE_FINDING_SHOWN, "worded each on its own", NULL, { { "objective/training", "evaluation", "It is reviewed regularly." }, { "objective/second", "title", "Backups work" }, { "objective/second", "evaluation", "It is reviewed regularly." } } },

  { "contradictions/text-and-plan-of-the-policy", MANDATE_FINDING_GAP, "says that it is looked at every 12 months; it is planned for every 18 months", "policy/isp", { { "policy/isp", "review_every_months", "18" }, { "policy-version/v1", "text", "# Policy\n\nBergwerk GmbH plans mines. We review this policy every 12 months." } } },
  { "contradictions/somebody-is-present-before-they-came", MANDATE_FINDING_GAP, "Dan Diaz is on the list of those present at “Review of 2026” on 10 March 2026", "review/last", { { "review-attendance/dan", "review", "review/last" }, { "review-attendance/dan", "person", "person/dan" } } },
  { "contradictions/somebody-is-present-after-they-left", MANDATE_FINDING_GAP, "Olaf Old is on the list", "review/last", { { "review-attendance/old", "review", "review/last" }, { "review-attendance/old", "person", "person/old" } } },
  { "contradictions/somebody-decides-after-they-left", MANDATE_FINDING_GAP, "“Password manager” was decided by Olaf Old on 10 March 2026", "resource/tool", { { "resource/tool", "decided_by", "person/old" } } },
  { "contradictions/a-decision-by-somebody-who-had-not-come", MANDATE_FINDING_GAP, "was decided by Dan Diaz on 10 March 2026", "decision/d1", { { "decision/d1", "decided_by", "person/dan" }, { "decision/d1", "decided_on", "2026-03-10" } } },
  { "contradictions/an-objective-without-what-it-needs", MANDATE_FINDING_GAP, "what it needs, “Training platform”, was refused on 2 April 2026", "objective/training", { { "resource/platform", "title", "Training platform" }, { "resource/platform", "objective", "objective/training" }, { "resource/platform", "decision", "refused" }, { "resource/platform", "decided_on", "2026-04-02" } } },
};

/* What passes the quick look has to be seen by it wherever the slow one sees something. */
static void
test_quick_look_sees_what_matters (void)
{
  static const char *const templates[] = { "[Name]", "<your name>", "{{name}}", "${x}", "TBD", "until TBC", "TODO: ask", "FIXME", "lorem ipsum", "Lorem ipsum", "xxx", "XX.XX.XXXX", "____", ".....", "John Doe", "Mustermann" };
  static const char *const fine[] = { "", "Once a year.", "Done, and it helped", "A level of 3.5", "Extra hours", "Tom and Felix" };

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    {
      g_autoptr (GPtrArray) places = mandate_text_list_placeholders (templates[i]);

      g_test_message ("%s", templates[i]);
      g_assert_cmpuint (places->len, >, 0);
      g_assert_true (mandate_text_may_have_placeholders (templates[i]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (fine); i++)
    g_assert_false (mandate_text_may_have_placeholders (fine[i]));
}

static void
test_answers_that_say_nothing (void)
{
  g_assert_true (mandate_text_says_nothing ("N/A"));
  g_assert_true (mandate_text_says_nothing (" – "));
  g_assert_true (mandate_text_says_nothing ("Keine Angabe"));
  g_assert_false (mandate_text_says_nothing ("None"));
  g_assert_false (mandate_text_says_nothing (""));
  g_assert_false (mandate_text_says_nothing ("Nobody, because we are three"));
}

typedef struct
{
  const char *path;
  const char *before; /* what was said at the review before, on all three inputs */
  gboolean    is_gap;
} Minutes;

static const Minutes minutes[] = {
  { "repeat-those-before", LONG, TRUE },
  { "are-new", "Nothing was reported in this year; people were asked, and could not name anything.", FALSE },
};

static void
say (MandateRegister *reg,
     const char      *review,
     const char      *input,
     const char      *content)
{
  g_autofree char *record = g_strdup_printf ("review-input/%s-%s", review + strlen ("review/"), input);
  const Edit       edits[] = { { record, "review", review }, { record, "input", input }, { record, "content", content } };

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);
}

static void
test_minutes (gconstpointer data)
{
  static const char *const inputs[] = { "nonconformities", "measurements", "audit-results" };
  static const Edit        edits[] = {
           { "review/before", "title", "Review of 2025" },
           { "review/before", "state", "closed" },
           { "review/before", "held_on", "2025-03-11" },
  };
  const Minutes *expected = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    apply_edit (reg, &edits[i]);
  for (guint i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      say (reg, "review/before", inputs[i], expected->before);
      say (reg, "review/last", inputs[i], LONG);
    }

  findings = run_check (reg, "own-words");
  if (expected->is_gap)
    g_assert_nonnull (find_finding (findings, MANDATE_FINDING_GAP, "The minutes of “Review of 2026” repeat 3 passages of “Review of 2025” word for word."));
  else
    g_assert_nonnull (find_finding (findings, MANDATE_FINDING_SHOWN, "worded each on its own"));
}

static char *
make_id_at (const char *moment,
            guint       number)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (moment, zone);
  g_autofree char *digits = g_strdup_printf ("%012" G_GINT64_MODIFIER "x", (guint64) g_date_time_to_unix (time) * 1000);

  return g_strdup_printf ("%.8s-%.4s-7000-8000-%012u", digits, digits + 8, number);
}

typedef struct
{
  const char *path;
  const char *moments[3];
  const char *decided_on;
  gboolean    is_hasty;
} Approvals;

static const Approvals approvals[] = {
  { "in-one-minute-are-told", { "2026-06-01T10:00:00", "2026-06-01T10:00:20", "2026-06-01T10:00:59" }, "2026-06-01", TRUE },
  { "over-a-morning-are-fine", { "2026-06-01T09:00:00", "2026-06-01T10:00:20", "2026-06-01T11:00:59" }, "2026-06-01", FALSE },
  { "entered-later-from-paper-are-fine", { "2026-06-01T10:00:00", "2026-06-01T10:00:20", "2026-06-01T10:00:59" }, "2026-05-20", FALSE },
};

static void
test_approvals (gconstpointer data)
{
  const Approvals *expected = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autofree char *version = make_id ("policy-version/v1");
  g_autofree char *approver = make_id ("person/anna");
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected->moments); i++)
    {
      g_autofree char *id = make_id_at (expected->moments[i], i);
      g_autoptr (MandateRecord) approval = mandate_record_new (MANDATE_TYPE_APPROVAL, id);

      mandate_record_set (approval, "policy_version", version, NULL);
      mandate_record_set (approval, "person", approver, NULL);
      mandate_record_set (approval, "decided_on", expected->decided_on, NULL);
      mandate_register_add (reg, approval);
    }

  findings = run_check (reg, "approvals-read");
  if (expected->is_hasty)
    g_assert_nonnull (find_finding (findings, MANDATE_FINDING_IN_PART, "Anna Adler gave 3 approvals within a minute on 1 June 2026"));
  else
    g_assert_nonnull (find_finding (findings, MANDATE_FINDING_SHOWN, "4 approvals are on record"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_check_cases (cases, G_N_ELEMENTS (cases));
  g_test_add_func ("/text-lint/the-quick-look-sees-what-the-slow-one-sees", test_quick_look_sees_what_matters);
  g_test_add_func ("/text-lint/knows-answers-that-say-nothing", test_answers_that_say_nothing);

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autofree char *path = g_strconcat ("/checks/own-words/minutes-", minutes[i].path, NULL);

      g_test_add_data_func (path, &minutes[i], test_minutes);
    }

  for (guint i = 0; i < G_N_ELEMENTS (approvals); i++)
    {
      g_autofree char *path = g_strconcat ("/checks/approvals-read/", approvals[i].path, NULL);

      g_test_add_data_func (path, &approvals[i], test_approvals);
    }

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clause 5.2 and what is said about it. */

#include "mandate-check-cases.h"

#include <string.h>

#define V1        "policy-version/v1"
#define OTHER_SUM "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static const CheckCase cases[] = {
  { "policy-approved/is-a-gap-while-the-version-is-a-draft", MANDATE_FINDING_GAP, "No version of “Security policy” is in force.", "policy/isp", { { V1, "state", "draft" } } },
  { "policy-approved/is-a-gap-while-the-day-has-not-come", MANDATE_FINDING_GAP, "No version", "policy/isp", { { V1, "effective_on", "2026-07-01" } } },
  { "policy-approved/is-a-gap-without-an-approval", MANDATE_FINDING_GAP, "no approval of it is on record", V1, { { "approval/a1", NULL, NULL } } },
  { "policy-approved/does-not-count-a-rejection", MANDATE_FINDING_GAP, "no approval of it is on record", V1, { { "approval/a1", "decision", "rejected" } } },
  { "policy-approved/is-a-gap-when-the-approver-is-not-top-management", MANDATE_FINDING_GAP, "by Ben Bauer, who did not belong to top management", V1, { { "approval/a1", "person", "person/ben" } } },
  { "policy-approved/is-a-gap-when-the-approver-had-left", MANDATE_FINDING_GAP, "by Anna Adler, who did not belong", V1, { { "person/anna", "left_on", "2025-12-31" } } },
  { "policy-approved/is-shown-by-a-body-of-top-management", MANDATE_FINDING_SHOWN, "by The board (owner)", V1, { { "body/board", "name", "The board" }, { "body/board", "is_top_management", "yes" }, { "approval/a1", "person", NULL }, { "approval/a1", "body", "body/board" } } },
  { "policy-approved/is-a-gap-by-a-body-that-is-not-top-management", MANDATE_FINDING_GAP, "by The forum, who did not belong", V1, { { "body/board", "name", "The forum" }, { "approval/a1", "person", NULL }, { "approval/a1", "body", "body/board" } } },
  { "policy-approved/is-a-gap-when-the-text-changed-afterwards", MANDATE_FINDING_GAP, "the text changed afterwards", V1, { { V1, "text", "Bergwerk GmbH does something else now." } } },
  { "policy-approved/is-a-gap-when-the-approval-is-of-another-text", MANDATE_FINDING_GAP, "was of another text than the one in force", V1, { { "approval/a1", "text_sha256", OTHER_SUM } } },
  { "policy-approved/is-a-gap-when-older-than-the-text", MANDATE_FINDING_GAP, "was approved on 10 January 2026, before its text was last changed on 11 January 2026", V1, { { V1, "written_on", "2026-01-11" } } },
  { "policy-approved/is-in-part-when-approved-after-it-came-into-force", MANDATE_FINDING_IN_PART, "was approved only on 1 February 2026", V1, { { "approval/a1", "decided_on", "2026-02-01" } } },
  { "policy-approved/is-in-part-when-the-author-approves-without-a-word", MANDATE_FINDING_IN_PART, "Anna Adler wrote version 1.0 and approved it", V1, { { V1, "author", "person/anna" } } },
  { "policy-approved/is-shown-when-the-author-says-why", MANDATE_FINDING_SHOWN, "was approved on 10 January 2026", V1, { { V1, "author", "person/anna" }, { "approval/a1", "note", "Ben read it before." } } },

  { "policy-wording/is-a-gap-while-a-placeholder-is-left", MANDATE_FINDING_GAP, "template wording: [Company], TODO.", V1, { { V1, "text", "Bergwerk GmbH, also [Company]. TODO: scope." } } },
  { "policy-wording/is-a-gap-while-it-could-be-of-anybody", MANDATE_FINDING_GAP, "it names neither the organisation nor what it does", V1, { { V1, "text", "We keep our information safe." } } },
  { "policy-wording/is-shown-by-what-the-organisation-does", MANDATE_FINDING_SHOWN, "No template wording", V1, { { "organisation/", "what_it_does", "Draws mine plans for quarries." }, { V1, "text", "Quarries trust us with their plans." } } },
  { "policy-wording/looks-for-it-in-purpose-and-scope", MANDATE_FINDING_GAP, "names neither the organisation", V1, { { V1, "text", "<!-- mandate:purpose -->\n\n## Why\n\nTo be safe.\n\n<!-- mandate:review -->\n\n## Review\n\nBergwerk GmbH reads it again." } } },
  { "policy-wording/is-a-gap-without-a-text", MANDATE_FINDING_GAP, "has no text", V1, { { V1, "text", NULL } } },

  { "policy-requirements/is-a-gap-when-the-promise-is-missing", MANDATE_FINDING_GAP, "No sentence with this promise", V1, { { V1, "text", "We keep improving." } } },
  { "policy-requirements/knows-german", MANDATE_FINDING_SHOWN, "“Wir erfüllen alle gesetzlichen Anforderungen.”", V1, { { V1, "text", "Kurz. Wir erfüllen alle gesetzlichen Anforderungen. Ende." } } },
  { "policy-improvement/is-a-gap-when-the-promise-is-missing", MANDATE_FINDING_GAP, "No sentence with this promise", V1, { { V1, "text", "We meet the requirements." } } },
  { "policy-improvement/knows-german", MANDATE_FINDING_SHOWN, "Wir verbessern uns ständig", V1, { { V1, "text", "Wir verbessern uns ständig" } } },

  { "policy-objectives/is-shown-by-how-they-are-set", MANDATE_FINDING_SHOWN, "“Each year we set objectives.”", V1, { { NULL, NULL, NULL } } },
  { "policy-objectives/is-a-gap-when-none-are-named", MANDATE_FINDING_GAP, "No sentence with objectives", V1, { { V1, "text", "Bergwerk GmbH is careful." } } },
  { "policy-objectives/is-a-gap-while-nothing-is-in-force", MANDATE_FINDING_GAP, "No version of “Security policy” is in force.", "policy/isp", { { V1, "state", "draft" } } },

  { "policy-control/is-a-gap-without-approver-and-review", MANDATE_FINDING_GAP, "lacks: the name of who approved it, the day of the next review.", "policy/isp", { { "approval/a1", NULL, NULL }, { V1, "next_review_on", NULL }, { "policy/isp", "review_every_months", NULL } } },
  { "policy-control/is-a-gap-when-the-owner-left", MANDATE_FINDING_GAP, "“Security policy” lacks: an owner who is still here.", "policy/isp", { { "policy/isp", "owner", "person/old" } } },
  { "policy-control/names-all-that-is-missing", MANDATE_FINDING_GAP, "lacks: a document id, a classification.", "policy/isp", { { "policy/isp", "identifier", NULL }, { "policy/isp", "classification", NULL } } },
  { "policy-outsiders/names-who-got-it", MANDATE_FINDING_SHOWN, "Given so far to: Customer AG.", "policy/isp", { { "disclosure/one", "policy_version", V1 }, { "disclosure/one", "recipient", "Customer AG" }, { "disclosure/one", "given_on", "2026-06-30" } } },
  { "policy-outsiders/names-nobody-who-will-get-it", MANDATE_FINDING_SHOWN, "is settled: Customers get it on request.", "policy/isp", { { "disclosure/one", "policy_version", V1 }, { "disclosure/one", "recipient", "Customer AG" }, { "disclosure/one", "given_on", "2026-07-01" } } },
  { "policy-outsiders/is-a-gap-when-it-is-not-settled", MANDATE_FINDING_GAP, "not settled who outside", "policy/isp", { { "policy/isp", "outsiders", NULL } } },

  { "policy-review/is-a-gap-when-overdue", MANDATE_FINDING_GAP, "on 29 June 2026; that is 1 day ago", V1, { { V1, "next_review_on", "2026-06-29" } } },
  { "policy-review/is-not-due-on-its-day", MANDATE_FINDING_NOT_DUE, "on 30 June 2026", V1, { { V1, "next_review_on", "2026-06-30" } } },
  { "policy-review/counts-by-the-policy-where-the-version-has-no-day", MANDATE_FINDING_GAP, "on 15 January 2026; that is 166 days ago", V1, { { V1, "next_review_on", NULL }, { V1, "effective_on", "2025-01-15" } } },
  { "policy-review/is-a-gap-without-any-rhythm", MANDATE_FINDING_GAP, "No date is set", V1, { { V1, "next_review_on", NULL }, { "policy/isp", "review_every_months", NULL } } },
  { "policy-review/is-shown-by-a-review-that-was-held", MANDATE_FINDING_SHOWN, "again on 1 June 2026; the next time is due on 1 June 2027", "review/policy", { { V1, "next_review_on", "2026-06-15" }, { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "state", "held" }, { "review/policy", "held_on", "2026-06-01" }, { "review/policy", "outcome", "no-change" }, { "review/policy", "outcome_reason", "Nothing happened." } } },
  { "policy-review/quotes-why-nothing-changed", MANDATE_FINDING_SHOWN, "is due on 1 June 2027. Nothing had to change: Read by all.", "review/policy", { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "state", "held" }, { "review/policy", "held_on", "2026-06-01" }, { "review/policy", "outcome", "no-change" }, { "review/policy", "outcome_reason", "Read by all." } } },
  { "policy-review/is-in-part-without-an-outcome", MANDATE_FINDING_IN_PART, "whether it stays or is revised is not written down", "review/policy", { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "state", "held" }, { "review/policy", "held_on", "2026-06-01" } } },
  { "policy-review/is-in-part-while-the-revision-is-not-there", MANDATE_FINDING_IN_PART, "The review of 1 June 2026 asked for a new version; version 1.0 is still the one in force.", "review/policy", { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "state", "held" }, { "review/policy", "held_on", "2026-06-01" }, { "review/policy", "outcome", "revise" } } },
  { "policy-review/takes-a-version-of-the-same-day-for-the-revision", MANDATE_FINDING_SHOWN, "was looked at again on 15 January 2026", "review/policy", { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "state", "held" }, { "review/policy", "held_on", "2026-01-15" }, { "review/policy", "outcome", "revise" } } },
  { "policy-review/is-a-gap-when-an-occasion-was-passed-over", MANDATE_FINDING_GAP, "The scope changed: the policy was to be looked at by 29 June 2026, and nothing says that it was.", "review/policy", { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "planned_on", "2026-06-29" }, { "review/policy", "occasion", "scope" } } },
  { "policy-review/leaves-an-occasion-its-time", MANDATE_FINDING_NOT_DUE, "on 15 January 2027", V1, { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "planned_on", "2026-07-29" }, { "review/policy", "occasion", "incident" } } },
  { "policy-review/notes-more-than-a-year", MANDATE_FINDING_NOT_DUE, "on 15 June 2027. That is more than the usual twelve months", V1, { { V1, "next_review_on", "2027-06-15" } } },
  { "policy-review/is-a-gap-beyond-two-years", MANDATE_FINDING_GAP, "only on 16 January 2028, later than two years", V1, { { V1, "next_review_on", "2028-01-16" } } },
  { "policy-review/does-not-count-a-review-of-an-earlier-version", MANDATE_FINDING_NOT_DUE, "on 15 January 2027", V1, { { "review/policy", "title", "Look" }, { "review/policy", "kind", "policy-review" }, { "review/policy", "state", "held" }, { "review/policy", "held_on", "2026-01-02" } } },

  { "policy-made-known/is-a-gap-naming-who-is-missing", MANDATE_FINDING_GAP, "is acknowledged by 2 of 3 people in scope; 1 not in scope. Missing: Ben Bauer.", V1, { { "acknowledgement/ben", NULL, NULL } } },
  { "policy-made-known/is-a-gap-naming-the-newcomer", MANDATE_FINDING_GAP, "Dan Diaz joined on 4 May 2026 and never acknowledged version 1.0.", "person/dan", { { "acknowledgement/dan", NULL, NULL } } },
  { "policy-made-known/is-a-gap-when-nobody-was-told", MANDATE_FINDING_GAP, "Nothing on record says that people were told about version 1.0.", V1, { { "communication/policy", "sent_on", NULL } } },
  { "policy-made-known/is-a-gap-without-anybody-to-tell", MANDATE_FINDING_GAP, "Nobody is on record who could have acknowledged version 1.0.", "acknowledgement", { { "policy/isp", "audience", "chosen" } } },
  { "policy-made-known/waits-until-the-day", MANDATE_FINDING_IN_PART, "by 2 of 3 people in scope; 1 not in scope so far", V1, { { "acknowledgement/ben", NULL, NULL }, { "communication/policy", "acknowledge_until", "2026-06-30" } } },
  { "policy-made-known/counts-people-on-leave-apart", MANDATE_FINDING_SHOWN, "by 2 of 3 people in scope; 1 on leave; 1 not in scope.", V1, { { "acknowledgement/ben", NULL, NULL }, { "person/ben", "leave_from", "2026-01-01" } } },
  { "policy-made-known/does-not-count-another-version", MANDATE_FINDING_GAP, "Missing: Anna Adler.", V1, { { "acknowledgement/anna", "policy_version", "policy-version/v9" } } },
  { "policy-made-known/counts-the-version-before-a-small-change", MANDATE_FINDING_SHOWN, "3 of 3", "policy-version/v2", { { V1, "state", "superseded" }, { "policy-version/v2", "policy", "policy/isp" }, { "policy-version/v2", "number", "1.1" }, { "policy-version/v2", "state", "in-force" }, { "policy-version/v2", "effective_on", "2026-06-01" } } },
  { "policy-made-known/asks-again-after-a-material-change", MANDATE_FINDING_GAP, "0 of 3", "policy-version/v2", { { V1, "state", "superseded" }, { "policy-version/v2", "policy", "policy/isp" }, { "policy-version/v2", "number", "2.0" }, { "policy-version/v2", "state", "in-force" }, { "policy-version/v2", "effective_on", "2026-06-01" }, { "policy-version/v2", "is_material", "yes" } } },
  { "policy-made-known/does-not-wait-for-who-has-left", MANDATE_FINDING_SHOWN, "2 of 2", V1, { { "person/ben", "left_on", "2026-06-30" }, { "acknowledgement/ben", NULL, NULL } } },

  { "leaders-spoke/is-a-gap-when-it-was-long-ago", MANDATE_FINDING_GAP, "on 29 June 2025 (“Why we lock screens”), more than twelve months ago", "communication", { { "communication/talk", "sent_on", "2025-06-29" } } },
  { "leaders-spoke/is-a-gap-when-only-others-spoke", MANDATE_FINDING_GAP, "No message about security from top management", "communication", { { "communication/talk", "sent_by", "person/ben" } } },
  { "leaders-spoke/does-not-count-what-is-only-planned", MANDATE_FINDING_GAP, "No message", "communication", { { "communication/talk", "sent_on", NULL }, { "communication/talk", "planned_on", "2026-07-01" } } },
  { "performance-reported/is-a-gap-when-it-was-long-ago", MANDATE_FINDING_GAP, "is of 1 January 2025", "performance-report", { { "communication/report", "sent_on", "2025-01-01" } } },
  { "performance-reported/counts-a-report-that-was-delivered", MANDATE_FINDING_SHOWN, "The report “Second quarter” was delivered to Anna Adler on 1 June 2026.", "performance-report/q2", { { "performance-report/q2", "title", "Second quarter" }, { "performance-report/q2", "content", "Well." }, { "performance-report/q2", "delivered_to", "person/anna" }, { "performance-report/q2", "delivered_on", "2026-06-01" } } },
  { "performance-reported/does-not-count-what-only-others-got", MANDATE_FINDING_SHOWN, "reported to top management on 5 April 2026", "communication/report", { { "performance-report/q2", "title", "Second quarter" }, { "performance-report/q2", "content", "Well." }, { "performance-report/q2", "delivered_to", "person/ben" }, { "performance-report/q2", "delivered_on", "2026-06-01" } } },
  { "performance-reported/names-a-report-that-is-late", MANDATE_FINDING_IN_PART, "“Second quarter” was due on 1 June 2026 and is not delivered", "performance-report/q2", { { "performance-report/q2", "title", "Second quarter" }, { "performance-report/q2", "due_on", "2026-06-01" } } },
  { "communications/is-a-gap-when-a-planned-one-was-not-sent", MANDATE_FINDING_GAP, "planned for 29 June 2026, and nothing says", "communication/talk", { { "communication/talk", "sent_on", NULL }, { "communication/talk", "planned_on", "2026-06-29" } } },
  { "communications/is-a-gap-when-nobody-is-addressed", MANDATE_FINDING_GAP, "it is not said: to whom, by which way.", "communication/talk", { { "communication/talk", "audience", NULL }, { "communication/talk", "channel", NULL } } },
};

/* Typical findings 1 to 4 and 13, committed all at once by one firm. */
static const TypicalFindings typical = {
  "of-the-policy-are-found-and-no-others",
  {
    /* 1: approved by somebody below the top, and before the text was written */
    { "approval/a1", "person", "person/ben" },
    { "approval/a1", "note", "There was nobody else." },
    { V1, "written_on", "2026-01-12" },

    /* 2: template wording */
    { V1, "text", "[Company] plans mines. We meet the requirements of law and contract. We keep improving. Each year we set objectives." },

    /* 3: the review is overdue */
    { V1, "next_review_on", "2026-06-01" },

    /* 4: nobody was told, and the newcomer never acknowledged it */
    { "communication/policy", NULL, NULL },
    { "acknowledgement/dan", NULL, NULL },

    /* 13: evidence named and not attached; the text changed after its approval */
    { "evidence/minutes", "title", "Minutes of the founders" },
    { "evidence/minutes", "number", "2" },
    { "approval/a1", "text_sha256", OTHER_SUM },
  },
  {
    { "policy-approved", "Version 1.0 was approved on 10 January 2026 by Ben Bauer, who did not belong to top management." },
    { "policy-approved", "Version 1.0 was approved on 10 January 2026, before its text was last changed on 12 January 2026." },
    { "policy-wording", "The text of version 1.0 still has template wording: [Company]." },
    { "policy-wording", "Where the text of version 1.0 says what it is for and whom it covers, it names neither the organisation nor what it does." },
    { "policy-review", "Version 1.0 was to be looked at again on 1 June 2026; that is 29 days ago, and no review since then is on record." },
    { "policy-made-known", "Nothing on record says that people were told about version 1.0." },
    { "policy-made-known", "Dan Diaz joined on 4 May 2026 and never acknowledged version 1.0." },
    { "evidence-attached", "“E-002 Minutes of the founders” is named, but no file is attached and no place is given." },
    { "policy-approved", "The approval of version 1.0 on 10 January 2026 was of another text than the one in force: the text changed afterwards." },
  },
};

/* An id that was made at that moment. */
static char *
make_id_at (const char *moment,
            const char *rest)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (moment, here);
  const guint64 ms = (guint64) g_date_time_to_unix (time) * 1000;

  return g_strdup_printf ("%08x-%04x-7000-8000-%s", (guint32) (ms >> 16), (guint32) (ms & 0xffff), rest);
}

/* How long after the draft the approval was recorded, and on which day it was given; what is said of it. */
typedef struct
{
  const char *path;
  const char *recorded;
  const char *decided_on;
  const char *found;
} Haste;

static const Haste hastes[] = {
  { "is-noted-within-minutes", "2026-06-01T10:04:00", "2026-06-01", "recorded 4 minutes after the draft" },
  { "is-not-noted-after-ten-minutes", "2026-06-01T10:10:00", "2026-06-01", NULL },
  { "is-not-noted-of-another-day", "2026-06-01T10:04:00", "2026-05-31", NULL },
};

static void
test_haste (gconstpointer data)
{
  const Haste *haste = data;
  g_autoptr (MandateRegister) reg = make_good_register ();
  g_autofree char *policy_id = make_id ("policy/isp");
  g_autofree char *approver = make_id ("person/anna");
  g_autofree char *id = make_id_at ("2026-06-01T10:00:00", "000000000001");
  g_autofree char *approval_id = make_id_at (haste->recorded, "000000000002");
  g_autofree char *sum = NULL;
  g_autoptr (MandateRecord) version = mandate_record_new (MANDATE_TYPE_POLICY_VERSION, id);
  g_autoptr (MandateRecord) approval = mandate_record_new (MANDATE_TYPE_APPROVAL, approval_id);
  g_autoptr (GPtrArray) list = NULL;
  MandateFinding *finding;

  mandate_record_set (version, "policy", policy_id, NULL);
  mandate_record_set (version, "number", "2.0", NULL);
  mandate_record_set (version, "state", "in-force", NULL);
  mandate_record_set (version, "text", "Bergwerk GmbH is careful.", NULL);
  mandate_record_set (version, "effective_on", "2026-06-02", NULL);
  sum = mandate_policy_version_hash_text (MANDATE_POLICY_VERSION (version));
  mandate_record_set (approval, "policy_version", id, NULL);
  mandate_record_set (approval, "person", approver, NULL);
  mandate_record_set (approval, "decided_on", haste->decided_on, NULL);
  mandate_record_set (approval, "text_sha256", sum, NULL);
  mandate_register_add (reg, version);
  mandate_register_add (reg, approval);

  list = run_check (reg, "policy-approved");
  finding = g_ptr_array_index (list, 0);
  g_assert_cmpint (finding->state, ==, MANDATE_FINDING_SHOWN);
  g_assert_true ((haste->found != NULL) == (strstr (finding->found, haste->found != NULL ? haste->found : "after the draft") != NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_check_cases (cases, G_N_ELEMENTS (cases));
  add_typical_findings (&typical);

  for (guint i = 0; i < G_N_ELEMENTS (hastes); i++)
    {
      g_autofree char *path = g_strconcat ("/checks/policy-approved/", hastes[i].path, NULL);

      g_test_add_data_func (path, &hastes[i], test_haste);
    }

  return g_test_run ();
}

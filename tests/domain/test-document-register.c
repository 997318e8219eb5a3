/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-document-register.h"

#include "mandate-records.h"
#include "mandate-sample.h"

/* Which documents there are, which of them is the one to use, and how long each is kept (7.5). */

#define TODAY "2026-11-22"

#define OWNER    "00000000-0000-7000-8000-0000000d0c01"
#define POLICY   "00000000-0000-7000-8000-0000000d0c02"
#define OLD      "00000000-0000-7000-8000-0000000d0c03"
#define NEW      "00000000-0000-7000-8000-0000000d0c04"
#define DRAFT    "00000000-0000-7000-8000-0000000d0c05"
#define LAW      "00000000-0000-7000-8000-0000000d0c06"
#define CONTRACT "00000000-0000-7000-8000-0000000d0c07"

typedef struct
{
  MandateRegister *reg;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bakery", "keep_years", "10", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Ada Quill", "is_top_management", "true", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, POLICY, "title", "Security policy", "identifier", "P-1", "kind", "information-security", "owner", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, OLD, "policy", POLICY, "number", "1.0", "state", "superseded", "effective_on", "2024-05-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NEW, "policy", POLICY, "number", "2.0", "state", "in-force", "effective_on", "2026-05-01",
                    "next_review_on", "2027-05-01", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, DRAFT, "policy", POLICY, "number", "2.1", "state", "draft", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_APPROVAL, NULL, "policy_version", NEW, "person", OWNER, "decision", "approved", "decided_on", "2026-04-28", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->reg);
}

static MandateRegisteredDocument *
find (GPtrArray  *documents,
      const char *title,
      const char *version)
{
  for (guint i = 0; i < documents->len; i++)
    {
      MandateRegisteredDocument *document = g_ptr_array_index (documents, i);

      if (g_str_equal (document->title, title) && g_strcmp0 (document->version, version) == 0)
        return document;
    }

  g_error ("“%s” %s is not in the register", title, version != NULL ? version : "without a version");
}

static void
test_current_version_says_who_approved_it_and_when_it_is_reviewed (Fixture      *fixture,
                                                                   gconstpointer data)
{
  g_autoptr (GPtrArray) documents = mandate_document_register_list (fixture->reg, TODAY);
  const MandateRegisteredDocument *document = find (documents, "Security policy", "2.0");

  g_assert_cmpint (document->state, ==, MANDATE_DOCUMENT_CURRENT);
  g_assert_cmpstr (document->identifier, ==, "P-1");
  g_assert_cmpstr (((MandatePerson *) document->owner)->name, ==, "Ada Quill");
  g_assert_cmpstr (document->approved_on, ==, "2026-04-28");
  g_assert_cmpstr (document->approved_by, ==, "Ada Quill");
  g_assert_cmpstr (document->review_on, ==, "2027-05-01");
  g_assert_null (document->obsolete_on);
  g_assert_null (document->keep_until);
}

static void
test_superseded_version_is_obsolete_since_the_next_one_and_kept_from_then (Fixture      *fixture,
                                                                           gconstpointer data)
{
  g_autoptr (GPtrArray) documents = mandate_document_register_list (fixture->reg, TODAY);
  const MandateRegisteredDocument *document = find (documents, "Security policy", "1.0");

  g_assert_cmpint (document->state, ==, MANDATE_DOCUMENT_OBSOLETE);
  g_assert_cmpstr (document->obsolete_on, ==, "2026-05-01");
  g_assert_cmpstr (document->keep_until, ==, "2036-05-01");
  g_assert_null (document->review_on);
}

static void
test_withdrawn_version_is_obsolete_since_it_was_withdrawn (Fixture      *fixture,
                                                           gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", POLICY, "number", "0.9", "state", "withdrawn", "effective_on", "2023-05-01",
                    "withdrawn_on", "2023-09-30", NULL);
  documents = mandate_document_register_list (fixture->reg, TODAY);
  g_assert_cmpstr (find (documents, "Security policy", "0.9")->keep_until, ==, "2033-09-30");
}

static void
test_draft_is_in_work (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) documents = mandate_document_register_list (fixture->reg, TODAY);

  g_assert_cmpint (find (documents, "Security policy", "2.1")->state, ==, MANDATE_DOCUMENT_IN_WORK);
}

static void
test_the_version_to_use_stands_first (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GPtrArray) documents = mandate_document_register_list (fixture->reg, TODAY);
  static const char *const versions[] = { "2.0", "2.1", "1.0" };

  g_assert_cmpuint (documents->len, ==, G_N_ELEMENTS (versions));
  for (guint i = 0; i < documents->len; i++)
    g_assert_cmpstr (((MandateRegisteredDocument *) g_ptr_array_index (documents, i))->version, ==, versions[i]);
}

static void
test_minutes_are_in_work_until_they_are_confirmed_or_closed (Fixture      *fixture,
                                                             gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Spring review", "kind", "management-review", "state", "held", "held_on", "2026-04-19", "chair", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Autumn review", "kind", "management-review", "state", "held", "held_on", "2025-10-18", "chair", OWNER,
                    "confirmed_on", "2025-10-20", "confirmed_by", OWNER, "confirmation", "paper", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Next review", "kind", "management-review", "state", "planned", "planned_on", "2027-04-19", NULL);

  mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "First review", "kind", "management-review", "state", "closed", "held_on", "2025-04-19", "chair", OWNER, NULL);

  documents = mandate_document_register_list (fixture->reg, TODAY);
  g_assert_cmpuint (documents->len, ==, 6);
  g_assert_cmpint (find (documents, "First review", NULL)->state, ==, MANDATE_DOCUMENT_CURRENT);
  g_assert_cmpint (find (documents, "Spring review", NULL)->state, ==, MANDATE_DOCUMENT_IN_WORK);
  g_assert_cmpint (find (documents, "Autumn review", NULL)->state, ==, MANDATE_DOCUMENT_CURRENT);
  g_assert_cmpstr (find (documents, "Autumn review", NULL)->approved_by, ==, "Ada Quill");
  g_assert_cmpstr (find (documents, "Autumn review", NULL)->keep_until, ==, "2035-10-18");
}

static void
test_report_is_listed_once_it_was_delivered (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;

  mandate_test_add (fixture->reg, MANDATE_TYPE_PERFORMANCE_REPORT, NULL, "title", "Third quarter", "delivered_on", "2026-10-02", "delivered_to", OWNER, NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERFORMANCE_REPORT, NULL, "title", "Fourth quarter", "due_on", "2027-01-10", NULL);

  documents = mandate_document_register_list (fixture->reg, TODAY);
  g_assert_cmpuint (documents->len, ==, 4);
  g_assert_cmpstr (find (documents, "Third quarter", NULL)->approved_by, ==, "Ada Quill");
}

static void
test_what_obliges_comes_from_outside (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autoptr (GPtrArray) documents = NULL;
  const MandateRegisteredDocument *document;

  mandate_test_add (fixture->reg, MANDATE_TYPE_OBLIGATION, LAW, "title", "Contract with the clinic", "kind", "contract", "verdict", "met", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE, CONTRACT, "title", "Contract of the clinic", "link", "Safe, second shelf", "number", "7", "owner", OWNER,
                    "valid_until", "2026-06-30", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_EVIDENCE_LINK, NULL, "evidence", CONTRACT, "target", "obligation/" LAW, NULL);

  documents = mandate_document_register_list (fixture->reg, TODAY);
  document = find (documents, "Contract of the clinic", NULL);
  g_assert_cmpint (document->kind, ==, MANDATE_DOCUMENT_EXTERNAL);
  g_assert_cmpint (document->state, ==, MANDATE_DOCUMENT_OBSOLETE);
  g_assert_cmpstr (document->identifier, ==, "E-007");
}

static void
test_without_a_rule_nothing_says_how_long_it_is_kept (Fixture      *fixture,
                                                      gconstpointer data)
{
  MandateOrganisation *organisation = mandate_register_find_only (fixture->reg, MANDATE_TYPE_ORGANISATION);
  g_autoptr (GPtrArray) documents = NULL;

  organisation->keep_years = MANDATE_UNSET;
  documents = mandate_document_register_list (fixture->reg, TODAY);
  g_assert_null (find (documents, "Security policy", "1.0")->keep_until);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/document-register/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("current-version-says-who-approved-it-and-when-it-is-reviewed", test_current_version_says_who_approved_it_and_when_it_is_reviewed);
  ADD ("superseded-version-is-obsolete-since-the-next-one-and-kept-from-then", test_superseded_version_is_obsolete_since_the_next_one_and_kept_from_then);
  ADD ("withdrawn-version-is-obsolete-since-it-was-withdrawn", test_withdrawn_version_is_obsolete_since_it_was_withdrawn);
  ADD ("draft-is-in-work", test_draft_is_in_work);
  ADD ("the-version-to-use-stands-first", test_the_version_to_use_stands_first);
  ADD ("minutes-are-in-work-until-they-are-confirmed-or-closed", test_minutes_are_in_work_until_they_are_confirmed_or_closed);
  ADD ("report-is-listed-once-it-was-delivered", test_report_is_listed_once_it_was_delivered);
  ADD ("what-obliges-comes-from-outside", test_what_obliges_comes_from_outside);
  ADD ("without-a-rule-nothing-says-how-long-it-is-kept", test_without_a_rule_nothing_says_how_long_it_is_kept);
#undef ADD

  return g_test_run ();
}

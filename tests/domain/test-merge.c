/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-merge.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define ID_1 "00000000-0000-7000-8000-000000000001"
#define ID_2 "00000000-0000-7000-8000-000000000002"

/* What both had, and what became of it. */
typedef struct
{
  MandateRegister *base;
  MandateRegister *ours;
  MandateRegister *theirs;
  MandateMerge    *merge;
  MandateChange   *change;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->base = mandate_register_new (mandate_schema_get ());
  fixture->ours = mandate_register_new (mandate_schema_get ());
  fixture->theirs = mandate_register_new (mandate_schema_get ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->change, mandate_change_free);
  g_clear_pointer (&fixture->merge, mandate_merge_free);
  g_object_unref (fixture->base);
  g_object_unref (fixture->ours);
  g_object_unref (fixture->theirs);
}

static void
add_to (MandateRegister *reg,
        MandateRecord   *record)
{
  g_autoptr (MandateRecord) copy = mandate_record_copy (record);

  mandate_register_add (reg, copy);
}

/* Takes @record: it is in all three. */
static void
have (Fixture *fixture,
      gpointer record)
{
  g_autoptr (MandateRecord) taken = record;

  add_to (fixture->base, taken);
  add_to (fixture->ours, taken);
  add_to (fixture->theirs, taken);
}

static void
edit (MandateRegister *reg,
      const char      *id,
      const char      *field,
      const char      *value)
{
  mandate_test_set (mandate_register_find_any (reg, id), field, value);
}

static void
drop (MandateRegister *reg,
      const char      *id)
{
  mandate_register_remove (reg, mandate_register_find_any (reg, id));
}

static MandateMerge *
begin (Fixture *fixture)
{
  g_autoptr (GPtrArray) bases = g_ptr_array_new ();

  g_ptr_array_add (bases, fixture->base);
  fixture->merge = mandate_merge_new (bases, fixture->ours, fixture->theirs);

  return fixture->merge;
}

static void
assert_asks (Fixture    *fixture,
             guint       index,
             const char *id,
             const char *field)
{
  MandateMergeItem *item = g_ptr_array_index (mandate_merge_get_items (fixture->merge), index);

  g_assert_cmpstr (item->id, ==, id);
  g_assert_cmpstr (item->field != NULL ? item->field->name : NULL, ==, field);
  g_assert_cmpint (item->choice, ==, MANDATE_MERGE_UNDECIDED);
}

static void
assert_n_items (Fixture *fixture,
                guint    n)
{
  g_assert_cmpuint (mandate_merge_get_items (fixture->merge)->len, ==, n);
  g_assert_cmpuint (mandate_merge_count_open (fixture->merge), ==, n);
}

static void
choose (Fixture           *fixture,
        guint              index,
        MandateMergeChoice choice)
{
  ((MandateMergeItem *) g_ptr_array_index (mandate_merge_get_items (fixture->merge), index))->choice = choice;
}

static void
finish (Fixture *fixture)
{
  g_clear_pointer (&fixture->change, mandate_change_free);
  fixture->change = mandate_merge_build_change (fixture->merge, "Join");
}

static void
assert_result (Fixture    *fixture,
               GType       type,
               const char *id,
               const char *field,
               const char *value)
{
  MandateRecord   *record = mandate_change_find (fixture->change, type, id);
  g_autofree char *found = NULL;

  g_assert_nonnull (record);
  found = mandate_test_format (record, field);
  g_assert_cmpstr (found, ==, value);
}

static void
assert_gone (Fixture    *fixture,
             GType       type,
             const char *id)
{
  g_assert_null (mandate_change_find (fixture->change, type, id));
}

static void
assert_n_notes (Fixture *fixture,
                guint    n)
{
  g_assert_cmpuint (mandate_merge_get_notes (fixture->merge)->len, ==, n);
}

static gpointer
make_person (const char *id)
{
  return mandate_test_create (MANDATE_TYPE_PERSON, id, "name", "Ada", "job_title", "Baker", NULL);
}

static void
test_different_fields (Fixture      *fixture,
                       gconstpointer data)
{
  have (fixture, make_person (ID_A));
  edit (fixture->ours, ID_A, "name", "Ada Berg");
  edit (fixture->theirs, ID_A, "job_title", "Owner");
  begin (fixture);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Berg");
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "job_title", "Owner");
  assert_n_notes (fixture, 0);
}

static void
test_same_field (Fixture      *fixture,
                 gconstpointer data)
{
  MandateMergeItem *item;

  have (fixture, make_person (ID_A));
  edit (fixture->ours, ID_A, "name", "Ada Berg");
  edit (fixture->theirs, ID_A, "name", "Ada Tal");
  begin (fixture);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, ID_A, "name");

  item = g_ptr_array_index (mandate_merge_get_items (fixture->merge), 0);
  g_assert_cmpstr (item->base, ==, "Ada");
  g_assert_cmpstr (item->ours.value, ==, "Ada Berg");
  g_assert_cmpstr (item->theirs.value, ==, "Ada Tal");

  choose (fixture, 0, MANDATE_MERGE_THEIRS);
  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Tal");

  choose (fixture, 0, MANDATE_MERGE_OURS);
  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Berg");
  g_assert_cmpuint (mandate_change_get_puts (fixture->change)->len, ==, 0);
}

static void
test_same_change (Fixture      *fixture,
                  gconstpointer data)
{
  have (fixture, make_person (ID_A));
  edit (fixture->ours, ID_A, "name", "Ada Berg");
  edit (fixture->theirs, ID_A, "name", "Ada Berg");
  begin (fixture);
  assert_n_items (fixture, 0);
}

static void
test_both_created_the_only_one (Fixture      *fixture,
                                gconstpointer data)
{
  mandate_test_add (fixture->ours, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bakery", "country", "DE", NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bakery Ltd", "country", "DE", NULL);
  begin (fixture);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, MANDATE_ORGANISATION_ID, "legal_name");
}

static void
test_removed_and_left_alone (Fixture      *fixture,
                             gconstpointer data)
{
  have (fixture, make_person (ID_A));
  have (fixture, make_person (ID_B));
  drop (fixture->theirs, ID_A);
  drop (fixture->ours, ID_B);
  begin (fixture);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_gone (fixture, MANDATE_TYPE_PERSON, ID_A);
  assert_gone (fixture, MANDATE_TYPE_PERSON, ID_B);
}

static void
test_removed_and_changed (Fixture      *fixture,
                          gconstpointer data)
{
  MandateMergeItem *item;

  have (fixture, make_person (ID_A));
  drop (fixture->ours, ID_A);
  edit (fixture->theirs, ID_A, "name", "Ada Tal");
  begin (fixture);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, ID_A, NULL);

  item = g_ptr_array_index (mandate_merge_get_items (fixture->merge), 0);
  g_assert_false (item->ours.has_record);
  g_assert_true (item->theirs.has_record);

  choose (fixture, 0, MANDATE_MERGE_THEIRS);
  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Tal");

  choose (fixture, 0, MANDATE_MERGE_OURS);
  finish (fixture);
  assert_gone (fixture, MANDATE_TYPE_PERSON, ID_A);
}

static void
test_needed_stays (Fixture      *fixture,
                   gconstpointer data)
{
  have (fixture, make_person (ID_A));
  drop (fixture->ours, ID_A);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_ACTION, ID_B, "title", "Train", "owner", ID_A, NULL);
  begin (fixture);
  assert_n_items (fixture, 0);
  assert_n_notes (fixture, 1);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "name", "Ada");
  assert_result (fixture, MANDATE_TYPE_ACTION, ID_B, "owner", ID_A);
}

static void
test_part_stays_with_its_whole (Fixture      *fixture,
                                gconstpointer data)
{
  have (fixture, mandate_test_create (MANDATE_TYPE_ROLE, ID_A, "title", "Lead", NULL));
  have (fixture, mandate_test_create (MANDATE_TYPE_ROLE_HOLDING, ID_B, "role", ID_A, "held_from", "2024-01-01", NULL));
  drop (fixture->theirs, ID_B);
  drop (fixture->theirs, ID_A);
  mandate_test_add (fixture->ours, MANDATE_TYPE_ROLE, ID_C, "title", "Help", "reports_to", ID_A, NULL);
  begin (fixture);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_ROLE, ID_A, "title", "Lead");
  assert_result (fixture, MANDATE_TYPE_ROLE_HOLDING, ID_B, "role", ID_A);
}

static void
have_version (Fixture *fixture)
{
  have (fixture, mandate_test_create (MANDATE_TYPE_POLICY, ID_A, "title", "Policy", NULL));
  have (fixture, mandate_test_create (MANDATE_TYPE_POLICY_VERSION, ID_B, "policy", ID_A, "number", "1.0", "text", "Old.", NULL));
}

static void
test_approved_text (Fixture      *fixture,
                    gconstpointer data)
{
  have_version (fixture);
  edit (fixture->ours, ID_B, "text", "Ours.");
  edit (fixture->theirs, ID_B, "text", "Theirs.");
  mandate_test_add (fixture->theirs, MANDATE_TYPE_APPROVAL, ID_C, "policy_version", ID_B, "decided_on", "2024-01-01", NULL);
  begin (fixture);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_POLICY_VERSION, ID_B, "text", "Theirs.");
}

static void
test_two_approved_texts (Fixture      *fixture,
                         gconstpointer data)
{
  have_version (fixture);
  edit (fixture->ours, ID_B, "text", "Ours.");
  edit (fixture->theirs, ID_B, "text", "Theirs.");
  mandate_test_add (fixture->ours, MANDATE_TYPE_APPROVAL, ID_D, "policy_version", ID_B, "decided_on", "2024-01-01", NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_APPROVAL, ID_C, "policy_version", ID_B, "decided_on", "2024-01-01", NULL);
  begin (fixture);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, ID_B, "text");
}

static void
test_approved_is_not_removed (Fixture      *fixture,
                              gconstpointer data)
{
  have_version (fixture);
  drop (fixture->ours, ID_B);
  edit (fixture->theirs, ID_B, "state", "approved");
  mandate_test_add (fixture->theirs, MANDATE_TYPE_APPROVAL, ID_C, "policy_version", ID_B, "decided_on", "2024-01-01", NULL);
  begin (fixture);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_POLICY_VERSION, ID_B, "state", "approved");
}

static void
test_evidence_numbers (Fixture      *fixture,
                       gconstpointer data)
{
  mandate_test_add (fixture->ours, MANDATE_TYPE_EVIDENCE, ID_2, "title", "Minutes", "number", "1", NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_EVIDENCE, ID_1, "title", "Letter", "number", "1", NULL);
  begin (fixture);
  assert_n_notes (fixture, 1);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_EVIDENCE, ID_1, "number", "1");
  assert_result (fixture, MANDATE_TYPE_EVIDENCE, ID_2, "number", "2");
}

static void
test_version_numbers (Fixture      *fixture,
                      gconstpointer data)
{
  have_version (fixture);
  mandate_test_add (fixture->ours, MANDATE_TYPE_POLICY_VERSION, ID_1, "policy", ID_A, "number", "2.0", NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_POLICY_VERSION, ID_2, "policy", ID_A, "number", "2.0", "state", "approved", NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_APPROVAL, ID_C, "policy_version", ID_2, "decided_on", "2024-01-01", NULL);
  begin (fixture);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_POLICY_VERSION, ID_2, "number", "2.0");
  assert_result (fixture, MANDATE_TYPE_POLICY_VERSION, ID_1, "number", "3.0");
}

static void
test_one_version_in_force (Fixture      *fixture,
                           gconstpointer data)
{
  have_version (fixture);
  mandate_test_add (fixture->ours, MANDATE_TYPE_POLICY_VERSION, ID_1, "policy", ID_A, "number", "2.0", "state", "in-force", "effective_on", "2024-03-01", NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_POLICY_VERSION, ID_2, "policy", ID_A, "number", "3.0", "state", "in-force", "effective_on", "2024-02-01", NULL);
  begin (fixture);
  assert_n_notes (fixture, 1);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_POLICY_VERSION, ID_1, "state", "in-force");
  assert_result (fixture, MANDATE_TYPE_POLICY_VERSION, ID_2, "state", "superseded");
}

static void
test_amounts_go_with_their_currency (Fixture      *fixture,
                                     gconstpointer data)
{
  have (fixture, mandate_test_create (MANDATE_TYPE_RESOURCE, ID_A, "title", "Training", "currency", "EUR", "requested_amount", "100.00", NULL));
  edit (fixture->ours, ID_A, "requested_amount", "250.00");
  edit (fixture->theirs, ID_A, "currency", "CHF");
  begin (fixture);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, ID_A, "currency");

  choose (fixture, 0, MANDATE_MERGE_THEIRS);
  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_RESOURCE, ID_A, "currency", "CHF");
  assert_result (fixture, MANDATE_TYPE_RESOURCE, ID_A, "requested_amount", "100.00");
}

static void
test_drafts_ask_nothing (Fixture      *fixture,
                         gconstpointer data)
{
  have (fixture, mandate_test_create (MANDATE_TYPE_WIZARD_DRAFT, ID_A, "wizard", "policy", "step", "1", "answers", "{}", NULL));
  edit (fixture->ours, ID_A, "step", "2");
  edit (fixture->theirs, ID_A, "step", "4");
  edit (fixture->theirs, ID_A, "answers", "{\"a\":1}");
  begin (fixture);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_WIZARD_DRAFT, ID_A, "step", "4");
  assert_result (fixture, MANDATE_TYPE_WIZARD_DRAFT, ID_A, "answers", "{\"a\":1}");
}

static void
test_same_input_of_a_review (Fixture      *fixture,
                             gconstpointer data)
{
  have (fixture, mandate_test_create (MANDATE_TYPE_REVIEW, ID_A, "title", "Review", NULL));
  mandate_test_add (fixture->ours, MANDATE_TYPE_REVIEW_INPUT, ID_2, "review", ID_A, "input", "earlier-actions", "content", "Done.", NULL);
  mandate_test_add (fixture->ours, MANDATE_TYPE_EVIDENCE, ID_D, "title", "Minutes", NULL);
  mandate_test_add (fixture->ours, MANDATE_TYPE_EVIDENCE_LINK, ID_E, "evidence", ID_D, "target", "review-input/" ID_2, NULL);
  mandate_test_add (fixture->theirs, MANDATE_TYPE_REVIEW_INPUT, ID_1, "review", ID_A, "input", "earlier-actions", "content", "Open.", NULL);
  begin (fixture);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, ID_1, "content");

  choose (fixture, 0, MANDATE_MERGE_OURS);
  finish (fixture);
  assert_gone (fixture, MANDATE_TYPE_REVIEW_INPUT, ID_2);
  assert_result (fixture, MANDATE_TYPE_REVIEW_INPUT, ID_1, "content", "Done.");
  assert_result (fixture, MANDATE_TYPE_EVIDENCE_LINK, ID_E, "target", "review-input/" ID_1);
}

/* What a record type refuses a second one of. */
typedef struct
{
  const char *path;
  GType (*get_type) (void);
  const char *fields[2][2];
} Once;

static const Once once[] = {
  { "sentence-on-a-commitment", mandate_commitment_get_type, { { "letter", "a" } } },
  { "watch-of-a-clause", mandate_clause_watch_get_type, { { "clause", "clause-4" } } },
  { "exception-from-a-rule", mandate_raci_exception_get_type, { { "rule", "own-work" } } },
  { "conclusion-on-a-kind-and-year", mandate_resource_conclusion_get_type, { { "kind", "money" }, { "year", "2026" } } },
  { "hours-of-a-person", mandate_resource_hours_get_type, { { "resource", ID_A }, { "person", ID_B } } },
  { "attendee-of-a-plan", mandate_review_plan_attendee_get_type, { { "plan", ID_A }, { "person", ID_B } } },
  { "seat-in-a-training", mandate_training_attendance_get_type, { { "training", ID_A }, { "person", ID_B } } },
  { "person-whom-a-policy-is-for", mandate_policy_audience_get_type, { { "policy", ID_A }, { "person", ID_B } } },
};

static void
test_once (Fixture      *fixture,
           gconstpointer data)
{
  const Once *row = data;
  g_autoptr (GPtrArray) all = NULL;

  for (guint i = 0; i < 2; i++)
    {
      MandateRecord *record = mandate_test_add (i == 0 ? fixture->ours : fixture->theirs, row->get_type (), i == 0 ? ID_2 : ID_1, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (row->fields) && row->fields[j][0] != NULL; j++)
        mandate_test_set (record, row->fields[j][0], row->fields[j][1]);
    }

  begin (fixture);
  assert_n_items (fixture, 0);
  finish (fixture);
  all = mandate_change_list (fixture->change, row->get_type ());
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpstr (mandate_record_get_id (g_ptr_array_index (all, 0)), ==, ID_1);
}

static void
test_two_bases (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (MandateRegister) second = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) bases = g_ptr_array_new ();

  have (fixture, make_person (ID_A));
  mandate_test_add (second, MANDATE_TYPE_PERSON, ID_A, "name", "Ada", "job_title", "Owner", NULL);
  edit (fixture->ours, ID_A, "name", "Ada Berg");
  edit (fixture->theirs, ID_A, "job_title", "Owner");
  g_ptr_array_add (bases, fixture->base);
  g_ptr_array_add (bases, second);
  fixture->merge = mandate_merge_new (bases, fixture->ours, fixture->theirs);
  assert_n_items (fixture, 1);
  assert_asks (fixture, 0, ID_A, "job_title");

  choose (fixture, 0, MANDATE_MERGE_THEIRS);
  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "name", "Ada Berg");
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "job_title", "Owner");
}

static void
test_new_after_two_bases (Fixture      *fixture,
                          gconstpointer data)
{
  g_autoptr (MandateRegister) second = mandate_register_new (mandate_schema_get ());
  g_autoptr (GPtrArray) bases = g_ptr_array_new ();

  have (fixture, make_person (ID_A));
  mandate_test_add (second, MANDATE_TYPE_PERSON, ID_A, "name", "Ada", "job_title", "Owner", NULL);
  edit (fixture->theirs, ID_A, "job_title", "Chair");
  g_ptr_array_add (bases, fixture->base);
  g_ptr_array_add (bases, second);
  fixture->merge = mandate_merge_new (bases, fixture->ours, fixture->theirs);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_result (fixture, MANDATE_TYPE_PERSON, ID_A, "job_title", "Chair");
}

/* A removal that another copy's record held up is done once nothing holds it up any more. */
static void
test_removal_that_was_held_up (Fixture      *fixture,
                               gconstpointer data)
{
  have (fixture, make_person (ID_A));
  begin (fixture);
  mandate_merge_add_removal (fixture->merge, ID_A, FALSE);
  assert_n_items (fixture, 0);

  finish (fixture);
  assert_gone (fixture, MANDATE_TYPE_PERSON, ID_A);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add ("/merge/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("different-fields-need-no-answer", test_different_fields);
  ADD ("the-same-field-changed-on-both-sides-is-asked", test_same_field);
  ADD ("the-same-change-on-both-sides-is-no-question", test_same_change);
  ADD ("what-there-is-once-is-asked-field-by-field", test_both_created_the_only_one);
  ADD ("what-one-side-removed-and-the-other-left-alone-is-gone", test_removed_and_left_alone);
  ADD ("what-one-side-removed-and-the-other-changed-is-asked", test_removed_and_changed);
  ADD ("what-another-record-needs-stays", test_needed_stays);
  ADD ("a-part-stays-with-its-whole", test_part_stays_with_its_whole);
  ADD ("the-approved-text-counts", test_approved_text);
  ADD ("two-approved-texts-are-asked", test_two_approved_texts);
  ADD ("what-was-approved-is-not-removed", test_approved_is_not_removed);
  ADD ("two-pieces-of-evidence-never-share-a-number", test_evidence_numbers);
  ADD ("an-approved-version-keeps-its-number", test_version_numbers);
  ADD ("one-version-of-a-policy-is-in-force", test_one_version_in_force);
  ADD ("amounts-go-with-their-currency", test_amounts_go_with_their_currency);
  ADD ("drafts-ask-nothing", test_drafts_ask_nothing);
  ADD ("the-same-input-of-a-review-is-one", test_same_input_of_a_review);
  ADD ("what-two-bases-do-not-say-alike-is-asked", test_two_bases);
  ADD ("what-is-new-after-two-bases-counts", test_new_after_two_bases);
  ADD ("a-removal-that-was-held-up-is-done-later", test_removal_that_was_held_up);
#undef ADD

  for (guint i = 0; i < G_N_ELEMENTS (once); i++)
    {
      g_autofree char *path = g_strconcat ("/merge/there-is-one/", once[i].path, NULL);

      g_test_add (path, Fixture, &once[i], set_up, test_once, tear_down);
    }

  return g_test_run ();
}

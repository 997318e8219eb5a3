/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the answers of the policy wizard to its text. */

#include <string.h>

#include "mandate-draft.h"
#include "mandate-policy-passage.h"
#include "mandate-records.h"
#include "mandate-sample.h"
#include "mandate-text-lint.h"

#define TODAY "2026-06-30"
#define OWNER ID_A
#define CLERK ID_B
#define GONE  ID_C
#define BOARD ID_D
#define FORUM ID_E

static const char *const languages[] = { "en", "de", "fr", "es" };
static const char *const sizes[] = { "starting", "growing", "established" };

static const char *const long_texts[] = {
  "protects_words", "exceptions", "laws", "contracts", "own_requirements", "improvement", "aims", "aims_framework", "outsiders_reason", "rule_own"
};

typedef struct
{
  MandateRegister      *reg;
  MandateOrganisation  *organisation;
  MandatePolicyAnswers *answers;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->organisation = mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL,
                                            "legal_name", "Bergwerk GmbH", "what_it_does", "Plans mines.", "scope", "The office in Freiberg.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "job_title", "Managing director", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, GONE, "name", "Gina Gone", "is_top_management", "yes", "left_on", "2025-12-31", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, BOARD, "name", "The Board", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, FORUM, "name", "The Forum", NULL);
  fixture->answers = mandate_record_new (MANDATE_TYPE_POLICY_ANSWERS, NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->answers);
  g_assert_finalize_object (fixture->reg);
}

/* Every answer given, the long ones with the examples of a size. */
static void
fill_in (MandatePolicyAnswers *answers,
         const char           *size,
         const char           *language)
{
  const MandatePolicyTexts *texts = mandate_policy_texts_get (language);
  guint                     n_fields;
  const MandateField       *fields = mandate_record_type_get_fields (MANDATE_TYPE_POLICY_ANSWERS, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (fields[i].kind == MANDATE_FIELD_BOOLEAN)
      mandate_test_set (answers, fields[i].name, "yes");

  for (guint i = 0; i < G_N_ELEMENTS (long_texts); i++)
    mandate_test_set (answers, long_texts[i], mandate_policy_texts_get_example (texts, long_texts[i], size));

  mandate_test_set (answers, "language", language);
  mandate_test_set (answers, "industry_rules", "ISO/IEC 27001");
  mandate_test_set (answers, "requirements_kept_at", "wiki/duties");
  mandate_test_set (answers, "published_at", "https://wiki.example.com/isp_01");
  mandate_test_set (answers, "outsiders", "not");
  mandate_test_set (answers, "classification", "internal");
  mandate_test_set (answers, "approver", OWNER);
  mandate_test_set (answers, "effective_on", "2026-07-01");
}

static GPtrArray *
write_in (Fixture    *fixture,
          const char *language)
{
  mandate_test_set (fixture->answers, "language", language);

  return mandate_policy_answers_write (fixture->answers, fixture->organisation, fixture->reg);
}

static char *
make_text (Fixture    *fixture,
           const char *language)
{
  g_autoptr (GPtrArray) passages = write_in (fixture, language);

  return mandate_policy_passages_join (passages);
}

static MandatePolicyPassage *
find_passage (GPtrArray  *passages,
              const char *anchor)
{
  for (guint i = 0; i < passages->len; i++)
    if (g_str_equal (((MandatePolicyPassage *) g_ptr_array_index (passages, i))->anchor, anchor))
      return g_ptr_array_index (passages, i);

  g_error ("There is no passage “%s”", anchor);
}

static void
assert_problem (Fixture    *fixture,
                guint       step,
                const char *field,
                const char *part)
{
  g_autoptr (GPtrArray) problems = mandate_policy_answers_check_step (fixture->answers, step, fixture->reg, TODAY);
  gboolean is_found = FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      MandateProblem *problem = g_ptr_array_index (problems, i);

      g_test_message ("%s: %s", problem->field, problem->text);
      g_assert_cmpuint (mandate_policy_answers_get_step (problem->field), ==, step);
      is_found |= g_str_equal (problem->field, field) && strstr (problem->text, part) != NULL;
    }

  g_assert_true (is_found);
}

static void
assert_done (Fixture *fixture,
             guint    step)
{
  g_autoptr (GPtrArray) problems = mandate_policy_answers_check_step (fixture->answers, step, fixture->reg, TODAY);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((MandateProblem *) g_ptr_array_index (problems, i))->text);

  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_step_1_wants_one_worry (Fixture      *fixture,
                             gconstpointer data)
{
  assert_problem (fixture, 1, "protects_customers", "at least one");
  mandate_test_set (fixture->answers, "protects_words", "Our bread.");
  assert_done (fixture, 1);
  mandate_test_set (fixture->answers, "protects_words", "");
  mandate_test_set (fixture->answers, "protects_law", "yes");
  assert_done (fixture, 1);
}

static void
test_step_2_wants_one_group (Fixture      *fixture,
                             gconstpointer data)
{
  mandate_test_set (fixture->answers, "exceptions", "The cat.");
  assert_problem (fixture, 2, "follows_staff", "at least one group");
  mandate_test_set (fixture->answers, "follows_visitors", "yes");
  assert_done (fixture, 2);
}

static void
test_step_3_wants_both_promises (Fixture      *fixture,
                                 gconstpointer data)
{
  assert_problem (fixture, 3, "laws", "at least one law");
  assert_problem (fixture, 3, "improvement", "keep improving");
  mandate_test_set (fixture->answers, "industry_rules", "-\n* *");
  assert_problem (fixture, 3, "laws", "at least one law");
  mandate_test_set (fixture->answers, "industry_rules", "Rules of the guild");
  mandate_test_set (fixture->answers, "improvement", "We learn.");
  assert_done (fixture, 3);
}

static void
test_step_4_wants_objectives_or_a_way_to_them (Fixture      *fixture,
                                               gconstpointer data)
{
  assert_problem (fixture, 4, "aims", "one objective");
  mandate_test_set (fixture->answers, "aims_framework", "Each January.");
  assert_done (fixture, 4);
  mandate_test_set (fixture->answers, "aims", "1. a\n2. b\n\n3. c\n4. d\n5. e\n");
  assert_done (fixture, 4);
  mandate_test_set (fixture->answers, "aims", "a\nb\nc\nd\ne\nf");
  assert_problem (fixture, 4, "aims", "at most five");
}

static void
test_step_5_wants_nothing (Fixture      *fixture,
                           gconstpointer data)
{
  assert_done (fixture, 5);
}

static void
test_step_6_wants_a_decision_on_outsiders (Fixture      *fixture,
                                           gconstpointer data)
{
  assert_problem (fixture, 6, "published_at", "where everybody finds");
  assert_problem (fixture, 6, "outsiders", "Decide");
  assert_problem (fixture, 6, "classification", "classified");

  mandate_test_set (fixture->answers, "published_at", "Wall");
  mandate_test_set (fixture->answers, "classification", "confidential");
  mandate_test_set (fixture->answers, "outsiders", "not");
  assert_problem (fixture, 6, "outsiders_reason", "why nobody");
  mandate_test_set (fixture->answers, "outsiders_reason", "It helps burglars.");
  assert_done (fixture, 6);
  mandate_test_set (fixture->answers, "outsiders", "public");
  assert_problem (fixture, 6, "classification", "not confidential");
}

static void
test_step_7_wants_an_approver_at_the_top (Fixture      *fixture,
                                          gconstpointer data)
{
  assert_problem (fixture, 7, "approver", "Choose who approves");
  mandate_test_set (fixture->answers, "approver", "00000000-0000-7000-8000-0000000000ff");
  assert_problem (fixture, 7, "approver", "Choose who approves");
  mandate_test_set (fixture->answers, "approver", CLERK);
  assert_problem (fixture, 7, "approver", "Carl Clerk does not belong to top management");
  mandate_test_set (fixture->answers, "approver", GONE);
  assert_problem (fixture, 7, "approver", "Gina Gone does not work here");
  mandate_test_set (fixture->answers, "approver", OWNER);
  assert_done (fixture, 7);

  mandate_test_set (fixture->answers, "review_every_months", "");
  mandate_test_set (fixture->answers, "identifier", "");
  assert_problem (fixture, 7, "review_every_months", "months");
  assert_problem (fixture, 7, "identifier", "id");
}

static void
test_step_7_takes_a_body_of_the_top (Fixture      *fixture,
                                     gconstpointer data)
{
  mandate_test_set (fixture->answers, "approving_body", FORUM);
  assert_problem (fixture, 7, "approving_body", "The Forum does not belong to top management");
  mandate_test_set (fixture->answers, "approving_body", BOARD);
  assert_done (fixture, 7);
  mandate_test_set (fixture->answers, "approver", OWNER);
  assert_problem (fixture, 7, "approving_body", "not both");
}

static void
test_end_wants_a_meeting_that_was_held (Fixture      *fixture,
                                        gconstpointer data)
{
  MandateReview *meeting = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, NULL, "title", "Board meeting", NULL);

  assert_done (fixture, 8);
  mandate_test_set (fixture->answers, "approving_body", BOARD);
  assert_problem (fixture, 8, "meeting", "Choose the meeting");
  mandate_test_set (fixture->answers, "meeting", mandate_record_get_id (MANDATE_RECORD (meeting)));
  assert_problem (fixture, 8, "meeting", "not held yet");
  mandate_test_set (meeting, "state", "held");
  mandate_test_set (meeting, "held_on", "2026-07-01");
  assert_problem (fixture, 8, "meeting", "not held yet");
  mandate_test_set (meeting, "held_on", TODAY);
  assert_done (fixture, 8);
}

static void
test_end_of_a_revision_wants_what_changed (Fixture      *fixture,
                                           gconstpointer data)
{
  MandatePolicy *policy = mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, NULL, "title", "Our rules", "kind", "information-security", NULL);

  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", mandate_record_get_id (MANDATE_RECORD (policy)), "number", "1.0", NULL);
  assert_problem (fixture, 8, "change_summary", "what changed");
  mandate_test_set (fixture->answers, "change_summary", "A new shop.");
  assert_done (fixture, 8);
}

static void
test_all_that_is_missing_is_listed (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) before = mandate_policy_answers_check (fixture->answers, fixture->reg, TODAY);
  g_autoptr (GPtrArray) after = NULL;
  guint step = 1;

  for (guint i = 0; i < before->len; i++)
    {
      MandateProblem *problem = g_ptr_array_index (before, i);

      g_assert_cmpuint (mandate_policy_answers_get_step (problem->field), >=, step);
      step = mandate_policy_answers_get_step (problem->field);
    }

  g_assert_cmpuint (before->len, >, 6);
  g_assert_cmpuint (step, ==, 7);

  fill_in (fixture->answers, "growing", "es");
  after = mandate_policy_answers_check (fixture->answers, fixture->reg, TODAY);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_examples_are_found_in_answers (Fixture      *fixture,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  fill_in (fixture->answers, "starting", "de");
  all = mandate_policy_answers_list_examples (fixture->answers);
  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (long_texts) - 2); /* laws and contracts tell no story */
  g_assert_true (mandate_policy_answers_has_example (fixture->answers, "aims"));
  g_assert_false (mandate_policy_answers_has_example (fixture->answers, "laws"));
  g_assert_false (mandate_policy_answers_has_example (fixture->answers, "identifier"));

  mandate_test_set (fixture->answers, "aims", "Jeden Tag Brot");
  mandate_test_set (fixture->answers, "improvement", "Wir lernen.\n\n- Wir nehmen uns jeden Monat eine Stunde für die Sicherheit. Wir schreiben auf, was schiefging oder beinahe, und ändern eine Sache.");
  rest = mandate_policy_answers_list_examples (fixture->answers);
  g_assert_cmpuint (rest->len, ==, all->len - 1);
  g_assert_true (mandate_policy_answers_has_example (fixture->answers, "improvement"));
}

static void
test_proposals_go_by_sector_and_are_taken_one_by_one (Fixture      *fixture,
                                                      gconstpointer data)
{
  g_autoptr (GPtrArray) general = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "laws");
  g_autoptr (GPtrArray) health = NULL;
  g_autoptr (GPtrArray) rest = NULL;
  g_autoptr (GPtrArray) story = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) unknown = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "identifier");

  mandate_test_set (fixture->organisation, "sector", "health");
  health = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "laws");
  g_assert_cmpuint (general->len, ==, 2);
  g_assert_cmpuint (health->len, ==, 3);
  g_assert_cmpuint (unknown->len, ==, 0);

  mandate_test_set (fixture->answers, "laws", "Road traffic act\n");
  mandate_policy_answers_take_proposal (fixture->answers, "laws", g_ptr_array_index (health, 1));
  rest = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "laws");
  g_assert_cmpstr (fixture->answers->laws, ==, "Road traffic act\nProfessional secrecy of the health professions");
  g_assert_cmpuint (rest->len, ==, 2);

  story = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "improvement");
  g_assert_cmpuint (story->len, ==, 1);
  mandate_policy_answers_take_proposal (fixture->answers, "improvement", g_ptr_array_index (story, 0));
  g_assert_true (mandate_policy_answers_has_example (fixture->answers, "improvement"));
  none = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "improvement");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_no_more_aims_are_proposed_than_people_remember (Fixture      *fixture,
                                                     gconstpointer data)
{
  g_autoptr (GPtrArray) proposals = NULL;

  mandate_test_set (fixture->answers, "aims", "a\nb\nc\nd\ne");
  proposals = mandate_policy_answers_list_proposals (fixture->answers, fixture->organisation, "aims");
  g_assert_cmpuint (proposals->len, ==, 0);
}

static void
test_answers_are_a_file (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  g_autoptr (MandatePolicyAnswers) read = NULL;
  g_autoptr (MandatePolicyAnswers) few = NULL;

  fill_in (fixture->answers, "established", "fr");
  mandate_test_set (fixture->answers, "identifier", "");
  mandate_test_set (fixture->answers, "is_material", "no");
  json = mandate_policy_answers_to_json (fixture->answers);
  read = mandate_policy_answers_from_json (json, &error);
  g_assert_no_error (error);
  g_assert_true (mandate_record_equal (MANDATE_RECORD (read), MANDATE_RECORD (fixture->answers)));

  few = mandate_policy_answers_from_json ("{ \"rule_access\": true, \"laws\": \"A\\nB\", \"review_every_months\": 6 }", &error);
  g_assert_no_error (error);
  g_assert_true (few->rule_access);
  g_assert_cmpint (few->review_every_months, ==, 6);
  g_assert_cmpstr (few->identifier, ==, "ISP-01");
  g_assert_true (few->is_material);
}

static void
test_answers_that_are_not_understood_are_refused (Fixture      *fixture,
                                                  gconstpointer data)
{
  static const struct
  {
    const char *json;
    const char *part;
  } cases[] = {
    { "{ \"lawz\": \"GDPR\" }", "There is no question called “lawz”" },
    { "{ \"id\": \"" ID_A "\" }", "“id”" },
    { "[ 1 ]", "JSON object" },
    { "{ \"laws\": [ \"GDPR\" ] }", "laws" },
    { "{ \"review_every_months\": 36 }", "24" },
    { "{ \"language\": \"it\" }", "it" },
    { "{ \"laws\"", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (mandate_policy_answers_from_json (cases[i].json, &error));
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      mandate_test_assert_contains (error->message, cases[i].part);
    }
}

static void
test_changes_are_named (Fixture      *fixture,
                        gconstpointer data)
{
  const MandatePolicyTexts *texts = mandate_policy_texts_get ("en");
  g_autofree char          *old = NULL;
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) formal = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *sentence = NULL;

  fill_in (fixture->answers, "growing", "en");
  mandate_test_set (fixture->answers, "rule_own", "");
  old = make_text (fixture, "en");
  same = write_in (fixture, "en");
  changes = mandate_policy_passages_list_changes (same, old);
  g_assert_cmpuint (changes->len, ==, 0);
  g_assert_null (mandate_policy_passages_describe_changes (same, old, texts));

  mandate_test_set (fixture->answers, "review_every_months", "6");
  formal = write_in (fixture, "en");
  g_assert_false (mandate_policy_passages_is_material (formal, old));

  mandate_test_set (fixture->answers, "improvement", "We learn.");
  mandate_test_set (fixture->answers, "rule_backups", "no");
  mandate_test_set (fixture->answers, "rule_own", "No cats.");
  other = write_in (fixture, "en");
  sentence = mandate_policy_passages_describe_changes (other, old, texts);
  g_assert_true (mandate_policy_passages_is_material (other, old));
  g_assert_cmpstr (sentence, ==, "Changed: What we promise, Backups, House rules, When we look at it again.");
}

static void
test_changes_to_a_text_from_elsewhere_are_named (Fixture      *fixture,
                                                 gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  mandate_test_set (fixture->answers, "rule_own", "No cats.\n\nNo dogs.");
  mandate_test_set (fixture->answers, "review_every_months", "");
  mandate_test_set (fixture->answers, "outsiders", "public");
  passages = write_in (fixture, "en");
  changes = mandate_policy_passages_list_changes (passages, "# Rules\n\nNo cats.\n\nNo dogs.\n");

  g_assert_cmpuint (changes->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (changes, 0), ==, "Who may read it");
}

static void
test_every_field_belongs_to_a_step (Fixture      *fixture,
                                    gconstpointer data)
{
  guint n_fields;
  guint n = 0;

  mandate_record_type_get_fields (MANDATE_TYPE_POLICY_ANSWERS, &n_fields);

  for (guint step = 1; step <= MANDATE_POLICY_LAST_STEP; step++)
    {
      g_autoptr (GPtrArray) names = mandate_policy_answers_list_fields (step);

      g_assert_cmpuint (names->len, >, 0);
      n += names->len;
    }

  g_assert_cmpuint (n, ==, n_fields);
  g_assert_cmpuint (mandate_policy_answers_get_step ("approver"), ==, 7);
  g_assert_cmpuint (mandate_policy_answers_get_step ("laws"), ==, 3);
  g_assert_cmpuint (mandate_policy_answers_get_step ("shoe_size"), ==, 0);
}

static void
test_no_answers_make_no_text (Fixture      *fixture,
                              gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;
  g_autofree char *text = NULL;

  mandate_test_set (fixture->answers, "review_every_months", "");
  passages = write_in (fixture, data);
  text = mandate_policy_passages_join (passages);

  for (guint i = 0; i < passages->len; i++)
    g_assert_null (((MandatePolicyPassage *) g_ptr_array_index (passages, i))->markdown);

  g_assert_false (mandate_policy_passages_has_body (passages, 0));
  g_assert_cmpstr (text, ==, "");
}

static void
test_answers_without_words_make_no_text (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (long_texts); i++)
    mandate_test_set (fixture->answers, long_texts[i], " - \n\n***\n#\n");

  mandate_test_set (fixture->answers, "review_every_months", "");
  text = make_text (fixture, "en");

  g_assert_cmpstr (text, ==, "");
}

static void
test_passages_name_fields_of_their_step (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GPtrArray) passages = write_in (fixture, "en");
  guint last_step = 1;

  for (guint i = 0; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);

      g_assert_cmpuint (passage->step, >=, last_step);
      g_assert_cmpuint (g_strv_length (passage->fields), >, 0);
      last_step = passage->step;

      for (guint f = 0; passage->fields[f] != NULL; f++)
        g_assert_cmpuint (mandate_policy_answers_get_step (passage->fields[f]), ==, passage->step);
    }

  g_assert_cmpuint (last_step, ==, MANDATE_POLICY_N_STEPS);
}

/* How many passages differ; each must name the field. */
static guint
count_differences (GPtrArray  *before,
                   GPtrArray  *after,
                   const char *field)
{
  guint n = 0;

  for (guint i = 0; i < before->len; i++)
    {
      MandatePolicyPassage *old = g_ptr_array_index (before, i);
      MandatePolicyPassage *new = g_ptr_array_index (after, i);

      g_assert_cmpstr (old->anchor, ==, new->anchor);
      if (g_strcmp0 (old->markdown, new->markdown) == 0)
        continue;

      g_assert_true (g_strv_contains ((const char *const *) new->fields, field));
      n++;
    }

  return n;
}

static const char *
choose_other (const MandateField *field)
{
  switch (field->kind)
    {
    case MANDATE_FIELD_BOOLEAN:
      return "no";
    case MANDATE_FIELD_CHOICE:
      return field->choices[0].value;
    case MANDATE_FIELD_INTEGER:
      return "6";
    case MANDATE_FIELD_REFERENCE:
      return g_str_equal (field->references, "body") ? BOARD : CLERK;
    case MANDATE_FIELD_DATE:
      return "2027-01-01";
    case MANDATE_FIELD_TEXT:
    case MANDATE_FIELD_LONG_TEXT:
    case MANDATE_FIELD_COUNTRY:
    case MANDATE_FIELD_CURRENCY:
    case MANDATE_FIELD_SHA256:
    case MANDATE_FIELD_LINK:
    case MANDATE_FIELD_MONEY:
    case MANDATE_FIELD_NUMBER:
    default:
      return "Something else";
    }
}

static void
test_a_changed_answer_changes_its_passage (Fixture      *fixture,
                                           gconstpointer data)
{
  guint               n_fields;
  const MandateField *fields = mandate_record_type_get_fields (MANDATE_TYPE_POLICY_ANSWERS, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const gboolean is_in_text = !g_str_equal (fields[i].name, "identifier") && !g_str_equal (fields[i].name, "effective_on") &&
                                  mandate_policy_answers_get_step (fields[i].name) <= MANDATE_POLICY_N_STEPS;
      g_autoptr (GPtrArray) before = NULL;
      g_autoptr (GPtrArray) after = NULL;

      if (g_str_equal (fields[i].name, "language"))
        continue; /* changes them all */

      fill_in (fixture->answers, "growing", "en");
      mandate_test_set (fixture->answers, "review_every_months", "12");
      if (g_str_equal (fields[i].name, "approving_body"))
        mandate_test_set (fixture->answers, "approver", "");
      before = write_in (fixture, "en");
      mandate_test_set (fixture->answers, fields[i].name, choose_other (&fields[i]));
      after = write_in (fixture, "en");

      g_test_message ("%s", fields[i].name);
      g_assert_cmpuint (count_differences (before, after, fields[i].name), ==, is_in_text ? 1 : 0);
    }
}

static void
test_full_text_is_finished (Fixture      *fixture,
                            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages) * G_N_ELEMENTS (sizes); i++)
    {
      const char      *language = languages[i % G_N_ELEMENTS (languages)];
      const char      *size = sizes[i / G_N_ELEMENTS (languages)];
      g_autofree char *text = NULL;
      g_autoptr (GPtrArray) places = NULL;
      g_autoptr (GArray) hard = NULL;

      fill_in (fixture->answers, size, language);
      mandate_test_set (fixture->organisation, "size_profile", size);
      text = make_text (fixture, language);
      places = mandate_text_list_placeholders (text);
      hard = mandate_text_list_hard_sentences (text, language);

      g_test_message ("%s", text);
      for (guint h = 0; h < hard->len; h++)
        {
          g_autofree char *sentence = mandate_text_dup_sentence (text, &g_array_index (hard, MandateSentence, h));

          g_test_message ("hard: %s", sentence);
        }

      g_assert_cmpuint (places->len, ==, 0);
      g_assert_cmpuint (hard->len, ==, 0);
      g_assert_cmpuint (mandate_text_count_reading_seconds (text), <, 10 * 60);
      g_assert_null (strstr (text, "\n\n\n"));
      g_assert_null (strstr (text, "(null)"));
      mandate_test_assert_contains (text, "Bergwerk GmbH");
      mandate_test_assert_contains (text, "https://wiki.example.com/isp\\_01");
    }
}

static void
test_languages_share_no_passage (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GPtrArray) english_passages = NULL;
  g_autoptr (GPtrArray) other_passages = NULL;

  fill_in (fixture->answers, "growing", data);
  english_passages = write_in (fixture, "en");
  other_passages = write_in (fixture, data);

  for (guint i = 0; i < other_passages->len; i++)
    {
      MandatePolicyPassage *english_one = g_ptr_array_index (english_passages, i);
      MandatePolicyPassage *other_one = g_ptr_array_index (other_passages, i);

      /* Own words are as they were written, whichever the language. */
      if (!g_str_equal (other_one->anchor, "rule-own"))
        g_assert_cmpstr (english_one->markdown, !=, other_one->markdown);
      if (other_one->heading != NULL)
        g_assert_cmpstr (english_one->heading, !=, other_one->heading);
      g_assert_cmpstr (english_one->title, !=, other_one->title);
    }
}

static void
test_language_is_that_of_the_organisation_unless_chosen (Fixture      *fixture,
                                                         gconstpointer data)
{
  mandate_test_set (fixture->organisation, "language", "fr");
  g_assert_cmpstr (mandate_policy_texts_get_language (mandate_policy_answers_get_texts (fixture->answers, fixture->organisation)), ==, "fr");
  g_assert_cmpstr (mandate_policy_texts_get_language (mandate_policy_answers_get_texts (fixture->answers, NULL)), ==, "en");
  mandate_test_set (fixture->answers, "language", "es");
  g_assert_cmpstr (mandate_policy_texts_get_language (mandate_policy_answers_get_texts (fixture->answers, fixture->organisation)), ==, "es");
}

static void
test_anchors_stand_above_all_passages (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;
  g_autofree char *text = NULL;

  fill_in (fixture->answers, "growing", "en");
  passages = write_in (fixture, "en");
  text = mandate_policy_passages_join (passages);

  for (guint i = 0; i < passages->len; i++)
    {
      MandatePolicyPassage *passage = g_ptr_array_index (passages, i);
      g_autofree char      *heading = passage->heading != NULL ? g_strdup_printf ("## %s\n\n", passage->heading) : g_strdup ("");
      g_autofree char      *part = g_strdup_printf ("%s<!-- mandate:%s -->\n%s%s\n", i > 0 ? "\n\n" : "", passage->anchor, heading, passage->markdown);

      mandate_test_assert_contains (text, part);
    }
}

static void
test_own_words_keep_the_structure (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;

  mandate_test_set (fixture->answers, "rule_own", "# No heading\nOne line.\n\n- first\n* second\n2) third\n> Quoted\n---\nLast.");
  mandate_test_set (fixture->answers, "laws", "• GDPR\n\n  2. Tax law\n# 3");
  passages = write_in (fixture, "en");

  g_assert_cmpstr (find_passage (passages, "rule-own")->markdown, ==,
                   "\\# No heading\n\nOne line.\n\n- first\n- second\n- third\n\n\\> Quoted\n\nLast.");
  mandate_test_assert_contains (find_passage (passages, "requirements")->markdown, "From the law:\n\n- GDPR\n- Tax law\n- \\# 3\n\nWhen one");
}

static void
test_names_are_no_markdown (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;

  mandate_test_set (fixture->organisation, "legal_name", "Foo_Bar [*] GmbH");
  mandate_test_set (fixture->organisation, "what_it_does", "Bakes\nbread.");
  mandate_test_set (fixture->answers, "protects_money", "yes");
  passages = write_in (fixture, "en");

  mandate_test_assert_contains (find_passage (passages, "purpose")->markdown, "how Foo\\_Bar \\[\\*\\] GmbH looks after");
  mandate_test_assert_contains (find_passage (passages, "purpose")->markdown, "does: Bakes bread.");
}

static void
test_headings_stand_above_text_only (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *text = NULL;

  mandate_test_set (fixture->answers, "rule_backups", "yes");
  mandate_test_set (fixture->answers, "improvement", "Each week.");
  mandate_test_set (fixture->answers, "review_every_months", "");
  text = make_text (fixture, "en");

  g_assert_cmpstr (text, ==,
                   "## What we promise\n\n<!-- mandate:improvement -->\nWe keep improving how we protect information.\n\nEach week.\n\n"
                   "## House rules\n\n<!-- mandate:rule-backups -->\n**Backups.** What we can’t do without is backed up regularly. One copy is kept where fire, theft and "
                   "malware can’t reach it. At least once a year we check that it can be restored. It is written down who makes the copies, who checks them "
                   "and how they are restored.\n");
}

static void
test_reason_counts_only_where_it_is_asked_for (Fixture      *fixture,
                                               gconstpointer data)
{
  g_autoptr (GPtrArray) closed = NULL;
  g_autoptr (GPtrArray) open = NULL;

  mandate_test_set (fixture->answers, "outsiders_reason", "Burglars read too.");
  mandate_test_set (fixture->answers, "outsiders", "not");
  closed = write_in (fixture, "en");
  mandate_test_set (fixture->answers, "outsiders", "public");
  open = write_in (fixture, "en");

  g_assert_cmpstr (find_passage (closed, "readers")->markdown, ==, "We do not give it to anyone outside.\n\nBurglars read too.");
  g_assert_cmpstr (find_passage (open, "readers")->markdown, ==, "Anyone outside may have it, too.");
}

static void
test_writes_without_an_organisation (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (GPtrArray) passages = NULL;

  mandate_test_set (fixture->answers, "protects_law", "yes");
  passages = mandate_policy_answers_write (fixture->answers, NULL, fixture->reg);

  g_assert_true (g_str_has_prefix (find_passage (passages, "purpose")->markdown, "This policy says how we look after our information."));
}

static void
test_every_rule_has_a_text (Fixture      *fixture,
                            gconstpointer data)
{
  const MandatePolicyTexts *english = mandate_policy_texts_get ("en");
  g_autoptr (GPtrArray) names = mandate_policy_answers_list_fields (5);
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *text = mandate_policy_texts_write_rule (english, g_ptr_array_index (names, i), fixture->organisation);

      n += text != NULL;
      g_assert_true ((text != NULL) == (mandate_policy_texts_get_rule_title (english, g_ptr_array_index (names, i), NULL) != NULL));
    }

  g_assert_cmpuint (n, ==, names->len - 1);
  g_assert_cmpuint (n, >, 10);
  g_assert_null (mandate_policy_texts_get_rule_title (english, "rule_own", NULL));
  g_assert_null (mandate_policy_texts_get_rule_title (english, "laws", NULL));
}

static void
test_examples_are_of_known_sizes_and_questions (Fixture      *fixture,
                                                gconstpointer data)
{
  const MandatePolicyTexts *english = mandate_policy_texts_get ("en");

  g_assert_null (mandate_policy_texts_get_example (english, "laws", "huge"));
  g_assert_null (mandate_policy_texts_get_example (english, "approver", "growing"));
}

static void
test_answers_survive_in_a_draft (Fixture      *fixture,
                                 gconstpointer data)
{
  const GType type = MANDATE_TYPE_POLICY_ANSWERS;
  g_autoptr (MandateDraft) draft = mandate_draft_new (fixture->reg);
  g_autoptr (MandateDraft) copy = mandate_draft_new (fixture->reg);
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  fill_in (fixture->answers, "established", "de");
  mandate_record_assign (mandate_draft_get (draft, "policy", type), MANDATE_RECORD (fixture->answers));
  json = mandate_draft_to_json (draft);
  mandate_draft_load_json (copy, json, &type, 1, &error);

  g_assert_no_error (error);
  g_assert_true (mandate_record_equal (mandate_draft_find (copy, "policy"), MANDATE_RECORD (fixture->answers)));
}

#define ADD(path, data, test) g_test_add ("/policy-answers/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("steps/first-wants-one-worry", NULL, test_step_1_wants_one_worry);
  ADD ("steps/second-wants-one-group", NULL, test_step_2_wants_one_group);
  ADD ("steps/third-wants-both-promises", NULL, test_step_3_wants_both_promises);
  ADD ("steps/fourth-wants-objectives-or-a-way-to-them", NULL, test_step_4_wants_objectives_or_a_way_to_them);
  ADD ("steps/fifth-wants-nothing", NULL, test_step_5_wants_nothing);
  ADD ("steps/sixth-wants-a-decision-on-outsiders", NULL, test_step_6_wants_a_decision_on_outsiders);
  ADD ("steps/seventh-wants-an-approver-at-the-top", NULL, test_step_7_wants_an_approver_at_the_top);
  ADD ("steps/seventh-takes-a-body-of-the-top", NULL, test_step_7_takes_a_body_of_the_top);
  ADD ("steps/end-wants-a-meeting-that-was-held", NULL, test_end_wants_a_meeting_that_was_held);
  ADD ("steps/end-of-a-revision-wants-what-changed", NULL, test_end_of_a_revision_wants_what_changed);
  ADD ("steps/say-all-that-is-missing", NULL, test_all_that_is_missing_is_listed);
  ADD ("steps/have-all-fields", NULL, test_every_field_belongs_to_a_step);
  ADD ("text/is-empty-without-answers-in-english", "en", test_no_answers_make_no_text);
  ADD ("text/is-empty-without-answers-in-german", "de", test_no_answers_make_no_text);
  ADD ("text/is-empty-where-answers-have-no-words", NULL, test_answers_without_words_make_no_text);
  ADD ("text/is-finished-where-all-is-answered", NULL, test_full_text_is_finished);
  ADD ("text/has-no-english-in-german", "de", test_languages_share_no_passage);
  ADD ("text/has-no-english-in-french", "fr", test_languages_share_no_passage);
  ADD ("text/has-no-english-in-spanish", "es", test_languages_share_no_passage);
  ADD ("text/is-in-the-language-of-documents-unless-another-was-chosen", NULL, test_language_is_that_of_the_organisation_unless_chosen);
  ADD ("text/has-anchors-above-all-passages", NULL, test_anchors_stand_above_all_passages);
  ADD ("text/keeps-its-structure-in-own-words", NULL, test_own_words_keep_the_structure);
  ADD ("text/takes-names-as-they-are", NULL, test_names_are_no_markdown);
  ADD ("text/has-headings-above-text-only", NULL, test_headings_stand_above_text_only);
  ADD ("text/has-a-reason-only-where-it-is-asked-for", NULL, test_reason_counts_only_where_it_is_asked_for);
  ADD ("text/needs-no-organisation", NULL, test_writes_without_an_organisation);
  ADD ("passages/name-fields-of-their-step", NULL, test_passages_name_fields_of_their_step);
  ADD ("passages/change-one-by-one", NULL, test_a_changed_answer_changes_its_passage);
  ADD ("rules/have-a-text-each", NULL, test_every_rule_has_a_text);
  ADD ("examples/are-of-known-sizes-and-questions", NULL, test_examples_are_of_known_sizes_and_questions);
  ADD ("examples/are-found-in-answers", NULL, test_examples_are_found_in_answers);
  ADD ("proposals/go-by-sector-and-are-taken-one-by-one", NULL, test_proposals_go_by_sector_and_are_taken_one_by_one);
  ADD ("proposals/of-aims-end-where-people-forget-them", NULL, test_no_more_aims_are_proposed_than_people_remember);
  ADD ("changes/are-named", NULL, test_changes_are_named);
  ADD ("changes/to-a-text-from-elsewhere-are-named", NULL, test_changes_to_a_text_from_elsewhere_are_named);
  ADD ("answers/are-a-file", NULL, test_answers_are_a_file);
  ADD ("answers/that-are-not-understood-are-refused", NULL, test_answers_that_are_not_understood_are_refused);
  ADD ("answers/survive-in-a-draft", NULL, test_answers_survive_in_a_draft);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From answers to a policy that is in force, and what the checks say of it. */

#include "mandate-check.h"
#include "mandate-policy-finish.h"
#include "mandate-records.h"
#include "mandate-sample.h"

#define TODAY "2026-06-30"
#define OWNER ID_A
#define CLERK ID_B

typedef struct
{
  MandateRegister      *reg;
  MandateChange        *change;
  MandatePolicyAnswers *answers;
} Fixture;

/* Answers in the language that @data names, English without. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const char *const lists[] = { "laws", "contracts", "aims" };
  const char              *language = data != NULL ? data : "en";

  fixture->reg = mandate_register_new (mandate_schema_get ());
  fixture->change = mandate_change_new (fixture->reg, "Try");
  fixture->answers = mandate_record_new (MANDATE_TYPE_POLICY_ANSWERS, NULL);

  mandate_test_add (fixture->reg, MANDATE_TYPE_ORGANISATION, NULL, "legal_name", "Bergwerk GmbH", "what_it_does", "Plans mines.", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, OWNER, "name", "Olga Owner", "is_top_management", "yes", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_PERSON, CLERK, "name", "Carl Clerk", "is_top_management", "yes", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    mandate_test_set (fixture->answers, lists[i], mandate_policy_texts_get_sector_text (mandate_policy_texts_get (language), lists[i], NULL));

  mandate_test_set (fixture->answers, "language", language);
  mandate_test_set (fixture->answers, "improvement", "A B C.");
  mandate_test_set (fixture->answers, "outsiders_reason", "D E F.");

  mandate_test_set (fixture->answers, "protects_customers", "yes");
  mandate_test_set (fixture->answers, "protects_law", "yes");
  mandate_test_set (fixture->answers, "follows_staff", "yes");
  mandate_test_set (fixture->answers, "follows_suppliers", "yes");
  mandate_test_set (fixture->answers, "published_at", "Wiki");
  mandate_test_set (fixture->answers, "outsiders", "not");
  mandate_test_set (fixture->answers, "classification", "internal");
  mandate_test_set (fixture->answers, "approver", OWNER);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_change_free (fixture->change);
  g_assert_finalize_object (fixture->answers);
  g_assert_finalize_object (fixture->reg);
}

/* The version as it is in the register afterwards. */
static MandatePolicyVersion *
finish (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = mandate_policy_answers_finish (fixture->answers, fixture->change, NULL, CLERK, TODAY, &error);
  g_autofree char      *id = NULL;

  g_assert_no_error (error);
  id = g_strdup (mandate_record_get_id (MANDATE_RECORD (version)));
  mandate_test_commit (&fixture->change);

  return mandate_register_find (fixture->reg, MANDATE_TYPE_POLICY_VERSION, id);
}

static void
approve (Fixture              *fixture,
         MandatePolicyVersion *version,
         const char           *decided_on)
{
  const MandatePolicyDecision decision = { .person = OWNER, .capacity = "Owner", .decided_on = decided_on };
  g_autoptr (GError) error = NULL;

  mandate_policy_decide (fixture->change, version, &decision, TODAY, &error);
  g_assert_no_error (error);
  mandate_test_commit (&fixture->change);
}

static MandatePolicy *
get_policy (Fixture *fixture)
{
  MandateRecordList *list = mandate_register_get_list (fixture->reg, MANDATE_TYPE_POLICY);

  g_assert_cmpuint (mandate_record_list_get_length (list), ==, 1);

  return (MandatePolicy *) mandate_record_list_get (list, 0);
}

static void
assert_check (Fixture            *fixture,
              const char         *id,
              MandateFindingState state,
              const char         *part)
{
  guint check = 0;
  g_autoptr (MandateTranslation) translation = mandate_translation_new ("en");
  g_autoptr (GPtrArray) findings = NULL;
  MandateFinding *finding;

  while (g_strcmp0 (mandate_check_get_id (check), id) != 0)
    check++;

  findings = mandate_check_run (check, fixture->reg, TODAY, translation);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_test_message ("%s: %s", id, finding->found);
  g_assert_cmpint (finding->state, ==, state);
  mandate_test_assert_contains (finding->found, part);
}

static void
test_makes_policy_and_version (Fixture      *fixture,
                               gconstpointer data)
{
  MandatePolicyVersion *version = finish (fixture);
  MandatePolicy        *policy = get_policy (fixture);

  g_assert_cmpstr (policy->title, ==, "Informationssicherheitsleitlinie");
  g_assert_cmpstr (policy->kind, ==, "information-security");
  g_assert_cmpstr (policy->identifier, ==, "ISP-01");
  g_assert_cmpstr (policy->owner, ==, OWNER);
  g_assert_true (g_str_has_prefix (policy->outsiders, "Wir geben sie nicht nach außen. D E F."));
  g_assert_cmpstr (version->policy, ==, mandate_record_get_id (MANDATE_RECORD (policy)));
  g_assert_cmpstr (version->number, ==, "1.0");
  g_assert_cmpstr (version->state, ==, "draft");
  g_assert_cmpstr (version->change_summary, ==, "Erste Fassung.");
  g_assert_cmpstr (version->author, ==, CLERK);
  g_assert_null (version->effective_on);
  g_assert_cmpstr (version->next_review_on, ==, "2027-06-30");
  g_assert_true (version->is_material);
  g_assert_cmpstr (version->language, ==, "de");
  g_assert_cmpstr (version->written_on, ==, TODAY);
  g_assert_null (version->based_on);
  mandate_test_assert_contains (version->text, "<!-- mandate:requirements -->\n## Was wir zusagen\n\nWir erfüllen");
}

static void
test_uses_the_policy_that_is_there (Fixture      *fixture,
                                    gconstpointer data)
{
  MandatePolicy        *policy = mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, ID_C, "title", "Our rules", "identifier", "X-7",
                                                   "owner", CLERK, "published_at", "Wall", "review_every_months", "6", NULL);
  MandatePolicyVersion *version;

  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY, ID_D, "title", "Backups", "kind", "topic-specific", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", ID_D, "number", "7.0", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", ID_C, "number", "1.0", NULL);
  mandate_test_add (fixture->reg, MANDATE_TYPE_POLICY_VERSION, NULL, "policy", ID_C, "number", "1.1", NULL);

  mandate_test_set (fixture->answers, "published_at", "");
  mandate_policy_answers_take_over (fixture->answers, policy, NULL);
  mandate_test_set (fixture->answers, "effective_on", "2026-08-01");
  version = finish (fixture);

  g_assert_cmpstr (version->policy, ==, ID_C);
  g_assert_cmpstr (version->number, ==, "2.0");
  g_assert_true (g_str_has_prefix (version->change_summary, "Changed: Why we have this policy, "));
  g_assert_nonnull (version->based_on);
  g_assert_cmpstr (version->next_review_on, ==, "2027-02-01");
  g_assert_cmpstr (policy->title, ==, "Our rules");
  g_assert_cmpstr (policy->identifier, ==, "X-7");
  g_assert_cmpstr (policy->owner, ==, CLERK);
  g_assert_cmpstr (policy->published_at, ==, "Wall");
}

static void
test_approved_version_passes_the_checks (Fixture      *fixture,
                                         gconstpointer data)
{
  static const struct
  {
    const char *language;
    const char *requirements;
    const char *improvement;
  } promises[] = {
    { "en", "We meet all requirements for information security that apply to us.", "We keep improving how we protect information." },
    { "de", "Wir erfüllen alle Anforderungen an die Informationssicherheit, die für uns gelten.", "Wir verbessern laufend, wie wir Informationen schützen." },
    { "fr", "Nous respectons toutes les exigences de sécurité de l’information qui s’appliquent à nous.", "Nous améliorons sans cesse notre façon de protéger les informations." },
    { "es", "Cumplimos todos los requisitos de seguridad de la información que se nos aplican.", "Mejoramos de forma continua cómo protegemos la información." },
  };
  guint i = 0;

  while (!g_str_equal (promises[i].language, data))
    i++;

  approve (fixture, finish (fixture), TODAY);

  assert_check (fixture, "policy-approved", MANDATE_FINDING_SHOWN, "Olga Owner (Owner)");
  assert_check (fixture, "policy-wording", MANDATE_FINDING_SHOWN, "1.0");
  assert_check (fixture, "policy-requirements", MANDATE_FINDING_SHOWN, promises[i].requirements);
  assert_check (fixture, "policy-improvement", MANDATE_FINDING_SHOWN, promises[i].improvement);
  assert_check (fixture, "policy-control", MANDATE_FINDING_SHOWN, "ISP-01");
  assert_check (fixture, "policy-outsiders", MANDATE_FINDING_SHOWN, "");
  assert_check (fixture, "policy-review", MANDATE_FINDING_NOT_DUE, "30 June 2027");
}

static void
test_is_in_force_from_its_approval (Fixture      *fixture,
                                    gconstpointer data)
{
  MandatePolicyVersion *version;

  mandate_test_set (fixture->answers, "effective_on", "2026-01-01");
  version = finish (fixture);
  mandate_test_set (version, "written_on", "2026-06-01");
  approve (fixture, version, "2026-06-15");

  g_assert_cmpstr (version->state, ==, "in-force");
  g_assert_cmpstr (version->effective_on, ==, "2026-06-15");
  g_assert_cmpstr (version->next_review_on, ==, "2027-06-15");
  assert_check (fixture, "policy-approved", MANDATE_FINDING_SHOWN, "15 June 2026");
}

static void
test_waits_for_its_day (Fixture      *fixture,
                        gconstpointer data)
{
  MandatePolicyVersion *version;

  mandate_test_set (fixture->answers, "effective_on", "2026-08-01");
  version = finish (fixture);
  approve (fixture, version, TODAY);

  g_assert_cmpstr (version->state, ==, "approved");
  g_assert_cmpstr (version->effective_on, ==, "2026-08-01");
  g_assert_cmpstr (version->next_review_on, ==, "2027-08-01");
}

static void
test_steps_into_the_place_of_the_earlier_one (Fixture      *fixture,
                                              gconstpointer data)
{
  MandatePolicyVersion *first = finish (fixture);
  MandatePolicyVersion *second;

  approve (fixture, first, TODAY);
  second = finish (fixture);
  g_assert_cmpstr (first->state, ==, "in-force");
  approve (fixture, second, TODAY);

  g_assert_cmpstr (second->number, ==, "2.0");
  g_assert_cmpstr (second->state, ==, "in-force");
  g_assert_cmpstr (first->state, ==, "superseded");
}

static void
test_next_version_begins_with_the_answers (Fixture      *fixture,
                                           gconstpointer data)
{
  MandatePolicyVersion *first = finish (fixture);
  g_autoptr (MandatePolicyAnswers) next = mandate_record_new (MANDATE_TYPE_POLICY_ANSWERS, NULL);

  approve (fixture, first, TODAY);
  mandate_policy_answers_take_over (next, get_policy (fixture), first);

  g_assert_cmpstr (next->language, ==, "es");
  g_assert_cmpstr (next->improvement, ==, "A B C.");
  g_assert_cmpstr (next->laws, ==, fixture->answers->laws);
  g_assert_true (next->follows_suppliers);
  g_assert_null (next->change_summary);
  g_assert_true (next->is_material);
}

static void
test_minor_change_counts_behind_the_dot (Fixture      *fixture,
                                         gconstpointer data)
{
  MandatePolicyVersion *first = finish (fixture);
  MandatePolicyVersion *second, *third;

  approve (fixture, first, TODAY);
  mandate_test_set (fixture->answers, "is_material", "no");
  mandate_test_set (fixture->answers, "improvement", "G H I.");
  mandate_test_set (fixture->answers, "change_summary", "Other letters.");
  second = finish (fixture);

  g_assert_cmpstr (first->number, ==, "1.0");
  g_assert_true (first->is_material);
  g_assert_cmpstr (second->number, ==, "1.1");
  g_assert_false (second->is_material);
  g_assert_cmpstr (second->change_summary, ==, "Other letters.");
  g_assert_cmpstr (second->based_on, ==, mandate_record_get_id (MANDATE_RECORD (first)));

  mandate_test_set (fixture->answers, "is_material", "yes");
  third = finish (fixture);
  g_assert_cmpstr (third->number, ==, "2.0");
  g_assert_cmpstr (third->based_on, ==, mandate_record_get_id (MANDATE_RECORD (first)));
}

static void
test_version_has_the_id_that_it_is_given (Fixture      *fixture,
                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = mandate_policy_answers_finish (fixture->answers, fixture->change, ID_E, CLERK, TODAY, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (mandate_record_get_id (MANDATE_RECORD (version)), ==, ID_E);
  mandate_test_commit (&fixture->change);
}

static void
test_body_approves_in_its_meeting (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  MandateReview              *meeting = mandate_test_add (fixture->reg, MANDATE_TYPE_REVIEW, ID_D, "title", "Board meeting", NULL);
  MandatePolicyVersion       *version;
  MandateApproval            *approval;
  const MandatePolicyDecision decision = { .body = ID_C, .review = ID_D, .decided_on = TODAY, .note = "Unanimous." };

  mandate_test_add (fixture->reg, MANDATE_TYPE_BODY, ID_C, "name", "The Board", "is_top_management", "yes", NULL);
  mandate_test_set (fixture->answers, "approver", "");
  mandate_test_set (fixture->answers, "approving_body", ID_C);
  version = finish (fixture);
  mandate_test_assert_contains (version->text, "El siguiente órgano aprueba esta política y responde de la seguridad de la información: The Board.");

  mandate_test_set (meeting, "state", "held");
  mandate_test_set (meeting, "held_on", TODAY);
  approval = mandate_policy_decide (fixture->change, version, &decision, TODAY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (approval->review, ==, ID_D);
  g_assert_cmpstr (approval->decided_on, ==, TODAY);
  mandate_test_commit (&fixture->change);
  g_assert_cmpstr (approval->method, ==, "meeting");
  g_assert_cmpstr (version->state, ==, "in-force");
}

static void
test_approves_in_the_same_change (Fixture      *fixture,
                                  gconstpointer data)
{
  const MandatePolicyDecision decision = { .person = OWNER, .decided_on = TODAY };
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = mandate_policy_answers_finish (fixture->answers, fixture->change, NULL, NULL, TODAY, &error);

  mandate_policy_decide (fixture->change, version, &decision, TODAY, &error);
  g_assert_no_error (error);
  mandate_test_commit (&fixture->change);

  assert_check (fixture, "policy-approved", MANDATE_FINDING_SHOWN, "Olga Owner");
}

static void
test_approver_who_wrote_it_wants_a_note (Fixture      *fixture,
                                         gconstpointer data)
{
  const MandatePolicyDecision decision = { .person = CLERK, .decided_on = TODAY };
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = finish (fixture);

  mandate_policy_decide (fixture->change, version, &decision, TODAY, &error);
  g_assert_no_error (error);

  mandate_test_assert_refused (fixture->change, "the approver wrote the text");
}

static void
test_says_what_is_wrong_with_an_approval (Fixture      *fixture,
                                          gconstpointer data)
{
  const MandatePolicyDecision decision = { .person = OWNER, .decided_on = "today" };
  g_autoptr (GError) error = NULL;
  MandatePolicyVersion *version = finish (fixture);

  g_assert_null (mandate_policy_decide (fixture->change, version, &decision, TODAY, &error));
  g_assert_error (error, MANDATE_RECORD_ERROR, MANDATE_RECORD_ERROR_INVALID);
  mandate_test_assert_contains (error->message, "“today” is not a date");
}

#define ADD(path, data, test) g_test_add ("/policy-finish/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("draft/is-made-with-its-policy", "de", test_makes_policy_and_version);
  ADD ("draft/is-of-the-policy-that-is-there", NULL, test_uses_the_policy_that_is_there);
  ADD ("draft/has-the-id-that-it-is-given", NULL, test_version_has_the_id_that_it_is_given);
  ADD ("draft/begins-with-the-answers-of-the-version-before", "es", test_next_version_begins_with_the_answers);
  ADD ("draft/of-a-minor-change-counts-behind-the-dot", NULL, test_minor_change_counts_behind_the_dot);
  ADD ("approved/by-a-body-is-so-in-its-meeting", "es", test_body_approves_in_its_meeting);
  ADD ("approved/passes-the-checks-in-english", "en", test_approved_version_passes_the_checks);
  ADD ("approved/passes-the-checks-in-german", "de", test_approved_version_passes_the_checks);
  ADD ("approved/passes-the-checks-in-french", "fr", test_approved_version_passes_the_checks);
  ADD ("approved/passes-the-checks-in-spanish", "es", test_approved_version_passes_the_checks);
  ADD ("approved/is-in-force-not-before-its-approval", NULL, test_is_in_force_from_its_approval);
  ADD ("approved/waits-for-its-day", NULL, test_waits_for_its_day);
  ADD ("approved/steps-into-the-place-of-the-earlier-one", NULL, test_steps_into_the_place_of_the_earlier_one);
  ADD ("approved/can-be-in-the-change-that-made-it", NULL, test_approves_in_the_same_change);
  ADD ("approved/by-its-author-wants-a-note", NULL, test_approver_who_wrote_it_wants_a_note);
  ADD ("approved/on-no-day-is-refused", NULL, test_says_what_is_wrong_with_an_approval);

  return g_test_run ();
}

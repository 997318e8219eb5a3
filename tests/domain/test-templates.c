/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of templates: read strictly, used where they have words, and made up for by the program's own where not. */

#include <string.h>

#include "mandate-choices.h"
#include "mandate-communication.h"
#include "mandate-message-template.h"
#include "mandate-organisation.h"
#include "mandate-policy-answers.h"
#include "mandate-sample.h"
#include "mandate-template-choice.h"
#include "mandate-template-export.h"
#include "mandate-template-shelf.h"
#include "mandate-template-texts.h"

#define HEAD            "{\"format\":\"mandate-templates-1\",\"name\":\"House\",\"version\":\"1\""
#define ENGLISH(groups) HEAD ",\"languages\":{\"en\":{" groups "}}}"

#define OWN                                                                                                                                \
  ENGLISH ("\"policy\":{\"headings\":{\"purpose\":\"Why, in one word\"},\"sentences\":{\"purpose\":\"{organisation} minds its papers.\"}," \
           "\"examples\":{\"improvement\":{\"starting\":[\"We sweep the yard of passwords on Fridays.\",\"We read the log aloud.\"]}}},"   \
           "\"letters\":{\"appointment\":{\"gives\":\"{holder} gets “{role}” from the house.\"}},"                                     \
           "\"messages\":{\"incident\":{\"opening\":\"Listen, all of you.\"}},"                                                            \
           "\"agendas\":{\"governance-forum\":[{\"title\":\"Tea\"},{\"title\":\"Figures of ours\",\"input\":\"measurements\"}]}")

static MandateTemplateSet *
read_set (const char *json,
          GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));

  return mandate_template_set_new_from_json (bytes, error);
}

static void
put_on_shelf (const char *json)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sets = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_template_set_free);

  if (json != NULL)
    g_ptr_array_add (sets, read_set (json, &error));
  g_assert_no_error (error);
  mandate_template_shelf_fill (sets, g_ptr_array_new ());
}

static MandateOrganisation *
add_organisation (MandateRegister *reg,
                  const char      *language,
                  const char      *templates)
{
  return MANDATE_ORGANISATION (mandate_test_add (reg, MANDATE_TYPE_ORGANISATION, MANDATE_ORGANISATION_ID, "legal_name", "Bakery", "language", language, "templates", templates != NULL ? templates : "", NULL));
}

static void
test_the_built_in_ones_read_back_as_they_are (void)
{
  g_autoptr (GBytes) json = mandate_template_write_built_in ();
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();
  g_autoptr (GPtrArray) sentences = mandate_template_texts_list_paths ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MandateTemplateSet) set = mandate_template_set_new_from_json (json, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sentences->len, >, 30);

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    {
      g_autoptr (MandateTranslation) translation = mandate_translation_new (language->value);
      const MandatePolicyTexts *own = mandate_template_set_get_policy_texts (set, language->value);

      for (guint i = 0; i < paths->len; i++)
        g_assert_cmpstr (mandate_policy_texts_find (own, g_ptr_array_index (paths, i)), ==, mandate_policy_texts_find (mandate_policy_texts_get (language->value), g_ptr_array_index (paths, i)));

      for (guint i = 0; i < sentences->len; i++)
        {
          g_autofree char *built_in = mandate_template_texts_make_built_in (g_ptr_array_index (sentences, i), translation);

          g_assert_null (strchr (built_in, '%'));
          g_assert_cmpstr (mandate_template_set_find (set, language->value, g_ptr_array_index (sentences, i)), ==, built_in);
        }
    }
}

static void
test_what_is_wrong_is_refused_with_its_place (void)
{
  static const struct
  {
    const char *json;
    const char *place;
  } wrong[] = {
    { "", "JSON" },
    { "[]", "JSON" },
    { "{}", "set of templates" },
    { "{\"format\":\"mandate-templates-9\"}", "set of templates" },
    { HEAD ",\"languages\":", ":1:" },
    { "{\"format\":\"mandate-templates-1\",\"version\":\"1\"}", "name:" },
    { "{\"format\":\"mandate-templates-1\",\"name\":\"a\\nb\",\"version\":\"1\"}", "name:" },
    { "{\"format\":\"mandate-templates-1\",\"name\":5,\"version\":\"1\"}", "name:" },
    { HEAD ",\"auhtor\":\"A\"}", "auhtor:" },
    { HEAD ",\"languages\":{\"xx\":{}}}", "languages.xx:" },
    { HEAD ",\"languages\":[]}", "languages:" },
    { ENGLISH ("\"polcy\":{}"), "languages.en.polcy:" },
    { ENGLISH ("\"policy\":{\"headings\":{\"purpse\":\"Why\"}}"), "languages.en.policy.headings.purpse:" },
    { ENGLISH ("\"policy\":{\"headings\":{\"purpose\":\"Why\\nindeed\"}}"), "languages.en.policy.headings.purpose:" },
    { ENGLISH ("\"policy\":{\"headings\":{\"purpose\":7}}"), "languages.en.policy:" },
    { ENGLISH ("\"policy\":{\"format\":\"mandate-policy-texts\"}"), "languages.en.policy.format:" },
    { ENGLISH ("\"policy\":{\"sentences\":{\"purpose\":\"{organization} does.\"}}"), "{organization}" },
    { ENGLISH ("\"policy\":{\"sentences\":{\"purpose\":\"a\\u0007b\"}}"), "languages.en.policy.sentences.purpose:" },
    { ENGLISH ("\"letters\":{\"appointment\":{\"gives\":\"{person} gets it.\"}}"), "{person}" },
    { ENGLISH ("\"messages\":{\"incident\":{\"place\":\"Your example\"}}"), "languages.en.messages.incident.place:" },
    { ENGLISH ("\"messages\":{\"carnival\":{\"opening\":\"Hello\"}}"), "languages.en.messages.carnival.opening:" },
    { ENGLISH ("\"agendas\":{\"management-review\":[{\"title\":\"a\"}]}"), "languages.en.agendas.management-review:" },
    { ENGLISH ("\"agendas\":{\"governance-forum\":[]}"), "languages.en.agendas.governance-forum:" },
    { ENGLISH ("\"agendas\":{\"governance-forum\":[{\"title\":\"a\"},{\"input\":\"risks\"}]}"), "governance-forum[2]:" },
    { ENGLISH ("\"agendas\":{\"governance-forum\":[{\"title\":\"a\",\"input\":\"gossip\"}]}"), "governance-forum[1].input:" },
    { HEAD ",\"logo\":\"not base64!\"}", "logo" },
    { HEAD ",\"logo\":\"QUJDRA==\"}", "logo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateTemplateSet) set = read_set (wrong[i].json, &error);

      g_test_message ("%s: %s", wrong[i].json, error != NULL ? error->message : "taken");
      g_assert_null (set);
      g_assert_nonnull (strstr (error->message, wrong[i].place));
    }
}

static void
test_what_is_cut_off_or_nests_without_end_is_refused (void)
{
  g_autoptr (GString) deep = g_string_new (HEAD ",\"languages\":");
  g_autoptr (GString) large = g_string_new (OWN);

  for (gsize length = 0; length < strlen (OWN); length++)
    {
      g_autofree char *cut = g_strndup (OWN, length);

      g_assert_null (read_set (cut, NULL));
    }

  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (deep, '[');
  g_assert_null (read_set (deep->str, NULL));

  while (large->len <= MANDATE_TEMPLATE_SET_MAX_SIZE)
    g_string_append (large, "                                                                ");
  g_assert_null (read_set (large->str, NULL));
}

/* Whatever a byte is changed to, there is a set or an error. */
static void
test_a_changed_byte_gives_a_set_or_an_error (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *json = g_strdup (OWN);
      g_autoptr (GError) error = NULL;
      g_autoptr (MandateTemplateSet) set = NULL;

      json[g_test_rand_int_range (0, (gint32) strlen (OWN))] = (char) g_test_rand_int_range (1, 256);
      set = read_set (json, &error);
      g_assert_true ((set == NULL) == (error != NULL));
    }
}

static void
test_own_words_are_used_and_the_rest_is_the_programs (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  MandateOrganisation *organisation = add_organisation (reg, "en", "House");
  g_autoptr (MandatePolicyAnswers) answers = g_object_new (MANDATE_TYPE_POLICY_ANSWERS, NULL);
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_autofree char          *gives = NULL;
  g_autofree char          *gives_german = NULL;
  g_autofree char          *message = NULL;
  const MandatePolicyTexts *texts;

  put_on_shelf (OWN);
  texts = mandate_policy_answers_get_texts (answers, organisation);
  g_assert_cmpstr (mandate_policy_texts_find (texts, "headings.purpose"), ==, "Why, in one word");
  g_assert_cmpstr (mandate_policy_texts_find (texts, "headings.scope"), ==, "Whom it applies to");

  mandate_test_set (MANDATE_RECORD (answers), "language", "de");
  g_assert_true (mandate_policy_answers_get_texts (answers, organisation) == mandate_policy_texts_get ("de"));

  gives = mandate_template_say (organisation, english, "letters.appointment.gives", "role", "{holder}", "holder", "Ada", NULL);
  g_assert_cmpstr (gives, ==, "Ada gets “{holder}” from the house.");
  gives_german = mandate_template_say (organisation, german, "letters.appointment.gives", "role", "Wache", "holder", "Ada", NULL);
  g_assert_nonnull (strstr (gives_german, "„Wache“"));

  message = mandate_message_template_make ("incident", NULL, organisation, english);
  g_assert_true (g_str_has_prefix (message, "Listen, all of you.\n\n["));
  g_assert_nonnull (strstr (message, "This is what we change because of it."));
}

static void
test_agendas_are_the_sets_or_the_programs (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  MandateOrganisation *organisation = add_organisation (reg, "en", "House");
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");
  g_autoptr (GArray) own = NULL;
  g_autoptr (GArray) exercise = NULL;

  put_on_shelf (OWN);
  own = mandate_meeting_template_list_topics ("governance-forum", organisation, english);
  exercise = mandate_meeting_template_list_topics ("exercise", organisation, english);

  g_assert_cmpuint (own->len, ==, 2);
  g_assert_cmpstr (g_array_index (own, MandateTemplateTopic, 1).title, ==, "Figures of ours");
  g_assert_cmpstr (g_array_index (own, MandateTemplateTopic, 1).input, ==, "measurements");
  g_assert_cmpuint (exercise->len, ==, mandate_meeting_template_find ("exercise")->n_topics);
}

static void
test_what_is_not_the_sets_is_said (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  MandateOrganisation *organisation = add_organisation (reg, "en", NULL);
  g_autofree char     *none = mandate_template_choice_tell (reg, NULL);
  g_autofree char     *english = NULL;
  g_autofree char     *french = NULL;
  g_autofree char     *gone = NULL;

  put_on_shelf (ENGLISH ("\"policy\":{\"title\":\"The policy\"}"));
  g_assert_null (none);

  mandate_test_set (MANDATE_RECORD (organisation), "templates", "House");
  english = mandate_template_choice_tell (reg, NULL);
  g_assert_nonnull (strstr (english, "letters, messages, agendas"));
  french = mandate_template_choice_tell (reg, "fr");
  g_assert_nonnull (strstr (french, "French"));

  put_on_shelf (NULL);
  gone = mandate_template_choice_tell (reg, NULL);
  g_assert_nonnull (strstr (gone, "not on this computer"));
}

static void
test_an_example_of_a_set_blocks_also_when_the_set_is_gone (void)
{
  put_on_shelf (NULL);
  g_assert_false (mandate_policy_texts_is_example ("Nobody wrote this before."));

  put_on_shelf (OWN);
  g_assert_true (mandate_policy_texts_is_example ("- we sweep the yard  of passwords on Fridays."));
  g_assert_true (mandate_policy_texts_is_example ("We read the log aloud."));
  g_assert_false (mandate_policy_texts_is_example ("We sweep the yard of passwords on Mondays."));
  g_assert_false (mandate_policy_texts_is_example ("Why, in one word"));

  put_on_shelf (NULL);
  g_assert_null (mandate_template_shelf_find ("House"));
  g_assert_true (mandate_policy_texts_is_example ("We read the log aloud."));
}

static void
test_what_was_begun_stays_when_the_set_is_another (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  g_autoptr (MandateChange) change = NULL;
  g_autoptr (MandateChange) later = NULL;
  g_autoptr (GError) error = NULL;
  MandateRecord   *message, *edited;
  g_autofree char *begun = NULL;

  add_organisation (reg, "en", "House");
  put_on_shelf (OWN);
  message = mandate_test_add (reg, MANDATE_TYPE_COMMUNICATION, NULL, "title", "It happened", "kind", "statement", "template", "incident", NULL);
  change = mandate_change_new (reg, "Begin");
  edited = mandate_change_edit (change, MANDATE_TYPE_COMMUNICATION, mandate_record_get_id (message));
  mandate_change_check (change, &error);
  g_assert_no_error (error);
  begun = g_strdup (MANDATE_COMMUNICATION (edited)->message);
  g_assert_true (g_str_has_prefix (begun, "Listen, all of you."));

  put_on_shelf (ENGLISH ("\"messages\":{\"incident\":{\"opening\":\"Something else.\"}}"));
  mandate_test_set (message, "message", begun);
  later = mandate_change_new (reg, "Go on");
  edited = mandate_change_edit (later, MANDATE_TYPE_COMMUNICATION, mandate_record_get_id (message));
  mandate_change_check (later, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (MANDATE_COMMUNICATION (edited)->message, ==, begun);
}

static void
test_two_of_one_name_are_told_apart (void)
{
  g_autoptr (MandateRegister) reg = mandate_register_new (mandate_schema_get ());
  MandateOrganisation     *organisation = add_organisation (reg, "en", NULL);
  static const char *const names[][2] = { { "Bakery", "Bakery" }, { "Bakery 2", "Bakery 2" }, { "Old files", "Bakery (Old files)" } };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *shown = mandate_organisation_tell_apart (organisation, names[i][0]);

      g_assert_cmpstr (shown, ==, names[i][1]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/templates/built-in-ones-read-back-as-they-are", test_the_built_in_ones_read_back_as_they_are);
  g_test_add_func ("/templates/what-is-wrong-is-refused-with-its-place", test_what_is_wrong_is_refused_with_its_place);
  g_test_add_func ("/templates/what-is-cut-off-or-nests-without-end-is-refused", test_what_is_cut_off_or_nests_without_end_is_refused);
  g_test_add_func ("/templates/a-changed-byte-gives-a-set-or-an-error", test_a_changed_byte_gives_a_set_or_an_error);
  g_test_add_func ("/templates/own-words-are-used-and-the-rest-is-the-programs", test_own_words_are_used_and_the_rest_is_the_programs);
  g_test_add_func ("/templates/agendas-are-the-sets-or-the-programs", test_agendas_are_the_sets_or_the_programs);
  g_test_add_func ("/templates/what-is-not-the-sets-is-said", test_what_is_not_the_sets_is_said);
  g_test_add_func ("/templates/an-example-of-a-set-blocks-also-when-the-set-is-gone", test_an_example_of_a_set_blocks_also_when_the_set_is_gone);
  g_test_add_func ("/templates/what-was-begun-stays-when-the-set-is-another", test_what_was_begun_stays_when_the_set_is_another);
  g_test_add_func ("/templates/two-organisations-of-one-name-are-told-apart", test_two_of_one_name_are_told_apart);

  return g_test_run ();
}

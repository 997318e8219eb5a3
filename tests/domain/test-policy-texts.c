/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences that policies are made of, in all languages of documents. */

#include <string.h>

#include "mandate-choices.h"
#include "mandate-domain-resources.h"
#include "mandate-policy-answers.h"
#include "mandate-policy-texts-private.h"
#include "mandate-record.h"
#include "mandate-sample.h"
#include "mandate-text-lint.h"

#define FILE_OF_ENGLISH "/io/github/mandate_isms/Mandate/policies/en.json"

static const char *
find (const char *language,
      const char *path)
{
  return mandate_policy_texts_find (mandate_policy_texts_get (language), path);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_every_language_has_every_text (void)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();
  guint n = 0;

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++, n++)
    {
      g_assert_cmpstr (mandate_policy_texts_get_language (mandate_policy_texts_get (language->value)), ==, language->value);

      for (guint i = 0; i < paths->len; i++)
        {
          g_test_message ("%s %s", language->value, (const char *) g_ptr_array_index (paths, i));
          g_assert_nonnull (find (language->value, g_ptr_array_index (paths, i)));
        }
    }

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (paths->len, >, 150);
}

static void
test_no_text_is_the_same_in_two_languages (void)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      if (g_str_equal (path, "format"))
        continue;

      for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
        {
          g_test_message ("%s %s", language->value, path);
          g_assert_true (g_hash_table_add (seen, (gpointer) find (language->value, path)));
        }
    }
}

/* (transfer full): the names in braces, sorted and joined. */
static char *
list_places (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\{[^}]*\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    g_ptr_array_add (places, g_match_info_fetch (match, 0));

  g_ptr_array_sort (places, compare_texts);
  g_ptr_array_add (places, NULL);

  return g_strjoinv (" ", (char **) places->pdata);
}

static void
test_places_to_fill_are_the_same (void)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();
  guint n = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *english = list_places (find ("en", g_ptr_array_index (paths, i)));

      n += *english != '\0';
      for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
        {
          g_autofree char *places = list_places (find (language->value, g_ptr_array_index (paths, i)));

          g_test_message ("%s %s", language->value, (const char *) g_ptr_array_index (paths, i));
          g_assert_cmpstr (places, ==, english);
        }
    }

  g_assert_cmpuint (n, >, 8);
}

/* Whoever reads them has nothing to fill in and reads no sentence twice. */
static void
test_texts_are_finished_and_easy (void)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    for (guint i = 0; i < paths->len; i++)
      {
        const char *text = find (language->value, g_ptr_array_index (paths, i));
        g_autoptr (GRegex) places = g_regex_new ("\\{[a-z-]+\\}", 0, 0, NULL);
        g_autofree char *filled = g_regex_replace_literal (places, text, -1, 0, "x", 0, NULL);
        g_autoptr (GPtrArray) placeholders = mandate_text_list_placeholders (filled);
        g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
        g_autofree char *blocks = g_strjoinv ("\n\n", lines);
        g_autoptr (GArray) hard = mandate_text_list_hard_sentences (blocks, language->value);

        g_test_message ("%s %s: %s", language->value, (const char *) g_ptr_array_index (paths, i), text);
        g_assert_cmpuint (placeholders->len, ==, 0);
        g_assert_cmpuint (hard->len, ==, 0);
        g_assert_null (strpbrk (text, "'\"<>#*"));
        g_assert_null (strstr (text, "  "));
      }
}

static void
test_french_has_narrow_spaces (void)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();

  for (guint i = 0; i < paths->len; i++)
    {
      const char *text = find ("fr", g_ptr_array_index (paths, i));

      g_test_message ("%s", text);
      g_assert_false (g_regex_match_simple ("[^\\x{202f}][:;?!](?!\\S)|« | »", text, 0, 0));
    }
}

static MandatePolicyTexts *
read_changed (const char *from,
              const char *to,
              GError    **error)
{
  g_autoptr (GBytes) file = g_resource_lookup_data (mandate_domain_get_resource (), FILE_OF_ENGLISH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  g_autoptr (GBytes) changed = NULL;

  if (from != NULL)
    g_assert_cmpuint (g_string_replace (text, from, to, 1), ==, 1);

  changed = g_bytes_new (text->str, text->len);

  return _mandate_policy_texts_new_for_json ("en", changed, error);
}

static void
assert_refused (const char *from,
                const char *to,
                const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_changed (from, to, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  mandate_test_assert_contains (error->message, part);
}

static void
test_files_have_exactly_what_is_asked_for (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MandatePolicyTexts) whole = read_changed (NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (whole);

  assert_refused ("\"review\": \"When", "\"revue\": \"When", "headings.review");
  assert_refused ("\"headings\": {", "\"headings\": { \"extra\": \"Extra\",", "headings.extra");
  assert_refused ("\"health\": {", "\"health\": { \"laws-too\": [\"a\"],", "sectors.health.laws-too");
  assert_refused ("\"Information security policy\"", "7", "title");
  assert_refused ("\"Information security policy\"", "\"\"", "title");
  assert_refused ("[\"Data protection law (GDPR)\",", "[true,", "laws");
  assert_refused ("\"language\": \"en\"", "\"language\": \"fr\"", "en");
  assert_refused ("mandate-policy-texts", "something-else", "en");
  assert_refused ("\"title\"", "\"title", "");
}

static void
test_unknown_languages_are_english (void)
{
  g_assert_true (mandate_policy_texts_get ("it") == mandate_policy_texts_get ("en"));
  g_assert_true (mandate_policy_texts_get (NULL) == mandate_policy_texts_get ("en"));
}

static void
test_places_are_filled_once (void)
{
  g_autofree char *text = mandate_policy_texts_fill ("{a} and {b}, {a}; {c} {", "a", "{b}", "b", "B", NULL);

  g_assert_cmpstr (text, ==, "{b} and B, {b}; {c} {");
}

/* Every sector and size is told from the others, in each language. */
static void
test_rules_go_by_size_and_sector (void)
{
  static const char *const sectors[] = { "health", "software", "retail-and-crafts", "manufacturing", "professional-services", "non-profit-or-public", "other" };
  static const char *const profiles[] = { "starting", "growing", "established" };

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    {
      const MandatePolicyTexts *texts = mandate_policy_texts_get (language->value);
      g_autoptr (MandateOrganisation) organisation = mandate_record_new (MANDATE_TYPE_ORGANISATION, NULL);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
        {
          mandate_test_set (organisation, "sector", sectors[i]);
          g_assert_true (g_hash_table_add (seen, mandate_policy_texts_write_rule (texts, "rule_sector", organisation)));
          g_assert_true (g_hash_table_add (seen, g_strdup (mandate_policy_texts_get_rule_title (texts, "rule_sector", organisation))));
        }

      for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
        {
          mandate_test_set (organisation, "size_profile", profiles[i]);
          g_assert_true (g_hash_table_add (seen, mandate_policy_texts_write_rule (texts, "rule_access", organisation)));
        }
    }
}

static void
test_wording_goes_by_size (void)
{
  g_autoptr (MandateOrganisation) organisation = mandate_record_new (MANDATE_TYPE_ORGANISATION, NULL);

  g_assert_cmpstr (mandate_policy_texts_choose_profile (NULL), ==, "growing");
  g_assert_cmpstr (mandate_policy_texts_choose_sector (NULL), ==, "general");
  mandate_test_set (organisation, "people_count", "9");
  g_assert_cmpstr (mandate_policy_texts_choose_profile (organisation), ==, "starting");
  mandate_test_set (organisation, "people_count", "150");
  g_assert_cmpstr (mandate_policy_texts_choose_profile (organisation), ==, "growing");
  mandate_test_set (organisation, "people_count", "151");
  g_assert_cmpstr (mandate_policy_texts_choose_profile (organisation), ==, "established");
  mandate_test_set (organisation, "size_profile", "starting");
  g_assert_cmpstr (mandate_policy_texts_choose_profile (organisation), ==, "starting");
}

static void
test_examples_are_known_in_all_languages (void)
{
  g_assert_true (mandate_policy_texts_is_example ("We take one hour a month for security. We write down what went wrong or nearly did, and change one thing."));
  g_assert_true (mandate_policy_texts_is_example ("  we take one hour\n a month  for security. We write down what went wrong or nearly did, and change one thing. "));
  g_assert_true (mandate_policy_texts_is_example ("1. Die Bestellliste liegt auf dem Tisch, wenn die Nachtschicht beginnt"));
  g_assert_true (mandate_policy_texts_is_example ("- La lista de pedidos está en la mesa cuando empieza el turno de noche"));
  g_assert_true (mandate_policy_texts_is_example (find ("fr", "sectors.health.improvement")));
  g_assert_false (mandate_policy_texts_is_example ("We take two hours a month for security. We write down what went wrong or nearly did, and change one thing."));
  g_assert_false (mandate_policy_texts_is_example (""));
}

/* What is proposed with one click, and what the program writes itself, may stay as it is. */
static void
test_proposals_and_rules_are_no_examples (void)
{
  g_autoptr (GPtrArray) paths = mandate_policy_texts_list_paths ();

  for (const MandateChoice *language = mandate_document_languages; language->value != NULL; language++)
    for (guint i = 0; i < paths->len; i++)
      {
        const char *path = g_ptr_array_index (paths, i);
        g_auto (GStrv) lines = g_strsplit (find (language->value, path), "\n", -1);
        const gboolean is_story = (g_str_has_prefix (path, "examples.") && strstr (path, ".laws.") == NULL && strstr (path, ".contracts.") == NULL) ||
                                  g_str_has_suffix (path, ".protects_words") || g_str_has_suffix (path, ".improvement") ||
                                  (g_str_has_prefix (path, "sectors.") && g_str_has_suffix (path, ".exceptions"));

        for (guint k = 0; lines[k] != NULL; k++)
          {
            g_test_message ("%s: %s", path, lines[k]);
            g_assert_true (mandate_policy_texts_is_example (lines[k]) == is_story);
          }
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/policy-texts/languages/have-every-text", test_every_language_has_every_text);
  g_test_add_func ("/policy-texts/languages/have-no-text-in-common", test_no_text_is_the_same_in_two_languages);
  g_test_add_func ("/policy-texts/languages/have-the-same-places-to-fill", test_places_to_fill_are_the_same);
  g_test_add_func ("/policy-texts/languages/that-are-unknown-are-english", test_unknown_languages_are_english);
  g_test_add_func ("/policy-texts/words/are-finished-and-easy", test_texts_are_finished_and_easy);
  g_test_add_func ("/policy-texts/words/have-narrow-spaces-in-french", test_french_has_narrow_spaces);
  g_test_add_func ("/policy-texts/words/go-by-size", test_wording_goes_by_size);
  g_test_add_func ("/policy-texts/words/of-rules-go-by-size-and-sector", test_rules_go_by_size_and_sector);
  g_test_add_func ("/policy-texts/places/are-filled-once", test_places_are_filled_once);
  g_test_add_func ("/policy-texts/files/have-exactly-what-is-asked-for", test_files_have_exactly_what_is_asked_for);
  g_test_add_func ("/policy-texts/examples/are-known-in-all-languages", test_examples_are_known_in_all_languages);
  g_test_add_func ("/policy-texts/examples/are-no-proposals-and-no-rules", test_proposals_and_rules_are_no_examples);

  return g_test_run ();
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-choices.h"
#include "mandate-translation-private.h"

#include <string.h>

/* Words that are made up, so that the tests don't hang on the state of a translation. */
#define JSON "{\"%u day\": [\"%u xday\", \"%u xdays\"], \"Day\": [\"Xday\", \"Xdays\"], \"Role\": \"Xrole\"}"

static const struct
{
  const char *path;
  const char *asked;
  const char *given;
} languages[] = {
  { "english", "en", "en" },
  { "german", "de", "de" },
  { "german-of-austria", "de_AT", "de" },
  { "german-of-a-locale", "de_AT.UTF-8", "de" },
  { "german-of-bcp-47", "de-CH", "de" },
  { "german-of-a-variant", "de@euro", "de" },
  { "english-for-a-language-there-is-none-of", "tlh", "en" },
  { "english-for-an-empty-text", "", "en" },
  { "english-for-the-locale-c", "C.UTF-8", "en" },
  { "english-for-a-path", "../../../secrets", "en" },
};

static const struct
{
  const char *path;
  const char *language;
  guint64     n;
  const char *text;
} counts[] = {
  { "none", "xx", 0, "%u xdays" },
  { "one", "xx", 1, "%u xday" },
  { "many", "xx", 2, "%u xdays" },
  { "more-than-32-bits", "xx", G_MAXUINT64, "%u xdays" },
};

typedef struct
{
  MandateTranslation *translation;
} Fixture;

static MandateTranslation *
create_translation (const char *language,
                    const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return _mandate_translation_new_for_json (language, bytes);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->translation = create_translation ("xx", JSON);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  mandate_translation_free (fixture->translation);
}

static void
test_new_gives (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (MandateTranslation) translation = mandate_translation_new (languages[index].asked);

  g_assert_cmpstr (mandate_translation_get_language (translation), ==, languages[index].given);
}

static void
test_new_is_english_where_the_words_are_damaged (gconstpointer data)
{
  g_autoptr (MandateTranslation) translation = create_translation ("xx", data);

  g_assert_cmpstr (mandate_translate (translation, "Role"), ==, "Role");
  g_assert_cmpstr (mandate_translate_count (translation, "%u day", "%u days", 2), ==, "%u days");
  g_assert_cmpstr (mandate_translation_get_language (translation), ==, "en");
}

static void
test_translate_leaves_what_has_too_few_forms (void)
{
  g_autoptr (MandateTranslation) translation = create_translation ("xx", "{\"%u day\": [\"%u xday\"]}");

  g_assert_cmpstr (mandate_translate_count (translation, "%u day", "%u days", 2), ==, "%u days");
}

static void
test_new_for_screen_is_english_in_the_locale_c (void)
{
  g_autoptr (MandateTranslation) translation = mandate_translation_new_for_screen ();

  g_assert_cmpstr (mandate_translation_get_language (translation), ==, "en");
}

static void
test_free_takes_nothing (void)
{
  mandate_translation_free (NULL);
}

static void
test_translate_gives_the_word (Fixture      *fixture,
                               gconstpointer data)
{
  g_assert_cmpstr (mandate_translate (fixture->translation, "Role"), ==, "Xrole");
}

static void
test_translate_gives_the_words_of_the_program (void)
{
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");

  g_assert_cmpstr (mandate_translate (german, "Role"), ==, "Rolle");
}

static void
test_translate_leaves_what_is_not_translated (Fixture      *fixture,
                                              gconstpointer data)
{
  g_assert_cmpstr (mandate_translate (fixture->translation, "Zeppelin"), ==, "Zeppelin");
}

static void
test_translate_leaves_everything_in_english (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  g_assert_cmpstr (mandate_translate (english, "Role"), ==, "Role");
}

static void
test_translate_gives_one_of_a_text_with_a_plural (Fixture      *fixture,
                                                  gconstpointer data)
{
  g_assert_cmpstr (mandate_translate (fixture->translation, "Day"), ==, "Xday");
}

static void
test_translate_count (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (MandateTranslation) translation = create_translation (counts[index].language, JSON);

  g_assert_cmpstr (mandate_translate_count (translation, "%u day", "%u days", counts[index].n), ==, counts[index].text);
}

/* The rules of the PO files of this program, as they are built in. */
static void
test_translate_count_follows_the_rule_of_the_language (void)
{
  g_autoptr (MandateTranslation) german = mandate_translation_new ("de");
  g_autoptr (MandateTranslation) french = mandate_translation_new ("fr");
  const char *one = mandate_translate_count (french, "%s byte", "%s bytes", 1);

  g_assert_cmpstr (mandate_translate_count (german, "%s byte", "%s bytes", 0), ==, mandate_translate_count (german, "%s byte", "%s bytes", 2));
  g_assert_cmpstr (one, !=, mandate_translate_count (french, "%s byte", "%s bytes", 2));
  g_assert_cmpstr (one, ==, mandate_translate_count (french, "%s byte", "%s bytes", 0));
}

/* Six forms, as in Arabic, of which each count up to 199 has its own entry. */
static void
test_translate_count_knows_more_than_two_forms (void)
{
  static const struct
  {
    guint64 n;
    guint   form;
  } cases[] = { { 0, 0 }, { 1, 1 }, { 2, 2 }, { 3, 3 }, { 10, 3 }, { 11, 4 }, { 99, 4 }, { 100, 5 }, { 102, 5 }, { 103, 3 }, { 111, 4 }, { 200, 5 }, { 1003, 3 }, { 1011, 4 }, { G_MAXUINT64, 4 } };
  g_autoptr (GString) json = g_string_new ("{\"%u day\": [\"0\", \"1\", \"2\", \"3\", \"4\", \"5\"], \"\\u0004forms\": [");
  g_autoptr (MandateTranslation) arabic = NULL;

  for (guint n = 0; n < 200; n++)
    g_string_append_printf (json, "%s%u", n > 0 ? ", " : "", n < 3 ? n : n % 100 >= 3 && n % 100 <= 10 ? 3
                                                                       : n % 100 >= 11                 ? 4
                                                                                                       : 5);

  g_string_append (json, "]}");
  arabic = create_translation ("ar", json->str);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char form[] = { (char) ('0' + cases[i].form), '\0' };

      g_assert_cmpstr (mandate_translate_count (arabic, "%u day", "%u days", cases[i].n), ==, form);
    }
}

static void
test_is_there_tells_whole_translations (void)
{
  g_assert_true (mandate_translation_is_there ("en"));
  g_assert_true (mandate_translation_is_there ("en_GB"));
  g_assert_true (mandate_translation_is_there ("fr"));
  g_assert_false (mandate_translation_is_there ("tlh"));
  g_assert_false (mandate_translation_is_there (""));
}

/* A language that is offered and not there would be an English document. */
static void
test_each_language_that_is_offered_is_there (void)
{
  for (guint i = 0; mandate_document_languages[i].value != NULL; i++)
    g_assert_true (mandate_translation_is_there (mandate_document_languages[i].value));
}

static void
test_translate_count_knows_english (void)
{
  g_autoptr (MandateTranslation) english = mandate_translation_new ("en");

  g_assert_cmpstr (mandate_translate_count (english, "%u day", "%u days", 0), ==, "%u days");
  g_assert_cmpstr (mandate_translate_count (english, "%u day", "%u days", 1), ==, "%u day");
  g_assert_cmpstr (mandate_translate_count (english, "%u day", "%u days", 2), ==, "%u days");
}

static void
test_translate_count_leaves_what_is_not_translated (Fixture      *fixture,
                                                    gconstpointer data)
{
  g_assert_cmpstr (mandate_translate_count (fixture->translation, "%u hour", "%u hours", 1), ==, "%u hour");
  g_assert_cmpstr (mandate_translate_count (fixture->translation, "%u hour", "%u hours", 2), ==, "%u hours");
}

static gpointer
translate_often (gpointer data)
{
  for (guint i = 0; i < 20000; i++)
    if (!g_str_equal (mandate_translate (data, "Role"), "Xrole"))
      return NULL;

  return data;
}

static void
test_translate_works_on_any_thread (Fixture      *fixture,
                                    gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, translate_often, fixture->translation);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_nonnull (g_thread_join (threads[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/translation/new/gives-%s", languages[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_new_gives);
    }

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/translation/translate-count/counts-%s", counts[i].path);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_translate_count);
    }

  g_test_add_data_func ("/translation/new/is-english-where-the-words-are-damaged/no-json", "this is no JSON", test_new_is_english_where_the_words_are_damaged);
  g_test_add_data_func ("/translation/new/is-english-where-the-words-are-damaged/a-list", "[1, 2]", test_new_is_english_where_the_words_are_damaged);
  g_test_add_data_func ("/translation/new/is-english-where-the-words-are-damaged/nothing", "", test_new_is_english_where_the_words_are_damaged);
  g_test_add_func ("/translation/translate-count/leaves-what-has-too-few-forms", test_translate_leaves_what_has_too_few_forms);
  g_test_add_func ("/translation/new-for-screen/is-english-in-the-locale-c", test_new_for_screen_is_english_in_the_locale_c);
  g_test_add_func ("/translation/free/takes-nothing", test_free_takes_nothing);
  g_test_add ("/translation/translate/gives-the-word", Fixture, NULL, set_up, test_translate_gives_the_word, tear_down);
  g_test_add_func ("/translation/translate/gives-the-words-of-the-program", test_translate_gives_the_words_of_the_program);
  g_test_add ("/translation/translate/leaves-what-is-not-translated", Fixture, NULL, set_up, test_translate_leaves_what_is_not_translated, tear_down);
  g_test_add_func ("/translation/translate/leaves-everything-in-english", test_translate_leaves_everything_in_english);
  g_test_add ("/translation/translate/gives-one-of-a-text-with-a-plural", Fixture, NULL, set_up, test_translate_gives_one_of_a_text_with_a_plural, tear_down);
  g_test_add_func ("/translation/is-there/tells-whole-translations", test_is_there_tells_whole_translations);
  g_test_add_func ("/translation/is-there/holds-for-each-language-that-is-offered", test_each_language_that_is_offered_is_there);
  g_test_add_func ("/translation/translate-count/follows-the-rule-of-the-language", test_translate_count_follows_the_rule_of_the_language);
  g_test_add_func ("/translation/translate-count/knows-more-than-two-forms", test_translate_count_knows_more_than_two_forms);
  g_test_add_func ("/translation/translate-count/knows-english", test_translate_count_knows_english);
  g_test_add ("/translation/translate-count/leaves-what-is-not-translated", Fixture, NULL, set_up, test_translate_count_leaves_what_is_not_translated, tear_down);
  g_test_add ("/translation/translate/works-on-any-thread", Fixture, NULL, set_up, test_translate_works_on_any_thread, tear_down);

  return g_test_run ();
}

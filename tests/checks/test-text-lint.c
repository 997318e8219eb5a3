/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-text-lint.h"

#include <string.h>

static const char *const unfinished[] = {
  "We at [Company Name] protect information.",
  "Signed [...]",
  "<name> approves it.",
  "<<insert>>",
  "{{organisation}}",
  "${date}",
  "TODO: scope",
  "Scope is TODO",
  "TBD",
  "Lorem ipsum dolor",
  "Call xxx at XXX.",
  "Signature: ______",
  "Approved on ........",
  "Date: DD.MM.YYYY",
  "Stand TT.MM.JJJJ",
  "Insert your company name here",
  "Muster GmbH",
  "à compléter",
  "Nombre de la empresa",
  "{organisation} bakes.",
  "Valid from XX.XX.20XX",
  "In force since 20XX",
  "Your organisation is committed to security.",
  "Approved: John Doe",
  "ACME bakes bread.",
  "Ihr Unternehmen schützt Informationen.",
  "Firmenname: Bäckerei",
  "Verantwortlich: N.N.",
  "Name des Unternehmens: …",
  "Nom de l’entreprise :",
  "Votre entreprise protège ses données.",
  "Le responsable est à définir.",
  "Responsable: por completar",
  "Su Organización protege los datos.",
  "En su organización, su empresa protege los datos.",
};

static const char *const finished[] = {
  "See [the handbook](https://example.org/handbook) for more.",
  "See [the handbook][1] and [2].\n\n[1]: https://example.org",
  "A footnote[^1].\n\n[^1]: Here.",
  "- [ ] open\n- [x] done",
  "![The logo](logo.png)",
  "Line<br>break, <https://example.org>, <anna@example.org>",
  "TODO EL PERSONAL cumple las normas.",
  "Todos cumplen.",
  "And so on ... until the end…",
  "if a < b and c > d",
  "The XXL shirt",
  "Wert_mit_Strich und **fett**",
  "## Zweck {#zweck}",
  "Suppliers say how your organisation handles data is told to us.",
  "Ihre Daten und ihr Unternehmen sind geschützt.",
  "Niemand unterschreibt im Namen des Unternehmens.",
  "Der Name des Unternehmens darf nicht missbraucht werden.",
  "Il signe au nom de l’entreprise.",
  "Le nom de l’entreprise figure sur la porte.",
  "Nous veillons de manière à définir les objectifs.",
  "La dirección y su organización de trabajo.",
  "El proveedor y su empresa matriz.",
  "Escape \\[this\\] and \\{that\\}",
};

static void
test_finds (gconstpointer data)
{
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders (data);

  g_assert_cmpuint (places->len, >, 0);
}

static void
test_leaves_alone (gconstpointer data)
{
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders (data);

  for (guint i = 0; i < places->len; i++)
    g_test_message ("found: %s", (const char *) g_ptr_array_index (places, i));

  g_assert_cmpuint (places->len, ==, 0);
}

static void
test_names_each_once (void)
{
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders ("[Name] and [Name] and [Place]");

  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (places, 0), ==, "[Name]");
  g_assert_cmpstr (g_ptr_array_index (places, 1), ==, "[Place]");
}

static void
test_no_text_has_none (void)
{
  g_autoptr (GPtrArray) places = mandate_text_list_placeholders (NULL);

  g_assert_cmpuint (places->len, ==, 0);
}

static void
test_reads_180_words_a_minute (void)
{
  GString *text = g_string_new ("## Heading\n\n- ");

  for (guint i = 0; i < 359; i++)
    g_string_append (text, "don’t ");

  g_assert_cmpuint (mandate_text_count_reading_seconds (NULL), ==, 0);
  g_assert_cmpuint (mandate_text_count_reading_seconds ("## -- **"), ==, 0);
  g_assert_cmpuint (mandate_text_count_reading_seconds ("**One.** Two, 3."), ==, 1);
  g_assert_cmpuint (mandate_text_count_reading_seconds (text->str), ==, 120);

  g_string_free (text, TRUE);
}

#define FIVE "one two three four five "

static void
test_finds_hard_sentences (void)
{
  const char *text = "Short one. " FIVE FIVE FIVE FIVE "at 1.5 and a.b.\n\n"
                     "- " FIVE FIVE FIVE FIVE FIVE "six.\n- " FIVE FIVE FIVE "!\n"
                     "He said: “" FIVE FIVE FIVE ".” " FIVE FIVE FIVE FIVE;
  g_autoptr (GArray) hard = mandate_text_list_hard_sentences (text, NULL);
  g_autoptr (GArray) none = mandate_text_list_hard_sentences (NULL, NULL);
  g_autofree char *sentence = NULL;

  g_assert_cmpuint (hard->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (g_array_index (hard, MandateSentence, 0).n_words, ==, 26);
  sentence = mandate_text_dup_sentence (text, &g_array_index (hard, MandateSentence, 0));
  g_assert_cmpstr (sentence, ==, FIVE FIVE FIVE FIVE FIVE "six.");
}

static void
test_languages_have_sentences_of_their_own_length (void)
{
  const char *text = FIVE FIVE FIVE FIVE "one\ntwo three four.";
  g_autoptr (GArray) german = mandate_text_list_hard_sentences (text, "de");
  g_autoptr (GArray) english = mandate_text_list_hard_sentences (text, "en");
  g_autoptr (GArray) spanish = mandate_text_list_hard_sentences (FIVE FIVE FIVE FIVE FIVE FIVE ".", "es");

  g_assert_cmpuint (german->len, ==, 1);
  g_assert_cmpuint (english->len, ==, 0);
  g_assert_cmpuint (spanish->len, ==, 0);
}

static void
test_places_are_in_the_order_of_the_text (void)
{
  const char *text = "TBD {{a}} [b] TBD";
  g_autoptr (GArray) spans = mandate_text_find_placeholders (text);
  const char *const places[] = { "TBD", "{{a}}", "[b]", "TBD" };

  g_assert_cmpuint (spans->len, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < spans->len; i++)
    {
      const MandateTextSpan *span = &g_array_index (spans, MandateTextSpan, i);

      g_assert_cmpmem (text + span->start, span->end - span->start, places[i], strlen (places[i]));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-lint/placeholders/are-found-%u", i);

      g_test_add_data_func (path, unfinished[i], test_finds);
    }

  for (guint i = 0; i < G_N_ELEMENTS (finished); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text-lint/placeholders/are-not-found-where-there-are-none-%u", i);

      g_test_add_data_func (path, finished[i], test_leaves_alone);
    }

  g_test_add_func ("/text-lint/placeholders/are-named-once", test_names_each_once);
  g_test_add_func ("/text-lint/placeholders/are-none-without-a-text", test_no_text_has_none);
  g_test_add_func ("/text-lint/sentence/of-more-than-25-words-is-hard", test_finds_hard_sentences);
  g_test_add_func ("/text-lint/sentence/may-be-longer-or-shorter-by-language", test_languages_have_sentences_of_their_own_length);
  g_test_add_func ("/text-lint/placeholders/are-in-the-order-of-the-text", test_places_are_in_the_order_of_the_text);
  g_test_add_func ("/text-lint/reading/takes-a-minute-for-180-words", test_reads_180_words_a_minute);

  return g_test_run ();
}

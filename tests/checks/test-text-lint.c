/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-text-lint.h"

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
  g_assert_null (mandate_text_find_sentence (NULL, "x"));
}

static void
test_finds_the_sentence (void)
{
  g_autofree char *sentence = mandate_text_find_sentence ("First one. We GET better! Last one", "get better");

  g_assert_cmpstr (sentence, ==, "We GET better!");
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
  g_test_add_func ("/text-lint/sentence/is-found-whole", test_finds_the_sentence);

  return g_test_run ();
}

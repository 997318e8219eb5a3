/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "documents-fixture.h"
#include "mandate-markdown.h"

static GPtrArray *
read_text (const char *text)
{
  GPtrArray *blocks = mandate_blocks_new ();

  mandate_markdown_append (blocks, text, MANDATE_VOICE_ISSUED);

  return blocks;
}

static void
test_reads_headings_paragraphs_and_emphasis (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("# One\n\nTwo *three* **four** `five`\n");
  const MandateBlock *heading = g_ptr_array_index (blocks, 0);
  const MandateBlock *paragraph = g_ptr_array_index (blocks, 1);

  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_cmpint (heading->kind, ==, MANDATE_BLOCK_HEADING);
  g_assert_cmpuint (heading->heading.level, ==, 1);
  g_assert_cmpint (heading->heading.voice, ==, MANDATE_VOICE_ISSUED);
  g_assert_cmpint (mandate_text_get_span (paragraph->paragraph.text, 1)->style, ==, MANDATE_SPAN_ITALIC);
  g_assert_cmpint (mandate_text_get_span (paragraph->paragraph.text, 3)->style, ==, MANDATE_SPAN_BOLD);
  g_assert_cmpint (mandate_text_get_span (paragraph->paragraph.text, 5)->style, ==, MANDATE_SPAN_MONO);
}

static void
test_nests_lists (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("3. one\n4. two\n   * three\n");
  const MandateBlock *list = g_ptr_array_index (blocks, 0);
  GPtrArray          *second = g_ptr_array_index (list->list.items, 1);
  const MandateBlock *inner = g_ptr_array_index (second, 1);

  g_assert_true (list->list.is_ordered);
  g_assert_cmpuint (list->list.first_number, ==, 3);
  g_assert_cmpint (inner->kind, ==, MANDATE_BLOCK_LIST);
  g_assert_false (inner->list.is_ordered);
}

static void
test_prints_html_as_text (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("<script>alert(1)</script>\n\nA <b>word</b>\n");
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "<script>alert(1)</script>");
  assert_has_words (text, "<b>");
}

static void
test_prints_no_comments (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("<!-- mandate:purpose -->\n## Why\n\nHere.<!-- one -->\n\n<!-- two\nlines --> and more\n\n"
                                            "<div>\n<!-- three -->words\n</div>\n\n- <!-- mandate:rule-access -->\n- item\n\n<!-- no end");
  const MandateBlock *heading = g_ptr_array_index (blocks, 0);
  g_autofree char    *text = dump_blocks (blocks);

  g_test_message ("%s", text);
  g_assert_cmpint (heading->kind, ==, MANDATE_BLOCK_HEADING);
  assert_has_words (text, "Here.");
  assert_has_words (text, "and more");
  assert_has_words (text, "words");
  assert_has_words (text, "item");
  assert_has_words (text, "<!-- no end");
  g_assert_null (strstr (text, "mandate:"));
  g_assert_null (strstr (text, "one"));
  g_assert_null (strstr (text, "two"));
  g_assert_null (strstr (text, "three"));
}

static void
test_prints_anchors_nowhere (void)
{
  g_autoptr (GPtrArray) with = read_text ("<!-- mandate:scope -->\n## Whom\n\nAll.\n\n<!-- mandate:rule-access -->\n**A.** One.\n\n<!-- mandate:aims -->\n1. b\n2. c\n");
  g_autoptr (GPtrArray) without = read_text ("## Whom\n\nAll.\n\n**A.** One.\n\n1. b\n2. c\n");
  g_autofree char *dump_with = dump_blocks (with);
  g_autofree char *dump_without = dump_blocks (without);

  g_assert_cmpstr (dump_with, ==, dump_without);
}

static void
test_prints_addresses_after_their_words (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("[here](https://x.example/a) <https://y.example> <me@z.example>\n\n![seal](seal.png)");
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "here (https://x.example/a)");
  assert_has_words (text, "seal (seal.png)");
  g_assert_cmpuint (count_words (text, "https://y.example"), ==, 1);
  g_assert_cmpuint (count_words (text, "me@z.example"), ==, 1);
}

static void
test_keeps_definitions_of_addresses (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("See [the rules][r].\n\n[r]: https://x.example \"Rules\"\n[hidden]: nobody-sees-me\n");
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "https://x.example");
  assert_has_words (text, "nobody-sees-me");
}

static void
test_keeps_the_lines_of_code (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("```\na  b\n[c]: d\n```\n");
  const MandateBlock *code = g_ptr_array_index (blocks, 0);
  g_autofree char    *text = mandate_text_to_string (code->paragraph.text);

  g_assert_cmpint (code->paragraph.voice, ==, MANDATE_VOICE_ISSUED_CODE);
  g_assert_cmpstr (text, ==, "a  b\n[c]: d");
}

static void
test_indents_quotes_and_breaks_lines (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("> one\n> two  \n> three\n\n***\n");
  const MandateBlock *quote = g_ptr_array_index (blocks, 0);
  g_autofree char    *text = mandate_text_to_string (quote->paragraph.text);

  g_assert_cmpuint (quote->paragraph.indent, ==, 1);
  g_assert_cmpstr (text, ==, "one two\nthree");
  g_assert_cmpuint (blocks->len, ==, 2);
}

static void
test_prints_a_table_of_pipes_as_text (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("| a | b |\n|---|---|\n| 1 | 2 |\n");
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "| a | b | |---|---| | 1 | 2 |");
}

static void
test_survives_deep_nesting (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (deep, i % 2 == 0 ? "> " : "- ");
  g_string_append (deep, "bottom\n\n");

  for (guint i = 0; i < 3000; i++)
    g_string_append (deep, "*a **b ");
  g_string_append (deep, "end\n");

  blocks = read_text (deep->str);
  text = dump_blocks (blocks);
  assert_has_words (text, "bottom");
  assert_has_words (text, "end");
}

static void
test_keeps_ten_thousand_characters (void)
{
  g_autoptr (GString) longest = g_string_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (longest, "w%04u ", i);

  blocks = read_text (longest->str);
  text = dump_blocks (blocks);
  g_assert_cmpuint (blocks->len, ==, 1);
  assert_has_words (text, "w0000 w0001");
  assert_has_words (text, "w1998 w1999");
}

static void
test_keeps_signs_of_all_scripts (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("🔒 مفتاح Schlüssel ключ ①\n");
  g_autofree char *text = dump_blocks (blocks);

  assert_has_words (text, "🔒 مفتاح Schlüssel ключ ①");
}

static void
test_makes_nothing_of_nothing (void)
{
  g_autoptr (GPtrArray) blocks = read_text ("\n  \n#\n");

  g_assert_cmpuint (blocks->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/reads-headings-paragraphs-and-emphasis", test_reads_headings_paragraphs_and_emphasis);
  g_test_add_func ("/markdown/nests-lists", test_nests_lists);
  g_test_add_func ("/markdown/prints-html-as-text", test_prints_html_as_text);
  g_test_add_func ("/markdown/prints-no-comments", test_prints_no_comments);
  g_test_add_func ("/markdown/is-the-same-with-anchors-and-without", test_prints_anchors_nowhere);
  g_test_add_func ("/markdown/prints-addresses-after-their-words", test_prints_addresses_after_their_words);
  g_test_add_func ("/markdown/keeps-definitions-of-addresses", test_keeps_definitions_of_addresses);
  g_test_add_func ("/markdown/keeps-the-lines-of-code", test_keeps_the_lines_of_code);
  g_test_add_func ("/markdown/indents-quotes-and-breaks-lines", test_indents_quotes_and_breaks_lines);
  g_test_add_func ("/markdown/prints-a-table-of-pipes-as-text", test_prints_a_table_of_pipes_as_text);
  g_test_add_func ("/markdown/survives-deep-nesting", test_survives_deep_nesting);
  g_test_add_func ("/markdown/keeps-ten-thousand-characters", test_keeps_ten_thousand_characters);
  g_test_add_func ("/markdown/keeps-signs-of-all-scripts", test_keeps_signs_of_all_scripts);
  g_test_add_func ("/markdown/makes-nothing-of-nothing", test_makes_nothing_of_nothing);

  return g_test_run ();
}

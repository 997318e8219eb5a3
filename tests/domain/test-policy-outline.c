/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-policy-outline.h"

#include <string.h>

#include "mandate-text-blocks.h"

static const char policy[] = "<!-- mandate:purpose -->\n"
                             "## Why *we* have it\n"
                             "\n"
                             "We bake.\n"
                             "\n"
                             "### In short\n"
                             "\n"
                             "Bread.\n"
                             "\n"
                             "<!-- mandate:requirements -->\n"
                             "\n"
                             "## What we promise\n"
                             "\n"
                             "We meet requirements.\n"
                             "\n"
                             "<!-- mandate:improvement -->\n"
                             "We improve.\n"
                             "\n"
                             "## Something of our own\n"
                             "\n"
                             "More.\n";

static const MandatePolicySection *
get (GPtrArray *sections,
     guint      index)
{
  g_assert_cmpuint (index, <, sections->len);

  return g_ptr_array_index (sections, index);
}

static void
assert_body (const char *text,
             const char *anchor,
             const char *expected)
{
  g_autofree char *body = mandate_policy_outline_get_body (text, anchor);

  g_assert_cmpstr (body, ==, expected);
}

static void
test_sections_follow_each_other (void)
{
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (policy);

  g_assert_cmpuint (sections->len, ==, 4);
  g_assert_cmpstr (get (sections, 0)->anchor, ==, "purpose");
  g_assert_cmpstr (get (sections, 0)->heading, ==, "Why we have it");
  g_assert_cmpuint (get (sections, 0)->start, ==, 0);
  g_assert_cmpstr (get (sections, 1)->anchor, ==, "requirements");
  g_assert_cmpstr (get (sections, 1)->heading, ==, "What we promise");
  g_assert_cmpstr (get (sections, 2)->anchor, ==, "improvement");
  g_assert_null (get (sections, 2)->heading);
  g_assert_null (get (sections, 3)->anchor);
  g_assert_cmpstr (get (sections, 3)->heading, ==, "Something of our own");

  for (guint i = 1; i < sections->len; i++)
    g_assert_cmpuint (get (sections, i)->start, ==, get (sections, i - 1)->end);

  g_assert_cmpuint (get (sections, 3)->end, ==, strlen (policy));
}

static void
test_body_is_what_stands_below (void)
{
  assert_body (policy, "purpose", "We bake.\n\n### In short\n\nBread.");
  assert_body (policy, "requirements", "We meet requirements.");
  assert_body (policy, "improvement", "We improve.");
  assert_body (policy, "review", NULL);
}

static void
test_empty_element_has_an_empty_body (void)
{
  assert_body ("<!-- mandate:purpose -->\n## Why\n\n## Next\nWords", "purpose", "");
  assert_body ("<!-- mandate:purpose -->", "purpose", "");
  assert_body ("<!-- mandate:purpose -->\n\n<!-- mandate:scope -->\n\nAll.", "purpose", "");
}

static void
test_text_without_anchors_has_its_headings (void)
{
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read ("Of 2026\n\n# Policy #\nAll.\n\nWhom it\nconcerns\n---\nEverybody\n");
  g_autoptr (GPtrArray) words = mandate_policy_outline_read ("\n\nOnly words.");
  g_autoptr (GPtrArray) empty = mandate_policy_outline_read ("");
  g_autoptr (GPtrArray) none = mandate_policy_outline_read (NULL);

  g_assert_cmpuint (sections->len, ==, 3);
  g_assert_null (get (sections, 0)->heading);
  g_assert_cmpstr (get (sections, 1)->heading, ==, "Policy");
  g_assert_cmpstr (get (sections, 2)->heading, ==, "Whom it\nconcerns");
  g_assert_null (get (sections, 2)->anchor);

  g_assert_cmpuint (words->len, ==, 1);
  g_assert_cmpuint (get (words, 0)->start, ==, 2);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
  assert_body (NULL, "purpose", NULL);
}

static void
test_code_has_no_anchors (void)
{
  assert_body ("```\n<!-- mandate:purpose -->\n## Why\n```\nWords", "purpose", NULL);
  assert_body ("~~~~ html\n<!-- mandate:purpose -->\n~~~\n<!-- mandate:purpose -->\nx\n~~~~\n", "purpose", NULL);
  assert_body ("Words\n\n    <!-- mandate:purpose -->\n", "purpose", NULL);
  assert_body ("<!--\n<!-- mandate:purpose\n-->\nWords", "purpose", NULL);
  assert_body ("As in <!-- mandate:purpose --> here", "purpose", NULL);
  assert_body ("```\n## Why\n```\n<!-- mandate:scope -->\nAll", "scope", "All");
}

static void
test_anchor_is_read_as_it_was_written (void)
{
  assert_body ("   <!-- mandate:rule-access-->  \r\n## Access\r\nAll\r\n", "rule-access", "All");
  assert_body ("<!-- mandate:Purpose -->\nAll", "Purpose", NULL);
  assert_body ("<!-- mandate: -->\nAll", "", NULL);
  assert_body ("<!-- mandate:purpose -- >\nAll", "purpose", NULL);
}

static void
test_doubled_anchor_is_there_twice (void)
{
  const char *text = "<!-- mandate:scope -->\n## One\nFirst.\n\n<!-- mandate:scope -->\n## Two\nSecond.\n";
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (text);

  g_assert_cmpuint (sections->len, ==, 2);
  g_assert_cmpstr (get (sections, 0)->anchor, ==, get (sections, 1)->anchor);
  assert_body (text, "scope", "First.\n\nSecond.");
}

static void
test_anchors_next_to_each_other_share (void)
{
  const char *text = "<!-- mandate:requirements -->\n<!-- mandate:improvement -->\n## What we promise\n\nBoth.\n";

  assert_body (text, "requirements", "Both.");
  assert_body (text, "improvement", "Both.");
}

static void
test_strip_leaves_the_rest_as_it_is (void)
{
  g_autofree char *stripped = mandate_policy_outline_strip ("<!-- mandate:scope -->\r\n## One\n```\n<!-- mandate:scope -->\n```\n<!-- mine -->\n<!-- mandate:review -->");
  g_autofree char *none = mandate_policy_outline_strip (NULL);

  g_assert_cmpstr (stripped, ==, "## One\n```\n<!-- mandate:scope -->\n```\n<!-- mine -->\n");
  g_assert_cmpstr (none, ==, "");
}

static void
test_blocks_are_told_apart (void)
{
  static const struct
  {
    MandateTextBlockKind kind;
    guint                line;
    const char          *words;
  } expected[] = {
    { MANDATE_TEXT_BLOCK_HEADING, 1, "C#" },
    { MANDATE_TEXT_BLOCK_PARAGRAPH, 2, "Since\n2020. It" },
    { MANDATE_TEXT_BLOCK_ITEM, 4, "one\n  more" },
    { MANDATE_TEXT_BLOCK_ITEM, 6, "nested" },
    { MANDATE_TEXT_BLOCK_ITEM, 7, "two" },
    { MANDATE_TEXT_BLOCK_HEADING, 11, "Title" },
    { MANDATE_TEXT_BLOCK_PARAGRAPH, 13, "#tag **b**" },
    { MANDATE_TEXT_BLOCK_CODE, 15, "    code\n    goes on" },
    { MANDATE_TEXT_BLOCK_COMMENT, 17, "<!-- x -->" },
    { MANDATE_TEXT_BLOCK_HEADING, 18, "" },
  };
  const char *text = "# C#\nSince\n2020. It\n- one\n  more\n      - nested\n1) two\n\n***\n\nTitle\n===\n#tag **b**\n\n    code\n    goes on\n<!-- x -->\n##";
  g_autoptr (GArray) blocks = mandate_text_blocks_read (text);

  g_assert_cmpuint (blocks->len, ==, G_N_ELEMENTS (expected));

  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateTextBlock *block = &g_array_index (blocks, MandateTextBlock, i);
      g_autofree char        *words = g_strndup (text + block->content, block->content_end - block->content);

      g_assert_cmpint (block->kind, ==, expected[i].kind);
      g_assert_cmpuint (block->line, ==, expected[i].line);
      g_assert_cmpstr (words, ==, expected[i].words);
    }
}

/* Every byte belongs to one section at most, whatever the text is made of. */
static void
test_any_text_is_read (void)
{
  static const char *const pieces[] = { "<!--", "-->", "<!-- mandate:scope -->", "\n", "\n\n", "#", "## a", "```", "~~~", "    ", "\t", "- ", "1. ", "===", "---", "a", "é", "\r\n", "*", "\\", "\xff", ">" };

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) sections = NULL;
      gsize end = 0;

      for (guint i = 0; i < 40; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      sections = mandate_policy_outline_read (text->str);

      for (guint i = 0; i < sections->len; i++)
        {
          const MandatePolicySection *section = get (sections, i);

          g_assert_true (section->start >= end || (i > 0 && section->start == get (sections, i - 1)->start));
          g_assert_cmpuint (section->start, <=, section->body);
          g_assert_cmpuint (section->body, <=, section->end);
          g_assert_cmpuint (section->end, <=, text->len);
          end = section->end;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/policy-outline/sections-follow-each-other", test_sections_follow_each_other);
  g_test_add_func ("/policy-outline/body-is-what-stands-below", test_body_is_what_stands_below);
  g_test_add_func ("/policy-outline/empty-element-has-an-empty-body", test_empty_element_has_an_empty_body);
  g_test_add_func ("/policy-outline/text-without-anchors-has-its-headings", test_text_without_anchors_has_its_headings);
  g_test_add_func ("/policy-outline/code-has-no-anchors", test_code_has_no_anchors);
  g_test_add_func ("/policy-outline/anchor-is-read-as-it-was-written", test_anchor_is_read_as_it_was_written);
  g_test_add_func ("/policy-outline/doubled-anchor-is-there-twice", test_doubled_anchor_is_there_twice);
  g_test_add_func ("/policy-outline/anchors-next-to-each-other-share", test_anchors_next_to_each_other_share);
  g_test_add_func ("/policy-outline/strip-leaves-the-rest-as-it-is", test_strip_leaves_the_rest_as_it_is);
  g_test_add_func ("/policy-outline/blocks-are-told-apart", test_blocks_are_told_apart);
  g_test_add_func ("/policy-outline/any-text-is-read", test_any_text_is_read);

  return g_test_run ();
}

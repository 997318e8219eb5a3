/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-text-comparison.h"

#include <string.h>

#include "mandate-sequence-match.h"

static void
assert_plain (const char *old_text,
              const char *new_text,
              const char *expected)
{
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare (old_text, new_text);
  g_autofree char *plain = mandate_text_comparison_to_plain (comparison, FALSE);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_words_are_marked (void)
{
  assert_plain ("We bake bread and cake each day.", "We bake bread and tarts each single day.",
                "We bake bread and [-cake-]{+tarts+} each {+single+} day.\n");
  assert_plain ("Keys stay in the safe.", "Keys stay in the safe at night.", "Keys stay in the [-safe.-]{+safe at night.+}\n");
  assert_plain ("", "New.", "{+New.+}\n");
  assert_plain (NULL, "New.", "{+New.+}\n");
  assert_plain ("Old.", NULL, "[-Old.-]\n");
  assert_plain (NULL, NULL, "");
}

static void
test_blocks_are_paired (void)
{
  assert_plain ("# Policy\n\nWe lock the door at night.\n\nNobody smokes here.\n\n- one and two\n- three",
                "# Policy\n\nEverything is written down anew.\n\nWe lock each door at night.\n\n- one and three\n- four",
                "# Policy\n\n{+Everything is written down anew.+}\n\nWe lock [-the-]{+each+} door at night.\n\n"
                "[-Nobody smokes here.-]\n\n- one and [-two-]{+three+}\n- [-three-]\n- {+four+}\n");
}

static void
test_states_say_how_a_block_fared (void)
{
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare ("## Same\n\nIt was like this.\n\nGone", "## Same\n\n- It is like this.\n\n### New");
  const MandateTextState     states[] = { MANDATE_TEXT_SAME, MANDATE_TEXT_CHANGED, MANDATE_TEXT_REMOVED, MANDATE_TEXT_ADDED };
  const MandateTextBlockKind kinds[] = { MANDATE_TEXT_BLOCK_HEADING, MANDATE_TEXT_BLOCK_ITEM, MANDATE_TEXT_BLOCK_PARAGRAPH, MANDATE_TEXT_BLOCK_HEADING };

  g_assert_cmpuint (comparison->blocks->len, ==, G_N_ELEMENTS (states));
  g_assert_cmpuint (comparison->n_changes, ==, 3);
  g_assert_cmpuint (comparison->n_words_same, ==, 4);
  g_assert_cmpuint (comparison->n_words_added, ==, 2);
  g_assert_cmpuint (comparison->n_words_removed, ==, 2);

  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, i);

      g_assert_cmpint (block->state, ==, states[i]);
      g_assert_cmpint (block->kind, ==, kinds[i]);
    }

  g_assert_cmpuint (((MandateComparedBlock *) g_ptr_array_index (comparison->blocks, 3))->level, ==, 3);
}

static void
test_what_nobody_sees_does_not_count (void)
{
  const char *old_text = "<!-- mandate:scope -->\n## Whom it applies to\n\nIt applies to **all** of\nus\\.";
  const char *new_text = "## Whom it applies to ##\r\n<!-- mandate:scope -->\r\n<!-- a note -->\r\nIt applies   to all\r\nof us.\r\n";
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare (old_text, new_text);

  g_assert_cmpuint (comparison->n_changes, ==, 0);
  assert_plain (old_text, new_text, "## Whom it applies to\n\nIt applies to all of us.\n");
}

static void
test_a_word_in_the_middle_of_something_new_is_new (void)
{
  assert_plain ("Before we say one two three four and five six seven eight, we stop here as always.",
                "Before we say a b c d and e f g h, we stop here as always.",
                "Before we say [-one two three four and five six seven eight,-]{+a b c d and e f g h,+} we stop here as always.\n");
}

static void
test_only_changes_keeps_the_headings_above (void)
{
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare ("# A\n\nx y z\n\n# B\n\nsame\n\nsome words here\n\n- i\n- j", "# A\n\nx y z\n\n# B\n\nsame\n\nsome words there\n\n- i\n- j\n- k");
  g_autoptr (MandateTextComparison) same = mandate_text_compare ("# A\n\nx", "# A\n\nx");
  g_autofree char *plain = mandate_text_comparison_to_plain (comparison, TRUE);
  g_autofree char *nothing = mandate_text_comparison_to_plain (same, TRUE);

  g_assert_cmpstr (plain, ==, "# B\n\nsome words [-here-]{+there+}\n\n- {+k+}\n");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_runs_know_their_places (void)
{
  const char *old_text = "# One\n\nWe *lock* the door.";
  const char *new_text = "# One\n\nWe *shut and lock* the door.";
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare (old_text, new_text);
  const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, 1);
  const MandateTextRun       *added = &g_array_index (block->runs, MandateTextRun, 1);
  const MandateTextRun       *same = &g_array_index (block->runs, MandateTextRun, 2);

  g_assert_cmpint (added->state, ==, MANDATE_TEXT_ADDED);
  g_assert_cmpstr (added->text, ==, "shut and");
  g_assert_true (strncmp (new_text + added->new_start, "*shut and", added->new_end - added->new_start) == 0);
  g_assert_cmpuint (added->old_start, ==, added->old_end);
  g_assert_true (strncmp (old_text + same->old_start, "*lock* the door.", same->old_end - same->old_start) == 0);
  g_assert_true (strncmp (new_text + same->new_start, "lock* the door.", same->new_end - same->new_start) == 0);
}

/* The words of a text in its blocks, as the comparison should have them. */
static char *
join_words (const char *text)
{
  g_autoptr (GArray) blocks = mandate_text_blocks_read (text);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateTextBlock *block = &g_array_index (blocks, MandateTextBlock, i);
      g_autofree char        *content = g_strndup (text + block->content, block->content_end - block->content);
      g_auto (GStrv) words = g_strsplit_set (content, " \t\r\n", -1);

      for (guint j = 0; block->kind != MANDATE_TEXT_BLOCK_COMMENT && words[j] != NULL; j++)
        {
          g_autofree char *plain = mandate_text_strip_marks (words[j], strlen (words[j]));

          if (*words[j] != '\0')
            g_string_append_printf (joined, "%s ", plain);
        }
    }

  return g_string_free (joined, FALSE);
}

static char *
join_runs (const MandateTextComparison *comparison,
           MandateTextState             other)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, i);

      for (guint j = 0; j < block->runs->len; j++)
        {
          const MandateTextRun *run = &g_array_index (block->runs, MandateTextRun, j);

          if (run->state == MANDATE_TEXT_SAME || run->state == other)
            g_string_append_printf (joined, "%s ", run->text);
        }
    }

  return g_string_free (joined, FALSE);
}

static void
append_random (GString *text,
               guint    n_pieces)
{
  static const char *const pieces[] = { "we ", "lock ", "the ", "door ", "at ", "night. ", "é ", "**all** ", "\\* ", "\n\n", "\n", "\n- ", "\n\n## ", "\n```\n", "\n<!-- mandate:scope -->\n", "x" };

  for (guint i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

/* A text and what became of it, or of which nothing did. */
static void
make_pair (GString *old_text,
           GString *new_text)
{
  const guint n_parts = g_test_rand_int_range (0, 8);

  for (guint i = 0; i < n_parts; i++)
    {
      const int what = g_test_rand_int_range (0, 4);
      gsize     from = old_text->len;

      append_random (old_text, g_test_rand_int_range (0, 12));
      if (what > 0)
        g_string_append (new_text, old_text->str + from);
      if (what == 3)
        append_random (new_text, g_test_rand_int_range (0, 6));
    }
}

static void
test_runs_join_to_both_texts (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) old_text = g_string_new (NULL);
      g_autoptr (GString) new_text = g_string_new (NULL);
      g_autoptr (MandateTextComparison) comparison = NULL;
      g_autofree char *old_words = NULL, *new_words = NULL, *from_old = NULL, *from_new = NULL;

      make_pair (old_text, new_text);
      comparison = mandate_text_compare (old_text->str, new_text->str);
      old_words = join_words (old_text->str);
      new_words = join_words (new_text->str);
      from_old = join_runs (comparison, MANDATE_TEXT_REMOVED);
      from_new = join_runs (comparison, MANDATE_TEXT_ADDED);

      g_assert_cmpstr (from_old, ==, old_words);
      g_assert_cmpstr (from_new, ==, new_words);
    }
}

static void
test_a_text_is_the_same_as_itself (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (MandateTextComparison) comparison = NULL;

      append_random (text, 60);
      comparison = mandate_text_compare (text->str, text->str);

      g_assert_cmpuint (comparison->n_changes, ==, 0);
      g_assert_cmpuint (comparison->n_words_added + comparison->n_words_removed, ==, 0);
      for (guint i = 0; i < comparison->blocks->len; i++)
        g_assert_cmpint (((MandateComparedBlock *) g_ptr_array_index (comparison->blocks, i))->state, ==, MANDATE_TEXT_SAME);
    }
}

/* The length of the longest common subsequence, in the slow way that is easy to believe. */
static guint
count_common (const guint *a,
              guint        n,
              const guint *b,
              guint        m)
{
  guint lengths[64][64] = { 0 };

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : MAX (lengths[i + 1][j], lengths[i][j + 1]);

  return lengths[0][0];
}

static void
test_match_is_the_longest_there_is (void)
{
  for (guint round = 0; round < 5000; round++)
    {
      const guint n = g_test_rand_int_range (0, 40), m = g_test_rand_int_range (0, 40);
      guint       a[40], b[40], matches[40];
      guint       n_matched = 0, next = 0;

      for (guint i = 0; i < 40; i++)
        {
          a[i] = g_test_rand_int_range (0, 6);
          b[i] = g_test_rand_int_range (0, 6);
        }

      mandate_sequence_match (a, n, b, m, matches);

      for (guint i = 0; i < n; i++)
        if (matches[i] != MANDATE_SEQUENCE_UNMATCHED)
          {
            g_assert_cmpuint (matches[i], >=, next);
            g_assert_cmpuint (matches[i], <, m);
            g_assert_cmpuint (a[i], ==, b[matches[i]]);
            next = matches[i] + 1;
            n_matched++;
          }

      g_assert_cmpuint (n_matched, ==, count_common (a, n, b, m));
    }
}

/* So different that the search for the most is given up: what is matched has to be right still. */
static void
test_long_match_is_right (void)
{
  enum
  {
    N = 6000
  };
  g_autofree guint *a = g_new (guint, N), *b = g_new (guint, N), *matches = g_new (guint, N);
  guint             n_matched = 0, next = 0;

  for (guint i = 0; i < N; i++)
    {
      a[i] = g_test_rand_int_range (0, 50);
      b[i] = g_test_rand_int_range (0, 50);
    }

  mandate_sequence_match (a, N, b, N, matches);

  for (guint i = 0; i < N; i++)
    if (matches[i] != MANDATE_SEQUENCE_UNMATCHED)
      {
        g_assert_cmpuint (matches[i], >=, next);
        g_assert_cmpuint (a[i], ==, b[matches[i]]);
        next = matches[i] + 1;
        n_matched++;
      }

  g_assert_cmpuint (next, <=, N);
  g_assert_cmpuint (n_matched, >, N / 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-comparison/words-are-marked", test_words_are_marked);
  g_test_add_func ("/text-comparison/blocks-are-paired", test_blocks_are_paired);
  g_test_add_func ("/text-comparison/states-say-how-a-block-fared", test_states_say_how_a_block_fared);
  g_test_add_func ("/text-comparison/what-nobody-sees-does-not-count", test_what_nobody_sees_does_not_count);
  g_test_add_func ("/text-comparison/a-word-in-the-middle-of-something-new-is-new", test_a_word_in_the_middle_of_something_new_is_new);
  g_test_add_func ("/text-comparison/only-changes-keeps-the-headings-above", test_only_changes_keeps_the_headings_above);
  g_test_add_func ("/text-comparison/runs-know-their-places", test_runs_know_their_places);
  g_test_add_func ("/text-comparison/runs-join-to-both-texts", test_runs_join_to_both_texts);
  g_test_add_func ("/text-comparison/a-text-is-the-same-as-itself", test_a_text_is_the_same_as_itself);
  g_test_add_func ("/text-comparison/match-is-the-longest-there-is", test_match_is_the_longest_there_is);
  g_test_add_func ("/text-comparison/long-match-is-right", test_long_match_is_right);

  return g_test_run ();
}

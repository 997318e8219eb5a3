/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What became of a text. First whole blocks are matched; of those in between,
 * the ones that are alike are taken for the same block before and after, and are
 * matched word by word. Memory and, but for texts made to be slow, time are in
 * proportion to the length of the texts; the same texts always compare alike.
 */

#include "config.h"

#include "mandate-text-comparison.h"

#include <string.h>

#include "mandate-sequence-match.h"

/* In thousandths: with less in common, two blocks are not one that changed. */
#define MIN_LIKENESS 500

/* So many pairs of blocks are looked at together; of more, one part after the other. */
#define MAX_PAIRS  16384
#define MAX_LENGTH 128

typedef struct
{
  gsize start;
  gsize end;
  guint number; /* of the word in the dictionary */
} Word;

typedef struct
{
  MandateTextBlockKind kind;
  guint                level;
  guint                first_word;
  guint                n_words;
} Block;

typedef struct
{
  const char *text;
  GArray     *blocks;  /* (element-type Block) */
  GArray     *words;   /* (element-type Word) */
  GArray     *numbers; /* (element-type guint) of the words */
  GArray     *sorted;  /* (element-type guint) the same, sorted within each block */
  GArray     *sums;    /* (element-type guint) alike blocks have the same */
} Side;

typedef struct
{
  GHashTable *numbers; /* words to their numbers plus one */
  GPtrArray  *words;   /* (unowned strings) */
  GHashTable *sums;
} Dictionary;

typedef struct
{
  Side                   sides[2];
  Dictionary             dictionary;
  MandateTextComparison *result; /* (unowned) */
} Comparer;

/* Words that both have, or those that stand between such, from and up to places in each. */
typedef struct
{
  gboolean is_same;
  guint    from[2];
  guint    to[2];
} Segment;

static Block *
get_block (const Side *side,
           guint       index)
{
  return &g_array_index (side->blocks, Block, index);
}

static Word *
get_word (const Side *side,
          guint       index)
{
  return &g_array_index (side->words, Word, index);
}

static guint
find_number (Dictionary *self,
             const char *text,
             gsize       length)
{
  g_autofree char *word = mandate_text_strip_marks (text, length);
  guint            number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, word));

  if (number != 0)
    return number - 1;

  g_ptr_array_add (self->words, word);
  g_hash_table_insert (self->numbers, g_steal_pointer (&word), GUINT_TO_POINTER (self->words->len));

  return self->words->len - 1;
}

static void
read_words (Side       *self,
            Dictionary *dictionary,
            gsize       start,
            gsize       end)
{
  while (start < end)
    {
      Word word = { .start = start + strspn (self->text + start, " \t\r\n") };

      if (word.start >= end)
        return;

      word.end = MIN (word.start + strcspn (self->text + word.start, " \t\r\n"), end);
      word.number = find_number (dictionary, self->text + word.start, word.end - word.start);
      g_array_append_val (self->words, word);
      g_array_append_val (self->numbers, word.number);
      start = word.end;
    }
}

static int
compare_numbers (gconstpointer first,
                 gconstpointer second)
{
  const guint a = *(const guint *) first;
  const guint b = *(const guint *) second;

  return (a > b) - (a < b);
}

/* Blocks of one kind with the same words have the same sum; the level of a heading doesn’t count. */
static guint
find_sum (Side        *self,
          Dictionary  *dictionary,
          const Block *block)
{
  g_autoptr (GByteArray) key = g_byte_array_new ();
  GBytes *bytes;
  guint   sum;

  g_byte_array_append (key, (const guint8 *) &block->kind, sizeof block->kind);
  if (block->n_words > 0)
    g_byte_array_append (key, (const guint8 *) &g_array_index (self->numbers, guint, block->first_word), block->n_words * sizeof (guint));

  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&key));
  sum = GPOINTER_TO_UINT (g_hash_table_lookup (dictionary->sums, bytes));

  if (sum != 0)
    {
      g_bytes_unref (bytes);
      return sum;
    }

  sum = g_hash_table_size (dictionary->sums) + 1;
  g_hash_table_insert (dictionary->sums, bytes, GUINT_TO_POINTER (sum));

  return sum;
}

static void
read_side (Side       *self,
           Dictionary *dictionary,
           const char *text)
{
  g_autoptr (GArray) blocks = mandate_text_blocks_read (text);

  self->text = text;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  self->sums = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateTextBlock *read = &g_array_index (blocks, MandateTextBlock, i);
      Block                   block = { .kind = read->kind, .level = read->level, .first_word = self->words->len };
      guint                   sum;

      if (read->kind == MANDATE_TEXT_BLOCK_COMMENT)
        continue;

      read_words (self, dictionary, read->content, read->content_end);
      block.n_words = self->words->len - block.first_word;
      sum = find_sum (self, dictionary, &block);
      g_array_append_val (self->blocks, block);
      g_array_append_val (self->sums, sum);

      if (block.n_words == 0)
        continue;

      g_array_append_vals (self->sorted, &g_array_index (self->numbers, guint, block.first_word), block.n_words);
      qsort (&g_array_index (self->sorted, guint, block.first_word), block.n_words, sizeof (guint), compare_numbers);
    }
}

static void
clear_side (Side *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->words);
  g_array_unref (self->numbers);
  g_array_unref (self->sorted);
  g_array_unref (self->sums);
}

/* The share of the words that both blocks have, in thousandths, whatever their order. */
static guint
measure_likeness (const Comparer *self,
                  guint           old_index,
                  guint           new_index)
{
  const Block *a = get_block (&self->sides[0], old_index);
  const Block *b = get_block (&self->sides[1], new_index);
  const guint *one = a->n_words > 0 ? &g_array_index (self->sides[0].sorted, guint, a->first_word) : NULL;
  const guint *two = b->n_words > 0 ? &g_array_index (self->sides[1].sorted, guint, b->first_word) : NULL;
  guint        n_common = 0;

  if ((a->kind == MANDATE_TEXT_BLOCK_HEADING) != (b->kind == MANDATE_TEXT_BLOCK_HEADING) || a->n_words + b->n_words == 0)
    return 0;

  for (guint i = 0, j = 0; i < a->n_words && j < b->n_words;)
    {
      if (one[i] == two[j])
        n_common++, i++, j++;
      else if (one[i] < two[j])
        i++;
      else
        j++;
    }

  return 2000 * (guint64) n_common / (a->n_words + b->n_words);
}

static const char *
get_text (Comparer *self,
          int       side,
          guint     word)
{
  return g_ptr_array_index (self->dictionary.words, get_word (&self->sides[side], word)->number);
}

/* Where a word begins, or, after the last word, where that one ended. */
static gsize
get_start (Comparer *self,
           int       side,
           guint     word)
{
  const Side *words = &self->sides[side];

  if (word < words->words->len)
    return get_word (words, word)->start;

  return word > 0 ? get_word (words, word - 1)->end : 0;
}

static void
add_run (Comparer             *self,
         MandateComparedBlock *block,
         MandateTextState      state,
         const Segment        *segment)
{
  const int      side = state == MANDATE_TEXT_REMOVED ? 0 : 1;
  GString       *text = g_string_new (NULL);
  const guint    n_words = segment->to[side] - segment->from[side];
  MandateTextRun run = { .state = state };

  for (guint i = segment->from[side]; i < segment->to[side]; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", get_text (self, side, i));

  run.text = g_string_free (text, FALSE);
  run.old_start = run.old_end = get_start (self, 0, segment->from[0]);
  run.new_start = run.new_end = get_start (self, 1, segment->from[1]);
  if (state != MANDATE_TEXT_ADDED)
    run.old_end = get_word (&self->sides[0], segment->to[0] - 1)->end;
  if (state != MANDATE_TEXT_REMOVED)
    run.new_end = get_word (&self->sides[1], segment->to[1] - 1)->end;

  self->result->n_words_same += state == MANDATE_TEXT_SAME ? n_words : 0;
  self->result->n_words_added += state == MANDATE_TEXT_ADDED ? n_words : 0;
  self->result->n_words_removed += state == MANDATE_TEXT_REMOVED ? n_words : 0;
  g_array_append_val (block->runs, run);
}

static void
clear_run (gpointer data)
{
  g_free (((MandateTextRun *) data)->text);
}

static MandateComparedBlock *
add_block (Comparer        *self,
           const Block     *like,
           MandateTextState state)
{
  MandateComparedBlock *block = g_new0 (MandateComparedBlock, 1);

  block->kind = like->kind;
  block->level = like->level;
  block->state = state;
  block->runs = g_array_new (FALSE, FALSE, sizeof (MandateTextRun));
  g_array_set_clear_func (block->runs, clear_run);
  g_ptr_array_add (self->result->blocks, block);
  self->result->n_changes += state != MANDATE_TEXT_SAME;

  return block;
}

/* A block that fared alike as a whole; where one side doesn’t have it, the index is where it would be. */
static void
add_whole (Comparer        *self,
           MandateTextState state,
           guint            old_index,
           guint            new_index)
{
  const int    side = state == MANDATE_TEXT_REMOVED ? 0 : 1;
  const guint  indexes[] = { old_index, new_index };
  const Block *like = get_block (&self->sides[side], indexes[side]);
  Segment      segment = { 0 };

  for (int i = 0; i < 2; i++)
    {
      const gboolean has_it = state == MANDATE_TEXT_SAME || i == side;
      const Block   *block = indexes[i] < self->sides[i].blocks->len ? get_block (&self->sides[i], indexes[i]) : NULL;

      segment.from[i] = block != NULL ? block->first_word : self->sides[i].words->len;
      segment.to[i] = segment.from[i] + (has_it ? block->n_words : 0);
    }

  if (like->n_words > 0)
    add_run (self, add_block (self, like, state), state, &segment);
  else
    add_block (self, like, state);
}

static guint
count_words (const Segment *segment)
{
  return segment->to[0] - segment->from[0] + (segment->is_same ? 0 : segment->to[1] - segment->from[1]);
}

/* A word or two that happen to stand in the middle of something new only make it hard to read. */
static gboolean
is_in_the_way (GArray *segments,
               guint   index)
{
  const Segment *segment = &g_array_index (segments, Segment, index);
  const guint    n_words = count_words (segment);

  return segment->is_same && index > 0 && index + 1 < segments->len && n_words <= 2 &&
         MIN (count_words (segment - 1), count_words (segment + 1)) >= 3 * n_words + 2;
}

static GArray *
match_words (Comparer    *self,
             const Block *a,
             const Block *b)
{
  GArray           *segments = g_array_new (FALSE, FALSE, sizeof (Segment));
  g_autofree guint *matches = g_new (guint, a->n_words);
  guint             i = 0, j = 0;

  mandate_sequence_match (&g_array_index (self->sides[0].numbers, guint, a->first_word), a->n_words,
                          &g_array_index (self->sides[1].numbers, guint, b->first_word), b->n_words, matches);

  while (i < a->n_words || j < b->n_words)
    {
      Segment segment = { .is_same = i < a->n_words && matches[i] == j, .from = { a->first_word + i, b->first_word + j } };

      for (; segment.is_same && i < a->n_words && matches[i] == j; i++)
        j++;

      if (!segment.is_same)
        {
          while (i < a->n_words && matches[i] == MANDATE_SEQUENCE_UNMATCHED)
            i++;
          j = i < a->n_words ? matches[i] : b->n_words;
        }

      segment.to[0] = a->first_word + i;
      segment.to[1] = b->first_word + j;
      g_array_append_val (segments, segment);
    }

  return segments;
}

static void
add_changed (Comparer *self,
             guint     old_index,
             guint     new_index)
{
  const Block *a = get_block (&self->sides[0], old_index);
  const Block *b = get_block (&self->sides[1], new_index);
  g_autoptr (GArray) segments = match_words (self, a, b);
  MandateComparedBlock *block = add_block (self, b, MANDATE_TEXT_CHANGED);

  for (guint i = 0; i < segments->len; i++)
    {
      Segment segment = g_array_index (segments, Segment, i);

      while (!segment.is_same && i + 1 < segments->len && is_in_the_way (segments, i + 1))
        {
          const Segment *after = &g_array_index (segments, Segment, i += 2);

          memcpy (segment.to, after->to, sizeof segment.to);
        }

      if (segment.is_same)
        {
          add_run (self, block, MANDATE_TEXT_SAME, &segment);
          continue;
        }

      if (segment.to[0] > segment.from[0])
        add_run (self, block, MANDATE_TEXT_REMOVED, &segment);

      segment.from[0] = segment.to[0];
      if (segment.to[1] > segment.from[1])
        add_run (self, block, MANDATE_TEXT_ADDED, &segment);
    }
}

/*
 * Old blocks from @i up to @i_end against new ones from @j up to @j_end: those
 * are taken for the same that together have most in common, in their order.
 */
static void
pair_part (Comparer *self,
           guint     i,
           guint     i_end,
           guint     j,
           guint     j_end)
{
  const guint       width = j_end - j + 1, rows = i_end - i + 1, i_start = i, j_start = j;
  g_autofree guint *best = g_new0 (guint, (gsize) rows * width);
  g_autofree guint *likeness = g_new0 (guint, (gsize) rows * width);

  for (guint k = i_end; k-- > i;)
    for (guint l = j_end; l-- > j;)
      {
        const gsize at = (gsize) (k - i) * width + (l - j);

        likeness[at] = measure_likeness (self, k, l);
        best[at] = MAX (best[at + width], best[at + 1]);
        if (likeness[at] >= MIN_LIKENESS)
          best[at] = MAX (best[at], best[at + width + 1] + likeness[at]);
      }

  while (i < i_end || j < j_end)
    {
      const gsize at = (gsize) (i - i_start) * width + (j - j_start);

      if (i < i_end && j < j_end && likeness[at] >= MIN_LIKENESS && best[at] == best[at + width + 1] + likeness[at])
        add_changed (self, i++, j++);
      else if (i < i_end && (j == j_end || best[at] == best[at + width]))
        add_whole (self, MANDATE_TEXT_REMOVED, i++, j);
      else
        add_whole (self, MANDATE_TEXT_ADDED, i, j++);
    }
}

static void
pair_blocks (Comparer *self,
             guint     i,
             guint     i_end,
             guint     j,
             guint     j_end)
{
  while (i < i_end || j < j_end)
    {
      const gboolean is_small = (guint64) (i_end - i) * (j_end - j) <= MAX_PAIRS;
      const guint    i_next = is_small ? i_end : MIN (i + MAX_LENGTH, i_end);
      const guint    j_next = is_small ? j_end : MIN (j + MAX_LENGTH, j_end);

      pair_part (self, i, i_next, j, j_next);
      i = i_next;
      j = j_next;
    }
}

static void
compare_blocks (Comparer *self)
{
  const guint       n = self->sides[0].blocks->len, m = self->sides[1].blocks->len;
  g_autofree guint *matches = g_new (guint, n);
  guint             i = 0, j = 0;

  mandate_sequence_match ((guint *) self->sides[0].sums->data, n, (guint *) self->sides[1].sums->data, m, matches);

  for (guint k = 0; k < n; k++)
    {
      if (matches[k] == MANDATE_SEQUENCE_UNMATCHED)
        continue;

      pair_blocks (self, i, k, j, matches[k]);
      add_whole (self, MANDATE_TEXT_SAME, k, matches[k]);
      i = k + 1;
      j = matches[k] + 1;
    }

  pair_blocks (self, i, n, j, m);
}

static void
free_block (gpointer data)
{
  g_array_unref (((MandateComparedBlock *) data)->runs);
  g_free (data);
}

/**
 * mandate_text_compare:
 * @old_text: (nullable): a text in CommonMark
 * @new_text: (nullable): another one
 *
 * Compares what a reader sees: comments such as anchors, how lines are broken,
 * and the signs of bold and italic are not part of it.
 *
 * Returns: (transfer full): what is the same, and what was added, removed and
 *   changed
 */
MandateTextComparison *
mandate_text_compare (const char *old_text,
                      const char *new_text)
{
  MandateTextComparison *result = g_new0 (MandateTextComparison, 1);
  Comparer               self = { .result = result };

  result->blocks = g_ptr_array_new_with_free_func (free_block);
  self.dictionary.numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self.dictionary.words = g_ptr_array_new ();
  self.dictionary.sums = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, NULL);

  read_side (&self.sides[0], &self.dictionary, old_text != NULL ? old_text : "");
  read_side (&self.sides[1], &self.dictionary, new_text != NULL ? new_text : "");
  compare_blocks (&self);

  clear_side (&self.sides[0]);
  clear_side (&self.sides[1]);
  g_hash_table_unref (self.dictionary.sums);
  g_ptr_array_unref (self.dictionary.words);
  g_hash_table_unref (self.dictionary.numbers);

  return result;
}

void
mandate_text_comparison_free (MandateTextComparison *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static void
append_block (GString                    *plain,
              const MandateComparedBlock *block)
{
  static const char *const begins[] = { "", "{+", "[-" };
  static const char *const ends[] = { "", "+}", "-]" };

  if (block->kind == MANDATE_TEXT_BLOCK_HEADING)
    g_string_append_printf (plain, "%.*s ", (int) block->level, "######");
  else if (block->kind == MANDATE_TEXT_BLOCK_ITEM)
    g_string_append (plain, "- ");

  for (guint i = 0; i < block->runs->len; i++)
    {
      const MandateTextRun *run = &g_array_index (block->runs, MandateTextRun, i);
      const gboolean        is_replaced = i > 0 && run->state == MANDATE_TEXT_ADDED && (run - 1)->state == MANDATE_TEXT_REMOVED;

      g_string_append_printf (plain, "%s%s%s%s", i > 0 && !is_replaced ? " " : "", begins[run->state], run->text, ends[run->state]);
    }

  g_string_append_c (plain, '\n');
}

/**
 * mandate_text_comparison_to_plain:
 * @self: a comparison
 * @only_changes: whether to leave out what is the same, but for the headings
 *   above what is not
 *
 * Returns: (transfer full): it in plain characters, “[-removed-]{+added+}”
 */
char *
mandate_text_comparison_to_plain (const MandateTextComparison *self,
                                  gboolean                     only_changes)
{
  GString                    *plain = g_string_new (NULL);
  const MandateComparedBlock *heading = NULL, *before = NULL;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const MandateComparedBlock *block = g_ptr_array_index (self->blocks, i);

      if (only_changes && block->state == MANDATE_TEXT_SAME)
        {
          heading = block->kind == MANDATE_TEXT_BLOCK_HEADING ? block : heading;
          continue;
        }

      if (block->kind != MANDATE_TEXT_BLOCK_HEADING && heading != NULL)
        {
          g_string_append (plain, plain->len > 0 ? "\n" : "");
          append_block (plain, heading);
          before = heading;
        }

      heading = NULL;
      if (before != NULL && !(before->kind == MANDATE_TEXT_BLOCK_ITEM && block->kind == MANDATE_TEXT_BLOCK_ITEM))
        g_string_append_c (plain, '\n');
      append_block (plain, block);
      before = block;
    }

  return g_string_free (plain, FALSE);
}

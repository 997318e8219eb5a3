/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-text-sentences.h"

#include <string.h>

typedef struct
{
  GArray     *sentences; /* (unowned) (element-type MandateSentence) */
  const char *text;
} Reader;

static gboolean
is_blank (char sign)
{
  return strchr (" \t\r\n", sign) != NULL;
}

/* What has no letter and no digit, such as a dash, is no word. */
static guint
count_words (const char *text,
             gsize       length)
{
  guint    n = 0;
  gboolean has_letters = FALSE;

  for (const char *end = text + length; text < end;)
    {
      const gunichar character = g_utf8_get_char_validated (text, end - text);
      const gboolean is_valid = character < (gunichar) -2;

      if (is_valid && g_unichar_isspace (character))
        has_letters = FALSE;
      else if ((!is_valid || g_unichar_isalnum (character)) && !has_letters)
        {
          has_letters = TRUE;
          n++;
        }

      text = is_valid ? g_utf8_next_char (text) : text + 1;
    }

  return n;
}

/* The width of a sign that ends a sentence, with what closes a quotation or a bracket after it; 0 where there is none. */
static gsize
measure_end (const char *text,
             const char *end)
{
  static const char *const stops[] = { ".", "!", "?", "…" };
  static const char *const closings[] = { "\"", "”", "“", "’", "»", ")", "*", "_", " »" };
  const char              *at = text;
  gboolean                 is_found = FALSE;

  /* Nearly every sign is none; the first byte tells. */
  if (strchr (".!?\xe2", *at) == NULL)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (stops) && !is_found; i++)
    if (g_str_has_prefix (at, stops[i]))
      {
        at += strlen (stops[i]);
        is_found = TRUE;
      }

  for (guint i = 0; is_found && i < G_N_ELEMENTS (closings);)
    {
      if (g_str_has_prefix (at, closings[i]))
        {
          at += strlen (closings[i]);
          i = 0;
        }
      else
        {
          i++;
        }
    }

  return is_found && (at >= end || is_blank (*at)) ? MIN (at, end) - text : 0;
}

static void
add_sentence (Reader              *self,
              MandateTextBlockKind kind,
              gsize                start,
              gsize                end)
{
  MandateSentence sentence = { .kind = kind };

  while (start < end && is_blank (self->text[start]))
    start++;
  while (end > start && is_blank (self->text[end - 1]))
    end--;

  sentence.start = start;
  sentence.end = end;
  sentence.n_words = count_words (self->text + start, end - start);

  if (sentence.n_words > 0)
    g_array_append_val (self->sentences, sentence);
}

static void
read_block (Reader                 *self,
            const MandateTextBlock *block)
{
  const char *end = self->text + block->content_end;
  gsize       start = block->content;

  for (const char *at = self->text + start; at < end; at++)
    {
      const gsize width = measure_end (at, end);

      if (width == 0)
        continue;

      add_sentence (self, block->kind, start, at - self->text + width);
      start = at - self->text + width;
      at += width - 1;
    }

  add_sentence (self, block->kind, start, block->content_end);
}

/**
 * mandate_text_read_sentences:
 * @text: (nullable): a text in CommonMark
 *
 * Returns: (transfer full) (element-type MandateSentence): its sentences in
 *   their order; a full stop within a number or a name ends none
 */
GArray *
mandate_text_read_sentences (const char *text)
{
  g_autoptr (GArray) blocks = mandate_text_blocks_read (text);
  Reader self = { .sentences = g_array_new (FALSE, FALSE, sizeof (MandateSentence)), .text = text };

  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateTextBlock *block = &g_array_index (blocks, MandateTextBlock, i);

      if (block->kind != MANDATE_TEXT_BLOCK_COMMENT)
        read_block (&self, block);
    }

  return self.sentences;
}

/**
 * mandate_text_dup_sentence:
 * @text: a text
 * @sentence: one of its sentences
 *
 * Returns: (transfer full): the sentence on one line, as it stands in the text
 */
char *
mandate_text_dup_sentence (const char            *text,
                           const MandateSentence *sentence)
{
  GString *line = g_string_new (NULL);

  for (gsize i = sentence->start; i < sentence->end; i++)
    {
      if (!is_blank (text[i]))
        g_string_append_c (line, text[i]);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }

  return g_string_free (line, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The parts of a text in CommonMark with their places, in one pass. Documents
 * are printed by a full reader of CommonMark; this one knows as much as it takes
 * to say where something stands, and to look at one sentence after the other.
 */

#include "config.h"

#include "mandate-text-blocks.h"

#include <string.h>

/* Further in, a line is code, unless it belongs to a list. */
#define CODE_INDENT 4

#define MAX_LEVEL        6
#define MAX_ITEM_NUMBERS 9

typedef struct
{
  GArray     *blocks; /* (unowned) (element-type MandateTextBlock) */
  const char *text;
  guint       line;
  gboolean    is_open;     /* the last block goes on if the next line is but words */
  char        fence;       /* the sign that a fence is made of, 0 outside */
  gsize       fence_width; /* of how many signs it is */
  gboolean    is_comment;  /* a comment of several lines is not closed yet */
} Reader;

/* One line, without its break. */
typedef struct
{
  gsize       start;
  gsize       end;
  gsize       indent; /* in columns */
  const char *words;  /* after the blanks */
  gsize       length;
} Line;

static MandateTextBlock *
get_last (Reader *self)
{
  return self->blocks->len > 0 ? &g_array_index (self->blocks, MandateTextBlock, self->blocks->len - 1) : NULL;
}

static void
add_block (Reader              *self,
           MandateTextBlockKind kind,
           guint                level,
           const Line          *line,
           gsize                content,
           gsize                content_end)
{
  const MandateTextBlock block = {
    .kind = kind,
    .level = level,
    .line = self->line,
    .start = line->start,
    .end = line->end,
    .content = content,
    .content_end = content_end,
  };

  g_array_append_val (self->blocks, block);
}

static void
extend_last (Reader     *self,
             const Line *line)
{
  MandateTextBlock *last = get_last (self);

  last->end = line->end;
  last->content_end = line->end;
}

static gsize
count_sign (const char *words,
            gsize       length,
            char        sign)
{
  gsize n = 0;

  while (n < length && words[n] == sign)
    n++;

  return n;
}

static gboolean
is_blank (char sign)
{
  return sign == ' ' || sign == '\t';
}

static Line
read_line (const char *text,
           gsize       start)
{
  Line line = { .start = start, .end = start + strcspn (text + start, "\n") };

  if (line.end > start && text[line.end - 1] == '\r')
    line.end--;

  line.words = text + start;
  while (line.words < text + line.end && is_blank (*line.words))
    line.indent += *line.words++ == '\t' ? CODE_INDENT - line.indent % CODE_INDENT : 1;

  line.length = text + line.end - line.words;
  while (line.length > 0 && is_blank (line.words[line.length - 1]))
    line.length--;

  return line;
}

/* Returns: whether the line belongs to a fenced block of code. */
static gboolean
read_fence (Reader     *self,
            const Line *line)
{
  const char  sign = line->length > 0 ? *line->words : '\0';
  const gsize width = count_sign (line->words, line->length, sign);

  if (self->fence != '\0')
    {
      extend_last (self, line);
      if (sign == self->fence && width >= self->fence_width && width == line->length && line->indent < CODE_INDENT)
        self->fence = '\0';
      return TRUE;
    }

  if ((sign != '`' && sign != '~') || width < 3 || line->indent >= CODE_INDENT)
    return FALSE;

  /* Of backticks there may be more on the line of a word in code, but not on that of a fence. */
  if (sign == '`' && memchr (line->words + width, '`', line->length - width) != NULL)
    return FALSE;

  self->fence = sign;
  self->fence_width = width;
  self->is_open = FALSE;
  add_block (self, MANDATE_TEXT_BLOCK_CODE, 0, line, line->start, line->end);

  return TRUE;
}

/* Returns: whether the line belongs to a comment that begins a line. */
static gboolean
read_comment (Reader     *self,
              const Line *line)
{
  const char *close = g_strstr_len (line->words, line->length, "-->");

  if (self->is_comment)
    {
      extend_last (self, line);
      self->is_comment = close == NULL;
      return TRUE;
    }

  if (line->indent >= CODE_INDENT || line->length < 4 || memcmp (line->words, "<!--", 4) != 0)
    return FALSE;

  self->is_open = FALSE;
  self->is_comment = close == NULL;
  add_block (self, MANDATE_TEXT_BLOCK_COMMENT, 0, line, line->words - self->text, line->words - self->text + line->length);

  return TRUE;
}

static gboolean
read_heading (Reader     *self,
              const Line *line)
{
  const gsize level = count_sign (line->words, line->length, '#');
  gsize       start = level, end = line->length, n_closing;

  if (line->indent >= CODE_INDENT || level == 0 || level > MAX_LEVEL || (level < line->length && !is_blank (line->words[level])))
    return FALSE;

  while (start < end && is_blank (line->words[start]))
    start++;

  for (n_closing = 0; end - n_closing > start && line->words[end - n_closing - 1] == '#';)
    n_closing++;
  if (end - n_closing == start || is_blank (line->words[end - n_closing - 1]))
    end -= n_closing;
  while (end > start && is_blank (line->words[end - 1]))
    end--;

  self->is_open = FALSE;
  add_block (self, MANDATE_TEXT_BLOCK_HEADING, level, line, line->words - self->text + start, line->words - self->text + end);

  return TRUE;
}

/* A paragraph that is underlined is a heading; a line on its own divides. */
static gboolean
read_underline (Reader     *self,
                const Line *line)
{
  const char        sign = line->length > 0 ? *line->words : '\0';
  MandateTextBlock *last = get_last (self);
  gsize             n_signs = 0;

  if (line->indent >= CODE_INDENT || sign == '\0' || strchr ("=-*_", sign) == NULL)
    return FALSE;

  if (self->is_open && last->kind == MANDATE_TEXT_BLOCK_PARAGRAPH && (sign == '=' || sign == '-') &&
      count_sign (line->words, line->length, sign) == line->length)
    {
      last->kind = MANDATE_TEXT_BLOCK_HEADING;
      last->level = sign == '=' ? 1 : 2;
      last->end = line->end;
      self->is_open = FALSE;
      return TRUE;
    }

  for (gsize i = 0; i < line->length; i++)
    {
      if (line->words[i] != sign && !is_blank (line->words[i]))
        return FALSE;
      n_signs += line->words[i] == sign;
    }

  if (sign == '=' || n_signs < 3)
    return FALSE;

  self->is_open = FALSE;

  return TRUE;
}

/* The width of the mark of an item with the blanks after it, 0 where there is none. */
static gsize
measure_mark (Reader     *self,
              const Line *line)
{
  gsize width = 0;

  if (line->length == 0)
    return 0;

  if (strchr ("-+*", *line->words) != NULL)
    {
      width = 1;
    }
  else
    {
      while (width < line->length && width < MAX_ITEM_NUMBERS && g_ascii_isdigit (line->words[width]))
        width++;

      if (width == 0 || width == line->length || strchr (".)", line->words[width]) == NULL)
        return 0;

      /* Only a list that begins with 1 breaks a paragraph: a year at the end of a sentence begins none. */
      if (self->is_open && get_last (self)->kind == MANDATE_TEXT_BLOCK_PARAGRAPH && (width > 1 || *line->words != '1'))
        return 0;

      width++;
    }

  if (width < line->length && !is_blank (line->words[width]))
    return 0;

  while (width < line->length && is_blank (line->words[width]))
    width++;

  return width;
}

static gboolean
read_item (Reader     *self,
           const Line *line)
{
  const MandateTextBlock *last = get_last (self);
  const gboolean          in_list = last != NULL && last->kind == MANDATE_TEXT_BLOCK_ITEM;
  const gsize             width = line->indent < CODE_INDENT || in_list ? measure_mark (self, line) : 0;

  if (width == 0)
    return FALSE;

  add_block (self, MANDATE_TEXT_BLOCK_ITEM, 0, line, line->words - self->text + width, line->words - self->text + line->length);
  self->is_open = TRUE;

  return TRUE;
}

static void
read_words (Reader     *self,
            const Line *line)
{
  const MandateTextBlock *last = get_last (self);
  const gsize             content = line->words - self->text;

  if (self->is_open)
    {
      extend_last (self, line);
      return;
    }

  if (line->indent >= CODE_INDENT && last != NULL && last->kind == MANDATE_TEXT_BLOCK_CODE)
    {
      extend_last (self, line);
      return;
    }

  if (line->indent >= CODE_INDENT && (last == NULL || last->kind != MANDATE_TEXT_BLOCK_ITEM))
    {
      add_block (self, MANDATE_TEXT_BLOCK_CODE, 0, line, line->start, line->end);
      return;
    }

  add_block (self, MANDATE_TEXT_BLOCK_PARAGRAPH, 0, line, content, content + line->length);
  self->is_open = TRUE;
}

/**
 * mandate_text_blocks_read:
 * @text: (nullable): a text in CommonMark
 *
 * Takes time in proportion to the length of the text, whatever it says.
 *
 * Returns: (transfer full) (element-type MandateTextBlock): its parts in their
 *   order; blank and dividing lines belong to none
 */
GArray *
mandate_text_blocks_read (const char *text)
{
  Reader self = { .blocks = g_array_new (FALSE, FALSE, sizeof (MandateTextBlock)), .text = text };
  gsize  start = 0;

  while (text != NULL && text[start] != '\0')
    {
      const Line line = read_line (text, start);

      self.line++;

      if (line.length == 0 && self.fence == '\0' && !self.is_comment)
        self.is_open = FALSE;
      else if (!(self.is_comment ? read_comment (&self, &line) : read_fence (&self, &line)) &&
               !read_comment (&self, &line) &&
               !read_heading (&self, &line) &&
               !read_underline (&self, &line) &&
               !read_item (&self, &line))
        read_words (&self, &line);

      start += strcspn (text + start, "\n");
      start += text[start] == '\n';
    }

  return self.blocks;
}

/**
 * mandate_text_strip_marks:
 * @text: a piece of a text in CommonMark
 * @length: how many bytes of it
 *
 * Returns: (transfer full): the piece as a reader sees it, but for links:
 *   without the signs of bold, italic and code, and without backslashes
 */
char *
mandate_text_strip_marks (const char *text,
                          gsize       length)
{
  GString *plain = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\\' && i + 1 < length && g_ascii_ispunct (text[i + 1]))
        g_string_append_c (plain, text[++i]);
      else if (text[i] != '*' && text[i] != '`')
        g_string_append_c (plain, text[i]);
    }

  /* What is nothing but signs means itself. */
  if (plain->len == 0)
    g_string_append_len (plain, text, length);

  return g_string_free (plain, FALSE);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "mandate-markdown.h"

#include <cmark.h>
#include <string.h>

/* Deeper lists and quotes go on at this depth: no page has room for more. */
#define MAX_DEPTH 6

/*
 * Stands before a bracket that begins a line, so that “[word]: …” stays text:
 * CommonMark would take it as a definition and print nothing of it. No
 * character of any text, by Unicode's own word.
 */
#define GUARD "\uFDD0"

/* A list or an item that is open; whatever comes next belongs to the last one. */
typedef struct
{
  MandateBlock *list;   /* (unowned) the list, while no item of it is open */
  GPtrArray    *blocks; /* (unowned) where blocks go */
} Frame;

typedef struct
{
  GArray      *frames; /* (owned) (element-type Frame) */
  MandateText *text;   /* (owned) (nullable) the paragraph or heading that is open */
  MandateVoice voice;
  guint        n_flat_lists; /* open lists that were too deep for one of their own */
  guint        n_quotes;
  guint        n_bold;
  guint        n_italic;
} Reader;

static Frame *
get_frame (Reader *self)
{
  return &g_array_index (self->frames, Frame, self->frames->len - 1);
}

static void
push_frame (Reader       *self,
            MandateBlock *list,
            GPtrArray    *blocks)
{
  const Frame frame = { list, blocks };

  g_array_append_val (self->frames, frame);
}

static void
pop_frame (Reader *self)
{
  g_array_set_size (self->frames, self->frames->len - 1);
}

static MandateSpanStyle
get_style (Reader *self)
{
  return (self->n_bold > 0 ? MANDATE_SPAN_BOLD : MANDATE_SPAN_PLAIN) |
         (self->n_italic > 0 ? MANDATE_SPAN_ITALIC : MANDATE_SPAN_PLAIN);
}

static char *
guard_definitions (const char *text)
{
  GString *guarded = g_string_sized_new (strlen (text));

  while (*text != '\0')
    {
      const gsize n_marks = strspn (text, " \t>*+-0123456789.)");
      const gsize n_line = strcspn (text, "\n");
      const gsize n_whole = n_line + (text[n_line] == '\n');

      g_string_append_len (guarded, text, n_marks);
      if (text[n_marks] == '[')
        g_string_append (guarded, GUARD);
      g_string_append_len (guarded, text + n_marks, n_whole - n_marks);
      text += n_whole;
    }

  return g_string_free (guarded, FALSE);
}

static char *
remove_guards (const char *literal)
{
  GString *text = g_string_new (literal);

  g_string_replace (text, GUARD, "", 0);

  return g_string_free (text, FALSE);
}

static void
append_words (Reader          *self,
              MandateSpanStyle style,
              const char      *words)
{
  g_autofree char *text = remove_guards (words);

  if (self->text != NULL && *text != '\0')
    mandate_text_append (self->text, get_style (self) | style, text);
}

static void
add_paragraph (Reader      *self,
               MandateVoice voice,
               MandateText *text)
{
  MandateBlock *paragraph = mandate_block_new_paragraph (voice, text);

  paragraph->paragraph.indent = MIN (self->n_quotes + self->n_flat_lists, MAX_DEPTH);
  g_ptr_array_add (get_frame (self)->blocks, paragraph);
}

static void
end_paragraph (Reader *self)
{
  if (mandate_text_get_n_spans (self->text) > 0)
    add_paragraph (self, self->voice, g_steal_pointer (&self->text));

  g_clear_pointer (&self->text, mandate_text_free);
}

static void
end_heading (Reader     *self,
             cmark_node *node)
{
  MandateBlock *heading;

  if (mandate_text_get_n_spans (self->text) > 0)
    {
      heading = mandate_block_new_heading (cmark_node_get_heading_level (node), g_steal_pointer (&self->text));
      heading->heading.voice = self->voice;
      g_ptr_array_add (get_frame (self)->blocks, heading);
    }

  g_clear_pointer (&self->text, mandate_text_free);
}

/* (transfer full): without comments, by which the program finds its way in a text. */
static char *
remove_comments (const char *html)
{
  GString    *rest = g_string_new (NULL);
  const char *comment, *end;

  while ((comment = strstr (html, "<!--")) != NULL && (end = strstr (comment + strlen ("<!--"), "-->")) != NULL)
    {
      g_string_append_len (rest, html, comment - html);
      html = end + strlen ("-->");
    }

  g_string_append (rest, html);

  return g_string_free (rest, FALSE);
}

static void
append_html (Reader     *self,
             const char *html)
{
  g_autofree char *words = remove_comments (html);

  append_words (self, MANDATE_SPAN_PLAIN, words);
}

/* Code keeps its lines; so does HTML, which is printed and never understood. */
static void
add_literal (Reader     *self,
             const char *literal)
{
  const gboolean   is_issued = self->voice == MANDATE_VOICE_ISSUED;
  g_autofree char *lines = remove_guards (literal);
  gsize            length = strlen (lines);

  while (length > 0 && lines[length - 1] == '\n')
    lines[--length] = '\0';

  if (length > 0)
    add_paragraph (self, is_issued ? MANDATE_VOICE_ISSUED_CODE : self->voice,
                   mandate_text_new_styled (is_issued ? MANDATE_SPAN_PLAIN : MANDATE_SPAN_MONO, lines));
}

static void
begin_list (Reader     *self,
            cmark_node *node)
{
  const gboolean is_ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;
  MandateBlock  *list;

  if (self->frames->len > 2 * MAX_DEPTH)
    {
      self->n_flat_lists++;
      return;
    }

  list = mandate_block_new_list (is_ordered, is_ordered ? cmark_node_get_list_start (node) : 0);
  g_ptr_array_add (get_frame (self)->blocks, list);
  push_frame (self, list, NULL);
}

static void
read_list (Reader     *self,
           cmark_node *node,
           gboolean    is_begin)
{
  if (is_begin)
    begin_list (self, node);
  else if (self->n_flat_lists > 0)
    self->n_flat_lists--;
  else
    pop_frame (self);
}

static void
read_item (Reader  *self,
           gboolean is_begin)
{
  if (self->n_flat_lists > 0)
    return;

  if (is_begin)
    push_frame (self, NULL, mandate_block_add_item (get_frame (self)->list));
  else
    pop_frame (self);
}

static void
add_html (Reader     *self,
          const char *html)
{
  g_autofree char *words = remove_comments (html);

  add_literal (self, g_strchug (words));
}

/* Paper can't be clicked, so an address that differs from its words is printed after them. */
static void
end_link (Reader     *self,
          cmark_node *node)
{
  const char      *address = cmark_node_get_url (node);
  const char      *title = cmark_node_get_title (node);
  cmark_node      *child = cmark_node_first_child (node);
  const char      *words = child != NULL ? cmark_node_get_literal (child) : NULL;
  const char      *bare = g_str_has_prefix (address, "mailto:") ? address + strlen ("mailto:") : address;
  g_autofree char *printed = NULL;

  if (title != NULL && *title != '\0')
    printed = g_strdup_printf (" (%s, %s)", title, address);
  else if (*address != '\0' && g_strcmp0 (words, address) != 0 && g_strcmp0 (words, bare) != 0)
    printed = g_strdup_printf (" (%s)", address);

  append_words (self, MANDATE_SPAN_PLAIN, printed);
}

static void
read_inline (Reader     *self,
             cmark_node *node,
             gboolean    is_begin)
{
  const cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_STRONG)
    self->n_bold += is_begin ? 1 : -1;
  else if (type == CMARK_NODE_EMPH)
    self->n_italic += is_begin ? 1 : -1;
  else if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CUSTOM_INLINE)
    append_words (self, MANDATE_SPAN_PLAIN, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_HTML_INLINE)
    append_html (self, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_CODE)
    append_words (self, MANDATE_SPAN_MONO, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_SOFTBREAK)
    append_words (self, MANDATE_SPAN_PLAIN, " ");
  else if (type == CMARK_NODE_LINEBREAK)
    append_words (self, MANDATE_SPAN_PLAIN, "\n");
  else if (!is_begin && (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE))
    end_link (self, node);
}

static void
read_text_block (Reader     *self,
                 cmark_node *node,
                 gboolean    is_begin)
{
  if (is_begin)
    self->text = mandate_text_new (NULL);
  else if (cmark_node_get_type (node) == CMARK_NODE_HEADING)
    end_heading (self, node);
  else
    end_paragraph (self);
}

static void
read_node (Reader     *self,
           cmark_node *node,
           gboolean    is_begin)
{
  const cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_LIST)
    read_list (self, node, is_begin);
  else if (type == CMARK_NODE_ITEM)
    read_item (self, is_begin);
  else if (type == CMARK_NODE_BLOCK_QUOTE)
    self->n_quotes += is_begin ? 1 : -1;
  else if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
    read_text_block (self, node, is_begin);
  else if (type == CMARK_NODE_CODE_BLOCK)
    add_literal (self, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_HTML_BLOCK)
    add_html (self, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_THEMATIC_BREAK)
    add_paragraph (self, self->voice, mandate_text_new ("* * *"));
  else
    read_inline (self, node, is_begin);
}

/**
 * mandate_markdown_append:
 * @blocks: (element-type MandateBlock): where the blocks are added
 * @text: CommonMark
 * @voice: who speaks
 *
 * Reads text as CommonMark. No word of it is left out and none is acted on:
 * HTML and addresses are printed as they stand. Comments are no words: by them
 * the program finds its way in a policy.
 */
void
mandate_markdown_append (GPtrArray   *blocks,
                         const char  *text,
                         MandateVoice voice)
{
  g_autofree char *guarded = NULL;
  cmark_node      *root;
  cmark_iter      *iter;
  cmark_event_type event;
  Reader           reader = { .voice = voice };

  g_return_if_fail (blocks != NULL);
  g_return_if_fail (text != NULL);

  /* Events, not recursion: a hostile text can be nested deeper than the stack. */
  guarded = guard_definitions (text);
  root = cmark_parse_document (guarded, strlen (guarded), CMARK_OPT_VALIDATE_UTF8);
  iter = cmark_iter_new (root);
  reader.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  push_frame (&reader, NULL, blocks);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    read_node (&reader, cmark_iter_get_node (iter), event == CMARK_EVENT_ENTER);

  g_array_unref (reader.frames);
  cmark_iter_free (iter);
  cmark_node_free (root);
}

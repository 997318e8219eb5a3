/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where in the text of a policy its required elements stand (5.2). Before each
 * of them stands an anchor, a comment on a line of its own, which is neither
 * printed nor shown: whoever rewrites heading and words keeps it.
 */

#include "config.h"

#include "mandate-policy-outline.h"

#include <string.h>

#include "mandate-text-blocks.h"

#define ANCHOR_BEGINS "<!-- mandate:"
#define ANCHOR_ENDS   "-->"

/* Deeper than any heading. */
#define LEVEL_OF_WORDS 7

typedef struct
{
  const char *text;
  GArray     *blocks;   /* (unowned) (element-type MandateTextBlock) */
  GPtrArray  *sections; /* (unowned) (element-type MandatePolicySection) */
  guint       n_open;   /* the last sections, which have not ended yet */
  guint       level;    /* of their heading, or of the heading that they are below */
} Reader;

void
mandate_policy_section_free (MandatePolicySection *self)
{
  if (self == NULL)
    return;

  g_free (self->anchor);
  g_free (self->heading);
  g_free (self);
}

static MandateTextBlock *
get_block (Reader *self,
           guint   index)
{
  return index < self->blocks->len ? &g_array_index (self->blocks, MandateTextBlock, index) : NULL;
}

/* (transfer full) (nullable): the name, where the block is an anchor. */
static char *
dup_anchor (Reader                 *self,
            const MandateTextBlock *block)
{
  const gsize n_begins = strlen (ANCHOR_BEGINS);
  const char *name = self->text + block->content + n_begins;
  gsize       length;

  if (block->kind != MANDATE_TEXT_BLOCK_COMMENT || block->content_end - block->content <= n_begins ||
      strncmp (self->text + block->content, ANCHOR_BEGINS, n_begins) != 0)
    return NULL;

  length = strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-");
  /* The name may reach up to the dashes that close the comment. */
  while (length > 0 && name[length - 1] == '-')
    length--;

  if (length == 0)
    return NULL;

  return strncmp (name + length + strspn (name + length, " \t"), ANCHOR_ENDS, strlen (ANCHOR_ENDS)) == 0 ? g_strndup (name, length) : NULL;
}

static MandatePolicySection *
add_section (Reader *self,
             char   *anchor,
             gsize   start,
             gsize   body)
{
  MandatePolicySection *section = g_new0 (MandatePolicySection, 1);

  section->anchor = anchor;
  section->start = start;
  section->body = body;
  g_ptr_array_add (self->sections, section);
  self->n_open++;

  return section;
}

static void
end_sections (Reader *self,
              gsize   end)
{
  for (; self->n_open > 0; self->n_open--)
    ((MandatePolicySection *) g_ptr_array_index (self->sections, self->sections->len - self->n_open))->end = end;
}

static void
take_heading (Reader                 *self,
              const MandateTextBlock *heading)
{
  self->level = heading->level;

  for (guint i = 0; i < self->n_open; i++)
    {
      MandatePolicySection *section = g_ptr_array_index (self->sections, self->sections->len - 1 - i);

      section->heading = mandate_text_strip_marks (self->text + heading->content, heading->content_end - heading->content);
      section->body = heading->end;
    }
}

/* Anchors on lines next to each other, and the heading below them. Returns: the index of the next block. */
static guint
read_anchors (Reader *self,
              guint   index)
{
  MandateTextBlock *first = get_block (self, index);
  MandateTextBlock *block = first;
  guint             line = first->line;
  char             *anchor;

  end_sections (self, first->start);

  while (block != NULL && block->line == line && (anchor = dup_anchor (self, block)) != NULL)
    {
      add_section (self, anchor, first->start, block->end);
      block = get_block (self, ++index);
      line++;
    }

  for (guint i = 1; i <= self->n_open; i++)
    ((MandatePolicySection *) g_ptr_array_index (self->sections, self->sections->len - i))->body = get_block (self, index - 1)->end;

  if (block == NULL || block->kind != MANDATE_TEXT_BLOCK_HEADING)
    return index;

  take_heading (self, block);

  return index + 1;
}

static gboolean
has_open_anchor (Reader *self)
{
  return self->n_open > 0 && ((MandatePolicySection *) g_ptr_array_index (self->sections, self->sections->len - 1))->anchor != NULL;
}

static guint
read_block (Reader *self,
            guint   index)
{
  MandateTextBlock *block = get_block (self, index);
  g_autofree char  *anchor = dup_anchor (self, block);

  if (anchor != NULL)
    return read_anchors (self, index);

  if (block->kind == MANDATE_TEXT_BLOCK_HEADING && !(has_open_anchor (self) && block->level > self->level))
    {
      end_sections (self, block->start);
      add_section (self, NULL, block->start, block->start);
      take_heading (self, block);
    }
  else if (self->n_open == 0)
    {
      add_section (self, NULL, block->start, block->start);
    }

  return index + 1;
}

/**
 * mandate_policy_outline_read:
 * @text: (nullable): the text of a policy in CommonMark
 *
 * Anchors in a block of code, or within a line, are none.
 *
 * Returns: (transfer full) (element-type MandatePolicySection): the parts of
 *   the text in their order; an anchor that stands twice is there twice
 */
GPtrArray *
mandate_policy_outline_read (const char *text)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func ((GDestroyNotify) mandate_policy_section_free);
  g_autoptr (GArray) blocks = mandate_text_blocks_read (text);
  Reader self = { .text = text, .blocks = blocks, .sections = sections, .level = LEVEL_OF_WORDS };

  for (guint i = 0; i < blocks->len;)
    i = read_block (&self, i);

  end_sections (&self, text != NULL ? strlen (text) : 0);

  return sections;
}

/**
 * mandate_policy_outline_get_body:
 * @text: (nullable): the text of a policy in CommonMark
 * @anchor: what the section is called in code, such as “purpose”
 *
 * Returns: (transfer full) (nullable): what stands below the anchor and its
 *   heading, empty where there is nothing; of an anchor that stands twice all
 *   of it; %NULL where there is no such anchor
 */
char *
mandate_policy_outline_get_body (const char *text,
                                 const char *anchor)
{
  g_autoptr (GPtrArray) sections = mandate_policy_outline_read (text);
  g_autoptr (GString) body = NULL;

  for (guint i = 0; i < sections->len; i++)
    {
      const MandatePolicySection *section = g_ptr_array_index (sections, i);
      g_autofree char            *words = NULL;

      if (g_strcmp0 (section->anchor, anchor) != 0)
        continue;

      words = g_strstrip (g_strndup (text + section->body, section->end - section->body));

      if (body == NULL)
        body = g_string_new (words);
      else
        g_string_append_printf (body, "%s%s", body->len > 0 && *words != '\0' ? "\n\n" : "", words);
    }

  return body != NULL ? g_strdup (body->str) : NULL;
}

/**
 * mandate_policy_outline_strip:
 * @text: (nullable): the text of a policy in CommonMark
 *
 * Returns: (transfer full): the text without its anchors, for whom a comment
 *   would be in the way
 */
char *
mandate_policy_outline_strip (const char *text)
{
  g_autoptr (GArray) blocks = mandate_text_blocks_read (text);
  Reader   self = { .text = text, .blocks = blocks };
  GString *rest = g_string_new (NULL);
  gsize    from = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const MandateTextBlock *block = get_block (&self, i);
      g_autofree char        *anchor = dup_anchor (&self, block);

      if (anchor == NULL)
        continue;

      g_string_append_len (rest, text + from, block->start - from);
      from = block->end;
      from += text[from] == '\r';
      from += text[from] == '\n';
    }

  if (text != NULL)
    g_string_append (rest, text + from);

  return g_string_free (rest, FALSE);
}

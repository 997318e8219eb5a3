/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two texts of a policy beside each other, as blocks. */

#include "config.h"

#include "mandate-policy-changes.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-writer.h"

/* What the margin and the list say, so that nothing hangs on a look alone. */
static const char *const words[] = {
  [MANDATE_TEXT_SAME] = NULL,
  [MANDATE_TEXT_ADDED] = N_ ("new"),
  [MANDATE_TEXT_REMOVED] = N_ ("taken out"),
  [MANDATE_TEXT_CHANGED] = N_ ("changed"),
};

static MandateSpanStyle
find_style (MandateTextState state)
{
  if (state == MANDATE_TEXT_ADDED)
    return MANDATE_SPAN_INSERTED;

  return state == MANDATE_TEXT_REMOVED ? MANDATE_SPAN_REMOVED : MANDATE_SPAN_PLAIN;
}

static MandateText *
write_runs (const MandateComparedBlock *block)
{
  MandateText *text = mandate_text_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      const MandateTextRun *run = &g_array_index (block->runs, MandateTextRun, i);

      if (i > 0)
        mandate_text_append (text, MANDATE_SPAN_PLAIN, " ");
      mandate_text_append (text, find_style (run->state), run->text);
    }

  return text;
}

/* A heading as it is now; one that was taken out as it was. */
static char *
name_heading (const MandateComparedBlock *block)
{
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < block->runs->len; i++)
    {
      const MandateTextRun *run = &g_array_index (block->runs, MandateTextRun, i);

      if (run->state != MANDATE_TEXT_REMOVED || block->state == MANDATE_TEXT_REMOVED)
        g_string_append_printf (name, "%s%s", name->len > 0 ? " " : "", run->text);
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
add_heading (const MandatePackContext *self,
             MandateBlock            **list,
             GPtrArray                *blocks,
             const char               *heading,
             MandateTextState          state)
{
  MandateText *text;

  if (heading == NULL || state == MANDATE_TEXT_SAME)
    return;

  if (*list == NULL)
    {
      *list = mandate_block_new_list (FALSE, 0);
      g_ptr_array_add (blocks, *list);
    }

  text = mandate_text_new_styled (MANDATE_SPAN_BOLD, heading);
  mandate_text_append (text, MANDATE_SPAN_PLAIN, ": ");
  mandate_text_append (text, MANDATE_SPAN_PLAIN, mandate_pack_say (self, words[state]));
  mandate_pack_add_text (mandate_block_add_item (*list), text);
}

/* A part is new or taken out with its heading, and changed with anything in it. */
static MandateTextState
join_states (MandateTextState heading,
             MandateTextState block)
{
  if (heading == MANDATE_TEXT_SAME && block != MANDATE_TEXT_SAME)
    return MANDATE_TEXT_CHANGED;

  return heading;
}

/**
 * mandate_policy_changes_add_headings:
 * @self: a context
 * @blocks: (element-type MandateBlock): where the list is added
 * @comparison: two texts
 *
 * Adds the headings under which something changed.
 *
 * Returns: how many there are
 */
guint
mandate_policy_changes_add_headings (const MandatePackContext    *self,
                                     GPtrArray                   *blocks,
                                     const MandateTextComparison *comparison)
{
  MandateBlock    *list = NULL;
  g_autofree char *heading = g_strdup (mandate_pack_say (self, N_ ("Before the first heading")));
  MandateTextState state = MANDATE_TEXT_SAME;

  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *block = g_ptr_array_index (comparison->blocks, i);

      if (block->kind == MANDATE_TEXT_BLOCK_COMMENT)
        continue;

      if (block->kind != MANDATE_TEXT_BLOCK_HEADING)
        {
          state = join_states (state, block->state);
          continue;
        }

      add_heading (self, &list, blocks, heading, state);
      g_free (heading);
      heading = name_heading (block);
      state = block->state;
    }

  add_heading (self, &list, blocks, heading, state);

  return list != NULL ? list->list.items->len : 0;
}

static MandateBlock *
create_block (const MandateComparedBlock *block)
{
  MandateText  *text = write_runs (block);
  MandateBlock *made;

  if (block->kind == MANDATE_TEXT_BLOCK_HEADING)
    {
      made = mandate_block_new_heading (CLAMP (block->level, 1, 3), text);
      made->heading.voice = MANDATE_VOICE_ISSUED;

      return made;
    }

  return mandate_block_new_paragraph (block->kind == MANDATE_TEXT_BLOCK_CODE ? MANDATE_VOICE_ISSUED_CODE : MANDATE_VOICE_ISSUED, text);
}

static void
add_item (GPtrArray    *blocks,
          MandateBlock *block)
{
  MandateBlock *list = blocks->len > 0 ? g_ptr_array_index (blocks, blocks->len - 1) : NULL;

  if (list == NULL || list->kind != MANDATE_BLOCK_LIST)
    {
      list = mandate_block_new_list (FALSE, 0);
      g_ptr_array_add (blocks, list);
    }

  g_ptr_array_add (mandate_block_add_item (list), block);
}

/**
 * mandate_policy_changes_add_text:
 * @self: a context
 * @blocks: (element-type MandateBlock): where it is added
 * @comparison: two texts
 *
 * Adds both texts in one: what was added bold and underlined, what was taken
 * out struck through, and a word in the margin beside each.
 */
void
mandate_policy_changes_add_text (const MandatePackContext    *self,
                                 GPtrArray                   *blocks,
                                 const MandateTextComparison *comparison)
{
  for (guint i = 0; i < comparison->blocks->len; i++)
    {
      const MandateComparedBlock *compared = g_ptr_array_index (comparison->blocks, i);
      const char                 *tags[] = { NULL, NULL };
      MandateBlock               *block;

      if (compared->kind == MANDATE_TEXT_BLOCK_COMMENT)
        continue;

      block = create_block (compared);
      if (compared->state != MANDATE_TEXT_SAME)
        {
          tags[0] = mandate_pack_say (self, words[compared->state]);
          block->tags = g_strdupv ((GStrv) tags);
        }

      if (compared->kind == MANDATE_TEXT_BLOCK_ITEM)
        add_item (blocks, block);
      else
        g_ptr_array_add (blocks, block);
    }
}

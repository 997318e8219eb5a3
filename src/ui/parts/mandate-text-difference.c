/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says that another one does not, marked in it. */

#include "config.h"

#include "mandate-text-difference.h"

#include "mandate-text-comparison.h"

static void
mark (PangoAttrList        *list,
      const MandateTextRun *run)
{
  PangoAttribute *attributes[] = { pango_attr_weight_new (PANGO_WEIGHT_BOLD), pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = (guint) run->new_start;
      attributes[i]->end_index = (guint) run->new_end;
      pango_attr_list_insert (list, attributes[i]);
    }
}

static void
mark_block (PangoAttrList              *list,
            const MandateComparedBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const MandateTextRun *run = &g_array_index (block->runs, MandateTextRun, i);

      if (run->state == MANDATE_TEXT_ADDED)
        mark (list, run);
    }
}

/**
 * mandate_text_difference_mark:
 * @text: a text
 * @other: the text that it is compared with
 *
 * Returns: (transfer full): bold and underlined, never by colour alone, the
 *   words of @text that @other does not have there; empty where nearly nothing
 *   is the same, because then every mark is in the way
 */
PangoAttrList *
mandate_text_difference_mark (const char *text,
                              const char *other)
{
  PangoAttrList *list = pango_attr_list_new ();
  g_autoptr (MandateTextComparison) comparison = mandate_text_compare (other, text);

  if (comparison->n_words_same * 3 < comparison->n_words_same + comparison->n_words_added)
    return list;

  for (guint i = 0; i < comparison->blocks->len; i++)
    mark_block (list, g_ptr_array_index (comparison->blocks, i));

  return list;
}

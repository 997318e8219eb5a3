/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "mandate-builders.h"

#include <glib/gi18n-lib.h>

#include "mandate-pack-writer.h"
#include "mandate-words.h"

static const MandatePartSpec words_part = {
  .id = "words",
  .title = N_ ("Words used in this pack"),
  .question = N_ ("What does this pack mean by the words that it uses?"),
  .edge = MANDATE_EDGE_NONE,
  .level = 1,
};

/**
 * mandate_build_words:
 * @self: a context
 *
 * Returns: (transfer full) (element-type MandateBlock): the blocks
 */
GPtrArray *
mandate_build_words (const MandatePackContext *self)
{
  GPtrArray         *blocks = mandate_blocks_new ();
  MandateBlock      *facts;
  guint              n_words;
  const MandateWord *words = mandate_words_list (&n_words);

  mandate_pack_add_part (self, blocks, &words_part);
  facts = mandate_pack_add_facts (blocks, TRUE);

  for (guint i = 0; i < n_words; i++)
    mandate_block_add_fact (facts, mandate_pack_say (self, words[i].word), mandate_text_new (mandate_pack_say (self, words[i].meaning)));

  return blocks;
}

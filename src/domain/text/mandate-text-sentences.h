/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-text-blocks.h"

G_BEGIN_DECLS

/**
 * MandateSentence:
 * @kind: of the block that it is in; never a comment
 * @start: where it begins, in bytes
 * @end: where it ends, with its full stop
 * @n_words: how many words it has
 *
 * A sentence, however its lines are broken. A heading and an item without a
 * full stop are sentences, too.
 */
typedef struct
{
  MandateTextBlockKind kind;
  gsize                start;
  gsize                end;
  guint                n_words;
} MandateSentence;

GArray *mandate_text_read_sentences (const char *text);
char   *mandate_text_dup_sentence (const char            *text,
                                   const MandateSentence *sentence);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-text-blocks.h"

G_BEGIN_DECLS

/**
 * MandateTextState:
 * @MANDATE_TEXT_SAME: both texts have it
 * @MANDATE_TEXT_ADDED: only the new text has it
 * @MANDATE_TEXT_REMOVED: only the old text has it
 * @MANDATE_TEXT_CHANGED: both texts have a block like it; never of a run
 */
typedef enum
{
  MANDATE_TEXT_SAME,
  MANDATE_TEXT_ADDED,
  MANDATE_TEXT_REMOVED,
  MANDATE_TEXT_CHANGED,
} MandateTextState;

/**
 * MandateTextRun:
 * @state: which of the texts has it
 * @text: words with one blank between each, as a reader sees them
 * @old_start: where they begin in the old text, in bytes
 * @old_end: where they end there; the same where it doesn’t have them
 * @new_start: where they begin in the new text
 * @new_end: where they end there; the same where it doesn’t have them
 *
 * Words in a row that fared alike.
 */
typedef struct
{
  MandateTextState state;
  char            *text;
  gsize            old_start;
  gsize            old_end;
  gsize            new_start;
  gsize            new_end;
} MandateTextRun;

/**
 * MandateComparedBlock:
 * @kind: what it is; in the new text, where it is in both
 * @level: of a heading, 1 to 6
 * @state: how it fared
 * @runs: (element-type MandateTextRun): its words; of what is the same, added
 *   or removed as a whole there is one run
 *
 * A part of one text or of both.
 */
typedef struct
{
  MandateTextBlockKind kind;
  guint                level;
  MandateTextState     state;
  GArray              *runs;
} MandateComparedBlock;

/**
 * MandateTextComparison:
 * @blocks: (element-type MandateComparedBlock): the parts of both texts, in an
 *   order that both agree with; what was removed stands before what was added
 * @n_changes: how many of them are not the same
 * @n_words_same: how many words both texts have
 * @n_words_added: how many words only the new text has
 * @n_words_removed: how many words only the old text has
 *
 * What became of a text, word by word.
 */
typedef struct
{
  GPtrArray *blocks;
  guint      n_changes;
  guint      n_words_same;
  guint      n_words_added;
  guint      n_words_removed;
} MandateTextComparison;

MandateTextComparison *mandate_text_compare (const char *old_text,
                                             const char *new_text);
void                   mandate_text_comparison_free (MandateTextComparison *self);

char *mandate_text_comparison_to_plain (const MandateTextComparison *self,
                                        gboolean                     only_changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateTextComparison, mandate_text_comparison_free)

G_END_DECLS

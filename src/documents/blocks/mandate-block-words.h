/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-block.h"

G_BEGIN_DECLS

/**
 * MandateBlockVisitor:
 * @words: called for each piece of text that a reader sees; may put another in its place
 * @number: (nullable): called for each figure, mark and place beside the words
 * @data: for both
 *
 * Whoever looks at all that a document says, in the order in which it says it.
 */
typedef struct
{
  void (*words) (char   **text,
                 gpointer data);
  void (*number) (gint64   number,
                  gpointer data);
  gpointer data;
} MandateBlockVisitor;

void mandate_block_visit (MandateBlock              *self,
                          const MandateBlockVisitor *visitor);

G_END_DECLS

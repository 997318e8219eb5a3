/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateTextBlockKind:
 * @MANDATE_TEXT_BLOCK_HEADING: a heading
 * @MANDATE_TEXT_BLOCK_PARAGRAPH: a paragraph; lines of a quotation are one, too
 * @MANDATE_TEXT_BLOCK_ITEM: an item of a list
 * @MANDATE_TEXT_BLOCK_CODE: lines that are shown as they are
 * @MANDATE_TEXT_BLOCK_COMMENT: what is neither printed nor shown
 */
typedef enum
{
  MANDATE_TEXT_BLOCK_HEADING,
  MANDATE_TEXT_BLOCK_PARAGRAPH,
  MANDATE_TEXT_BLOCK_ITEM,
  MANDATE_TEXT_BLOCK_CODE,
  MANDATE_TEXT_BLOCK_COMMENT,
} MandateTextBlockKind;

/**
 * MandateTextBlock:
 * @kind: what it is
 * @level: of a heading, 1 to 6; of anything else 0
 * @line: the number of its first line, from 1
 * @start: where its first line begins, in bytes
 * @end: where its last line ends, without the line break
 * @content: where its words begin, after the marks of a heading or an item
 * @content_end: where its words end, before the marks that close a heading
 *
 * A part of a text in CommonMark.
 */
typedef struct
{
  MandateTextBlockKind kind;
  guint                level;
  guint                line;
  gsize                start;
  gsize                end;
  gsize                content;
  gsize                content_end;
} MandateTextBlock;

GArray *mandate_text_blocks_read (const char *text);
char   *mandate_text_strip_marks (const char *text,
                                  gsize       length);

G_END_DECLS

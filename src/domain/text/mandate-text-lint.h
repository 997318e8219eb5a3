/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-text-sentences.h"

G_BEGIN_DECLS

/**
 * MandateTextSpan:
 * @start: where it begins, in bytes
 * @end: where it ends
 *
 * A piece of a text.
 */
typedef struct
{
  gsize start;
  gsize end;
} MandateTextSpan;

GArray    *mandate_text_find_placeholders (const char *text);
GPtrArray *mandate_text_list_placeholders (const char *text);
gboolean   mandate_text_may_have_placeholders (const char *text);
gboolean   mandate_text_says_nothing (const char *text);
guint      mandate_text_count_reading_seconds (const char *text);
guint      mandate_text_get_max_sentence (const char *language);
GArray    *mandate_text_list_hard_sentences (const char *text,
                                             const char *language);

char *mandate_text_quote (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *mandate_text_list_placeholders (const char *text);
char      *mandate_text_find_sentence (const char *text,
                                       const char *pattern);
guint      mandate_text_count_reading_seconds (const char *text);
GPtrArray *mandate_text_list_hard_sentences (const char *text);

char *mandate_text_quote (const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateWord:
 * @word: (translatable): a word of the field
 * @meaning: (translatable): what it means, in plain words
 */
typedef struct
{
  const char *word;
  const char *meaning;
} MandateWord;

const MandateWord *mandate_words_list (guint *n_words);

G_END_DECLS

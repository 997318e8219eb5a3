/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-form.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_READY_WORDS (mandate_ready_words_get_type ())
G_DECLARE_FINAL_TYPE (MandateReadyWords, mandate_ready_words, MANDATE, READY_WORDS, AdwBin)

GtkWidget *mandate_ready_words_new (MandateForm *form,
                                    const char  *author,
                                    const char  *words);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-translation.h"

G_BEGIN_DECLS

char       *mandate_date_to_words (const char               *date,
                                   const MandateTranslation *translation);
const char *mandate_date_keep_words (GStringChunk             *kept,
                                     const char               *date,
                                     const MandateTranslation *translation);
char       *mandate_moment_to_text (const char *moment);
char       *mandate_moment_to_date (const char *moment);

G_END_DECLS

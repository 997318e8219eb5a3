/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-translation.h"

G_BEGIN_DECLS

const char *mandate_message_template_get_title (const char *name);
const char *mandate_message_template_get_subject (const char *name);
char       *mandate_message_template_make (const char               *name,
                                           const char               *example,
                                           const MandateTranslation *translation);
char       *mandate_message_put_example (const char *message,
                                         const char *example);
char       *mandate_message_find_open_place (const char *message);

G_END_DECLS

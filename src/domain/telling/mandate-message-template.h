/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

/* What a text to begin with is made of; the place is for an own example. */
extern const char *const mandate_message_template_parts[];

const char *mandate_message_template_get_subject (const char *name);
const char *mandate_message_template_get_part (const char *name,
                                               const char *part);
char       *mandate_message_template_make (const char               *name,
                                           const char               *example,
                                           MandateOrganisation      *organisation,
                                           const MandateTranslation *translation);
char       *mandate_message_put_example (const char *message,
                                         const char *example);
char       *mandate_message_find_open_place (const char *message);

G_END_DECLS

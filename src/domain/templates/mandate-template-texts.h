/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-translation.h"

G_BEGIN_DECLS

GPtrArray         *mandate_template_texts_list_paths (void);
const char        *mandate_template_texts_find (const char *path);
const char *const *mandate_template_texts_get_names (const char *path);
char              *mandate_template_texts_make_built_in (const char               *path,
                                                         const MandateTranslation *translation);

char *mandate_template_say (MandateOrganisation      *organisation,
                            const MandateTranslation *translation,
                            const char               *path,
                            ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-organisation.h"
#include "mandate-template-set.h"

G_BEGIN_DECLS

void                      mandate_template_shelf_fill (GPtrArray *sets,
                                                       GPtrArray *earlier);
GPtrArray                *mandate_template_shelf_list (void);
const MandateTemplateSet *mandate_template_shelf_find (const char *name);
const MandateTemplateSet *mandate_template_shelf_choose (MandateOrganisation *organisation);
gboolean                  mandate_template_shelf_is_example (const char *hash);

G_END_DECLS

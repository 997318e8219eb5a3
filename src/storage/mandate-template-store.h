/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mandate-template-shelf.h"

G_BEGIN_DECLS

char                     *mandate_template_store_get_folder (void);
GPtrArray                *mandate_template_store_load (void);
MandateTemplateSet       *mandate_template_store_read (const char *path,
                                                       GError    **error);
const MandateTemplateSet *mandate_template_store_import (const char *path,
                                                         GError    **error);
gboolean                  mandate_template_store_remove (const char *name,
                                                         GError    **error);

G_END_DECLS

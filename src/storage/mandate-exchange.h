/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "mandate-workspace.h"

G_BEGIN_DECLS

void      mandate_exchange_add_text (JsonBuilder *builder,
                                     const char  *name,
                                     const char  *text);
JsonNode *mandate_exchange_export (MandateWorkspace *workspace,
                                   GError          **error);
gboolean  mandate_exchange_import (MandateWorkspace *workspace,
                                   JsonNode         *document,
                                   GError          **error);

G_END_DECLS

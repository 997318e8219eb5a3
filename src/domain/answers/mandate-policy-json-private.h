/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean _mandate_policy_texts_flatten (JsonObject *object,
                                        const char *prefix,
                                        GHashTable *texts,
                                        GError    **error);

G_END_DECLS

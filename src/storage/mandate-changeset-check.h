/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean mandate_changeset_check (GBytes  *changeset,
                                  GError **error);

G_END_DECLS

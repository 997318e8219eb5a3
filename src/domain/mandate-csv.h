/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *mandate_csv_read (const char *text,
                             GError    **error);
void       mandate_csv_append (GString           *csv,
                               const char *const *cells);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *mandate_uuid_new (void);
char    *mandate_uuid_new_like (const char *other);
char    *mandate_uuid_new_from (const char *other,
                                const char *purpose);
gboolean mandate_uuid_is_valid (const char *text);
gint64   mandate_uuid_get_time (const char *text);

G_END_DECLS

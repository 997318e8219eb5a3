/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *mandate_text_bytes_decode (const char *data,
                                 gssize      length,
                                 GError    **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *mandate_sample_make_file (const char *kind,
                                  const char *heading,
                                  const char *body,
                                  const char *language,
                                  const char *date,
                                  GError    **error);

G_END_DECLS

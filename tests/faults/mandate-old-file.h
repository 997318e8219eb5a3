/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mandate_test_make_old_file (const char *path);
void mandate_test_make_old_copy (const char *path,
                                 guint       version,
                                 const char *source);

G_END_DECLS

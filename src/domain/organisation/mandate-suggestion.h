/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *mandate_find_nearest (const char *typed,
                                  GPtrArray  *known);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A logo that takes more was meant for a poster. */
#define MANDATE_LOGO_MAX_SIZE (512 * 1024)

gboolean mandate_logo_check (GBytes  *content,
                             GError **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mandate_netstring_hash_bytes (GChecksum    *checksum,
                                   gconstpointer bytes,
                                   gsize         size);
void mandate_netstring_hash_text (GChecksum  *checksum,
                                  const char *text);

G_END_DECLS

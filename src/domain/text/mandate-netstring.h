/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a netstring takes beside its bytes, at most. */
#define MANDATE_NETSTRING_MORE 22

guint8 *mandate_netstring_put (guint8       *to,
                               gconstpointer bytes,
                               gsize         size);
guint8 *mandate_netstring_put_number (guint8 *to,
                                      guint64 number);

void mandate_netstring_hash_bytes (GChecksum    *checksum,
                                   gconstpointer bytes,
                                   gsize         size);
void mandate_netstring_hash_text (GChecksum  *checksum,
                                  const char *text);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "mandate-secret.h"

G_BEGIN_DECLS

/**
 * MandatePackTail:
 * @length: how many bytes stand before it
 * @sha256: of those bytes
 * @key: (nullable): the public key, base64, where it is sealed
 * @seal: (nullable): the signature, base64
 *
 * The last lines of a pack, which prove all before them.
 */
typedef struct
{
  guint64 length;
  char   *sha256;
  char   *key;
  char   *seal;
} MandatePackTail;

void mandate_pack_tail_free (MandatePackTail *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandatePackTail, mandate_pack_tail_free)

char            *mandate_pack_tail_append (int                  fd,
                                           const MandateSecret *key,
                                           GCancellable        *cancellable,
                                           GError             **error);
gboolean         mandate_pack_tail_is_there (int fd);
MandatePackTail *mandate_pack_tail_read (int fd);
gboolean         mandate_pack_tail_is_sound (const MandatePackTail *self,
                                             int                    fd,
                                             GCancellable          *cancellable,
                                             char                 **file_sha256,
                                             GError               **error);
gboolean         mandate_pack_tail_is_genuine (const MandatePackTail *self);

G_END_DECLS

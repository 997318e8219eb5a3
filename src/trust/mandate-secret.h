/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "mandate-trust-error.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SECRET (mandate_secret_get_type ())

/**
 * MandateSecret:
 *
 * A few bytes that nobody else may see: a key, a passphrase. They stand in
 * memory that is not swapped out, does not get into core dumps where the
 * system allows to say so, has guard pages around it, and is wiped when the
 * last reference goes. A secret does not change; threads may share it.
 */
typedef struct _MandateSecret MandateSecret;

void mandate_secret_forbid_core_dumps (void);

GType          mandate_secret_get_type (void) G_GNUC_CONST;
MandateSecret *mandate_secret_new (gconstpointer bytes,
                                   gsize         size);
MandateSecret *mandate_secret_new_text (const char *text);
MandateSecret *mandate_secret_new_base64 (const char *text,
                                          gssize      length);
MandateSecret *mandate_secret_new_random (gsize size);
MandateSecret *mandate_secret_ref (MandateSecret *self);
void           mandate_secret_unref (MandateSecret *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateSecret, mandate_secret_unref)

gconstpointer  mandate_secret_get_bytes (const MandateSecret *self);
const char    *mandate_secret_get_text (const MandateSecret *self);
gsize          mandate_secret_get_size (const MandateSecret *self);
gboolean       mandate_secret_is_equal (const MandateSecret *a,
                                        const MandateSecret *b);
MandateSecret *mandate_secret_dup_base64 (const MandateSecret *self);

G_END_DECLS

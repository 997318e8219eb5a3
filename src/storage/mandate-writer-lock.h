/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MandateWriterLock:
 *
 * Whoever holds it may write to a workspace; there is one at a time.
 */
typedef struct _MandateWriterLock MandateWriterLock;

char              *mandate_writer_lock_get_path (const char *path);
MandateWriterLock *mandate_writer_lock_take (const char *path,
                                             GError    **error);
void               mandate_writer_lock_release (MandateWriterLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateWriterLock, mandate_writer_lock_release)

G_END_DECLS

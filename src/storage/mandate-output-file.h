/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MandateOutputFile:
 *
 * A file that is there when it is whole, and not before: written beside its
 * place, synced, then moved there. Dropped, nothing of it is left.
 */
typedef struct _MandateOutputFile MandateOutputFile;

MandateOutputFile *mandate_output_file_new (const char *path,
                                            gboolean    may_replace,
                                            GError    **error);
MandateOutputFile *mandate_output_file_new_private (const char *path,
                                                    GError    **error);
void               mandate_output_file_free (MandateOutputFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateOutputFile, mandate_output_file_free)

int         mandate_output_file_get_fd (MandateOutputFile *self);
const char *mandate_output_file_get_temporary (MandateOutputFile *self);
gboolean    mandate_output_file_finish (MandateOutputFile *self,
                                        GError           **error);
gboolean    mandate_output_file_put (const char *from,
                                     const char *to,
                                     GError    **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-sealed-file.h"
#include "mandate-workspace.h"

G_BEGIN_DECLS

gboolean mandate_sealed_copy_write (MandateWorkspace     *workspace,
                                    const char           *path,
                                    gboolean              may_replace,
                                    const MandateSecret  *passphrase,
                                    MandateSealedCost     cost,
                                    MandateSealedProgress progress,
                                    gpointer              data,
                                    GCancellable         *cancellable,
                                    GError              **error);
gboolean mandate_sealed_copy_write_file (const char           *from,
                                         const char           *path,
                                         gboolean              may_replace,
                                         const MandateSecret  *passphrase,
                                         MandateSealedCost     cost,
                                         MandateSealedProgress progress,
                                         gpointer              data,
                                         GCancellable         *cancellable,
                                         GError              **error);

/**
 * MandateOpenedCopy:
 *
 * A copy as a plain file that can be looked at and taken in. What was unsealed
 * for it is gone when it is freed.
 */
typedef struct _MandateOpenedCopy MandateOpenedCopy;

MandateOpenedCopy *mandate_opened_copy_new (const char           *path,
                                            const MandateSecret  *passphrase,
                                            MandateSealedProgress progress,
                                            gpointer              data,
                                            GCancellable         *cancellable,
                                            GError              **error);
void               mandate_opened_copy_free (MandateOpenedCopy *self);
const char        *mandate_opened_copy_get_path (MandateOpenedCopy *self);
gboolean           mandate_opened_copy_verify_seals (MandateOpenedCopy *self,
                                                     guint             *n_seals,
                                                     GCancellable      *cancellable,
                                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateOpenedCopy, mandate_opened_copy_free)

G_END_DECLS

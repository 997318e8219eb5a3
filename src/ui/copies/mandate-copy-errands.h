/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-keyring.h"
#include "mandate-library.h"
#include "mandate-sealed-copy.h"
#include "mandate-workspace-merge.h"

G_BEGIN_DECLS

/**
 * MandateReceivedCopy:
 * @opened: the copy as a plain file, for as long as it is looked at
 * @found: what it holds, and how it stands to what is here
 *
 * A copy that was checked and not taken in.
 */
typedef struct
{
  MandateOpenedCopy  *opened;
  MandateLibraryCopy *found;
} MandateReceivedCopy;

void mandate_received_copy_free (MandateReceivedCopy *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateReceivedCopy, mandate_received_copy_free)

/*
 * What takes long with copies, done in a thread of its own so that the window
 * stays alive. Those that lead to an open workspace end with
 * mandate_errand_finish().
 */

void       mandate_find_passphrases_async (MandateKeyring     *keyring,
                                           GCancellable       *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer            data);
GPtrArray *mandate_find_passphrases_finish (GAsyncResult *result);

void                 mandate_receive_copy_async (const char         *path,
                                                 GPtrArray          *passphrases,
                                                 int                *permille,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            data);
MandateReceivedCopy *mandate_receive_copy_finish (GAsyncResult *result,
                                                  GError      **error);

void mandate_add_copy_async (const char         *path,
                             const char         *name,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            data);
void mandate_replace_async (const char         *id,
                            const char         *path,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            data);

void              mandate_compare_copy_async (const char         *workspace,
                                              const char         *copy,
                                              GCancellable       *cancellable,
                                              GAsyncReadyCallback callback,
                                              gpointer            data);
MandateMergePlan *mandate_compare_copy_finish (GAsyncResult *result,
                                               GError      **error);

void     mandate_back_up_before_async (const char         *workspace,
                                       MandateBackupReason reason,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            data);
gboolean mandate_back_up_before_finish (GAsyncResult *result,
                                        GError      **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-library.h"
#include "mandate-past.h"

G_BEGIN_DECLS

/*
 * What takes long with whole workspaces, done in a thread of its own so that
 * the window stays alive. Those that open a workspace end with
 * mandate_errand_finish().
 */

void mandate_open_workspace_async (const char         *id,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            data);
void mandate_create_sample_async (GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            data);

void              mandate_restore_backup_async (const char         *id,
                                                const char         *name,
                                                GCancellable       *cancellable,
                                                GAsyncReadyCallback callback,
                                                gpointer            data);
MandateWorkspace *mandate_restore_backup_finish (GAsyncResult      *result,
                                                 MandateRestoreWay *way,
                                                 GError           **error);

MandateWorkspace *mandate_errand_finish (GAsyncResult *result,
                                         GError      **error);

void       mandate_list_backups_async (const char         *path,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            data);
GPtrArray *mandate_list_backups_finish (GAsyncResult *result,
                                        GError      **error);

void     mandate_export_copy_async (MandateWorkspace   *workspace,
                                    const char         *path,
                                    GAsyncReadyCallback callback,
                                    gpointer            data);
gboolean mandate_export_copy_finish (GAsyncResult *result,
                                     GError      **error);

void         mandate_look_back_async (MandateWorkspace   *workspace,
                                      const char         *date,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            data);
MandatePast *mandate_look_back_finish (GAsyncResult *result,
                                       GError      **error);

G_END_DECLS

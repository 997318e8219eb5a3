/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-library.h"

G_BEGIN_DECLS

#define MANDATE_LIBRARY_FILE_NAME "workspace.db"
#define MANDATE_LIBRARY_LOCK_NAME "workspace.lock"

/* A copy on its way into the library. */
typedef struct
{
  const char *source;  /* (unowned) */
  char       *library; /* where the workspaces lie */
  char       *folder;  /* that is named such that nobody takes it for a workspace yet */
  char       *path;    /* the file in it */
} MandateArrival;

void _mandate_arrival_clear (MandateArrival *arrival);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MandateArrival, _mandate_arrival_clear)

gboolean            _mandate_arrival_receive (MandateArrival *arrival,
                                              GCancellable   *cancellable,
                                              GError        **error);
gboolean            _mandate_arrival_write_identity (MandateArrival *arrival,
                                                     const char     *id,
                                                     const char     *name,
                                                     GError        **error);
gboolean            _mandate_library_has_workspace (GPtrArray  *items,
                                                    const char *workspace_id,
                                                    const char *but);
MandateLibraryItem *_mandate_library_read_item (const char *folder,
                                                const char *id);
MandateLibraryItem *_mandate_library_read_file (const char *path,
                                                GError    **error);
gboolean            _mandate_library_check_name (const char *name,
                                                 GError    **error);
void                _mandate_library_remove_folder (const char *folder);

G_END_DECLS

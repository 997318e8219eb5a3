/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-backup.h"

G_BEGIN_DECLS

#define MANDATE_BACKUP_SUFFIX ".mandate"

/* What a workspace was at one moment, told such that a copy of it can be recognised. */
typedef struct
{
  MandateContents *contents;
  char            *hash;
} MandateBackupSource;

void _mandate_backup_source_clear (MandateBackupSource *source);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MandateBackupSource, _mandate_backup_source_clear)

gboolean _mandate_backup_read_source (const char          *path,
                                      MandateBackupSource *source,
                                      GCancellable        *cancellable,
                                      GError             **error);
gboolean _mandate_backup_check_size (const char      *path,
                                     MandateDatabase *database,
                                     GError         **error);
gboolean _mandate_backup_prove (const char                *path,
                                const MandateBackupSource *source,
                                GCancellable              *cancellable,
                                GError                   **error);

MandateBackup *_mandate_backup_from_name (const char *folder,
                                          const char *name);
void           _mandate_backup_look_inside (MandateBackup *self);
GPtrArray     *_mandate_backup_list_names (const char *workspace,
                                           GError    **error);

G_END_DECLS

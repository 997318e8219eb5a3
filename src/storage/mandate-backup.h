/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-contents.h"

G_BEGIN_DECLS

/**
 * MandateBackupReason:
 * @MANDATE_BACKUP_DAILY: the first change of a day
 * @MANDATE_BACKUP_MIGRATION: the file was to be brought to a newer schema
 * @MANDATE_BACKUP_IMPORT: records were to be brought in
 * @MANDATE_BACKUP_REPLACE: another copy was to take the workspace's place
 * @MANDATE_BACKUP_RESTORE: an earlier backup was to be restored
 * @MANDATE_BACKUP_HAND: somebody asked for it
 * @MANDATE_BACKUP_DAMAGED: no backup, but a damaged file that was replaced, as
 *   it was found
 */
typedef enum
{
  MANDATE_BACKUP_DAILY,
  MANDATE_BACKUP_MIGRATION,
  MANDATE_BACKUP_IMPORT,
  MANDATE_BACKUP_REPLACE,
  MANDATE_BACKUP_RESTORE,
  MANDATE_BACKUP_HAND,
  MANDATE_BACKUP_DAMAGED,
} MandateBackupReason;

/**
 * MandateBackup:
 * @path: (type filename): its file
 * @name: what the file is called
 * @reason: why it was made
 * @made_at: when, in UTC
 * @size: in bytes
 * @contents: (nullable): what it holds, where that can be read
 * @problem: (nullable): why it can't be restored
 *
 * A copy of a workspace that was proven before it got its name.
 */
typedef struct
{
  char               *path;
  char               *name;
  MandateBackupReason reason;
  GDateTime          *made_at;
  gint64              size;
  MandateContents    *contents;
  char               *problem;
} MandateBackup;

void mandate_backup_free (MandateBackup *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateBackup, mandate_backup_free)

const char *mandate_backup_reason_to_string (MandateBackupReason reason);
const char *mandate_backup_reason_get_label (MandateBackupReason reason);

char          *mandate_backup_get_folder (const char *workspace);
GPtrArray     *mandate_backup_list (const char *workspace,
                                    GError    **error);
MandateBackup *mandate_backup_find (const char *workspace,
                                    const char *text,
                                    GError    **error);
MandateBackup *mandate_backup_make (const char         *workspace,
                                    MandateBackupReason reason,
                                    GDateTime          *now,
                                    GCancellable       *cancellable,
                                    GError            **error);
gboolean       mandate_backup_make_before (const char         *workspace,
                                           MandateBackupReason reason,
                                           GCancellable       *cancellable,
                                           GError            **error);
char          *mandate_backup_keep_damaged (const char *workspace,
                                            GDateTime  *now,
                                            GError    **error);
MandateBackup *mandate_backup_find_of_day (const char *workspace,
                                           GDateTime  *now,
                                           GError    **error);
gboolean       mandate_backup_if_due (const char   *workspace,
                                      GDateTime    *now,
                                      GCancellable *cancellable,
                                      GError      **error);
gboolean       mandate_backup_rotate (const char *workspace,
                                      GDateTime  *now,
                                      GError    **error);
gboolean       mandate_backup_delete_all (const char *workspace,
                                          GError    **error);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-backup.h"
#include "mandate-sealed-copy.h"

G_BEGIN_DECLS

/**
 * MandateExtraFolder:
 * @folder: (type filename): where sealed copies of a workspace are to go, too
 * @copied_at: (nullable): when the backup was made that was copied there last, in UTC
 * @problem: (nullable): why the last copy failed
 *
 * A second place for the backups of a workspace: a stick, a network drive, a
 * folder that goes to a cloud. Whoever else can read it sees sealed files.
 */
typedef struct
{
  char      *folder;
  GDateTime *copied_at;
  char      *problem;
} MandateExtraFolder;

void mandate_extra_folder_free (MandateExtraFolder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MandateExtraFolder, mandate_extra_folder_free)

MandateExtraFolder *mandate_extra_folder_find (const char *workspace);
gboolean            mandate_extra_folder_choose (const char *workspace,
                                                 const char *folder,
                                                 GError    **error);
gboolean            mandate_extra_folder_is_behind (const MandateExtraFolder *self,
                                                    const MandateBackup      *backup);
gboolean            mandate_extra_folder_write (const char           *workspace,
                                                const MandateBackup  *backup,
                                                GDateTime            *now,
                                                const MandateSecret  *passphrase,
                                                MandateSealedCost     cost,
                                                MandateSealedProgress progress,
                                                gpointer              data,
                                                GCancellable         *cancellable,
                                                GError              **error);
void                mandate_extra_folder_note_problem (const char *workspace,
                                                       const char *problem);
GPtrArray          *mandate_extra_folder_list (const char *workspace,
                                               GError    **error);

G_END_DECLS

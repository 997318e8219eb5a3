/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-extra-folder.h"
#include "mandate-sealing.h"

G_BEGIN_DECLS

char       *mandate_backup_text_moment (const MandateBackup *backup,
                                        const char          *today);
char       *mandate_backup_text_group (const MandateBackup *backup,
                                       const char          *today);
char       *mandate_backup_text_proof (const MandateBackup *backup);
gboolean    mandate_backup_text_is_old (const MandateBackup *backup,
                                        MandateWorkspace    *workspace,
                                        const char          *today);
char       *mandate_backup_text_folder (const MandateExtraFolder *folder,
                                        const char               *today);
const char *mandate_backup_text_seal_verb (MandateSealingState state);

G_END_DECLS

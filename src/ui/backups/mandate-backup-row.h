/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-backup.h"

G_BEGIN_DECLS

GtkWidget *mandate_backup_row_new (const MandateBackup *backup,
                                   const char          *today);

G_END_DECLS

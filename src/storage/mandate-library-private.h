/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-library.h"

G_BEGIN_DECLS

#define MANDATE_LIBRARY_FILE_NAME "workspace.db"
#define MANDATE_LIBRARY_LOCK_NAME "workspace.lock"

MandateLibraryItem *_mandate_library_read_item (const char *folder,
                                                const char *id);
void                _mandate_library_remove_folder (const char *folder);

G_END_DECLS

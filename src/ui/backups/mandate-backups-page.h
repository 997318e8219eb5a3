/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_BACKUPS_PAGE (mandate_backups_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateBackupsPage, mandate_backups_page, MANDATE, BACKUPS_PAGE, MandatePage)

MandatePage *mandate_backups_page_new (MandateSession *session);

void mandate_backups_page_save_copy_to (MandateBackupsPage *self,
                                        GFile              *file);
void mandate_backups_page_seal_copy_to (MandateBackupsPage *self,
                                        GFile              *file);
void mandate_backups_page_use_folder (MandateBackupsPage *self,
                                      GFile              *folder);

G_END_DECLS

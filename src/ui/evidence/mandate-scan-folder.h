/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-session.h"
#include "mandate-settings.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_SCAN_FOLDER (mandate_scan_folder_get_type ())
G_DECLARE_FINAL_TYPE (MandateScanFolder, mandate_scan_folder, MANDATE, SCAN_FOLDER, GObject)

MandateScanFolder *mandate_scan_folder_new (MandateSettings *settings);

void mandate_scan_folder_set_session (MandateScanFolder *self,
                                      MandateSession    *session);
void mandate_scan_folder_choose (MandateScanFolder *self,
                                 GFile             *folder);
void mandate_scan_folder_read (MandateScanFolder *self);

gboolean mandate_scan_folder_is_chosen (MandateScanFolder *self);

G_END_DECLS

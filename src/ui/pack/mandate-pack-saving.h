/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-pack-making.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_SAVING (mandate_pack_saving_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackSaving, mandate_pack_saving, MANDATE, PACK_SAVING, AdwBin)

void     mandate_pack_saving_start (MandatePackSaving *self,
                                    MandateSession    *session,
                                    MandatePackMaking *making);
gboolean mandate_pack_saving_is_busy (MandatePackSaving *self);
void     mandate_pack_saving_open (MandatePackSaving *self);
void     mandate_pack_saving_show_in_folder (MandatePackSaving *self);
void     mandate_pack_saving_print (MandatePackSaving *self);

G_END_DECLS

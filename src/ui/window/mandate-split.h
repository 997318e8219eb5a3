/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_SPLIT (mandate_split_get_type ())
G_DECLARE_FINAL_TYPE (MandateSplit, mandate_split, MANDATE, SPLIT, AdwBin)

gboolean mandate_split_get_is_folded (MandateSplit *self);
void     mandate_split_show_start (MandateSplit *self);
void     mandate_split_show_end (MandateSplit *self);
void     mandate_split_set_is_parted (MandateSplit *self,
                                      gboolean      is_parted);
void     mandate_split_toggle_start (MandateSplit *self);

G_END_DECLS

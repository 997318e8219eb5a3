/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MANDATE_TYPE_BANNER (mandate_banner_get_type ())
G_DECLARE_FINAL_TYPE (MandateBanner, mandate_banner, MANDATE, BANNER, AdwBin)

void mandate_banner_set_revealed (MandateBanner *self,
                                  gboolean       revealed);

G_END_DECLS

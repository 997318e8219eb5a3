/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "mandate-pack-choices.h"
#include "mandate-pack.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_HEAD (mandate_pack_head_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackHead, mandate_pack_head, MANDATE, PACK_HEAD, AdwBin)

void mandate_pack_head_show (MandatePackHead         *self,
                             MandateSession          *session,
                             MandatePackChoices      *choices,
                             const MandatePackReport *report);

G_END_DECLS

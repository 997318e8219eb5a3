/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_PACK_PAGE (mandate_pack_page_get_type ())
G_DECLARE_FINAL_TYPE (MandatePackPage, mandate_pack_page, MANDATE, PACK_PAGE, MandatePage)

MandatePage *mandate_pack_page_new (MandateSession *session);

void mandate_pack_page_save_to (MandatePackPage *self,
                                GFile           *file);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_TELLING_PAGE (mandate_telling_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateTellingPage, mandate_telling_page, MANDATE, TELLING_PAGE, MandatePage)

MandatePage *mandate_telling_page_new (MandateSession *session);

G_END_DECLS

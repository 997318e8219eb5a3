/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_REMOVED_PAGE (mandate_removed_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateRemovedPage, mandate_removed_page, MANDATE, REMOVED_PAGE, MandatePage)

MandatePage *mandate_removed_page_new (MandateSession *session);

G_END_DECLS

/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_HISTORY_PAGE (mandate_history_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateHistoryPage, mandate_history_page, MANDATE, HISTORY_PAGE, MandatePage)

MandatePage *mandate_history_page_new (MandateSession *session);

void mandate_history_page_show_only (MandateHistoryPage *self,
                                     const char         *link);

G_END_DECLS

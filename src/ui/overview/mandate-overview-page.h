/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_OVERVIEW_PAGE (mandate_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateOverviewPage, mandate_overview_page, MANDATE, OVERVIEW_PAGE, MandatePage)

MandatePage *mandate_overview_page_new (MandateSession *session);

G_END_DECLS

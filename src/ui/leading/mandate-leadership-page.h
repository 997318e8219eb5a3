/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-views-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_LEADERSHIP_PAGE (mandate_leadership_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateLeadershipPage, mandate_leadership_page, MANDATE, LEADERSHIP_PAGE, MandateViewsPage)

MandatePage *mandate_leadership_page_new (MandateSession *session);

G_END_DECLS

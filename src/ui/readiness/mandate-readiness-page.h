/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-views-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_READINESS_PAGE (mandate_readiness_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateReadinessPage, mandate_readiness_page, MANDATE, READINESS_PAGE, MandateViewsPage)

MandatePage *mandate_readiness_page_new (MandateSession *session);

G_END_DECLS

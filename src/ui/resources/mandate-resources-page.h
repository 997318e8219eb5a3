/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "mandate-page.h"

G_BEGIN_DECLS

#define MANDATE_TYPE_RESOURCES_PAGE (mandate_resources_page_get_type ())
G_DECLARE_FINAL_TYPE (MandateResourcesPage, mandate_resources_page, MANDATE, RESOURCES_PAGE, MandatePage)

MandatePage *mandate_resources_page_new (MandateSession *session);
guint        mandate_resources_page_count (MandateSession *session);

G_END_DECLS
